//! Limits that were reached: which status that is, and which option.

use std::collections::HashMap;

use boltgate_transcode::table::{Form, Rpc};
use tonic::{Code, Status};
use tonic_types::ErrorDetails;

use super::{Failure, OWN_DOMAIN, build};
use crate::grpc::message::Malformed;
use crate::limits::Exceeded;
use crate::node;
use crate::options::limits::name;
use crate::raw;

/// A call that goes beyond a limit.
pub(super) fn exceeded(exceeded: &Exceeded) -> Status {
    let reason = match exceeded.option() {
        name::CALLS => "TOO_MANY_CALLS",
        name::CALLS_PER_CLIENT => "TOO_MANY_CALLS_OF_CLIENT",
        name::STREAMS => "TOO_MANY_STREAMS",
        name::STREAMS_PER_CLIENT => "TOO_MANY_STREAMS_OF_CLIENT",
        _ => "METADATA_TOO_LARGE",
    };
    let (option, most) = (exceeded.option(), exceeded.most());
    of(Code::ResourceExhausted, reason, option, most, &exceeded.to_string())
}

/// A message that goes beyond the limit.
pub(super) fn request(most: usize, text: &str) -> Status {
    of(Code::ResourceExhausted, "REQUEST_TOO_LARGE", name::REQUEST_SIZE, most, text)
}

/// A reply of the node that goes beyond a limit. Of these RPCs one may give it in parts.
pub(super) fn reply(method: &str, exceeded: &node::Exceeded, rpcs: &[Rpc]) -> Status {
    let (code, reason) = match exceeded {
        node::Exceeded::Size { .. } | node::Exceeded::Item { .. } => {
            (Code::ResourceExhausted, "REPLY_TOO_LARGE")
        }
        node::Exceeded::Depth { .. } => (Code::Internal, "REPLY_TOO_DEEP"),
    };
    let parts = rpcs.iter().find(|rpc| rpc.form == Form::List && rpc.target == method);
    let advice = match (exceeded, parts) {
        (node::Exceeded::Size { .. }, Some(rpc)) => {
            format!("ask for it in parts ({}), or have the operator raise it", rpc.path)
        }
        (node::Exceeded::Size { .. }, None) => {
            "ask for less, or have the operator raise it".to_owned()
        }
        (node::Exceeded::Item { .. }, _) => "have the operator raise it".to_owned(),
        (node::Exceeded::Depth { .. }, _) => "no node nests as much by itself".to_owned(),
    };
    let text = format!("the node's reply to `{method}` is not passed on: {exceeded}: {advice}");
    of(code, reason, exceeded.option(), exceeded.most(), &text)
}

/// A status that names the option, and what it allows, for programs, too.
fn of(code: Code, reason: &str, option: &str, most: usize, text: &str) -> Status {
    let info = HashMap::from([
        ("option".to_owned(), option.to_owned()),
        ("limit".to_owned(), most.to_string()),
    ]);
    build(code, text, ErrorDetails::with_error_info(reason, OWN_DOMAIN, info))
}

impl Failure {
    /// The option whose limit was reached, if it was one.
    #[must_use]
    pub fn limit(&self) -> Option<&'static str> {
        match self {
            Self::Exceeded(exceeded) => Some(exceeded.option()),
            Self::Message(Malformed::TooLarge { .. }) => Some(name::REQUEST_SIZE),
            Self::Request(error) if error.is_too_deep() => Some(name::REQUEST_DEPTH),
            Self::RawRefused(raw::Refusal::TooDeep { .. }) => Some(name::REQUEST_DEPTH),
            Self::Node { error: node::Error::Exceeded(exceeded), .. }
            | Self::Raw { error: node::Error::Exceeded(exceeded), .. } => Some(exceeded.option()),
            _ => None,
        }
    }
}
