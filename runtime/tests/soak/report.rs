//! What came of the calls, and whether anything piled up.

use std::collections::BTreeMap;
use std::fmt::Write;

use crate::plan::{Call, Fate, Outcome};

/// How many calls that ended otherwise than they had to are kept, to be shown.
const SHOWN: usize = 20;

/// Outcomes, counted.
#[derive(Debug, Default)]
pub struct Tally {
    pub calls: u64,
    /// Calls that met a fault of the node's.
    pub faults: u64,
    pub given_up: u64,
    /// By outcome, and then by form.
    counts: BTreeMap<String, BTreeMap<&'static str, u64>>,
    /// How many ended otherwise than they had to.
    pub wrong: u64,
    shown: Vec<String>,
}

/// What the bridge's process held between two rounds, with no call under way.
#[derive(Debug, Clone, Copy)]
pub struct Sample {
    /// Memory, in bytes.
    pub memory: u64,
    /// Connections to the node.
    pub to_node: u64,
}

impl Tally {
    pub fn count(&mut self, call: &Call, outcome: Outcome) {
        self.calls += 1;
        match call.fate {
            Fate::Well | Fate::Split | Fate::BehindAnother | Fate::Twice => {}
            Fate::GivenUp => self.given_up += 1,
            _ => self.faults += 1,
        }
        if outcome != call.expected() {
            self.is_wrong(format!("{call:?}: expected {:?}, got {outcome:?}", call.expected()));
        }
        let label = match outcome {
            Outcome::Answered => "answered".to_owned(),
            Outcome::GivenUp => "given up by the client".to_owned(),
            Outcome::Wrong(_) => "WRONG".to_owned(),
            Outcome::Status(code, reason) => format!("{code:?} {reason}"),
        };
        *self.counts.entry(label).or_default().entry(call.form.name()).or_default() += 1;
    }

    /// Something is otherwise than it has to be.
    pub fn is_wrong(&mut self, what: String) {
        self.wrong += 1;
        if self.shown.len() < SHOWN {
            self.shown.push(what);
        }
    }

    /// What is otherwise than it has to be.
    pub fn shown(&self) -> String {
        self.shown.join("\n")
    }

    /// Each outcome and how often it was, by form.
    pub fn table(&self) -> String {
        let mut text = String::new();
        for (outcome, forms) in &self.counts {
            let sum: u64 = forms.values().sum();
            let forms: Vec<_> =
                forms.iter().map(|(form, count)| format!("{form} {count}")).collect();
            // Writing to a string can't fail.
            let _ = writeln!(text, "{sum:>8}  {:<34} {}", outcome.trim(), forms.join(", "));
        }
        text
    }
}

/// The middle one of some samples' numbers.
pub fn median(samples: &[Sample], number: impl Fn(&Sample) -> u64) -> u64 {
    let mut numbers: Vec<_> = samples.iter().map(number).collect();
    numbers.sort_unstable();
    numbers[numbers.len() / 2]
}
