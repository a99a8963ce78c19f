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
    escaped(&serde_json::to_string(&told).unwrap_or_default())
}

/// JSON without the controls that JSON allows in texts and terminals obey, DEL and C1: written as
/// escapes they are the same to whoever reads JSON.
fn escaped(json: &str) -> String {
    let mut plain = String::with_capacity(json.len());
    for one in json.chars() {
        match one {
            '\u{7f}'..='\u{9f}' => plain.push_str(&format!("\\u{:04x}", u32::from(one))),
            _ => plain.push(one),
        }
    }
    plain
}

/// How the program ends after a failed call.
pub fn exit(error: &Error) -> Exit {
    match (error.kind(), error.status()) {
        (Kind::Target, _) => Exit::Usage,
        (Kind::Unreachable, _) => Exit::Unreachable,
        (Kind::Lost, _) => Exit::Other,
        _ if is_denied(error) => Exit::Denied,
        _ if error.code().is_some() => Exit::Refused,
        (_, Code::Unavailable) if is_unseen(error) => Exit::Unreachable,
        (_, Code::InvalidArgument | Code::Unimplemented) => Exit::Usage,
        _ => Exit::Other,
    }
}

/// Whether the bridge says that the node hasn't seen the call. UNAVAILABLE alone doesn't: a proxy says
/// it, too, once it has passed the call on.
fn is_unseen(error: &Error) -> bool {
    let metadata = error.grpc_status().metadata();
    let pushback = metadata.get("grpc-retry-pushback-ms").and_then(|wait| wait.to_str().ok());
    match pushback.and_then(|wait| wait.parse::<i64>().ok()) {
        Some(wait) => wait >= 0,
        None => {
            error.domain() == Some("boltgate")
                && matches!(error.reason(), Some("NODE_UNAVAILABLE" | "STOPPING" | "NO_COMPANION"))
        }
    }
}

/// Whether it is about rights: the bridge's word, or the node's on a rune (1501 to 1503).
fn is_denied(error: &Error) -> bool {
    match error.code() {
        Some(code) => matches!(code, 1501..=1503),
        None => matches!(error.status(), Code::PermissionDenied | Code::Unauthenticated),
    }
}

#[cfg(test)]
mod tests {
    use boltgate_client::Error;
    use tonic::Status;

    use super::{escaped, exit};
    use crate::cli::exit::Exit;
    use crate::node;
    use crate::notification::Silence;
    use crate::status::Failure;

    fn of_node(error: node::Error) -> Status {
        Failure::Node { method: "pay", error }.status()
    }

    fn io() -> std::io::Error {
        std::io::ErrorKind::NotFound.into()
    }

    #[test]
    fn controls_in_json_are_escaped() {
        let json = "{\"message\":\"\u{9b}2J\u{7f}ü\"}";
        assert_eq!(escaped(json), r#"{"message":"\u009b2J\u007fü"}"#);
        let read = |text: &str| serde_json::from_str::<serde_json::Value>(text).unwrap();
        assert_eq!(read(&escaped(json)), read(json));
    }

    #[test]
    fn nothing_was_done_only_where_the_bridge_says_so() {
        let mut busy = Status::unavailable("busy");
        busy.metadata_mut().insert("grpc-retry-pushback-ms", "100".parse().unwrap());
        let mut never = Status::unavailable("busy");
        never.metadata_mut().insert("grpc-retry-pushback-ms", "-1".parse().unwrap());
        let mut stripped = Failure::Stopping.status();
        stripped.metadata_mut().remove("grpc-retry-pushback-ms");
        for (status, expected) in [
            // A proxy's, which may have passed the call on.
            (Status::unavailable("upstream connect error"), Exit::Other),
            (busy, Exit::Unreachable),
            (never, Exit::Other),
            (of_node(node::Error::Unreachable(io())), Exit::Unreachable),
            (of_node(node::Error::Lost(io())), Exit::Other),
            (Failure::Stopping.status(), Exit::Unreachable),
            (stripped, Exit::Unreachable),
            (Failure::Silence(Silence::Away).status(), Exit::Unreachable),
            (Failure::DeadlineExceeded.status(), Exit::Other),
            (Status::invalid_argument("no"), Exit::Usage),
            (Status::permission_denied("no"), Exit::Denied),
        ] {
            let error = Error::from(status);
            assert_eq!(exit(&error), expected, "{error:?}");
        }
    }
}
