//! What a failed call comes to: words, the node's error, an exit code.

use boltgate_client::{Error, Kind};
use serde::Serialize;
use serde_json::value::RawValue;
use tonic::Code;

use crate::cli::exit::{Exit, Failure, written};
use crate::cli::json::{self, Layout};

/// Who refused, and what is told.
enum Refusal {
    /// The node: its error as JSON, for stdout.
    Node { exit: Exit, json: String },
    /// Anybody else, for stderr.
    Other(Failure),
}

impl Refusal {
    fn of(error: &Error) -> Self {
        let exit = exit(error);
        match (error.code(), error.domain()) {
            (Some(code), Some(domain)) if domain != "boltgate" => {
                Self::Node { exit, json: node_error(error, code) }
            }
            _ => {
                let mut text = error.to_string();
                for violation in error.violations() {
                    // The message has it already where there is one.
                    if !error.message().contains(&violation.description) {
                        text.push_str(&format!(
                            "\n  {}: {}",
                            violation.field, violation.description
                        ));
                    }
                }
                Self::Other(Failure::new(exit, text))
            }
        }
    }
}

/// Tells what a failed call comes to, as far as that goes to stdout; gives the rest.
pub fn failed(error: &Error, layout: Layout) -> Failure {
    match Refusal::of(error) {
        Refusal::Node { exit, json: text } => match written(json::print(&text, layout)) {
            Ok(_) => Failure::said(exit),
            Err(failure) => failure,
        },
        Refusal::Other(failure) => failure,
    }
}

/// The node's error as the node has it, in the order in which it writes it.
fn node_error(error: &Error, code: i64) -> String {
    #[derive(Serialize)]
    struct NodeError<'a> {
        code: i64,
        message: &'a str,
        #[serde(skip_serializing_if = "Option::is_none")]
        data: Option<Box<RawValue>>,
    }
    // To the byte, where the bridge could send it so.
    let sent = error.grpc_status().metadata().get_bin("cln-error-data-bin");
    let sent = sent.and_then(|data| String::from_utf8(data.to_bytes().ok()?.into()).ok());
    let data = sent.or_else(|| error.data().map(ToString::to_string));
    let data = data.and_then(|text| RawValue::from_string(text).ok());
    let told = NodeError { code, message: error.message(), data };
    // Text, numbers and JSON always have a form.
    serde_json::to_string(&told).unwrap_or_default()
}

/// How the program ends after a failed call.
fn exit(error: &Error) -> Exit {
    match (error.kind(), error.status(), error.reason()) {
        (Kind::Target | Kind::Unreachable, ..) => Exit::Unreachable,
        (Kind::Lost, ..) => Exit::Other,
        (_, Code::Unavailable, Some("NODE_LOST")) => Exit::Other,
        (_, Code::Unavailable, _) if error.code().is_none() => Exit::Unreachable,
        _ if is_denied(error) => Exit::Denied,
        _ if error.code().is_some() => Exit::Refused,
        (_, Code::InvalidArgument | Code::Unimplemented, _) => Exit::Usage,
        _ => Exit::Other,
    }
}

/// Whether it is about rights: the bridge's word, or the node's on a rune (1501 to 1503).
fn is_denied(error: &Error) -> bool {
    match error.code() {
        Some(code) => matches!(code, 1501..=1503),
        None => matches!(error.status(), Code::PermissionDenied | Code::Unauthenticated),
    }
}
