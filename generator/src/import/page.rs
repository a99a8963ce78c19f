//! The page that a report is written on.

use std::fmt::Write as _;

use serde_json::{Value, json};

use crate::model::diff::{Change, Kind};
use crate::schema::raw::Subject;

/// How a report is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// For a terminal.
    Text,
    /// For a pull request.
    Markdown,
}

/// A page: what was written on it so far.
pub struct Page {
    out: String,
    form: Form,
}

impl Page {
    /// An empty one.
    pub fn new(form: Form) -> Self {
        Self { out: String::new(), form }
    }

    /// The text.
    pub fn end(self) -> String {
        self.out
    }

    /// Differences between schemas, by their kind.
    pub fn changes(&mut self, changes: &[Change]) {
        if changes.is_empty() {
            self.say("The schemas say what they said.");
        }
        for kind in Kind::ALL {
            let of_kind: Vec<&Change> = changes.iter().filter(|one| one.kind == *kind).collect();
            if of_kind.is_empty() {
                continue;
            }
            self.title(2, &format!("{} ({})", kind.title(), of_kind.len()));
            for change in of_kind {
                let what = self.code(&subject(change));
                let detail = match change.detail.as_str() {
                    "" => String::new(),
                    detail => format!(": {detail}"),
                };
                self.item(&format!("{what}{detail}"));
            }
        }
    }

    /// A heading.
    pub fn title(&mut self, depth: usize, text: &str) {
        let before = if self.out.is_empty() { "" } else { "\n" };
        let _ = match self.form {
            Form::Markdown => write!(self.out, "{before}{} {text}\n\n", "#".repeat(depth)),
            Form::Text => writeln!(self.out, "{before}{text}"),
        };
    }

    /// A line of a list.
    pub fn item(&mut self, text: &str) {
        let mark = if self.form == Form::Markdown { "- " } else { "  " };
        let _ = writeln!(self.out, "{mark}{text}");
    }

    /// A sentence.
    pub fn say(&mut self, text: &str) {
        let before = if self.form == Form::Markdown { "" } else { "\n" };
        let text = if self.form == Form::Text { text.replace('`', "") } else { text.to_owned() };
        let _ = writeln!(self.out, "{before}{text}");
    }

    /// A name, as it is written.
    pub fn code(&self, text: &str) -> String {
        if self.form == Form::Markdown { format!("`{text}`") } else { text.to_owned() }
    }
}

/// Differences between schemas, for programs.
pub fn changes_json(changes: &[Change]) -> Vec<Value> {
    let changes = changes.iter().map(|change| {
        json!({
            "kind": change.kind.title(),
            "subject": change.subject.key(),
            "name": change.name,
            "path": change.path,
            "detail": change.detail,
        })
    });
    changes.collect()
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
