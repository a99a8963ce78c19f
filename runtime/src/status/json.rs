//! JSON that the node adds to an error, as a message that every gRPC client can read.
//!
//! A `google.protobuf.Struct` holds numbers as doubles. A whole number that a double can't hold,
//! such as an amount of more than 2^53 msat, is therefore a string in it, as protobuf's own JSON
//! form has 64-bit numbers.

use prost::Message as _;
use prost_types::value::Kind;
use prost_types::{Any, ListValue, Struct, Value};
use serde_json::Value as Json;
use serde_json::value::RawValue;
use tonic::Status;
use tonic_types::pb;

/// How deep the JSON may be: each level is up to three of protobuf's, of which clients read 100.
const DEPTH: usize = 30;
/// Longest text that is looked at, in bytes: what is longer has no place in a status.
const LONGEST: usize = 8 << 10;
/// The largest number up to which every whole one is a double.
const EXACT: u64 = 1 << 53;

/// The members of an object as one detail. `None` where there are none, or where they are too long
/// or too deep.
pub(super) fn told<'a>(members: impl Iterator<Item = (&'a str, &'a RawValue)>) -> Option<Any> {
    let mut told = Struct::default();
    for (name, value) in members {
        let text = value.get();
        let json = (text.len() <= LONGEST).then(|| serde_json::from_str(text).ok()).flatten()?;
        told.fields.insert(name.to_owned(), converted(json, DEPTH)?);
    }
    if told.fields.is_empty() {
        return None;
    }
    let type_url = "type.googleapis.com/google.protobuf.Struct".to_owned();
    Some(Any { type_url, value: told.encode_to_vec() })
}

/// Adds a detail to those that a status has.
pub(super) fn attach(status: &mut Status, detail: Any) {
    // What can't be decoded isn't ours.
    let Ok(mut details) = pb::Status::decode(status.details()) else { return };
    details.details.push(detail);
    let (code, message) = (status.code(), status.message().to_owned());
    let metadata = std::mem::take(status.metadata_mut());
    let details = details.encode_to_vec().into();
    *status = Status::with_details_and_metadata(code, message, details, metadata);
}

/// The JSON value as a message; `None` where it is deeper than `room` levels.
fn converted(json: Json, room: usize) -> Option<Value> {
    let room = room.checked_sub(1)?;
    let kind = match json {
        Json::Null => Kind::NullValue(0),
        Json::Bool(value) => Kind::BoolValue(value),
        Json::Number(number) => numeric(&number),
        Json::String(text) => Kind::StringValue(text),
        Json::Array(items) => {
            let values = items.into_iter().map(|item| converted(item, room)).collect::<Option<_>>();
            Kind::ListValue(ListValue { values: values? })
        }
        Json::Object(members) => {
            let members = members.into_iter();
            let fields = members.map(|(name, value)| Some((name, converted(value, room)?)));
            Kind::StructValue(Struct { fields: fields.collect::<Option<_>>()? })
        }
    };
    Some(Value { kind: Some(kind) })
}

fn numeric(number: &serde_json::Number) -> Kind {
    let whole = number.as_u64().or_else(|| number.as_i64().map(i64::unsigned_abs));
    match number.as_f64() {
        Some(value) if whole.is_none_or(|whole| whole <= EXACT) => Kind::NumberValue(value),
        _ => Kind::StringValue(number.to_string()),
    }
}
