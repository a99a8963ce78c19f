//! What a status says beside its code and message.

use std::time::Duration;

use prost::Message as _;
use prost_types::value::Kind as Of;
use serde_json::{Map, Number, Value};
use tonic::{Code, Status};
use tonic_types::{ErrorInfo, StatusExt, pb};

/// Metadata: the node's number.
const NODE_CODE: &str = "cln-error-code";
/// Metadata: the JSON text of what the node adds to its error.
const NODE_DATA: &str = "cln-error-data-bin";
/// The detail that has it where the metadata is missing.
const STRUCT: &str = "type.googleapis.com/google.protobuf.Struct";

/// A field of a request, and what is wrong with it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Violation {
    /// The field's path, such as `route[2].id`; empty where the request as a whole is at fault.
    pub field: String,
    /// What was expected, and what came.
    pub description: String,
}

/// What a status says beside its code and message.
#[derive(Default)]
pub(super) struct Details {
    pub info: Option<ErrorInfo>,
    pub code: Option<i64>,
    pub data: Option<Value>,
    pub violations: Vec<Violation>,
    pub retry_after: Option<Duration>,
}

impl Details {
    /// Whatever of them can be read.
    pub fn of(status: &Status) -> Self {
        let info = status.get_details_error_info();
        let said = info.as_ref().and_then(|info| info.metadata.get("code").cloned());
        let metadata = status.metadata();
        let sent = metadata.get(NODE_CODE).and_then(|code| code.to_str().ok()).map(str::to_owned);
        let text = metadata.get_bin(NODE_DATA).and_then(|data| data.to_bytes().ok());
        let data = text.and_then(|text| serde_json::from_slice(&text).ok());
        let request = status.get_details_bad_request();
        let violations = request.map(|request| request.field_violations).unwrap_or_default();
        Self {
            code: sent.or(said).and_then(|code| code.parse().ok()),
            data: data.or_else(|| struct_data(status.details())),
            violations: violations
                .into_iter()
                .map(|one| Violation { field: one.field, description: one.description })
                .collect(),
            retry_after: status.get_details_retry_info().and_then(|info| info.retry_delay),
            info,
        }
    }
}

/// The member `data` of the `Struct` among the details.
fn struct_data(details: &[u8]) -> Option<Value> {
    let status = pb::Status::decode(details).ok()?;
    let any = status.details.iter().find(|detail| detail.type_url == STRUCT)?;
    let mut added = prost_types::Struct::decode(any.value.as_slice()).ok()?;
    added.fields.remove("data").map(json)
}

/// Whole numbers, which a `Struct` has as doubles, become whole numbers again; larger ones are text
/// there already. How deep it goes is bounded by prost's own limit.
fn json(value: prost_types::Value) -> Value {
    match value.kind {
        None | Some(Of::NullValue(_)) => Value::Null,
        Some(Of::BoolValue(value)) => Value::Bool(value),
        Some(Of::StringValue(value)) => Value::String(value),
        Some(Of::NumberValue(value)) => number(value),
        Some(Of::ListValue(list)) => list.values.into_iter().map(json).collect(),
        Some(Of::StructValue(object)) => Value::Object(
            object.fields.into_iter().map(|(key, value)| (key, json(value))).collect::<Map<_, _>>(),
        ),
    }
}

fn number(value: f64) -> Value {
    // Up to here every whole number is exact.
    const EXACT: f64 = 9_007_199_254_740_992.0;
    #[allow(clippy::cast_possible_truncation, reason = "whole, and within i64")]
    let whole = (value.trunc() == value && value.abs() <= EXACT).then_some(value as i64);
    match whole {
        Some(whole) => Value::from(whole),
        None => Number::from_f64(value).map_or(Value::Null, Value::Number),
    }
}

/// A status code's name, as the protocol has it.
pub(super) fn name(code: Code) -> &'static str {
    match code {
        Code::Ok => "OK",
        Code::Cancelled => "CANCELLED",
        Code::Unknown => "UNKNOWN",
        Code::InvalidArgument => "INVALID_ARGUMENT",
        Code::DeadlineExceeded => "DEADLINE_EXCEEDED",
        Code::NotFound => "NOT_FOUND",
        Code::AlreadyExists => "ALREADY_EXISTS",
        Code::PermissionDenied => "PERMISSION_DENIED",
        Code::ResourceExhausted => "RESOURCE_EXHAUSTED",
        Code::FailedPrecondition => "FAILED_PRECONDITION",
        Code::Aborted => "ABORTED",
        Code::OutOfRange => "OUT_OF_RANGE",
        Code::Unimplemented => "UNIMPLEMENTED",
        Code::Internal => "INTERNAL",
        Code::Unavailable => "UNAVAILABLE",
        Code::DataLoss => "DATA_LOSS",
        Code::Unauthenticated => "UNAUTHENTICATED",
    }
}
