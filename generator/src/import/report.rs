//! What a release of the node changes, for the people who have to decide about it.

use std::fmt::Write as _;

use serde_json::{Value, json};

use crate::compat;
use crate::diagnostic::Problems;
use crate::model::diff::{Change, Kind};
use crate::policy::numbers::text::Entry;
use crate::schema::raw::Subject;

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

/// How a report is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// For a terminal.
    Text,
    /// For a pull request.
    Markdown,
}

impl Report {
    /// The whole report.
    #[must_use]
    pub fn render(&self, form: Form) -> String {
        let mut page = Page { out: String::new(), form };
        let (was, is) = &self.releases;
        page.title(
            1,
            &if was == is { format!("Schemas of {is}") } else { format!("{was} to {is}") },
        );
        if self.changes.is_empty() {
            page.say("The schemas say what they said.");
        }
        for kind in Kind::ALL {
            let of_kind: Vec<&Change> =
                self.changes.iter().filter(|one| one.kind == *kind).collect();
            if of_kind.is_empty() {
                continue;
            }
            page.title(2, &format!("{} ({})", kind.title(), of_kind.len()));
            for change in of_kind {
                let what = page.code(&subject(change));
                let detail = match change.detail.as_str() {
                    "" => String::new(),
                    detail => format!(": {detail}"),
                };
                page.item(&format!("{what}{detail}"));
            }
        }
        self.numbers(&mut page);
        self.breaks(&mut page);
        self.decisions(&mut page);
        page.out
    }

    /// The whole report for programs.
    #[must_use]
    pub fn json(&self) -> Value {
        let changes = self.changes.iter().map(|change| {
            json!({
                "kind": change.kind.title(),
                "subject": change.subject.key(),
                "name": change.name,
                "path": change.path,
                "detail": change.detail,
            })
        });
        let numbers = self.numbers.iter().map(
            |Entry { owner, path, number, .. }| json!({"owner": owner, "path": path, "number": number}),
        );
        json!({
            "was": self.releases.0,
            "is": self.releases.1,
            "changes": changes.collect::<Vec<_>>(),
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

fn subject(change: &Change) -> String {
    let subject = match change.subject {
        Subject::Method => "",
        Subject::Notification => "notification ",
        Subject::Hook => "hook ",
    };
    let path = if change.path.is_empty() { String::new() } else { format!(" {}", change.path) };
    format!("{subject}{}{path}", change.name)
}

struct Page {
    out: String,
    form: Form,
}

impl Page {
    fn title(&mut self, depth: usize, text: &str) {
        let before = if self.out.is_empty() { "" } else { "\n" };
        let _ = match self.form {
            Form::Markdown => write!(self.out, "{before}{} {text}\n\n", "#".repeat(depth)),
            Form::Text => writeln!(self.out, "{before}{text}"),
        };
    }

    fn item(&mut self, text: &str) {
        let mark = if self.form == Form::Markdown { "- " } else { "  " };
        let _ = writeln!(self.out, "{mark}{text}");
    }

    fn say(&mut self, text: &str) {
        let before = if self.form == Form::Markdown { "" } else { "\n" };
        let text = if self.form == Form::Text { text.replace('`', "") } else { text.to_owned() };
        let _ = writeln!(self.out, "{before}{text}");
    }

    fn code(&self, text: &str) -> String {
        if self.form == Form::Markdown { format!("`{text}`") } else { text.to_owned() }
    }
}
