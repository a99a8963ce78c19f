//! Objects of which the members' names are data.

use std::borrow::Cow;
use std::collections::HashSet;
use std::fmt;

use serde::de::{DeserializeSeed, Deserializer, Error, MapAccess, Visitor};
use serde_json::value::RawValue;

use super::shape::{OUTPUT_AMOUNT, decimal};
use super::strict::Names;
use super::text::unquoted;
use super::value::{Slot, ValueSeed};
use super::writer::{Failed, Writer};
use crate::error::{Fault, quoted, shortened};
use crate::path::Path;
use crate::table::{Kind, Shape};
use crate::wire::{WireType, put_bytes, put_tag, put_varint};

/// A member's name, borrowed where it has no escapes.
pub(super) struct Name;

impl<'de> DeserializeSeed<'de> for Name {
    type Value = Cow<'de, str>;

    fn deserialize<D: Deserializer<'de>>(self, name: D) -> Result<Self::Value, D::Error> {
        name.deserialize_str(self)
    }
}

impl<'de> Visitor<'de> for Name {
    type Value = Cow<'de, str>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a member's name")
    }

    fn visit_borrowed_str<E: Error>(self, name: &'de str) -> Result<Self::Value, E> {
        Ok(Cow::Borrowed(name))
    }

    fn visit_str<E: Error>(self, name: &str) -> Result<Self::Value, E> {
        Ok(Cow::Owned(name.to_owned()))
    }
}

/// `OutputDesc`: address (1), amount (2).
pub(super) fn output_desc<'de, A: MapAccess<'de>>(
    mut seed: ValueSeed<'_, '_, '_>,
    mut map: A,
) -> Result<(), A::Error> {
    let (path, slot) = (seed.path, seed.slot);
    let body = seed.writer.open_field(slot.number);
    let first = map.next_key_seed(Name).map_err(|error| seed.writer.syntax(path, error))?;
    let Some(address) = first else {
        return Err(seed.mismatch("an empty object").into_error());
    };
    if !address.is_empty() {
        put_bytes(seed.writer.out, 1, address.as_bytes());
    }
    let inner = Path::Member(path, &address);
    let (kind, slot) = (OUTPUT_AMOUNT, Slot::inner(2));
    let amount = ValueSeed { writer: &mut *seed.writer, path: &inner, kind, slot };
    map.next_value_seed(amount).map_err(|error| seed.writer.syntax(&inner, error))?;
    let second = map.next_key_seed(Name).map_err(|error| seed.writer.syntax(path, error))?;
    if let Some(second) = second {
        let came = format!("{} and {}", quoted(&address), quoted(&second));
        return Err(seed.mismatch(came).into_error());
    }
    seed.writer.close(body, path).map(drop).map_err(Failed::into_error)
}

/// `TlvStream`: entries (1) of type (1) and value (2).
pub(super) fn tlv_stream<'de, A: MapAccess<'de>>(
    seed: ValueSeed<'_, '_, '_>,
    mut map: A,
) -> Result<(), A::Error> {
    let ValueSeed { writer, path, slot, .. } = seed;
    let stream = writer.open_field(slot.number);
    let mut types = HashSet::new();
    while let Some(name) = map.next_key_seed(Name).map_err(|error| writer.syntax(path, error))? {
        let path = Path::Member(path, &name);
        let Some(number) = decimal::<u64>(&name) else {
            let fault = Fault::new("a TLV type: a decimal number below 2^64", quoted(&name));
            return Err(writer.fail(&path, fault).into_error());
        };
        if !types.insert(number) {
            let fault = Fault::new("each type once", format!("type {number} again"));
            return Err(writer.fail(&path, fault).into_error());
        }
        let entry = writer.open_field(1);
        if number != 0 {
            put_tag(writer.out, 1, WireType::Varint);
            put_varint(writer.out, number);
        }
        let (kind, slot) = (Kind::Bytes, Slot::inner(2));
        let value = ValueSeed { writer: &mut *writer, path: &path, kind, slot };
        map.next_value_seed(value).map_err(|error| writer.syntax(&path, error))?;
        writer.close(entry, &path).map_err(Failed::into_error)?;
    }
    writer.close(stream, path).map(drop).map_err(Failed::into_error)
}

/// One entry of a `map<string, JsonValue>`: key (1) and value (2).
pub(super) fn json_entry<'de, A: MapAccess<'de>>(
    writer: &mut Writer<'_>,
    number: u32,
    name: &str,
    path: &Path<'_>,
    map: &mut A,
) -> Result<(), A::Error> {
    let entry = writer.open_field(number);
    if !name.is_empty() {
        put_bytes(writer.out, 1, name.as_bytes());
    }
    let path = Path::Member(path, name);
    let (kind, slot) = (Kind::Shape(Shape::JsonValue), Slot::item(2));
    let value = ValueSeed { writer: &mut *writer, path: &path, kind, slot };
    map.next_value_seed(value).map_err(|error| writer.syntax(&path, error))?;
    writer.close(entry, &path).map_err(Failed::into_error).map(drop)
}

/// `map<string, string>`: for each member an entry of key (1) and value (2). A value of the
/// node's that is not a string is kept as its JSON text.
pub(super) fn string_map<'de, A: MapAccess<'de>>(
    seed: ValueSeed<'_, '_, '_>,
    mut map: A,
) -> Result<(), A::Error> {
    let ValueSeed { writer, path, slot, .. } = seed;
    let mut names = Names::default();
    while let Some(name) = map.next_key_seed(Name).map_err(|error| writer.syntax(path, error))? {
        names.add(writer, path, &name).map_err(Failed::into_error)?;
        let path = Path::Member(path, &name);
        let raw = map.next_value::<&RawValue>().map_err(|error| writer.syntax(&path, error))?;
        let text = raw.get();
        if writer.strict && !text.starts_with('"') {
            let fault = Fault::new("a string", shortened(text));
            return Err(writer.fail(&path, fault).into_error());
        }
        let value = if text.starts_with('"') { unquoted(text) } else { Ok(Cow::Borrowed(text)) };
        let value = value.map_err(|fault| writer.fail(&path, fault).into_error())?;
        let entry = writer.open_field(slot.number);
        for (number, part) in [(1, &name), (2, &value)] {
            if !part.is_empty() {
                put_bytes(writer.out, number, part.as_bytes());
            }
        }
        writer.close(entry, &path).map_err(Failed::into_error)?;
    }
    Ok(())
}
