//! What the node has against a call, or why it gives no answer.
//!
//! Beside the code and the node's own words a client gets all that the node said: its number and
//! the method in the `ErrorInfo`, and `data` with every further member of the error as JSON in a
//! `google.protobuf.Struct`.

use std::collections::HashMap;
use std::time::Duration;

use serde_json::value::RawValue;
use tonic::metadata::MetadataValue;
use tonic::{Code, Status};
use tonic_types::ErrorDetails;

use super::budget::{self, Room};
use super::{
    DAEMON_DOMAIN, NODE_CODE, NODE_DATA, NODE_DOMAIN, Served, build, codes, json, limits, own,
    passing, retry,
};
use crate::node;

/// When to ask a node again that isn't there: it may be starting.
const AGAIN: Duration = Duration::from_secs(1);

/// How many entries the `ErrorInfo` has at most.
const MOST_FACTS: usize = 6;

/// The status of a call of `method` that got no result from the node.
pub(super) fn status(method: &str, error: &node::Error, served: Served<'_>) -> Status {
    let silent = || format!("the node does not answer `{method}`: {error}");
    match error {
        node::Error::Rpc { code, message, data, more } => {
            refused(method, *code, message, data.as_deref(), more, served.is_node)
        }
        node::Error::Transcode(error) => own(
            Code::Internal,
            "BAD_RESULT",
            &format!("the node's result of `{method}` does not fit its schema: {error}"),
        ),
        node::Error::Unreachable(_) => {
            passing(Code::Unavailable, "NODE_UNAVAILABLE", &silent(), AGAIN)
        }
        node::Error::Lost(_) => {
            let mut status = own(Code::Unavailable, "NODE_LOST", &silent());
            // Sent again by itself, it may pay twice.
            retry::advise(&mut status, None);
            status
        }
        node::Error::Exceeded(exceeded) => limits::reply(method, exceeded, served.rpcs),
        node::Error::Protocol(_) => own(
            Code::Internal,
            "BAD_REPLY",
            &format!("the node's reply to `{method}` cannot be read: {error}"),
        ),
    }
}

/// The node's own error, or another daemon's.
fn refused(
    method: &str,
    code: i64,
    message: &str,
    data: Option<&RawValue>,
    more: &[(String, Box<RawValue>)],
    is_node: bool,
) -> Status {
    let (grpc, reason) =
        if is_node { codes::classify(code) } else { codes::classify_of_json_rpc(code) };
    let members = data.map(|data| ("data", data)).into_iter();
    let members = members.chain(more.iter().map(|(name, value)| (name.as_str(), &**value)));

    let mut room = Room::beside(message);
    let told = json::told(members.clone()).filter(|told| room.take(told.value.len()));
    let text = data.map(|data| data.get().as_bytes()).filter(|text| room.take(text.len()));

    let mut info = HashMap::from([
        ("code".to_owned(), code.to_string()),
        ("method".to_owned(), method.to_owned()),
    ]);
    let untold = members.filter(|(name, _)| told.is_none() && (*name != "data" || text.is_none()));
    for (name, value) in untold.take(MOST_FACTS - info.len()) {
        let name = format!("{}_bytes_left_out", budget::shorten_detail(name));
        info.insert(name, value.get().len().to_string());
    }

    let domain = if is_node { NODE_DOMAIN } else { DAEMON_DOMAIN };
    let mut details = ErrorDetails::with_error_info(reason, domain, info);
    let again = codes::known(code).filter(|_| is_node).and_then(|row| row.again);
    if again.is_some() {
        details.set_retry_info(again);
    }
    let mut status = build(grpc, message, details);
    if let Some(told) = told {
        json::attach(&mut status, told);
    }
    if let Ok(code) = MetadataValue::try_from(code.to_string()) {
        status.metadata_mut().insert(NODE_CODE, code);
    }
    if let Some(text) = text {
        status.metadata_mut().insert_bin(NODE_DATA, MetadataValue::from_bytes(text));
    }
    if grpc == Code::Unavailable {
        retry::advise(&mut status, again);
    }
    status
}
