//! `schemas/access.toml`: what each method, topic and hook gives into the hands of whoever may
//! call it, and the presets of rights.
//!
//! [`check`] holds the review to the schemas, [`signs`] has the facts of a schema that speak
//! against a class, [`names`] keeps names apart that a rune can't, [`presets`] puts the lists
//! together.

mod check;
mod names;
mod presets;
pub mod signs;

use std::collections::BTreeMap;
use std::path::Path;

use serde::Deserialize;
use toml::Spanned;

use crate::api::{self, Class, Right};
use crate::diagnostic::{Place, Problems};
use crate::policy::TomlFile;
use crate::policy::exposure::Table;
use crate::schema::raw::Subject;

/// Path of the file, from the project's root.
pub const PATH: &str = "schemas/access.toml";

/// The file.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Access {
    /// Classes of JSON-RPC methods.
    methods: Classes,
    /// Classes of topics.
    notifications: Classes,
    /// Hooks.
    hooks: Hooks,
    /// Signs of another class, and why the class is right.
    #[serde(default)]
    despite: Despite,
    /// Names by which a rune allows what has the name of something else.
    #[serde(default)]
    rune_names: RuneNames,
    /// Presets of rights by name.
    #[serde(default)]
    presets: BTreeMap<Spanned<String>, Preset>,
}

/// Names by class.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
struct Classes {
    /// Name to the names that were reviewed: a method's parameters, the members of an event.
    reads: Table<Vec<String>>,
    /// The same.
    receives: Table<Vec<String>>,
    /// Name to reason.
    reveals: Table<String>,
    changes: Vec<Spanned<String>>,
    spends: Vec<Spanned<String>>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Hooks {
    decides: Vec<Spanned<String>>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
struct Despite {
    methods: Table<Table<String>>,
    notifications: Table<Table<String>>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
struct RuneNames {
    notifications: Table<String>,
    hooks: Table<String>,
}

/// A preset: whole classes, and single names beside them.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Preset {
    classes: Vec<Granted>,
    #[serde(default)]
    methods: Vec<Spanned<String>>,
    #[serde(default)]
    topics: Vec<Spanned<String>>,
}

/// A class that a preset may hold.
#[derive(Debug, Clone, Copy, Deserialize)]
#[serde(rename_all = "lowercase")]
enum Granted {
    Reads,
    Receives,
}

impl Granted {
    const fn class(self) -> Class {
        match self {
            Self::Reads => Class::Reads,
            Self::Receives => Class::Receives,
        }
    }
}

/// One name under its class.
struct Classed<'a> {
    subject: Subject,
    class: Class,
    key: &'a Spanned<String>,
    /// Of a class that presets hold: the names that were reviewed.
    reviewed: Option<&'a [String]>,
    /// Of the class `reveals`: what is revealed.
    reason: Option<&'a str>,
}

impl Classed<'_> {
    fn name(&self) -> &str {
        self.key.get_ref()
    }

    fn is(&self, subject: Subject, name: &str) -> bool {
        self.subject == subject && self.name() == name
    }

    /// The dotted key that it stands under.
    fn pointer(&self) -> String {
        format!("{}.{}.{}", self.subject.plural(), self.class.name(), self.name())
    }
}

/// Reads the file.
pub fn read(root: &Path, problems: &mut Problems) -> Option<TomlFile<Access>> {
    TomlFile::read(root, Path::new(PATH), problems)
}

impl TomlFile<Access> {
    /// What every name gives, and the presets. Where something is wrong with the file, which
    /// [`Self::check`] tells, names may be missing.
    #[must_use]
    pub fn lower(&self) -> api::Access {
        let mut rights: Vec<Right> = self.classed().iter().map(|one| self.right(one)).collect();
        rights.sort_by(|a, b| (a.form as u8, &a.target).cmp(&(b.form as u8, &b.target)));
        api::Access { presets: self.presets(&rights), rights }
    }

    /// Every name in the file, by class.
    fn classed(&self) -> Vec<Classed<'_>> {
        let classes = [
            (Subject::Method, &self.data.methods),
            (Subject::Notification, &self.data.notifications),
        ];
        let mut found = Vec::new();
        for (subject, of) in classes {
            for (class, table) in [(Class::Reads, &of.reads), (Class::Receives, &of.receives)] {
                found.extend(table.iter().map(|(key, reviewed)| Classed {
                    subject,
                    class,
                    key,
                    reviewed: Some(reviewed),
                    reason: None,
                }));
            }
            found.extend(of.reveals.iter().map(|(key, reason)| Classed {
                subject,
                class: Class::Reveals,
                key,
                reviewed: None,
                reason: Some(reason),
            }));
            for (class, names) in [(Class::Changes, &of.changes), (Class::Spends, &of.spends)] {
                found.extend(names.iter().map(|key| plain(subject, class, key)));
            }
        }
        let hooks = self.data.hooks.decides.iter();
        found.extend(hooks.map(|key| plain(Subject::Hook, Class::Decides, key)));
        found
    }

    /// Reasons by name, of methods or of topics; hooks have none.
    fn despite(&self, subject: Subject) -> &Table<Table<String>> {
        match subject {
            Subject::Notification => &self.data.despite.notifications,
            Subject::Method | Subject::Hook => &self.data.despite.methods,
        }
    }

    fn place_of(&self, one: &Classed<'_>) -> Place {
        self.place(one.key.span(), one.pointer())
    }
}

fn plain(subject: Subject, class: Class, key: &Spanned<String>) -> Classed<'_> {
    Classed { subject, class, key, reviewed: None, reason: None }
}
