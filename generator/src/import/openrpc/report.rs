//! What an import from an OpenRPC document changed, and what it left.

use std::path::Path;

use serde_json::{Value, json};

use super::record::{One, Record};
use crate::import::page::{self, Form, Page};
use crate::model::diff::Change;

/// How many places of one thing a report names.
const PLACES: usize = 3;

/// What an import brought.
#[derive(Debug)]
pub struct Report {
    /// What the document is about.
    pub title: String,
    /// The document's version that was there, and the one that is now.
    pub versions: (String, String),
    /// How many methods there are.
    pub methods: usize,
    /// How many files were written or removed.
    pub changed: usize,
    /// What differs between the schemas that were there and those that are.
    pub changes: Vec<Change>,
    /// What the document says and the schemas don't.
    pub left: Vec<One>,
}

impl Report {
    /// The report in a few words; `into` is where the schemas are.
    #[must_use]
    pub fn short(&self, into: &Path) -> String {
        let (methods, changed, left) = (self.methods, self.changed, self.left.len());
        format!(
            "{methods} method(s) read, {changed} file(s) changed; {left} thing(s) that the schemas don't \
             say are listed in {}",
            Record::path(into).display()
        )
    }

    /// The whole report.
    #[must_use]
    pub fn render(&self, form: Form) -> String {
        let mut page = Page::new(form);
        let (was, is) = &self.versions;
        let versions = if was == is { is.clone() } else { format!("{was} to {is}") };
        page.title(1, &format!("{}: {versions}", self.title));
        page.changes(&self.changes);
        if !self.left.is_empty() {
            page.title(2, &format!("Left with the document ({})", self.left.len()));
        }
        for One { what, why, places } in &self.left {
            let (named, more) = places.split_at(places.len().min(PLACES));
            let named: Vec<String> = named.iter().map(|place| page.code(place)).collect();
            let more = match more.len() {
                0 => String::new(),
                more => format!(" and {more} more"),
            };
            page.item(&format!("{}: {why} ({}{more})", page.code(what), named.join(", ")));
        }
        page.end()
    }

    /// The whole report for programs.
    #[must_use]
    pub fn json(&self) -> Value {
        json!({
            "title": self.title,
            "was": self.versions.0,
            "is": self.versions.1,
            "methods": self.methods,
            "changed": self.changed,
            "changes": page::changes_json(&self.changes),
            "left": self.left,
        })
    }
}
