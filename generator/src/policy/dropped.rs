//! What schemas say and the wire doesn't: nothing of it is dropped in silence.
//!
//! The reasons stand in `schemas/exposure.toml`, a keyword each:
//!
//! ```toml
//! [dropped]
//! maxLength = "the node measures, and says it better"
//! ```

use crate::diagnostic::{Place, Problems, Rule};
use crate::model::merge::{Flat, Merged};
use crate::policy::TomlFile;
use crate::policy::exposure::{Exposure, PATH};
use crate::schema::dialect::{Fate, Keyword};
use crate::schema::raw::Limit;

/// A keyword at its place.
#[derive(Debug)]
pub struct Dropped<'a> {
    /// The keyword and its value.
    pub limit: &'a Limit,
    /// The method, topic or hook, and the path inside: `listpeers response.peers[]`.
    pub path: String,
}

impl Dropped<'_> {
    /// Where it stands.
    #[must_use]
    pub fn place(&self) -> &Place {
        &self.limit.place
    }
}

/// Everything that a schema says and the wire doesn't, in the order of its text.
#[must_use]
pub fn of(flat: &Flat) -> Vec<Dropped<'_>> {
    let mut found = Vec::new();
    for (part, object) in [("request", &flat.request), ("response", &flat.response)] {
        walk(object, &format!("{} {part}", flat.name), &mut found);
    }
    found
}

fn walk<'a>(merged: &'a Merged, path: &str, found: &mut Vec<Dropped<'a>>) {
    found.extend(merged.limits().map(|limit| Dropped { limit, path: path.to_owned() }));
    for (name, property) in &merged.properties {
        walk(property, &format!("{path}.{name}"), found);
    }
    if let Some(items) = &merged.items {
        walk(items, &format!("{path}[]"), found);
    }
    for one in &merged.one_of {
        walk(one, path, found);
    }
}

impl TomlFile<Exposure> {
    /// Why a keyword is dropped, where that has been said.
    #[must_use]
    pub fn why_dropped(&self, keyword: Keyword) -> Option<&str> {
        let mut entries = self.data.dropped.iter();
        entries.find(|(key, _)| key.get_ref() == keyword.name()).map(|(_, why)| why.as_str())
    }

    /// Checks that every keyword that is dropped has its reason.
    pub fn check_dropped(&self, schemas: &[Flat], problems: &mut Problems) {
        let dropped: Vec<Dropped<'_>> = schemas.iter().flat_map(of).collect();
        for keyword in Keyword::ALL.iter().filter(|keyword| keyword.fate() == Fate::Limit) {
            let mut places = dropped.iter().filter(|one| one.limit.keyword == *keyword);
            let Some(first) = places.next().filter(|_| self.why_dropped(*keyword).is_none()) else {
                continue;
            };
            let more = match places.count() {
                0 => String::new(),
                more => format!(" (and at {more} other places)"),
            };
            problems.at(
                Rule::DroppedKeyword,
                first.place(),
                format!("`{}` of {} is not on the wire{more}", keyword.name(), first.path),
                format!("say why under [dropped] in {PATH}: {} = \"…\"", keyword.name()),
            );
        }
        for (key, _) in self.data.dropped.iter().filter(|(_, why)| why.trim().is_empty()) {
            let place = self.place(key.span(), format!("dropped.{}", key.get_ref()));
            problems.at(
                Rule::NoReason,
                &place,
                "a keyword without a reason",
                "say why it is dropped",
            );
        }
    }

    /// Checks that every reason has its keyword in some schema.
    pub fn check_dropped_stale(&self, schemas: &[Flat], problems: &mut Problems) {
        for key in self.data.dropped.keys() {
            let name = key.get_ref();
            let occurs = |flat: &Flat| of(flat).iter().any(|one| one.limit.keyword.name() == name);
            if !schemas.iter().any(occurs) {
                problems.at(
                    Rule::StaleEntry,
                    &self.place(key.span(), format!("dropped.{name}")),
                    format!("no schema has the keyword `{name}`, or it isn't one that is dropped"),
                    "remove the entry, or correct its name",
                );
            }
        }
    }
}
