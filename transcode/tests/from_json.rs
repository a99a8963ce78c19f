//! JSON to wire bytes, case by case: what each field takes, and what it says to the rest.

mod common;

use std::fmt::Debug;

use boltgate_transcode::{MessageSeed, Writer};
use common::cases::{d, gives, refuses};
use common::tables::{EVERYTHING, LISTS, OPTIONALS, SCALARS};
use common::to_wire;
use common::types::*;
use prost::Message;

#[test]
fn scalars() {
    gives(
        *OPTIONALS,
        vec![
            ("{}", d()),
            (" \n{ \"flag\" : true } ", Optionals { flag: Some(true), ..d() }),
            (r#"{"flag":false}"#, Optionals { flag: Some(false), ..d() }),
            (r#"{"flag":null,"u32":null,"text":null,"float":null,"data":null,"color":null}"#, d()),
            (r#"{"u32":0}"#, Optionals { u32: Some(0), ..d() }),
            (r#"{"u32":4294967295}"#, Optionals { u32: Some(u32::MAX), ..d() }),
            (r#"{"u32":3.0}"#, Optionals { u32: Some(3), ..d() }),
            (r#"{"u32":1e3}"#, Optionals { u32: Some(1000), ..d() }),
            (r#"{"u32":-0}"#, Optionals { u32: Some(0), ..d() }),
            (r#"{"u64":18446744073709551615}"#, Optionals { u64: Some(u64::MAX), ..d() }),
            (r#"{"u64":9007199254740991.0}"#, Optionals { u64: Some((1 << 53) - 1), ..d() }),
            (r#"{"i32":-2147483648}"#, Optionals { i32: Some(i32::MIN), ..d() }),
            (r#"{"i64":-9223372036854775808}"#, Optionals { i64: Some(i64::MIN), ..d() }),
            (r#"{"s64":9223372036854775807}"#, Optionals { s64: Some(i64::MAX), ..d() }),
            (r#"{"double":7}"#, Optionals { double: Some(7.0), ..d() }),
            (r#"{"double":-7}"#, Optionals { double: Some(-7.0), ..d() }),
            (r#"{"double":0.1}"#, Optionals { double: Some(0.1), ..d() }),
            (r#"{"float":16777217}"#, Optionals { float: Some(16_777_216.0), ..d() }),
            // Rounded to a double first, this would become the next float.
            (r#"{"float":1.00000005960464477540}"#, Optionals { float: Some(1.000_000_1), ..d() }),
            (r#"{"text":""}"#, Optionals { text: Some(d()), ..d() }),
            (
                r#"{"text":"a\"\\\n\u00fc😀\ud83d\ude00"}"#,
                Optionals { text: Some("a\"\\\nü😀😀".into()), ..d() },
            ),
            (r#"{"text":1.10}"#, Optionals { text: Some("1.10".into()), ..d() }),
            (
                r#"{"text": 100000000000000000000 }"#,
                Optionals { text: Some("100000000000000000000".into()), ..d() },
            ),
            (r#"{"text":-1E+2}"#, Optionals { text: Some("-1E+2".into()), ..d() }),
            (r#"{"text":true}"#, Optionals { text: Some("true".into()), ..d() }),
            (r#"{"data":""}"#, Optionals { data: Some(d()), ..d() }),
            (r#"{"data":"00fFA9"}"#, Optionals { data: Some(vec![0, 255, 0xa9]), ..d() }),
            (r#"{"color":"grün"}"#, Optionals { color: Some(5), ..d() }),
            (r#"{"color":"dark \"blue\""}"#, Optionals { color: Some(1), ..d() }),
            (
                r#"{"unknown":{"flag":[1,{}]},"":0,"flag":true,"FLAG":1}"#,
                Optionals { flag: Some(true), ..d() },
            ),
        ],
    );
    let integer = |path, name, came| {
        let range = match name {
            "u32" => "0 to 4294967295",
            "u64" => "0 to 18446744073709551615",
            "i32" => "-2147483648 to 2147483647",
            _ => "-9223372036854775808 to 9223372036854775807",
        };
        format!("{path}: expected an integer from {range}, got {came}")
    };
    let large = "; write large integers without a fraction and without an exponent";
    refuses(
        *OPTIONALS,
        &[
            (r#"{"flag":1}"#, "/flag: expected true or false, got 1"),
            (r#"{"flag":"true"}"#, "/flag: expected true or false, got \"true\""),
            (r#"{"u32":4294967296}"#, &integer("/u32", "u32", "4294967296")),
            (r#"{"u32":-1}"#, &integer("/u32", "u32", "-1")),
            (r#"{"u32":1.5}"#, &integer("/u32", "u32", "1.5")),
            (r#"{"u32":"7"}"#, &(integer("/u32", "u32", "\"7\"") + "; write it without quotes")),
            (r#"{"u32":"seven"}"#, &integer("/u32", "u32", "\"seven\"")),
            (r#"{"u32":true}"#, &integer("/u32", "u32", "true")),
            (r#"{"u32":{}}"#, &integer("/u32", "u32", "an object")),
            (r#"{"u32":[1]}"#, &integer("/u32", "u32", "an array")),
            (
                r#"{"u64":18446744073709551616}"#,
                &(integer("/u64", "u64", "1.8446744073709552e19") + large),
            ),
            (
                r#"{"u64":9007199254740993.0}"#,
                &(integer("/u64", "u64", "9007199254740992.0") + large),
            ),
            (r#"{"i32":2147483648}"#, &integer("/i32", "i32", "2147483648")),
            (r#"{"i64":9223372036854775808}"#, &integer("/i64", "i64", "9223372036854775808")),
            (
                r#"{"s64":-9223372036854775809}"#,
                &(integer("/s64", "s64", "-9.223372036854776e18") + large),
            ),
            (r#"{"double":"1"}"#, "/double: expected a number, got \"1\"; write it without quotes"),
            (r#"{"float":1e39}"#, "/float: expected a number, got 1e39"),
            (r#"{"float":true}"#, "/float: expected a number, got true"),
            (r#"{"text":{"a":1}}"#, "/text: expected a string, got an object"),
            (r#"{"text":["a"]}"#, "/text: expected a string, got an array"),
            (
                r#"{"text":"\ud800"}"#,
                "/text: expected a string of Unicode characters, got \"\\ud800\"; \
                 \\ud800 to \\udfff only stand for a character in pairs",
            ),
            (
                r#"{"data":"abc"}"#,
                "/data: expected a string of hexadecimal digits, two for each byte, got \"abc\"",
            ),
            (
                r#"{"data":"0x"}"#,
                "/data: expected a string of hexadecimal digits, two for each byte, got \"0x\"",
            ),
            (
                r#"{"data":12}"#,
                "/data: expected a string of hexadecimal digits, two for each byte, got 12",
            ),
            (r#"{"color":0}"#, "/color: expected a string (a value of test.Color), got 0"),
            (r#"{"u32":1,"flag":true,"u32":1}"#, "expected each member once, got \"u32\" again"),
        ],
    );
}

#[test]
fn zeros_of_singular_fields_are_not_written() {
    let zeros = r#"{"flag":false,"u32":0,"u64":0,"i32":0,"i64":0.0,"s64":0,"float":0,"double":0,
        "text":"","data":"","color":"red"}"#;
    assert_eq!(to_wire(*SCALARS, zeros).unwrap().0, b"");
    let (wire, _) = to_wire(*OPTIONALS, zeros).unwrap();
    assert_eq!(Optionals::decode(wire.as_slice()).unwrap().encode_to_vec(), wire);
    assert_eq!(wire.len(), 9 * 2 + 5 + 9);
}

#[test]
fn unknown_enum_values_travel_as_minus_one() {
    let long = "x".repeat(100);
    let json =
        format!(r#"{{"z-scalars":{{"color":"pink"}},"others":[{{}},{{"color":"{long}"}}]}}"#);
    let (wire, notes) = to_wire(*EVERYTHING, &json).unwrap();
    let message = Everything::decode(wire.as_slice()).unwrap();
    assert_eq!(message.scalars.unwrap().color, -1);
    assert_eq!(message.others[1].color, Some(-1));
    let noted = notes.unknown_values();
    assert_eq!(noted.total(), 2);
    let first: Vec<_> = noted.first().iter().map(|n| (n.path.as_str(), n.what.as_str())).collect();
    let shortened = format!("{}…", "x".repeat(80));
    assert_eq!(first, [("/z-scalars/color", "pink"), ("/others/1/color", shortened.as_str())]);
}

#[test]
fn lists() {
    gives(
        *LISTS,
        vec![
            (r#"{"u32":[],"text":[],"flag":null}"#, d()),
            (r#"{"u32":[0,1,4294967295]}"#, Lists { u32: vec![0, 1, u32::MAX], ..d() }),
            (r#"{"u32":7}"#, Lists { u32: vec![7], ..d() }),
            (r#"{"u32":0}"#, Lists { u32: vec![0], ..d() }),
            (r#"{"flag":[true,false]}"#, Lists { flag: vec![true, false], ..d() }),
            (
                r#"{"text":["","a",1.50,true]}"#,
                Lists { text: vec!["".into(), "a".into(), "1.50".into(), "true".into()], ..d() },
            ),
            (r#"{"text":"alone"}"#, Lists { text: vec!["alone".into()], ..d() }),
            (r#"{"text":1.50}"#, Lists { text: vec!["1.50".into()], ..d() }),
            (r#"{"float":[0.1,-1]}"#, Lists { float: vec![0.1, -1.0], ..d() }),
            (r#"{"float":0.1}"#, Lists { float: vec![0.1], ..d() }),
            (r#"{"data":["","ff"]}"#, Lists { data: vec![vec![], vec![255]], ..d() }),
            (r#"{"data":"ff"}"#, Lists { data: vec![vec![255]], ..d() }),
            (r#"{"color":["red","grün"]}"#, Lists { color: vec![0, 5], ..d() }),
        ],
    );
    let number = "expected an integer from 0 to 4294967295, got";
    refuses(
        *LISTS,
        &[
            (r#"{"u32":[1,"x"]}"#, &format!("/u32/1: {number} \"x\"")),
            (r#"{"u32":[null]}"#, &format!("/u32/0: {number} null")),
            (r#"{"u32":[[1]]}"#, &format!("/u32/0: {number} an array")),
            (r#"{"text":["a",null]}"#, "/text/1: expected a string, got null"),
            (r#"{"text":["a",{}]}"#, "/text/1: expected a string, got an object"),
            (
                r#"{"float":[1,"2"]}"#,
                "/float/1: expected a number, got \"2\"; write it without quotes",
            ),
            (
                r#"{"u32":[1,2"#,
                "/u32/2: expected valid JSON, got a syntax error: EOF while parsing a list at line 1 column 11",
            ),
        ],
    );
}

#[test]
fn messages() {
    let one = || vec![Optionals { flag: Some(true), ..d() }];
    gives(
        *EVERYTHING,
        vec![
            (r#"{"z-scalars":null,"many":null}"#, d()),
            (r#"{"z-scalars":{}}"#, Everything { scalars: Some(d()), ..d() }),
            (r#"{"others":{"flag":true}}"#, Everything { others: one(), ..d() }),
            (r#"{"others":[{"flag":true}]}"#, Everything { others: one(), ..d() }),
            // The names of the proto are not those of the JSON.
            (r#"{"scalars":1}"#, d()),
        ],
    );
    refuses(
        *EVERYTHING,
        &[
            (r#"{"z-scalars":7}"#, "/z-scalars: expected an object, got 7"),
            (r#"{"z-scalars":[]}"#, "/z-scalars: expected an object, got an array"),
            (r#"{"others":["x"]}"#, "/others/0: expected an object, got \"x\""),
            (r#"{"many":[{},null]}"#, "/many/1: expected an object, got null"),
            (
                r#"{"a/shape~lists":{"outpoints":["00:1","00"]}}"#,
                "/a~1shape~0lists/outpoints/1: expected a string such as \"<txid>:0\", \
                 the txid in hexadecimal digits, got \"00\"",
            ),
            (
                "",
                "expected valid JSON, got a syntax error: EOF while parsing a value at line 1 column 0",
            ),
            ("[]", "expected an object, got an array"),
            ("null", "expected an object, got null"),
            ("7", "expected an object, got 7"),
            (
                "{} {}",
                "expected valid JSON, got a syntax error: trailing characters at line 1 column 4",
            ),
            (
                r#"{"many":[{"u32":1,}]}"#,
                "/many/0: expected valid JSON, got a syntax error: trailing comma at line 1 column 19",
            ),
            (
                r#"{"many":[{"u32":01}]}"#,
                "/many/0/u32: expected valid JSON, got a syntax error: invalid number at line 1 column 18",
            ),
        ],
    );
}

#[test]
fn bytes_that_are_not_utf8() {
    let read = |json: &[u8]| boltgate_transcode::to_wire(*SCALARS, json, &mut Vec::new());
    let error = read(b"{\"text\":\"\xff\"}").unwrap_err();
    assert_eq!(error.path(), "/text");
    let error = read(b"{\"unknown\":\"\xff\"}").unwrap_err();
    assert_eq!(error.to_string(), "expected UTF-8, got a byte that is not, at offset 12");
}

/// One pass over a JSON-RPC reply: the result goes through its table, the rest through serde.
#[test]
fn inside_an_envelope() {
    struct Envelope<'s, 'o>(MessageSeed<'s, 'o>);
    impl<'de> serde::de::Visitor<'de> for Envelope<'_, '_> {
        type Value = Option<u64>;
        fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
            f.write_str("a reply")
        }
        fn visit_map<A: serde::de::MapAccess<'de>>(
            self,
            mut map: A,
        ) -> Result<Self::Value, A::Error> {
            let (mut seed, mut id) = (Some(self.0), None);
            while let Some(key) = map.next_key::<&str>()? {
                match (key, seed.take()) {
                    ("result", Some(seed)) => map.next_value_seed(seed)?,
                    ("id", kept) => (id, seed) = (Some(map.next_value()?), kept),
                    (_, kept) => {
                        map.next_value::<serde::de::IgnoredAny>()?;
                        seed = kept;
                    }
                }
            }
            Ok(id)
        }
    }
    fn read(json: &str) -> (impl Debug, Option<String>, Vec<u8>) {
        let mut out = Vec::new();
        let mut writer = Writer::new(&mut out);
        let seed = MessageSeed::new(*SCALARS, &mut writer);
        let mut json = serde_json::Deserializer::from_str(json);
        let id = serde::Deserializer::deserialize_map(&mut json, Envelope(seed)).ok();
        let error = writer.take_error().map(|error| error.to_string());
        assert_eq!(writer.into_notes().unknown_values().total(), u64::from(error.is_none()));
        (id.flatten(), error, out)
    }
    fn check(json: &str, id: Option<u64>, error: Option<&str>) {
        let (came, message, out) = read(json);
        assert_eq!(format!("{came:?}"), format!("{id:?}"), "{json}");
        assert_eq!(message.as_deref(), error, "{json}");
        if id.is_some() {
            assert_eq!(
                Scalars::decode(out.as_slice()).unwrap(),
                Scalars { u32: 7, color: -1, ..d() }
            );
        }
    }
    check(r#"{"jsonrpc":"2.0","result":{"u32":7,"color":"?"},"id":3}"#, Some(3), None);
    check(r#"{"id":3,"result":{"u32":7,"color":"?"}"#, None, None);
    check(
        r#"{"id":3,"result":{"u32":"x"}}"#,
        None,
        Some("/u32: expected an integer from 0 to 4294967295, got \"x\""),
    );
}
