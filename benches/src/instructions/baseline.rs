//! The numbers of a known state, as a file.

use std::collections::BTreeMap;
use std::path::Path;
use std::{fs, io};

use serde::{Deserialize, Serialize};

use super::Environment;

/// What stands above the numbers.
const HEAD: &str = "\
# How many instructions each case takes, counted by callgrind: written by
# `make bench-check RECORD=1`, compared by `make bench-check`. Don't edit.

";

/// The numbers of a known state.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Baseline {
    /// What they belong to.
    pub environment: Environment,
    /// The instructions of one conversion, by the case's name.
    pub instructions: BTreeMap<String, u64>,
}

/// Why there is no baseline.
#[derive(Debug)]
pub enum Unreadable {
    /// Nothing was recorded yet.
    Missing,
    /// The file can't be read, or isn't one.
    Broken(String),
}

impl Baseline {
    /// Reads a baseline.
    ///
    /// # Errors
    /// See [`Unreadable`].
    pub fn read(path: &Path) -> Result<Self, Unreadable> {
        let text = fs::read_to_string(path).map_err(|error| match error.kind() {
            io::ErrorKind::NotFound => Unreadable::Missing,
            _ => Unreadable::Broken(error.to_string()),
        })?;
        toml::from_str(&text).map_err(|error| Unreadable::Broken(error.to_string()))
    }

    /// Writes it.
    ///
    /// # Errors
    /// Where the file can't be written.
    pub fn write(&self, path: &Path) -> io::Result<()> {
        let text = toml::to_string(self).map_err(io::Error::other)?;
        fs::write(path, format!("{HEAD}{text}"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_baseline_comes_back() {
        let word = |word: &str| word.to_owned();
        let environment = Environment {
            rustc: word("rustc 1.89.0 (0 2025-08-07)"),
            target: word("x86_64-unknown-linux-gnu"),
            libc: word("glibc 2.36"),
            valgrind: word("valgrind-3.19.0"),
            features: word("avx avx2"),
        };
        let instructions =
            BTreeMap::from([(word("to wire: getinfo"), 7), (word("b"), u64::MAX / 2)]);
        let baseline = Baseline { environment, instructions };
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("instructions.toml");
        assert!(matches!(Baseline::read(&path), Err(Unreadable::Missing)));
        baseline.write(&path).unwrap();
        assert_eq!(Baseline::read(&path).unwrap(), baseline);
        assert!(fs::read_to_string(&path).unwrap().starts_with("# How many"));
        fs::write(&path, "instructions = 7").unwrap();
        assert!(matches!(Baseline::read(&path), Err(Unreadable::Broken(_))));
    }
}
