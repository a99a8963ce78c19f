//! Whether files have changed, without reading them.

use std::os::unix::fs::MetadataExt;
use std::path::Path;

use super::Role;

/// What changes about the files when one of them is written, replaced, made or removed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Stamp([Option<File>; 5]);

/// Inode, size, and when content and anything else changed, in seconds and nanoseconds.
#[derive(Debug, Clone, PartialEq, Eq)]
struct File {
    inode: (u64, u64),
    size: u64,
    modified: (i64, i64),
    changed: (i64, i64),
}

impl Stamp {
    /// Of the certificates in `dir` and the keys that this program uses.
    pub(super) fn of(dir: &Path) -> Self {
        let [ca, server, client] = Role::ALL;
        let paths = [
            ca.certificate(dir),
            ca.key(dir),
            server.certificate(dir),
            server.key(dir),
            client.certificate(dir),
        ];
        Self(paths.map(|path| {
            let file = std::fs::metadata(path).ok()?;
            Some(File {
                inode: (file.dev(), file.ino()),
                size: file.size(),
                modified: (file.mtime(), file.mtime_nsec()),
                changed: (file.ctime(), file.ctime_nsec()),
            })
        }))
    }
}
