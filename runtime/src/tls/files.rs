//! The files of an identity: their names, reading, creating without overwriting, replacing in one
//! step.

use std::fs::{self, File, Permissions};
use std::io::{self, Read, Write};
use std::os::unix::fs::{MetadataExt, PermissionsExt};
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
/// The longest file that is read, in bytes: room for hundreds of certificates.
const LONGEST: u64 = 1 << 20;

/// Whether a file is there.
///
/// # Errors
/// Where the system can't tell, such as in a directory that may not be searched; and where there is
/// a link to nowhere, whose place can't be taken.
pub fn exists(path: &Path) -> Result<bool, Error> {
    match fs::metadata(path) {
        Ok(_) => Ok(true),
        Err(why) if why.kind() == io::ErrorKind::NotFound && !path.is_symlink() => Ok(false),
        Err(source) => Err(Error::Read { path: path.to_owned(), source }),
    }
}

/// The text of a file, of which PEM is made.
///
/// # Errors
/// Where the file is missing, may not be read, is too long, or is not text.
pub fn read(path: &Path) -> Result<String, Error> {
    let bytes = bytes(path).map_err(|source| Error::Read { path: path.to_owned(), source })?;
    String::from_utf8(bytes).map_err(|_| Error::Content {
        path: path.to_owned(),
        expected: "PEM text",
        found: "it is binary, DER perhaps, of which `openssl x509 -inform DER` or `openssl pkey \
                -inform DER` makes PEM"
            .to_owned(),
    })
}

fn bytes(path: &Path) -> io::Result<Vec<u8>> {
    // Looked at before it is opened: a pipe without a writer would hold the start up for ever.
    let is_not = match fs::metadata(path)?.file_type() {
        kind if kind.is_file() => None,
        kind if kind.is_dir() => Some((io::ErrorKind::IsADirectory, "it is a folder")),
        _ => Some((io::ErrorKind::InvalidInput, "it is not a regular file")),
    };
    if let Some((kind, text)) = is_not {
        return Err(io::Error::new(kind, text));
    }
    let mut bytes = Vec::new();
    File::open(path)?.take(LONGEST + 1).read_to_end(&mut bytes)?;
    if u64::try_from(bytes.len()).map_or(true, |length| length > LONGEST) {
        let text = format!("it has more than {LONGEST} bytes");
        return Err(io::Error::new(io::ErrorKind::FileTooLarge, text));
    }
    Ok(bytes)
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

/// Sees to it that not everybody can read a private key. Returns what to tell the operator.
///
/// One that everybody may read is nobody's intention: it becomes its owner's alone, where that is
/// this process's user (whose files OpenSSH would refuse to use then). What is open to its group may
/// be open on purpose, such as for an application of another user, and stays so.
pub fn close(key: &Path) -> Option<String> {
    let metadata = fs::metadata(key).ok().filter(fs::Metadata::is_file)?;
    let mode = metadata.permissions().mode() & 0o777;
    let (path, is_ours) = (key.display(), metadata.uid() == rustix::process::geteuid().as_raw());
    if mode & 0o007 == 0 {
        return (mode & 0o070 != 0).then(|| {
            format!("{path} can be read by its group: `chmod 600` it, unless that is intended")
        });
    }
    let closed = Permissions::from_mode(mode & 0o700);
    if is_ours && fs::set_permissions(key, closed).is_ok() {
        return Some(format!(
            "{path} could be read by every user of this machine (mode {mode:o}); now it has mode \
             {:o}. If others use this machine, replace it: they may have it",
            mode & 0o700
        ));
    }
    Some(format!("{path} can be read by other users: `chmod 600` it"))
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

#[cfg(test)]
mod tests {
    use std::fs::{self, Permissions};
    use std::os::unix::fs::PermissionsExt;

    use super::{LONGEST, close, exists, read};

    #[test]
    fn a_link_to_nowhere_is_neither_there_nor_not() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("ca.pem");
        assert!(!exists(&path).unwrap());
        std::os::unix::fs::symlink("target.pem", &path).unwrap();
        let error = exists(&path).unwrap_err().to_string();
        assert!(error.contains("ca.pem") && error.contains("a link to target.pem"), "{error}");
        fs::write(folder.path().join("target.pem"), "").unwrap();
        assert!(exists(&path).unwrap());
    }

    #[test]
    fn what_is_open_to_all_is_closed_and_what_is_open_to_a_group_is_told() {
        let folder = tempfile::tempdir().unwrap();
        let key = folder.path().join("ca-key.pem");
        fs::write(&key, "key").unwrap();
        for (before, after, told) in [
            (0o600, 0o600, None),
            (0o400, 0o400, None),
            (0o644, 0o600, Some("every user of this machine (mode 644); now it has mode 600")),
            (0o604, 0o600, Some("every user")),
            (0o602, 0o600, Some("every user")),
            (0o444, 0o400, Some("now it has mode 400")),
            (0o640, 0o640, Some("by its group")),
            (0o620, 0o620, Some("by its group")),
        ] {
            fs::set_permissions(&key, Permissions::from_mode(before)).unwrap();
            let said = close(&key);
            let mode = fs::metadata(&key).unwrap().permissions().mode() & 0o777;
            assert_eq!(mode, after, "{before:o}: {mode:o}");
            match told {
                None => assert_eq!(said, None),
                Some(told) => {
                    assert!(said.as_ref().unwrap().contains(told), "{before:o}: {said:?}")
                }
            }
            let again = close(&key);
            assert_eq!(again.is_some(), after & 0o077 != 0, "it is told once: {again:?}");
        }
        assert_eq!(close(&folder.path().join("none")), None);
    }

    #[test]
    fn only_short_text_in_regular_files_is_read() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("ca.pem");
        let longest = usize::try_from(LONGEST).unwrap();
        fs::write(&path, "a".repeat(longest)).unwrap();
        assert_eq!(read(&path).unwrap().len(), longest);
        for (content, says) in
            [(vec![b'a'; longest + 1], "more than 1048576 bytes"), (vec![0x30, 0x82, 0xff], "DER")]
        {
            fs::write(&path, content).unwrap();
            let error = read(&path).unwrap_err().to_string();
            assert!(error.contains(says) && error.contains("ca.pem"), "{error}");
        }
        let error = read(folder.path()).unwrap_err().to_string();
        assert!(error.contains("it is a folder"), "{error}");
        // It would never end.
        let error = read(std::path::Path::new("/dev/zero")).unwrap_err().to_string();
        assert!(error.contains("not a regular file"), "{error}");
    }
}
