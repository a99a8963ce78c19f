//! `openrpc.toml`, beside the schemas that an import wrote: where they come from, and what of it
//! they don't say.

use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use super::left::Left;
use crate::diagnostic::{Problems, Rule};
use crate::output::File;
use crate::policy::TomlFile;

const HEAD: &str = "\
# Where the schemas in methods/ come from, and what the document says that they don't.
#
# Written by `boltgate-gen import --openrpc`, anew each time: change the document and import it.
";

/// The file.
#[derive(Debug, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Record {
    /// What the document is about, by its own words.
    pub title: String,
    /// The document's version.
    pub version: String,
    /// What facts have no place for.
    #[serde(default)]
    pub left: Vec<One>,
}

/// Something that facts have no place for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct One {
    /// The keyword, or what several of them say together.
    pub what: String,
    /// What becomes of it, and why.
    pub why: String,
    /// JSON pointers into the document.
    pub places: Vec<String>,
}

impl Record {
    /// That of a document.
    #[must_use]
    pub fn new(title: String, version: String, left: &Left) -> Self {
        let left = left.all().map(|(what, why, places)| One {
            what: what.to_owned(),
            why: why.to_owned(),
            places: places.into_iter().map(str::to_owned).collect(),
        });
        Self { title, version, left: left.collect() }
    }

    /// Where it is, for schemas in this folder.
    #[must_use]
    pub fn path(folder: &Path) -> PathBuf {
        folder.join("openrpc.toml")
    }

    /// That of the last import into a folder; `None` where there was none.
    ///
    /// What an import writes is its own: where there are schemas of another hand, that is a problem.
    pub fn read(root: &Path, folder: &Path, problems: &mut Problems) -> Option<Self> {
        let path = Self::path(folder);
        if root.join(&path).exists() {
            return TomlFile::read(root, &path, problems).map(|file| file.data);
        }
        let methods = folder.join("methods");
        let entries = std::fs::read_dir(root.join(&methods)).into_iter().flatten();
        let first = entries.filter_map(Result::ok).map(|entry| entry.file_name()).min();
        if let Some(first) = first {
            problems.nowhere(
                Rule::ForeignSchemas,
                format!(
                    "{} is there, and no import from an OpenRPC document has written it",
                    methods.join(first).display()
                ),
                "name a folder that doesn't exist yet: an import writes the whole of it, and removes \
                 what the document doesn't have",
            );
        }
        None
    }

    /// The file's text.
    #[must_use]
    pub fn file(&self, folder: &Path) -> File {
        // Texts and lists of texts always have a form in TOML.
        let text = toml::to_string_pretty(self).unwrap_or_default();
        File::new(Self::path(folder), format!("{HEAD}\n{text}"))
    }
}
