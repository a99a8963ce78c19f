//! `schemas/numbers.json`: every number ever given to a field or an enum value.
//!
//! The file only grows. A field keeps its number for ever; one that is gone leaves its number
//! reserved. Fields are known by their path in the schema, so that renaming a field in the
//! proto, or giving a member another shape, does not renumber it unseen.

use std::collections::BTreeMap;
use std::path::Path;

use serde::{Deserialize, Serialize};

use crate::diagnostic::{Place, Problems};
use crate::schema::folder;

/// Path of the file, from the project's root.
pub const PATH: &str = "schemas/numbers.json";

/// Numbers that protobuf keeps for itself.
const KEPT_BY_PROTOBUF: std::ops::RangeInclusive<i32> = 19_000..=19_999;

/// Name or path to number.
pub type Numbers = BTreeMap<String, i32>;

/// The file.
#[derive(Debug, Default, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Ledger {
    /// Enum (name without the message around it) to JSON value to number.
    pub enums: BTreeMap<String, Numbers>,
    /// Message to path of the field to number.
    pub messages: BTreeMap<String, Numbers>,
}

impl Ledger {
    /// Reads the file. A missing file is an empty ledger.
    pub fn read(root: &Path, problems: &mut Problems) -> Option<Self> {
        if !root.join(PATH).exists() {
            return Some(Self::default());
        }
        let source = folder::read(&root.join(PATH), Path::new(PATH), problems)?;
        match serde_json::from_str(&source.text) {
            Ok(ledger) => Some(ledger),
            Err(error) => {
                let line = source.text.lines().take(error.line().saturating_sub(1));
                let start = line.map(|line| line.len() + 1).sum();
                let place = Place { source, span: start..start, pointer: String::new() };
                problems.at(&place, error.to_string(), "restore the file: it is only appended to");
                None
            }
        }
    }

    /// The file's text.
    #[must_use]
    pub fn text(&self) -> String {
        // Names and numbers always have a JSON form.
        format!("{}\n", serde_json::to_string_pretty(self).unwrap_or_default())
    }

    /// The number of a field, appended if it has none.
    pub fn field(&mut self, message: &str, path: &str) -> i32 {
        number(&mut self.messages, message, path, 1)
    }

    /// The number of an enum value, appended if it has none.
    pub fn value(&mut self, name: &str, json: &str) -> i32 {
        number(&mut self.enums, name, json, 0)
    }

    /// Problems for numbers that stand twice or can't be.
    pub fn check(&self, problems: &mut Problems) {
        let enums = self.enums.iter().map(|(name, numbers)| (name, numbers, 0));
        let messages = self.messages.iter().map(|(name, numbers)| (name, numbers, 1));
        for (name, numbers, least) in enums.chain(messages) {
            for (path, number) in numbers {
                if *number < least || KEPT_BY_PROTOBUF.contains(number) || *number > 0x1fff_ffff {
                    problems.nowhere(
                        format!("{PATH}: `{path}` of `{name}` has the number {number}"),
                        "restore the file: protobuf has no such number",
                    );
                }
            }
        }
    }
}

fn number(of: &mut BTreeMap<String, Numbers>, owner: &str, path: &str, first: i32) -> i32 {
    let numbers = of.entry(owner.to_owned()).or_default();
    if let Some(number) = numbers.get(path) {
        return *number;
    }
    let mut next = numbers.values().max().map_or(first, |last| last + 1);
    if KEPT_BY_PROTOBUF.contains(&next) {
        next = KEPT_BY_PROTOBUF.end() + 1;
    }
    numbers.insert(path.to_owned(), next);
    next
}
