//! Messages of `boltgate.v1` as JSON: how requests are read, how events are written.

use std::fmt;

use boltgate_transcode::table::{Enum, EnumValue, Field, Kind, Label, Message};
use bytes::Bytes;
use serde::de::{Deserializer as _, MapAccess, Visitor};
use serde_json::value::RawValue;
use serde_json::{Value, json};

use super::messages::{RawRequest, event};
use crate::grpc::reply::{self, TooLong};

/// How many characters of what came an error shows.
const SHOWN: usize = 80;

/// [`SubscribeRequest`](super::messages::SubscribeRequest).
pub static SUBSCRIBE: Message = Message {
    name: "boltgate.v1.SubscribeRequest",
    fields: &[
        field("topics", 1, Label::Repeated, Kind::String),
        field("heartbeat_seconds", 2, Label::Optional, Kind::Uint32),
    ],
    by_key: &[1, 0],
};

/// [`FollowRequest`](super::messages::FollowRequest); the words are the node's own in `wait`.
pub static FOLLOW: Message = Message {
    name: "boltgate.v1.FollowRequest",
    fields: &[
        field("subsystem", 1, Label::Singular, Kind::Enum(&SUBSYSTEM)),
        field("index", 2, Label::Singular, Kind::Enum(&INDEX)),
        field("from", 3, Label::Singular, Kind::Uint64),
    ],
    by_key: &[2, 1, 0],
};

/// [`RawRequest`] as its wire form has it: in JSON, `params` and `filter` are no strings.
pub static RAW: Message = Message {
    name: "boltgate.v1.RawRequest",
    fields: &[
        field("method", 1, Label::Singular, Kind::String),
        field("params", 2, Label::Singular, Kind::String),
        field("filter", 3, Label::Singular, Kind::String),
        field("want_value", 4, Label::Singular, Kind::Bool),
    ],
    by_key: &[2, 0, 1, 3],
};

static SUBSYSTEM: Enum = Enum {
    name: "boltgate.v1.Subsystem",
    values: &[
        word("invoices", "INVOICES", 1),
        word("sendpays", "SENDPAYS", 2),
        word("forwards", "FORWARDS", 3),
        word("htlcs", "HTLCS", 4),
        word("channelmoves", "CHANNELMOVES", 5),
        word("chainmoves", "CHAINMOVES", 6),
    ],
};

static INDEX: Enum = Enum {
    name: "boltgate.v1.Index",
    values: &[word("created", "CREATED", 1), word("updated", "UPDATED", 2)],
};

const fn field(key: &'static str, number: u32, label: Label, kind: Kind) -> Field {
    Field { key, name: key, number, label, kind, required: false }
}

const fn word(json: &'static str, name: &'static str, number: i32) -> EnumValue {
    EnumValue { json, name, number }
}

/// Why a text is no request.
#[derive(Debug, PartialEq, Eq)]
pub struct Unfit {
    /// A JSON pointer to the member that is at fault; empty for the whole text.
    pub path: String,
    /// What was expected, and what came.
    pub reason: String,
}

/// Reads a [`RawRequest`]: `method`, and as JSON values `params` and `filter`.
///
/// # Errors
/// Where the text is no object, or has another member.
pub fn raw_request(text: &[u8]) -> Result<RawRequest, Unfit> {
    let syntax = |error: &dyn fmt::Display| Unfit {
        path: String::new(),
        reason: format!("expected a JSON object, got a syntax error: {error}"),
    };
    let text = std::str::from_utf8(text).map_err(|error| syntax(&error))?;
    let mut json = serde_json::Deserializer::from_str(text);
    let read = json.deserialize_map(Members).and_then(|read| json.end().map(|()| read));
    read.map_err(|error| syntax(&error))?
}

/// The members of a request, or the one that is at fault.
struct Members;

impl<'de> Visitor<'de> for Members {
    type Value = Result<RawRequest, Unfit>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
        let mut came: [Option<&RawValue>; 3] = [None; 3];
        let mut fault = None;
        while let Some(name) = map.next_key::<std::borrow::Cow<'de, str>>()? {
            let value: &RawValue = map.next_value()?;
            let place = ["method", "params", "filter"].iter().position(|known| *known == name);
            let reason = match place.and_then(|place| came.get_mut(place)) {
                None => r#"expected "method", "params" or "filter""#,
                Some(Some(_)) => "expected each member once",
                Some(place) => {
                    *place = Some(value);
                    continue;
                }
            };
            let path = format!("/{}", name.replace('~', "~0").replace('/', "~1"));
            fault.get_or_insert(Unfit { path, reason: format!("{reason}, got {name:?}") });
        }
        if let Some(fault) = fault {
            return Ok(Err(fault));
        }
        let [method, params, filter] = came.map(|value| value.filter(|one| one.get() != "null"));
        let text = |value: Option<&RawValue>| value.map(|one| one.get().to_owned());
        let method = match method.map(|method| (method.get(), serde_json::from_str(method.get()))) {
            None => String::new(),
            Some((_, Ok(method))) => method,
            Some((came, Err(_))) => {
                let came: String = came.chars().take(SHOWN).collect();
                let reason = format!("expected a string, got {came}");
                return Ok(Err(Unfit { path: "/method".to_owned(), reason }));
            }
        };
        let (params, filter) = (text(params).unwrap_or_default(), text(filter).unwrap_or_default());
        Ok(Ok(RawRequest { method, params, filter, want_value: false }))
    }
}

/// The frame of an [`Event`](super::messages::Event).
///
/// # Errors
/// Where it is longer than a frame can say.
pub fn event(kind: &event::Kind) -> Result<Bytes, TooLong> {
    let value = match kind {
        event::Kind::Hello(hello) => json!({ "hello": { "topics": hello.topics } }),
        event::Kind::Heartbeat(_) => json!({ "heartbeat": {} }),
        event::Kind::Gap(gap) => json!({ "gap": { "topic": gap.topic, "missed": gap.missed } }),
    };
    frame(&[&value.to_string()])
}

/// The frame of an event with a notification: its topic, and its payload's JSON text.
///
/// # Errors
/// Where it is longer than a frame can say.
pub fn notification(topic: &str, payload: &str) -> Result<Bytes, TooLong> {
    let topic = Value::from(topic).to_string();
    frame(&[r#"{"notification":{"topic":"#, &topic, r#","payload":"#, payload, "}}"])
}

/// Appends the frame of a `boltgate.v1.Followed` with this item, given by its member's name and
/// its JSON text.
///
/// # Errors
/// Where it is longer than a frame can say.
pub fn followed(index: u64, member: &str, item: &str, frames: &mut Vec<u8>) -> Result<(), TooLong> {
    let resume_from = index.saturating_add(1);
    let head = format!(r#"{{"index":{index},"resume_from":{resume_from},"{member}":"#);
    frames.extend_from_slice(&frame(&[&head, item, "}"])?);
    Ok(())
}

/// The frame of a text that is given in parts.
///
/// # Errors
/// Where it is longer than a frame can say.
pub fn frame(parts: &[&str]) -> Result<Bytes, TooLong> {
    let mut buffer = reply::begin(parts.iter().map(|part| part.len()).sum());
    parts.iter().for_each(|part| buffer.extend_from_slice(part.as_bytes()));
    reply::finish(buffer)
}

#[cfg(test)]
mod tests {
    use boltgate_transcode::table::Message;
    use boltgate_transcode::to_wire_strict;
    use serde_json::{Value, json};

    use super::*;
    use crate::own::messages::{FollowRequest, Gap, Heartbeat, Hello, SubscribeRequest};

    fn read<M: prost::Message + Default>(table: &'static Message, json: &str) -> Result<M, String> {
        let mut wire = Vec::new();
        to_wire_strict(table, json.as_bytes(), &mut wire)
            .map_err(|error| error.path().to_owned())?;
        Ok(M::decode(&wire[..]).unwrap())
    }

    #[test]
    fn the_tables_are_those_of_the_messages() {
        let topics = vec!["a".to_owned(), "b".to_owned()];
        for (json, topics, heartbeat_seconds) in [
            (r#"{"topics":["a","b"],"heartbeat_seconds":7}"#, topics, Some(7)),
            (r#"{"topics":"a"}"#, vec!["a".to_owned()], None),
            ("{}", vec![], None),
        ] {
            let expected = SubscribeRequest { topics, heartbeat_seconds };
            assert_eq!(read(&SUBSCRIBE, json), Ok(expected));
        }
        for (json, subsystem, index, from) in [
            (r#"{"subsystem":"htlcs","index":"updated","from":9}"#, 4, 2, 9),
            (r#"{"index":"created"}"#, 0, 1, 0),
        ] {
            assert_eq!(read(&FOLLOW, json), Ok(FollowRequest { subsystem, index, from }));
        }
        for (json, path) in [
            (r#"{"subsystem":"HTLCS"}"#, "/subsystem"),
            (r#"{"index":1}"#, "/index"),
            (r#"{"start":1}"#, "/start"),
        ] {
            assert_eq!(read::<FollowRequest>(&FOLLOW, json), Err(path.to_owned()));
        }
    }

    #[test]
    fn a_raw_request_is_read_member_by_member() {
        let request = |method: &str, params: &str, filter: &str| {
            let [method, params, filter] = [method, params, filter].map(str::to_owned);
            Ok(RawRequest { method, params, filter, want_value: false })
        };
        for (json, expected) in [
            (r#"{"method":"x\"y"}"#, request("x\"y", "", "")),
            (r#"{"params": {"a" :1.50} ,"method":"m"}"#, request("m", "{\"a\" :1.50}", "")),
            (
                r#"{"method":"m","params":[1],"filter":{"a":true}}"#,
                request("m", "[1]", r#"{"a":true}"#),
            ),
            (r#"{"method":"m","params":null}"#, request("m", "", "")),
            ("{}", request("", "", "")),
            (r#"{"method":7}"#, Err("/method")),
            (r#"{"method":"m","want_value":true}"#, Err("/want_value")),
            (r#"{"a/~b":1}"#, Err("/a~1~0b")),
            (r#"{"method":"m","method":"m"}"#, Err("/method")),
            ("", Err("")),
            ("[]", Err("")),
            ("{}{}", Err("")),
            (r#"{"params":{}"#, Err("")),
        ] {
            let read = raw_request(json.as_bytes());
            let read = read.as_ref().map_err(|unfit| &unfit.path[..]);
            assert_eq!(read, expected.as_ref().map_err(|path| *path), "{json}");
        }
    }

    #[test]
    fn events_are_json_of_one_member() {
        let value = |frame: Result<Bytes, TooLong>| {
            serde_json::from_slice::<Value>(&frame.unwrap()[5..]).unwrap()
        };
        let topics = vec!["a\"".to_owned()];
        for (kind, expected) in [
            (event::Kind::Hello(Hello { topics }), json!({"hello": {"topics": ["a\""]}})),
            (event::Kind::Heartbeat(Heartbeat {}), json!({"heartbeat": {}})),
            (
                event::Kind::Gap(Gap { topic: "a".into(), missed: u64::MAX }),
                json!({"gap": {"topic": "a", "missed": u64::MAX}}),
            ),
        ] {
            assert_eq!(value(event(&kind)), expected);
        }
        assert_eq!(
            value(notification("a\"", r#"{"b":[1]}"#)),
            json!({"notification": {"topic": "a\"", "payload": {"b": [1]}}})
        );
        let mut frames = Vec::new();
        followed(7, "htlc", "{}", &mut frames).unwrap();
        assert_eq!(value(Ok(frames.into())), json!({"index": 7, "resume_from": 8, "htlc": {}}));
    }
}
