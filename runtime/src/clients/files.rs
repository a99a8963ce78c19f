//! Files and folders that only their owner may read, from the moment they exist.

use std::fs::{self, DirBuilder, File, OpenOptions, Permissions};
use std::io::{self, Read, Write};
use std::os::unix::fs::{DirBuilderExt, OpenOptionsExt, PermissionsExt};
use std::path::Path;

const FILE_MODE: u32 = 0o600;
const FOLDER_MODE: u32 = 0o700;

/// Sees to it that a folder is there, and that only its owner may look into it.
pub(super) fn private_folder(path: &Path) -> io::Result<()> {
    match DirBuilder::new().mode(FOLDER_MODE).create(path) {
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {
            if fs::metadata(path)?.permissions().mode() & 0o077 != 0 {
                fs::set_permissions(path, Permissions::from_mode(FOLDER_MODE))?;
            }
            Ok(())
        }
        made => made,
    }
}

/// A new folder in `folder`, which goes unless it is given a lasting name.
pub(super) fn private_unfinished(folder: &Path, prefix: &str) -> io::Result<tempfile::TempDir> {
    let mode = Permissions::from_mode(FOLDER_MODE);
    tempfile::Builder::new().prefix(prefix).permissions(mode).tempdir_in(folder)
}

/// Writes a new file.
pub(super) fn create(path: &Path, text: &[u8]) -> io::Result<()> {
    let mut file = OpenOptions::new().write(true).create_new(true).mode(FILE_MODE).open(path)?;
    file.write_all(text)?;
    file.sync_all()
}

/// Puts a file in place in one step: whoever reads sees the old one or the new one, whole.
pub(super) fn replace(path: &Path, text: &[u8]) -> io::Result<()> {
    let folder = path.parent().ok_or(io::ErrorKind::NotFound)?;
    let mut file = tempfile::Builder::new()
        .prefix(".boltgate-")
        .permissions(Permissions::from_mode(FILE_MODE))
        .tempfile_in(folder)?;
    file.write_all(text)?;
    file.as_file().sync_all()?;
    file.persist(path)?;
    File::open(folder)?.sync_all()
}

/// The text of a file; `None` where there is none. Files of more than `most` bytes are refused.
pub(super) fn read(path: &Path, most: u64) -> io::Result<Option<String>> {
    let file = match File::open(path) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
        opened => opened?,
    };
    let mut text = String::new();
    let read = file.take(most + 1).read_to_string(&mut text)?;
    if u64::try_from(read).map_or(true, |read| read > most) {
        let text = format!("expected at most {most} bytes");
        return Err(io::Error::new(io::ErrorKind::FileTooLarge, text));
    }
    Ok(Some(text))
}
