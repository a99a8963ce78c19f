//! A batch of items, and the frames that it becomes.

use std::fmt::Write;

use boltgate_transcode::table::Message;
use boltgate_transcode::{Error, Notes, to_wire};

use crate::grpc::{PREFIX, reply};

/// The largest message that holds more than one item, in bytes: what clients accept that have no
/// setting of their own.
pub const MAX_MESSAGE: usize = 4 << 20;

/// Some of a list's items, as the JSON object that has them as its only member.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Batch {
    pub(super) text: Vec<u8>,
    /// Where in `text` the first item begins.
    pub(super) head: usize,
    /// Where in `text` each item ends.
    pub(super) ends: Vec<u32>,
    /// Position of the first item in the list.
    pub(super) first: u64,
}

impl Batch {
    /// The JSON object.
    #[must_use]
    pub fn text(&self) -> &[u8] {
        &self.text
    }

    /// Position of the first item in the list.
    #[must_use]
    pub fn first(&self) -> u64 {
        self.first
    }

    /// How many items there are.
    #[must_use]
    pub fn items(&self) -> usize {
        self.ends.len()
    }

    /// Converts the items as `table` says: to one message, or to more where that would be longer
    /// than [`MAX_MESSAGE`]. Each is in a buffer of [`reply::begin`].
    ///
    /// # Errors
    /// Where an item does not fit the table; the path has its position in the whole list.
    pub fn convert(self, table: &'static Message) -> Result<(Vec<Vec<u8>>, Notes), Error> {
        let mut notes = Notes::default();
        let buffers = self.into_messages(|batch, buffer| {
            buffer.reserve(batch.text.len() / 2);
            let met = to_wire(table, &batch.text, buffer)
                .map_err(|error| error.relocate(|path| moved(path, batch.first)))?;
            if batch.fits(buffer) {
                notes.append(met, |path| moved(path, batch.first));
            }
            Ok(())
        })?;
        Ok((buffers, notes))
    }

    /// The items as the text that came, in as many objects as [`convert`](Self::convert) would
    /// make messages of them.
    ///
    /// # Errors
    /// Where the text of an item is no JSON.
    pub fn verbatim(self) -> Result<Vec<Vec<u8>>, String> {
        let text = std::str::from_utf8(&self.text).map_err(|error| error.to_string())?;
        // The cutter looks at brackets and quotes only.
        serde_json::from_str::<serde::de::IgnoredAny>(text).map_err(|error| error.to_string())?;
        self.into_messages(|batch, buffer| {
            buffer.extend_from_slice(&batch.text);
            Ok(())
        })
    }

    /// One message, or more where that would be longer than [`MAX_MESSAGE`].
    fn into_messages<E>(
        self,
        mut write: impl FnMut(&Self, &mut Vec<u8>) -> Result<(), E>,
    ) -> Result<Vec<Vec<u8>>, E> {
        let (mut buffers, mut todo) = (Vec::new(), vec![self]);
        while let Some(batch) = todo.pop() {
            let mut buffer = reply::begin(0);
            write(&batch, &mut buffer)?;
            if batch.fits(&buffer) {
                buffers.push(buffer);
            } else {
                todo.extend(batch.halves());
            }
        }
        Ok(buffers)
    }

    /// Whether it can leave as this message: what is too long is halved, if it can be.
    fn fits(&self, buffer: &[u8]) -> bool {
        buffer.len() <= PREFIX + MAX_MESSAGE || self.items() <= 1
    }

    /// The second and the first half.
    fn halves(self) -> [Self; 2] {
        let Self { mut text, head, mut ends, first } = self;
        let late = ends.split_off(ends.len() / 2);
        let cut = ends.last().map_or(head, |end| *end as usize);
        let mut second = text.get(..head).unwrap_or_default().to_vec();
        // Without the comma between.
        second.extend_from_slice(text.get(cut + 1..).unwrap_or_default());
        text.truncate(cut);
        text.extend_from_slice(b"]}");
        let shift = (cut + 1).saturating_sub(head);
        let late = late.iter().map(|end| end.saturating_sub(shift as u32)).collect();
        let behind = first + ends.len() as u64;
        [Self { text: second, head, ends: late, first: behind }, Self { text, head, ends, first }]
    }
}

/// A JSON pointer into a batch as one into the list that it is of: `/list/2/id` becomes
/// `/list/102/id` where 100 items are before the batch.
pub(super) fn moved(pointer: &str, before: u64) -> String {
    let mut steps = pointer.splitn(4, '/');
    let [root, list, item, rest] = std::array::from_fn(|_| steps.next());
    let Some(item) = item.and_then(|item| item.parse::<u64>().ok()) else {
        return pointer.to_owned();
    };
    let mut text = root.unwrap_or_default().to_owned();
    // Writing to a string can't fail.
    let _ = write!(text, "/{}/{}", list.unwrap_or_default(), item + before);
    if let Some(rest) = rest {
        let _ = write!(text, "/{rest}");
    }
    text
}

#[cfg(test)]
mod tests {
    use super::moved;

    #[test]
    fn pointers_move_with_their_batch() {
        for (pointer, expected) in [
            ("", ""),
            ("/list", "/list"),
            ("/list/2", "/list/102"),
            ("/list/2/id", "/list/102/id"),
            ("/list/2/a/0/b", "/list/102/a/0/b"),
            ("/li~1st/0/5", "/li~1st/100/5"),
            ("/list/x", "/list/x"),
        ] {
            assert_eq!(moved(pointer, 100), expected);
        }
    }
}
