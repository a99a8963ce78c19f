//! The Connect protocol's form of errors: JSON, and a status of HTTP.

use base64::Engine as _;
use base64::prelude::BASE64_STANDARD_NO_PAD;
use http::{HeaderMap, HeaderName, StatusCode};
use prost::Message as _;
use prost_types::value::Kind;
use serde::Serialize;
use serde_json::{Value, json};
use tonic::{Code, Status};
use tonic_types::pb;

/// How a call failed.
#[derive(Debug, Serialize)]
pub(super) struct Error {
    code: &'static str,
    #[serde(skip_serializing_if = "String::is_empty")]
    message: String,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    details: Vec<Detail>,
}

/// A message that says more.
#[derive(Debug, Serialize)]
struct Detail {
    /// Full name of the message.
    #[serde(rename = "type")]
    name: String,
    /// Its bytes, in base64 without padding.
    value: String,
    /// The same for people.
    #[serde(skip_serializing_if = "Option::is_none")]
    debug: Option<Value>,
}

impl Error {
    /// The error that a status is; `None` for a success.
    pub(super) fn of(status: &Status) -> Option<Self> {
        let (code, _) = names(status.code())?;
        // What can't be decoded isn't ours.
        let details = pb::Status::decode(status.details()).unwrap_or_default().details;
        let details = details.into_iter().map(|detail| {
            let name = detail.type_url.rsplit('/').next().unwrap_or_default().to_owned();
            let debug = readable(&name, &detail.value);
            Detail { name, value: BASE64_STANDARD_NO_PAD.encode(&detail.value), debug }
        });
        let message = status.message().to_owned();
        Some(Self { code, message, details: details.collect() })
    }
}

/// The JSON of a message that a status has, as protobuf has it.
fn readable(name: &str, bytes: &[u8]) -> Option<Value> {
    match name {
        "google.rpc.ErrorInfo" => {
            let pb::ErrorInfo { reason, domain, metadata } = pb::ErrorInfo::decode(bytes).ok()?;
            Some(json!({ "reason": reason, "domain": domain, "metadata": metadata }))
        }
        "google.rpc.BadRequest" => {
            let violations = pb::BadRequest::decode(bytes).ok()?.field_violations;
            let violation = |one: pb::bad_request::FieldViolation| json!({ "field": one.field, "description": one.description });
            let violations: Vec<_> = violations.into_iter().map(violation).collect();
            Some(json!({ "fieldViolations": violations }))
        }
        "google.rpc.RetryInfo" => {
            let delay = pb::RetryInfo::decode(bytes).ok()?.retry_delay?;
            Some(json!({ "retryDelay": format!("{}s", delay.seconds) }))
        }
        "google.protobuf.Struct" => {
            let fields = prost_types::Struct::decode(bytes).ok()?.fields;
            Some(fields.into_iter().map(|(name, value)| (name, plain(value))).collect())
        }
        _ => None,
    }
}

/// A value as JSON.
fn plain(value: prost_types::Value) -> Value {
    match value.kind {
        None | Some(Kind::NullValue(_)) => Value::Null,
        Some(Kind::BoolValue(value)) => value.into(),
        Some(Kind::NumberValue(value)) => value.into(),
        Some(Kind::StringValue(text)) => text.into(),
        Some(Kind::ListValue(list)) => list.values.into_iter().map(plain).collect(),
        Some(Kind::StructValue(object)) => {
            object.fields.into_iter().map(|(name, value)| (name, plain(value))).collect()
        }
    }
}

/// The status of HTTP that goes with a code.
pub(super) fn http_status(code: Code) -> StatusCode {
    let status = names(code).map_or(200, |(_, status)| status);
    StatusCode::from_u16(status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR)
}

/// The name of a code, and its status of HTTP; `None` for a success.
fn names(code: Code) -> Option<(&'static str, u16)> {
    Some(match code {
        Code::Ok => return None,
        Code::Cancelled => ("canceled", 499),
        Code::Unknown => ("unknown", 500),
        Code::InvalidArgument => ("invalid_argument", 400),
        Code::DeadlineExceeded => ("deadline_exceeded", 504),
        Code::NotFound => ("not_found", 404),
        Code::AlreadyExists => ("already_exists", 409),
        Code::PermissionDenied => ("permission_denied", 403),
        Code::ResourceExhausted => ("resource_exhausted", 429),
        Code::FailedPrecondition => ("failed_precondition", 400),
        Code::Aborted => ("aborted", 409),
        Code::OutOfRange => ("out_of_range", 400),
        Code::Unimplemented => ("unimplemented", 501),
        Code::Internal => ("internal", 500),
        Code::Unavailable => ("unavailable", 503),
        Code::DataLoss => ("data_loss", 500),
        Code::Unauthenticated => ("unauthenticated", 401),
    })
}

/// How a call ended, as its headers or trailers say, and what else they hold.
pub(super) fn ending(mut metadata: HeaderMap) -> Option<(Status, HeaderMap)> {
    let status = Status::from_header_map(&metadata)?;
    for name in ["grpc-status", "grpc-message", "grpc-status-details-bin", "grpc-accept-encoding"] {
        metadata.remove(HeaderName::from_static(name));
    }
    Some((status, metadata))
}

#[cfg(test)]
mod tests {
    use std::collections::HashMap;

    use tonic_types::{ErrorDetails, StatusExt};

    use super::*;

    /// Every code but that of success has a name of its own.
    #[test]
    fn codes_are_those_of_grpc() {
        let mut names: Vec<_> =
            (0..=17).filter_map(|code| super::names(Code::from(code))).collect();
        names.sort_unstable();
        names.dedup();
        assert_eq!(names.len(), 16);
        assert_eq!(http_status(Code::Ok), StatusCode::OK);
        assert_eq!(http_status(Code::Cancelled).as_u16(), 499);
        for code in (1..17).map(Code::from) {
            let name = Error::of(&Status::new(code, "")).unwrap().code;
            // gRPC spells one of them otherwise.
            let ours = format!("{code:?}").replace("Cancelled", "Canceled").to_lowercase();
            assert_eq!(name.replace('_', ""), ours);
            assert!(http_status(code).is_client_error() || http_status(code).is_server_error());
        }
        assert!(Error::of(&Status::ok("")).is_none());
    }

    #[test]
    fn details_can_be_read_by_people_and_by_programs() {
        let metadata = HashMap::from([("code".to_owned(), "7".to_owned())]);
        let mut details = ErrorDetails::with_error_info("WHY", "who", metadata);
        details.add_bad_request_violation("/a/0", "expected \u{fc}");
        let status = Status::with_error_details(Code::InvalidArgument, "/a/0: no", details);
        let error = serde_json::to_value(Error::of(&status)).unwrap();
        assert_eq!(error["code"], "invalid_argument");
        assert_eq!(error["message"], "/a/0: no");
        let info = error["details"][0].as_object().unwrap();
        assert_eq!(info["type"], "google.rpc.ErrorInfo");
        assert_eq!(
            info["debug"],
            json!({"reason": "WHY", "domain": "who", "metadata": {"code": "7"}})
        );
        let bytes = BASE64_STANDARD_NO_PAD.decode(info["value"].as_str().unwrap()).unwrap();
        assert_eq!(pb::ErrorInfo::decode(&bytes[..]).unwrap().reason, "WHY");
        assert_eq!(error["details"][1]["type"], "google.rpc.BadRequest");
        assert_eq!(
            error["details"][1]["debug"],
            json!({"fieldViolations": [{"field": "/a/0", "description": "expected \u{fc}"}]})
        );
        let plain = serde_json::to_value(Error::of(&Status::new(Code::Aborted, ""))).unwrap();
        assert_eq!(plain, json!({"code": "aborted"}));
    }
}
