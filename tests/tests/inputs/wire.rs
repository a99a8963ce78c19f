//! Wire bytes that are wrong.

use std::collections::BTreeMap;

use boltgate_tests::figures;
use boltgate_tests::fuzzing::sample;
use boltgate_transcode::table::{Field, Kind, Label, Message, Shape};
use boltgate_transcode::{Error, to_json, to_wire};
use prost::encoding::{DecodeContext, WireType, decode_key, encode_key, encode_varint, skip_field};

use crate::spots::{SPOTS, Spot, is_hint_list, is_list};

/// A message that has a value of every field.
fn full(table: &'static Message) -> Vec<u8> {
    let mut wire = Vec::new();
    let notes = to_wire(table, sample(table).as_bytes(), &mut wire);
    assert!(notes.is_ok_and(|notes| notes.is_empty()), "{}", table.name);
    wire
}

/// A message that has a value of every field but one.
fn without(table: &'static Message, number: u32) -> Vec<u8> {
    let whole = full(table);
    let (mut rest, mut kept) = (whole.as_slice(), Vec::new());
    while !rest.is_empty() {
        let field = rest;
        let (found, wire_type) = decode_key(&mut rest).unwrap();
        skip_field(wire_type, found, &mut rest, DecodeContext::default()).unwrap();
        if found != number {
            kept.extend_from_slice(&field[..field.len() - rest.len()]);
        }
    }
    kept
}

fn field(number: u32, wire_type: WireType, payload: &[u8]) -> Vec<u8> {
    let mut bytes = Vec::new();
    encode_key(number, wire_type, &mut bytes);
    bytes.extend_from_slice(payload);
    bytes
}

fn varint(number: u32, value: u64) -> Vec<u8> {
    let mut payload = Vec::new();
    encode_varint(value, &mut payload);
    field(number, WireType::Varint, &payload)
}

fn len(number: u32, body: &[u8]) -> Vec<u8> {
    let mut payload = Vec::new();
    encode_varint(body.len() as u64, &mut payload);
    payload.extend_from_slice(body);
    field(number, WireType::LengthDelimited, &payload)
}

/// The request in which the field is these bytes, and all else is as it should be.
fn request(spot: &Spot, bytes: &[u8]) -> Vec<u8> {
    let mut message = [&without(spot.table, spot.field.number), bytes].concat();
    for (table, around) in spot.way.iter().rev() {
        if is_hint_list(around) {
            message = len(2, &len(1, &message));
        }
        message = [without(table, around.number), len(around.number, &message)].concat();
    }
    message
}

/// A value that is wrong.
struct Wrong {
    /// What is wrong with it, for the count.
    sort: &'static str,
    bytes: Vec<u8>,
    /// Where, behind the path of the field or of its first value.
    at: String,
    /// The beginning of what was expected.
    expected: String,
    /// What came, or the beginning of it.
    came: String,
    /// Whether the place is the field as a whole, and not a value of it.
    whole: bool,
}

fn wrong(
    sort: &'static str,
    bytes: Vec<u8>,
    at: impl Into<String>,
    expected: impl Into<String>,
    came: impl Into<String>,
) -> Wrong {
    let (at, expected, came) = (at.into(), expected.into(), came.into());
    Wrong { sort, bytes, at, expected, came, whole: false }
}

/// What a value of the wire type itself can have wrong.
fn of_the_format(one: &Field) -> Vec<Wrong> {
    let number = one.number;
    let kind = one.kind.unbounded();
    let own = match kind {
        Kind::Float => WireType::ThirtyTwoBit,
        Kind::Double => WireType::SixtyFourBit,
        Kind::String | Kind::Bytes | Kind::Message(_) | Kind::Shape(_) => WireType::LengthDelimited,
        _ => WireType::Varint,
    };
    let mut cases = Vec::new();
    for (other, payload) in [
        (WireType::Varint, &[1][..]),
        (WireType::SixtyFourBit, &[0; 8]),
        (WireType::LengthDelimited, &[0]),
        (WireType::ThirtyTwoBit, &[0; 4]),
    ] {
        // A list may come packed.
        let packed = one.label == Label::Repeated && other == WireType::LengthDelimited;
        if other != own && !packed {
            let expected = format!("protobuf wire type {}", own as u32);
            let came = format!("wire type {}", other as u32);
            cases.push(wrong(
                "another wire type",
                field(number, other, payload),
                "",
                expected,
                came,
            ));
        }
    }
    let group = [field(number, WireType::StartGroup, &[]), field(number, WireType::EndGroup, &[])];
    let only = "protobuf wire type 0, 1, 2 or 5";
    let came = format!("wire type 3 (field {number})");
    cases.push(wrong("a group", group.concat(), "", only, came));
    let end = "the end of the bytes";
    let short = match own {
        WireType::LengthDelimited => {
            let longest = field(number, own, &[255, 255, 255, 255, 255, 255, 255, 255, 255, 1]);
            let most = "a field of at most 0 bytes";
            cases.push(wrong(
                "a length beyond the end",
                field(number, own, &[9]),
                "",
                most,
                "one of 9 bytes",
            ));
            cases.push(wrong(
                "a length beyond the end",
                longest,
                "",
                most,
                "one of 18446744073709551615",
            ));
            field(number, own, &[])
        }
        WireType::Varint => {
            let long = field(number, own, &[0xff; 10]);
            let most = "a varint of at most 64 bits";
            cases.push(wrong("an overlong varint", long, "", most, "a longer one"));
            field(number, own, &[0x80])
        }
        _ => field(number, own, &[0; 3]),
    };
    cases.push(wrong("a field cut short", short, "", "a whole protobuf field", end));
    cases.into_iter().map(|case| Wrong { whole: true, ..case }).collect()
}

/// What is wrong with a value of this kind.
fn of_the_kind(one: &Field) -> Vec<Wrong> {
    let number = one.number;
    let float = |value: f32| field(number, WireType::ThirtyTwoBit, &value.to_le_bytes());
    let double = |value: f64| field(number, WireType::SixtyFourBit, &value.to_le_bytes());
    let not_utf8 = || len(number, b"a\xff");
    let off = "a byte that is not, at offset 1";
    match one.kind {
        Kind::Bool | Kind::Uint64 | Kind::Int64 | Kind::Sint64 | Kind::Bytes => Vec::new(),
        Kind::Uint8 | Kind::Uint16 => {
            let most = if matches!(one.kind, Kind::Uint8) { 255 } else { 65535 };
            let values = [most + 1, u32::MAX.into(), u64::MAX];
            let expected = format!("an integer from 0 to {most}");
            values
                .map(|value| {
                    let came = value.to_string();
                    wrong("a number that doesn't fit", varint(number, value), "", &*expected, came)
                })
                .into()
        }
        Kind::Uint32 => vec![wrong(
            "a number that doesn't fit",
            varint(number, 1 << 32),
            "",
            "a number that fits into uint32",
            "4294967296",
        )],
        Kind::Int32 => vec![wrong(
            "a number that doesn't fit",
            varint(number, 1 << 31),
            "",
            "a number that fits into int32",
            "2147483648",
        )],
        Kind::Float => [f32::NAN, f32::INFINITY, f32::NEG_INFINITY]
            .map(|value| {
                wrong("not a finite number", float(value), "", "a finite number", value.to_string())
            })
            .into(),
        Kind::Double => [f64::NAN, f64::INFINITY, f64::NEG_INFINITY]
            .map(|value| {
                wrong(
                    "not a finite number",
                    double(value),
                    "",
                    "a finite number",
                    value.to_string(),
                )
            })
            .into(),
        Kind::String => vec![wrong("not UTF-8", not_utf8(), "", "UTF-8", off)],
        Kind::ShortChannelId | Kind::ShortChannelIdDir => {
            let texts = ["", "1x1", "16777216x1x0", "1x1x65536", "1x1x1x1/0", "1x1x1/2", "1:1:1"];
            let mut cases: Vec<_> = texts
                .map(|text| {
                    let came = format!("{text:?}");
                    wrong(
                        "no short channel id",
                        len(number, text.as_bytes()),
                        "",
                        "a short channel id",
                        came,
                    )
                })
                .into();
            cases.push(wrong("not UTF-8", not_utf8(), "", "UTF-8", off));
            cases
        }
        Kind::FixedBytes(length) => {
            let length = usize::from(length);
            [0, 1, length - 1, length + 1, 2 * length]
                .map(|came| {
                    let expected = format!("{length} bytes");
                    let bytes = len(number, &vec![2; came]);
                    wrong("bytes of another length", bytes, "", expected, came.to_string())
                })
                .into()
        }
        Kind::Enum(table) => [7777, -1]
            .map(|value: i64| {
                let expected = format!("a value of {}", table.name);
                let bytes = varint(number, value as u64);
                wrong(
                    "an enum value that there is not",
                    bytes,
                    "",
                    expected,
                    format!("number {value}"),
                )
            })
            .into(),
        Kind::Message(table) => of_a_message(number, &full(table)),
        Kind::Shape(shape) => of_a_shape(number, shape),
    }
}

/// Bytes inside of a message that are none of its fields.
fn of_a_message(number: u32, full: &[u8]) -> Vec<Wrong> {
    let inside = |bytes: &[u8]| len(number, &[full, bytes].concat());
    vec![
        wrong("field number 0", inside(&[0, 0]), "", "a protobuf field number from 1", "0"),
        wrong(
            "a tag cut short",
            inside(&[0xff]),
            "",
            "a whole protobuf field",
            "the end of the bytes",
        ),
        wrong(
            "an overlong tag",
            inside(&[0xff; 11]),
            "",
            "a varint of at most 64 bits",
            "a longer one",
        ),
        wrong(
            "an overlong tag",
            inside(&[0x80, 0x80, 0x80, 0x80, 0x10, 0]),
            "",
            "a protobuf tag of at most 32 bits",
            "a larger one",
        ),
        // Of a field that the table doesn't have.
        wrong(
            "a group",
            inside(&[0xdb, 0x3e]),
            "",
            "protobuf wire type 0, 1, 2 or 5",
            "wire type 3",
        ),
    ]
}

fn of_a_shape(number: u32, shape: Shape) -> Vec<Wrong> {
    let of = |body: &[u8]| len(number, body);
    let empty =
        |arms: &str| wrong("an empty oneof", of(&[]), "", format!("one of {arms}"), "none of them");
    let no = |name: &str, arm| {
        wrong("`false`", of(&varint(arm, 0)), format!(".{name}"), "true", "false")
    };
    let nan = || field(4, WireType::SixtyFourBit, &f64::NAN.to_le_bytes());
    let entry = |key: &str, value: &[u8]| [len(1, key.as_bytes()), len(2, value)].concat();
    let twice = |one: Vec<u8>| [one.clone(), one].concat();
    let again = "\"k\" again";
    let mut cases = match shape {
        Shape::Amount(_) => vec![],
        Shape::AmountOrAll(_) => vec![empty("amount, all"), no("all", 2)],
        Shape::AmountOrAny => vec![empty("amount, any"), no("any", 2)],
        Shape::Feerate => vec![
            empty("slow, normal, urgent, perkb, perkw"),
            no("slow", 1),
            no("normal", 2),
            no("urgent", 3),
            wrong(
                "a number that doesn't fit",
                of(&varint(4, 1 << 32)),
                ".perkb",
                "an integer from 0 to 4294967295",
                "4294967296",
            ),
        ],
        Shape::Outpoint => {
            let mut cases: Vec<_> = [0, 31, 33]
                .map(|length| {
                    let bytes = of(&len(1, &vec![7; length]));
                    wrong("bytes of another length", bytes, ".txid", "32 bytes", length.to_string())
                })
                .into();
            cases.push(wrong(
                "a number that doesn't fit",
                of(&[len(1, &[7; 32]), varint(2, 1 << 32)].concat()),
                ".outnum",
                "an integer from 0 to 4294967295",
                "4294967296",
            ));
            cases
        }
        Shape::OutputDesc => {
            let bytes = of(&len(1, b"bcrt1q"));
            vec![
                wrong("a message that is not set", bytes, ".amount", "an amount", "none"),
                wrong(
                    "not UTF-8",
                    of(&len(1, b"a\xff")),
                    ".address",
                    "UTF-8",
                    "a byte that is not",
                ),
            ]
        }
        Shape::ProofField => vec![empty("name, number")],
        Shape::JsonObjectOrArray => vec![
            empty("object, array"),
            wrong(
                "not a finite number",
                of(&len(2, &len(1, &nan()))),
                "[0].double_value",
                "a finite number",
                "NaN",
            ),
        ],
        Shape::JsonScalar | Shape::JsonValue => {
            vec![wrong(
                "not a finite number",
                of(&nan()),
                ".double_value",
                "a finite number",
                "NaN",
            )]
        }
        Shape::TlvStream => {
            let record = len(1, &[varint(1, 7), len(2, &[1])].concat());
            let again = "type 7 again";
            vec![wrong(
                "a key that comes twice",
                of(&twice(record)),
                ".entries[1]",
                "each type once",
                again,
            )]
        }
        // A map is a field for each entry.
        Shape::StringMap => {
            let bytes = twice(of(&entry("k", b"v")));
            vec![
                wrong("a key that comes twice", bytes, "", "each key once", again),
                wrong("not UTF-8", of(&entry("k", b"a\xff")), ".k", "UTF-8", "a byte that is not"),
            ]
        }
        Shape::Rest => {
            let bytes = twice(of(&entry("k", &[])));
            vec![
                wrong("a key that comes twice", bytes, "", "each key once", again),
                wrong(
                    "not a finite number",
                    of(&entry("k", &nan())),
                    ".k.double_value",
                    "a finite number",
                    "NaN",
                ),
            ]
        }
        Shape::HintList(_) => {
            let bytes = of(&varint(2, 7));
            let came = "wire type 0";
            vec![wrong("another wire type", bytes, ".hints", "protobuf wire type 2", came)]
        }
    };
    if let Shape::JsonValue | Shape::JsonObjectOrArray | Shape::Rest = shape {
        // So deep that it is refused whatever the limit.
        let mut value = Vec::new();
        for _ in 0..5000 {
            value = len(6, &len(1, &value));
        }
        let (bytes, place) = match shape {
            Shape::Rest => (of(&entry("k", &value)), ".k[0][0]"),
            Shape::JsonValue => (of(&value), "[0][0]"),
            _ => (of(&len(2, &len(1, &value))), "[0][0]"),
        };
        cases.push(wrong("over-deep", bytes, place, "at most ", "more"));
    }
    if let Shape::JsonValue | Shape::JsonObjectOrArray = shape {
        let object = twice(len(1, &entry("k", &[])));
        let bytes = of(&len(if matches!(shape, Shape::JsonValue) { 7 } else { 1 }, &object));
        cases.push(wrong("a key that comes twice", bytes, "", "each key once", again));
    }
    cases
}

fn refused(spot: &Spot, wire: &[u8]) -> Error {
    let mut out = b"before".to_vec();
    let shown = || format!("{} {}", spot.root.name, spot.dotted());
    let outcome = to_json(spot.root, wire, &mut out);
    assert_eq!(out, b"before", "{}", shown());
    outcome.expect_err(&shown())
}

/// Whether there is nothing that stands for the field where it is not set.
fn must_be_set(field: &Field) -> bool {
    let has_no_zero = matches!(
        field.kind,
        Kind::FixedBytes(_)
            | Kind::ShortChannelId
            | Kind::ShortChannelIdDir
            | Kind::Message(_)
            | Kind::Shape(_)
    );
    field.label == Label::Singular && has_no_zero
}

#[test]
fn whatever_is_wrong_is_refused_at_its_place() {
    let mut tried: BTreeMap<&str, usize> = BTreeMap::new();
    for spot in SPOTS.iter() {
        let mut cases = of_the_format(spot.field);
        cases.extend(of_the_kind(spot.field));
        if must_be_set(spot.field) {
            let mut unset = wrong("a field that is not set", Vec::new(), "", "", "none");
            unset.whole = true;
            cases.push(unset);
        }
        for Wrong { sort, bytes, at, expected, came, whole } in cases {
            let error = refused(spot, &request(spot, &bytes));
            let place = if whole { spot.dotted() } else { spot.dotted_value() };
            let shown = || format!("{}, {sort}: {error}", spot.root.name);
            if sort == "over-deep" {
                assert!(error.path().starts_with(&format!("{place}{at}")), "{}", shown());
            } else {
                assert_eq!(error.path(), format!("{place}{at}"), "{}", shown());
            }
            assert!(error.expected().starts_with(&expected), "not {expected}: {}", shown());
            assert!(error.came().starts_with(&came), "not {came}: {}", shown());
            assert!(!error.expected().is_empty() && !error.came().is_empty());
            *tried.entry(sort).or_default() += 1;
        }
    }
    let (sorts, all) = (tried.len(), tried.values().sum::<usize>());
    assert_eq!(sorts, 20, "{tried:?}");
    assert!(all > 5000, "{all}");
    let fields = SPOTS.len();
    figures::keep(
        "inputs-1-protobuf",
        &format!(
            "{all} wrong messages, {sorts} sorts in {fields} fields of requests: each refused at its place"
        ),
    );
}

/// Bytes that are no message at all: there is no field to name, but the message as a whole.
#[test]
fn what_is_no_message_is_refused_as_a_whole() {
    let mut roots: Vec<&Spot> = Vec::new();
    for spot in SPOTS.iter().filter(|spot| spot.way.is_empty()) {
        if !roots.iter().any(|root| std::ptr::eq(root.root, spot.root)) {
            roots.push(spot);
        }
    }
    for spot in roots {
        for Wrong { bytes, expected, came, .. } in of_a_message(1, &[]) {
            // Behind the tag and the length that are around it there.
            let error = refused(spot, &bytes[2..]);
            assert_eq!(error.path(), "", "{error}");
            assert!(error.expected().starts_with(&expected) && error.came().starts_with(&came));
        }
    }
}

/// Protobuf's own rules: a field that is not known is skipped (its sender is newer) and noted; of a
/// value that comes again, the last one counts; a list may come packed or not.
#[test]
fn what_protobuf_allows_is_accepted() {
    let json = |spot: &Spot, wire: &[u8]| {
        let mut text = Vec::new();
        let notes = to_json(spot.root, wire, &mut text);
        let notes = notes.unwrap_or_else(|error| panic!("{}: {error}", spot.dotted()));
        (serde_json::from_slice::<serde_json::Value>(&text).unwrap(), notes)
    };
    let (mut unknown, mut last) = (0, 0);
    for spot in SPOTS.iter() {
        let whole = full(spot.table);
        let own: Vec<u8> = {
            let mut rest = whole.as_slice();
            let mut own = Vec::new();
            while !rest.is_empty() {
                let field = rest;
                let (number, wire_type) = decode_key(&mut rest).unwrap();
                skip_field(wire_type, number, &mut rest, DecodeContext::default()).unwrap();
                if number == spot.field.number {
                    own.extend_from_slice(&field[..field.len() - rest.len()]);
                }
            }
            own
        };
        let (plain, notes) = json(spot, &request(spot, &own));
        assert!(notes.is_empty(), "{}: {notes:?}", spot.dotted());
        let newer = [own.clone(), varint(99_999, 7)].concat();
        let (same, notes) = json(spot, &request(spot, &newer));
        assert_eq!(plain, same, "{}", spot.dotted());
        let noted = &notes.unknown_fields().first()[0];
        let around = spot.dotted();
        let around = around.strip_suffix(spot.field.name).unwrap().trim_end_matches('.');
        assert_eq!((noted.path.as_str(), noted.what.as_str()), (around, "99999"));
        unknown += 1;
        let is_scalar = !matches!(spot.field.kind, Kind::Message(_) | Kind::Shape(_));
        // Zero is not written where it goes without saying.
        if is_scalar && !is_list(spot.field) && !own.is_empty() {
            // What was wrong about the first one is nobody's concern.
            for first in of_the_kind(spot.field).into_iter().map(|wrong| wrong.bytes) {
                let (same, _) = json(spot, &request(spot, &[first, own.clone()].concat()));
                assert_eq!(plain, same, "{}", spot.dotted());
                last += 1;
            }
        }
    }
    figures::keep(
        "inputs-3-accepted",
        &format!(
            "{unknown} unknown fields skipped and noted, {last} values that come again: the last counts"
        ),
    );
}
