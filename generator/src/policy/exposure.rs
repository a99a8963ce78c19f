//! `schemas/exposure.toml`: what is exposed, under which RPC, and what is not.

use std::collections::BTreeMap;
use std::path::Path;

use serde::Deserialize;
use toml::Spanned;

use crate::diagnostic::{Place, Problems, Rule};
use crate::policy::TomlFile;
use crate::schema::raw::Subject;

/// Path of the file, from the project's root.
pub const PATH: &str = "schemas/exposure.toml";

/// Names of schemas, with their places, to what is said of them.
pub type Table<T> = BTreeMap<Spanned<String>, T>;

/// The file.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Exposure {
    /// Protobuf package.
    pub package: String,
    /// Protobuf service.
    pub service: String,
    /// Oldest release of the node that clients may meet: what appeared since is optional.
    pub oldest_supported: Spanned<String>,
    /// JSON-RPC method to RPC.
    pub methods: Table<Method>,
    /// Topic to RPC.
    pub notifications: Table<Notification>,
    /// What this project exposes in a package of its own.
    #[serde(default)]
    pub own: Own,
    /// What is not exposed, with the reason.
    #[serde(default)]
    pub skipped: Skipped,
    /// Keywords of schemas that the wire has no way to say, with the reason.
    #[serde(default)]
    pub dropped: Table<String>,
}

/// How a method is exposed.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Method {
    /// The method's spelling, from which all names derive: `AutoClean-Once`.
    pub path: String,
    /// Name of the RPC where it does not derive from `path`.
    pub rpc: Option<String>,
    /// Why it does not.
    pub reason: Option<String>,
}

/// How a notification is exposed.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Notification {
    /// The topic's spelling: the RPC is `Subscribe…`, the request `Stream…Request`, the event
    /// `…Notification`.
    pub name: String,
    /// Spelling for the event and the messages inside it, where `name` is taken there.
    pub event: Option<String>,
    /// Why it is taken.
    pub reason: Option<String>,
}

/// What is exposed beside what the node's maintainers publish.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Own {
    /// Protobuf package; empty for none.
    pub package: String,
    /// JSON-RPC method to RPC of the service `Methods`.
    #[serde(default)]
    pub methods: Table<Method>,
    /// Hook to RPC of the service `Hooks`.
    #[serde(default)]
    pub hooks: Table<Hook>,
}

/// How a hook is exposed.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Hook {
    /// Name of the RPC, and first part of the names of its messages.
    pub name: String,
}

/// What is not exposed, name to reason.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Skipped {
    /// JSON-RPC methods.
    #[serde(default)]
    pub methods: Table<String>,
    /// Topics.
    #[serde(default)]
    pub notifications: Table<String>,
    /// Hooks.
    #[serde(default)]
    pub hooks: Table<String>,
}

/// Reads the file.
pub fn read(root: &Path, problems: &mut Problems) -> Option<TomlFile<Exposure>> {
    TomlFile::read(root, Path::new(PATH), problems)
}

impl TomlFile<Exposure> {
    /// Checks that every schema is either exposed or skipped with a reason, and none is both.
    pub fn check(&self, schemas: &[(Subject, &str, &Place)], problems: &mut Problems) {
        for (subject, name, place) in schemas {
            let exposed = self.exposed(*subject).into_iter().find(|(key, _)| key == name);
            let skipped = self.skipped(*subject).keys().find(|key| key.get_ref() == name);
            match (exposed, skipped) {
                (None, None) => problems.at(
                    Rule::Undecided,
                    place,
                    format!("`{name}` is neither exposed nor skipped"),
                    format!(
                        "add it to [{0}] in {PATH}, or to [skipped.{0}] with the reason",
                        subject.plural()
                    ),
                ),
                (Some((_, span)), Some(key)) => problems.between(
                    Rule::ExposedAndSkipped,
                    &self.place(key.span(), format!("skipped.{}", subject.plural())),
                    format!("`{name}` is exposed and skipped"),
                    "remove one of the two entries",
                    (&self.place(span, subject.plural()), "exposed here"),
                ),
                _ => {}
            }
        }
        for (key, reason) in Subject::ALL.into_iter().flat_map(|subject| self.skipped(subject)) {
            if reason.trim().is_empty() {
                let place = self.place(key.span(), format!("skipped.{}", key.get_ref()));
                problems.at(
                    Rule::NoReason,
                    &place,
                    "a skip without a reason",
                    "say why it is not exposed",
                );
            }
        }
    }

    /// Checks that every entry has its schema.
    pub fn check_stale(&self, schemas: &[(Subject, &str, &Place)], problems: &mut Problems) {
        for subject in Subject::ALL {
            let there =
                |key: &str| schemas.iter().any(|(of, name, _)| *of == subject && *name == key);
            let skipped = self.skipped(subject).iter();
            let skipped = skipped.map(|(key, _)| (key.get_ref().as_str(), key.span()));
            for (name, span) in self.exposed(subject).into_iter().chain(skipped) {
                if !there(name) {
                    problems.at(
                        Rule::StaleEntry,
                        &self.place(span, format!("{}.{name}", subject.plural())),
                        format!("there is no schema for `{name}`"),
                        "remove the entry, or import the schema that it is for",
                    );
                }
            }
        }
    }

    fn exposed(&self, subject: Subject) -> Vec<(&str, std::ops::Range<usize>)> {
        fn keys<T>(table: &Table<T>) -> Vec<(&str, std::ops::Range<usize>)> {
            table.keys().map(|key| (key.get_ref().as_str(), key.span())).collect()
        }
        match subject {
            Subject::Method => {
                let own = keys(&self.data.own.methods);
                keys(&self.data.methods).into_iter().chain(own).collect()
            }
            Subject::Notification => keys(&self.data.notifications),
            Subject::Hook => keys(&self.data.own.hooks),
        }
    }

    /// What is not exposed of methods, topics or hooks, with the reason.
    #[must_use]
    pub fn skipped(&self, subject: Subject) -> &Table<String> {
        match subject {
            Subject::Method => &self.data.skipped.methods,
            Subject::Notification => &self.data.skipped.notifications,
            Subject::Hook => &self.data.skipped.hooks,
        }
    }
}
