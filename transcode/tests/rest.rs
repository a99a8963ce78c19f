//! Members that no field stands for, in a message with a field for them.

use boltgate_transcode::table::{Field, Kind, Label, Message, Shape};
use boltgate_transcode::{to_json, to_wire};
use proptest::prelude::*;
use serde_json::{Map, Value, json};

static CHECK: Message = Message {
    name: "test.Check",
    fields: &[
        field("command", "command", 1, Label::Singular, Kind::String),
        field("", "params", 2, Label::Repeated, Kind::Shape(Shape::Rest)),
        field("len", "len", 3, Label::Optional, Kind::Uint32),
    ],
    by_key: &[1, 0, 2],
};

const fn field(
    key: &'static str,
    name: &'static str,
    number: u32,
    label: Label,
    kind: Kind,
) -> Field {
    Field { key, name, number, label, kind, required: false }
}

/// The same message, for prost: the values of the map as bytes.
#[derive(Clone, PartialEq, prost::Message)]
struct Check {
    #[prost(string, tag = "1")]
    command: String,
    #[prost(map = "string, bytes", tag = "2")]
    params: std::collections::HashMap<String, Vec<u8>>,
    #[prost(uint32, optional, tag = "3")]
    len: Option<u32>,
}

fn back(json: &Value) -> Value {
    let (mut wire, mut text) = (Vec::new(), Vec::new());
    to_wire(&CHECK, json.to_string().as_bytes(), &mut wire).unwrap();
    let decoded: Check = prost::Message::decode(&wire[..]).unwrap();
    let members = json.as_object().unwrap().keys();
    let rest = members.filter(|name| !["command", "len"].contains(&name.as_str()));
    assert_eq!(decoded.params.len(), rest.count());
    // prost writes the map in an order of its own.
    let again = prost::Message::encode_to_vec(&decoded);
    to_json(&CHECK, &again, &mut text).unwrap();
    serde_json::from_slice(&text).unwrap()
}

#[test]
fn members_without_a_field_come_back_in_their_place() {
    for json in [
        json!({ "command": "pay" }),
        json!({ "command": "pay", "bolt11": "ln", "maxfee": 7, "len": 3 }),
        json!({ "command": "", "": null, "a\"b": [1, {"x": [true, -1, 1.5]}], "deep": {"": {}} }),
    ] {
        assert_eq!(back(&json), json);
    }
}

#[test]
fn a_name_that_has_a_field_is_refused_among_the_rest() {
    let mut request = Check::default();
    request.params.insert("len".into(), Vec::new());
    let wire = prost::Message::encode_to_vec(&request);
    let error = to_json(&CHECK, &wire, &mut Vec::new()).unwrap_err();
    assert_eq!(error.path(), "params.len");
}

fn value() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<u64>().prop_map(Value::from),
        ".{0,8}".prop_map(Value::from),
    ];
    leaf.prop_recursive(3, 12, 3, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..3).prop_map(Value::from),
            prop::collection::btree_map(".{0,4}", inner, 0..3)
                .prop_map(|map| Value::Object(map.into_iter().collect::<Map<_, _>>())),
        ]
    })
}

proptest! {
    #[test]
    fn any_members_come_back(rest in prop::collection::btree_map("[a-b\"é]{0,3}", value(), 0..5)) {
        let mut json: Map<String, Value> = rest.into_iter().collect();
        json.insert("command".into(), "x".into());
        let json = Value::Object(json);
        prop_assert_eq!(back(&json), json);
    }
}
