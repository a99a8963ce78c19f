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

    /// Adds what the conversion of a further part of the same text met. `place` is given the path
    /// of each note in that part and returns the one that is true of the whole.
    pub fn append(&mut self, more: Self, place: impl Fn(&str) -> String) {
        self.unknown_values.append(more.unknown_values, &place);
        self.unknown_fields.append(more.unknown_fields, &place);
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

    fn append(&mut self, more: Self, place: impl Fn(&str) -> String) {
        self.total = self.total.saturating_add(more.total);
        let room = KEPT.saturating_sub(self.first.len());
        let moved = more.first.into_iter().take(room);
        self.first.extend(moved.map(|note| Note { path: place(&note.path), what: note.what }));
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

#[cfg(test)]
mod tests {
    use super::{KEPT, Notes};

    #[test]
    fn the_notes_of_parts_become_those_of_the_whole() {
        let part = |values: usize| {
            let mut notes = Notes::default();
            (0..values).for_each(|at| notes.unknown_value(|| format!("/{at}"), "x"));
            notes
        };
        for (first, second) in [(0, 0), (0, 3), (2, 2), (KEPT, 1), (KEPT - 1, KEPT + 5)] {
            let mut notes = part(first);
            notes.append(part(second), |path| format!("/list{path}"));
            let values = notes.unknown_values();
            assert_eq!(values.total(), (first + second) as u64);
            assert_eq!(values.first().len(), (first + second).min(KEPT));
            let moved = values.first().iter().filter(|note| note.path.starts_with("/list/"));
            assert_eq!(moved.count(), values.first().len() - first.min(KEPT));
            assert_eq!(notes.is_empty(), first + second == 0);
        }
    }
}
