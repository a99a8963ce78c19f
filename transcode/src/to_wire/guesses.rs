//! What one conversion has learned about its messages, to guess what comes next.

use crate::table::Message;

/// Per table: which field followed which, and how wide the last length prefix was.
#[derive(Default)]
pub(super) struct Guesses {
    tables: Vec<Known>,
    /// For each table in turn: the field that came first, then the one that followed each field.
    after: Vec<u16>,
}

struct Known {
    table: &'static Message,
    /// Where this table's part of `after` starts.
    base: usize,
    width: usize,
}

/// A table's place in [`Guesses`].
#[derive(Clone, Copy)]
pub(super) struct Learned {
    at: usize,
    base: usize,
}

impl Guesses {
    /// The place of a table; a new one expects the fields in the table's own order.
    pub(super) fn of(&mut self, table: &'static Message) -> Learned {
        let known = self.tables.iter().position(|known| std::ptr::eq(known.table, table));
        if let Some((at, known)) = known.and_then(|at| Some((at, self.tables.get(at)?))) {
            return Learned { at, base: known.base };
        }
        let learned = Learned { at: self.tables.len(), base: self.after.len() };
        self.tables.push(Known { table, base: learned.base, width: 1 });
        let fields = u16::try_from(table.fields.len()).unwrap_or(u16::MAX);
        self.after.extend(0..=fields);
        learned
    }

    /// The field that is likely to follow the `steps`-th position (0: the start, n+1: field n).
    #[inline]
    pub(super) fn next(&self, learned: Learned, step: usize) -> usize {
        self.after.get(learned.base + step).map_or(usize::MAX, |at| usize::from(*at))
    }

    /// Remembers which field followed.
    #[inline]
    pub(super) fn learn(&mut self, learned: Learned, step: usize, field: usize) {
        if let (Some(next), Ok(field)) =
            (self.after.get_mut(learned.base + step), u16::try_from(field))
        {
            *next = field;
        }
    }

    /// How many bytes the length prefix of this message took last time.
    pub(super) fn width(&self, learned: Learned) -> usize {
        self.tables.get(learned.at).map_or(1, |known| known.width)
    }

    /// Remembers how many bytes the length prefix took.
    pub(super) fn set_width(&mut self, learned: Learned, width: usize) {
        if let Some(known) = self.tables.get_mut(learned.at) {
            known.width = width;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Guesses;
    use crate::table::{Field, Kind, Label, Message};

    const FIELD: Field = Field {
        key: "k",
        name: "k",
        number: 1,
        label: Label::Optional,
        kind: Kind::Bool,
        required: false,
    };
    static ONE: Message = Message { name: "test.One", fields: &[FIELD; 3], by_key: &[0] };
    static OTHER: Message = Message { name: "test.Other", fields: &[FIELD; 5], by_key: &[0] };

    #[test]
    fn each_table_has_guesses_of_its_own() {
        let mut guesses = Guesses::default();
        let (one, other) = (guesses.of(&ONE), guesses.of(&OTHER));
        for (table, fields) in [(one, 3), (other, 5)] {
            for step in 0..=fields {
                // At first, the table's own order.
                assert_eq!(guesses.next(table, step), step);
                guesses.learn(table, step, fields - step);
            }
            guesses.set_width(table, fields);
        }
        for (table, fields) in [(guesses.of(&ONE), 3), (guesses.of(&OTHER), 5)] {
            for step in 0..=fields {
                assert_eq!(guesses.next(table, step), fields - step);
            }
            assert_eq!(guesses.width(table), fields);
        }
    }
}
