//! Reading strictly: what a client writes is taken whole, or refused with its place.

mod common;

use boltgate_transcode::table::{Field, Kind, Label, Message as Table, Shape};
use boltgate_transcode::{Error, to_wire_strict};
use common::strategy::everything;
use common::tables::{EMPTY, EVERYTHING, OPTIONALS, SHAPES};
use common::{to_json, to_wire};
use proptest::prelude::*;
use prost::Message;
use serde_json::{Map, Value, json};

fn strict(table: &'static Table, json: &str) -> Result<Vec<u8>, Error> {
    let mut out = b"before".to_vec();
    let result = to_wire_strict(table, json.as_bytes(), &mut out);
    assert!(out.starts_with(b"before"), "what was in the buffer stays");
    let wire = out.split_off(6);
    assert!(result.is_ok() || wire.is_empty(), "nothing is appended where a conversion fails");
    result.map(|()| wire)
}

/// One object of a JSON text: how to get there, and whether a table says what is in it.
#[derive(Debug, Clone)]
struct Place {
    pointer: String,
    described: bool,
}

/// Every object in which names are members: those that a table describes, and those of any JSON.
fn objects(table: &'static Table, value: &Value) -> Vec<Place> {
    let mut found = Vec::new();
    of_message(table, value, "", &mut found);
    found
}

fn of_message(table: &'static Table, value: &Value, at: &str, found: &mut Vec<Place>) {
    found.push(Place { pointer: at.to_owned(), described: true });
    for field in table.fields {
        let Some(value) = value.get(field.key) else { continue };
        let at = format!("{at}/{}", escaped(field.key));
        match (field.label, value) {
            (Label::Repeated, Value::Array(items)) => {
                for (index, item) in items.iter().enumerate() {
                    of_value(field, item, &format!("{at}/{index}"), found);
                }
            }
            _ => of_value(field, value, &at, found),
        }
    }
}

fn of_value(field: &'static Field, value: &Value, at: &str, found: &mut Vec<Place>) {
    match field.kind {
        Kind::Message(table) => of_message(table, value, at, found),
        Kind::Shape(Shape::HintList(hop)) => {
            for (index, hint) in value.as_array().unwrap().iter().enumerate() {
                for (place, one) in hint.as_array().unwrap().iter().enumerate() {
                    of_message(hop, one, &format!("{at}/{index}/{place}"), found);
                }
            }
        }
        Kind::Shape(Shape::JsonValue | Shape::JsonObjectOrArray) => of_any(value, at, found),
        Kind::Shape(Shape::StringMap) => {
            found.push(Place { pointer: at.to_owned(), described: false });
        }
        _ => {}
    }
}

fn of_any(value: &Value, at: &str, found: &mut Vec<Place>) {
    match value {
        Value::Object(members) => {
            found.push(Place { pointer: at.to_owned(), described: false });
            for (name, value) in members {
                of_any(value, &format!("{at}/{}", escaped(name)), found);
            }
        }
        Value::Array(items) => {
            for (index, item) in items.iter().enumerate() {
                of_any(item, &format!("{at}/{index}"), found);
            }
        }
        _ => {}
    }
}

fn escaped(name: &str) -> String {
    name.replace('~', "~0").replace('/', "~1")
}

/// The text of a value in which the object at a place has one of its members twice.
fn doubled(value: &Value, place: &str, member: &str) -> String {
    fn write(value: &Value, at: &str, place: &str, member: &str, out: &mut String) {
        match value {
            Value::Object(members) => {
                let mut texts = Vec::new();
                for (name, value) in members {
                    let mut text = format!("{}:", json!(name));
                    write(value, &format!("{at}/{}", escaped(name)), place, member, &mut text);
                    if at == place && name == member {
                        texts.push(text.clone());
                    }
                    texts.push(text);
                }
                *out += &format!("{{{}}}", texts.join(","));
            }
            Value::Array(items) => {
                let mut texts = Vec::new();
                for (index, item) in items.iter().enumerate() {
                    let mut text = String::new();
                    write(item, &format!("{at}/{index}"), place, member, &mut text);
                    texts.push(text);
                }
                *out += &format!("[{}]", texts.join(","));
            }
            other => *out += &other.to_string(),
        }
    }
    let mut out = String::new();
    write(value, "", place, member, &mut out);
    out
}

fn members<'v>(value: &'v mut Value, place: &Place) -> &'v mut Map<String, Value> {
    value.pointer_mut(&place.pointer).unwrap().as_object_mut().unwrap()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(192))]

    /// Whatever a protobuf client can say can be said in JSON, and is the same.
    #[test]
    fn what_a_message_says_is_taken(message in everything()) {
        let (json, _) = to_json(*EVERYTHING, &message.encode_to_vec())?;
        let wire = strict(*EVERYTHING, &json)?;
        prop_assert_eq!(&wire, &to_wire(*EVERYTHING, &json)?.0);
        prop_assert_eq!(to_json(*EVERYTHING, &wire)?.0, json);
    }

    /// In any object, at any depth. serde_json says which objects there are.
    #[test]
    fn an_unknown_member_is_refused_at_its_place(
        message in everything(),
        at: prop::sample::Index,
        name in "[a-z~/ü\"]{4,9}",
        value in prop_oneof![Just(json!(null)), Just(json!({"flag": [1]})), Just(json!(7))],
    ) {
        let (json, _) = to_json(*EVERYTHING, &message.encode_to_vec())?;
        let mut json: Value = serde_json::from_str(&json)?;
        let objects = objects(*EVERYTHING, &json);
        let place = at.get(&objects);
        prop_assume!(!members(&mut json, place).contains_key(&name));
        members(&mut json, place).insert(name.clone(), value.clone());
        let read = strict(*EVERYTHING, &json.to_string());
        if place.described {
            let error = read.unwrap_err();
            prop_assert_eq!(error.path(), format!("{}/{}", place.pointer, escaped(&name)));
            prop_assert_eq!(error.came(), format!("{name:?}"));
            prop_assert!(to_wire(*EVERYTHING, &json.to_string()).is_ok());
        } else if !place.pointer.ends_with("/map") {
            // Names in any JSON are data.
            prop_assert!(read.is_ok());
        }
    }

    #[test]
    fn a_member_that_comes_twice_is_refused_at_its_object(
        message in everything(),
        at: prop::sample::Index,
        which: prop::sample::Index,
    ) {
        let (json, _) = to_json(*EVERYTHING, &message.encode_to_vec())?;
        let mut json: Value = serde_json::from_str(&json)?;
        let objects = objects(*EVERYTHING, &json);
        let place = at.get(&objects);
        let names: Vec<String> = members(&mut json, place).keys().cloned().collect();
        prop_assume!(!names.is_empty());
        let name = which.get(&names);
        let text = doubled(&json, &place.pointer, name);
        prop_assert_eq!(serde_json::from_str::<Value>(&text)?, json, "the last one counts there");
        let error = strict(*EVERYTHING, &text).unwrap_err();
        prop_assert_eq!(error.path(), &place.pointer);
        prop_assert_eq!(error.expected(), "each member once");
    }
}

#[test]
fn what_would_be_lost_is_refused() {
    for (table, json, expected) in [
        (
            &EMPTY,
            r#"{"a":1}"#,
            r#"/a: expected a member that test.Empty has, got "a"; it has none"#,
        ),
        (
            *OPTIONALS,
            r#"{"flag":true,"FLAG":1}"#,
            "/FLAG: expected a member that test.Optionals has, got \"FLAG\"; it has \"flag\", \
             \"u32\", \"u64\", \"i32\", \"i64\", \"s64\", \"float\", \"double\", \"text\", \"data\", \
             \"color\"",
        ),
        (
            *EVERYTHING,
            r#"{"scalars":{}}"#,
            "/scalars: expected a member that test.Everything has, got \"scalars\"; it is called \
             \"z-scalars\"",
        ),
        (
            *OPTIONALS,
            r#"{"color":"blue"}"#,
            r#"/color: expected one of "red", "dark \"blue\"", "grün", got "blue""#,
        ),
        (*SHAPES, r#"{"map":{"a":"b","c":7}}"#, "/map/c: expected a string, got 7"),
        (
            *SHAPES,
            r#"{"map":{"a":"b","a":"c"}}"#,
            r#"/map: expected each member once, got "a" again"#,
        ),
        (
            *SHAPES,
            r#"{"json_value":[{"a":{"b":1,"b":1}}]}"#,
            r#"/json_value/0/a: expected each member once, got "b" again"#,
        ),
    ] {
        assert_eq!(strict(table, json).unwrap_err().to_string(), expected);
        assert_eq!(to_wire(table, json).map(drop), Ok(()), "{json}");
    }
}

/// A table with more names than an error lists.
#[test]
fn an_error_is_of_bounded_length() {
    const FIELD: Field = Field {
        key: "k",
        name: "k",
        number: 1,
        label: Label::Optional,
        kind: Kind::Bool,
        required: false,
    };
    static WIDE: Table = Table { name: "test.Wide", fields: &[FIELD; 200], by_key: &[0] };
    let error = strict(&WIDE, &format!("{{\"{}\":1}}", "x".repeat(5000))).unwrap_err();
    assert!(error.advice().unwrap().ends_with("\"k\" and 176 more"), "{error}");
    assert!(error.reason().len() < 400, "{error}");
}
