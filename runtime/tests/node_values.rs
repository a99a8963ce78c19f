//! Results that are no objects: they become what the same value in an object becomes.

use boltgate::node::{Error, Reply};
use boltgate_transcode::table::{Field, Kind, Label, Message, Shape};
use boltgate_transcode::to_wire;
use proptest::prelude::*;
use serde_json::Value;

macro_rules! of_one {
    ($name:ident, $label:ident, $kind:expr) => {
        static $name: Message = Message {
            name: concat!("test.", stringify!($name)),
            fields: &[Field {
                key: "value",
                name: "value",
                number: 1,
                label: Label::$label,
                kind: $kind,
                required: true,
            }],
            by_key: &[0],
        };
    };
}

of_one!(TEXT, Singular, Kind::String);
of_one!(FLAG, Optional, Kind::Bool);
of_one!(NUMBER, Optional, Kind::Double);
of_one!(NUMBERS, Repeated, Kind::Uint64);
of_one!(BYTES, Singular, Kind::Bytes);
of_one!(INNER, Optional, Kind::Message(&TEXT));
of_one!(INNERS, Repeated, Kind::Message(&TEXT));
of_one!(ANYTHING, Optional, Kind::Shape(Shape::JsonValue));
of_one!(THINGS, Repeated, Kind::Shape(Shape::JsonValue));

static TABLES: [&Message; 9] =
    [&TEXT, &FLAG, &NUMBER, &NUMBERS, &BYTES, &INNER, &INNERS, &ANYTHING, &THINGS];

/// What a result becomes: wire bytes, or the place that is at fault.
fn of_result(table: &'static Message, result: &str) -> Result<Vec<u8>, String> {
    let text = format!(r#"{{"jsonrpc":"2.0","id":"a","result":{result}}}"#);
    let mut wire = b"before".to_vec();
    match Reply::new(text.into_bytes()).value_to_wire(table, &mut wire) {
        Ok(_) => Ok(wire.strip_prefix(b"before").unwrap().to_vec()),
        Err(Error::Transcode(error)) => {
            assert_eq!(wire, b"before");
            Err(error.to_string())
        }
        Err(other) => panic!("{other:?}"),
    }
}

/// What the same value as a member becomes.
fn of_member(table: &'static Message, value: &str) -> Result<Vec<u8>, String> {
    let mut wire = Vec::new();
    let converted = to_wire(table, format!(r#"{{"value":{value}}}"#).as_bytes(), &mut wire);
    converted.map(|_| wire).map_err(|error| error.to_string())
}

fn values() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<u64>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<f64>().prop_map(Value::from),
        "[0-9a-f]{0,8}".prop_map(Value::from),
        ".{0,8}".prop_map(Value::from),
    ];
    leaf.prop_recursive(3, 16, 4, |inner| {
        let names = prop_oneof![Just("value".to_owned()), ".{0,3}"];
        prop_oneof![
            proptest::collection::vec(inner.clone(), 0..4).prop_map(Value::from),
            proptest::collection::hash_map(names, inner, 0..3)
                .prop_map(|members| Value::Object(members.into_iter().collect())),
        ]
    })
}

proptest! {
    #[test]
    fn a_value_is_what_it_is_in_an_object(value in values()) {
        let text = value.to_string();
        for table in TABLES {
            prop_assert_eq!(of_result(table, &text), of_member(table, &text), "{}", table.name);
        }
    }
}

#[test]
fn each_table_takes_something_and_refuses_something() {
    let values = ["\"00\"", "true", "1.5", "[7]", "{\"value\":\"a\"}", "[{}]", "null", "[[]]"];
    for table in TABLES {
        let taken = values.iter().filter(|value| of_result(table, value).is_ok()).count();
        let all = matches!(table.fields[0].kind, Kind::Shape(Shape::JsonValue));
        assert!(taken > 0 && (all || taken < values.len()), "{}: {taken}", table.name);
        for value in values {
            assert_eq!(of_result(table, value), of_member(table, value), "{} {value}", table.name);
        }
    }
}

/// A long result, without a copy of it.
#[test]
fn a_long_list() {
    let text = format!("[{}0]", "18446744073709551615,".repeat(200_000));
    assert_eq!(of_result(&NUMBERS, &text), of_member(&NUMBERS, &text));
}
