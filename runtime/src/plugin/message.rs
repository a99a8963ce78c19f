//! JSON-RPC messages between lightningd and a plugin.

use std::borrow::Cow;
use std::io;

use serde::{Deserialize, Serialize};
use serde_json::value::RawValue;

/// JSON-RPC's code for a method that nobody offers.
pub(super) const METHOD_NOT_FOUND: i64 = -32601;

/// A notification of lightningd.
#[derive(Debug, Clone)]
pub struct Notification {
    /// Its topic, such as `block_added`.
    pub topic: String,
    /// Its parameters as they came: a JSON object, or `null` where there were none.
    pub params: Box<RawValue>,
}

/// A message of lightningd.
#[derive(Debug)]
pub(crate) enum Incoming {
    /// It wants an answer with this id, which is a string or, from older nodes, a number.
    Request { id: Box<RawValue>, method: String, params: Box<RawValue> },
    /// It wants no answer.
    Notification(Notification),
    /// It is an answer, though nothing was asked.
    Answer,
}

#[derive(Deserialize)]
struct Loose<'a> {
    #[serde(borrow)]
    id: Option<&'a RawValue>,
    #[serde(borrow)]
    method: Option<Cow<'a, str>>,
    #[serde(borrow)]
    params: Option<&'a RawValue>,
}

impl Incoming {
    /// Reads one message.
    pub(crate) fn parse(text: &[u8]) -> serde_json::Result<Self> {
        let Loose { id, method, params } = serde_json::from_slice(text)?;
        let params = params.unwrap_or(RawValue::NULL).to_owned();
        Ok(match (id, method.map(Cow::into_owned)) {
            (Some(id), Some(method)) => Self::Request { id: id.to_owned(), method, params },
            (None, Some(topic)) => Self::Notification(Notification { topic, params }),
            (_, None) => Self::Answer,
        })
    }
}

#[derive(Serialize)]
struct Answer<'a, T> {
    jsonrpc: &'static str,
    id: &'a RawValue,
    result: T,
}

#[derive(Serialize)]
struct Refusal<'a> {
    jsonrpc: &'static str,
    id: &'a RawValue,
    error: RpcError<'a>,
}

#[derive(Serialize)]
struct RpcError<'a> {
    code: i64,
    message: &'a str,
}

#[derive(Serialize)]
struct Event<'a, T> {
    jsonrpc: &'static str,
    method: &'a str,
    params: T,
}

/// The text of an answer.
pub(super) fn answer(id: &RawValue, result: impl Serialize) -> io::Result<Vec<u8>> {
    text(&Answer { jsonrpc: "2.0", id, result })
}

/// The text of an answer that is an error.
pub(super) fn refusal(id: &RawValue, code: i64, message: &str) -> io::Result<Vec<u8>> {
    text(&Refusal { jsonrpc: "2.0", id, error: RpcError { code, message } })
}

/// The text of a notification.
pub(crate) fn notification(method: &str, params: impl Serialize) -> io::Result<Vec<u8>> {
    text(&Event { jsonrpc: "2.0", method, params })
}

/// A message as lightningd writes its own: compact, with an empty line behind.
fn text(message: &impl Serialize) -> io::Result<Vec<u8>> {
    let mut text = serde_json::to_vec(message)?;
    text.extend_from_slice(b"\n\n");
    Ok(text)
}
