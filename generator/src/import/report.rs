//! What a release of the node changes, for the people who have to decide about it.

use serde_json::{Value, json};

pub use super::page::Form;
use super::page::{self, Page};
use crate::compat;
use crate::diagnostic::Problems;
use crate::model::diff::Change;
use crate::policy::numbers::text::Entry;

/// What an import brought.
#[derive(Debug)]
pub struct Report {
    /// The release that was there, and the one that is now.
    pub releases: (String, String),
    /// What differs between their schemas.
    pub changes: Vec<Change>,
    /// Numbers that were given.
    pub numbers: Vec<Entry>,
    /// What a person has to decide before anything can be generated.
    pub decisions: Problems,
    /// What clients of the last release would lose, if one is kept.
    pub breaks: Option<compat::Report>,
}

impl Report {
    /// The whole report.
    #[must_use]
    pub fn render(&self, form: Form) -> String {
        let mut page = Page::new(form);
        let (was, is) = &self.releases;
        page.title(
            1,
            &if was == is { format!("Schemas of {is}") } else { format!("{was} to {is}") },
        );
        page.changes(&self.changes);
        self.numbers(&mut page);
        self.breaks(&mut page);
        self.decisions(&mut page);
        page.end()
    }

    /// The whole report for programs.
    #[must_use]
    pub fn json(&self) -> Value {
        let numbers = self.numbers.iter().map(
            |Entry { owner, path, number, .. }| json!({"owner": owner, "path": path, "number": number}),
        );
        json!({
            "was": self.releases.0,
            "is": self.releases.1,
            "changes": page::changes_json(&self.changes),
            "numbers": numbers.collect::<Vec<_>>(),
            "decisions": self.decisions.json(),
            "breaks": self.breaks.as_ref().map(compat::Report::json),
        })
    }

    fn numbers(&self, page: &mut Page) {
        if self.numbers.is_empty() {
            return;
        }
        page.title(2, &format!("Numbers given ({})", self.numbers.len()));
        for Entry { owner, path, number, .. } in &self.numbers {
            let what = page.code(&format!("{owner} {path}"));
            page.item(&format!("{what} = {number}"));
        }
    }

    fn breaks(&self, page: &mut Page) {
        let Some(report) = self.breaks.as_ref().filter(|report| report.breaks()) else { return };
        page.title(2, &format!("Breaks clients of {} ({})", report.against, report.findings.len()));
        for finding in &report.findings {
            let rule = finding.rule;
            page.item(&format!("{} ({}: {})", finding.what, rule.level(), rule.breaks()));
        }
    }

    fn decisions(&self, page: &mut Page) {
        let decisions = self.decisions.all();
        if decisions.is_empty() {
            page.say("Nothing is left to decide: `make regenerate`.");
            return;
        }
        page.title(2, &format!("To be decided ({})", decisions.len()));
        for problem in decisions {
            let place = problem.place.as_ref().map(|place| format!("{}: ", place.label()));
            page.item(&format!("{}{} ({})", place.unwrap_or_default(), problem.what, problem.help));
        }
    }
}
