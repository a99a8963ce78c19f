//! What an error says, out of what the bridge sends.

use std::collections::HashMap;
use std::time::Duration;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD_NO_PAD;
use boltgate_client::{Bytes, Error, Kind};
use prost::Message as _;
use prost_types::value::Kind as Of;
use prost_types::{Any, ListValue, Struct, Value};
use serde_json::json;
use tonic_types::{ErrorDetails, StatusExt as _, pb};

use crate::fake_bridge::{Bridge, Turn};

/// The error of a call that gets this status.
async fn refused(status: i32, metadata: Vec<(&'static str, String)>) -> Error {
    let bridge = Bridge::start([Turn::Refuse(status, metadata)]);
    bridge.connect().await.unary("/a.B/C", Bytes::new()).await.unwrap_err()
}

fn details(details: ErrorDetails, more: Option<Any>) -> (&'static str, String) {
    let status = tonic::Status::with_error_details(tonic::Code::Aborted, "words", details);
    let mut status = pb::Status::decode(status.details()).unwrap();
    status.details.extend(more);
    ("grpc-status-details-bin", STANDARD_NO_PAD.encode(status.encode_to_vec()))
}

fn node_info() -> ErrorDetails {
    let info = [("code", "210"), ("method", "pay")].map(|(key, value)| (key.into(), value.into()));
    ErrorDetails::with_error_info("ROUTE_TOO_DEAR", "lightningd", HashMap::from(info))
}

/// `{"data": {"attempts": [1, 2.5, "9007199254740993", null, true]}, "other": 1}` as a detail.
fn added() -> Any {
    let value = |kind| Value { kind: Some(kind) };
    let attempts = ListValue {
        values: vec![
            value(Of::NumberValue(1.0)),
            value(Of::NumberValue(2.5)),
            value(Of::StringValue("9007199254740993".to_owned())),
            value(Of::NullValue(0)),
            value(Of::BoolValue(true)),
        ],
    };
    let object = |name: &str, kind| Struct { fields: [(name.to_owned(), value(kind))].into() };
    let data = object("attempts", Of::ListValue(attempts));
    let mut all = object("data", Of::StructValue(data));
    all.fields.insert("other".to_owned(), value(Of::NumberValue(1.0)));
    Any {
        type_url: "type.googleapis.com/google.protobuf.Struct".to_owned(),
        value: all.encode_to_vec(),
    }
}

#[tokio::test]
async fn the_node_s_words_number_and_data() {
    let text = br#"{"attempts":[{"amount_msat":18446744073709551615}]}"#;
    let why = refused(
        10,
        vec![
            ("grpc-message", "Too%20dear".to_owned()),
            ("cln-error-code", "210".to_owned()),
            ("cln-error-data-bin", STANDARD_NO_PAD.encode(text)),
            details(node_info(), Some(added())),
        ],
    )
    .await;
    assert_eq!(why.kind(), Kind::Refused);
    assert_eq!((why.status_name(), why.message()), ("ABORTED", "Too dear"));
    assert_eq!((why.domain(), why.reason()), (Some("lightningd"), Some("ROUTE_TOO_DEAR")));
    assert_eq!((why.code(), why.method()), (Some(210), Some("pay")));
    // The text to the byte, rather than the detail.
    assert_eq!(why.data(), Some(&json!({"attempts": [{"amount_msat": u64::MAX}]})));
    assert_eq!(why.to_string(), "ABORTED: Too dear (pay: 210)");
}

#[tokio::test]
async fn the_detail_where_the_text_did_not_fit() {
    let why = refused(10, vec![details(node_info(), Some(added()))]).await;
    assert_eq!(why.data(), Some(&json!({"attempts": [1, 2.5, "9007199254740993", null, true]})));
    // The number is in the ErrorInfo as well.
    assert_eq!(why.code(), Some(210));
}

#[tokio::test]
async fn fields_and_times() {
    let mut told = ErrorDetails::with_error_info("BAD_FIELD", "boltgate", HashMap::new());
    told.add_bad_request_violation("route[2].id", "expected 33 bytes, got 3");
    told.set_retry_info(Some(Duration::from_millis(1500)));
    let why = refused(3, vec![details(told, None)]).await;
    let [violation] = why.violations() else { panic!("{why:?}") };
    assert_eq!(violation.field, "route[2].id");
    assert_eq!(violation.description, "expected 33 bytes, got 3");
    assert_eq!(why.retry_after(), Some(Duration::from_millis(1500)));
    assert_eq!((why.code(), why.method(), why.data()), (None, None, None));
}

#[tokio::test]
async fn what_is_no_detail_is_passed_over() {
    let why = refused(
        5,
        vec![
            ("grpc-status-details-bin", "AAAA".to_owned()),
            ("cln-error-code", "many".to_owned()),
            ("cln-error-data-bin", STANDARD_NO_PAD.encode("{")),
        ],
    )
    .await;
    assert_eq!(why.status_name(), "NOT_FOUND");
    assert_eq!((why.code(), why.data(), why.reason()), (None, None, None));
}
