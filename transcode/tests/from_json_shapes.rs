//! JSON to wire bytes, shape by shape: what each takes, and what it says to the rest.

mod common;

use common::cases::{d, gives, refuses};
use common::tables::{SHAPE_LISTS, SHAPES};
use common::to_wire;
use common::types::*;

#[test]
fn amounts() {
    let msat = |msat| Some(Amount { msat });
    let or = |arm| Some(AmountOr { arm: Some(arm) });
    let amount = |msat| or(AmountOrArm::Amount(Amount { msat }));
    gives(
        *SHAPES,
        vec![
            (r#"{"amount":0}"#, Shapes { amount: msat(0), ..d() }),
            (r#"{"amount":7}"#, Shapes { amount: msat(7), ..d() }),
            (r#"{"amount":7.0}"#, Shapes { amount: msat(7), ..d() }),
            (r#"{"amount":"7"}"#, Shapes { amount: msat(7), ..d() }),
            (r#"{"amount":"7msat"}"#, Shapes { amount: msat(7), ..d() }),
            (r#"{"amount":"7sat"}"#, Shapes { amount: msat(7000), ..d() }),
            (r#"{"amount":"0.00000000007btc"}"#, Shapes { amount: msat(7), ..d() }),
            (r#"{"amount":18446744073709551615}"#, Shapes { amount: msat(u64::MAX), ..d() }),
            (r#"{"sat":7}"#, Shapes { sat: msat(7000), ..d() }),
            (r#"{"sat":"7"}"#, Shapes { sat: msat(7000), ..d() }),
            (r#"{"sat":"7msat"}"#, Shapes { sat: msat(7), ..d() }),
            (r#"{"all":"all"}"#, Shapes { all: or(AmountOrArm::Alternative(true)), ..d() }),
            (r#"{"all":0}"#, Shapes { all: amount(0), ..d() }),
            (r#"{"all":"7sat"}"#, Shapes { all: amount(7000), ..d() }),
            (r#"{"sat_all":7}"#, Shapes { sat_all: amount(7000), ..d() }),
            (r#"{"any":"any"}"#, Shapes { any: or(AmountOrArm::Alternative(true)), ..d() }),
            (r#"{"any":7}"#, Shapes { any: amount(7), ..d() }),
        ],
    );
    let expected = |name, unit: &str, or, came| {
        let text = if unit == "sat" { "7000msat" } else { "7msat" };
        match or {
            "" => format!(
                "/{name}: expected an amount: a number of {unit}, or a string such as \"{text}\", got {came}"
            ),
            or => format!(
                "/{name}: expected an amount (a number of {unit}, or a string such as \"{text}\") or \"{or}\", got {came}"
            ),
        }
    };
    let full = "; no more than 18446744073709551615 msat fit";
    refuses(
        *SHAPES,
        &[
            (r#"{"amount":-1}"#, &expected("amount", "msat", "", "-1")),
            (r#"{"amount":1.5}"#, &expected("amount", "msat", "", "1.5")),
            (r#"{"amount":true}"#, &expected("amount", "msat", "", "true")),
            (r#"{"amount":{"msat":1}}"#, &expected("amount", "msat", "", "an object")),
            (r#"{"amount":"all"}"#, &expected("amount", "msat", "", "\"all\"")),
            (r#"{"amount":"1.5sat"}"#, &expected("amount", "msat", "", "\"1.5sat\"")),
            (
                r#"{"amount":"99999999999999999999"}"#,
                &(expected("amount", "msat", "", "\"99999999999999999999\"") + full),
            ),
            (
                r#"{"sat":18446744073709552}"#,
                &(expected("sat", "sat", "", "18446744073709552") + full),
            ),
            (r#"{"all":"any"}"#, &expected("all", "msat", "all", "\"any\"")),
            (r#"{"sat_all":"ALL"}"#, &expected("sat_all", "sat", "all", "\"ALL\"")),
            (r#"{"any":"all"}"#, &expected("any", "msat", "any", "\"all\"")),
        ],
    );
}

#[test]
fn other_shapes() {
    let feerate = |style| Some(Feerate { style: Some(style) });
    let outpoint = |txid: &[u8], outnum| Some(Outpoint { txid: txid.to_vec(), outnum });
    let tlv = |tlv_type, value: &[u8]| TlvEntry { tlv_type, value: value.to_vec() };
    let hop = |scid: &str| Hop { scid: scid.into(), feebase: Some(Amount { msat: 1 }), ..d() };
    gives(
        *SHAPES,
        vec![
            (r#"{"feerate":"slow"}"#, Shapes { feerate: feerate(Style::Slow(true)), ..d() }),
            (r#"{"feerate":"normal"}"#, Shapes { feerate: feerate(Style::Normal(true)), ..d() }),
            (r#"{"feerate":"urgent"}"#, Shapes { feerate: feerate(Style::Urgent(true)), ..d() }),
            (r#"{"feerate":"253perkw"}"#, Shapes { feerate: feerate(Style::Perkw(253)), ..d() }),
            (r#"{"feerate":"1000perkb"}"#, Shapes { feerate: feerate(Style::Perkb(1000)), ..d() }),
            (r#"{"feerate":"1000"}"#, Shapes { feerate: feerate(Style::Perkb(1000)), ..d() }),
            (r#"{"feerate":0}"#, Shapes { feerate: feerate(Style::Perkb(0)), ..d() }),
            (
                r#"{"outpoint":"01fF:4294967295"}"#,
                Shapes { outpoint: outpoint(&[1, 255], u32::MAX), ..d() },
            ),
            (
                r#"{"output":{"bc1q":"7sat"}}"#,
                Shapes {
                    output: Some(OutputDesc {
                        address: "bc1q".into(),
                        amount: Some(Amount { msat: 7000 }),
                    }),
                    ..d()
                },
            ),
            (
                r#"{"output":{"a\n":0}}"#,
                Shapes {
                    output: Some(OutputDesc {
                        address: "a\n".into(),
                        amount: Some(Amount { msat: 0 }),
                    }),
                    ..d()
                },
            ),
            (r#"{"hints":[]}"#, Shapes { hints: Some(d()), ..d() }),
            (
                r#"{"hints":[[{"scid":"1x1x1","feebase":1},{"scid":"2x2x2","feebase":1}],[]]}"#,
                Shapes {
                    hints: Some(Hints {
                        hints: vec![Hint { hops: vec![hop("1x1x1"), hop("2x2x2")] }, d()],
                    }),
                    ..d()
                },
            ),
            (r#"{"tlvs":{}}"#, Shapes { tlvs: Some(d()), ..d() }),
            (
                r#"{"tlvs":{"18446744073709551615":"FF","0":""}}"#,
                Shapes {
                    tlvs: Some(TlvStream { entries: vec![tlv(u64::MAX, &[255]), tlv(0, &[])] }),
                    ..d()
                },
            ),
            (
                r#"{"proof":"name"}"#,
                Shapes {
                    proof: Some(ProofField { ident: Some(Ident::Name("name".into())) }),
                    ..d()
                },
            ),
            (
                r#"{"proof":0}"#,
                Shapes { proof: Some(ProofField { ident: Some(Ident::Number(0)) }), ..d() },
            ),
            (
                r#"{"map":{"a":"b","":"","n":1.10,"o": {"x": [1]} ,"z":null}}"#,
                Shapes {
                    map: [
                        ("a", "b"),
                        ("", ""),
                        ("n", "1.10"),
                        ("o", r#"{"x": [1]}"#),
                        ("z", "null"),
                    ]
                    .map(|(key, value)| (key.to_owned(), value.to_owned()))
                    .into(),
                    ..d()
                },
            ),
            (r#"{"map":null,"output":null,"hints":null,"tlvs":null}"#, d()),
        ],
    );
    let feerate = "/feerate: expected a feerate: \"slow\", \"normal\", \"urgent\", \"253perkw\", \"1000perkb\", or a number per kb below 2^32, got";
    let outpoint =
        "/outpoint: expected a string such as \"<txid>:0\", the txid in hexadecimal digits, got";
    refuses(
        *SHAPES,
        &[
            (r#"{"feerate":"fast"}"#, &format!("{feerate} \"fast\"")),
            (r#"{"feerate":4294967296}"#, &format!("{feerate} 4294967296")),
            (r#"{"feerate":"-1perkw"}"#, &format!("{feerate} \"-1perkw\"")),
            (r#"{"feerate":"+1"}"#, &format!("{feerate} \"+1\"")),
            (r#"{"feerate":["slow"]}"#, &format!("{feerate} an array")),
            (r#"{"outpoint":"00"}"#, &format!("{outpoint} \"00\"")),
            (r#"{"outpoint":"0:1"}"#, &format!("{outpoint} \"0:1\"")),
            (r#"{"outpoint":"00:4294967296"}"#, &format!("{outpoint} \"00:4294967296\"")),
            (r#"{"outpoint":7}"#, &format!("{outpoint} 7")),
            (
                r#"{"output":{}}"#,
                "/output: expected an object with one member, address to amount, got an empty object",
            ),
            (
                r#"{"output":{"a":1,"b":2}}"#,
                "/output: expected an object with one member, address to amount, got \"a\" and \"b\"",
            ),
            (
                r#"{"output":"a"}"#,
                "/output: expected an object with one member, address to amount, got \"a\"",
            ),
            (
                r#"{"output":{"a":null}}"#,
                "/output/a: expected an amount: a number of sat, or a string such as \"7000msat\", got null",
            ),
            (r#"{"hints":{}}"#, "/hints: expected an array of arrays of hops, got an object"),
            (
                r#"{"hints":[[{"id":"x"}]]}"#,
                "/hints/0/0/id: expected a string of hexadecimal digits, two for each byte, got \"x\"",
            ),
            (r#"{"hints":[null]}"#, "/hints/0: expected an object, got null"),
            (
                r#"{"tlvs":{"a/b":""}}"#,
                "/tlvs/a~1b: expected a TLV type: a decimal number below 2^64, got \"a/b\"",
            ),
            (
                r#"{"tlvs":{"1":null}}"#,
                "/tlvs/1: expected a string of hexadecimal digits, two for each byte, got null",
            ),
            (r#"{"tlvs":{"1":"","01":""}}"#, "/tlvs/01: expected each type once, got type 1 again"),
            (
                r#"{"tlvs":[]}"#,
                "/tlvs: expected an object of decimal type to hexadecimal value, got an array",
            ),
            (
                r#"{"proof":1.5}"#,
                "/proof: expected a field's name, or its number from 0 to 18446744073709551615, got 1.5",
            ),
            (r#"{"map":"a"}"#, "/map: expected an object of strings, got \"a\""),
            (r#"{"map":[]}"#, "/map: expected an object of strings, got an array"),
            (r#"{"json_structure":7}"#, "/json_structure: expected an object or an array, got 7"),
            (
                r#"{"json_scalar":{}}"#,
                "/json_scalar: expected a boolean, a number, a string or null, got an object",
            ),
            (
                r#"{"json_scalar":[]}"#,
                "/json_scalar: expected a boolean, a number, a string or null, got an array",
            ),
        ],
    );
    gives(
        *SHAPE_LISTS,
        vec![
            (r#"{"values":null}"#, d()),
            (
                r#"{"values":[null,[]]}"#,
                ShapeLists {
                    values: vec![d(), JsonValue { kind: Some(JsonKind::Array(d())) }],
                    ..d()
                },
            ),
            (
                r#"{"outputs":{"a":1}}"#,
                ShapeLists {
                    outputs: vec![OutputDesc {
                        address: "a".into(),
                        amount: Some(Amount { msat: 1000 }),
                    }],
                    ..d()
                },
            ),
        ],
    );
}

#[test]
fn any_json() {
    let value = |kind| Some(JsonValue { kind: Some(kind) });
    let scalar = |kind| Shapes { json_scalar: value(kind), ..d() };
    gives(
        *SHAPES,
        vec![
            (r#"{"json_scalar":null}"#, Shapes { json_scalar: Some(d()), ..d() }),
            (r#"{"json_value":null}"#, Shapes { json_value: Some(d()), ..d() }),
            (r#"{"json_structure":null}"#, d()),
            (r#"{"json_scalar":false}"#, scalar(JsonKind::Bool(false))),
            (r#"{"json_scalar":0}"#, scalar(JsonKind::Int(0))),
            (r#"{"json_scalar":-1}"#, scalar(JsonKind::Int(-1))),
            (r#"{"json_scalar":9223372036854775807}"#, scalar(JsonKind::Int(i64::MAX))),
            (r#"{"json_scalar":9223372036854775808}"#, scalar(JsonKind::Uint(1 << 63))),
            (r#"{"json_scalar":1.0}"#, scalar(JsonKind::Double(1.0))),
            (
                r#"{"json_scalar":18446744073709551616}"#,
                scalar(JsonKind::Double(18446744073709551616.0)),
            ),
            (r#"{"json_scalar":""}"#, scalar(JsonKind::String(d()))),
            (
                r#"{"json_structure":{"a":[1],"":{"b":null}}}"#,
                Shapes {
                    json_structure: Some(JsonStructure {
                        structure: Some(Structure::Object(JsonObject {
                            fields: [
                                (
                                    "a".to_owned(),
                                    JsonValue {
                                        kind: Some(JsonKind::Array(JsonArray {
                                            values: vec![JsonValue {
                                                kind: Some(JsonKind::Int(1)),
                                            }],
                                        })),
                                    },
                                ),
                                (
                                    d(),
                                    JsonValue {
                                        kind: Some(JsonKind::Object(JsonObject {
                                            fields: [("b".to_owned(), d())].into(),
                                        })),
                                    },
                                ),
                            ]
                            .into(),
                        })),
                    }),
                    ..d()
                },
            ),
        ],
    );
    let error = to_wire(*SHAPES, r#"{"json_value":{"a/b":[0,{"c":}]}}"#).unwrap_err();
    assert_eq!(error.path(), "/json_value/a~1b/1/c");
}
