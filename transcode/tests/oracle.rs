//! Single values of a node's, whatever they are: what serde_json makes of them is what arrives.

mod common;

use std::collections::BTreeMap;

use common::tables::{OPTIONALS, SCALARS, SHAPES};
use common::to_json_lenient;
use common::types::{JsonKind, Optionals, Shapes};
use proptest::collection::vec;
use proptest::prelude::*;
use prost::Message;
use serde_json::Value;

/// Floats from here on no longer tell neighbouring integers apart.
const EXACT: f64 = 9_007_199_254_740_992.0;

fn convert<M: Message + Default>(
    table: &'static boltgate_transcode::table::Message,
    text: &[u8],
) -> Option<M> {
    let mut wire = Vec::new();
    boltgate_transcode::to_wire(table, text, &mut wire).ok()?;
    Some(M::decode(wire.as_slice()).expect("prost reads it"))
}

/// The content of a string, right or wrong: signs of any length, pieces of them, what UTF-8 has no
/// room for, escapes, halves of surrogate pairs.
fn contents() -> impl Strategy<Value = Vec<u8>> {
    let pieces: Vec<&[u8]> = vec![
        b"a",
        b"0123456789abcdef0123456789abcdef",
        "ü€😀\u{10ffff}\u{2028}".as_bytes(),
        b"\\n\\t\\\"\\\\\\/\\b\\f\\r",
        b"\\u0000\\u001f\\u00e9\\uFFFF",
        b"\\ud83d\\ude00",
    ];
    let wrong: Vec<&[u8]> = vec![
        b"\\ud83d",
        b"\\ude00\\ud83d",
        b"\\u12",
        b"\\x41",
        b"\\",
        b"\"",
        b"\n",
        b"\x00",
        b"\xff",
        b"\xc3",
        b"\x80",
        b"\xc0\x80",
        b"\xed\xa0\x80",
        b"\xf4\x90\x80\x80",
        b"\xf0\x9f\x98",
    ];
    let piece = prop_oneof![
        30 => prop::sample::select(pieces).prop_map(<[u8]>::to_vec),
        1 => prop::sample::select(wrong).prop_map(<[u8]>::to_vec),
    ];
    vec(piece, 0..12).prop_map(|pieces| pieces.concat())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1000))]

    /// As the value of a string, in any JSON, as a name that is data, and where nobody looks.
    #[test]
    fn strings(content in contents()) {
        let text = |before: &str, after: &str| [before.as_bytes(), &content, after.as_bytes()].concat();
        let quoted = text("\"", "\"");
        let theirs: Option<String> =
            std::str::from_utf8(&quoted).ok().and_then(|text| serde_json::from_str(text).ok());

        let ours: Option<Optionals> = convert(*OPTIONALS, &text("{\"text\":\"", "\"}"));
        prop_assert_eq!(ours.and_then(|ours| ours.text), theirs.clone());
        let ours: Option<Shapes> = convert(*SHAPES, &text("{\"json_value\":\"", "\"}"));
        let kind = ours.and_then(|ours| ours.json_value).and_then(|value| value.kind);
        prop_assert_eq!(kind, theirs.clone().map(JsonKind::String));
        let ours: Option<Shapes> = convert(*SHAPES, &text("{\"map\":{\"", "\":\"v\"}}"));
        let map = theirs.as_ref().map(|name| BTreeMap::from([(name.clone(), "v".to_owned())]));
        prop_assert_eq!(ours.map(|ours| ours.map), map);
        // What is skipped has to be JSON, as serde_json skips it: that doesn't pair surrogates.
        let skipped = std::str::from_utf8(&quoted)
            .is_ok_and(|text| serde_json::from_str::<serde::de::IgnoredAny>(text).is_ok());
        let ours: Option<Optionals> = convert(*OPTIONALS, &text("{\"of no field\":\"", "\"}"));
        prop_assert_eq!(ours.is_some(), skipped);
    }

    /// Integers at the edges of every width, floats with and without a fraction, and what is no
    /// number of JSON's.
    #[test]
    fn numbers(
        sign in "-?",
        digits in prop_oneof![
            "0|[1-9][0-9]{0,20}|0[0-9]",
            prop::sample::select(vec![7_u32, 8, 15, 16, 31, 32, 53, 63, 64])
                .prop_flat_map(|bits| (-1..=1_i128).prop_map(move |by| ((1_i128 << bits) + by).to_string())),
        ],
        fraction in prop_oneof![3 => Just(String::new()), 1 => "\\.[0-9]{0,3}", 1 => Just(".0".to_owned())],
        exponent in prop_oneof![5 => Just(String::new()), 1 => "[eE][+-]?[0-9]{1,3}"],
    ) {
        let text = format!("{sign}{digits}{fraction}{exponent}");
        let theirs: Option<Value> = serde_json::from_str(&text).ok();
        // The integer that it certainly is.
        let integer = theirs.as_ref().and_then(|number| {
            let whole = number.as_f64().filter(|one| one.fract() == 0.0 && one.abs() < EXACT);
            number.as_u64().map(i128::from)
                .or(number.as_i64().map(i128::from))
                .or(whole.map(|whole| whole as i128))
        });
        let one = |key: &str| -> Option<Optionals> {
            convert(*OPTIONALS, format!("{{\"{key}\":{text}}}").as_bytes())
        };
        prop_assert_eq!(one("u32").and_then(|one| one.u32), integer.and_then(|one| one.try_into().ok()));
        prop_assert_eq!(one("u64").and_then(|one| one.u64), integer.and_then(|one| one.try_into().ok()));
        prop_assert_eq!(one("i32").and_then(|one| one.i32), integer.and_then(|one| one.try_into().ok()));
        prop_assert_eq!(one("i64").and_then(|one| one.i64), integer.and_then(|one| one.try_into().ok()));
        prop_assert_eq!(one("s64").and_then(|one| one.s64), integer.and_then(|one| one.try_into().ok()));
        let double = theirs.as_ref().and_then(Value::as_f64).map(f64::to_bits);
        prop_assert_eq!(one("double").and_then(|one| one.double).map(f64::to_bits), double);
        // Where a text is expected, it is the text, beyond what a double holds too.
        let is_json = serde_json::from_str::<serde::de::IgnoredAny>(&text).is_ok();
        prop_assert_eq!(one("text").and_then(|one| one.text), is_json.then(|| text.clone()));
        prop_assert!(one("flag").is_none() && one("data").is_none() && one("color").is_none());
    }
}

/// A name comes once in an object, whatever comes between, and whatever its spelling.
#[test]
fn a_member_comes_once() {
    for (text, place) in [
        (r#"{"u32":1,"u32":1}"#, ""),
        (r#"{"u32":1,"text":"x","u32":null}"#, ""),
        (r#"{"u32":1,"\u00753\u0032":1}"#, ""),
        (r#"{"u32":null,"u32":null}"#, ""),
    ] {
        for table in [*OPTIONALS, *SCALARS] {
            let error = boltgate_transcode::to_wire(table, text.as_bytes(), &mut Vec::new());
            let error = error.expect_err(text);
            assert_eq!((error.path(), error.expected()), (place, "each member once"), "{text}");
            assert_eq!(error.came(), "\"u32\" again");
        }
    }
    // Nobody looks at what is skipped.
    assert!(convert::<Optionals>(*OPTIONALS, br#"{"a":1,"a":{"b":1,"b":2}}"#).is_some());
}

#[test]
fn a_string_of_many_megabytes() {
    let mut long = "0123456789abcdef".repeat(1 << 19);
    for last in ["", "ü", "\\n", "\\ud83d\\ude00"] {
        long.push_str(last);
        let text = format!("{{\"text\":\"{long}\",\"u32\":7}}");
        let theirs: Value = serde_json::from_str(&text).unwrap();
        let ours: Optionals = convert(*OPTIONALS, text.as_bytes()).unwrap();
        assert_eq!((ours.text.as_deref(), ours.u32), (theirs["text"].as_str(), Some(7)));
        let back = to_json_lenient(*OPTIONALS, &ours.encode_to_vec()).unwrap().0;
        assert_eq!(serde_json::from_str::<Value>(&back).unwrap(), theirs);
    }
    // Without an end.
    let text = format!("{{\"text\":\"{long}");
    let error = boltgate_transcode::to_wire(*OPTIONALS, text.as_bytes(), &mut Vec::new());
    let error = error.unwrap_err();
    assert_eq!((error.path(), error.expected()), ("/text", "valid JSON"));
    assert!(error.to_string().len() < 300, "an error is short");
}
