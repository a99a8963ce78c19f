//! What the operator can do about a file that the system refuses.

use std::path::Path;
use std::{fs, io};

/// What to do about a file that can't be read.
pub(crate) fn to_read(path: &Path, why: &io::Error) -> String {
    match why.kind() {
        io::ErrorKind::NotFound => match fs::read_link(path) {
            Ok(target) => format!(
                "it is a link to {}, which isn't there: put that back, or remove the link",
                target.display()
            ),
            Err(_) => "put it there".to_owned(),
        },
        io::ErrorKind::PermissionDenied => {
            "let the user that the node runs as read it, and enter the folders above it".to_owned()
        }
        io::ErrorKind::NotADirectory => {
            "a part of its path is a file: choose another one".to_owned()
        }
        _ => "put a sound one there".to_owned(),
    }
}

/// What to do about a file that can't be written.
pub(crate) fn to_write(path: &Path, why: &io::Error) -> String {
    let folder = path.parent().unwrap_or(Path::new("."));
    let (folder, name) = (folder.display(), path.file_name().unwrap_or_default().display());
    match why.kind() {
        io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => {
            format!("make room in {folder}")
        }
        io::ErrorKind::FileTooLarge => {
            "raise the limit on the size of files (`ulimit -f`)".to_owned()
        }
        io::ErrorKind::PermissionDenied | io::ErrorKind::ReadOnlyFilesystem => {
            format!("let the user that the node runs as write {name} in {folder}")
        }
        _ => format!("see to it that {folder} is a folder that can be written to"),
    }
}

#[cfg(test)]
mod tests {
    use std::io::{Error, ErrorKind};
    use std::path::Path;

    use super::{to_read, to_write};

    #[test]
    fn every_trouble_has_its_advice() {
        let path = Path::new("/node/ca.pem");
        for (kind, advice) in [
            (ErrorKind::StorageFull, "make room in /node"),
            (ErrorKind::QuotaExceeded, "make room in /node"),
            (ErrorKind::FileTooLarge, "`ulimit -f`"),
            (ErrorKind::PermissionDenied, "write ca.pem in /node"),
            (ErrorKind::ReadOnlyFilesystem, "write ca.pem in /node"),
            (ErrorKind::NotFound, "/node is a folder"),
        ] {
            let said = to_write(path, &kind.into());
            assert!(said.contains(advice), "{kind}: {said}");
        }
        for (kind, advice) in [
            (ErrorKind::NotFound, "put it there"),
            (ErrorKind::PermissionDenied, "read it"),
            (ErrorKind::NotADirectory, "choose another"),
            (ErrorKind::InvalidInput, "a sound one"),
        ] {
            let said = to_read(path, &kind.into());
            assert!(said.contains(advice), "{kind}: {said}");
        }
    }

    #[test]
    fn a_link_to_nowhere_is_named_with_its_target() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("ca.pem");
        std::os::unix::fs::symlink("elsewhere.pem", &path).unwrap();
        let said = to_read(&path, &Error::from(ErrorKind::NotFound));
        assert!(said.contains("a link to elsewhere.pem, which isn't there"), "{said}");
    }
}
