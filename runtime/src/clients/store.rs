//! The list of named clients on disk.
//!
//! `LIGHTNING_DIR/boltgate/` belongs to the node's user alone (mode 0700; every file in it 0600):
//!
//! * `clients.json`: `{"format": 1, "clients": [...]}`, each an [`Entry`]; all of its members are
//!   always there, `null` where there is nothing to say. It is replaced in one step, so readers
//!   need no lock. A file of another format, or with members that aren't known, is not read at
//!   all: what it says might take rights away.
//! * `lock`: held by who changes `clients.json`, so that the plugin and the command line don't
//!   lose each other's changes. The system lets go of it when a process ends.
//! * `bridge.json`: see [`Endpoint`](super::Endpoint).
//! * `clients/NAME/`: see [`folder`](super::folder).

use std::fs::{self, OpenOptions, TryLockError};
use std::io;
use std::os::unix::fs::{MetadataExt, OpenOptionsExt};
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use serde::{Deserialize, Serialize};

use super::{Entry, Error, files};

/// The format that this release reads and writes.
const FORMAT: u32 = 1;

/// The longest file that is read, in bytes: room for some ten thousand clients.
const LONGEST: u64 = 32 << 20;

/// How long to wait for another process that changes the list, and how often to look.
const LOCK_TIME: Duration = Duration::from_secs(10);
const LOCK_PAUSE: Duration = Duration::from_millis(20);

/// The list of named clients on disk.
#[derive(Debug, Clone)]
pub struct Store {
    folder: PathBuf,
}

/// What tells one version of the file from another, without reading it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Version {
    inode: u64,
    length: u64,
    changed: (i64, i64),
}

#[derive(Serialize)]
struct Written<'a> {
    format: u32,
    clients: &'a [Entry],
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Read {
    #[expect(dead_code, reason = "looked at before")]
    format: u32,
    clients: Vec<Entry>,
}

#[derive(Deserialize)]
struct Head {
    format: u32,
}

impl Store {
    /// The list of the node with this lightning directory. Nothing is read or made yet.
    #[must_use]
    pub fn new(lightning_dir: &Path) -> Self {
        Self { folder: lightning_dir.join("boltgate") }
    }

    /// Where the list and all that belongs to it lies.
    #[must_use]
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// Where the list lies.
    #[must_use]
    pub fn path(&self) -> PathBuf {
        self.folder.join("clients.json")
    }

    /// Makes the folder if it isn't there.
    ///
    /// # Errors
    /// Where that can't be done.
    pub fn make_folder(&self) -> Result<(), Error> {
        files::private_folder(&self.folder).map_err(|why| Error::unwritten(&self.folder, &why))
    }

    /// All named clients, those that are revoked, too, in the order in which they were added.
    /// None where there is no list.
    ///
    /// # Errors
    /// Where the list can't be read, or does not hold what it should.
    pub fn read(&self) -> Result<Vec<Entry>, Error> {
        let path = self.path();
        let unread = |why: String| {
            let why = format!("{why}; put a sound one in its place, such as from a backup");
            Error::file("use", &path, why)
        };
        let text = files::read(&path, LONGEST).map_err(|why| unread(why.to_string()))?;
        let Some(text) = text else { return Ok(Vec::new()) };
        // What serde says of bad text may hold a part of it, and there are secrets in it: where it
        // is has to do.
        let bad = |why: serde_json::Error| {
            unread(format!(
                "line {}, column {}: expected a list of named clients in format {FORMAT}",
                why.line(),
                why.column()
            ))
        };
        let Head { format } = serde_json::from_str(&text).map_err(bad)?;
        if format != FORMAT {
            return Err(unread(format!("expected format {FORMAT}, got {format}")));
        }
        let Read { clients, .. } = serde_json::from_str(&text).map_err(bad)?;
        sound(&clients).map_err(unread)?;
        Ok(clients)
    }

    /// Changes the list, if `edit` succeeds, while nobody else does. Waits for others, so it
    /// belongs on a thread that may.
    ///
    /// # Errors
    /// Those of `edit`; and where the list can't be read, locked or written.
    pub fn change<T>(
        &self,
        edit: impl FnOnce(&mut Vec<Entry>) -> Result<T, Error>,
    ) -> Result<T, Error> {
        self.make_folder()?;
        let _locked = self.lock()?;
        let mut clients = self.read()?;
        let done = edit(&mut clients)?;
        sound(&clients).map_err(Error::Failed)?;
        let path = self.path();
        let unwritten = |why: &io::Error| Error::unwritten(&path, why);
        let written = Written { format: FORMAT, clients: &clients };
        let mut text = serde_json::to_vec_pretty(&written).map_err(|why| unwritten(&why.into()))?;
        text.push(b'\n');
        files::replace(&path, &text).map_err(|why| unwritten(&why))?;
        Ok(done)
    }

    /// Looks at the list while nobody changes it. Waits for others, so it belongs on a thread that
    /// may.
    ///
    /// # Errors
    /// Those of `look`; and where the list can't be read or locked.
    pub fn look<T>(&self, look: impl FnOnce(&[Entry]) -> Result<T, Error>) -> Result<T, Error> {
        self.make_folder()?;
        let _locked = self.lock()?;
        look(&self.read()?)
    }

    /// Which version of the file is there; `None` where there is none, or it can't be looked at.
    pub(super) fn version(&self) -> Option<Version> {
        let data = fs::metadata(self.path()).ok()?;
        let changed = (data.ctime(), data.ctime_nsec());
        Some(Version { inode: data.ino(), length: data.len(), changed })
    }

    /// Held until it is dropped.
    fn lock(&self) -> Result<fs::File, Error> {
        let path = self.folder.join("lock");
        let failed = |why: &dyn std::fmt::Display| Error::file("lock", &path, why);
        let mut options = OpenOptions::new();
        options.write(true).create(true).truncate(false).mode(0o600);
        let file = options.open(&path).map_err(|why| failed(&why))?;
        let began = Instant::now();
        loop {
            match file.try_lock() {
                Ok(()) => return Ok(file),
                Err(TryLockError::WouldBlock) if began.elapsed() < LOCK_TIME => {
                    std::thread::sleep(LOCK_PAUSE);
                }
                Err(TryLockError::WouldBlock) => {
                    return Err(failed(&format!(
                        "another process has held it for {LOCK_TIME:?}; try again when it is done"
                    )));
                }
                Err(TryLockError::Error(why)) => return Err(failed(&why)),
            }
        }
    }
}

/// What has to hold of a list; otherwise says what doesn't.
fn sound(clients: &[Entry]) -> Result<(), String> {
    for (at, entry) in clients.iter().enumerate() {
        let name = &entry.name;
        let alive = |entry: &&Entry| entry.revoked_at.is_none();
        if alive(&entry) && entry.rune.is_none() {
            return Err(format!("the client {name} is not revoked, and has no rune"));
        }
        let mut others = clients.iter().take(at);
        if others.any(|other| other.fingerprint == entry.fingerprint) {
            return Err(format!("the certificate of the client {name} is there twice"));
        }
        let mut others = clients.iter().take(at).filter(alive);
        if alive(&entry) && others.any(|other| other.name.is(name)) {
            return Err(format!("there are two clients {name} that are not revoked"));
        }
    }
    Ok(())
}
