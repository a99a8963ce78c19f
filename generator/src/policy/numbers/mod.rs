//! `numbers.txt`, one for each folder of schemas: every number ever given to a field or an enum value.
//!
//! The file only grows. A field keeps its number for ever; one that is gone leaves its number
//! reserved. Fields are known by their path in the schema, so that renaming a field in the
//! proto, or giving a member another shape, does not renumber it unseen.
//!
//! [`text`] is its form on disk, [`mod@merge`] makes two branches' ledgers one.

pub mod merge;
pub mod text;

use std::collections::BTreeMap;
use std::path::Path;
use std::rc::Rc;

use crate::diagnostic::{Place, Problems, Rule, Source};
use crate::schema::folder;
use text::Kind;

/// Path of this project's file, from its root.
pub const PATH: &str = "schemas/numbers.txt";

/// What to do where two branches each gave numbers.
pub const SETTLE: &str =
    "two branches each gave a number: run `boltgate-gen renumber`, then `boltgate-gen generate`";

/// What each line is.
pub const LINES: &str = "expected `field MESSAGE NUMBER \"PATH\"` or `value ENUM NUMBER \"WORD\"`";

/// Numbers that protobuf keeps for itself.
const KEPT_BY_PROTOBUF: std::ops::RangeInclusive<i32> = 19_000..=19_999;

/// Name or path to number.
pub type Numbers = BTreeMap<String, i32>;

/// The file.
#[derive(Debug, Default, Clone)]
pub struct Ledger {
    /// The text that it was read from.
    source: Option<Rc<Source>>,
    /// Enum (name without the message around it) to JSON value to number.
    pub enums: BTreeMap<String, Numbers>,
    /// Message to path of the field to number.
    pub messages: BTreeMap<String, Numbers>,
}

/// The same numbers are the same ledger, whatever its text.
impl PartialEq for Ledger {
    fn eq(&self, other: &Self) -> bool {
        self.enums == other.enums && self.messages == other.messages
    }
}

impl Eq for Ledger {}

impl Ledger {
    /// Reads this project's file. A missing file is an empty ledger.
    pub fn read(root: &Path, problems: &mut Problems) -> Option<Self> {
        Self::read_at(root, Path::new(PATH), problems)
    }

    /// Reads the file of this path from the project's root. A missing file is an empty ledger.
    pub fn read_at(root: &Path, path: &Path, problems: &mut Problems) -> Option<Self> {
        if !root.join(path).exists() {
            return Some(Self::default());
        }
        let source = folder::read(&root.join(path), path, problems)?;
        let mut ledger = Self { source: Some(Rc::clone(&source)), ..Self::default() };
        let mut is_whole = true;
        for line in text::read(&source.text) {
            let place = |span| Place { source: Rc::clone(&source), span, pointer: String::new() };
            let (entry, span) = match line {
                Ok(line) => line,
                Err(span) => {
                    problems.at(
                        Rule::LedgerLine,
                        &place(span),
                        LINES,
                        "restore the line: the file is only added to",
                    );
                    is_whole = false;
                    continue;
                }
            };
            let all = match entry.kind {
                Kind::Field => &mut ledger.messages,
                Kind::Value => &mut ledger.enums,
            };
            let numbers = all.entry(entry.owner.clone()).or_default();
            if let Some(first) = numbers.insert(entry.path.clone(), entry.number)
                && first != entry.number
            {
                // Some line before this one has it.
                let before = ledger.places(entry.kind, &entry.owner, first);
                let before = before.into_iter().find(|(path, _)| *path == entry.path);
                problems.between(
                    Rule::LedgerConflict,
                    &place(span),
                    format!(
                        "`{}` of `{}` has the numbers {first} and {}",
                        entry.path, entry.owner, entry.number
                    ),
                    SETTLE,
                    before.as_ref().map(|(_, place)| (place, "the other number")),
                );
                is_whole = false;
            }
        }
        is_whole.then_some(ledger)
    }

    /// The file's text.
    #[must_use]
    pub fn text(&self) -> String {
        text::write(self)
    }

    /// The number of a field, appended if it has none.
    pub fn field(&mut self, message: &str, path: &str) -> i32 {
        number(&mut self.messages, message, path, 1)
    }

    /// The number of an enum value, appended if it has none.
    pub fn value(&mut self, name: &str, json: &str) -> i32 {
        number(&mut self.enums, name, json, 0)
    }

    /// The lines that give this number to something of a message or enum: to what, and where.
    #[must_use]
    pub fn places(&self, kind: Kind, owner: &str, number: i32) -> Vec<(String, Place)> {
        let Some(source) = &self.source else { return Vec::new() };
        let lines = text::read(&source.text).filter_map(Result::ok);
        let lines = lines.filter(|(entry, _)| {
            entry.kind == kind && entry.owner == owner && entry.number == number
        });
        let place = |span| Place { source: Rc::clone(source), span, pointer: String::new() };
        lines.map(|(entry, span)| (entry.path, place(span))).collect()
    }

    /// Problems for numbers that can't be.
    pub fn check(&self, problems: &mut Problems) {
        let enums = self.enums.iter().map(|(name, numbers)| (Kind::Value, name, numbers, 0));
        let messages = self.messages.iter().map(|(name, numbers)| (Kind::Field, name, numbers, 1));
        for (kind, name, numbers, least) in enums.chain(messages) {
            for (path, number) in numbers {
                if *number < least || KEPT_BY_PROTOBUF.contains(number) || *number > 0x1fff_ffff {
                    let what = format!("`{path}` of `{name}` has the number {number}");
                    let help = "restore the file: protobuf has no such number for it";
                    match self.places(kind, name, *number).first() {
                        Some((_, place)) => problems.at(Rule::NumberRange, place, what, help),
                        None => problems.nowhere(Rule::NumberRange, what, help),
                    }
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
