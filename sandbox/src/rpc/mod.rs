//! The JSON-RPC of the node's unix socket: requests, answers, errors, and the socket itself.

mod request;
mod server;

use std::borrow::Cow;
use std::fmt;

use bytes::Bytes;
use serde::Serialize;
use serde::de::{Deserialize, Deserializer, MapAccess, Visitor};
use serde_json::Value;
use serde_json::value::RawValue;

pub use request::Request;
pub(crate) use server::{Counters, bind, serve};

/// An error as the node puts it into a reply.
#[derive(Debug, Clone, PartialEq, Serialize, serde::Deserialize)]
pub struct RpcError {
    /// The node's error code, such as -32602.
    pub code: i64,
    /// What went wrong.
    pub message: String,
    /// More about it, for some codes.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub data: Option<Value>,
}

impl RpcError {
    /// An error without data.
    pub fn new(code: i64, message: impl Into<String>) -> Self {
        Self { code, message: message.into(), data: None }
    }

    pub(crate) fn invalid_params(message: impl Into<String>) -> Self {
        Self::new(-32602, message)
    }

    pub(crate) fn internal(message: impl Into<String>) -> Self {
        Self::new(-32603, message)
    }

    pub(crate) fn text(&self) -> Bytes {
        serde_json::to_vec(self).unwrap_or_default().into()
    }
}

impl fmt::Display for RpcError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.code, self.message)
    }
}

impl std::error::Error for RpcError {}

/// What a request gets; the texts are JSON and travel as they are.
#[derive(Debug, Clone, PartialEq)]
pub enum Answer {
    /// The text of `result`.
    Result(Bytes),
    /// The text of `error`.
    Error(Bytes),
    /// The first so many bytes of the reply with this result, then the connection is closed.
    Cut(Bytes, usize),
}

impl From<RpcError> for Answer {
    fn from(error: RpcError) -> Self {
        Self::Error(error.text())
    }
}

/// The members of a JSON object in their order, repeated names included.
pub(crate) struct Members<'a>(pub Vec<(Cow<'a, str>, &'a RawValue)>);

impl<'de> Deserialize<'de> for Members<'de> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct InOrder;
        impl<'de> Visitor<'de> for InOrder {
            type Value = Members<'de>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("an object")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Members<'de>, A::Error> {
                let mut members = Vec::new();
                while let Some(Name(name)) = map.next_key()? {
                    members.push((name, map.next_value()?));
                }
                Ok(Members(members))
            }
        }
        deserializer.deserialize_map(InOrder)
    }
}

#[derive(serde::Deserialize)]
struct Name<'a>(#[serde(borrow)] Cow<'a, str>);
