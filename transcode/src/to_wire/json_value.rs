//! JSON that the schema says nothing about: `JsonValue`, `JsonScalar`, `JsonObjectOrArray`.

use serde::de::{MapAccess, SeqAccess};

use super::list;
use super::maps::{Name, json_entry};
use super::scalar::Scalar;
use super::strict::Names;
use super::value::{Slot, ValueSeed};
use super::writer::Failed;
use crate::table::{Kind, Shape};
use crate::wire::{WireType, put_bytes, put_tag, put_varint};

const VALUE: Kind = Kind::Shape(Shape::JsonValue);

/// Writes a boolean (1), an integer (2, or 3 where it is beyond int64), another number (4) or a
/// string (5).
pub(super) fn scalar(seed: &mut ValueSeed<'_, '_, '_>, value: Scalar<'_>) -> Result<(), Failed> {
    let body = seed.writer.open_field(seed.slot.number);
    let out = &mut *seed.writer.out;
    let mut varint = |number, value| {
        put_tag(out, number, WireType::Varint);
        put_varint(out, value);
    };
    match value {
        Scalar::Bool(value) => varint(1, value.into()),
        Scalar::Int(value) => varint(2, value as u64),
        Scalar::Uint(value) if i64::try_from(value).is_ok() => varint(2, value),
        Scalar::Uint(value) => varint(3, value),
        Scalar::Float(value) => {
            put_tag(out, 4, WireType::Fixed64);
            out.extend_from_slice(&value.to_bits().to_le_bytes());
        }
        Scalar::Str(value) => put_bytes(out, 5, value.as_bytes()),
    }
    seed.writer.close(body, seed.path).map(drop)
}

/// Writes an array as a `JsonArray` in this field of the message.
pub(super) fn array<'de, A: SeqAccess<'de>>(
    seed: ValueSeed<'_, '_, '_>,
    field: u32,
    seq: A,
) -> Result<(), A::Error> {
    let ValueSeed { writer, path, slot, .. } = seed;
    let value = writer.open_field(slot.number);
    let array = writer.open_field(field);
    list::items(ValueSeed { writer: &mut *writer, path, kind: VALUE, slot: Slot::list(1) }, seq)?;
    writer.close(array, path).map_err(Failed::into_error)?;
    writer.close(value, path).map(drop).map_err(Failed::into_error)
}

/// Writes an object as a `JsonObject` in this field of the message.
pub(super) fn object<'de, A: MapAccess<'de>>(
    seed: ValueSeed<'_, '_, '_>,
    field: u32,
    mut map: A,
) -> Result<(), A::Error> {
    let ValueSeed { writer, path, slot, .. } = seed;
    let value = writer.open_field(slot.number);
    let object = writer.open_field(field);
    let mut names = Names::default();
    while let Some(name) = map.next_key_seed(Name).map_err(|error| writer.syntax(path, error))? {
        names.add(writer, path, &name).map_err(Failed::into_error)?;
        json_entry(writer, 1, &name, path, &mut map)?;
    }
    writer.close(object, path).map_err(Failed::into_error)?;
    writer.close(value, path).map(drop).map_err(Failed::into_error)
}
