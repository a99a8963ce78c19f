//! The only place where an error becomes a gRPC status.
//!
//! A client gets: the code; the message, the node's own words where the node refused; a
//! `google.rpc.Status` in `grpc-status-details-bin` with an `ErrorInfo` (and a `BadRequest`
//! where a field of the request is at fault); and for the node's own errors the metadata
//! [`NODE_CODE`] and [`NODE_DATA`]. UNKNOWN and CANCELLED are never sent: they would say that
//! nobody knows, or that the client gave up.
//!
//! * [`codes`]: the node's error codes.
//! * [`budget`]: keeping it all within what clients accept.

pub mod budget;
pub mod codes;

use std::collections::HashMap;

use boltgate_transcode::Error as TranscodeError;
use serde_json::value::RawValue;
use tonic::metadata::MetadataValue;
use tonic::{Code, Status};
use tonic_types::{ErrorDetails, StatusExt};

use crate::grpc::{message, reply, timeout};
use crate::node;

/// Metadata: the number of the node's error, such as `-32602`.
pub const NODE_CODE: &str = "cln-error-code";
/// Metadata: the JSON text of what the node adds to some errors, where it fits.
pub const NODE_DATA: &str = "cln-error-data-bin";
/// The domain of the reasons that the node gives.
pub const NODE_DOMAIN: &str = "core-lightning";
/// The domain of our own reasons.
pub const OWN_DOMAIN: &str = "boltgate";

/// Why a call has no answer.
#[derive(Debug)]
pub enum Failure {
    /// No RPC has this path.
    UnknownPath(String),
    /// The RPC with this path is a stream, which is not served.
    Stream(&'static str),
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
        error: node::Error,
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

impl Failure {
    /// The status that the client gets.
    #[must_use]
    pub fn status(&self) -> Status {
        match self {
            Self::UnknownPath(path) => own(
                Code::Unimplemented,
                "UNKNOWN_METHOD",
                &format!("there is no method {path}: server reflection lists those that there are"),
            ),
            Self::Stream(path) => own(
                Code::Unimplemented,
                "STREAM_NOT_SERVED",
                &format!("{path} is a stream of notifications, which this version doesn't serve"),
            ),
            Self::Timeout(error) => own(Code::InvalidArgument, "BAD_TIMEOUT", &error.to_string()),
            Self::Message(error) => malformed(error),
            Self::Request(error) => bad_field(error),
            Self::Node { method, error } => from_node(method, error),
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
    use message::Malformed::{Compressed, Flag, Lost, Surplus, TooLarge, Truncated};
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
        TooLarge => own(Code::ResourceExhausted, "REQUEST_TOO_LARGE", &text),
        Truncated { .. } | Surplus(_) | Flag(_) | Lost(_) => {
            own(Code::InvalidArgument, "BAD_MESSAGE", &text)
        }
    }
}

/// The request does not fit its table: names the field.
fn bad_field(error: &TranscodeError) -> Status {
    let mut details = ErrorDetails::with_error_info("BAD_FIELD", OWN_DOMAIN, HashMap::new());
    let [path, reason] = [error.path(), &error.reason()].map(budget::shorten_detail);
    details.add_bad_request_violation(path, reason);
    build(Code::InvalidArgument, &error.to_string(), details)
}

fn from_node(method: &str, error: &node::Error) -> Status {
    match error {
        node::Error::Rpc { code, message, data } => {
            refused(method, *code, message, data.as_deref())
        }
        node::Error::Transcode(error) => own(
            Code::Internal,
            "BAD_RESULT",
            &format!("the node's result of `{method}` does not fit its schema: {error}"),
        ),
        node::Error::Unavailable(error) => own(
            Code::Unavailable,
            "NODE_UNAVAILABLE",
            &format!("the node does not answer `{method}`: {error}"),
        ),
        node::Error::Protocol(_) => own(
            Code::Internal,
            "BAD_REPLY",
            &format!("the node's reply to `{method}` cannot be read: {error}"),
        ),
    }
}

/// The node's own error.
fn refused(method: &str, code: i64, message: &str, data: Option<&RawValue>) -> Status {
    let (grpc, reason) = codes::classify(code);
    let mut info = HashMap::from([
        ("code".to_owned(), code.to_string()),
        ("method".to_owned(), method.to_owned()),
    ]);
    let data = data.map(|data| data.get().as_bytes());
    let sent = data.filter(|data| budget::fits(message, data));
    if let (Some(data), None) = (data, sent) {
        info.insert("data_bytes_left_out".to_owned(), data.len().to_string());
    }
    let details = ErrorDetails::with_error_info(reason, NODE_DOMAIN, info);
    let mut status = build(grpc, message, details);
    if let Ok(code) = MetadataValue::try_from(code.to_string()) {
        status.metadata_mut().insert(NODE_CODE, code);
    }
    if let Some(data) = sent {
        status.metadata_mut().insert_bin(NODE_DATA, MetadataValue::from_bytes(data));
    }
    status
}

fn own(code: Code, reason: &str, message: &str) -> Status {
    build(code, message, ErrorDetails::with_error_info(reason, OWN_DOMAIN, HashMap::new()))
}

fn build(code: Code, message: &str, details: ErrorDetails) -> Status {
    Status::with_error_details(code, budget::shorten(message), details)
}

#[cfg(test)]
mod tests;
