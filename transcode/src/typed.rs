//! Conversions between prost's types and the node's JSON, through the same tables.

use crate::error::{Error, Fault};
use crate::notes::Notes;
use crate::table::Message;

/// A Rust type of a message, and the table that converts it.
pub trait Typed: prost::Message + Default {
    /// The message's table.
    const TABLE: &'static Message;

    /// Reads one JSON object of the node's.
    ///
    /// # Errors
    /// Where the text is not JSON, or a member does not fit its field; the path is a JSON pointer.
    fn from_json(json: &[u8]) -> Result<(Self, Notes), Error> {
        let mut wire = Vec::new();
        let notes = crate::to_wire(Self::TABLE, json, &mut wire)?;
        match Self::decode(wire.as_slice()) {
            Ok(message) => Ok((message, notes)),
            Err(error) => Err(Error::new(
                String::new(),
                Fault::new("a message that prost can hold", error.to_string()),
            )),
        }
    }

    /// Writes a request as the JSON object that the node understands.
    ///
    /// # Errors
    /// Where a value has no form in JSON, or is not in its enum; the path is a protobuf field
    /// path.
    fn to_json(&self) -> Result<(String, Notes), Error> {
        let mut json = Vec::new();
        let notes = crate::to_json(Self::TABLE, &self.encode_to_vec(), &mut json)?;
        text(json).map(|json| (json, notes))
    }

    /// Writes a reply as the JSON object that it was; enum values that were not known are left
    /// out and noted.
    ///
    /// # Errors
    /// Where a value has no form in JSON; the path is a protobuf field path.
    fn to_json_lenient(&self) -> Result<(String, Notes), Error> {
        let mut json = Vec::new();
        let notes = crate::to_json_lenient(Self::TABLE, &self.encode_to_vec(), &mut json)?;
        text(json).map(|json| (json, notes))
    }
}

fn text(json: Vec<u8>) -> Result<String, Error> {
    let fault = |error: std::string::FromUtf8Error| Fault::new("UTF-8", error.to_string());
    String::from_utf8(json).map_err(|error| Error::new(String::new(), fault(error)))
}
