//! Bytes and texts that nobody means: no panic, no wrong answer, the same verdict as the judges.

mod common;

use boltgate_transcode::table::Message as Table;
use common::strategy::{everything, shapes};
use common::tables::{EMPTY, EVERYTHING, HOP, LISTS, OPTIONALS, SCALARS, SHAPE_LISTS, SHAPES};
use common::types::Everything;
use common::{to_json, to_json_lenient, to_wire};
use proptest::collection::vec;
use proptest::prelude::*;
use prost::Message;
use serde::de::IgnoredAny;
use serde_json::Value;

fn tables() -> [&'static Table; 8] {
    [*EVERYTHING, *SCALARS, *OPTIONALS, *LISTS, *SHAPES, *SHAPE_LISTS, *HOP, &EMPTY]
}

/// Bytes changed, taken out or put in.
#[derive(Debug, Clone)]
enum Edit {
    Set(prop::sample::Index, u8),
    Remove(prop::sample::Index),
    Insert(prop::sample::Index, u8),
    Cut(prop::sample::Index),
}

fn edits(bytes: BoxedStrategy<u8>) -> impl Strategy<Value = Vec<Edit>> {
    let at = any::<prop::sample::Index>;
    let edit = prop_oneof![
        4 => (at(), bytes.clone()).prop_map(|(at, byte)| Edit::Set(at, byte)),
        2 => at().prop_map(Edit::Remove),
        2 => (at(), bytes).prop_map(|(at, byte)| Edit::Insert(at, byte)),
        1 => at().prop_map(Edit::Cut),
    ];
    vec(edit, 1..4)
}

fn edit(mut bytes: Vec<u8>, edits: &[Edit]) -> Vec<u8> {
    for edit in edits {
        if bytes.is_empty() {
            bytes.push(0);
        }
        match edit {
            Edit::Set(at, byte) => *at.get_mut(&mut bytes) = *byte,
            Edit::Remove(at) => drop(bytes.remove(at.index(bytes.len()))),
            Edit::Insert(at, byte) => bytes.insert(at.index(bytes.len()), *byte),
            Edit::Cut(at) => bytes.truncate(at.index(bytes.len())),
        }
    }
    bytes
}

fn json_bytes() -> BoxedStrategy<u8> {
    let of_note: &[u8] = b"{}[]\",:\\tfnu0123456789.eE+- \n\x00\x7f\xc3\xbc";
    prop_oneof![prop::sample::select(of_note), any::<u8>()].boxed()
}

/// Random JSON; the members' names are often those of a table.
fn jsons() -> impl Strategy<Value = String> {
    let names: Vec<&str> = tables().iter().flat_map(|t| t.fields.iter().map(|f| f.key)).collect();
    let leaf = prop_oneof![
        Just("null".to_owned()),
        any::<bool>().prop_map(|v| v.to_string()),
        any::<i64>().prop_map(|v| v.to_string()),
        any::<u64>().prop_map(|v| v.to_string()),
        any::<f64>().prop_map(|v| serde_json::json!(v).to_string()),
        "-?(0|[1-9][0-9]{0,20})(\\.[0-9]{1,4})?([eE][+-]?[0-9]{1,3})?",
        any::<String>().prop_map(|v| serde_json::json!(v).to_string()),
        "\"([0-9a-fA-F]{2}){0,9}\"",
        "\"[0-9]{1,22}(msat|sat|btc|perkw|perkb)?\"",
        prop::sample::select(vec![
            "\"all\"",
            "\"any\"",
            "\"slow\"",
            "\"red\"",
            "\"00:1\"",
            "\"\\ud800\""
        ])
        .prop_map(str::to_owned),
    ];
    leaf.prop_recursive(5, 40, 6, move |inner| {
        let names = prop::sample::select(names.clone()).prop_map(str::to_owned);
        let name = prop_oneof![8 => names, 1 => any::<String>()];
        let member = (name, inner.clone())
            .prop_map(|(name, value)| format!("{}: {value}", serde_json::json!(name)));
        prop_oneof![
            3 => vec(member, 0..6).prop_map(|members| format!("{{{}}}", members.join(","))),
            1 => vec(inner, 0..6).prop_map(|items| format!("[{}]", items.join(" , "))),
        ]
    })
}

/// What serde_json takes for one whole object in UTF-8.
fn is_object(json: &[u8]) -> bool {
    let Ok(text) = std::str::from_utf8(json) else { return false };
    text.trim_start_matches([' ', '\t', '\n', '\r']).starts_with('{')
        && serde_json::from_str::<IgnoredAny>(text).is_ok()
}

fn into_every_table(json: &[u8]) -> Result<(), TestCaseError> {
    let syntax = is_object(json);
    for table in tables() {
        let (mut out, mut strict) = (Vec::new(), Vec::new());
        let verdict = boltgate_transcode::to_wire(table, json, &mut out);
        let mut slow = Vec::new();
        let judged = boltgate_transcode::to_wire_by_serde(table, json, &mut slow);
        prop_assert_eq!((&judged, &slow), (&verdict, &out), "the scanner says the same");
        if boltgate_transcode::to_wire_strict(table, json, &mut strict).is_ok() {
            // Strictly read, it says the same, all of it, and has a way back without leniency.
            prop_assert!(verdict.as_ref().is_ok_and(|notes| notes.is_empty()), "{}", table.name);
            prop_assert_eq!(&strict, &out);
            prop_assert!(to_json(table, &strict).is_ok());
        } else {
            prop_assert!(strict.is_empty());
        }
        match verdict {
            Ok(_) => {
                prop_assert!(syntax, "{} accepts what is not JSON", table.name);
                // Enum values that nobody knows are the one thing that has no way back; and what
                // the two sides disagree about would be a bug of either.
                let back = common::to_json_lenient(table, &out);
                prop_assert!(back.is_ok(), "{}: {}", table.name, back.unwrap_err());
            }
            Err(error) => {
                prop_assert!(out.is_empty());
                prop_assert!(!error.reason().is_empty());
            }
        }
    }
    let verdict = boltgate_transcode::to_wire(&EMPTY, json, &mut Vec::new()).is_ok();
    prop_assert_eq!(verdict, syntax, "nothing but the syntax counts for an empty table");
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(768))]

    #[test]
    fn any_bytes_to_json(bytes in vec(any::<u8>(), 0..80)) {
        for table in tables() {
            let strict = to_json(table, &bytes);
            let lenient = to_json_lenient(table, &bytes);
            if let Ok((json, _)) = strict {
                prop_assert_eq!(lenient.unwrap().0, json);
            }
        }
    }

    #[test]
    fn any_text_to_wire(json in jsons()) {
        into_every_table(json.as_bytes())?;
    }

    #[test]
    fn any_broken_text_to_wire(json in jsons(), edits in edits(json_bytes())) {
        into_every_table(&edit(json.into_bytes(), &edits))?;
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(384))]

    /// Where both read the bytes, both read the same.
    #[test]
    fn broken_messages_read_as_prost_reads_them(
        message in everything(),
        edits in edits(any::<u8>().boxed()),
    ) {
        let broken = edit(message.encode_to_vec(), &edits);
        let theirs = Everything::decode(broken.as_slice());
        if let (Ok((ours, _)), Ok(theirs)) = (to_json(*EVERYTHING, &broken), theirs) {
            let ours: Value = serde_json::from_str(&ours)?;
            let (theirs, _) = to_json(*EVERYTHING, &theirs.encode_to_vec())?;
            prop_assert_eq!(ours, serde_json::from_str::<Value>(&theirs)?);
        }
    }

    /// A message that was cut short is refused, or it lost whole fields; never a made-up value.
    #[test]
    fn a_part_of_a_message_holds_a_part_of_the_fields(message in shapes(), at: prop::sample::Index) {
        let whole = message.encode_to_vec();
        let cut = &whole[..at.index(whole.len() + 1)];
        let json: Value = serde_json::from_str(&to_json(*SHAPES, &whole)?.0)?;
        match to_json(*SHAPES, cut) {
            Ok((part, _)) => {
                for (key, value) in serde_json::from_str::<Value>(&part)?.as_object().unwrap() {
                    if key == "map" {
                        let entries = value.as_object().unwrap();
                        prop_assert!(entries.iter().all(|(k, v)| json["map"][k] == *v));
                    } else {
                        prop_assert_eq!(&json[key], value);
                    }
                }
            }
            // It names the field that it ends in, if that much is there.
            Err(error) => {
                let place = error.path();
                prop_assert!(place.is_empty() || json.get(place).is_some(), "{}", error);
            }
        }
    }

    /// Text that was cut short or broken never gives bytes that have no way back.
    #[test]
    fn broken_text_of_a_message_to_wire(message in everything(), edits in edits(json_bytes())) {
        let (json, _) = to_json(*EVERYTHING, &message.encode_to_vec())?;
        for end in [1, json.len() / 2, json.len() - 1] {
            let verdict = boltgate_transcode::to_wire(*EVERYTHING, &json.as_bytes()[..end], &mut Vec::new());
            prop_assert!(verdict.is_err(), "a part of an object is not an object");
        }
        into_every_table(&edit(json.into_bytes(), &edits))?;
    }
}

#[test]
fn deep_json_is_refused_before_the_stack_ends() {
    for depth in [100, 127, 128, 10_000, 1_000_000] {
        for (open, close) in [("[", "]"), ("{\"a\":", "}")] {
            let value = [&open.repeat(depth), "1", &close.repeat(depth)].concat();
            let json = format!("{{\"json_value\":{value}}}");
            let result = to_wire(*SHAPES, &json);
            assert_eq!(result.is_ok(), depth < 127, "{open} {depth}");
            // Where nobody looks inside, depth costs nothing.
            assert!(to_wire(*SCALARS, &json).is_ok());
            // A string has no depth.
            let error = to_wire(*SCALARS, &format!("{{\"text\":{value}}}")).unwrap_err();
            assert_eq!(error.path(), "/text");
        }
    }
}

#[test]
fn a_caller_may_allow_less_depth() {
    use common::types::{JsonArray, JsonKind, JsonValue, Shapes};
    let empty = || JsonValue { kind: Some(JsonKind::Array(JsonArray::default())) };
    for depth in 1..8 {
        let mut value = empty();
        for _ in 1..depth {
            value = JsonValue { kind: Some(JsonKind::Array(JsonArray { values: vec![value] })) };
        }
        let wire = Shapes { json_value: Some(value), ..Default::default() }.encode_to_vec();
        let mut out = b"before".to_vec();
        // The object around it counts as one.
        match boltgate_transcode::to_json_within(*SHAPES, &wire, 5, &mut out) {
            Ok(_) => assert!(depth < 5, "{depth}"),
            Err(error) => {
                assert!(depth >= 5 && error.is_too_deep(), "{depth}");
                assert_eq!(error.path(), "json_value[0][0][0][0]");
                assert_eq!(error.expected(), "at most 5 objects and arrays inside one another");
                assert_eq!(error.advise("less").advice(), Some("less"));
                assert_eq!(out, b"before");
            }
        }
    }
    let (wire, mut out) = (b"\xc0\x0c\x01".as_slice(), Vec::new());
    let other = boltgate_transcode::to_json_within(*SHAPES, &wire[..1], 5, &mut out).unwrap_err();
    assert!(!other.is_too_deep());
    // More than the engine takes is never taken.
    assert!(boltgate_transcode::to_json_within(*SHAPES, wire, usize::MAX, &mut out).is_ok());
}

#[test]
fn deep_messages_are_refused_before_the_stack_ends() {
    use common::types::{JsonArray, JsonKind, JsonValue};
    let mut value = JsonValue::default().encode_to_vec();
    for depth in 1..2_000 {
        let field = |number: u32, body: &[u8]| {
            let mut out = Vec::new();
            prost::encoding::encode_key(
                number,
                prost::encoding::WireType::LengthDelimited,
                &mut out,
            );
            prost::encoding::encode_varint(body.len() as u64, &mut out);
            out.extend_from_slice(body);
            out
        };
        value = field(6, &field(1, &value));
        let result = to_json(*SHAPES, &field(13, &value));
        // The object around it counts as one.
        assert_eq!(result.is_ok(), depth < 100, "{depth}");
        if let Err(error) = result {
            assert!(error.path().starts_with("json_value[0][0]"), "{error}");
            assert_eq!(error.expected(), "at most 100 objects and arrays inside one another");
        }
    }
    let empty = JsonValue { kind: Some(JsonKind::Array(JsonArray::default())) };
    assert_eq!(
        to_json(
            *SHAPES,
            &common::types::Shapes { json_value: Some(empty), ..Default::default() }
                .encode_to_vec()
        )
        .unwrap()
        .0,
        r#"{"json_value":[]}"#
    );
}

/// What stands beside each other is not inside of each other.
#[test]
fn many_siblings_are_not_deep() {
    let text = |value: &str| format!("{{\"json_value\":[{}]}}", vec![value; 300].join(","));
    for value in ["[]", "{}", "[[]]", "{\"a\":{}}", "1"] {
        let text = text(value);
        let (wire, _) = to_wire(*SHAPES, &text).unwrap();
        assert_eq!(to_json(*SHAPES, &wire).unwrap().0, text);
    }
    let many = format!("{{\"others\":[{}]}}", vec!["{\"flag\":true}"; 300].join(","));
    let (wire, _) = to_wire(*EVERYTHING, &many).unwrap();
    assert_eq!(to_json(*EVERYTHING, &wire).unwrap().0, many);
    let lists = "{\"flag\":[true],\"u32\":[1],\"text\":[\"a\"]}";
    let mut wire = to_wire(*LISTS, lists).unwrap().0;
    wire = wire.repeat(200);
    assert!(to_json(*LISTS, &wire).is_ok());
}

#[test]
fn notes_are_bounded() {
    let reds = vec!["\"no such color\""; 1000].join(",");
    let (wire, notes) = to_wire(*LISTS, &format!("{{\"color\":[{reds}]}}")).unwrap();
    assert_eq!(notes.unknown_values().total(), 1000);
    assert_eq!(notes.unknown_values().first().len(), 16);
    assert_eq!(notes.unknown_values().first()[15].path, "/color/15");
    let (json, notes) = to_json_lenient(*LISTS, &wire).unwrap();
    assert_eq!(json, "{}");
    assert_eq!(notes.unknown_values().total(), 1000);
    let (json, notes) = to_json(&EMPTY, &[8, 1].repeat(1000)).unwrap();
    assert_eq!(json, "{}");
    assert_eq!(notes.unknown_fields().total(), 1000);
    assert_eq!(notes.unknown_fields().first().len(), 16);
}
