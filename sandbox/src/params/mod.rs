//! Checks parameters against the request schema, and says what is wrong in the node's form.

mod token;

use serde_json::value::RawValue;

use crate::rpc::{Members, RpcError};
use crate::schema::{Field, Kind, Schema};

/// Methods that take parameters which no schema lists: those of the command that they check or
/// of the plugin that they start.
const OPEN: [&str; 2] = ["check", "plugin"];

/// Parameters of which the node says in words of their own that they are wrong: see `runes`.
const LOOSE: [(&str, &str); 2] = [("createrune", "restrictions"), ("checkrune", "params")];

/// What the node adds to the name of a parameter that it does not know.
const UNKNOWN: &str = "this may be caused by a failure to autodetect key=value-style parameters. \
                       Please try using the -k flag and explicit key=value pairs of parameters.";

/// Checks `params`, an object or a list by position.
pub fn check(method: &str, schema: &Schema, params: &RawValue) -> Result<(), RpcError> {
    let request = &schema.request;
    let given = params.get().trim_start();
    let mut present: Vec<&str> = Vec::new();
    if given.starts_with('{') {
        let Members(members) = serde_json::from_str(given).map_err(unreadable)?;
        for (name, value) in &members {
            let Some((name, field)) = request.properties.get_key_value(name.as_ref()) else {
                if OPEN.contains(&method) {
                    continue;
                }
                return Err(RpcError::invalid_params(format!(
                    "unknown parameter: {name}, {UNKNOWN}"
                )));
            };
            if present.contains(&name.as_str()) {
                return Err(RpcError::invalid_params(format!("duplicate json names: {name}")));
            }
            one(method, name, field, value)?;
            present.push(name);
        }
    } else if given.starts_with('[') {
        let values: Vec<&RawValue> = serde_json::from_str(given).map_err(unreadable)?;
        let most = request.properties.len();
        if values.len() > most && !OPEN.contains(&method) {
            return Err(RpcError::invalid_params(format!(
                "too many parameters: got {}, expected {most}",
                values.len()
            )));
        }
        for ((name, field), value) in request.properties.iter().zip(values) {
            // By position, and only there, null stands for a parameter that is left out.
            if value.get() != "null" {
                one(method, name, field, value)?;
                present.push(name);
            }
        }
    } else {
        return Err(RpcError::new(-32600, "Expected array or object for params"));
    }
    let required = request.required.iter().filter(|name| request.properties.contains_key(*name));
    match required.into_iter().find(|name| !present.contains(&name.as_str())) {
        Some(name) => Err(RpcError::invalid_params(format!("missing required parameter: {name}"))),
        None => Ok(()),
    }
}

/// Checks a node id where the schema only says that it is a string.
pub fn is_node_id(name: &str, value: &RawValue) -> Result<(), RpcError> {
    one("", name, &Field { kind: Some(Kind::Pubkey), ..Field::default() }, value)
}

fn one(method: &str, name: &str, field: &Field, value: &RawValue) -> Result<(), RpcError> {
    if LOOSE.contains(&(method, name)) {
        return Ok(());
    }
    token::check(name, field, value).map_err(|wrong| {
        RpcError::invalid_params(format!(
            "{}: {}: invalid token '{}'",
            wrong.at, wrong.expected, wrong.token
        ))
    })
}

fn unreadable(error: serde_json::Error) -> RpcError {
    RpcError::new(-32600, format!("params can't be read: {error}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn schema() -> Schema {
        serde_json::from_str(
            r#"{"rpc":"m","request":{"required":["id"],"properties":{
                "id":{"type":"pubkey"},"n":{"type":"u8"},"hash":{"type":"hash"},
                "text":{"type":"string"},"on":{"type":"boolean"},
                "label":{"oneOf":[{"type":"string"},{"type":"u64"}]},
                "scid":{"type":"short_channel_id"},"style":{"type":"string","enum":["perkb","perkw"]},
                "amount":{"type":"msat_or_any"},"fee":{"type":"feerate"},"out":{"type":"outpoint"},
                "route":{"type":"array","items":{"type":"object","required":["id"],
                    "properties":{"id":{"type":"pubkey"},"delay":{"type":"u16"}}}}}}}"#,
        )
        .unwrap()
    }

    fn message(params: &str) -> String {
        let params = RawValue::from_string(params.to_owned()).unwrap();
        match check("m", &schema(), &params) {
            Ok(()) => String::new(),
            Err(error) => error.message,
        }
    }

    #[test]
    fn parameters_are_judged_as_by_the_node() {
        const ID: &str = "03194e6210783951ebf007f7e428de4ff55c2059afc63bf332cc7c05734fda6555";
        let id = |rest: &str| format!(r#"{{"id":"{ID}"{rest}}}"#);
        for (params, expected) in [
            (id(""), ""),
            (format!(r#"["{ID}",null,null,"x"]"#), ""),
            ("{}".into(), "missing required parameter: id"),
            ("[]".into(), "missing required parameter: id"),
            ("[null]".into(), "missing required parameter: id"),
            (r#"{"id":null}"#.into(), "id: should be a node id: invalid token 'null'"),
            (r#"{"id":"03"}"#.into(), "id: should be a node id: invalid token '\"03\"'"),
            (id(r#","n":256"#), "n: should be an unsigned 8 bit integer: invalid token '256'"),
            (id(r#","n":"7""#), ""),
            (id(r#","n":-1"#), "n: should be an unsigned 8 bit integer: invalid token '-1'"),
            (id(r#","hash":"""#), "hash: should be a 32 byte hex value: invalid token '\"\"'"),
            (
                id(r#","text":"caf\u00e9""#),
                "text: should be a string (without \\u): invalid token '\"caf\\u00e9\"'",
            ),
            (id(r#","text":"café \"q\"\n""#), ""),
            (id(r#","text":7"#), ""),
            (id(r#","text":{}"#), "text: should be a string: invalid token '{}'"),
            (id(r#","on":3"#), "on: should be 'true' or 'false': invalid token '3'"),
            (id(r#","label":7,"on":true"#), ""),
            (id(r#","label":[]"#), "label: should be a string: invalid token '[]'"),
            (
                id(r#","scid":"1x1""#),
                "scid: should be a short_channel_id of form NxNxN: invalid token '\"1x1\"'",
            ),
            (
                id(r#","style":"perfoo""#),
                "style: should be perkb or perkw: invalid token '\"perfoo\"'",
            ),
            (id(r#","amount":"any","fee":"253perkw""#), ""),
            (id(r#","amount":"7msat","fee":"slow""#), ""),
            (id(r#","amount":"0.00000007btc","fee":7500"#), ""),
            (
                id(r#","amount":"all""#),
                "amount: should be a millisatoshi amount or 'any': invalid token '\"all\"'",
            ),
            (id(r#","fee":"x""#), "fee: should be a feerate: invalid token '\"x\"'"),
            (id(r#","out":"00:1""#), "out: should be a txid:outnum: invalid token '\"00:1\"'"),
            (
                id(r#","route":[{"delay":1}]"#),
                "route[0]: should have a member 'id': invalid token '{\"delay\":1}'",
            ),
            (
                id(&format!(r#","route":[{{"id":"{ID}","delay":70000}}]"#)),
                "route[0].delay: should be an unsigned 16 bit integer: invalid token '70000'",
            ),
            (id(&format!(r#","route":[{{"id":"{ID}","x":1}}]"#)), ""),
            (id(r#","route":{}"#), "route: should be an array: invalid token '{}'"),
            ("7".into(), "Expected array or object for params"),
        ] {
            assert_eq!(message(&params), expected, "{params}");
        }
        assert!(message(&id(r#","x":1"#)).starts_with("unknown parameter: x, this may be"));
        assert!(message(&id(r#","n":1,"n":2"#)).starts_with("duplicate json names"));
        assert!(message(&format!("[{}]", ["1"; 13].join(","))).starts_with("too many parameters"));
    }
}
