//! The files of an identity: their names, reading, creating without overwriting, replacing in one
//! step.

use std::fs::{self, File, Permissions};
use std::io::{self, Write};
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};

use rcgen::KeyPair;
use tempfile::NamedTempFile;

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

    /// The name of this role's certificate in the lightning directory.
    #[must_use]
    pub fn file_name(self) -> &'static str {
        match self {
            Self::Ca => "ca.pem",
            Self::Server => "server.pem",
            Self::Client => "client.pem",
        }
    }

    /// Where this role's certificate lies, given the lightning directory.
    #[must_use]
    pub fn certificate(self, dir: &Path) -> PathBuf {
        dir.join(self.file_name())
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

/// A private key that can sign what we make.
///
/// # Errors
/// Where the file can't be read, or holds no key in the form that is needed.
pub fn read_key(path: &Path) -> Result<KeyPair, Error> {
    KeyPair::from_pem(&read(path)?).map_err(|why| Error::Content {
        path: path.to_owned(),
        expected: "PKCS#8 private key (`openssl pkcs8 -topk8 -nocrypt` makes one of other forms)",
        found: why.to_string(),
    })
}

/// Creates a private key that only its owner may read. Returns whether it did: a file that is
/// there, such as one that another bridge has made meanwhile, stays.
///
/// # Errors
/// Where the file can't be written; nothing is left behind then.
pub fn create_key(path: &Path, text: &str) -> Result<bool, Error> {
    create(path, text, KEY_MODE)
}

/// Creates a certificate. Returns whether it did, as [`create_key`].
///
/// # Errors
/// Where the file can't be written; nothing is left behind then.
pub fn create_certificate(path: &Path, text: &str) -> Result<bool, Error> {
    create(path, text, CERTIFICATE_MODE)
}

/// Puts a certificate in the place of another. Whoever reads sees the one or the other.
///
/// # Errors
/// Where the file can't be written; what was there stays then.
pub fn replace_certificate(path: &Path, text: &str) -> Result<(), Error> {
    let replace = || {
        beside(path, text, CERTIFICATE_MODE)?.persist(path)?;
        sync(path)
    };
    replace().map_err(|source| Error::Write { path: path.to_owned(), source })
}

/// What to tell the operator if others than its owner may read a private key.
pub fn readable_by_others(key: &Path) -> Option<String> {
    let mode = fs::metadata(key).ok()?.permissions().mode();
    (mode & 0o077 != 0)
        .then(|| format!("{} can be read by other users: `chmod 600` it", key.display()))
}

/// The name is only given if nothing has it.
fn create(path: &Path, text: &str, mode: u32) -> Result<bool, Error> {
    let create = || {
        beside(path, text, mode)?.persist_noclobber(path)?;
        sync(path)
    };
    match create() {
        Ok(()) => Ok(true),
        Err(why) if why.kind() == io::ErrorKind::AlreadyExists => Ok(false),
        Err(source) => Err(Error::Write { path: path.to_owned(), source }),
    }
}

/// A file without a lasting name in the directory of `path`, whole and on disk. It goes unless
/// it is given one.
fn beside(path: &Path, text: &str, mode: u32) -> io::Result<NamedTempFile> {
    let dir = path.parent().ok_or(io::ErrorKind::NotFound)?;
    let mut file = tempfile::Builder::new()
        .prefix(".boltgate-")
        .permissions(Permissions::from_mode(mode))
        .tempfile_in(dir)?;
    file.write_all(text.as_bytes())?;
    file.as_file().sync_all()?;
    Ok(file)
}

/// A name is on disk once its directory is.
fn sync(path: &Path) -> io::Result<()> {
    File::open(path.parent().ok_or(io::ErrorKind::NotFound)?)?.sync_all()
}
