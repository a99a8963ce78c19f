//! What a conversion met that its table does not know, and that did not stop it.

use crate::error::shortened;

/// How many of each sort are kept with their place; the others are counted only.
const KEPT: usize = 16;

/// What a conversion met that its table does not know, and that did not stop it.
#[derive(Debug, Default, Clone, PartialEq, Eq)]
pub struct Notes {
    unknown_values: Noted,
    unknown_fields: Noted,
}

impl Notes {
    /// Enum values that the table does not have.
    ///
    /// To wire bytes they are written as -1 (the node's string is in [`Note::what`]); from wire
    /// bytes, where that is allowed at all, they are left out (their number is in
    /// [`Note::what`]). [`Note::path`] is the place of the value.
    #[must_use]
    pub fn unknown_values(&self) -> &Noted {
        &self.unknown_values
    }

    /// Protobuf fields that the table does not have, and that were ignored.
    ///
    /// [`Note::what`] is the field's number, [`Note::path`] the place of the message that it
    /// came in: empty for the outermost one.
    #[must_use]
    pub fn unknown_fields(&self) -> &Noted {
        &self.unknown_fields
    }

    /// Whether there is nothing to tell.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.unknown_values.total == 0 && self.unknown_fields.total == 0
    }

    #[cold]
    pub(crate) fn unknown_value(&mut self, path: impl FnOnce() -> String, value: &str) {
        self.unknown_values.add(path, value);
    }

    #[cold]
    pub(crate) fn unknown_field(&mut self, path: impl FnOnce() -> String, number: u32) {
        self.unknown_fields.add(path, itoa::Buffer::new().format(number));
    }
}

/// The notes of one sort: the first 16 with their place, and how many there were.
#[derive(Debug, Default, Clone, PartialEq, Eq)]
pub struct Noted {
    first: Vec<Note>,
    total: u64,
}

impl Noted {
    /// The first of them, in the order in which they were met; at most 16.
    #[must_use]
    pub fn first(&self) -> &[Note] {
        &self.first
    }

    /// How many there were.
    #[must_use]
    pub fn total(&self) -> u64 {
        self.total
    }

    fn add(&mut self, path: impl FnOnce() -> String, what: &str) {
        self.total = self.total.saturating_add(1);
        if self.first.len() < KEPT {
            self.first.push(Note { path: path(), what: shortened(what).into_owned() });
        }
    }
}

/// One thing that the table does not know.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Note {
    /// Where: a JSON pointer where JSON was read, a protobuf field path where wire bytes were.
    pub path: String,
    /// What: a string of the node's (shortened to some 80 characters) or a number.
    pub what: String,
}
