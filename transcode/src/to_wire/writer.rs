//! What the visitors of one conversion share: where they write, and what they met.

use std::fmt::Display;

use serde::de;

use super::guesses::Guesses;
use crate::error::{Error, Fault};
use crate::notes::Notes;
use crate::path::Path;
use crate::wire::{LONGEST, WireType, put_tag, put_varint, varint_len};

/// Where a conversion to wire bytes writes, and what it met on the way.
///
/// Only needed with a [`MessageSeed`](crate::MessageSeed); one writer may serve several seeds,
/// one after the other.
pub struct Writer<'o> {
    pub(super) out: &'o mut Vec<u8>,
    pub(super) notes: Notes,
    pub(super) guesses: Guesses,
    /// Whether what the table does not have is an error.
    pub(super) strict: bool,
    failure: Option<Error>,
}

impl<'o> Writer<'o> {
    /// A writer that appends to `out`.
    pub fn new(out: &'o mut Vec<u8>) -> Self {
        let (notes, guesses) = (Notes::default(), Guesses::default());
        Self { out, notes, guesses, strict: false, failure: None }
    }

    /// A writer that appends to `out` and takes nothing that its table does not have.
    pub(super) fn strict(out: &'o mut Vec<u8>) -> Self {
        Self { strict: true, ..Self::new(out) }
    }

    /// Why a seed failed. `None` where none did: then a deserializer's error is about the text
    /// around the message. What was written up to there is still in the buffer.
    pub fn take_error(&mut self) -> Option<Error> {
        self.failure.take()
    }

    /// What was met and is not in the table.
    #[must_use]
    pub fn into_notes(self) -> Notes {
        self.notes
    }

    pub(super) fn into_parts(self) -> (Notes, Option<Error>) {
        (self.notes, self.failure)
    }

    pub(super) fn len(&self) -> usize {
        self.out.len()
    }

    /// Keeps the first failure with its place.
    #[cold]
    pub(super) fn fail(&mut self, path: &Path<'_>, fault: Fault) -> Failed {
        self.failure.get_or_insert_with(|| Error::new(path.pointer(), fault));
        Failed
    }

    /// Keeps a failure of the JSON reader, unless it only passes on one of ours.
    #[cold]
    pub(super) fn syntax<E: Display>(&mut self, path: &Path<'_>, error: E) -> E {
        self.failure.get_or_insert_with(|| Error::new(path.pointer(), Self::not_json(&error)));
        error
    }

    #[cold]
    pub(super) fn not_json(error: &impl Display) -> Fault {
        Fault::new("valid JSON", format!("a syntax error: {error}"))
    }

    #[cold]
    pub(super) fn too_long(length: usize) -> Fault {
        Fault::new(format!("a message of at most {LONGEST} bytes"), format!("{length} bytes"))
    }

    /// Leaves room for a length prefix of so many bytes; the body follows.
    #[inline]
    pub(super) fn open(&mut self, width: usize) -> Body {
        let start = self.out.len();
        self.out.resize(start + width, 0);
        Body { start, width }
    }

    /// Writes the length of the body since [`open`](Self::open); moves the body only where the
    /// room was wrong. Returns the prefix's width.
    #[inline]
    pub(super) fn close(&mut self, body: Body, path: &Path<'_>) -> Result<usize, Failed> {
        let Body { start, width } = body;
        let length = self.out.len().saturating_sub(start + width);
        if length > LONGEST {
            return Err(self.fail(path, Self::too_long(length)));
        }
        let needed = varint_len(length as u64);
        if needed != width {
            self.move_body(start, width, needed, length);
        }
        let mut rest = length as u64;
        if let Some(prefix) = self.out.get_mut(start..start + needed) {
            for byte in prefix {
                *byte = rest as u8 | 0x80;
                rest >>= 7;
            }
        }
        if let Some(last) = self.out.get_mut(start + needed - 1) {
            *last &= 0x7f;
        }
        Ok(needed)
    }

    fn move_body(&mut self, start: usize, width: usize, needed: usize, length: usize) {
        let end = start + needed + length;
        if needed > width {
            self.out.resize(end, 0);
        }
        self.out.copy_within(start + width..start + width + length, start + needed);
        self.out.truncate(end);
    }

    /// Writes a length-delimited field's tag and leaves room for its length.
    #[inline]
    pub(super) fn open_field(&mut self, number: u32) -> Body {
        put_tag(self.out, number, WireType::Len);
        self.open(1)
    }

    /// Writes the tag of an empty message, and the message.
    pub(super) fn empty_message(&mut self, number: u32) {
        put_tag(self.out, number, WireType::Len);
        put_varint(self.out, 0);
    }
}

/// A length-delimited field that is being written.
#[must_use]
pub(super) struct Body {
    start: usize,
    width: usize,
}

/// A conversion failed; its [`Writer`] knows why.
#[derive(Debug, Clone, Copy)]
pub(super) struct Failed;

impl Failed {
    /// As the error of a deserializer, to stop it.
    #[cold]
    pub(super) fn into_error<E: de::Error>(self) -> E {
        E::custom("the value does not fit its table")
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn refuses_bodies_beyond_the_limit_of_protobuf() {
        // Zeroed pages that nobody touches take no memory.
        let mut out = vec![0; LONGEST + 2];
        let mut writer = Writer::new(&mut out);
        assert!(
            writer.close(Body { start: 0, width: 1 }, &Path::Member(&Path::Root, "a")).is_err()
        );
        let error = writer.take_error().unwrap();
        assert_eq!(
            error.to_string(),
            "/a: expected a message of at most 2147483647 bytes, got 2147483648 bytes"
        );
    }

    proptest! {
        #[test]
        fn lengths_are_canonical_whatever_was_reserved(length in 0_usize..40_000, width in 1_usize..5) {
            let mut out = vec![7];
            let mut writer = Writer::new(&mut out);
            let body = writer.open(width);
            let content: Vec<u8> = (0..length).map(|at| at as u8).collect();
            writer.out.extend_from_slice(&content);
            let used = writer.close(body, &Path::Root).unwrap();
            let mut expected = vec![7];
            prost::encoding::encode_varint(length as u64, &mut expected);
            prop_assert_eq!(used, expected.len() - 1);
            expected.extend_from_slice(&content);
            prop_assert_eq!(out, expected);
        }
    }
}
