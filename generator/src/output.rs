//! Writes rendered files, or compares them with what is there.
//!
//! Everything is rendered before this module is called, so that a failure while rendering
//! leaves the tree as it was. Each file is replaced in one step, files that are already right
//! are not touched, and files that nothing renders any more are removed.

use std::collections::BTreeSet;
use std::fs;
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

use crate::diagnostic::Problems;

/// A rendered file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct File {
    /// Path from the project's root.
    pub path: PathBuf,
    /// The whole content.
    pub content: Vec<u8>,
}

impl File {
    /// A file of this path and content.
    #[must_use]
    pub fn new(path: impl Into<PathBuf>, content: impl Into<Vec<u8>>) -> Self {
        Self { path: path.into(), content: content.into() }
    }
}

/// One difference between the tree and what was rendered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Change {
    /// A file is missing.
    Missing(File),
    /// A file has another content: the one that is there.
    Different(File, Vec<u8>),
    /// A file that nothing renders.
    Stale(PathBuf),
}

impl Change {
    /// The path, from the project's root.
    #[must_use]
    pub fn path(&self) -> &Path {
        match self {
            Self::Missing(file) | Self::Different(file, _) => &file.path,
            Self::Stale(path) => path,
        }
    }

    /// The change as a unified diff, or a line where a diff would say nothing.
    #[must_use]
    pub fn diff(&self) -> String {
        let path = self.path().display();
        match self {
            Self::Missing(_) => format!("{path}: missing\n"),
            Self::Stale(_) => format!("{path}: nothing generates it any more\n"),
            Self::Different(file, there) => {
                match (str::from_utf8(there), str::from_utf8(&file.content)) {
                    (Ok(there), Ok(rendered)) => similar::TextDiff::from_lines(there, rendered)
                        .unified_diff()
                        .header(&format!("{path} (as it is)"), &format!("{path} (as generated)"))
                        .to_string(),
                    _ => format!("{path}: differs (binary)\n"),
                }
            }
        }
    }
}

/// What has to change for the tree to hold `files`. `folders` are those whose every file is
/// rendered: any other file in them is stale.
///
/// # Errors
/// Where a file or folder can't be read.
pub fn compare(root: &Path, folders: &[&str], files: &[File]) -> Result<Vec<Change>, Problems> {
    let mut changes = Vec::new();
    for file in files {
        match fs::read(root.join(&file.path)) {
            Ok(there) if there == file.content => {}
            Ok(there) => changes.push(Change::Different(file.clone(), there)),
            Err(error) if error.kind() == io::ErrorKind::NotFound => {
                changes.push(Change::Missing(file.clone()));
            }
            Err(error) => return Err(Problems::unreadable(&file.path, &error)),
        }
    }
    let rendered: BTreeSet<&Path> = files.iter().map(|file| file.path.as_path()).collect();
    for folder in folders {
        let folder = Path::new(folder);
        let there = walk(root, folder);
        for path in there.map_err(|error| Problems::unreadable(folder, &error))? {
            if !rendered.contains(path.as_path()) {
                changes.push(Change::Stale(path));
            }
        }
    }
    Ok(changes)
}

/// Makes the changes.
///
/// # Errors
/// Where a file can't be written or removed; what was written before that stays, each file
/// whole.
pub fn apply(root: &Path, changes: &[Change]) -> Result<(), Problems> {
    for change in changes {
        let path = root.join(change.path());
        match change {
            Change::Missing(file) | Change::Different(file, _) => {
                replace(&path, &file.content)
                    .map_err(|error| Problems::unwritable(change.path(), &error))?;
            }
            Change::Stale(_) => {
                fs::remove_file(&path)
                    .map_err(|error| Problems::unwritable(change.path(), &error))?;
                // Only an empty folder goes; one that still holds files is left alone.
                if let Some(parent) = path.parent() {
                    let _ = fs::remove_dir(parent);
                }
            }
        }
    }
    Ok(())
}

fn replace(path: &Path, content: &[u8]) -> io::Result<()> {
    let folder = path.parent().unwrap_or_else(|| Path::new("."));
    fs::create_dir_all(folder)?;
    let mut file = tempfile::Builder::new().permissions(readable()).tempfile_in(folder)?;
    file.write_all(content)?;
    file.persist(path).map_err(|error| error.error)?;
    Ok(())
}

/// Files in a source tree are for everyone to read; temporary files are not by default.
fn readable() -> fs::Permissions {
    use std::os::unix::fs::PermissionsExt as _;
    fs::Permissions::from_mode(0o644)
}

fn walk(root: &Path, folder: &Path) -> io::Result<Vec<PathBuf>> {
    let entries = match fs::read_dir(root.join(folder)) {
        Ok(entries) => entries,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Vec::new()),
        Err(error) => return Err(error),
    };
    let mut found = Vec::new();
    for entry in entries {
        let entry = entry?;
        let path = folder.join(entry.file_name());
        if entry.file_type()?.is_dir() {
            found.extend(walk(root, &path)?);
        } else {
            found.push(path);
        }
    }
    found.sort();
    Ok(found)
}
