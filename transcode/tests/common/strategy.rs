//! Random messages that JSON can express.

use proptest::collection::{btree_map, vec};
use proptest::option::of;
use proptest::prelude::*;

use super::types::*;

/// A struct whose fields come from strategies.
macro_rules! message {
    ($type:ident { $($field:ident: $strategy:expr),* $(,)? }) => {
        ($($strategy,)*).prop_map(|($($field,)*)| $type { $($field),* }).boxed()
    };
}

fn u64s() -> BoxedStrategy<u64> {
    prop_oneof![Just(0), 0..200_u64, any::<u64>(), (0..64_u32).prop_map(|bit| 1 << bit)].boxed()
}

fn i64s() -> BoxedStrategy<i64> {
    u64s().prop_map(|value| value as i64).boxed()
}

fn floats() -> BoxedStrategy<f32> {
    use proptest::num::f32::{NORMAL, SUBNORMAL, ZERO};
    prop_oneof![NORMAL | SUBNORMAL | ZERO, (-9..9_i8).prop_map(f32::from)].boxed()
}

fn doubles() -> BoxedStrategy<f64> {
    use proptest::num::f64::{NORMAL, SUBNORMAL, ZERO};
    prop_oneof![NORMAL | SUBNORMAL | ZERO, (-9..9_i8).prop_map(f64::from)].boxed()
}

fn texts() -> BoxedStrategy<String> {
    prop_oneof![any::<String>(), "[\\x00-\\x7f]{0,9}", "[a-z]{120,140}"].boxed()
}

fn datas() -> BoxedStrategy<Vec<u8>> {
    vec(any::<u8>(), 0..70).boxed()
}

fn colors() -> BoxedStrategy<i32> {
    prop_oneof![Just(0), Just(1), Just(5)].boxed()
}

pub fn scalars() -> BoxedStrategy<Scalars> {
    message!(Scalars {
        flag: any::<bool>(),
        u32: u64s().prop_map(|value| value as u32),
        u64: u64s(),
        i32: i64s().prop_map(|value| value as i32),
        i64: i64s(),
        s64: i64s(),
        float: floats(),
        double: doubles(),
        text: texts(),
        data: datas(),
        color: colors(),
    })
}

pub fn optionals() -> BoxedStrategy<Optionals> {
    message!(Optionals {
        flag: of(any::<bool>()),
        u32: of(u64s().prop_map(|value| value as u32)),
        u64: of(u64s()),
        i32: of(i64s().prop_map(|value| value as i32)),
        i64: of(i64s()),
        s64: of(i64s()),
        float: of(floats()),
        double: of(doubles()),
        text: of(texts()),
        data: of(datas()),
        color: of(colors()),
    })
}

pub fn lists() -> BoxedStrategy<Lists> {
    message!(Lists {
        flag: vec(any::<bool>(), 0..200),
        u32: vec(u64s().prop_map(|value| value as u32), 0..5),
        u64: vec(u64s(), 0..30),
        i32: vec(i64s().prop_map(|value| value as i32), 0..5),
        i64: vec(i64s(), 0..5),
        s64: vec(i64s(), 0..5),
        float: vec(floats(), 0..5),
        double: vec(doubles(), 0..5),
        text: vec(texts(), 0..5),
        data: vec(datas(), 0..5),
        color: vec(colors(), 0..5),
    })
}

fn amounts() -> BoxedStrategy<Amount> {
    message!(Amount { msat: u64s() })
}

fn amounts_or() -> BoxedStrategy<AmountOr> {
    let arm =
        prop_oneof![amounts().prop_map(AmountOrArm::Amount), Just(AmountOrArm::Alternative(true))];
    arm.prop_map(|arm| AmountOr { arm: Some(arm) }).boxed()
}

fn feerates() -> BoxedStrategy<Feerate> {
    let style = prop_oneof![
        Just(Style::Slow(true)),
        Just(Style::Normal(true)),
        Just(Style::Urgent(true)),
        any::<u32>().prop_map(Style::Perkb),
        any::<u32>().prop_map(Style::Perkw),
    ];
    style.prop_map(|style| Feerate { style: Some(style) }).boxed()
}

fn outpoints() -> BoxedStrategy<Outpoint> {
    message!(Outpoint { txid: vec(any::<u8>(), 32), outnum: any::<u32>() })
}

fn outputs() -> BoxedStrategy<OutputDesc> {
    message!(OutputDesc { address: texts(), amount: amounts().prop_map(Some) })
}

fn hops() -> BoxedStrategy<Hop> {
    message!(Hop { id: datas(), scid: texts(), feebase: of(amounts()), feeprop: any::<u32>() })
}

fn hints() -> BoxedStrategy<Hints> {
    let hint = vec(hops(), 0..3).prop_map(|hops| Hint { hops });
    vec(hint, 0..3).prop_map(|hints| Hints { hints }).boxed()
}

fn tlvs() -> BoxedStrategy<TlvStream> {
    btree_map(u64s(), datas(), 0..4)
        .prop_map(|entries| TlvStream {
            entries: entries
                .into_iter()
                .map(|(tlv_type, value)| TlvEntry { tlv_type, value })
                .collect(),
        })
        .boxed()
}

fn json_scalars() -> BoxedStrategy<JsonValue> {
    let kind = prop_oneof![
        any::<bool>().prop_map(JsonKind::Bool),
        i64s().prop_map(JsonKind::Int),
        (i64::MAX as u64 + 1..=u64::MAX).prop_map(JsonKind::Uint),
        doubles().prop_map(JsonKind::Double),
        texts().prop_map(JsonKind::String),
    ];
    of(kind).prop_map(|kind| JsonValue { kind }).boxed()
}

fn json_values() -> BoxedStrategy<JsonValue> {
    json_scalars()
        .prop_recursive(4, 24, 4, |inner| {
            let object = btree_map(texts(), inner.clone(), 0..4);
            prop_oneof![
                vec(inner, 0..4).prop_map(|values| JsonKind::Array(JsonArray { values })),
                object.prop_map(|fields| JsonKind::Object(JsonObject { fields })),
            ]
            .prop_map(|kind| JsonValue { kind: Some(kind) })
        })
        .boxed()
}

fn json_structures() -> BoxedStrategy<JsonStructure> {
    prop_oneof![
        vec(json_values(), 0..3).prop_map(|values| Structure::Array(JsonArray { values })),
        btree_map(texts(), json_values(), 0..3)
            .prop_map(|fields| Structure::Object(JsonObject { fields })),
    ]
    .prop_map(|structure| JsonStructure { structure: Some(structure) })
    .boxed()
}

fn proofs() -> BoxedStrategy<ProofField> {
    prop_oneof![texts().prop_map(Ident::Name), u64s().prop_map(Ident::Number)]
        .prop_map(|ident| ProofField { ident: Some(ident) })
        .boxed()
}

pub fn shapes() -> BoxedStrategy<Shapes> {
    let money = (
        of(amounts()),
        of(amounts()),
        of(amounts_or()),
        of(amounts_or()),
        of(amounts_or()),
        of(feerates()),
        of(outpoints()),
        of(outputs()),
    );
    let rest = (
        of(hints()),
        of(tlvs()),
        of(json_structures()),
        of(json_scalars()),
        of(json_values()),
        of(proofs()),
        btree_map(texts(), texts(), 0..4),
    );
    (money, rest)
        .prop_map(|(money, rest)| {
            let (amount, sat, all, sat_all, any, feerate, outpoint, output) = money;
            let (hints, tlvs, json_structure, json_scalar, json_value, proof, map) = rest;
            Shapes {
                amount,
                sat,
                all,
                sat_all,
                any,
                feerate,
                outpoint,
                output,
                hints,
                tlvs,
                json_structure,
                json_scalar,
                json_value,
                proof,
                map,
            }
        })
        .boxed()
}

pub fn shape_lists() -> BoxedStrategy<ShapeLists> {
    message!(ShapeLists {
        amounts: vec(amounts(), 0..3),
        feerates: vec(feerates(), 0..3),
        outpoints: vec(outpoints(), 0..3),
        outputs: vec(outputs(), 0..3),
        proofs: vec(proofs(), 0..3),
        values: vec(json_values(), 0..3),
    })
}

pub fn everything() -> BoxedStrategy<Everything> {
    message!(Everything {
        scalars: of(scalars()),
        optionals: of(optionals()),
        lists: of(lists()),
        shapes: of(shapes()),
        shape_lists: of(shape_lists()),
        many: vec(scalars(), 0..3),
        others: vec(optionals(), 0..3),
    })
}
