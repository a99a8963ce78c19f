//! The files of an identity: their names, reading, and creating without overwriting.

use std::fs::{self, File, Permissions};
use std::io::{self, Write};
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};

use super::Error;

/// Who an identity is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Role {
    /// The certificate authority that signs the other two.
    Ca,
    /// The plugin, towards its clients.
    Server,
    /// An example client, for the operator to copy to where it is used.
    Client,
}

impl Role {
    /// Every role, the authority first since it signs the others.
    pub const ALL: [Self; 3] = [Self::Ca, Self::Server, Self::Client];

    /// Where this role's certificate lies, given the lightning directory.
    #[must_use]
    pub fn certificate(self, dir: &Path) -> PathBuf {
        dir.join(match self {
            Self::Ca => "ca.pem",
            Self::Server => "server.pem",
            Self::Client => "client.pem",
        })
    }

    /// Where this role's private key lies, given the lightning directory.
    #[must_use]
    pub fn key(self, dir: &Path) -> PathBuf {
        dir.join(match self {
            Self::Ca => "ca-key.pem",
            Self::Server => "server-key.pem",
            Self::Client => "client-key.pem",
        })
    }
}

/// Mode of a private key, from the moment the file exists.
const KEY_MODE: u32 = 0o600;
/// Mode of a certificate (less what the umask takes), which is no secret.
const CERTIFICATE_MODE: u32 = 0o644;

/// Whether a file is there.
///
/// # Errors
/// Where the system can't tell, such as in a directory that may not be searched.
pub fn exists(path: &Path) -> Result<bool, Error> {
    path.try_exists().map_err(|source| Error::Read { path: path.to_owned(), source })
}

/// The text of a file.
///
/// # Errors
/// Where the file is missing, may not be read, or is not text.
pub fn read(path: &Path) -> Result<String, Error> {
    fs::read_to_string(path).map_err(|source| Error::Read { path: path.to_owned(), source })
}

/// Creates a private key that only its owner may read.
///
/// # Errors
/// Where the file exists or can't be written; nothing is left behind then.
pub fn create_key(path: &Path, text: &str) -> Result<(), Error> {
    create(path, text, KEY_MODE)
}

/// Creates a certificate.
///
/// # Errors
/// Where the file exists or can't be written; nothing is left behind then.
pub fn create_certificate(path: &Path, text: &str) -> Result<(), Error> {
    create(path, text, CERTIFICATE_MODE)
}

/// Warns if others than its owner may read a private key.
pub fn warn_if_readable_by_others(key: &Path) {
    if let Ok(metadata) = fs::metadata(key)
        && metadata.permissions().mode() & 0o077 != 0
    {
        tracing::warn!("{} can be read by other users: `chmod 600` it", key.display());
    }
}

fn create(path: &Path, text: &str, mode: u32) -> Result<(), Error> {
    create_new(path, text, mode).map_err(|source| Error::Write { path: path.to_owned(), source })
}

/// Writes beside `path` first and gives the file its name once it is whole and on disk. The
/// name is only given if nothing has it.
fn create_new(path: &Path, text: &str, mode: u32) -> io::Result<()> {
    let dir = path.parent().ok_or(io::ErrorKind::NotFound)?;
    let mut file = tempfile::Builder::new()
        .prefix(".boltgate-")
        .permissions(Permissions::from_mode(mode))
        .tempfile_in(dir)?;
    file.write_all(text.as_bytes())?;
    file.as_file().sync_all()?;
    file.persist_noclobber(path)?;
    File::open(dir)?.sync_all()
}
