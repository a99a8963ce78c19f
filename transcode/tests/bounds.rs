//! What the node's schema says beyond the protobuf type: requests are held to it, replies aren't.

mod common;

use boltgate_transcode::table::{Field, Kind, Label, Message as Table, Shape, Unit};
use boltgate_transcode::{to_wire_by_serde, to_wire_strict};
use common::tables::{SCALARS, SHAPES, field, table};
use common::{to_json, to_json_lenient, to_wire};
use prost::Message;

const KINDS: [(&str, Kind); 5] = [
    ("u8", Kind::Uint8),
    ("u16", Kind::Uint16),
    ("scid", Kind::ShortChannelId),
    ("dir", Kind::ShortChannelIdDir),
    ("key", Kind::FixedBytes(2)),
];

fn all(name: &'static str, label: Label) -> &'static Table {
    let fields = KINDS.into_iter().zip(1..);
    table(name, fields.map(|((key, kind), number)| field(key, number, label, kind)).collect())
}

/// The same types as protobuf has them.
#[derive(Clone, PartialEq, prost::Message)]
struct One {
    #[prost(uint32, tag = "1")]
    u8: u32,
    #[prost(uint32, tag = "2")]
    u16: u32,
    #[prost(string, tag = "3")]
    scid: String,
    #[prost(string, tag = "4")]
    dir: String,
    #[prost(bytes = "vec", tag = "5")]
    key: Vec<u8>,
}

#[derive(Clone, PartialEq, prost::Message)]
struct Many {
    #[prost(uint32, repeated, tag = "1")]
    u8: Vec<u32>,
    #[prost(uint32, repeated, tag = "2")]
    u16: Vec<u32>,
    #[prost(string, repeated, tag = "3")]
    scid: Vec<String>,
    #[prost(string, repeated, tag = "4")]
    dir: Vec<String>,
    #[prost(bytes = "vec", repeated, tag = "5")]
    key: Vec<Vec<u8>>,
}

const GOOD: &str = r#"{"u8":255,"u16":65535,"scid":"1x1x1","dir":"1x1x1/0","key":"00ff"}"#;
/// What a node may say all the same.
const ODD: &str = r#"{"u8":256,"u16":4294967295,"scid":"1x1","dir":"","key":"00"}"#;

#[test]
fn within_its_bounds_a_value_is_as_any_other() {
    let good =
        One { u8: 255, u16: 65535, scid: "1x1x1".into(), dir: "1x1x1/0".into(), key: vec![0, 255] };
    for label in [Label::Singular, Label::Optional] {
        let table = all("test.One", label);
        let (wire, notes) = to_wire(table, GOOD).unwrap();
        assert!(notes.is_empty());
        assert_eq!(One::decode(wire.as_slice()), Ok(good.clone()));
        assert_eq!(to_json(table, &good.encode_to_vec()).unwrap().0, GOOD);
        let mut strict = Vec::new();
        to_wire_strict(table, GOOD.as_bytes(), &mut strict).unwrap();
        assert_eq!(strict, wire);
    }
    // Lists are packed as those of their protobuf type.
    let lists = all("test.Many", Label::Repeated);
    let text =
        r#"{"u8":[0,1],"u16":[7,300],"scid":["1x1x1"],"dir":["1x1x1/1"],"key":["0000","0001"]}"#;
    let (wire, _) = to_wire(lists, text).unwrap();
    let many = Many::decode(wire.as_slice()).unwrap();
    assert_eq!((many.u8.as_slice(), many.u16.as_slice()), (&[0, 1][..], &[7, 300][..]));
    assert_eq!(many.encode_to_vec(), wire);
    assert_eq!(to_json(lists, &wire).unwrap().0, text);
}

#[test]
fn what_a_node_says_is_taken() {
    for label in [Label::Singular, Label::Optional] {
        let table = all("test.One", label);
        let (wire, notes) = to_wire(table, ODD).unwrap();
        let mut slow = Vec::new();
        assert_eq!(to_wire_by_serde(table, ODD.as_bytes(), &mut slow), Ok(notes));
        assert_eq!(slow, wire);
        let text = to_json_lenient(table, &wire).unwrap().0;
        assert_eq!(text, ODD);
    }
    // Nothing is anything's zero there.
    let zeros = r#"{"u8":0,"u16":0,"scid":"","dir":"","key":""}"#;
    assert_eq!(to_json_lenient(all("test.One", Label::Singular), &[]).unwrap().0, zeros);
}

#[test]
fn what_a_client_says_is_refused() {
    let optional = all("test.One", Label::Optional);
    let lists = all("test.Many", Label::Repeated);
    let scid = "a short channel id such as \"800000x1x0\": block and transaction below 2^24, \
                output below 2^16";
    for (at, expected, came, one, text) in [
        ("u8", "an integer from 0 to 255", "256", &[0x08, 0x80, 0x02][..], "256"),
        ("u16", "an integer from 0 to 65535", "65536", &[0x10, 0x80, 0x80, 0x04], "65536"),
        ("scid", scid, "\"1x1\"", &[0x1a, 3, b'1', b'x', b'1'], "\"1x1\""),
        ("key", "2 bytes", "1", &[0x2a, 1, 7], "\"07\""),
    ] {
        for (table, index, text) in [
            (optional, "", text.to_owned()),
            (lists, "[0]", text.to_owned()),
            (lists, "[0]", format!("[{text}]")),
        ] {
            let error = to_json(table, one).unwrap_err();
            assert_eq!(error.path(), format!("{at}{index}"));
            assert_eq!((error.expected(), error.came()), (expected, came));
            assert!(to_json_lenient(table, one).is_ok());

            let (mut out, item) = (Vec::new(), if text.starts_with('[') { "/0" } else { "" });
            let text = format!("{{\"{at}\":{text}}}");
            let error = to_wire_strict(table, text.as_bytes(), &mut out).unwrap_err();
            assert_eq!(error.path(), format!("/{at}{item}"));
            assert_eq!((error.expected(), error.came()), (expected, came));
            assert!(to_wire(table, &text).is_ok());
        }
    }
    // A number stands for its text, which is no id.
    let error = to_wire_strict(optional, b"{\"scid\":7}", &mut Vec::new()).unwrap_err();
    assert_eq!((error.path(), error.came()), ("/scid", "\"7\""));
    // Not even of the protobuf type.
    for (text, expected, came) in [
        ("{\"u8\":-1}", "an integer from 0 to 255", "-1"),
        ("{\"u16\":0.5}", "an integer from 0 to 65535", "0.5"),
        ("{\"key\":\"0\"}", "a string of hexadecimal digits, two for each byte", "\"0\""),
        ("{\"dir\":[]}", "a short channel id and a direction", "an array"),
    ] {
        let error = to_wire_strict(optional, text.as_bytes(), &mut Vec::new()).unwrap_err();
        assert!(error.expected().starts_with(expected), "{error}");
        assert_eq!(error.came(), came);
    }
}

#[test]
fn what_has_no_zero_has_to_be_set() {
    let single = |kind| table("test.Set", vec![field("a", 1, Label::Singular, kind)]);
    let set = "the node requires this field: set it";
    for (kind, expected) in [
        (Kind::FixedBytes(33), "33 bytes"),
        (Kind::Message(*SCALARS), "a value"),
        (Kind::Shape(Shape::Amount(Unit::Msat)), "a value"),
        (Kind::Shape(Shape::JsonScalar), "a value"),
    ] {
        let error = to_json(single(kind), &[]).unwrap_err();
        assert_eq!((error.path(), error.expected(), error.came()), ("a", expected, "none"));
        assert_eq!(error.advice(), Some(set));
        // The same in JSON; `null` is absence, unless it is a value.
        let is_value = matches!(kind, Kind::Shape(Shape::JsonScalar));
        for (text, fits) in [("{}", false), ("{\"a\":null}", is_value)] {
            let read = to_wire_strict(single(kind), text.as_bytes(), &mut Vec::new());
            assert_eq!(read.is_ok(), fits, "{text}");
            let Err(error) = read else { continue };
            assert_eq!((error.path(), error.expected(), error.came()), ("/a", expected, "none"));
            assert!(to_wire(single(kind), text).is_ok());
        }
        let lenient = to_json_lenient(single(kind), &[]).unwrap().0;
        let zero = if let Kind::FixedBytes(_) = kind { r#"{"a":""}"# } else { "{}" };
        assert_eq!(lenient, zero);
        for label in [Label::Optional, Label::Repeated] {
            let table = table("test.Unset", vec![field("a", 1, label, kind)]);
            assert_eq!(to_json(table, &[]).unwrap().0, "{}");
            for text in ["{}", "{\"a\":null}"] {
                assert_eq!(to_wire_strict(table, text.as_bytes(), &mut Vec::new()), Ok(()));
            }
        }
    }
    // Set to nothing is another thing, where that means something.
    assert_eq!(
        to_json(single(Kind::Shape(Shape::JsonScalar)), &[0x0a, 0]).unwrap().0,
        r#"{"a":null}"#
    );
}

#[test]
fn outpoints_have_a_whole_transaction_id() {
    let txid = "ab".repeat(32);
    let good = format!("{{\"outpoint\":\"{txid}:1\"}}");
    let (wire, _) = to_wire(*SHAPES, &good).unwrap();
    assert_eq!(to_json(*SHAPES, &wire).unwrap().0, good);
    for length in [0, 1, 31, 33] {
        let text = format!("{{\"outpoint\":\"{}:1\"}}", "ab".repeat(length));
        let (wire, _) = to_wire(*SHAPES, &text).unwrap();
        assert_eq!(to_json_lenient(*SHAPES, &wire).unwrap().0, text);
        let error = to_json(*SHAPES, &wire).unwrap_err();
        assert_eq!(error.to_string(), format!("outpoint.txid: expected 32 bytes, got {length}"));
        let error = to_wire_strict(*SHAPES, text.as_bytes(), &mut Vec::new()).unwrap_err();
        assert_eq!(error.to_string(), format!("/outpoint: expected 32 bytes, got {length}"));
    }
}

/// In a request nothing is lost: of two values of one key, one would be.
#[test]
fn a_key_of_a_map_comes_once() {
    let entry = |value: u8| [0x0a, 1, b'k', 0x12, 1, value];
    let map = [&[0x7a, 6][..], &entry(b'a'), &[0x7a, 6], &entry(b'b')].concat();
    let error = to_json(*SHAPES, &map).unwrap_err();
    assert_eq!(error.to_string(), r#"map: expected each key once, got "k" again"#);
    assert_eq!(to_json_lenient(*SHAPES, &map).unwrap().0, r#"{"map":{"k":"b"}}"#);
    let required =
        Field { required: true, ..field("key", 1, Label::Repeated, Kind::FixedBytes(1)) };
    assert_eq!(to_json(table("test.Keys", vec![required]), &[]).unwrap().0, r#"{"key":[]}"#);
}
