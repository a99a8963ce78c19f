//! The errors that a method says it has: a fact of other daemons' methods and of plugins'. The node's
//! own files say it in prose, which stays with the node.

use crate::diagnostic::{Problems, Rule};
use crate::schema::json::{Node, Value};

/// The member for them.
pub const ERRORS: &str = "errors";

/// An error of a method.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Failure {
    /// JSON-RPC's code.
    pub code: i64,
    /// What it means.
    pub message: String,
}

/// Reads the member: objects with `code` and `message`, each of which is one; texts are prose.
pub fn read(node: Option<&Node>, problems: &mut Problems) -> Vec<Failure> {
    let Some(Node { value: Value::Array(items), .. }) = node else { return Vec::new() };
    let mut failures = Vec::new();
    for item in items {
        let Value::Object(members) = &item.value else { continue };
        let member = |name: &str| {
            let found = members.iter().find(|(key, _)| key == name);
            found.map(|(_, node)| &node.value)
        };
        let code = match member("code") {
            Some(Value::Number(text)) => text.parse().ok(),
            _ => None,
        };
        match (code, member("message")) {
            (Some(code), Some(Value::String(message))) => {
                failures.push(Failure { code, message: message.clone() });
            }
            _ => problems.at(
                Rule::ExpectedType,
                &item.place,
                "expected an error with a `code`, a whole number, and a `message`, a string",
                "write {\"code\": -32000, \"message\": \"…\"}",
            ),
        }
    }
    failures
}
