//! Wire bytes to JSON text.
//!
//! [`object`] passes once over a message to find where each field occurs, then writes the
//! members in the table's order; [`value`] and [`list`] write what they hold, [`shape`],
//! [`maps`] and [`json_value`] the messages whose JSON has a form of its own.

mod json_value;
mod list;
mod maps;
mod object;
mod reader;
mod shape;
mod text;
mod value;

use crate::error::{Error, Fault};
use crate::notes::Notes;
use crate::path::Path;
use crate::table::Message;
use crate::wire::LONGEST;
use reader::{DEEPEST, Reader};

/// Converts a protobuf message to one JSON object and appends it to `out`.
///
/// This is for requests. What would not reach the node, or what it would have to refuse, is an
/// error: an enum value that the table does not have, a key that a map has twice, a value out of
/// its bounds ([`Kind::unbounded`](crate::table::Kind::unbounded)), a message that is required
/// and not set. Fields that the table does not have are ignored and noted, as protobuf has it.
///
/// # Errors
/// Where the bytes are not a message, or a value has no form in JSON that the node understands.
/// The error's path is a protobuf field path, as far as that could be read. `out` is then as it
/// was before.
pub fn to_json(table: &'static Message, wire: &[u8], out: &mut Vec<u8>) -> Result<Notes, Error> {
    convert(table, wire, out, false, DEEPEST)
}

/// As [`to_json`], where no more than `deepest` objects and arrays may be inside one another. More
/// than 100 never may.
///
/// # Errors
/// As [`to_json`]; one that is [too deep](Error::is_too_deep) says so.
pub fn to_json_within(
    table: &'static Message,
    wire: &[u8],
    deepest: usize,
    out: &mut Vec<u8>,
) -> Result<Notes, Error> {
    convert(table, wire, out, false, deepest)
}

/// As [`to_json`], but a value that is of its protobuf type is taken as it is, and an enum value
/// that the table does not have is left out and noted.
///
/// This is for replies that are put back to JSON: there, -1 stands for a value that was not
/// known when the reply was converted.
///
/// # Errors
/// Where the bytes are not a message, or a value has no form in JSON.
pub fn to_json_lenient(
    table: &'static Message,
    wire: &[u8],
    out: &mut Vec<u8>,
) -> Result<Notes, Error> {
    convert(table, wire, out, true, DEEPEST)
}

fn convert(
    table: &'static Message,
    wire: &[u8],
    out: &mut Vec<u8>,
    lenient: bool,
    deepest: usize,
) -> Result<Notes, Error> {
    if wire.len() > LONGEST {
        let expected = format!("a message of at most {LONGEST} bytes");
        return Err(Error::new(String::new(), Fault::new(expected, wire.len().to_string())));
    }
    let before = out.len();
    let mut reader = Reader::new(out, lenient, deepest);
    match reader.message(table, wire, &Path::Root) {
        Ok(()) => Ok(reader.notes),
        Err(error) => {
            out.truncate(before);
            Err(error)
        }
    }
}
