//! Why there is no connection, or no longer one.

use std::error::Error as StdError;
use std::fmt;
use std::sync::Arc;

use tonic::{Code, Status};

use crate::error::Kind;

/// How far it got.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
#[non_exhaustive]
pub enum Stage {
    /// The certificates and the key were looked at.
    Material,
    /// The host's name was looked up.
    Resolve,
    /// A TCP connection, or one to a Unix socket, was made.
    Connect,
    /// Both sides showed their certificates.
    Handshake,
    /// Both sides began to speak HTTP/2: from here on the bridge has accepted the client.
    Http2,
    /// Calls were made.
    Call,
}

/// Why there is no connection, or no longer one. It travels as the source of a status.
#[derive(Debug, Clone)]
pub(crate) struct Fault {
    stage: Stage,
    kind: Kind,
    code: Code,
    may_pass: bool,
    message: Arc<str>,
}

impl Fault {
    /// There is no connection for now: nothing was sent.
    pub fn unreachable(stage: Stage, message: impl Into<Arc<str>>) -> Self {
        Self::new(stage, Kind::Unreachable, Code::Unavailable, message.into())
    }

    /// One side doesn't trust the other, or isn't what it should be: trying again is of no use.
    pub fn distrust(stage: Stage, message: impl Into<Arc<str>>) -> Self {
        Self { may_pass: false, ..Self::unreachable(stage, message) }
    }

    /// What was given to connect with can't be used.
    pub fn material(message: impl Into<Arc<str>>) -> Self {
        let code = Code::InvalidArgument;
        Self { may_pass: false, ..Self::new(Stage::Material, Kind::Target, code, message.into()) }
    }

    /// The connection broke while a call was under way.
    pub fn lost(message: impl Into<Arc<str>>) -> Self {
        Self::new(Stage::Call, Kind::Lost, Code::Unavailable, message.into())
    }

    /// The caller's time was over before an answer came.
    pub fn late() -> Self {
        let message =
            "the call's time was over before an answer came: the node may carry it out yet";
        let code = Code::DeadlineExceeded;
        Self { may_pass: false, ..Self::new(Stage::Call, Kind::Lost, code, message.into()) }
    }

    fn new(stage: Stage, kind: Kind, code: Code, message: Arc<str>) -> Self {
        Self { stage, kind, code, may_pass: true, message }
    }

    pub fn kind(&self) -> Kind {
        self.kind
    }

    pub fn stage(&self) -> Stage {
        self.stage
    }

    /// Whether it may pass by itself.
    pub fn may_pass(&self) -> bool {
        self.may_pass
    }

    /// As gRPC has it.
    pub fn status(&self) -> Status {
        let mut status = Status::new(self.code, &*self.message);
        status.set_source(Arc::new(self.clone()));
        status
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)
    }
}

impl StdError for Fault {}
