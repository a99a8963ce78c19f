//! A reply of the node.

use std::fmt;

use boltgate_transcode::table::Message;
use boltgate_transcode::{Notes, Writer};
use serde::de::Deserializer;
use serde_json::value::RawValue;

use super::envelope::{Borrow, Content, Null, Reading, Take, ToWire};
use super::error::Error;
use super::plain;
use super::spare::Spare;

/// A reply of the node, as the text that came: a result or an error.
pub struct Reply {
    text: Vec<u8>,
    /// What the node said before it.
    progress: Vec<String>,
    /// Where the text's buffer goes.
    spare: Option<Spare>,
}

impl Reply {
    /// A reply from its whole text, one JSON object.
    #[must_use]
    pub fn new(text: Vec<u8>) -> Self {
        Self { text, progress: Vec::new(), spare: None }
    }

    /// The same reply, with what the node said of the call before it. Once it is dropped, its
    /// buffer is for another one.
    pub(super) fn received(mut self, progress: Vec<String>, spare: Spare) -> Self {
        self.progress = progress;
        self.spare = Some(spare);
        self
    }

    /// The last few things that the node said of the call while it was at work, the oldest
    /// first. Most often there are none: a connection has to ask for them.
    #[must_use]
    pub fn progress(&self) -> &[String] {
        &self.progress
    }

    /// How long the text is, in bytes.
    #[must_use]
    pub fn len(&self) -> usize {
        self.text.len()
    }

    /// Whether the text is empty; a reply that [`Client::call`](super::Client::call) returns
    /// never is.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.text.is_empty()
    }

    /// Converts the result to wire bytes as `table` says, in one pass over the reply, and
    /// appends them to `out`.
    ///
    /// Takes time in proportion to the reply: a large one belongs where it holds up nobody.
    ///
    /// # Errors
    ///
    /// [`Error::Rpc`] where the reply is an error, [`Error::Transcode`] where the result does
    /// not fit the table, [`Error::Protocol`] where the text is no reply. `out` is then as it
    /// was before.
    pub fn result_to_wire(
        &self,
        table: &'static Message,
        out: &mut Vec<u8>,
    ) -> Result<Notes, Error> {
        if let Some(notes) = plain::result_to_wire(&self.text, table, out) {
            return Ok(notes);
        }
        self.take_to_wire(table, None, out)
    }

    /// As [`result_to_wire`](Self::result_to_wire), of a result that is no object but the value of
    /// the table's one field. Where the table has none, any result is taken and dropped.
    ///
    /// # Errors
    /// As [`result_to_wire`](Self::result_to_wire).
    pub fn value_to_wire(
        &self,
        table: &'static Message,
        out: &mut Vec<u8>,
    ) -> Result<Notes, Error> {
        let Some(field) = table.fields.first() else {
            return self.result().map(|_| Notes::default());
        };
        self.take_to_wire(table, Some(field.key), out)
    }

    fn take_to_wire(
        &self,
        table: &'static Message,
        key: Option<&'static str>,
        out: &mut Vec<u8>,
    ) -> Result<Notes, Error> {
        let before = out.len();
        let mut writer = Writer::new(out);
        let read = self.read(&mut ToWire { table, key, writer: &mut writer });
        match (read, writer.take_error()) {
            (Ok(()), None) => Ok(writer.into_notes()),
            (read, misfit) => {
                out.truncate(before);
                // Some daemons put `"result": null` beside an error.
                if let Err(error @ Error::Rpc { .. }) = self.read(&mut Null) {
                    return Err(error);
                }
                Err(misfit.map_or_else(|| unread(read), Error::Transcode))
            }
        }
    }

    /// The result as it stands in the reply.
    ///
    /// # Errors
    ///
    /// [`Error::Rpc`] where the reply is an error, [`Error::Protocol`] where the text is no
    /// reply.
    pub fn result(&self) -> Result<&RawValue, Error> {
        self.read(&mut Borrow)
    }

    /// Reads the reply in one pass; the value of `result` goes to `take`.
    fn read<'de, K: Take<'de>>(&'de self, take: &mut K) -> Result<K::Output, Error> {
        let content = match std::str::from_utf8(&self.text) {
            // Text that is known to be UTF-8 is not checked again string by string.
            Ok(text) => parse(serde_json::Deserializer::from_str(text), take)?,
            // The slow way finds the place, unless the bytes are in a member that is skipped.
            Err(invalid) => {
                parse(serde_json::Deserializer::from_slice(&self.text), take)?;
                return Err(Error::protocol(invalid));
            }
        };
        match content {
            Content { error: Some(error), .. } => Err(error),
            Content { result: Some(result), .. } => Ok(result),
            Content { result: None, .. } => {
                Err(Error::protocol("expected \"result\" or \"error\", got neither"))
            }
        }
    }
}

fn parse<'de, R: serde_json::de::Read<'de>, K: Take<'de>>(
    mut json: serde_json::Deserializer<R>,
    take: &mut K,
) -> Result<Content<K::Output>, Error> {
    json.deserialize_map(Reading(take))
        .and_then(|content| json.end().map(|()| content))
        .map_err(Error::protocol)
}

impl Drop for Reply {
    fn drop(&mut self) {
        if let Some(spare) = &self.spare {
            spare.put(std::mem::take(&mut self.text));
        }
    }
}

/// The error of a reading that failed.
fn unread(read: Result<(), Error>) -> Error {
    read.err().unwrap_or_else(|| Error::protocol("the result was not converted"))
}

/// Leaves the text out: replies may hold secrets, and may be long.
impl fmt::Debug for Reply {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Reply").field("bytes", &self.text.len()).finish()
    }
}
