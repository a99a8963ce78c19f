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
//! The bridge itself reads none of them.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use super::{Error, Name, Store, files};
use crate::access::Rune;

/// What a client's folder holds.
pub(super) struct Contents<'a> {
    pub ca: &'a str,
    pub certificate: &'a str,
    pub key: &'a str,
    pub rune: &'a Rune,
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
    let unfinished = files::private_unfinished(all, ".new-")?;
    let line = |text: &str| format!("{text}\n");
    for (file, text) in [
        ("ca.pem", contents.ca.to_owned()),
        ("client.pem", contents.certificate.to_owned()),
        ("client-key.pem", contents.key.to_owned()),
        ("rune", line(contents.rune.expose())),
        ("pairing.txt", line(contents.uri)),
    ] {
        files::create(&unfinished.path().join(file), text.as_bytes())?;
    }
    delete(path)?;
    fs::rename(unfinished.path(), path)?;
    fs::File::open(all)?.sync_all()
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
