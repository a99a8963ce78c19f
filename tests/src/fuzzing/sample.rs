//! A text for every table, since nodes were not heard to say everything.

use boltgate_transcode::table::{Field, Kind, Label, Message, Shape, Unit};
use serde_json::{Map, Value, json};

/// How deep messages are filled: some may hold themselves.
const DEEPEST: usize = 4;

/// An object with a value for every field of a table.
pub fn sample(table: &Message) -> String {
    object(table, 0).to_string()
}

fn object(table: &Message, depth: usize) -> Value {
    let members = table.fields.iter().filter_map(|field| {
        let value = value(field, depth)?;
        Some((if field.key.is_empty() { "of no field" } else { field.key }.to_owned(), value))
    });
    Value::Object(members.collect::<Map<_, _>>())
}

fn value(field: &Field, depth: usize) -> Option<Value> {
    let one = match field.kind {
        Kind::Bool => json!(true),
        Kind::Uint8 | Kind::Uint16 => json!(200),
        Kind::Uint32 => json!(750_000),
        Kind::Uint64 => json!(1_795_241_260_998_585_089_u64),
        Kind::Int32 | Kind::Int64 | Kind::Sint64 => json!(-50_000),
        Kind::Float | Kind::Double => json!(1_795_241_260.998_585),
        Kind::String | Kind::ShortChannelId => json!("800000x1x0"),
        Kind::ShortChannelIdDir => json!("800000x1x0/1"),
        Kind::FixedBytes(length) => json!("02".repeat(length.into())),
        Kind::Bytes => json!("02a1633cafcc01ebfb6d78e39f687a1f0995c62fc95f51ead10a02ee0be551b5dc"),
        Kind::Enum(table) => json!(table.values.last()?.json),
        Kind::Message(_) if depth == DEEPEST => return None,
        Kind::Message(table) => object(table, depth + 1),
        Kind::Shape(shape) => of_shape(shape, depth)?,
    };
    // A map is repeated on the wire, and one object in JSON.
    let is_map = matches!(field.kind, Kind::Shape(Shape::StringMap | Shape::Rest));
    Some(if field.label == Label::Repeated && !is_map { json!([one, one]) } else { one })
}

fn of_shape(shape: Shape, depth: usize) -> Option<Value> {
    let txid = "d526f08cfebab56413fbee2aaf60bd11f6a2d3561097baba91f31e178cfa2557";
    Some(match shape {
        Shape::Amount(Unit::Msat) => json!(1_999_989_999),
        Shape::Amount(Unit::Sat) => json!("7000sat"),
        Shape::AmountOrAll(_) => json!("all"),
        Shape::AmountOrAny => json!("any"),
        Shape::Feerate => json!("253perkw"),
        Shape::Outpoint => json!(format!("{txid}:1")),
        Shape::OutputDesc => json!({ "bcrt1qexample": "1000sat" }),
        Shape::HintList(_) if depth == DEEPEST => return None,
        Shape::HintList(hop) => json!([[object(hop, depth + 1)]]),
        Shape::TlvStream => json!({ "5482373484": "00ff" }),
        Shape::StringMap => json!({ "name": "value" }),
        Shape::JsonObjectOrArray | Shape::JsonValue | Shape::Rest => {
            json!({ "list": [null, true, -1, 0.5, "text", {}], "object": { "list": [] } })
        }
        Shape::JsonScalar => json!(0.5),
        Shape::ProofField => json!("invreq_payer_id"),
    })
}
