//! Keeps apart what a rune can't tell apart.
//!
//! A rune's `method` holds names, and methods, topics and hooks share them: whoever may hear of
//! connections (topic `connect`) must not be able to make them (method `connect`).

use super::{Access, Classed, PATH};
use crate::api::{Form, Right};
use crate::diagnostic::{Place, Problems, Rule};
use crate::policy::TomlFile;
use crate::policy::exposure::Table;
use crate::schema::raw::Subject;

impl TomlFile<Access> {
    pub(super) fn right(&self, one: &Classed<'_>) -> Right {
        Right {
            form: match one.subject {
                Subject::Method => Form::Method,
                Subject::Notification => Form::Notification,
                Subject::Hook => Form::Hook,
            },
            target: one.name().to_owned(),
            class: Some(one.class),
            rune_name: self.rune_name(one).0.to_owned(),
        }
    }

    /// The name by which a rune allows it, and where that stands.
    fn rune_name<'a>(&'a self, one: &'a Classed<'_>) -> (&'a str, Place) {
        let own = self.own_names(one.subject).into_iter().flatten();
        let mut own = own.filter(|(key, _)| key.get_ref() == one.name());
        match own.next() {
            Some((key, name)) => (name, self.own_place(one.subject, key)),
            None => (one.name(), self.place_of(one)),
        }
    }

    fn own_names(&self, subject: Subject) -> Option<&Table<String>> {
        match subject {
            Subject::Method => None,
            Subject::Notification => Some(&self.data.rune_names.notifications),
            Subject::Hook => Some(&self.data.rune_names.hooks),
        }
    }

    fn own_place(&self, subject: Subject, key: &toml::Spanned<String>) -> Place {
        let pointer = format!("rune_names.{}.{}", subject.plural(), key.get_ref());
        self.place(key.span(), pointer)
    }

    /// Checks that a rune that allows one thing allows nothing else with it.
    pub(super) fn check_names(&self, classed: &[Classed<'_>], problems: &mut Problems) {
        // Of two with one name, `classed` has the method first, then the topic, then the hook.
        for (at, one) in classed.iter().enumerate() {
            let (name, place) = self.rune_name(one);
            if !name.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-_".contains(&byte)) {
                problems.at(
                    Rule::RuneName,
                    &place,
                    format!("`{name}` can't stand in a rune as it is"),
                    "a name of letters, digits, `-` and `_` can",
                );
            }
            let mut before = classed[..at].iter();
            let same = before
                .find(|first| first.subject != one.subject && self.rune_name(first).0 == name);
            if let Some(first) = same {
                problems.between(
                    Rule::RuneNameClash,
                    &place,
                    format!(
                        "a rune that allows {} `{}` would allow {} `{}` with it",
                        noun(one.subject),
                        one.name(),
                        noun(first.subject),
                        first.name()
                    ),
                    format!(
                        "give it a name of its own in {PATH}: [rune_names.{}] {} = \"…\"",
                        one.subject.plural(),
                        one.name()
                    ),
                    (&self.rune_name(first).1, "the other one"),
                );
            }
        }
        for subject in [Subject::Notification, Subject::Hook] {
            for key in self.own_names(subject).into_iter().flatten().map(|(key, _)| key) {
                let shared = classed.iter().filter(|one| one.name() == key.get_ref()).count() > 1;
                let there = classed.iter().any(|one| one.is(subject, key.get_ref()));
                if !(shared && there) {
                    problems.at(
                        Rule::StaleEntry,
                        &self.own_place(subject, key),
                        format!("{} `{}` needs no other name", noun(subject), key.get_ref()),
                        "remove it: nothing else has its name",
                    );
                }
            }
        }
    }
}

const fn noun(subject: Subject) -> &'static str {
    match subject {
        Subject::Method => "the method",
        Subject::Notification => "the topic",
        Subject::Hook => "the hook",
    }
}
