//! Holds the review to the schemas: every schema has one class, and the class is of the schema
//! that is there now.

use super::{Access, Classed, PATH, signs};
use crate::diagnostic::{Place, Problems, Rule};
use crate::model::types::{Entry, Property};
use crate::policy::TomlFile;
use crate::schema::raw::Subject;

impl TomlFile<Access> {
    /// Checks that every schema has exactly one class, which its facts don't contradict, and
    /// that the presets and the names for runes hold together.
    pub fn check(&self, schemas: &[Entry], problems: &mut Problems) {
        let classed = self.classed();
        self.check_once(&classed, problems);
        for entry in schemas {
            let found = classed.iter().find(|one| one.is(entry.subject, &entry.name));
            let Some(one) = found else {
                problems.at(
                    Rule::NoClass,
                    &entry.place,
                    format!("nobody has said what `{}` gives into a client's hands", entry.name),
                    match entry.subject {
                        Subject::Hook => format!("add it to `decides` of [hooks] in {PATH}"),
                        subject => format!(
                            "review it, and add it to [{}] in {PATH} under its class: reads, \
                             receives, reveals, changes or spends",
                            subject.plural()
                        ),
                    },
                );
                continue;
            };
            if let Some(reviewed) = one.reviewed {
                self.check_reviewed(one, reviewed, entry, problems);
                self.check_signs(one, entry, problems);
            }
        }
        for one in classed.iter().filter(|one| one.reason.is_some_and(|why| why.trim().is_empty()))
        {
            let what = "a class without a reason";
            problems.at(Rule::NoReason, &self.place_of(one), what, "say what it reveals");
        }
        self.check_presets(&classed, problems);
        self.check_names(&classed, problems);
    }

    /// Checks that every name in the file has its schema, and every reason its sign.
    pub fn check_stale(&self, schemas: &[Entry], problems: &mut Problems) {
        let classed = self.classed();
        let schema =
            |one: &Classed<'_>| schemas.iter().find(|entry| one.is(entry.subject, &entry.name));
        for one in classed.iter().filter(|one| schema(one).is_none()) {
            problems.at(
                Rule::StaleEntry,
                &self.place_of(one),
                format!("there is no schema for `{}`", one.name()),
                "remove it, or import the schema that it is for",
            );
        }
        for subject in [Subject::Method, Subject::Notification] {
            for (key, reasons) in self.despite(subject) {
                let name = key.get_ref();
                let one = classed.iter().find(|one| one.is(subject, name));
                let harmless = one.filter(|one| one.reviewed.is_some());
                let signs = harmless.and_then(schema).map(signs::of).unwrap_or_default();
                for (path, reason) in reasons {
                    let pointer = format!("despite.{}.{name}", subject.plural());
                    let place = self.place(path.span(), pointer);
                    if !signs.iter().any(|sign| sign.path == *path.get_ref()) {
                        problems.at(
                            Rule::StaleEntry,
                            &place,
                            format!("`{name}` needs no reason for `{}`", path.get_ref()),
                            "remove it, or correct its path if the schema has moved",
                        );
                    } else if reason.trim().is_empty() {
                        problems.at(
                            Rule::NoReason,
                            &place,
                            "a reason that says nothing",
                            "say why it is harmless",
                        );
                    }
                }
            }
        }
    }

    fn check_once(&self, classed: &[Classed<'_>], problems: &mut Problems) {
        for (at, one) in classed.iter().enumerate() {
            if let Some(first) =
                classed[..at].iter().find(|first| first.is(one.subject, one.name()))
            {
                problems.between(
                    Rule::TwoClasses,
                    &self.place_of(one),
                    format!("`{}` has two classes", one.name()),
                    "remove one of the two entries",
                    (&self.place_of(first), "the other one"),
                );
            }
        }
    }

    /// Checks that what was reviewed is what the schema has now.
    fn check_reviewed(
        &self,
        one: &Classed<'_>,
        reviewed: &[String],
        entry: &Entry,
        problems: &mut Problems,
    ) {
        let (there, what) = match one.subject {
            Subject::Method => (&entry.request, "parameter"),
            Subject::Notification | Subject::Hook => (&entry.response, "member"),
        };
        let now: Vec<&str> =
            there.properties.iter().map(|property| property.key.as_str()).collect();
        let help = format!(
            "review it again; if it is still right under `{}`, write {} = {now:?}",
            one.class.name(),
            one.name()
        );
        let mut tell = |what: String, place: &Place, role: &str| {
            problems.between(
                Rule::StaleReview,
                &self.place_of(one),
                what,
                help.as_str(),
                (place, role),
            );
        };
        let new = |property: &&Property| !reviewed.contains(&property.key);
        for property in there.properties.iter().filter(new) {
            let what =
                format!("`{}` was reviewed without the {what} `{}`", entry.name, property.key);
            tell(what, &property.place, "it has it now");
        }
        for gone in reviewed.iter().filter(|key| !now.contains(&key.as_str())) {
            let what = format!("`{}` was reviewed with the {what} `{gone}`", entry.name);
            tell(what, &there.place, "it doesn't have it now");
        }
    }

    /// Checks that every sign of another class has its reason.
    fn check_signs(&self, one: &Classed<'_>, entry: &Entry, problems: &mut Problems) {
        let reasons = self.despite(one.subject).iter();
        let mut reasons = reasons.filter(|(key, _)| key.get_ref() == one.name());
        let reasons = reasons.next().map(|(_, reasons)| reasons);
        let known = |path: &str| {
            reasons.is_some_and(|reasons| reasons.keys().any(|key| key.get_ref() == path))
        };
        for sign in signs::of(entry).into_iter().filter(|sign| !known(&sign.path)) {
            problems.between(
                Rule::SignOfAnotherClass,
                &self.place_of(one),
                format!(
                    "`{}` is under `{}`, in spite of its `{}`",
                    entry.name,
                    one.class.name(),
                    sign.path
                ),
                format!(
                    "move it to another class; if it is harmless, say why under \
                     [despite.{}.{}]: {:?} = \"…\"",
                    one.subject.plural(),
                    entry.name,
                    sign.path
                ),
                (&sign.place, sign.of),
            );
        }
    }
}
