//! A JSON object with the members of its message.

use std::borrow::Cow;
use std::fmt;

use serde::de::{DeserializeSeed, Deserializer, IgnoredAny, MapAccess, Visitor};

use super::maps;
use super::strict::{self, Names};
use super::value::{Slot, ValueSeed};
use super::writer::{Failed, Writer};
use crate::bounds;
use crate::error::{Fault, quoted};
use crate::path::Path;
use crate::table::{Field, Kind, Label, Message, Shape};
use crate::wire::{WireType, put_tag};

/// Writes an object as a message in the seed's slot.
pub(super) fn message<'de, A: MapAccess<'de>>(
    seed: ValueSeed<'_, '_, '_>,
    table: &'static Message,
    map: A,
) -> Result<(), A::Error> {
    let ValueSeed { writer, path, slot, .. } = seed;
    let learned = writer.guesses.of(table);
    if slot.is_body() {
        return members(ValueSeed { writer, path, slot, kind: Kind::Message(table) }, table, map);
    }
    put_tag(writer.out, slot.number, WireType::Len);
    let body = writer.open(writer.guesses.width(learned));
    members(ValueSeed { writer, path, slot, kind: Kind::Message(table) }, table, map)?;
    let width = writer.close(body, path).map_err(Failed::into_error)?;
    writer.guesses.set_width(learned, width);
    Ok(())
}

fn members<'de, A: MapAccess<'de>>(
    seed: ValueSeed<'_, '_, '_>,
    table: &'static Message,
    mut map: A,
) -> Result<(), A::Error> {
    let ValueSeed { writer, path, .. } = seed;
    let learned = writer.guesses.of(table);
    let mut seen = Seen::default();
    let mut rest = Names::default();
    let mut step = 0;
    loop {
        let guess = writer.guesses.next(learned, step);
        let key = map.next_key_seed(KeySeed { table, guess });
        let (at, field) = match key.map_err(|error| writer.syntax(path, error))? {
            None => return complete(writer, table, path, &seen).map_err(Failed::into_error),
            Some(Key::Field(at, field)) => (at, field),
            Some(Key::Rest(field, name)) => {
                rest.add(writer, path, &name).map_err(Failed::into_error)?;
                maps::json_entry(writer, field.number, &name, path, &mut map)?;
                continue;
            }
            Some(Key::Unknown(name)) if writer.strict => {
                let fault = strict::unknown_member(table, &name);
                return Err(writer.fail(&Path::Member(path, &name), fault).into_error());
            }
            Some(Key::Unknown(_)) => {
                map.next_value::<IgnoredAny>().map_err(|error| writer.syntax(path, error))?;
                continue;
            }
        };
        if at != guess {
            writer.guesses.learn(learned, step, at);
        }
        step = at + 1;
        if !seen.insert(at) {
            let fault = Fault::new("each member once", format!("{} again", quoted(field.key)));
            return Err(writer.fail(path, fault).into_error());
        }
        let path = Path::Member(path, field.key);
        let kind = field.kind;
        let slot = Slot::member(field);
        let value = ValueSeed { writer: &mut *writer, path: &path, kind, slot };
        map.next_value_seed(value).map_err(|error| writer.syntax(&path, error))?;
    }
}

/// Of what a client writes, nothing is missing that the node requires and that has no zero.
fn complete(
    writer: &mut Writer<'_>,
    table: &'static Message,
    path: &Path<'_>,
    seen: &Seen,
) -> Result<(), Failed> {
    if !writer.strict {
        return Ok(());
    }
    for (at, field) in table.fields.iter().enumerate() {
        if field.label == Label::Singular
            && !seen.contains(at)
            && let Some(fault) = bounds::of_absence(field.kind)
        {
            return Err(writer.fail(&Path::Member(path, field.key), fault));
        }
    }
    Ok(())
}

/// What a member's name stands for.
enum Key<'de> {
    /// A field and its position in the table.
    Field(usize, &'static Field),
    /// No field of its own: the field for the rest, and the member's name.
    Rest(&'static Field, Cow<'de, str>),
    /// Nothing that the table has.
    Unknown(Cow<'de, str>),
}

/// Finds a member's field: first where it is likely to be, then by search.
struct KeySeed {
    table: &'static Message,
    guess: usize,
}

impl KeySeed {
    /// The field of a name, if it has one of its own.
    #[inline]
    fn find(&self, key: &str) -> Option<Key<'static>> {
        // The empty key is that of the rest, not of a member.
        let fits = |field: &&Field| field.key == key && !key.is_empty();
        if let Some(field) = self.table.fields.get(self.guess).filter(fits) {
            return Some(Key::Field(self.guess, field));
        }
        match self.table.by_key(key) {
            Some((at, field)) if !is_rest(field) => Some(Key::Field(at, field)),
            _ => None,
        }
    }

    fn rest(&self) -> Option<&'static Field> {
        rest(self.table)
    }

    fn other<'de>(&self, key: Cow<'de, str>) -> Key<'de> {
        match self.rest() {
            Some(field) => Key::Rest(field, key),
            None => Key::Unknown(key),
        }
    }
}

/// The field for members without one of their own.
pub(super) fn rest(table: &'static Message) -> Option<&'static Field> {
    table.by_key("").map(|(_, field)| field).filter(|field| is_rest(field))
}

fn is_rest(field: &Field) -> bool {
    matches!(field.kind, Kind::Shape(Shape::Rest))
}

impl<'de> DeserializeSeed<'de> for KeySeed {
    type Value = Key<'de>;

    fn deserialize<D: Deserializer<'de>>(self, key: D) -> Result<Key<'de>, D::Error> {
        key.deserialize_str(self)
    }
}

impl<'de> Visitor<'de> for KeySeed {
    type Value = Key<'de>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a member's name")
    }

    #[inline]
    fn visit_borrowed_str<E: serde::de::Error>(self, key: &'de str) -> Result<Key<'de>, E> {
        Ok(self.find(key).unwrap_or_else(|| self.other(Cow::Borrowed(key))))
    }

    fn visit_str<E: serde::de::Error>(self, key: &str) -> Result<Key<'de>, E> {
        Ok(self.find(key).unwrap_or_else(|| self.other(Cow::Owned(key.to_owned()))))
    }

    fn visit_bytes<E: serde::de::Error>(self, key: &[u8]) -> Result<Key<'de>, E> {
        std::str::from_utf8(key).map_err(E::custom).and_then(|key| self.visit_str(key))
    }
}

/// The fields of a message that have come.
#[derive(Default)]
struct Seen {
    first: u128,
    /// Those beyond the first 128, which few messages have.
    more: Vec<u128>,
}

impl Seen {
    /// Adds a field; false where it had come before.
    #[inline]
    fn insert(&mut self, at: usize) -> bool {
        let bit = 1 << (at % 128);
        let word = match at / 128 {
            0 => &mut self.first,
            n => {
                if self.more.len() < n {
                    self.more.resize(n, 0);
                }
                match self.more.get_mut(n - 1) {
                    Some(word) => word,
                    None => return true,
                }
            }
        };
        let new = *word & bit == 0;
        *word |= bit;
        new
    }

    /// Whether a field has come.
    fn contains(&self, at: usize) -> bool {
        let word = match at / 128 {
            0 => Some(&self.first),
            n => self.more.get(n - 1),
        };
        word.is_some_and(|word| word & 1 << (at % 128) != 0)
    }
}

#[cfg(test)]
mod tests {
    use super::Seen;

    #[test]
    fn every_field_is_new_once() {
        let mut seen = Seen::default();
        for at in (0..300).rev() {
            assert!(seen.insert(at), "{at}");
        }
        for at in 0..300 {
            assert!(seen.contains(at) && !seen.insert(at), "{at}");
        }
        for at in [300, 383, 384, 1000] {
            assert!(!seen.contains(at), "{at}");
        }
        assert!(!Seen::default().contains(0));
    }
}
