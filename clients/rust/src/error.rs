//! Why something failed: one type for all of it.

mod details;

use std::error::Error as StdError;
use std::fmt;
use std::sync::Arc;
use std::time::Duration;

use serde_json::Value;
use tonic::{Code, Status};

use self::details::Details;
pub use self::details::Violation;
use crate::transport::Fault;

/// Why a connection or a call failed.
///
/// What the bridge and the node say of a failed call is in the accessors. `Display` gives one line
/// for people, without secrets.
#[derive(Clone)]
pub struct Error(Arc<Inner>);

struct Inner {
    kind: Kind,
    status: Status,
    details: Details,
}

/// What kind of failure it is, which says what may have happened on the other side.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Kind {
    /// What was given to connect with can't be used: a URI, a folder, a file, an option. Nothing was
    /// sent.
    Target,
    /// There is no connection to the bridge, such as for lack of a listener or of trust. Nothing was
    /// sent.
    Unreachable,
    /// The connection broke, or the caller's time was over, while the call was under way. The node
    /// may have carried it out.
    Lost,
    /// The bridge or the node answered with an error.
    Refused,
}

impl Error {
    /// Of something given that can't be used.
    pub(crate) fn target(message: impl Into<String>) -> Self {
        Self::new(Kind::Target, Status::invalid_argument(message))
    }

    fn new(kind: Kind, status: Status) -> Self {
        let details = Details::of(&status);
        Self(Arc::new(Inner { kind, status, details }))
    }

    /// What kind of failure it is.
    #[must_use]
    pub fn kind(&self) -> Kind {
        self.0.kind
    }

    /// The gRPC status code; of a bad target INVALID_ARGUMENT, where there is no connection
    /// UNAVAILABLE.
    #[must_use]
    pub fn status(&self) -> Code {
        self.0.status.code()
    }

    /// The status code's name, such as `FAILED_PRECONDITION`.
    #[must_use]
    pub fn status_name(&self) -> &'static str {
        details::name(self.status())
    }

    /// What went wrong: where the node refused, in its own words.
    #[must_use]
    pub fn message(&self) -> &str {
        self.0.status.message()
    }

    /// A word to branch on, such as `BAD_FIELD` or `NODE_LOST`: the `reason` of the status' `ErrorInfo`.
    #[must_use]
    pub fn reason(&self) -> Option<&str> {
        self.0.details.info.as_ref().map(|info| info.reason.as_str())
    }

    /// Whose the reason is: `lightningd` where the node refused, `boltgate` for the bridge's own.
    #[must_use]
    pub fn domain(&self) -> Option<&str> {
        self.0.details.info.as_ref().map(|info| info.domain.as_str())
    }

    /// The node's own number, such as -32602, where it refused.
    #[must_use]
    pub fn code(&self) -> Option<i64> {
        self.0.details.code
    }

    /// The node's method that was called, where it refused.
    #[must_use]
    pub fn method(&self) -> Option<&str> {
        self.info("method")
    }

    /// What the node adds to its error: its member `data`, where it has one and the bridge could
    /// send it.
    #[must_use]
    pub fn data(&self) -> Option<&Value> {
        self.0.details.data.as_ref()
    }

    /// The fields of the request that are at fault.
    #[must_use]
    pub fn violations(&self) -> &[Violation] {
        &self.0.details.violations
    }

    /// After which time the same call may be made again, where it may.
    #[must_use]
    pub fn retry_after(&self) -> Option<Duration> {
        self.0.details.retry_after
    }

    /// A member of the `ErrorInfo`'s metadata, such as the `option` and the `limit` that a call went
    /// beyond.
    #[must_use]
    pub fn info(&self, name: &str) -> Option<&str> {
        self.0.details.info.as_ref()?.metadata.get(name).map(String::as_str)
    }

    /// The gRPC status as it came, with all its details and metadata.
    #[must_use]
    pub fn grpc_status(&self) -> &Status {
        &self.0.status
    }

    /// Whether a stream that ended so goes on when it is opened again: nobody said no to it.
    #[cfg_attr(not(feature = "types"), allow(dead_code, reason = "typed streams reconnect"))]
    pub(crate) fn is_passing(&self) -> bool {
        match fault(&self.0.status) {
            Some(fault) => fault.may_pass(),
            None => self.kind() == Kind::Refused && self.status() == Code::Unavailable,
        }
    }
}

/// What the connection has to do with a status.
fn fault(status: &Status) -> Option<&Fault> {
    let mut source = status.source();
    while let Some(error) = source {
        if let Some(fault) = error.downcast_ref::<Fault>() {
            return Some(fault);
        }
        source = error.source();
    }
    None
}

impl From<Status> for Error {
    fn from(status: Status) -> Self {
        let kind = fault(&status).map_or(Kind::Refused, Fault::kind);
        Self::new(kind, status)
    }
}

impl From<Error> for Status {
    fn from(error: Error) -> Self {
        error.0.status.clone()
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.kind() {
            Kind::Target | Kind::Unreachable | Kind::Lost => f.write_str(self.message()),
            Kind::Refused => {
                write!(f, "{}: {}", self.status_name(), self.message())?;
                match (self.method(), self.code()) {
                    (Some(method), Some(code)) => write!(f, " ({method}: {code})"),
                    (None, Some(code)) => write!(f, " ({code})"),
                    (_, None) => Ok(()),
                }
            }
        }
    }
}

impl fmt::Debug for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Error")
            .field("kind", &self.kind())
            .field("status", &self.status_name())
            .field("message", &self.message())
            .field("reason", &self.reason())
            .field("domain", &self.domain())
            .field("code", &self.code())
            .field("method", &self.method())
            .field("data", &self.data())
            .field("violations", &self.violations())
            .field("retry_after", &self.retry_after())
            .finish()
    }
}

impl StdError for Error {}
