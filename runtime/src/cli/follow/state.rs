//! Where to go on from, kept in a file across ends of the program.

use std::fs::{self, File};
use std::io::{self, Write};
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

/// The longest file that is read, in bytes.
const LONGEST: u64 = 4 << 10;

/// What the file holds.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Kept {
    subsystem: String,
    index: String,
    resume_from: u64,
}

/// The file in which it is kept. It is replaced as a whole: whenever the program or the machine ends,
/// the file holds what was saved last.
#[derive(Debug)]
pub struct State {
    path: PathBuf,
    kept: Kept,
    /// Whether the file says something older.
    is_stale: bool,
}

impl State {
    /// The state in this file, or one that begins at `from` where there is no file yet.
    ///
    /// # Errors
    /// Where the file can't be read, or is about something else.
    pub fn open(path: &Path, subsystem: &str, index: &str, from: u64) -> Result<Self, String> {
        let shown = path.display();
        let kept = match read(path) {
            Ok(None) => Kept { subsystem: subsystem.into(), index: index.into(), resume_from: from },
            Ok(Some(text)) => serde_json::from_str(&text).map_err(|error| {
                format!(
                    "--state {shown}: expected what `boltgate follow` keeps, {{\"subsystem\": …, \
                     \"index\": …, \"resume_from\": …}}, got something else ({error}); name another \
                     file, or remove this one to begin anew"
                )
            })?,
            Err(error) => return Err(format!("--state {shown}: {error}")),
        };
        if kept.subsystem != subsystem || kept.index != index {
            return Err(format!(
                "--state {shown}: it is about {} by {}, not {subsystem} by {index}: each needs a file \
                 of its own",
                kept.subsystem, kept.index
            ));
        }
        let state = Self { path: path.to_owned(), kept, is_stale: false };
        // Said now rather than after the first items.
        state.write()?;
        Ok(state)
    }

    /// The first index that has not been handled.
    #[must_use]
    pub fn resume_from(&self) -> u64 {
        self.kept.resume_from
    }

    /// Notes how far it has come; [`Self::save`] keeps it.
    pub fn reached(&mut self, resume_from: u64) {
        self.kept.resume_from = resume_from;
        self.is_stale = true;
    }

    /// Sees to it that the file says what was noted, also after the machine loses its power.
    ///
    /// # Errors
    /// Where it can't be written; it says what it said before then.
    pub fn save(&mut self) -> Result<(), String> {
        if self.is_stale {
            self.write()?;
            self.is_stale = false;
        }
        Ok(())
    }

    fn write(&self) -> Result<(), String> {
        replace(&self.path, &self.kept)
            .map_err(|error| format!("--state {}: {error}", self.path.display()))
    }
}

fn read(path: &Path) -> io::Result<Option<String>> {
    match fs::metadata(path) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(error),
        Ok(found) if !found.is_file() || found.len() > LONGEST => {
            Err(io::Error::new(io::ErrorKind::InvalidInput, "it is no file of `boltgate follow`"))
        }
        Ok(_) => fs::read_to_string(path).map(Some),
    }
}

fn replace(path: &Path, kept: &Kept) -> io::Result<()> {
    let folder = match path.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder,
        _ => Path::new("."),
    };
    let mut file = tempfile::Builder::new()
        .prefix(".boltgate-")
        .permissions(fs::Permissions::from_mode(0o600))
        .tempfile_in(folder)?;
    serde_json::to_writer(&mut file, kept)?;
    file.write_all(b"\n")?;
    file.as_file().sync_all()?;
    file.persist(path)?;
    File::open(folder)?.sync_all()
}

#[cfg(test)]
mod tests {
    use std::fs;
    use std::os::unix::fs::PermissionsExt;

    use super::State;

    #[test]
    fn it_goes_on_where_it_was() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("invoices.json");
        let open = |from| State::open(&path, "invoices", "created", from).unwrap();
        let mut state = open(7);
        assert_eq!((state.resume_from(), open(1).resume_from()), (7, 7), "it is kept at once");
        state.reached(9);
        assert_eq!(open(1).resume_from(), 7, "not before it is told to");
        state.save().unwrap();
        assert_eq!(open(1).resume_from(), 9);
        assert_eq!(fs::metadata(&path).unwrap().permissions().mode() & 0o777, 0o600);
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1, "nothing else is left");
    }

    #[test]
    fn what_is_something_else_is_not_touched() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("state");
        let open = |subsystem: &str| State::open(&path, subsystem, "created", 1);
        for text in ["", "7", "{\"subsystem\":\"invoices\"}", &"x".repeat(5000)] {
            fs::write(&path, text).unwrap();
            let reason = open("invoices").unwrap_err();
            assert!(reason.starts_with("--state ") && reason.contains("state"), "{reason}");
            assert_eq!(fs::read_to_string(&path).unwrap(), text);
        }
        fs::remove_file(&path).unwrap();
        open("invoices").unwrap();
        let reason = open("htlcs").unwrap_err();
        assert!(reason.contains("invoices by created, not htlcs"), "{reason}");
        let reason = State::open(folder.path(), "invoices", "created", 1).unwrap_err();
        assert!(reason.contains("no file of"), "{reason}");
        let nowhere = folder.path().join("none").join("state");
        assert!(State::open(&nowhere, "invoices", "created", 1).is_err());
    }
}
