use std::sync::LazyLock;

use boltgate_transcode::table::{Enum, EnumValue, Field, Kind, Label, Message, Shape, Unit};

/// A table for these fields, with its index by key.
pub fn table(name: &'static str, fields: Vec<Field>) -> &'static Message {
    let mut by_key: Vec<u16> = (0..fields.len() as u16).collect();
    by_key.sort_by_key(|at| fields[usize::from(*at)].key);
    Box::leak(Box::new(Message { name, fields: fields.leak(), by_key: by_key.leak() }))
}

pub fn field(key: &'static str, number: u32, label: Label, kind: Kind) -> Field {
    Field { key, name: key, number, label, kind, required: false }
}

pub static COLOR: Enum = Enum {
    name: "test.Color",
    values: &[
        EnumValue { json: "red", name: "RED", number: 0 },
        EnumValue { json: "dark \"blue\"", name: "DARK_BLUE", number: 1 },
        EnumValue { json: "grün", name: "GREEN", number: 5 },
    ],
};

/// The eleven scalar kinds, from field 1 on.
fn scalars(label: Label) -> Vec<Field> {
    [
        ("flag", Kind::Bool),
        ("u32", Kind::Uint32),
        ("u64", Kind::Uint64),
        ("i32", Kind::Int32),
        ("i64", Kind::Int64),
        ("s64", Kind::Sint64),
        ("float", Kind::Float),
        ("double", Kind::Double),
        ("text", Kind::String),
        ("data", Kind::Bytes),
        ("color", Kind::Enum(&COLOR)),
    ]
    .into_iter()
    .zip(1..)
    .map(|((key, kind), number)| field(key, number, label, kind))
    .collect()
}

pub static SCALARS: LazyLock<&'static Message> =
    LazyLock::new(|| table("test.Scalars", scalars(Label::Singular)));
pub static OPTIONALS: LazyLock<&'static Message> =
    LazyLock::new(|| table("test.Optionals", scalars(Label::Optional)));
pub static LISTS: LazyLock<&'static Message> =
    LazyLock::new(|| table("test.Lists", scalars(Label::Repeated)));

pub static HOP: LazyLock<&'static Message> = LazyLock::new(|| {
    let singular = |key, number, kind| field(key, number, Label::Singular, kind);
    table(
        "test.Hop",
        vec![
            singular("id", 1, Kind::Bytes),
            singular("scid", 2, Kind::String),
            field("feebase", 3, Label::Optional, Kind::Shape(Shape::Amount(Unit::Msat))),
            singular("feeprop", 4, Kind::Uint32),
        ],
    )
});

/// Every shape, each in an optional field; `S` shapes with a unit, in sat.
pub static SHAPES: LazyLock<&'static Message> = LazyLock::new(|| {
    let shapes = [
        ("amount", Shape::Amount(Unit::Msat)),
        ("sat", Shape::Amount(Unit::Sat)),
        ("all", Shape::AmountOrAll(Unit::Msat)),
        ("sat_all", Shape::AmountOrAll(Unit::Sat)),
        ("any", Shape::AmountOrAny),
        ("feerate", Shape::Feerate),
        ("outpoint", Shape::Outpoint),
        ("output", Shape::OutputDesc),
        ("hints", Shape::HintList(*HOP)),
        ("tlvs", Shape::TlvStream),
        ("json_structure", Shape::JsonObjectOrArray),
        ("json_scalar", Shape::JsonScalar),
        ("json_value", Shape::JsonValue),
        ("proof", Shape::ProofField),
    ];
    let fields = shapes.into_iter().zip(1..);
    let fields = fields
        .map(|((key, shape), number)| field(key, number, Label::Optional, Kind::Shape(shape)));
    let map = field("map", 15, Label::Repeated, Kind::Shape(Shape::StringMap));
    table("test.Shapes", fields.chain([map]).collect())
});

pub static SHAPE_LISTS: LazyLock<&'static Message> = LazyLock::new(|| {
    let list = |key, number, shape| field(key, number, Label::Repeated, Kind::Shape(shape));
    table(
        "test.ShapeLists",
        vec![
            list("amounts", 1, Shape::Amount(Unit::Msat)),
            list("feerates", 2, Shape::Feerate),
            list("outpoints", 3, Shape::Outpoint),
            list("outputs", 4, Shape::OutputDesc),
            list("proofs", 5, Shape::ProofField),
            list("values", 6, Shape::JsonValue),
        ],
    )
});

/// All of the above, once and in lists; the JSON keys differ from the names.
pub static EVERYTHING: LazyLock<&'static Message> = LazyLock::new(|| {
    let message = |key, name, number, label, table| Field {
        name,
        ..field(key, number, label, Kind::Message(table))
    };
    table(
        "test.Everything",
        vec![
            message("z-scalars", "scalars", 1, Label::Optional, *SCALARS),
            message("optionals", "optionals", 2, Label::Optional, *OPTIONALS),
            message("lists", "lists", 17, Label::Optional, *LISTS),
            message("shapes", "shapes", 1000, Label::Optional, *SHAPES),
            message("a/shape~lists", "shape_lists", 1001, Label::Optional, *SHAPE_LISTS),
            message("many", "many", 70_000, Label::Repeated, *SCALARS),
            message("others", "others", 536_870_911, Label::Repeated, *OPTIONALS),
        ],
    )
});

pub static EMPTY: Message = Message { name: "test.Empty", fields: &[], by_key: &[] };
