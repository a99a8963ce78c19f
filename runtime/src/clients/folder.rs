//! The folder of one client, `LIGHTNING_DIR/boltgate/clients/NAME/`, to be copied to where the
//! client runs.
//!
//! | file | holds |
//! |---|---|
//! | `ca.pem` | who has signed the server's certificate |
//! | `client.pem`, `client-key.pem` | the client's certificate and its private key |
//! | `rune` | the rune that goes with them; to be sent only where the bridge asks for no certificate |
//! | `pairing.txt` | all of it as one URI: see [`pairing`](super::pairing) |
//!
//! The bridge itself reads none of them. `boltgate pair` writes such a folder of a URI, with what is
//! in that: either certificate and key, or the rune.

use std::fs;
use std::io;
use std::os::unix::fs::DirBuilderExt;
use std::path::{Path, PathBuf};

use super::{Error, Name, Store, files};
use crate::access::Rune;

/// What a client's folder holds: texts of PEM, a rune, a URI.
pub(crate) struct Contents<'a> {
    pub ca: &'a str,
    /// The certificate and its key.
    pub identity: Option<(&'a str, &'a str)>,
    pub rune: Option<&'a Rune>,
    pub uri: &'a str,
}

/// Where the client's folder is.
pub(super) fn path(store: &Store, name: &Name) -> PathBuf {
    all(store).join(name.as_str())
}

fn all(store: &Store) -> PathBuf {
    store.folder().join("clients")
}

/// Writes the client's folder, whole or not at all. One that a client of the same name has left
/// behind goes.
pub(super) fn write(store: &Store, name: &Name, contents: &Contents<'_>) -> Result<PathBuf, Error> {
    let path = path(store, name);
    let written = store.make_folder().and_then(|()| {
        put(&all(store), &path, contents).map_err(|why| Error::unwritten(&path, &why))
    });
    written.map(|()| path)
}

fn put(all: &Path, path: &Path, contents: &Contents<'_>) -> io::Result<()> {
    files::private_folder(all)?;
    // Names don't begin with a dot, so this is nobody's. It goes if something fails.
    let unfinished = fill(all, contents)?;
    delete(path)?;
    fs::rename(unfinished.path(), path)?;
    fs::File::open(all)?.sync_all()
}

/// Writes such a folder at a place of its own, whole or not at all. The folder around it is made
/// where it isn't there, and what is there stays as it is.
///
/// # Errors
/// Where something has that name, or it can't be written.
pub(crate) fn write_new(path: &Path, contents: &Contents<'_>) -> io::Result<()> {
    let around = match path.parent() {
        Some(around) if !around.as_os_str().is_empty() => around,
        _ => Path::new("."),
    };
    fs::DirBuilder::new().recursive(true).mode(0o700).create(around)?;
    let unfinished = fill(around, contents)?;
    // Takes the place of an empty folder at most: one with files in it is in the way.
    if path.symlink_metadata().is_ok() {
        return Err(io::ErrorKind::AlreadyExists.into());
    }
    fs::rename(unfinished.path(), path)?;
    fs::File::open(around)?.sync_all()
}

fn fill(around: &Path, contents: &Contents<'_>) -> io::Result<tempfile::TempDir> {
    let unfinished = files::private_unfinished(around, ".new-")?;
    let line = |text: &str| format!("{text}\n");
    let put =
        |file: &str, text: &str| files::create(&unfinished.path().join(file), text.as_bytes());
    put("ca.pem", contents.ca)?;
    if let Some((certificate, key)) = contents.identity {
        put("client.pem", certificate)?;
        put("client-key.pem", key)?;
    }
    if let Some(rune) = contents.rune {
        put("rune", &line(rune.expose()))?;
    }
    put("pairing.txt", &line(contents.uri))?;
    Ok(unfinished)
}

/// Removes the client's folder, if it is there.
pub(super) fn remove(store: &Store, name: &Name) -> Result<(), Error> {
    let path = path(store, name);
    delete(&path).map_err(|why| Error::file("remove", &path, why))
}

fn delete(path: &Path) -> io::Result<()> {
    match fs::remove_dir_all(path) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(()),
        removed => removed,
    }
}
