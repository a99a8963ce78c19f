//! The `filter` that a request may carry: the node then returns only the members it names.

use serde::Deserialize;
use serde_json::Value;
use serde_json::value::RawValue;

use crate::rpc::{Members, RpcError};

/// Keeps of `text` (JSON) the members that `filter` names with `true`; members inside lists are
/// named by a list of one: `{"peers":[{"id":true}]}`.
pub fn apply(text: &str, filter: &Value) -> Result<Vec<u8>, RpcError> {
    let raw: &RawValue = serde_json::from_str(text)
        .map_err(|error| RpcError::internal(format!("the result can't be filtered: {error}")))?;
    let mut out = Vec::with_capacity(text.len().min(1 << 16));
    keep(raw, filter, "filter", &mut out)?;
    Ok(out)
}

fn keep(raw: &RawValue, filter: &Value, at: &str, out: &mut Vec<u8>) -> Result<(), RpcError> {
    match filter {
        Value::Bool(true) => out.extend_from_slice(raw.get().as_bytes()),
        Value::Object(wanted) => {
            let Ok(Members(members)) = serde_json::from_str::<Members<'_>>(raw.get()) else {
                out.extend_from_slice(raw.get().as_bytes());
                return Ok(());
            };
            out.push(b'{');
            let mut first = true;
            for (name, value) in &members {
                let Some(inner) = wanted.get(name.as_ref()) else { continue };
                if !std::mem::take(&mut first) {
                    out.push(b',');
                }
                out.extend_from_slice(Value::from(name.as_ref()).to_string().as_bytes());
                out.push(b':');
                keep(value, inner, &format!("{at}.{name}"), out)?;
            }
            out.push(b'}');
        }
        Value::Array(inner) => {
            let [inner] = inner.as_slice() else {
                return Err(RpcError::invalid_params(format!("{at}: should be a list of one")));
            };
            let Ok(List(items)) = serde_json::from_str::<List<'_>>(raw.get()) else {
                out.extend_from_slice(raw.get().as_bytes());
                return Ok(());
            };
            out.push(b'[');
            for (position, item) in items.iter().enumerate() {
                if position > 0 {
                    out.push(b',');
                }
                keep(item, inner, &format!("{at}[]"), out)?;
            }
            out.push(b']');
        }
        other => {
            return Err(RpcError::invalid_params(format!(
                "{at}: should be true, an object or a list of one: invalid token '{other}'"
            )));
        }
    }
    Ok(())
}

#[derive(Deserialize)]
struct List<'a>(#[serde(borrow)] Vec<&'a RawValue>);

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn only_named_members_stay() {
        let text = r#"{"id":"02","peers":[{"id":1,"x":[1, 2]},{"x":3}],"a":{"b":1,"c":2}}"#;
        for (filter, expected) in [
            (json!({"id": true}), r#"{"id":"02"}"#),
            (json!({}), "{}"),
            (json!({"peers": [{"id": true}]}), r#"{"peers":[{"id":1},{}]}"#),
            (json!({"peers": [{"x": true}]}), r#"{"peers":[{"x":[1, 2]},{"x":3}]}"#),
            (json!({"a": {"c": true}, "nope": true}), r#"{"a":{"c":2}}"#),
        ] {
            let kept = apply(text, &filter).unwrap();
            assert_eq!(String::from_utf8(kept).unwrap(), expected, "{filter}");
        }
        for filter in [json!({"id": false}), json!({"peers": []}), json!(1)] {
            assert_eq!(apply(text, &filter).unwrap_err().code, -32602, "{filter}");
        }
    }
}
