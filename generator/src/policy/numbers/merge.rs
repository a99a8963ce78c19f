//! Two branches' numbers made one ledger.
//!
//! A number that both branches know stays. Where each branch gave the same number to another path,
//! one branch's is given anew; where both gave numbers to one path, one branch's stays. No number
//! that was there before the branches parted, or that was released, changes.

use std::collections::BTreeSet;

use super::text::{Entry, Kind};
use super::{Ledger, Numbers};

/// A number that was given anew.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Renumbered {
    /// What it was given to.
    pub entry: Entry,
    /// The number that it has now.
    pub number: i32,
}

/// Merges the entries of both branches into what they have in common. Those of `yields` give way
/// to those of `stays`, but for those that `is_fixed` says were released.
///
/// # Errors
/// In words, where no choice keeps what must not change.
pub fn merge(
    base: &[Entry],
    stays: &[Entry],
    yields: &[Entry],
    is_fixed: impl Fn(&Entry) -> bool,
) -> Result<(Ledger, Vec<Renumbered>), String> {
    let known: BTreeSet<&Entry> = base.iter().collect();
    let new = |entries: &[Entry]| -> BTreeSet<Entry> {
        entries.iter().filter(|entry| !known.contains(entry)).cloned().collect()
    };
    let (stays, yields) = (new(stays), new(yields));
    // What is certain comes first: what was there, what was released, what one side says.
    let fixed = stays.iter().chain(&yields).filter(|entry| is_fixed(entry));
    let mut ledger = Ledger::default();
    for entry in base.iter().chain(fixed) {
        add(&mut ledger, entry).map_err(|other| {
            format!(
                "`{}` and `{other}` of `{}` both had the number {} before the branches parted, or in \
                 a release: restore the ledger as it was",
                entry.path, entry.owner, entry.number
            )
        })?;
    }
    let mut moved = Vec::new();
    for entry in stays.iter().chain(&yields) {
        if numbers(&mut ledger, entry).contains_key(&entry.path) || add(&mut ledger, entry).is_ok()
        {
            continue;
        }
        // Not yet: numbers that the other entries have come first.
        moved.push(entry.clone());
    }
    let mut renumbered: Vec<Renumbered> = Vec::with_capacity(moved.len());
    for entry in moved {
        let number = match entry.kind {
            Kind::Field => ledger.field(&entry.owner, &entry.path),
            Kind::Value => ledger.value(&entry.owner, &entry.path),
        };
        renumbered.push(Renumbered { entry, number });
    }
    Ok((ledger, renumbered))
}

/// Adds an entry; `Err` names the path that has its number.
fn add(ledger: &mut Ledger, entry: &Entry) -> Result<(), String> {
    let numbers = numbers(ledger, entry);
    let is_other = |path: &str| name(entry.kind, path) != name(entry.kind, &entry.path);
    let mut others = numbers.iter().filter(|(path, _)| is_other(path));
    if let Some((other, _)) = others.find(|(_, number)| **number == entry.number) {
        return Err(other.clone());
    }
    if let Some(number) = numbers.get(&entry.path).filter(|number| **number != entry.number) {
        return Err(format!("{} (as {number})", entry.path));
    }
    numbers.insert(entry.path.clone(), entry.number);
    Ok(())
}

/// What a path ends in: one message may stand for several objects, whose members of one name are one
/// field.
fn name(kind: Kind, path: &str) -> &str {
    match kind {
        Kind::Field => path.rsplit('.').next().unwrap_or(path).trim_end_matches("[]"),
        Kind::Value => path,
    }
}

fn numbers<'l>(ledger: &'l mut Ledger, entry: &Entry) -> &'l mut Numbers {
    let all = match entry.kind {
        Kind::Field => &mut ledger.messages,
        Kind::Value => &mut ledger.enums,
    };
    all.entry(entry.owner.clone()).or_default()
}
