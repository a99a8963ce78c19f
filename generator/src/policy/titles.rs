//! `schemas/titles.toml`: one line per method, notification and hook, in our own words.

use std::collections::BTreeMap;
use std::path::Path;

use serde::Deserialize;
use toml::Spanned;

use crate::diagnostic::{Place, Problems, Rule};
use crate::policy::TomlFile;
use crate::schema::raw::Subject;

/// Path of the file, from the project's root.
pub const PATH: &str = "schemas/titles.toml";

type Table = BTreeMap<Spanned<String>, String>;

/// The file.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Titles {
    methods: Table,
    notifications: Table,
    hooks: Table,
}

/// Reads the file.
pub fn read(root: &Path, problems: &mut Problems) -> Option<TomlFile<Titles>> {
    TomlFile::read(root, Path::new(PATH), problems)
}

impl TomlFile<Titles> {
    fn table(&self, subject: Subject) -> &Table {
        match subject {
            Subject::Method => &self.data.methods,
            Subject::Notification => &self.data.notifications,
            Subject::Hook => &self.data.hooks,
        }
    }

    /// The title of a method, notification or hook.
    #[must_use]
    pub fn title(&self, subject: Subject, name: &str) -> Option<&str> {
        let mut entries = self.table(subject).iter();
        entries.find(|(key, _)| key.get_ref() == name).map(|(_, title)| title.as_str())
    }

    /// A problem for every title without a schema. A schema needs no title.
    pub fn check_stale(&self, schemas: &[(Subject, &str, &Place)], problems: &mut Problems) {
        for subject in Subject::ALL {
            for key in self.table(subject).keys() {
                let name = key.get_ref();
                if !schemas.iter().any(|(of, schema, _)| *of == subject && schema == name) {
                    problems.at(
                        Rule::StaleEntry,
                        &self.place(key.span(), format!("{}.{name}", subject.plural())),
                        format!("there is no schema for `{name}`"),
                        "remove the title, or correct its name",
                    );
                }
            }
        }
    }
}
