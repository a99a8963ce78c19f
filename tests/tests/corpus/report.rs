//! What a run of a corpus saw: figures for people, lists for the goldens.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

/// Where output may differ from input, and why.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Rule {
    /// A member without a field is skipped.
    NoField,
    /// A value that is in no enum travels as -1, and is left out of what is put back.
    UnknownValue,
    /// `null` is a member that is not there.
    Null,
    /// The wire can't tell an empty list from an absent one: only a required one comes back.
    EmptyList,
    /// A required member that is missing comes back as its type's zero.
    Missing,
    /// A lone value where a list is expected is a list of one.
    Lone,
    /// `"7msat"` where the node writes 7 today.
    AmountText,
    /// A number of satoshi comes back as text in msat.
    Satoshi,
    /// A feerate without a unit is per kb.
    FeeratePerKb,
    /// A number or a boolean where a string is expected is its text.
    Text,
    /// Hexadecimal digits come back in lower case.
    HexCase,
    /// A whole number comes back without a fraction.
    WholeNumber,
}

/// Figures and lists.
#[derive(Default)]
pub struct Report {
    rules: BTreeMap<Rule, usize>,
    /// Members that no field exists for, by path.
    pub no_field: BTreeSet<String>,
    /// Values that are in no enum, with their path.
    pub unknown_values: BTreeSet<String>,
    /// Required members that were missing, by path.
    pub missing: BTreeSet<String>,
    /// How many of each method or topic.
    pub by_name: BTreeMap<String, usize>,
    /// Members that were compared.
    pub members: usize,
    /// Wire bytes.
    pub bytes: usize,
}

impl Report {
    pub fn apply(&mut self, rule: Rule) {
        *self.rules.entry(rule).or_default() += 1;
    }

    /// How often a rule was applied.
    pub fn applied(&self, rule: Rule) -> usize {
        self.rules.get(&rule).copied().unwrap_or_default()
    }

    pub fn count(&mut self, name: &str) {
        *self.by_name.entry(name.to_owned()).or_default() += 1;
    }

    pub fn print(&self, what: &str) {
        println!("{what}: {self}");
    }
}

impl fmt::Display for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "{} of {} names, {} members, {} wire bytes",
            self.by_name.values().sum::<usize>(),
            self.by_name.len(),
            self.members,
            self.bytes
        )?;
        for (rule, count) in &self.rules {
            write!(f, "; {rule:?} {count}")?;
        }
        for (name, list) in
            [("unknown values", &self.unknown_values), ("missing members", &self.missing)]
        {
            if !list.is_empty() {
                write!(f, "\n  {name}: {list:?}")?;
            }
        }
        Ok(())
    }
}
