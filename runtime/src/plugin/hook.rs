//! Calls of the hooks that the manifest offers.

use serde::Serialize;
use serde_json::Value;
use serde_json::value::RawValue;
use tracing::debug;

use super::message::answer;
use super::output::Output;

/// A hook as the manifest offers it.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Offer {
    /// The hook, such as `htlc_accepted`.
    pub name: &'static str,
    /// Plugins that are to be called later than this one.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub before: Vec<String>,
    /// Plugins that are to be called earlier.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub after: Vec<String>,
    /// What the hook is called for, where it can be told: names of commands, types of messages.
    /// Empty: everything.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub filters: Vec<Value>,
}

/// lightningd's call of a hook.
#[derive(Debug)]
pub struct HookCall {
    /// The hook, such as `htlc_accepted`.
    pub hook: String,
    /// What it is told, as it came: a JSON object.
    pub params: Box<RawValue>,
    /// The way back. lightningd waits for it, some hooks hold up the whole node.
    pub reply: HookReply,
}

/// The way back to a call of lightningd's.
#[derive(Debug)]
#[must_use = "lightningd waits for it"]
pub struct HookReply {
    id: Box<RawValue>,
    output: Output,
}

impl HookReply {
    pub(super) fn new(id: Box<RawValue>, output: Output) -> Self {
        Self { id, output }
    }

    /// Answers the call. Never waits.
    pub fn send(self, result: &RawValue) {
        match answer(&self.id, result) {
            Ok(text) => self.output.send_soon(text),
            Err(error) => debug!(%error, "an answer to a hook was not sent"),
        }
    }
}
