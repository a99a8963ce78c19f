//! One thing that is wrong, and all of them.

use std::io;
use std::path::Path;

use super::{Place, Rule};

/// One thing that is wrong.
#[derive(Debug, Clone)]
pub struct Problem {
    /// What kind of thing.
    pub rule: Rule,
    /// Where, if it is in a file.
    pub place: Option<Place>,
    /// What is wrong: what was expected, and what came.
    pub what: String,
    /// What it leads to, where that is not plain.
    pub notes: Vec<String>,
    /// What to do.
    pub help: String,
    /// Another place that takes part, and how.
    pub other: Option<(Place, String)>,
}

/// Everything found wrong so far.
#[derive(Debug, Default)]
pub struct Problems(Vec<Problem>);

impl Problems {
    /// One problem that is not in any file, where nothing can go on after it.
    #[must_use]
    pub fn one(rule: Rule, what: impl Into<String>, help: impl Into<String>) -> Self {
        let mut problems = Self::default();
        problems.nowhere(rule, what, help);
        problems
    }

    /// A file or folder that can't be read.
    #[must_use]
    pub fn unreadable(path: &Path, error: &io::Error) -> Self {
        let what = format!("{} can't be read: {error}", path.display());
        Self::one(Rule::Unreadable, what, "check that it is there, and whose it is")
    }

    /// A file that can't be written or removed.
    #[must_use]
    pub fn unwritable(path: &Path, error: &io::Error) -> Self {
        let what = format!("{} can't be written: {error}", path.display());
        Self::one(Rule::Unwritable, what, "check that its folder is there, and whose it is")
    }

    /// Says what the last problem leads to, or what others say of it.
    pub fn note(&mut self, note: impl Into<String>) {
        if let Some(last) = self.0.last_mut() {
            last.notes.push(note.into());
        }
    }

    /// Adds a problem at a place.
    pub fn at(
        &mut self,
        rule: Rule,
        place: &Place,
        what: impl Into<String>,
        help: impl Into<String>,
    ) {
        self.push(rule, Some(place.clone()), what.into(), help.into(), None);
    }

    /// Adds a problem that two places take part in, if the second is known.
    pub fn between<'p>(
        &mut self,
        rule: Rule,
        place: &Place,
        what: impl Into<String>,
        help: impl Into<String>,
        other: impl Into<Option<(&'p Place, &'p str)>>,
    ) {
        let other = other.into().map(|(place, role)| (place.clone(), role.to_owned()));
        self.push(rule, Some(place.clone()), what.into(), help.into(), other);
    }

    /// Adds those that were found in a file by a way that isn't its order, and that may have come by
    /// a place more than once: each once, in the order of the text.
    pub fn extend_in_order(&mut self, others: Self) {
        let mut others = others.0;
        let place = |problem: &Problem| {
            let place = problem.place.as_ref();
            place.map(|place| (place.span.start, place.span.end, place.pointer.clone()))
        };
        others.sort_by_cached_key(place);
        others.dedup_by(|a, b| (a.rule, &a.what, &a.place) == (b.rule, &b.what, &b.place));
        self.0.extend(others);
    }

    /// Adds a problem that is not in any file.
    pub fn nowhere(&mut self, rule: Rule, what: impl Into<String>, help: impl Into<String>) {
        self.push(rule, None, what.into(), help.into(), None);
    }

    fn push(
        &mut self,
        rule: Rule,
        place: Option<Place>,
        what: String,
        help: String,
        other: Option<(Place, String)>,
    ) {
        self.0.push(Problem { rule, place, what, notes: Vec::new(), help, other });
    }

    /// Whether nothing is wrong.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Every problem, in the order in which they were found.
    #[must_use]
    pub fn all(&self) -> &[Problem] {
        &self.0
    }

    /// The value if nothing is wrong, else the problems.
    ///
    /// # Errors
    /// The problems themselves, where there are any.
    pub fn into_result<T>(self, value: T) -> Result<T, Self> {
        if self.is_empty() { Ok(value) } else { Err(self) }
    }
}
