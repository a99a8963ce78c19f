//! `schemas/overrides.toml`: where the wire differs from what the schema alone would give.
//!
//! Every entry has to apply: one that no longer does is an error, so that the file never
//! says more than is true.

use std::cell::RefCell;
use std::collections::BTreeSet;
use std::path::Path;
use std::rc::Rc;

use serde::Deserialize;
use toml::Spanned;

use crate::diagnostic::{Problems, Rule, Source};
use crate::policy::TomlFile;

/// Path of the file, from the project's root.
pub const PATH: &str = "schemas/overrides.toml";

/// The file.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Overrides {
    /// JSON names that would clash with a word of a client's language.
    #[serde(default)]
    pub rename: Vec<Rename>,
    /// Values whose type is a shared one.
    #[serde(default)]
    pub shared: Vec<Shared>,
    /// Members with a fixed form on the wire.
    #[serde(default)]
    pub shape: Vec<Shape>,
    /// Members that the schema gives no type that the wire has, and that have no field.
    #[serde(default)]
    pub omit: Vec<Omit>,
    /// Messages with a field for members that the schema leaves open.
    #[serde(default)]
    pub rest: Vec<Rest>,
    /// Enum values of the schema that a shared enum lacks.
    #[serde(default)]
    pub absent: Vec<Absent>,
    /// Wrong names in the node's own files, mended by `import`.
    #[serde(default)]
    pub correct_name: Vec<CorrectName>,
    /// Required members that the node's own files do not describe, left out by `import`.
    #[serde(default)]
    pub correct_required: Vec<CorrectRequired>,
}

/// A JSON name and its field's name.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Rename {
    /// JSON name.
    pub key: Spanned<String>,
    /// Field's name.
    pub field: String,
    /// Why.
    pub reason: String,
}

/// A path whose value is of a shared type.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Shared {
    /// Path of the value.
    pub path: Spanned<String>,
    /// A type of `schemas/primitives.toml`, or a type of the schema's dialect.
    pub ty: String,
}

/// A member with a fixed form.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Shape {
    /// Path of the member, without `[]` at its end.
    pub path: Spanned<String>,
    /// A type of the schema's dialect, `string_map`, or a type of `schemas/primitives.toml`.
    pub ty: String,
    /// Whether the field is repeated.
    #[serde(default)]
    pub list: bool,
    /// Why the schema's own type does not serve.
    pub reason: String,
}

/// Members without a field.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Omit {
    /// Paths of the members.
    pub paths: Vec<Spanned<String>>,
    /// Why they have none.
    pub reason: String,
}

/// A message that takes members beside those of its schema.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Rest {
    /// Name of the message.
    pub message: Spanned<String>,
    /// Name of the field that holds them, name to JSON value.
    pub field: String,
    /// What they are.
    pub reason: String,
}

/// Values that a shared enum lacks.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Absent {
    /// Path of the member.
    pub path: Spanned<String>,
    /// Values as JSON has them.
    pub values: Vec<String>,
    /// Why they are absent.
    pub reason: String,
}

/// A name in a file of the node's, and the right one.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CorrectName {
    /// The file in the imported folder.
    pub file: Spanned<String>,
    /// The name that it gives.
    pub name: String,
    /// The name that it should give.
    pub is: String,
    /// How that is known.
    pub reason: String,
}

/// An entry of `required` in a file of the node's that names no property.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CorrectRequired {
    /// The file in the imported folder.
    pub file: String,
    /// JSON pointer of the entry.
    pub pointer: Spanned<String>,
    /// What the node does instead.
    pub reason: String,
}

/// The file, and which of its entries were of use.
#[derive(Debug)]
pub struct Ledger {
    file: TomlFile<Overrides>,
    used: RefCell<BTreeSet<usize>>,
}

/// Reads the file.
pub fn read(root: &Path, problems: &mut Problems) -> Option<Ledger> {
    read_at(root, Path::new(PATH), problems)
}

/// Reads the file of this path from the project's root.
pub fn read_at(root: &Path, path: &Path, problems: &mut Problems) -> Option<Ledger> {
    let file = TomlFile::read(root, path, problems)?;
    Some(Ledger { file, used: RefCell::default() })
}

/// What a file of this path would say if it were empty.
#[must_use]
pub fn none_at(path: &Path) -> Ledger {
    let source = Source { path: path.to_owned(), text: String::new() };
    let file = TomlFile { source: Rc::new(source), data: Overrides::default() };
    Ledger { file, used: RefCell::default() }
}

impl Ledger {
    /// Path of the file, from the project's root.
    #[must_use]
    pub fn path(&self) -> String {
        self.file.source.path.display().to_string()
    }

    fn applied<T>(&self, key: &Spanned<String>, entry: T) -> T {
        self.used.borrow_mut().insert(key.span().start);
        entry
    }

    /// The field's name for a JSON name, if it is not the usual one.
    #[must_use]
    pub fn rename(&self, key: &str) -> Option<&str> {
        let found = self.file.data.rename.iter().find(|entry| entry.key.get_ref() == key)?;
        Some(self.applied(&found.key, &found.field))
    }

    /// The shared type at a path.
    #[must_use]
    pub fn shared(&self, path: &str) -> Option<&Shared> {
        let found = self.file.data.shared.iter().find(|entry| entry.path.get_ref() == path)?;
        Some(self.applied(&found.path, found))
    }

    /// The fixed form at a path.
    #[must_use]
    pub fn shape(&self, path: &str) -> Option<&Shape> {
        let found = self.file.data.shape.iter().find(|entry| entry.path.get_ref() == path)?;
        Some(self.applied(&found.path, found))
    }

    /// Why a member without a type has no field, where that is known.
    #[must_use]
    pub fn omit(&self, path: &str) -> Option<&str> {
        let mut entries = self.file.data.omit.iter();
        let found = entries.find_map(|entry| {
            let key = entry.paths.iter().find(|key| key.get_ref() == path)?;
            Some((key, entry))
        });
        let (key, entry) = found?;
        Some(self.applied(key, &entry.reason))
    }

    /// Every member without a field, with the reason.
    pub fn omitted(&self) -> impl Iterator<Item = (&str, &str)> {
        let entries = self.file.data.omit.iter();
        entries.flat_map(|entry| {
            entry.paths.iter().map(|path| (path.get_ref().as_str(), entry.reason.as_str()))
        })
    }

    /// Every value that a shared enum lacks, by its path, with the reason.
    pub fn all_absent(&self) -> impl Iterator<Item = (&str, &str, &str)> {
        let entries = self.file.data.absent.iter();
        entries.flat_map(|entry| {
            let (path, reason) = (entry.path.get_ref().as_str(), entry.reason.as_str());
            entry.values.iter().map(move |value| (path, value.as_str(), reason))
        })
    }

    /// The field of a message for members beside those of its schema.
    #[must_use]
    pub fn rest(&self, message: &str) -> Option<&Rest> {
        let mut entries = self.file.data.rest.iter();
        let found = entries.find(|entry| entry.message.get_ref() == message)?;
        Some(self.applied(&found.message, found))
    }

    /// Whether the shared enum at a path is known to lack a value.
    #[must_use]
    pub fn absent(&self, path: &str, value: &str) -> bool {
        let mut entries = self.file.data.absent.iter();
        let found = entries.find(|entry| {
            entry.path.get_ref() == path && entry.values.iter().any(|absent| absent == value)
        });
        found.is_some_and(|entry| self.applied(&entry.path, true))
    }

    /// The right name for a file of the node's that gives this one.
    #[must_use]
    pub fn correct_name(&self, file: &str, name: &str) -> Option<&str> {
        let mut entries = self.file.data.correct_name.iter();
        let found = entries.find(|entry| entry.file.get_ref() == file && entry.name == name)?;
        Some(self.applied(&found.file, &found.is))
    }

    /// Whether the entry of `required` at this place of a file of the node's is a mistake.
    #[must_use]
    pub fn correct_required(&self, file: &str, pointer: &str) -> bool {
        let mut entries = self.file.data.correct_required.iter();
        let found = entries.find(|entry| entry.file == file && entry.pointer.get_ref() == pointer);
        found.is_some_and(|entry| self.applied(&entry.pointer, true))
    }

    /// A problem for every entry of use to `generate` that was of none.
    pub fn check_used(&self, problems: &mut Problems) {
        let data = &self.file.data;
        let keys = data.rename.iter().map(|entry| ("rename", &entry.key));
        let keys = keys.chain(data.shared.iter().map(|entry| ("shared", &entry.path)));
        let keys = keys.chain(data.shape.iter().map(|entry| ("shape", &entry.path)));
        let omitted = data.omit.iter().flat_map(|entry| &entry.paths);
        let keys = keys.chain(omitted.map(|key| ("omit", key)));
        let keys = keys.chain(data.rest.iter().map(|entry| ("rest", &entry.message)));
        let keys = keys.chain(data.absent.iter().map(|entry| ("absent", &entry.path)));
        self.stale(keys, problems);
    }

    /// A problem for every correction that did not apply to the imported folder.
    pub fn check_corrections_used(&self, problems: &mut Problems) {
        let names = self.file.data.correct_name.iter();
        let names = names.map(|entry| ("correct_name", &entry.file));
        let required = self.file.data.correct_required.iter();
        let required = required.map(|entry| ("correct_required", &entry.pointer));
        self.stale(names.chain(required), problems);
    }

    fn stale<'a>(
        &self,
        keys: impl Iterator<Item = (&'a str, &'a Spanned<String>)>,
        problems: &mut Problems,
    ) {
        let used = self.used.borrow();
        for (table, key) in keys.filter(|(_, key)| !used.contains(&key.span().start)) {
            problems.at(
                Rule::StaleEntry,
                &self.file.place(key.span(), table),
                format!("the entry for `{}` no longer applies", key.get_ref()),
                "remove it, or correct its path if the schema has moved",
            );
        }
    }
}
