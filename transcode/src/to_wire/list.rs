//! Arrays whose items are of one kind.

use serde::de::{DeserializeSeed, Deserializer, SeqAccess};

use super::scalar::{Scalar, packs};
use super::value::{Slot, ValueSeed};
use super::writer::{Failed, Writer};
use crate::path::Path;
use crate::table::{Kind, Message};

/// Writes the items of an array: packed into one field where their kind allows it.
pub(super) fn items<'de, A: SeqAccess<'de>>(
    seed: ValueSeed<'_, '_, '_>,
    seq: A,
) -> Result<(), A::Error> {
    let ValueSeed { writer, path, kind, slot } = seed;
    if !packs(kind) {
        return each(writer, path, Item::Value(kind, Slot::item(slot.number)), seq);
    }
    let before = writer.len();
    let body = writer.open_field(slot.number);
    let empty = writer.len();
    each(writer, path, Item::Value(kind, Slot::PACKED), seq)?;
    if writer.len() == empty {
        writer.out.truncate(before);
        return Ok(());
    }
    writer.close(body, path).map(drop).map_err(Failed::into_error)
}

/// Writes a lone value as a packed list of one.
pub(super) fn packed_one(seed: ValueSeed<'_, '_, '_>, value: Scalar<'_>) -> Result<(), Failed> {
    let ValueSeed { writer, path, kind, slot } = seed;
    let body = writer.open_field(slot.number);
    ValueSeed { writer: &mut *writer, path, kind, slot: Slot::PACKED }.scalar(value)?;
    writer.close(body, path).map(drop)
}

/// Writes an array of arrays of hops.
pub(super) fn hints<'de, A: SeqAccess<'de>>(
    seed: ValueSeed<'_, '_, '_>,
    hop: &'static Message,
    seq: A,
) -> Result<(), A::Error> {
    let ValueSeed { writer, path, slot, .. } = seed;
    let body = writer.open_field(slot.number);
    each(writer, path, Item::Hint(hop), seq)?;
    writer.close(body, path).map(drop).map_err(Failed::into_error)
}

/// What the items of an array are.
#[derive(Clone, Copy)]
enum Item {
    Value(Kind, Slot),
    /// Arrays of hops.
    Hint(&'static Message),
}

/// Reads every item with a seed of its own, which knows the item's place.
fn each<'de, A: SeqAccess<'de>>(
    writer: &mut Writer<'_>,
    path: &Path<'_>,
    item: Item,
    mut seq: A,
) -> Result<(), A::Error> {
    for index in 0.. {
        let path = Path::Item(path, index);
        let seed = ItemSeed { writer: &mut *writer, path: &path, item };
        let more = seq.next_element_seed(seed).map_err(|error| writer.syntax(&path, error))?;
        if more.is_none() {
            break;
        }
    }
    Ok(())
}

struct ItemSeed<'s, 'o, 'p> {
    writer: &'s mut Writer<'o>,
    path: &'p Path<'p>,
    item: Item,
}

impl<'de> DeserializeSeed<'de> for ItemSeed<'_, '_, '_> {
    type Value = ();

    #[inline]
    fn deserialize<D: Deserializer<'de>>(self, json: D) -> Result<(), D::Error> {
        let Self { writer, path, item } = self;
        let hop = match item {
            Item::Value(kind, slot) => {
                return ValueSeed { writer, path, kind, slot }.deserialize(json);
            }
            Item::Hint(hop) => hop,
        };
        let body = writer.open_field(2);
        let (kind, slot) = (Kind::Message(hop), Slot::list(1));
        ValueSeed { writer: &mut *writer, path, kind, slot }.deserialize(json)?;
        writer.close(body, path).map(drop).map_err(Failed::into_error)
    }
}
