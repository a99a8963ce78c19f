//! Any JSON-RPC method of the node by its name, those of plugins included.

use std::borrow::Cow;

use boltgate_transcode::table::{Field, Kind, Label, Message, Shape};
use boltgate_transcode::to_wire;
use http::{HeaderMap, Request, Response};
use prost::Message as _;
use serde_json::value::RawValue;
use tonic::body::Body;

use crate::access::Guarded;
use crate::grpc::codec::Codec;
use crate::grpc::{RequestBody, message, notes, reply};
use crate::json::{self, Ambiguous, Names};
use crate::node;
use crate::offload;
use crate::options::limits::name;
use crate::own::messages::{RawRequest, RawResponse};
use crate::own::{self, text};
use crate::status::Failure;
use crate::unary;

/// Path of the gRPC method.
pub const PATH: &str = "/boltgate.v1.Raw/Call";

/// The longest name of a method, in bytes.
pub const LONGEST_METHOD: usize = 128;

/// Methods that change the one connection that they are called on, while calls share connections.
pub const NOT_OFFERED: &[&str] = &["batching", "deprecations", "notifications"];

/// The field `value` of the response, beside what is written as text.
static VALUE: Message = Message {
    name: "boltgate.v1.RawResponse",
    fields: &[Field {
        key: "value",
        name: "value",
        number: 2,
        label: Label::Optional,
        kind: Kind::Shape(Shape::JsonValue),
        required: false,
    }],
    by_key: &[0],
};

/// Why a request is not passed on.
#[derive(Debug, thiserror::Error)]
pub enum Refusal {
    /// The body is no `RawRequest`.
    #[error("the request is no boltgate.v1.RawRequest: {0}")]
    Undecodable(#[from] prost::DecodeError),
    /// A field holds what can't be passed on.
    #[error("{field}: {reason}")]
    Field {
        /// The field's name.
        field: Cow<'static, str>,
        /// What was expected, and what came.
        reason: String,
    },
    /// A field holds more objects and arrays inside one another than may be.
    #[error("{field}: {}", too_deep(*.most))]
    TooDeep {
        /// The field's name.
        field: &'static str,
        /// How many there may be.
        most: usize,
    },
    /// The method changes one connection.
    #[error(
        "`{0}` is not offered: it changes the one connection that it is called on, and calls \
         share connections"
    )]
    NotOffered(String),
}

/// What is wrong with a field that is too deep.
#[must_use]
pub fn too_deep(most: usize) -> String {
    let option = name::REQUEST_DEPTH;
    format!(
        "expected at most {most} objects and arrays inside one another, got more; the option \
         {option} says how many may be"
    )
}

/// Answers a `RawRequest` with the node's result.
///
/// # Errors
/// Where the request is malformed or not offered, or the node refuses it or can't be asked.
pub async fn call<B: RequestBody>(
    node: &Guarded,
    request: Request<B>,
    metadata: &mut HeaderMap,
) -> Result<Response<Body>, Failure> {
    let (head, body) = request.into_parts();
    let codec = Codec::of(&head.headers).unwrap_or(Codec::Protobuf);
    let message = message::read(&head.headers, body, node.limits().request_size).await?;
    let request = match codec {
        Codec::Protobuf => RawRequest::decode(message.clone()).map_err(|error| {
            own::wire::fault(&text::RAW, &message).unwrap_or_else(|| Refusal::from(error).into())
        })?,
        Codec::Json => text::raw_request(&message).map_err(|text::Unfit { path, reason }| {
            Refusal::Field { field: path.into(), reason }
        })?,
    };
    drop(head);
    let call = to_call(&request, node.limits().request_depth)?;
    let RawRequest { method, want_value, .. } = request;

    let failed = |error| Failure::Raw { method: method.clone(), error };
    let answer = node.call(call, failed).await?;
    notes::add_progress(answer.progress(), metadata);
    let converted = offload::run(answer.len(), move || convert(&answer, want_value, codec)).await;
    let buffer = converted.map_err(|_| Failure::Defect)?.map_err(failed)?;
    Ok(reply::success(reply::finish(buffer)?, std::mem::take(metadata)))
}

/// The request to the node. What a client wrote by its own hand is [written anew](json): the rune
/// is asked about what the node and its plugins then read.
fn to_call(request: &RawRequest, deepest: usize) -> Result<node::Request, Refusal> {
    let RawRequest { method, params, filter, .. } = request;
    let refuse =
        |field: &'static str, reason: String| Err(Refusal::Field { field: field.into(), reason });
    if method.is_empty() {
        return refuse("method", "expected the name of a method, got nothing".to_owned());
    }
    if method.len() > LONGEST_METHOD {
        let came = method.len();
        let reason = format!("expected at most {LONGEST_METHOD} bytes, got {came}");
        return refuse("method", reason);
    }
    if NOT_OFFERED.contains(&method.as_str()) {
        return Err(Refusal::NotOffered(method.clone()));
    }
    let mut call = node::Request::new(method.clone());
    if !params.is_empty() {
        let expected = ("an object or an array", &['{', '['][..]);
        let params = text_of("params", params, expected, Names::Parameters, deepest)?;
        call.params(|text| {
            text.extend_from_slice(params.get().as_bytes());
            Ok::<_, Refusal>(())
        })?;
    }
    if !filter.is_empty() {
        let expected = ("an object", &['{'][..]);
        call = call.filter(text_of("filter", filter, expected, Names::Once, deepest)?);
    }
    Ok(call)
}

/// A field's JSON text, checked and written anew.
fn text_of(
    field: &'static str,
    text: &str,
    (expected, begins): (&str, &[char]),
    names: Names,
    deepest: usize,
) -> Result<Box<RawValue>, Refusal> {
    let refuse = |came: String| {
        let reason = format!("expected {expected} as JSON text, got {came}");
        Err(Refusal::Field { field: field.into(), reason })
    };
    match serde_json::from_str::<&RawValue>(text) {
        Ok(value) if value.get().starts_with(begins) => {
            let refuse = |reason: &dyn std::fmt::Display| Refusal::Field {
                field: field.into(),
                reason: reason.to_string(),
            };
            let text = json::rewrite_within(value.get(), names, deepest);
            let text = text.map_err(|reason| match reason {
                Ambiguous::TooDeep(most) => Refusal::TooDeep { field, most },
                reason => refuse(&reason),
            })?;
            RawValue::from_string(text).map_err(|error| refuse(&error))
        }
        Ok(_) => refuse("another value".to_owned()),
        Err(error) => refuse(format!("a syntax error: {error}")),
    }
}

/// The response, in a buffer with room for the frame's prefix.
fn convert(answer: &node::Reply, want_value: bool, codec: Codec) -> Result<Vec<u8>, node::Error> {
    if codec == Codec::Json {
        return unary::verbatim(answer);
    }
    let text = answer.result()?.get();
    let mut buffer = reply::begin(text.len().saturating_add(16));
    let response = RawResponse { result: text.to_owned(), value: None };
    // A buffer that grows has room for any message.
    let _ = response.encode(&mut buffer);
    drop(response);
    if want_value {
        let member = format!(r#"{{"value":{text}}}"#);
        to_wire(&VALUE, member.as_bytes(), &mut buffer)?;
    }
    Ok(buffer)
}

#[cfg(test)]
mod tests {
    use super::{LONGEST_METHOD, Refusal, to_call};
    use crate::own::messages::RawRequest;

    fn request(method: &str, params: &str, filter: &str) -> RawRequest {
        let [method, params, filter] = [method, params, filter].map(str::to_owned);
        RawRequest { method, params, filter, want_value: false }
    }

    #[test]
    fn text_is_passed_on_in_one_form() {
        for (params, filter, end) in [
            ("", "", r#""params":{}}"#),
            ("{}", "", r#""params":{}}"#),
            ("[]", "", r#""params":[]}"#),
            (" [1 , 1.50]\n", "", r#""params":[1,1.50]}"#),
            (r#"{"a":"\u00e9\n"}"#, "", r#""params":{"a":"é\n"}}"#),
            ("{\n\n}", "{\n\n}", r#""params":{},"filter":{}}"#),
            ("{}", r#"{"id": true}"#, r#""params":{},"filter":{"id":true}}"#),
        ] {
            let (id, text) = to_call(&request("x\"y", params, filter), 9).unwrap().into_parts();
            let text = String::from_utf8(text).unwrap();
            assert_eq!(id.method(), "x\"y");
            assert!(text.contains(r#""method":"x\"y","#), "{text}");
            assert!(text.ends_with(end), "{text}");
        }
    }

    #[test]
    fn what_the_node_could_misread_is_refused() {
        let long = "m".repeat(LONGEST_METHOD + 1);
        for (method, params, filter, at) in [
            ("", "", "", "method"),
            (long.as_str(), "", "", "method"),
            ("m", " ", "", "params"),
            ("m", "7", "", "params"),
            ("m", "null", "", "params"),
            ("m", "\"{}\"", "", "params"),
            ("m", "{", "", "params"),
            ("m", "{}}", "", "params"),
            ("m", "{},\"method\":\"stop\"", "", "params"),
            ("m", "{'a':1}", "", "params"),
            ("m", r#"{"a":1,"\u0061":2}"#, "", "params"),
            ("m", r#"{"amount":1,"am_ount":2}"#, "", "params"),
            ("m", r#"[{"a":1,"a":2}]"#, "", "params"),
            ("m", "", r#"{"a":true,"a":true}"#, "filter"),
            ("m", "", "[]", "filter"),
            ("m", "", "true", "filter"),
            ("m", "", "{}{}", "filter"),
        ] {
            match to_call(&request(method, params, filter), 9) {
                Err(Refusal::Field { field, .. }) => assert_eq!(field, at, "{params} {filter}"),
                other => panic!("{other:?}"),
            }
        }
    }
}
