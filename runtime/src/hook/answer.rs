//! One client message: the answer to a call.
//!
//! lightningd ends itself over some results that its schema allows, or forbids in words only. A
//! client must not be able to end the node, so these are refused here.

use std::fmt;

use boltgate_transcode::table::{Field, Kind, Label, Message, Rpc};
use boltgate_transcode::{Notes, to_json};
use serde::Deserialize;
use serde_json::Value;
use serde_json::value::RawValue;

use crate::grpc::codec;
use crate::options::Limits;
use crate::status::Failure;

/// An answer that lightningd can be given.
#[derive(Debug, Deserialize)]
pub struct Answer {
    /// The call that it answers.
    pub id: u64,
    /// The hook's result.
    #[serde(rename = "response")]
    pub result: Box<RawValue>,
}

/// A client message that is no answer.
#[derive(Debug)]
pub struct Refused {
    /// The call that it was for, if that can be told.
    pub id: Option<u64>,
    /// What is wrong with it.
    pub failure: Failure,
}

/// A result that lightningd would not survive.
#[derive(Debug, PartialEq, Eq, thiserror::Error)]
#[error("{field}: {reason}")]
pub struct Wrong {
    /// The field of the response.
    pub field: &'static str,
    /// What was expected.
    pub reason: &'static str,
}

/// Reads a client message of a hook's row.
///
/// # Errors
/// Where it does not fit its table, or lightningd would not survive it.
pub fn read(rpc: &Rpc, wire: &[u8], limits: &Limits) -> Result<(Answer, Notes), Refused> {
    let mut json = Vec::new();
    let notes = codec::to_json(rpc.request, wire, limits, &mut json)
        .map_err(|failure| Refused { id: id(wire), failure })?;
    let bad = |id, path: String, reason: &dyn fmt::Display| {
        let reason = reason.to_string();
        Refused { id, failure: Failure::BadAnswer { path, reason } }
    };
    let answer: Answer = serde_json::from_slice(&json).map_err(|_| {
        bad(id(wire), "response".to_owned(), &"expected the hook's result, nothing came")
    })?;
    check(rpc.target, &answer.result).map_err(|wrong| {
        bad(Some(answer.id), format!("response.{}", wrong.field), &wrong.reason)
    })?;
    Ok((answer, notes))
}

/// The id of a message whose other fields can't be read.
fn id(wire: &[u8]) -> Option<u64> {
    static ID: Message = Message {
        name: "boltgate.v1.Answer",
        fields: &[Field {
            key: "id",
            name: "id",
            number: 1,
            label: Label::Singular,
            kind: Kind::Uint64,
            required: true,
        }],
        by_key: &[0],
    };
    #[derive(Deserialize)]
    struct Id {
        id: u64,
    }
    let mut json = Vec::new();
    to_json(&ID, wire, &mut json).ok()?;
    serde_json::from_slice(&json).ok().map(|Id { id }| id)
}

/// Looks for what lightningd would not survive in a result that fits its schema.
///
/// # Errors
/// The first such thing.
pub fn check(hook: &str, result: &RawValue) -> Result<(), Wrong> {
    let result: Value = serde_json::from_str(result.get()).unwrap_or_default();
    let has = |field: &str| result.get(field).is_some();
    let text = |field: &str| result.get(field).and_then(Value::as_str);
    let is = |word: &str| text("result") == Some(word);
    let need = |holds: bool, field, reason| match holds {
        true => Ok(()),
        false => Err(Wrong { field, reason }),
    };
    // Two digits a byte.
    let bytes = |field: &str| text(field).map(|text| text.len() / 2);
    let psbt = || text("psbt").is_none_or(|psbt| psbt.starts_with("cHNidP"));
    match hook {
        "htlc_accepted" => {
            let exact = |field| bytes(field).is_none_or(|length| length == 32);
            let some = |field| bytes(field).is_none_or(|length| length >= 2);
            let says = has("failure_message") || has("failure_onion");
            need(!is("resolve") || has("payment_key"), "payment_key", "`resolve` needs it")?;
            need(exact("payment_key"), "payment_key", "expected 32 bytes")?;
            need(exact("forward_to"), "forward_to", "expected 32 bytes")?;
            need(some("payload"), "payload", "expected 2 bytes or more")?;
            need(
                !is("fail") || says,
                "failure_message",
                "`fail` needs it, or failure_onion; 0x2002 is a temporary node failure",
            )?;
            need(some("failure_message"), "failure_message", "expected 2 bytes or more")
        }
        "invoice_payment" => need(
            !is("continue") || !has("failure_message"),
            "failure_message",
            "`continue` goes without it",
        ),
        "openchannel2_changed" | "openchannel2_sign" => need(
            has("psbt") && psbt(),
            "psbt",
            "expected a PSBT in base64: the call's, if unchanged",
        ),
        "openchannel" | "openchannel2" | "rbf_channel" => {
            need(psbt(), "psbt", "expected a PSBT in base64")?;
            need(text("close_to") != Some(""), "close_to", "expected an address, or nothing")
        }
        "onion_message_recv" | "onion_message_recv_secret" => {
            need(text("result") != Some(""), "result", "expected a word, such as `continue`")
        }
        "rpc_command" => {
            let given = ["result", "replace", "return"].iter().filter(|name| has(name)).count();
            need(given == 1, "result", "expected one of result, replace and return")?;
            let returned = result.get("return");
            let given =
                |value: &Value| value.get("result").is_some() != value.get("error").is_some();
            need(returned.is_none_or(given), "return", "expected one of result and error")
        }
        _ => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;
    use serde_json::value::to_raw_value;

    use super::check;

    #[test]
    fn what_the_node_does_not_survive_is_refused() {
        let key = "ab".repeat(32);
        let psbt = "cHNidP8BAA==";
        let replace = json!({ "jsonrpc": "2.0", "id": 1, "method": "pay", "params": [] });
        for (hook, result, wrong) in [
            ("htlc_accepted", json!({ "result": "continue" }), None),
            ("htlc_accepted", json!({ "result": "resolve", "payment_key": key }), None),
            ("htlc_accepted", json!({ "result": "resolve" }), Some("payment_key")),
            (
                "htlc_accepted",
                json!({ "result": "resolve", "payment_key": "ab" }),
                Some("payment_key"),
            ),
            (
                "htlc_accepted",
                json!({ "result": "continue", "forward_to": "" }),
                Some("forward_to"),
            ),
            ("htlc_accepted", json!({ "result": "continue", "payload": "00" }), Some("payload")),
            ("htlc_accepted", json!({ "result": "fail" }), Some("failure_message")),
            ("htlc_accepted", json!({ "result": "fail", "failure_message": "2002" }), None),
            ("htlc_accepted", json!({ "result": "fail", "failure_onion": "00" }), None),
            (
                "htlc_accepted",
                json!({ "result": "fail", "failure_message": "" }),
                Some("failure_message"),
            ),
            ("invoice_payment", json!({ "result": "reject", "failure_message": "2002" }), None),
            (
                "invoice_payment",
                json!({ "result": "continue", "failure_message": "2002" }),
                Some("failure_message"),
            ),
            ("openchannel2_sign", json!({ "result": "continue", "psbt": psbt }), None),
            ("openchannel2_sign", json!({ "result": "continue", "psbt": "" }), Some("psbt")),
            ("openchannel2_changed", json!({ "result": "continue" }), Some("psbt")),
            ("openchannel2", json!({ "result": "continue" }), None),
            ("rbf_channel", json!({ "result": "continue", "psbt": "x" }), Some("psbt")),
            ("openchannel", json!({ "result": "continue", "close_to": "" }), Some("close_to")),
            ("onion_message_recv", json!({ "result": "" }), Some("result")),
            ("onion_message_recv", json!({ "result": "stop" }), None),
            ("rpc_command", json!({}), Some("result")),
            ("rpc_command", json!({ "result": "continue", "return": {} }), Some("result")),
            ("rpc_command", json!({ "return": {} }), Some("return")),
            ("rpc_command", json!({ "return": { "result": {} } }), None),
            ("rpc_command", json!({ "replace": replace }), None),
            ("recover", json!({ "result": "continue" }), None),
        ] {
            let raw = to_raw_value(&result).unwrap();
            let found = check(hook, &raw).err().map(|wrong| wrong.field);
            assert_eq!(found, wrong, "{hook}: {result}");
        }
    }
}
