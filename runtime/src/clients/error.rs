//! Why something could not be done with named clients.

use std::fmt::Display;
use std::io;
use std::path::Path;

use crate::advice::to_write;

/// Why something could not be done, in words for the operator. Secrets are not repeated.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// It can't be done as it was asked for.
    #[error("{0}")]
    Asked(String),
    /// It was asked for well, and something else is in the way.
    #[error("{0}")]
    Failed(String),
}

impl Error {
    /// Something is the matter with a file or folder: what was to be done, and what is wrong.
    pub(super) fn file(doing: &str, path: &Path, why: impl Display) -> Self {
        Self::Failed(format!("cannot {doing} {}: {why}", path.display()))
    }

    /// A file or folder can't be made or written.
    pub(super) fn unwritten(path: &Path, why: &io::Error) -> Self {
        Self::file("write", path, format!("{why}; {}", to_write(path, why)))
    }
}
