//! JSON text to wire bytes.
//!
//! serde_json reads the text; the visitors here walk the table along with it and write each
//! value as it comes. [`object`] finds the field of a member, [`value`] looks at what the
//! member holds and at what the field wants, and the other modules write it. [`strict`] is what
//! requests of clients are held to beyond that.

mod expect;
mod guesses;
mod json_value;
mod list;
mod maps;
mod object;
mod scalar;
mod scan;
mod shape;
mod strict;
mod text;
mod value;
mod writer;

use serde::de::{DeserializeSeed, Deserializer};

use crate::error::{Error, Fault};
use crate::notes::Notes;
use crate::path::Path;
use crate::table::{Kind, Message};
use crate::wire::LONGEST;
pub use scan::DEEPEST;
use value::{Slot, ValueSeed};
pub use writer::Writer;

/// Converts one JSON object, which is the whole text, to wire bytes; appends them to `out`.
///
/// Members that the table does not have are skipped, a member that is `null` counts as absent,
/// and so does one that is missing: what a schema requires is not enforced here.
///
/// # Errors
/// Where the text is not JSON, or a member does not fit its field. The error's path is a JSON
/// pointer. `out` is then as it was before.
pub fn to_wire(table: &'static Message, json: &[u8], out: &mut Vec<u8>) -> Result<Notes, Error> {
    let before = out.len();
    if let Some((notes, read)) = to_wire_plain(table, json, 0, out) {
        let rest = json.get(read..).unwrap_or_default();
        if rest.iter().all(|byte| matches!(byte, b' ' | b'\n' | b'\r' | b'\t')) {
            return Ok(notes);
        }
        out.truncate(before);
    }
    to_wire_by_serde(table, json, out)
}

/// Converts the object that a text begins with, if it is as plain as nodes write it, and tells
/// how many bytes it takes. For text in which the object is a part of something larger: `around`
/// is how many objects and arrays are around it.
///
/// `None` says nothing about the text: then [`to_wire`] or a [`MessageSeed`] has to look at it.
/// What this takes, they take too, and make the same of it. `out` is as it was before then.
pub fn to_wire_plain(
    table: &'static Message,
    text: &[u8],
    around: usize,
    out: &mut Vec<u8>,
) -> Option<(Notes, usize)> {
    let before = out.len();
    let converted = scan::convert(table, text, around, out);
    converted.inspect_err(|_| out.truncate(before)).ok()
}

/// As [`to_wire`], by serde_json alone: what decides where the fast way has doubts, and the
/// oracle of its tests.
///
/// # Errors
/// As [`to_wire`].
pub fn to_wire_by_serde(
    table: &'static Message,
    json: &[u8],
    out: &mut Vec<u8>,
) -> Result<Notes, Error> {
    let before = out.len();
    let writer = Writer::new(out);
    convert_whole(table, json, writer).inspect_err(|_| out.truncate(before))
}

/// As [`to_wire`], for what a client writes: nothing is skipped or guessed.
///
/// A member that the table does not have is an error, at any depth, and so is a value of an enum
/// that has no number, a member that comes twice, a value of a map of strings that is none, a value
/// out of its bounds ([`Kind::unbounded`]), and one that is required, has no zero and isn't there.
/// Whatever this takes, [`to_wire`] takes too, and makes the same of it.
///
/// # Errors
/// As [`to_wire`], and where the text says something that would be lost. `out` is then as it was
/// before.
pub fn to_wire_strict(
    table: &'static Message,
    json: &[u8],
    out: &mut Vec<u8>,
) -> Result<(), Error> {
    let before = out.len();
    let writer = Writer::strict(out);
    let converted = convert_whole(table, json, writer).inspect_err(|_| out.truncate(before));
    // What could be noted is an error here.
    converted.map(drop)
}

fn convert_whole(
    table: &'static Message,
    json: &[u8],
    mut writer: Writer<'_>,
) -> Result<Notes, Error> {
    let result = convert(table, json, &mut writer);
    let (notes, failure) = writer.into_parts();
    result.and_then(|()| failure.map_or(Ok(notes), Err))
}

fn convert(table: &'static Message, json: &[u8], writer: &mut Writer<'_>) -> Result<(), Error> {
    let invalid = match std::str::from_utf8(json) {
        // Text that is known to be UTF-8 is not checked again string by string.
        Ok(text) => return read(table, serde_json::Deserializer::from_str(text), writer),
        Err(error) => error,
    };
    // The slow way finds the member, unless the bytes are in one that is skipped.
    read(table, serde_json::Deserializer::from_slice(json), writer)?;
    let came = format!("a byte that is not, at offset {}", invalid.valid_up_to());
    Err(Error::new(String::new(), Fault::new("UTF-8", came)))
}

fn read<'de, R: serde_json::de::Read<'de>>(
    table: &'static Message,
    mut json: serde_json::Deserializer<R>,
    writer: &mut Writer<'_>,
) -> Result<(), Error> {
    let read = MessageSeed::new(table, writer).deserialize(&mut json).and_then(|()| json.end());
    read.map_err(|error| {
        writer.syntax(&Path::Root, &error);
        writer.take_error().unwrap_or_else(|| Error::new(String::new(), Writer::not_json(&error)))
    })
}

/// Reads one JSON object as the table says and writes it to a [`Writer`], for use inside a
/// larger text such as a JSON-RPC reply.
///
/// The deserializer must be serde_json's over text in memory (`from_str` or `from_slice`), since
/// strings are borrowed from it. Where it fails, [`Writer::take_error`] has the reason.
pub struct MessageSeed<'s, 'o> {
    table: &'static Message,
    writer: &'s mut Writer<'o>,
}

impl<'s, 'o> MessageSeed<'s, 'o> {
    /// A seed that converts one object of this table.
    pub fn new(table: &'static Message, writer: &'s mut Writer<'o>) -> Self {
        Self { table, writer }
    }
}

impl<'de> DeserializeSeed<'de> for MessageSeed<'_, '_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, json: D) -> Result<(), D::Error> {
        let Self { table, writer } = self;
        let start = writer.len();
        let kind = Kind::Message(table);
        let seed = ValueSeed { writer: &mut *writer, path: &Path::Root, kind, slot: Slot::BODY };
        seed.deserialize(json).map_err(|error| writer.syntax(&Path::Root, error))?;
        let length = writer.len().saturating_sub(start);
        if length <= LONGEST {
            return Ok(());
        }
        Err(writer.fail(&Path::Root, Writer::too_long(length)).into_error())
    }
}
