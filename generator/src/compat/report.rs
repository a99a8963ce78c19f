//! What a comparison found, for people and for programs.

use std::fmt::Write as _;

use serde::Serialize;
use serde_json::Value;

use super::compare::{Added, Finding};
use super::rules::Level;
use crate::diagnostic::render::{self as diagnostic, At, Colours};

/// What a comparison found.
#[derive(Debug)]
pub struct Report {
    /// What was compared with.
    pub against: String,
    /// What clients of it would lose.
    pub findings: Vec<Finding>,
    /// How many findings a maintainer has accepted.
    pub accepted: usize,
    /// What is new.
    pub added: Added,
}

impl Report {
    /// Whether a client would lose something that nobody has accepted.
    #[must_use]
    pub fn breaks(&self) -> bool {
        !self.findings.is_empty()
    }

    /// For people.
    #[must_use]
    pub fn text(&self, colours: Colours) -> String {
        let mut out = String::new();
        for finding in &self.findings {
            let _ = writeln!(out, "{}\n", text_of(finding, colours));
        }
        let Added { rpcs, messages, fields, values } = self.added;
        let _ = writeln!(
            out,
            "new since {}: {rpcs} RPC(s), {messages} message(s), {fields} field(s) and {values} \
             enum value(s) of those that were there",
            self.against
        );
        let of = |level| self.findings.iter().filter(|one| one.rule.level() == level).count();
        let (wire, json, source) = (of(Level::Wire), of(Level::Json), of(Level::Source));
        let accepted = match self.accepted {
            0 => String::new(),
            accepted => format!("; {accepted} accepted"),
        };
        let _ = if self.breaks() {
            write!(
                out,
                "breaks clients: {wire} on the wire, {json} in JSON, {source} in source{accepted}"
            )
        } else {
            write!(out, "breaks nobody{accepted}")
        };
        out
    }

    /// For programs: one JSON object.
    #[must_use]
    pub fn json(&self) -> Value {
        let findings: Vec<Told> = self.findings.iter().map(Told::of).collect();
        let Added { rpcs, messages, fields, values } = self.added;
        serde_json::json!({
            "against": self.against,
            "findings": findings,
            "accepted": self.accepted,
            "added": { "rpcs": rpcs, "messages": messages, "fields": fields, "values": values },
        })
    }
}

/// A finding as programs see it.
#[derive(Debug, Serialize)]
struct Told<'a> {
    rule: &'static str,
    level: Level,
    subject: &'a str,
    what: &'a str,
    breaks: &'static str,
    help: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    place: Option<At<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    was: Option<At<'a>>,
}

impl<'a> Told<'a> {
    fn of(finding: &'a Finding) -> Self {
        let Finding { rule, subject, what, place, was } = finding;
        Self {
            rule: rule.name(),
            level: rule.level(),
            subject,
            what,
            breaks: rule.breaks(),
            help: rule.help(),
            place: place.as_ref().map(At::of),
            was: was.as_ref().map(At::of),
        }
    }
}

fn text_of(finding: &Finding, colours: Colours) -> String {
    let Finding { rule, what, place, was, .. } = finding;
    let note = format!("breaks {}: {}", rule.level(), rule.breaks());
    let (place, other) = match (place, was) {
        (Some(place), was) => (Some(place), was.as_ref().map(|was| (was, "as it was"))),
        (None, was) => (was.as_ref(), None),
    };
    let (rule, notes, help) = (rule.name(), [note], rule.help());
    diagnostic::Told { rule, place, what, notes: &notes, help, other }.text(colours)
}
