//! Wire bytes to JSON, case by case: what each field gives, and what is refused.

mod common;

use boltgate_transcode::table::{Field, Kind, Label, Message as Table, Shape};
use common::tables::{
    COLOR, EMPTY, EVERYTHING, LISTS, OPTIONALS, SCALARS, SHAPE_LISTS, SHAPES, field, table,
};
use common::types::*;
use common::{to_json, to_json_lenient};
use prost::Message;

/// Each message gives the JSON on its right.
fn gives<M: Message>(table: &'static Table, cases: Vec<(M, &str)>) {
    for (message, expected) in cases {
        let (json, notes) = to_json(table, &message.encode_to_vec()).expect(expected);
        assert_eq!(json, expected);
        assert!(notes.is_empty(), "{expected}");
    }
}

/// Each run of bytes is refused with this error.
fn refuses(table: &'static Table, cases: &[(&[u8], &str)]) {
    for (wire, expected) in cases {
        let error = to_json(table, wire).map(|(json, _)| json).map_err(|error| error.to_string());
        assert_eq!(error, Err((*expected).to_owned()), "{wire:?}");
        assert!(to_json_lenient(table, wire).is_err(), "{wire:?}");
    }
}

fn d<T: Default>() -> T {
    T::default()
}

#[test]
fn scalars() {
    gives(
        *SCALARS,
        vec![(
            Scalars::default(),
            r#"{"flag":false,"u32":0,"u64":0,"i32":0,"i64":0,"s64":0,"float":0,"double":0,"text":"","data":"","color":"red"}"#,
        )],
    );
    let text = |text: &str| Optionals { text: Some(text.into()), ..d() };
    gives(
        *OPTIONALS,
        vec![
            (d(), "{}"),
            (Optionals { flag: Some(false), ..d() }, r#"{"flag":false}"#),
            (Optionals { u32: Some(u32::MAX), ..d() }, r#"{"u32":4294967295}"#),
            (Optionals { u64: Some(u64::MAX), ..d() }, r#"{"u64":18446744073709551615}"#),
            (Optionals { i32: Some(i32::MIN), ..d() }, r#"{"i32":-2147483648}"#),
            (Optionals { i64: Some(i64::MIN), ..d() }, r#"{"i64":-9223372036854775808}"#),
            (Optionals { s64: Some(i64::MIN), ..d() }, r#"{"s64":-9223372036854775808}"#),
            (Optionals { float: Some(0.1), ..d() }, r#"{"float":0.1}"#),
            (Optionals { double: Some(0.1), ..d() }, r#"{"double":0.1}"#),
            (Optionals { double: Some(1e300), ..d() }, r#"{"double":1e300}"#),
            (
                Optionals { double: Some(1e15), float: Some(-3.0), ..d() },
                r#"{"float":-3,"double":1000000000000000}"#,
            ),
            (Optionals { double: Some(-0.0), ..d() }, r#"{"double":-0}"#),
            (Optionals { data: Some(vec![0, 0xaf]), ..d() }, r#"{"data":"00af"}"#),
            (Optionals { color: Some(1), ..d() }, r#"{"color":"dark \"blue\""}"#),
            (text(""), r#"{"text":""}"#),
            // Raw UTF-8: nothing is escaped that need not be.
            (text("ü😀/\u{7f}\u{2028}'"), "{\"text\":\"ü😀/\u{7f}\u{2028}'\"}"),
            (
                text("\"\\\n\t\r\u{8}\u{c}\0\u{1f}\u{b}"),
                r#"{"text":"\"\\\n\t\r\b\f\u0000\u001f\u000b"}"#,
            ),
        ],
    );
}

#[test]
fn broken_bytes() {
    let other = "; this field number has another type in the proto of the client";
    refuses(
        *OPTIONALS,
        &[
            (&[0x08], "flag: expected a whole protobuf field, got the end of the bytes"),
            (&[0x88], "expected a whole protobuf field, got the end of the bytes"),
            (&[0x00, 0x00], "expected a protobuf field number from 1, got 0"),
            (&[0xff; 11], "expected a varint of at most 64 bits, got a longer one"),
            (
                &[0x08, 255, 255, 255, 255, 255, 255, 255, 255, 255, 2],
                "flag: expected a varint of at most 64 bits, got a longer one",
            ),
            (
                &[0x80, 0x80, 0x80, 0x80, 0x10, 0],
                "expected a protobuf tag of at most 32 bits, got a larger one",
            ),
            (
                &[0x0b, 0x0c],
                "flag: expected protobuf wire type 0, 1, 2 or 5, got wire type 3 (field 1)",
            ),
            (
                &[0x9b, 0x06, 0x9c, 0x06],
                "expected protobuf wire type 0, 1, 2 or 5, got wire type 3 (field 99)",
            ),
            (&[0x0f], "flag: expected protobuf wire type 0, 1, 2 or 5, got wire type 7 (field 1)"),
            (
                &[0x4a, 0x05, b'a'],
                "text: expected a field of at most 1 bytes, since no more are left, got one of 5 bytes",
            ),
            (
                &[0x4a, 255, 255, 255, 255, 255, 255, 255, 255, 255, 1],
                "text: expected a field of at most 0 bytes, since no more are left, \
                 got one of 18446744073709551615 bytes",
            ),
            (&[0x41, 0, 0, 0], "double: expected a whole protobuf field, got the end of the bytes"),
            (&[0x0a, 0], &format!("flag: expected protobuf wire type 0, got wire type 2{other}")),
            (&[0x48, 0], &format!("text: expected protobuf wire type 2, got wire type 0{other}")),
            // The last of several counts, but all have to be of the right type.
            (
                &[0x09, 0, 0, 0, 0, 0, 0, 0, 0, 0x08, 1],
                &format!("flag: expected protobuf wire type 0, got wire type 1{other}"),
            ),
            (&[0x4a, 2, b'a', 0xff], "text: expected UTF-8, got a byte that is not, at offset 1"),
            (
                &[0x10, 255, 255, 255, 255, 31],
                "u32: expected a number that fits into uint32, got 8589934591",
            ),
            (
                &[0x20, 255, 255, 255, 255, 15],
                "i32: expected a number that fits into int32, got 4294967295",
            ),
            (
                &[0x41, 0, 0, 0, 0, 0, 0, 0xf8, 0x7f],
                "double: expected a finite number, got NaN; JSON has no way to write it",
            ),
            (
                &[0x3d, 0, 0, 0x80, 0xff],
                "float: expected a finite number, got -inf; JSON has no way to write it",
            ),
        ],
    );
    refuses(
        *LISTS,
        &[
            (
                &[0x0d, 0, 0, 0, 0],
                &format!("flag: expected protobuf wire type 0, got wire type 5{other}"),
            ),
            (
                &[0x12, 2, 1, 0x80],
                "u32[1]: expected a whole protobuf field, got the end of the bytes",
            ),
            (&[0x42, 1, 0], "double[0]: expected a whole protobuf field, got the end of the bytes"),
            (
                &[0x4a, 0, 0x4a, 1, 0xff],
                "text[1]: expected UTF-8, got a byte that is not, at offset 0",
            ),
        ],
    );
    refuses(
        *EVERYTHING,
        &[(
            &[0x12, 3, 0x4a, 1, 0xff],
            "optionals.text: expected UTF-8, got a byte that is not, at offset 0",
        )],
    );
}

#[test]
fn enum_values() {
    let known = "there are RED = 0, DARK_BLUE = 1, GREEN = 5";
    for (color, error) in [
        (7, format!("color: expected a value of test.Color, got number 7; {known}")),
        (-7, format!("color: expected a value of test.Color, got number -7; {known}")),
        (
            -1,
            "color: expected a value of test.Color, got number -1; \
             -1 stands for a value that was not known, it can't be sent"
                .to_owned(),
        ),
    ] {
        let wire = Optionals { color: Some(color), flag: Some(true), ..d() }.encode_to_vec();
        assert_eq!(to_json(*OPTIONALS, &wire).unwrap_err().to_string(), error);
        let (json, notes) = to_json_lenient(*OPTIONALS, &wire).unwrap();
        assert_eq!(json, r#"{"flag":true}"#);
        assert_eq!(notes.unknown_values().total(), 1);
        assert_eq!(notes.unknown_values().first()[0].path, "color");
        assert_eq!(notes.unknown_values().first()[0].what, color.to_string());
    }
    let wire = Lists { color: vec![5, -1, 0], ..d() }.encode_to_vec();
    assert_eq!(to_json(*LISTS, &wire).unwrap_err().path(), "color[1]");
    let (json, notes) = to_json_lenient(*LISTS, &wire).unwrap();
    assert_eq!(json, r#"{"color":["grün","red"]}"#);
    assert_eq!(notes.unknown_values().first()[0].path, "color[1]");

    static ONE: boltgate_transcode::table::Enum = boltgate_transcode::table::Enum {
        name: "test.One",
        values: &[boltgate_transcode::table::EnumValue { json: "one", name: "ONE", number: 1 }],
    };
    let no_zero = table("test.NoZero", vec![field("e", 1, Label::Singular, Kind::Enum(&ONE))]);
    assert_eq!(to_json(no_zero, &[]).unwrap().0, "{}");
    assert_eq!(to_json(no_zero, &[8, 1]).unwrap().0, r#"{"e":"one"}"#);
}

#[test]
fn absent_lists() {
    let required =
        |key, number, kind| Field { required: true, ..field(key, number, Label::Repeated, kind) };
    let lists = table(
        "test.Required",
        vec![
            required("numbers", 1, Kind::Uint32),
            required("messages", 2, Kind::Message(&EMPTY)),
            required("map", 3, Kind::Shape(Shape::StringMap)),
            field("others", 4, Label::Repeated, Kind::Enum(&COLOR)),
        ],
    );
    let empty = r#"{"numbers":[],"messages":[],"map":{}}"#;
    assert_eq!(to_json(lists, &[]).unwrap().0, empty);
    // Packed lists of nothing.
    assert_eq!(to_json(lists, &[0x0a, 0, 0x22, 0]).unwrap().0, empty);
    let some = &[0x08, 7, 0x12, 0, 0x0a, 2, 0, 1, 0x1a, 0, 0x12, 0, 0x22, 1, 5];
    let expected = r#"{"numbers":[7,0,1],"messages":[{},{}],"map":{"":""},"others":["grün"]}"#;
    assert_eq!(to_json(lists, some).unwrap().0, expected);
}

#[test]
fn unknown_fields_are_named() {
    let mut wire = Everything {
        others: vec![d(), Optionals { u32: Some(7), ..d() }],
        shapes: Some(Shapes { amount: Some(Amount { msat: 7 }), ..d() }),
        ..d()
    }
    .encode_to_vec();
    wire.extend([0x98, 0x06, 1]); // 99: 1
    wire.extend([0xc2, 0x3e, 4, 0x0a, 2, 0x10, 1]); // shapes.amount: 2: 1
    let (json, notes) = to_json(*EVERYTHING, &wire).unwrap();
    assert_eq!(json, r#"{"shapes":{"amount":7},"others":[{},{"u32":7}]}"#);
    let noted: Vec<_> = notes.unknown_fields().first().iter().collect();
    let noted: Vec<_> = noted.iter().map(|n| (n.path.as_str(), n.what.as_str())).collect();
    assert_eq!(noted, [("", "99"), ("shapes.amount", "2")]);
    assert!(!notes.is_empty());
    assert_eq!(notes.unknown_fields().total(), 2);
}

fn or(arm: AmountOrArm) -> Option<AmountOr> {
    Some(AmountOr { arm: Some(arm) })
}

#[test]
fn shapes() {
    let amount = |msat| Some(Amount { msat });
    let arm = |msat| or(AmountOrArm::Amount(Amount { msat }));
    let all = || or(AmountOrArm::Alternative(true));
    let feerate = |style| Shapes { feerate: Some(Feerate { style: Some(style) }), ..d() };
    let value = |kind| Shapes { json_value: Some(JsonValue { kind: Some(kind) }), ..d() };
    let structure = |structure| Shapes {
        json_structure: Some(JsonStructure { structure: Some(structure) }),
        ..d()
    };
    gives(
        *SHAPES,
        vec![
            (Shapes { amount: amount(0), ..d() }, r#"{"amount":0}"#),
            (Shapes { amount: amount(u64::MAX), ..d() }, r#"{"amount":18446744073709551615}"#),
            (Shapes { sat: amount(7), ..d() }, r#"{"sat":"7msat"}"#),
            (
                Shapes { all: all(), sat_all: all(), any: all(), ..d() },
                r#"{"all":"all","sat_all":"all","any":"any"}"#,
            ),
            (
                Shapes { all: arm(0), sat_all: arm(7), any: arm(8), ..d() },
                r#"{"all":0,"sat_all":"7msat","any":8}"#,
            ),
            (feerate(Style::Slow(true)), r#"{"feerate":"slow"}"#),
            (feerate(Style::Normal(true)), r#"{"feerate":"normal"}"#),
            (feerate(Style::Urgent(true)), r#"{"feerate":"urgent"}"#),
            (feerate(Style::Perkb(0)), r#"{"feerate":"0perkb"}"#),
            (feerate(Style::Perkw(u32::MAX)), r#"{"feerate":"4294967295perkw"}"#),
            (
                Shapes { outpoint: Some(Outpoint { txid: vec![0xf1; 32], outnum: 7 }), ..d() },
                r#"{"outpoint":"f1f1f1f1f1f1f1f1f1f1f1f1f1f1f1f1f1f1f1f1f1f1f1f1f1f1f1f1f1f1f1f1:7"}"#,
            ),
            (
                Shapes {
                    output: Some(OutputDesc { address: "a\"".into(), amount: amount(7) }),
                    ..d()
                },
                r#"{"output":{"a\"":"7msat"}}"#,
            ),
            (Shapes { hints: Some(d()), ..d() }, r#"{"hints":[]}"#),
            (
                Shapes {
                    hints: Some(Hints {
                        hints: vec![
                            d(),
                            Hint { hops: vec![d(), Hop { feebase: amount(1), ..d() }] },
                        ],
                    }),
                    ..d()
                },
                r#"{"hints":[[],[{"id":"","scid":"","feeprop":0},{"id":"","scid":"","feebase":1,"feeprop":0}]]}"#,
            ),
            (
                Shapes {
                    tlvs: Some(TlvStream {
                        entries: vec![d(), TlvEntry { tlv_type: 7, value: vec![1] }],
                    }),
                    ..d()
                },
                r#"{"tlvs":{"0":"","7":"01"}}"#,
            ),
            (
                Shapes { proof: Some(ProofField { ident: Some(Ident::Name(d())) }), ..d() },
                r#"{"proof":""}"#,
            ),
            (
                Shapes { proof: Some(ProofField { ident: Some(Ident::Number(7)) }), ..d() },
                r#"{"proof":7}"#,
            ),
            (Shapes { map: [("a\n".into(), "b".into())].into(), ..d() }, r#"{"map":{"a\n":"b"}}"#),
            (
                Shapes { json_scalar: Some(d()), json_value: Some(d()), ..d() },
                r#"{"json_scalar":null,"json_value":null}"#,
            ),
            (value(JsonKind::Bool(false)), r#"{"json_value":false}"#),
            (value(JsonKind::Int(-7)), r#"{"json_value":-7}"#),
            (value(JsonKind::Uint(7)), r#"{"json_value":7}"#),
            (value(JsonKind::Double(7.0)), r#"{"json_value":7.0}"#),
            (
                value(JsonKind::Array(JsonArray { values: vec![d(), d()] })),
                r#"{"json_value":[null,null]}"#,
            ),
            (structure(Structure::Array(d())), r#"{"json_structure":[]}"#),
            (
                structure(Structure::Object(JsonObject { fields: [("k".into(), d())].into() })),
                r#"{"json_structure":{"k":null}}"#,
            ),
        ],
    );
}

#[test]
fn oneofs_without_a_meaning() {
    let refused = |message: Shapes, expected: &str| {
        let error = to_json(*SHAPES, &message.encode_to_vec()).unwrap_err();
        assert_eq!(error.to_string(), expected);
    };
    let no = || or(AmountOrArm::Alternative(false));
    let instead = "expected true, got false; give an amount, or leave the whole field unset";
    refused(Shapes { all: no(), ..d() }, &format!("all.all: {instead}"));
    refused(Shapes { sat_all: no(), ..d() }, &format!("sat_all.all: {instead}"));
    refused(Shapes { any: no(), ..d() }, &format!("any.any: {instead}"));
    for (style, name) in [
        (Style::Slow(false), "slow"),
        (Style::Normal(false), "normal"),
        (Style::Urgent(false), "urgent"),
    ] {
        refused(
            Shapes { feerate: Some(Feerate { style: Some(style) }), ..d() },
            &format!(
                "feerate.{name}: expected true, got false; give another style, or leave the whole field unset"
            ),
        );
    }
    let none = "got none of them; or leave the whole field unset";
    refused(Shapes { all: Some(d()), ..d() }, &format!("all: expected one of amount, all, {none}"));
    refused(Shapes { any: Some(d()), ..d() }, &format!("any: expected one of amount, any, {none}"));
    refused(
        Shapes { feerate: Some(d()), ..d() },
        &format!("feerate: expected one of slow, normal, urgent, perkb, perkw, {none}"),
    );
    refused(
        Shapes { proof: Some(d()), ..d() },
        &format!("proof: expected one of name, number, {none}"),
    );
    refused(
        Shapes { json_structure: Some(d()), ..d() },
        &format!("json_structure: expected one of object, array, {none}"),
    );
    refused(Shapes { output: Some(d()), ..d() }, "output.amount: expected an amount, got none");
    let entry = || TlvEntry { tlv_type: 7, ..d() };
    refused(
        Shapes { tlvs: Some(TlvStream { entries: vec![entry(), entry()] }), ..d() },
        "tlvs.entries[1]: expected each type once, got type 7 again",
    );
    refused(
        Shapes { json_scalar: Some(JsonValue { kind: Some(JsonKind::Double(f64::NAN)) }), ..d() },
        "json_scalar.double_value: expected a finite number, got NaN; JSON has no way to write it",
    );
    let output = |msat| OutputDesc { address: d(), amount: msat };
    let list = ShapeLists { outputs: vec![output(Some(d())), output(None)], ..d() };
    let error = to_json(*SHAPE_LISTS, &list.encode_to_vec()).unwrap_err();
    assert_eq!(error.path(), "outputs[1].amount");
    // The last arm counts, even where an earlier one had no meaning.
    assert_eq!(to_json(*SHAPES, &[0x1a, 4, 0x10, 0, 0x10, 1]).unwrap().0, r#"{"all":"all"}"#);
}

#[test]
fn fields_of_shapes_have_types_too() {
    let other = "; this field number has another type in the proto of the client";
    let cases: [(u32, &[u8], &str); 10] = [
        (1, &[0x0a, 0], "amount.msat: expected protobuf wire type 0, got wire type 2"),
        (3, &[0x08, 1], "all.amount: expected protobuf wire type 2, got wire type 0"),
        (5, &[0x12, 0], "any.any: expected protobuf wire type 0, got wire type 2"),
        (6, &[0x22, 0], "feerate.perkb: expected protobuf wire type 0, got wire type 2"),
        (7, &[0x08, 1], "outpoint.txid: expected protobuf wire type 2, got wire type 0"),
        (
            9,
            &[0x12, 2, 0x08, 1],
            "hints.hints[0].hops: expected protobuf wire type 2, got wire type 0",
        ),
        (
            9,
            &[0x12, 0, 0x12, 2, 0x08, 1],
            "hints.hints[1].hops: expected protobuf wire type 2, got wire type 0",
        ),
        (
            10,
            &[0x0a, 2, 0x0a, 0],
            "tlvs.entries[0].type: expected protobuf wire type 0, got wire type 2",
        ),
        (13, &[0x20, 1], "json_value.double_value: expected protobuf wire type 1, got wire type 0"),
        (15, &[0x08, 1], "map.key: expected protobuf wire type 2, got wire type 0"),
    ];
    for (number, body, expected) in cases {
        let wire = [&[(number << 3 | 2) as u8, body.len() as u8], body].concat();
        let error = to_json(*SHAPES, &wire).unwrap_err();
        assert_eq!(error.to_string(), format!("{expected}{other}"));
    }
    let error = to_json(*SHAPES, &[0x3a, 6, 0x10, 255, 255, 255, 255, 31]).unwrap_err();
    assert_eq!(
        error.to_string(),
        "outpoint.outnum: expected an integer from 0 to 4294967295, got 8589934591"
    );
}
