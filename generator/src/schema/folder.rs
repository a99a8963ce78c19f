//! A folder of schema files.

use std::fs;
use std::path::Path;
use std::rc::Rc;

use crate::diagnostic::{Problems, Rule, Source};
use crate::schema::{json, raw};

/// Reads a text file; a problem where that fails.
pub fn read(path: &Path, shown: &Path, problems: &mut Problems) -> Option<Rc<Source>> {
    match fs::read_to_string(path) {
        Ok(text) => Some(Rc::new(Source { path: shown.to_owned(), text })),
        Err(error) => {
            problems.nowhere(
                Rule::Unreadable,
                format!("{} can't be read: {error}", shown.display()),
                "check that the file is there, readable and UTF-8",
            );
            None
        }
    }
}

/// Every `*.json` in a folder (not below it), in order of file name; `None` for each that is
/// not a schema, which is then among the problems.
///
/// `shown` is how the folder is called in problems.
pub fn files(folder: &Path, shown: &Path, problems: &mut Problems) -> Vec<Option<raw::File>> {
    let entries = match fs::read_dir(folder) {
        Ok(entries) => entries,
        Err(error) => {
            problems.nowhere(
                Rule::Unreadable,
                format!("the folder {} can't be read: {error}", shown.display()),
                "name a folder of schema files",
            );
            return Vec::new();
        }
    };
    let mut names: Vec<_> = entries
        .filter_map(Result::ok)
        .filter(|entry| entry.path().extension().is_some_and(|end| end == "json"))
        .map(|entry| entry.file_name())
        .collect();
    names.sort();
    let mut found = Vec::with_capacity(names.len());
    for name in names {
        let source = read(&folder.join(&name), &shown.join(&name), problems);
        let node = source.and_then(|source| json::parse(&source, problems));
        found.push(node.and_then(|node| raw::file(&node, problems)));
    }
    found
}
