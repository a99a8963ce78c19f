//! The ledger as text: one number a line, so that git merges two branches' lines by keeping both
//! (`merge=union` in `.gitattributes`).
//!
//! ```text
//! field GetinfoResponse 1 "Getinfo.id"
//! value CloseType 0 "mutual"
//! ```

use std::fmt::Write as _;
use std::ops::Range;

use super::Ledger;

const HEAD: &str = "# Every number ever given to a field or an enum value, by message or enum and by path in \
                    the schema\n# or word in JSON. Lines are only added; `boltgate-gen renumber` settles a merge.\n";

/// What a number was given to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    /// A field, by its path in the schema.
    Field,
    /// A value of an enum, by its word in JSON.
    Value,
}

/// One number.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Entry {
    /// Of which of the two.
    pub kind: Kind,
    /// The message or enum.
    pub owner: String,
    /// The path or word.
    pub path: String,
    /// The number.
    pub number: i32,
}

/// The text of a ledger.
#[must_use]
pub fn write(ledger: &Ledger) -> String {
    let mut out = HEAD.to_owned();
    for (kind, all) in [("field", &ledger.messages), ("value", &ledger.enums)] {
        for (owner, numbers) in all {
            let mut numbers: Vec<_> = numbers.iter().map(|(path, number)| (number, path)).collect();
            numbers.sort_unstable();
            for (number, path) in numbers {
                let path = serde_json::Value::from(path.as_str());
                let _ = writeln!(out, "{kind} {owner} {number} {path}");
            }
        }
    }
    out
}

/// The entries of a text with the bytes that they stand in, in its order; `Err` has the bytes of a
/// line that is none. What git writes around two sides that it couldn't merge counts as a comment.
pub fn read(text: &str) -> impl Iterator<Item = Result<(Entry, Range<usize>), Range<usize>>> {
    let mut at = 0;
    text.split_inclusive('\n').filter_map(move |line| {
        let start = at;
        at += line.len();
        let line = line.trim_end();
        let is_markers = ["<<<<<<<", "|||||||", "=======", ">>>>>>>"]
            .iter()
            .any(|marker| line.starts_with(marker));
        if line.is_empty() || line.starts_with('#') || is_markers {
            return None;
        }
        let span = start..start + line.len();
        Some(entry(line).map(|entry| (entry, span.clone())).ok_or(span))
    })
}

fn entry(line: &str) -> Option<Entry> {
    let mut words = line.splitn(4, ' ');
    let kind = match words.next()? {
        "field" => Kind::Field,
        "value" => Kind::Value,
        _ => return None,
    };
    let owner = words.next()?.to_owned();
    let number = words.next()?.parse().ok()?;
    Some(Entry { kind, owner, number, path: serde_json::from_str(words.next()?).ok()? })
}
