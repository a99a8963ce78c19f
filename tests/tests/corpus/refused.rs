//! What the wire has no form for: listed one by one, each with its reason, and no longer than
//! that is so.

use std::collections::BTreeMap;

use serde::Deserialize;

use crate::schema::root;

/// A list under `golden/`, and how much of it has come true.
pub struct Refused {
    name: &'static str,
    waiting: BTreeMap<String, Entry>,
    met: usize,
    problems: Vec<String>,
}

#[derive(Deserialize)]
struct File {
    refused: Vec<Entry>,
}

#[derive(Deserialize)]
struct Entry {
    /// The recordings or examples.
    places: Vec<String>,
    /// The place inside that the error names.
    at: String,
    /// Why it can't be converted.
    reason: String,
}

impl Refused {
    /// Reads the list of this name.
    pub fn read(name: &'static str) -> Self {
        let text = std::fs::read_to_string(root().join("tests/golden").join(name)).unwrap();
        let list: File = toml::from_str(&text).unwrap();
        let mut waiting = BTreeMap::new();
        for Entry { places, at, reason } in list.refused {
            assert!(!reason.is_empty(), "{name}: {places:?}: say why");
            for place in places {
                let entry = Entry { places: vec![], at: at.clone(), reason: reason.clone() };
                let twice = waiting.insert(place.clone(), entry);
                assert!(twice.is_none(), "{name}: {place} twice");
            }
        }
        Self { name, waiting, met: 0, problems: Vec::new() }
    }

    /// Takes what came of one text.
    pub fn judge(&mut self, place: &str, outcome: Result<(), String>) {
        match (self.waiting.remove(place), outcome) {
            (None, Ok(())) => {}
            (Some(entry), Ok(())) => self.problem(format!(
                "{place}: listed ({}), but it converts: take it off the list",
                entry.reason
            )),
            (None, Err(error)) => self.problem(format!("{place}: not listed: {error}")),
            (Some(entry), Err(error)) if error.starts_with(&entry.at) => {
                self.met += 1;
            }
            (Some(entry), Err(error)) => {
                self.problem(format!("{place}: not at {}: {error}", entry.at));
            }
        }
    }

    fn problem(&mut self, problem: String) {
        self.problems.push(problem);
    }

    /// Fails unless everything was as listed; otherwise says how many entries there were.
    pub fn finish(mut self) -> usize {
        let left = std::mem::take(&mut self.waiting).into_keys();
        self.problems
            .extend(left.map(|place| format!("{place}: listed, but there is no such text")));
        assert!(
            self.problems.is_empty(),
            "tests/golden/{}:\n{}",
            self.name,
            self.problems.join("\n")
        );
        self.met
    }
}
