//! The only place where an error becomes a gRPC status.
//!
//! A client gets: the code; the message, the node's own words where the node refused; a
//! `google.rpc.Status` in `grpc-status-details-bin` with an `ErrorInfo`, a `BadRequest` where a
//! field of the request is at fault, a `RetryInfo` where the same call may be made again, and what
//! the node adds to an error as a `google.protobuf.Struct`; and for the node's own errors the
//! metadata [`NODE_CODE`] and [`NODE_DATA`]. CANCELLED is never sent: it would say that the client
//! gave up. UNKNOWN is what a number of the node's becomes that isn't listed.
//!
//! * [`codes`]: the node's error codes.
//! * [`limits`]: limits that were reached.
//! * [`mod@node`]: what the node has against a call, or why it gives no answer.
//! * [`json`]: what it adds to that.
//! * [`retry`]: whether a call may be repeated.
//! * [`budget`]: keeping it all within what clients accept.

pub mod budget;
pub mod codes;
mod json;
mod limits;
mod node;
pub mod retry;

use std::collections::HashMap;
use std::time::Duration;

use boltgate_transcode::Error as TranscodeError;
use boltgate_transcode::table::{Rpc, Surface};
use tonic::metadata::MetadataValue;
use tonic::{Code, Status};
use tonic_types::{ErrorDetails, StatusExt};

use crate::grpc::{message, reply, timeout};
use crate::limits::Exceeded;
use crate::notification::Silence;
use crate::{access, events, list, node as lightningd, raw};

/// Metadata: the number of the node's error, such as `-32602`.
pub const NODE_CODE: &str = "cln-error-code";
/// Metadata: the JSON text of the `data` that the node adds to some errors, where it fits.
pub const NODE_DATA: &str = "cln-error-data-bin";
/// The domain of the reasons that the node gives.
pub const NODE_DOMAIN: &str = "lightningd";
/// The domain of the reasons that another daemon gives.
pub const DAEMON_DOMAIN: &str = "jsonrpc";
/// The domain of our own reasons.
pub const OWN_DOMAIN: &str = "boltgate";

/// When to call again where this bridge, or what it needs, isn't there or has no room.
const AGAIN: Duration = Duration::from_secs(2);

/// Why a call has no answer.
#[derive(Debug)]
pub enum Failure {
    /// No RPC has this path.
    UnknownPath(String),
    /// A client reads a stream more slowly than the node sends.
    Lagged {
        /// The notification's topic.
        topic: &'static str,
        /// How many events it missed.
        missed: u64,
    },
    /// An event of the node's does not fit its table.
    Event {
        /// The notification's topic.
        topic: String,
        /// What does not fit.
        error: TranscodeError,
    },
    /// The operator doesn't offer this hook.
    HookNotOffered(&'static str),
    /// A client's answer to a hook can't be given to the node.
    BadAnswer {
        /// The field that is at fault.
        path: String,
        /// What was expected.
        reason: String,
    },
    /// The bridge is ending.
    Stopping,
    /// Notifications don't come (any more).
    Silence(Silence),
    /// The method has no form in JSON.
    NotInJson(String),
    /// The call goes beyond a limit.
    Exceeded(Exceeded),
    /// The caller may not do this.
    Access(access::Refusal),
    /// The client's timeout can't be read.
    Timeout(timeout::Malformed),
    /// The request's body is not one message.
    Message(message::Malformed),
    /// The request does not fit its table.
    Request(TranscodeError),
    /// The node gave no result that could be passed on.
    Node {
        /// The node's method.
        method: &'static str,
        /// What went wrong.
        error: lightningd::Error,
    },
    /// The size of a list's parts that the client asks for can't be read.
    BatchBytes(list::BadBatchBytes),
    /// A request for a stream of events can't be served.
    Events(events::Refusal),
    /// A call by name is not passed on.
    RawRefused(raw::Refusal),
    /// A call by name got no result from the node.
    Raw {
        /// The node's method.
        method: String,
        /// What went wrong.
        error: lightningd::Error,
    },
    /// The node's result is longer than a gRPC message can be.
    TooLong(reply::TooLong),
    /// The client's time was over before the node answered.
    DeadlineExceeded,
    /// A defect in this program.
    Defect,
}

impl From<timeout::Malformed> for Failure {
    fn from(error: timeout::Malformed) -> Self {
        Self::Timeout(error)
    }
}

impl From<Silence> for Failure {
    fn from(silence: Silence) -> Self {
        Self::Silence(silence)
    }
}

impl From<access::Refusal> for Failure {
    fn from(refusal: access::Refusal) -> Self {
        Self::Access(refusal)
    }
}

impl From<Exceeded> for Failure {
    fn from(exceeded: Exceeded) -> Self {
        Self::Exceeded(exceeded)
    }
}

impl From<message::Malformed> for Failure {
    fn from(error: message::Malformed) -> Self {
        Self::Message(error)
    }
}

impl From<reply::TooLong> for Failure {
    fn from(error: reply::TooLong) -> Self {
        Self::TooLong(error)
    }
}

impl From<list::BadBatchBytes> for Failure {
    fn from(error: list::BadBatchBytes) -> Self {
        Self::BatchBytes(error)
    }
}

impl From<events::Refusal> for Failure {
    fn from(error: events::Refusal) -> Self {
        Self::Events(error)
    }
}

impl From<raw::Refusal> for Failure {
    fn from(error: raw::Refusal) -> Self {
        Self::RawRefused(error)
    }
}

/// What a bridge serves, as far as a status tells of it.
#[derive(Clone, Copy)]
struct Served<'a> {
    /// Its RPCs.
    rpcs: &'a [Rpc],
    /// Whether what is behind it is a Core Lightning node, whose error codes are known.
    is_node: bool,
}

impl Failure {
    /// The status that the client gets.
    #[must_use]
    pub fn status(&self) -> Status {
        self.told(Served { rpcs: &[], is_node: true })
    }

    /// As [`status`](Self::status), of a bridge with this surface: it advises to call another RPC
    /// where that helps, and reads the error codes of other daemons as JSON-RPC has them.
    #[must_use]
    pub fn status_of(&self, surface: &Surface) -> Status {
        self.told(Served { rpcs: surface.rpcs, is_node: surface.release.is_some() })
    }

    fn told(&self, served: Served<'_>) -> Status {
        match self {
            Self::UnknownPath(path) => own(
                Code::Unimplemented,
                "UNKNOWN_METHOD",
                &format!("there is no method {path}: server reflection lists those that there are"),
            ),
            Self::Lagged { topic, missed } => own(
                Code::DataLoss,
                "LAGGED",
                &format!(
                    "this stream of `{topic}` was read too slowly and missed {missed} events: \
                     subscribe again; the option grpc-msg-buffer-size sets how far behind it may be"
                ),
            ),
            Self::Event { topic, error } => own(
                Code::Internal,
                "BAD_EVENT",
                &format!("an event of `{topic}` does not fit its schema: {error}"),
            ),
            Self::NotInJson(path) => own(
                Code::Unimplemented,
                "NOT_IN_JSON",
                &format!(
                    "{path} is not served as JSON: send protobuf, as application/grpc, \
                     application/grpc-web, application/proto or application/connect+proto"
                ),
            ),
            Self::HookNotOffered(hook) => own(
                Code::FailedPrecondition,
                "HOOK_NOT_OFFERED",
                &format!(
                    "the hook `{hook}` is not offered: the operator puts [hooks.{hook}] into \
                     boltgate.toml and starts the plugin again (`boltgate serve` offers none)"
                ),
            ),
            Self::BadAnswer { path, reason } => bad_answer(path, reason),
            Self::Stopping | Self::Silence(Silence::Stopping) => {
                passing(Code::Unavailable, "STOPPING", &Silence::Stopping.to_string(), AGAIN)
            }
            Self::Silence(silence @ (Silence::Broken | Silence::Away)) => {
                passing(Code::Unavailable, "NO_COMPANION", &silence.to_string(), AGAIN)
            }
            Self::Silence(silence @ Silence::Never) => {
                own(Code::Unimplemented, "NO_NOTIFICATIONS", &silence.to_string())
            }
            Self::Exceeded(exceeded) => limits::exceeded(exceeded),
            Self::Access(refusal) => not_admitted(refusal),
            Self::Timeout(error) => own(Code::InvalidArgument, "BAD_TIMEOUT", &error.to_string()),
            Self::Message(error) => malformed(error),
            Self::Request(error) => bad_field(error.path(), &error.reason(), &error.to_string()),
            Self::Node { method, error } => node::status(method, error, served),
            Self::BatchBytes(error) => {
                own(Code::InvalidArgument, "BAD_METADATA", &error.to_string())
            }
            Self::Events(refusal) => not_streamed(refusal),
            Self::RawRefused(refusal) => not_passed_on(refusal),
            Self::Raw { method, error } => node::status(method, error, served),
            Self::TooLong(error) => {
                own(Code::ResourceExhausted, "REPLY_TOO_LONG", &error.to_string())
            }
            Self::DeadlineExceeded => own(
                Code::DeadlineExceeded,
                "DEADLINE_EXCEEDED",
                "the call's time was over before the node answered; the node may carry it out yet",
            ),
            Self::Defect => own(
                Code::Internal,
                "DEFECT",
                "the call met a defect in boltgate: please report it with the node's log",
            ),
        }
    }
}

fn malformed(error: &message::Malformed) -> Status {
    use message::Malformed::{Busy, Compressed, Flag, Lost, Slow, Surplus, TooLarge, Truncated};
    let text = error.to_string();
    match error {
        Compressed(_) => {
            let mut status = own(Code::Unimplemented, "COMPRESSED_REQUEST", &text);
            // What the protocol asks for here: the encodings that are accepted.
            status
                .metadata_mut()
                .insert("grpc-accept-encoding", MetadataValue::from_static("identity"));
            status
        }
        TooLarge { most, .. } => limits::request(*most, &text),
        Busy => passing(Code::ResourceExhausted, "BUSY", &text, AGAIN),
        // Its own fault or the network's, nobody can tell: unlike an invalid one it may be sent
        // again as it is.
        Slow => own(Code::DeadlineExceeded, "SLOW_REQUEST", &text),
        Truncated { .. } | Surplus(_) | Flag(_) | Lost(_) => bad_message(&text),
    }
}

/// The request is no message: the violation is of it as a whole.
fn bad_message(text: &str) -> Status {
    let mut details = ErrorDetails::with_error_info("BAD_MESSAGE", OWN_DOMAIN, HashMap::new());
    details.add_bad_request_violation("", budget::shorten_detail(text));
    build(Code::InvalidArgument, text, details)
}

/// A field of the request is at fault: names it.
fn bad_field(path: &str, reason: &str, message: &str) -> Status {
    let mut details = ErrorDetails::with_error_info("BAD_FIELD", OWN_DOMAIN, HashMap::new());
    let [path, reason] = [path, reason].map(budget::shorten_detail);
    details.add_bad_request_violation(path, reason);
    build(Code::InvalidArgument, message, details)
}

/// The caller has not shown enough, or may not do this.
fn not_admitted(refusal: &access::Refusal) -> Status {
    let text = refusal.to_string();
    match refusal {
        access::Refusal::NoRune => own(Code::Unauthenticated, "NO_RUNE", &text),
        access::Refusal::NoJudge => own(Code::PermissionDenied, "NO_JUDGE_OF_RUNES", &text),
        access::Refusal::Malformed { .. } => own(Code::Unauthenticated, "BAD_RUNE", &text),
        access::Refusal::Revoked => own(Code::Unauthenticated, "REVOKED", &text),
        access::Refusal::NotPermitted { method, code, message } => {
            let (_, reason) = codes::classify(*code);
            let info = HashMap::from([
                ("code".to_owned(), code.to_string()),
                ("method".to_owned(), method.clone()),
            ]);
            let details = ErrorDetails::with_error_info(reason, NODE_DOMAIN, info);
            let mut status = build(Code::PermissionDenied, message, details);
            if let Ok(code) = MetadataValue::try_from(code.to_string()) {
                status.metadata_mut().insert(NODE_CODE, code);
            }
            status
        }
    }
}

/// A request for a stream of events is refused.
fn not_streamed(refusal: &events::Refusal) -> Status {
    let text = refusal.to_string();
    match refusal {
        events::Refusal::Undecodable(_) => bad_message(&text),
        events::Refusal::Field { field, reason } => bad_field(field, reason, &text),
    }
}

/// A call by name is refused here.
fn not_passed_on(refusal: &raw::Refusal) -> Status {
    let text = refusal.to_string();
    match refusal {
        raw::Refusal::Undecodable(_) => bad_message(&text),
        raw::Refusal::Field { field, reason } => bad_field(field, reason, &text),
        raw::Refusal::TooDeep { field, most } => bad_field(field, &raw::too_deep(*most), &text),
        raw::Refusal::NotOffered(_) => own(Code::Unimplemented, "NOT_OFFERED", &text),
    }
}

/// An answer to a hook that the node must not get: names the field.
fn bad_answer(path: &str, reason: &str) -> Status {
    let mut details = ErrorDetails::with_error_info("BAD_FIELD", OWN_DOMAIN, HashMap::new());
    details.add_bad_request_violation(path, reason);
    build(Code::InvalidArgument, &format!("{path}: {reason}"), details)
}

fn own(code: Code, reason: &str, message: &str) -> Status {
    build(code, message, ErrorDetails::with_error_info(reason, OWN_DOMAIN, HashMap::new()))
}

/// A failure of ours that passes by itself: the same call may be made again after that time.
fn passing(code: Code, reason: &str, message: &str, again: Duration) -> Status {
    let mut details = ErrorDetails::with_error_info(reason, OWN_DOMAIN, HashMap::new());
    details.set_retry_info(Some(again));
    let mut status = build(code, message, details);
    retry::advise(&mut status, Some(again));
    status
}

fn build(code: Code, message: &str, details: ErrorDetails) -> Status {
    Status::with_error_details(code, budget::shorten(message), details)
}

#[cfg(test)]
mod tests;
