//! Where the node listens for JSON-RPC.

use std::fmt;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::http::Site;

/// Where the node, or another daemon, listens for JSON-RPC.
#[derive(Debug, Clone)]
pub enum Address {
    /// On a Unix socket: lightningd's interface.
    Socket(PathBuf),
    /// At a URL: one POST a call.
    Http(Arc<Site>),
}

impl Address {
    /// Whether the daemon may be a Core Lightning node, which alone judges runes.
    #[must_use]
    pub fn may_judge_runes(&self) -> bool {
        matches!(self, Self::Socket(_))
    }

    /// That a daemon broke a connection off, in words.
    pub(super) fn closed(&self) -> String {
        match self {
            Self::Socket(path) => format!("the node closed its socket {}", path.display()),
            Self::Http(site) => format!("{site} closed the connection"),
        }
    }
}

impl From<PathBuf> for Address {
    fn from(path: PathBuf) -> Self {
        Self::Socket(path)
    }
}

impl From<&Path> for Address {
    fn from(path: &Path) -> Self {
        Self::Socket(path.to_owned())
    }
}

/// As errors name it.
impl fmt::Display for Address {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Socket(path) => write!(f, "the node's socket {}", path.display()),
            Self::Http(site) => site.fmt(f),
        }
    }
}
