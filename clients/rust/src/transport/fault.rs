//! Why there is no connection, or no longer one.

use std::error::Error as StdError;
use std::fmt;
use std::sync::Arc;

use tonic::Status;

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
    may_pass: bool,
    message: Arc<str>,
}

impl Fault {
    /// There is no connection for now: nothing was sent.
    pub fn unreachable(stage: Stage, message: impl Into<Arc<str>>) -> Self {
        Self { stage, kind: Kind::Unreachable, may_pass: true, message: message.into() }
    }

    /// One side doesn't trust the other, or isn't what it should be: trying again is of no use.
    pub fn distrust(stage: Stage, message: impl Into<Arc<str>>) -> Self {
        Self { may_pass: false, ..Self::unreachable(stage, message) }
    }

    /// What was given to connect with can't be used.
    pub fn material(message: impl Into<Arc<str>>) -> Self {
        Self {
            stage: Stage::Material,
            kind: Kind::Target,
            may_pass: false,
            message: message.into(),
        }
    }

    /// The connection broke while a call was under way.
    pub fn lost(message: impl Into<Arc<str>>) -> Self {
        Self { stage: Stage::Call, kind: Kind::Lost, may_pass: true, message: message.into() }
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
        let mut status = match self.kind {
            Kind::Target => Status::invalid_argument(&*self.message),
            _ => Status::unavailable(&*self.message),
        };
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
