//! Calls of the methods that the manifest offers.

use serde::Serialize;
use serde_json::value::RawValue;
use tracing::debug;

use super::message::{answer, refusal};
use super::output::Output;

/// A method as the manifest offers it: whoever has the node's socket may call it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Method {
    /// Its name, such as `boltgate-client`.
    pub name: &'static str,
    /// Its parameters, for people.
    pub usage: &'static str,
    /// What it is for, for people.
    pub description: &'static str,
}

/// Somebody's call of a method, handed on by lightningd.
#[derive(Debug)]
pub struct MethodCall {
    /// The method.
    pub method: String,
    /// Its parameters, as they came: a JSON array or object.
    pub params: Box<RawValue>,
    /// The way back.
    pub reply: MethodReply,
}

/// The way back to a call of a method.
#[derive(Debug)]
#[must_use = "somebody waits for it"]
pub struct MethodReply {
    id: Box<RawValue>,
    output: Output,
}

impl MethodReply {
    pub(super) fn new(id: Box<RawValue>, output: Output) -> Self {
        Self { id, output }
    }

    /// Answers the call. Never waits.
    pub fn result(self, result: &RawValue) {
        self.send(answer(&self.id, result));
    }

    /// Answers the call with an error. Never waits.
    pub fn error(self, code: i64, message: &str) {
        self.send(refusal(&self.id, code, message));
    }

    fn send(&self, message: std::io::Result<Vec<u8>>) {
        match message {
            Ok(text) => self.output.send_soon(text),
            Err(error) => debug!(%error, "an answer to a method was not sent"),
        }
    }
}
