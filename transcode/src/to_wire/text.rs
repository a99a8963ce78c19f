//! Values of which the source text counts.

use std::borrow::Cow;

use serde::de::{Deserializer, Visitor};

use super::scalar::Scalar;
use super::value::{Place, ValueSeed};
use super::writer::Failed;
use crate::error::{Fault, shortened};
use crate::table::Kind;

/// Writes a value, given as its JSON text, to a slot for a string or a float.
pub(super) fn value(mut seed: ValueSeed<'_, '_, '_>, text: &str) -> Result<(), Failed> {
    match text.as_bytes().first() {
        Some(b'"') => match unquoted(text) {
            Ok(string) => seed.scalar(Scalar::Str(&string)),
            Err(fault) => Err(seed.fail(fault)),
        },
        Some(b'n') => seed.null(),
        Some(b'{') => Err(seed.mismatch("an object")),
        Some(b'[') if seed.slot.place == Place::List => {
            // The text has been read once, so that it is JSON for certain.
            let items = serde_json::Deserializer::from_str(text).deserialize_seq(Items(seed));
            items.map_err(|_| Failed)
        }
        Some(b'[') => Err(seed.mismatch("an array")),
        _ if matches!(seed.kind.unbounded(), Kind::String) => seed.scalar(Scalar::Str(text)),
        Some(b't' | b'f') => Err(seed.mismatch(text)),
        _ => number(seed, text),
    }
}

/// Rounds once, from the decimal digits to the float.
fn number(mut seed: ValueSeed<'_, '_, '_>, text: &str) -> Result<(), Failed> {
    match text.parse::<f32>() {
        Ok(value) if value.is_finite() => seed.scalar(Scalar::Float(value.into())),
        _ => Err(seed.mismatch(shortened(text))),
    }
}

/// What a JSON string says, given as its JSON text.
pub(super) fn unquoted(text: &str) -> Result<Cow<'_, str>, Fault> {
    let inner = text.strip_prefix('"').and_then(|text| text.strip_suffix('"'));
    match inner {
        Some(inner) if !inner.as_bytes().contains(&b'\\') => Ok(Cow::Borrowed(inner)),
        // Half of a surrogate pair is the one thing that can be wrong here.
        _ => serde_json::from_str(text).map(Cow::Owned).map_err(|_| {
            Fault::new("a string of Unicode characters", shortened(text))
                .advise("\\ud800 to \\udfff only stand for a character in pairs")
        }),
    }
}

/// The array that a text holds.
struct Items<'s, 'o, 'p>(ValueSeed<'s, 'o, 'p>);

impl<'de> Visitor<'de> for Items<'_, '_, '_> {
    type Value = ();

    fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("an array")
    }

    fn visit_seq<A: serde::de::SeqAccess<'de>>(self, seq: A) -> Result<(), A::Error> {
        super::list::items(self.0, seq)
    }
}
