//! One request, taken apart as far as the node does before it looks at the parameters.

use bytes::Bytes;
use serde::Deserialize;
use serde_json::value::RawValue;

use super::RpcError;

/// A request that has all that the node insists on.
#[derive(Debug, Clone)]
pub struct Request {
    /// The text of `id`: a string or a number.
    pub id: String,
    /// The method's name.
    pub method: String,
    /// The text of `params`.
    pub params: Box<RawValue>,
    /// The text of `filter`, where there is one.
    pub filter: Option<Box<RawValue>>,
}

#[derive(Deserialize)]
struct Loose<'a> {
    #[serde(borrow)]
    jsonrpc: Option<&'a RawValue>,
    #[serde(borrow)]
    id: Option<&'a RawValue>,
    #[serde(borrow)]
    method: Option<&'a RawValue>,
    #[serde(borrow)]
    params: Option<&'a RawValue>,
    #[serde(borrow)]
    filter: Option<&'a RawValue>,
}

/// Why a request can't be answered as asked.
#[derive(Debug)]
pub(crate) struct Malformed {
    /// The text of the id to answer to; `null` where the request has none.
    pub id: String,
    /// What to answer.
    pub error: Box<RpcError>,
    /// Whether the stream makes no sense from here on.
    pub fatal: bool,
}

impl Request {
    pub(crate) fn parse(text: &Bytes) -> Result<Self, Malformed> {
        let loose: Loose<'_> = serde_json::from_slice(text).map_err(|error| Malformed {
            id: "null".into(),
            error: Box::new(RpcError::new(-32600, format!("Invalid JSON in request: {error}"))),
            fatal: true,
        })?;
        let id = loose.id.map_or("null", RawValue::get).to_owned();
        let refuse = |message: &str| Malformed {
            id: id.clone(),
            error: Box::new(RpcError::new(-32600, message)),
            fatal: false,
        };
        if loose.id.is_none() {
            return Err(refuse("No id"));
        }
        if id.starts_with(['{', '[']) {
            return Err(refuse("Expected a string or a number for id"));
        }
        if loose.jsonrpc.is_none_or(|version| version.get() != "\"2.0\"") {
            return Err(refuse("jsonrpc: \"2.0\" must be specified in the request"));
        }
        let method = loose.method.ok_or_else(|| refuse("No method"))?;
        let method: String = serde_json::from_str(method.get())
            .map_err(|_| refuse("Expected a string for method"))?;
        let params = loose.params.ok_or_else(|| refuse("No params"))?.to_owned();
        Ok(Self { id, method, params, filter: loose.filter.map(ToOwned::to_owned) })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_the_node_insists_on() {
        for (text, id, message) in [
            (r#"{"jsonrpc":"2.0","method":"m","params":{}}"#, "null", "No id"),
            (r#"{"jsonrpc":"2.0","id":null,"method":"m","params":{}}"#, "null", "No id"),
            (r#"{"id":1,"method":"m","params":{}}"#, "1", "jsonrpc"),
            (r#"{"jsonrpc":"1.0","id":1,"method":"m","params":{}}"#, "1", "jsonrpc"),
            (r#"{"jsonrpc":"2.0","id":"a","params":{}}"#, "\"a\"", "No method"),
            (r#"{"jsonrpc":"2.0","id":1,"method":2,"params":{}}"#, "1", "string for method"),
            (r#"{"jsonrpc":"2.0","id":1,"method":"m"}"#, "1", "No params"),
            (r#"{"jsonrpc":"2.0","id":[1],"method":"m","params":{}}"#, "[1]", "for id"),
            (r#"{"jsonrpc":"2.0","id":1,,}"#, "null", "Invalid JSON"),
        ] {
            let malformed = Request::parse(&Bytes::from_static(text.as_bytes())).unwrap_err();
            assert_eq!(malformed.id, id, "{text}");
            assert_eq!(malformed.error.code, -32600, "{text}");
            assert!(malformed.error.message.contains(message), "{text}: {malformed:?}");
        }
        let text =
            r#"{"jsonrpc":"2.0","id":"a b","method":"m","params":[ 1 ],"filter":{"x":true}}"#;
        let request = Request::parse(&Bytes::from_static(text.as_bytes())).unwrap();
        assert_eq!((request.id.as_str(), request.params.get()), ("\"a b\"", "[ 1 ]"));
        assert!(request.filter.is_some());
    }
}
