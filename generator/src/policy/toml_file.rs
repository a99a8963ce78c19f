//! A TOML file that keeps where its values stand.

use std::ops::Range;
use std::path::Path;
use std::rc::Rc;

use serde::de::DeserializeOwned;

use crate::diagnostic::{Place, Problems, Rule, Source};
use crate::schema::folder;

/// A decoded file and its text.
#[derive(Debug)]
pub struct TomlFile<T> {
    /// The text.
    pub source: Rc<Source>,
    /// What it says.
    pub data: T,
}

impl<T: DeserializeOwned> TomlFile<T> {
    /// Reads a file; problems where it is missing or not of the form of `T`.
    pub fn read(root: &Path, shown: &Path, problems: &mut Problems) -> Option<Self> {
        Self::parse(folder::read(&root.join(shown), shown, problems)?, problems)
    }

    /// Decodes a file that has been read; problems where it is not of the form of `T`.
    pub fn parse(source: Rc<Source>, problems: &mut Problems) -> Option<Self> {
        match toml::from_str(&source.text) {
            Ok(data) => Some(Self { source, data }),
            Err(error) => {
                let span = error.span().unwrap_or(0..0);
                let place = Place { source, span, pointer: String::new() };
                problems.at(
                    Rule::PolicySyntax,
                    &place,
                    error.message(),
                    "mend the entry at this place",
                );
                None
            }
        }
    }
}

impl<T> TomlFile<T> {
    /// The place of a span, with the dotted key that it is under.
    #[must_use]
    pub fn place(&self, span: Range<usize>, pointer: impl Into<String>) -> Place {
        Place { source: Rc::clone(&self.source), span, pointer: pointer.into() }
    }
}
