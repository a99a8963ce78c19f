//! The messages that the runtime writes by hand, against the protos: fields by name, number and
//! type, in the text form of what the descriptors make of the bytes.

use std::collections::BTreeSet;
use std::fmt::Debug;

use boltgate::own::embed::{self, Field};
use boltgate::own::messages::event::Kind;
use boltgate::own::messages::{
    Event, FollowRequest, Gap, Heartbeat, Hello, RawRequest, RawResponse, SubscribeRequest,
};
use boltgate_api::TOPICS;
use prost::Message;
use prost_reflect::DynamicMessage;

use crate::round_trip::descriptor;

/// The bytes of a `cln.JsonValue` that is the string `x`.
const JSON_X: &[u8] = &[0x2a, 1, b'x'];
/// Bytes before each message in a stream: a flag and the length.
const PREFIX: usize = 5;

/// Checks a message's default and these values of it, which between them set every field but
/// those named in `elsewhere`.
fn check<M>(name: &str, values: &[(M, &str)], elsewhere: &[&str])
where
    M: Message + Default + PartialEq + Debug,
{
    let mut met: BTreeSet<String> = elsewhere.iter().map(|name| (*name).to_owned()).collect();
    let nothing = (M::default(), "");
    for (value, text) in values.iter().chain([&nothing]) {
        let bytes = value.encode_to_vec();
        let decoded = decode(name, &bytes);
        assert_eq!(decoded.to_string(), *text, "{name}");
        let again = decoded.encode_to_vec();
        assert_eq!(again, bytes, "{name}: {text}: bytes that the proto would not give");
        assert_eq!(M::decode(again.as_slice()).unwrap(), *value, "{name}: {text}");
        met.extend(decoded.fields().map(|(field, _)| field.name().to_owned()));
    }
    let fields: BTreeSet<_> =
        descriptor(name).fields().map(|field| field.name().to_owned()).collect();
    assert_eq!(met, fields, "{name}: not every field was tried");
}

fn decode(name: &str, bytes: &[u8]) -> DynamicMessage {
    let message = DynamicMessage::decode(descriptor(name), bytes).unwrap();
    assert_eq!(message.unknown_fields().count(), 0, "{name}: {message}");
    message
}

/// The one message of a frame.
fn framed<'f>(name: &str, frame: &'f [u8]) -> (DynamicMessage, &'f [u8]) {
    let length = frame[1..PREFIX].try_into().map(u32::from_be_bytes).unwrap() as usize;
    assert_eq!(frame[0], 0, "not compressed");
    let (message, rest) = frame[PREFIX..].split_at(length);
    (decode(name, message), rest)
}

#[test]
fn raw_calls() {
    let request = RawRequest {
        method: "pay".into(),
        params: "{}".into(),
        filter: "[]".into(),
        want_value: true,
    };
    let text = r#"method:"pay",params:"{}",filter:"[]",want_value:true"#;
    check("boltgate.v1.RawRequest", &[(request, text)], &[]);

    let response = RawResponse { result: "\"x\"".into(), value: Some(JSON_X.to_vec()) };
    let null = RawResponse { result: "null".into(), value: Some(vec![]) };
    let values = [
        (response, r#"result:"\"x\"",value{string_value:"x"}"#),
        (null, r#"result:"null",value{}"#),
    ];
    check("boltgate.v1.RawResponse", &values, &[]);
}

#[test]
fn subscriptions() {
    let topics = vec!["connect".to_owned(), "warning".to_owned()];
    let request = SubscribeRequest { topics: topics.clone(), heartbeat_seconds: Some(30) };
    let at_once = SubscribeRequest { topics: vec![], heartbeat_seconds: Some(0) };
    let values = [
        (request, r#"topics:["connect","warning"],heartbeat_seconds:30"#),
        (at_once, "heartbeat_seconds:0"),
    ];
    check("boltgate.v1.SubscribeRequest", &values, &[]);

    let hello = Hello { topics };
    let gap = Gap { topic: "connect".into(), missed: u64::MAX };
    let hello_text = r#"topics:["connect","warning"]"#;
    let gap_text = r#"topic:"connect",missed:18446744073709551615"#;
    check("boltgate.v1.Hello", &[(hello.clone(), hello_text)], &[]);
    check("boltgate.v1.Gap", &[(gap.clone(), gap_text)], &[]);
    check::<Heartbeat>("boltgate.v1.Heartbeat", &[], &[]);

    let event = |kind| Event { kind: Some(kind) };
    let (hello_text, gap_text) = (format!("hello{{{hello_text}}}"), format!("gap{{{gap_text}}}"));
    let values = [
        (event(Kind::Hello(hello)), hello_text.as_str()),
        (event(Kind::Heartbeat(Heartbeat {})), "heartbeat{}"),
        (event(Kind::Gap(gap)), gap_text.as_str()),
    ];
    // `embed` writes those.
    check("boltgate.v1.Event", &values, &["notification"]);
}

#[test]
fn follow_requests() {
    let subsystems = ["INVOICES", "SENDPAYS", "FORWARDS", "HTLCS", "CHANNELMOVES", "CHAINMOVES"];
    for (subsystem, name) in (1..).zip(subsystems) {
        for (index, index_name) in (1..).zip(["CREATED", "UPDATED"]) {
            let request = FollowRequest { subsystem, index, from: 7 };
            let text = format!("subsystem:{name},index:{index_name},from:7");
            check("boltgate.v1.FollowRequest", &[(request, text.as_str())], &[]);
        }
    }
}

#[test]
fn embedded_notifications() {
    let json = [("json", 2, r#"json{string_value:"x"}"#.to_owned(), JSON_X)];
    let typed =
        TOPICS.iter().map(|(topic, number)| (*topic, *number, format!("{topic}{{}}"), &[][..]));
    for (topic, number, text, event) in json.into_iter().chain(typed) {
        let frame = embed::notification(topic, Field::Of(number, event)).unwrap();
        let (message, rest) = framed("boltgate.v1.Event", &frame);
        assert_eq!(message.to_string(), format!(r#"notification{{topic:"{topic}",{text}}}"#));
        assert_eq!(rest, b"");
    }
}

#[test]
fn embedded_items() {
    let item = descriptor("boltgate.v1.Followed").oneofs().next().unwrap();
    for field in item.fields() {
        let (name, number) = (field.name(), field.number());
        let mut whole = Vec::new();
        prost::encoding::encode_key(number, prost::encoding::WireType::LengthDelimited, &mut whole);
        whole.push(0);
        let mut frames = Vec::new();
        embed::followed(7, Field::Of(number, &[]), &mut frames).unwrap();
        embed::followed(u64::MAX, Field::Whole(&whole), &mut frames).unwrap();
        let (first, rest) = framed("boltgate.v1.Followed", &frames);
        assert_eq!(first.to_string(), format!("index:7,resume_from:8,{name}{{}}"));
        // There is nothing behind the last index.
        let (last, rest) = framed("boltgate.v1.Followed", rest);
        let most = u64::MAX;
        assert_eq!(last.to_string(), format!("index:{most},resume_from:{most},{name}{{}}"));
        assert_eq!(rest, b"");
    }
}
