//! `boltgate.toml`: what a bridge project serves.

use std::path::{Path, PathBuf};

use serde::Deserialize;
use toml::Spanned;

use crate::api::Class;
use crate::diagnostic::{Place, Problems};
use crate::policy::TomlFile;
use crate::policy::exposure::Table;
use crate::schema::raw::Subject;

/// Path of the file, from the project's root.
pub const PATH: &str = "boltgate.toml";

/// The file.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Config {
    /// The project as a whole.
    pub bridge: Whole,
    /// Folders of schemas, each with a package of its own.
    #[serde(default)]
    pub extra: Vec<Extra>,
}

/// The project as a whole.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Whole {
    /// Name of the generated crate.
    #[serde(rename = "crate")]
    pub name: Spanned<String>,
    /// Whether the node's own surface is served beside. Without it the schemas are another
    /// daemon's.
    #[serde(default = "yes")]
    pub node: bool,
}

const fn yes() -> bool {
    true
}

/// A folder of schemas, and the package that it becomes.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Extra {
    /// The folder, with `methods/` or `notifications/` in it, from the project's root.
    pub schemas: Spanned<String>,
    /// Protobuf package.
    pub package: Spanned<String>,
    /// The one service in it.
    pub service: Spanned<String>,
    /// What is decided about methods. One that isn't here has the RPC that its name gives.
    #[serde(default)]
    pub methods: Table<Method>,
    /// What is decided about topics.
    #[serde(default)]
    pub notifications: Table<Topic>,
    /// What is not exposed, with the reason.
    #[serde(default)]
    pub skipped: Skipped,
}

/// What is decided about a method.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Method {
    /// Name of the RPC, and first part of the names of its messages.
    pub rpc: Option<Spanned<String>>,
    /// What it gives into a client's hands.
    pub access: Option<Access>,
}

/// What is decided about a topic.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Topic {
    /// Its spelling: the RPC is `Subscribe…`, the request `Stream…Request`, the event
    /// `…Notification`.
    pub name: Option<Spanned<String>>,
    /// What it gives into a client's hands.
    pub access: Option<Access>,
    /// The name by which a rune allows it, where something else has its own.
    pub rune: Option<Spanned<String>>,
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
}

/// What a method or topic gives into a client's hands, by the words of `schemas/access.toml`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Access {
    /// It tells, and changes nothing.
    Reads,
    /// It makes a way to be paid.
    Receives,
    /// It tells too much.
    Reveals,
    /// It changes something, or makes somebody act.
    Changes,
    /// It moves funds, or is a step on the way there.
    Spends,
}

impl Access {
    /// The class of this name.
    #[must_use]
    pub const fn class(self) -> Class {
        match self {
            Self::Reads => Class::Reads,
            Self::Receives => Class::Receives,
            Self::Reveals => Class::Reveals,
            Self::Changes => Class::Changes,
            Self::Spends => Class::Spends,
        }
    }
}

impl Extra {
    /// The folder, from the project's root.
    #[must_use]
    pub fn folder(&self) -> PathBuf {
        PathBuf::from(self.schemas.get_ref().trim_end_matches('/'))
    }

    /// What is decided about a method.
    #[must_use]
    pub fn method(&self, name: &str) -> Option<&Method> {
        find(&self.methods, name).map(|(_, method)| method)
    }

    /// What is decided about a topic.
    #[must_use]
    pub fn topic(&self, name: &str) -> Option<&Topic> {
        find(&self.notifications, name).map(|(_, topic)| topic)
    }

    /// What is not exposed of methods or topics.
    #[must_use]
    pub fn skipped(&self, subject: Subject) -> Option<&Table<String>> {
        match subject {
            Subject::Method => Some(&self.skipped.methods),
            Subject::Notification => Some(&self.skipped.notifications),
            Subject::Hook => None,
        }
    }

    /// The names that it says something of, with their places in the text.
    #[must_use]
    pub fn named(&self, subject: Subject) -> Vec<&Spanned<String>> {
        match subject {
            Subject::Method => self.methods.keys().collect(),
            Subject::Notification => self.notifications.keys().collect(),
            Subject::Hook => Vec::new(),
        }
    }
}

/// The entry of this name, and the name as it stands there.
pub fn find<'a, T>(table: &'a Table<T>, name: &str) -> Option<(&'a Spanned<String>, &'a T)> {
    table.iter().find(|(key, _)| key.get_ref() == name)
}

/// Reads the file.
pub fn read(root: &Path, problems: &mut Problems) -> Option<TomlFile<Config>> {
    TomlFile::read(root, Path::new(PATH), problems)
}

impl TomlFile<Config> {
    /// The place of a value, with the key that it stands under.
    #[must_use]
    pub fn at<T>(&self, value: &Spanned<T>, key: &str) -> Place {
        self.place(value.span(), key)
    }
}
