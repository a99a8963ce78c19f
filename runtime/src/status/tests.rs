//! Every failure has a status that says what to do, and that fits.

use std::collections::HashSet;
use std::path::Path;
use std::{fs, io};

use boltgate_transcode::table::{Message, Surface};
use http::HeaderMap;
use proptest::prelude::*;
use prost::Message as _;
use prost_types::value::Kind;
use serde_json::value::RawValue;
use serde_json::{Value, json};
use tonic::{Code, Status};
use tonic_types::{StatusExt, pb};

use super::codes;
use super::retry::PUSHBACK;
use super::{Failure, NODE_CODE, NODE_DATA};
use crate::grpc::{message::Malformed, reply};
use crate::notification::Silence;
use crate::own::messages::FollowRequest;
use crate::{events, list, node, raw};

fn refused(code: i64, message: &str, data: Option<&str>) -> Status {
    refused_with(code, message, data, &[])
}

fn refused_with(code: i64, message: &str, data: Option<&str>, more: &[(&str, &str)]) -> Status {
    let raw = |text: &str| RawValue::from_string(text.to_owned()).unwrap();
    let more = more.iter().map(|(name, value)| ((*name).to_owned(), raw(value))).collect();
    let (message, data) = (message.to_owned(), data.map(raw));
    Failure::Node { method: "pay", error: node::Error::Rpc { code, message, data, more } }.status()
}

/// The detail that holds what the node adds, as JSON.
fn told(status: &Status) -> Option<Value> {
    let details = pb::Status::decode(status.details()).unwrap().details;
    let told = details.iter().find(|any| any.type_url.ends_with("/google.protobuf.Struct"))?;
    let fields = prost_types::Struct::decode(&*told.value).unwrap().fields;
    Some(fields.into_iter().map(|(name, value)| (name, plain(value))).collect())
}

fn plain(value: prost_types::Value) -> Value {
    match value.kind.unwrap() {
        Kind::NullValue(_) => Value::Null,
        Kind::BoolValue(value) => value.into(),
        Kind::NumberValue(value) => value.into(),
        Kind::StringValue(value) => value.into(),
        Kind::ListValue(list) => list.values.into_iter().map(plain).collect(),
        Kind::StructValue(value) => {
            value.fields.into_iter().map(|(name, value)| (name, plain(value))).collect()
        }
    }
}

/// What the metadata counts as in a client's limit: names, values, and 32 for each (RFC 9113).
fn size(status: &Status) -> usize {
    let mut headers = HeaderMap::new();
    status.add_header(&mut headers).unwrap();
    headers.iter().map(|(name, value)| name.as_str().len() + value.len() + 32).sum()
}

#[test]
fn the_table_is_in_order_and_says_when_to_repeat() {
    assert!(codes::KNOWN.is_sorted_by(|a, b| a.code < b.code));
    for row in codes::KNOWN {
        let (grpc, reason) = codes::classify(row.code);
        assert_eq!(reason, row.reason);
        assert_eq!(format!("{grpc:?}"), format!("{:?}", row.status), "one number, one word");
        let again = codes::again(row.code).is_some();
        assert_eq!(again, grpc == Code::Unavailable && row.code != -5, "{row:?}");
        assert!(row.means.len() > 8, "{row:?}");
    }
}

/// What clients are told of the numbers is what the table says.
#[test]
fn documented_numbers_are_those_of_the_table() {
    let docs = Path::new(env!("CARGO_MANIFEST_DIR")).join("../docs/errors.md");
    let docs = fs::read_to_string(docs).unwrap();
    let table = docs.lines().skip_while(|line| *line != "| status | numbers |").skip(2);
    let mut told = Vec::new();
    for line in table.take_while(|line| line.starts_with('|')) {
        let (status, numbers) = line.trim_matches(['|', ' ']).split_once(" | ").unwrap();
        for number in numbers.split(", ").filter_map(|number| number.parse::<i64>().ok()) {
            told.push((number, status.replace('_', "").to_lowercase()));
        }
    }
    told.sort_unstable();
    let known =
        codes::KNOWN.iter().map(|row| (row.code, format!("{:?}", row.status).to_lowercase()));
    assert_eq!(told, known.collect::<Vec<_>>());
}

/// Codes and messages as real nodes sent them.
#[test]
fn recorded_errors() {
    for (code, message, expected) in [
        (-32602, "missing required parameter: layer", Code::InvalidArgument),
        (-32601, "Unknown command 'nope'", Code::Unimplemented),
        (-32600, "No such peer: 02aa", Code::InvalidArgument),
        (-32700, "Error getting rate from source: Unknown source `nope`", Code::FailedPrecondition),
        (-1, "Peer not connected", Code::FailedPrecondition),
        (200, "Timed out while waiting", Code::DeadlineExceeded),
        (203, "failed: WIRE_INCORRECT_OR_UNKNOWN_PAYMENT_DETAILS", Code::FailedPrecondition),
        (205, "Failed: We could not find a usable set of paths.", Code::NotFound),
        (208, "Unknown payment with payment_hash: 00", Code::NotFound),
        (210, "Ran out of routes to try after 11 attempts", Code::Aborted),
        (301, "Could not afford 1000000000sat", Code::FailedPrecondition),
        (311, "Unknown channel 00", Code::NotFound),
        (400, "Unable to connect, no address known for peer", Code::FailedPrecondition),
        (401, "All addresses failed: 127.0.0.1:1", Code::Unavailable),
        (903, "invoice expired during wait", Code::FailedPrecondition),
        (1401, "Could not find that forward", Code::NotFound),
        (1502, "Not permitted: method does not start with list", Code::PermissionDenied),
        (2000, "Timed out.", Code::DeadlineExceeded),
    ] {
        let status = refused(code, message, None);
        assert_eq!(status.code(), expected, "{code}");
        assert_eq!(status.message(), message);
        assert_eq!(status.metadata().get(NODE_CODE).unwrap(), &code.to_string());
        let info = status.get_details_error_info().unwrap();
        assert_eq!(info.domain, "lightningd");
        assert_eq!(info.metadata["code"], code.to_string());
        assert_eq!(info.metadata["method"], "pay");
    }
}

#[test]
fn a_number_that_is_not_listed_is_unknown_with_all_its_facts() {
    for code in [0, 1, -32099, -32768, 424_242, i64::MIN, i64::MAX] {
        let status =
            refused_with(code, "no", Some(r#"{"a":[1]}"#), &[("attempts", "3"), ("why", "null")]);
        assert_eq!((status.code(), status.message()), (Code::Unknown, "no"));
        let info = status.get_details_error_info().unwrap();
        assert_eq!((&*info.reason, &*info.domain), ("UNLISTED_CODE", "lightningd"));
        assert_eq!(info.metadata["code"], code.to_string());
        let expected = json!({ "data": { "a": [1.0] }, "attempts": 3.0, "why": null });
        assert_eq!(told(&status).unwrap(), expected);
        assert_eq!(
            status.metadata().get_bin(NODE_DATA).unwrap().to_bytes().unwrap(),
            r#"{"a":[1]}"#
        );
    }
}

/// A double can't hold every amount: those that it can't are text.
#[test]
fn numbers_keep_their_digits() {
    let data = r#"[9007199254740992,9007199254740993,18446744073709551615,-9007199254740993,-7,1.5,1e300]"#;
    let expected = json!([
        9_007_199_254_740_992_f64,
        "9007199254740993",
        "18446744073709551615",
        "-9007199254740993",
        -7.0,
        1.5,
        1e300
    ]);
    assert_eq!(told(&refused(1, "", Some(data))).unwrap()["data"], expected);
    let deep = |levels: usize| format!("{}{}", "[".repeat(levels), "]".repeat(levels));
    assert!(told(&refused(1, "", Some(&deep(30)))).is_some());
    let status = refused(1, "", Some(&deep(31)));
    assert!(told(&status).is_none() && status.metadata().get_bin(NODE_DATA).is_some());
}

/// Who repeats calls by itself must not repeat one that may have been carried out.
#[test]
fn retries_are_advised_and_forbidden() {
    let lost = || node::Error::Lost(io::ErrorKind::UnexpectedEof.into());
    let away = || node::Error::Unreachable(io::ErrorKind::NotFound.into());
    for (status, reason, again) in [
        (node(away()).status(), "NODE_UNAVAILABLE", Some("1000")),
        (node(lost()).status(), "NODE_LOST", None),
        (refused(304, "", None), "SYNCING", Some("30000")),
        (refused(-5, "", None), "SHUTTING_DOWN", None),
        (Failure::Stopping.status(), "STOPPING", Some("2000")),
    ] {
        assert_eq!(status.code(), Code::Unavailable);
        assert_eq!(status.get_details_error_info().unwrap().reason, reason);
        let hint = status.get_details_retry_info().and_then(|info| info.retry_delay);
        assert_eq!(hint.map(|hint| hint.as_millis().to_string()).as_deref(), again, "{reason}");
        assert_eq!(status.metadata().get(PUSHBACK).unwrap(), again.unwrap_or("-1"), "{reason}");
    }
}

#[test]
fn small_data_travels_and_large_data_is_named() {
    let data = r#"{"id":"02aa","method":"connect"}"#;
    let status = refused(400, "no address", Some(data));
    let sent = status.metadata().get_bin(NODE_DATA).unwrap().to_bytes().unwrap();
    assert_eq!(sent, data.as_bytes());

    let data = format!("\"{}\"", "x".repeat(100_000));
    let status = refused(400, "no address", Some(&data));
    assert!(status.metadata().get_bin(NODE_DATA).is_none());
    let info = status.get_details_error_info().unwrap();
    assert_eq!(info.metadata["data_bytes_left_out"], data.len().to_string());
    let status = refused_with(400, "no address", None, &[("attempts", &data)]);
    let info = status.get_details_error_info().unwrap();
    assert_eq!(info.metadata["attempts_bytes_left_out"], data.len().to_string());
}

/// Of what is left out, so many members are named that a status stays small, and none that came.
#[test]
fn few_members_that_are_left_out_are_named() {
    let long = format!("\"{}\"", "x".repeat(100_000));
    let names: Vec<String> = (0..9).map(|at| format!("member{at}")).collect();
    let more: Vec<(&str, &str)> = names.iter().map(|name| (name.as_str(), long.as_str())).collect();
    let status = refused_with(400, "no address", Some("7"), &more);
    let info = status.get_details_error_info().unwrap();
    let named = info.metadata.keys().filter(|key| key.ends_with("_bytes_left_out"));
    assert_eq!(named.count(), 4, "{info:?}");
    // It came as metadata, though not as a detail beside the others.
    assert!(status.metadata().get_bin(NODE_DATA).is_some());
    assert!(!info.metadata.contains_key("data_bytes_left_out"));
    // What came as a detail is not left out either, where the data alone is too long for metadata.
    let status = refused_with(400, "no address", Some("7"), &[("attempts", "8")]);
    let info = status.get_details_error_info().unwrap();
    assert_eq!(info.metadata.len(), 2, "{info:?}");
}

/// The numbers of another daemon are its own: only JSON-RPC's mean what they do here.
#[test]
fn errors_of_other_daemons() {
    static OTHER: Surface = Surface {
        name: "other",
        release: None,
        rpcs: &[],
        topics: &[],
        presets: &[],
        access: &[],
        rune_names: &[],
        descriptors: &[],
    };
    for (code, grpc, reason) in [
        (-32700, Code::Internal, "PARSE_ERROR"),
        (-32603, Code::Internal, "NODE_DEFECT"),
        (-32602, Code::InvalidArgument, "INVALID_PARAMS"),
        (-32601, Code::Unimplemented, "METHOD_NOT_FOUND"),
        (-32600, Code::InvalidArgument, "INVALID_REQUEST"),
        (-32000, Code::Unknown, codes::UNLISTED),
        // Of lightningd it would be to be sent again.
        (304, Code::Unknown, codes::UNLISTED),
        (-5, Code::Unknown, codes::UNLISTED),
        (3, Code::Unknown, codes::UNLISTED),
    ] {
        let error =
            node::Error::Rpc { code, message: "no".to_owned(), data: None, more: Vec::new() };
        let status = Failure::Node { method: "chain_get", error }.status_of(&OTHER);
        let info = status.get_details_error_info().unwrap();
        assert_eq!((status.code(), info.reason.as_str()), (grpc, reason), "{code}");
        assert_eq!((info.domain.as_str(), status.message()), ("jsonrpc", "no"));
        assert_eq!(status.metadata().get(NODE_CODE).unwrap(), &code.to_string());
        assert!(status.get_details_retry_info().is_none());
    }
}

#[test]
fn our_own_failures() {
    static EMPTY: Message = Message { name: "x.Y", fields: &[], by_key: &[] };
    let bad_wire = boltgate_transcode::to_json(&EMPTY, &[0xff], &mut Vec::new()).unwrap_err();
    let failures = [
        (Failure::UnknownPath("/a/B".into()), Code::Unimplemented),
        (Failure::Lagged { topic: "connect", missed: 7 }, Code::DataLoss),
        (Failure::Stopping, Code::Unavailable),
        (Failure::NotInJson("/a/B".into()), Code::Unimplemented),
        (Failure::Silence(Silence::Stopping), Code::Unavailable),
        (Failure::Silence(Silence::Broken), Code::Unavailable),
        (Failure::Silence(Silence::Away), Code::Unavailable),
        (Failure::Silence(Silence::Never), Code::Unimplemented),
        (Failure::Message(Malformed::Compressed("gzip".into())), Code::Unimplemented),
        (Failure::Message(Malformed::TooLarge { came: 9, most: 8 }), Code::ResourceExhausted),
        (Failure::Message(Malformed::Truncated { came: 1 }), Code::InvalidArgument),
        (Failure::Message(Malformed::Surplus(1)), Code::InvalidArgument),
        (Failure::Message(Malformed::Flag(9)), Code::InvalidArgument),
        (Failure::Message(Malformed::Lost("reset".into())), Code::InvalidArgument),
        (Failure::Message(Malformed::Busy), Code::ResourceExhausted),
        (Failure::Message(Malformed::Slow), Code::DeadlineExceeded),
        (Failure::Request(bad_wire.clone()), Code::InvalidArgument),
        (Failure::TooLong(reply::TooLong(5_000_000_000)), Code::ResourceExhausted),
        (Failure::DeadlineExceeded, Code::DeadlineExceeded),
        (Failure::Defect, Code::Internal),
        (node(node::Error::Transcode(bad_wire)), Code::Internal),
        (node(node::Error::Unreachable(io::ErrorKind::NotFound.into())), Code::Unavailable),
        (node(node::Error::Protocol("x".into())), Code::Internal),
    ];
    let mut reasons = HashSet::new();
    for (failure, code) in failures {
        let status = failure.status();
        assert_eq!(status.code(), code, "{failure:?}");
        let info = status.get_details_error_info().unwrap();
        assert_eq!(info.domain, "boltgate");
        reasons.insert(info.reason);
    }
    assert_eq!(reasons.len(), 18, "{reasons:?}");
}

#[test]
fn failures_of_lists_of_events_and_of_calls_by_name() {
    let headers = HeaderMap::from_iter([(list::BATCH_BYTES, "x".parse().unwrap())]);
    let field = raw::Refusal::Field { field: "params".into(), reason: "expected JSON".to_owned() };
    let topics = events::Refusal::Field { field: "topics".to_owned(), reason: "none".to_owned() };
    let undecodable = <FollowRequest as prost::Message>::decode(&[0xff][..]).unwrap_err();
    let down = node::Error::Unreachable(io::ErrorKind::NotFound.into());
    for (failure, code, reason) in [
        (list::batch_bytes(&headers).unwrap_err().into(), Code::InvalidArgument, "BAD_METADATA"),
        (field.into(), Code::InvalidArgument, "BAD_FIELD"),
        (topics.into(), Code::InvalidArgument, "BAD_FIELD"),
        (events::Refusal::from(undecodable).into(), Code::InvalidArgument, "BAD_MESSAGE"),
        (
            raw::Refusal::NotOffered("batching".to_owned()).into(),
            Code::Unimplemented,
            "NOT_OFFERED",
        ),
        (
            Failure::Raw { method: "m".to_owned(), error: down },
            Code::Unavailable,
            "NODE_UNAVAILABLE",
        ),
    ] {
        let failure: Failure = failure;
        let status = failure.status();
        assert_eq!(status.code(), code, "{failure:?}");
        assert_eq!(status.get_details_error_info().unwrap().reason, reason);
    }
}

fn node(error: node::Error) -> Failure {
    Failure::Node { method: "getinfo", error }
}

proptest! {
    /// Whatever the node says: a code that says something, the message, and no more than fits.
    #[test]
    fn total(code: i64, message in "\\PC{0,80}", repeat in 0usize..100, data in 0usize..9000) {
        let message = message.repeat(repeat);
        let data = format!("\"{}\"", "x".repeat(data));
        let status = refused(code, &message, Some(&data));
        prop_assert!(!matches!(status.code(), Code::Ok | Code::Cancelled));
        let kept = status.message().strip_suffix('…').unwrap_or(status.message());
        prop_assert!(message.starts_with(kept));
        prop_assert!(size(&status) < 7 << 10, "{}", size(&status));
    }
}
