//! `schemas/released/accepted.toml`: what a maintainer lets break, each with the reason.

use std::path::Path;

use serde::Deserialize;
use toml::Spanned;

use super::compare::Finding;
use super::released;
use super::rules::Rule;
use crate::diagnostic::{self, Problems};
use crate::policy::TomlFile;

/// The file, among what was released.
const FILE: &str = "accepted.toml";

/// The file.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Accepted {
    #[serde(default)]
    accepted: Vec<Entry>,
}

/// One finding that is accepted.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Entry {
    /// Name of the rule.
    rule: Spanned<String>,
    /// What the finding is about.
    subject: Spanned<String>,
    /// Why it may break; nobody reads it but people.
    reason: Spanned<String>,
}

/// Takes out of these findings what is accepted. Gives their number.
pub fn take(root: &Path, found: &mut Vec<Finding>, problems: &mut Problems) -> usize {
    let path = released::folder(root).join(FILE);
    if !root.join(&path).exists() {
        return 0;
    }
    let Some(file) = TomlFile::<Accepted>::read(root, &path, problems) else { return 0 };
    let before = found.len();
    for entry in &file.data.accepted {
        let (rule, subject) = (entry.rule.get_ref(), entry.subject.get_ref());
        let place = file.place(entry.subject.span(), format!("accepted.{subject}"));
        if entry.reason.get_ref().trim().is_empty() {
            problems.at(
                diagnostic::Rule::NoReason,
                &place,
                "this has no reason",
                "say why nobody is broken by it, or why they have to be",
            );
        }
        let Some(rule) = Rule::named(rule) else {
            let names: Vec<&str> = Rule::ALL.iter().map(|rule| rule.name()).collect();
            let help = format!("name one of: {}", names.join(", "));
            problems.at(
                diagnostic::Rule::UnknownRule,
                &file.place(entry.rule.span(), "accepted.rule"),
                format!("there is no rule `{rule}`"),
                help,
            );
            continue;
        };
        let still = found.len();
        found.retain(|one| one.rule != rule || one.subject != *subject);
        if found.len() == still {
            problems.at(
                diagnostic::Rule::StaleEntry,
                &place,
                format!("`{subject}` has nothing against the rule `{}`", rule.name()),
                "remove the entry",
            );
        }
    }
    before - found.len()
}
