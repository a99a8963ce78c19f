//! Who is at the other end of a connection.

use std::fmt;
use std::net::SocketAddr;
use std::sync::Arc;

use crate::clients::Client;
use crate::tls::Fingerprint;

/// Who is at the other end of a connection. Each of its requests carries it as an extension.
#[derive(Debug, Clone)]
pub struct Peer {
    /// Where the connection comes from.
    pub origin: Origin,
    /// What the peer has shown.
    pub identity: Identity,
}

/// Where a connection comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Origin {
    /// A TCP connection, from this address.
    Tcp(SocketAddr),
    /// A Unix socket of this machine.
    Unix {
        /// The process's user.
        uid: u32,
        /// The process, where the system tells.
        pid: Option<i32>,
    },
}

/// What a peer has shown.
#[derive(Debug, Clone)]
pub enum Identity {
    /// Nothing: a server that asks for runes alone, or another user's process.
    Anonymous,
    /// A certificate that the authority signed, of no named client.
    Certificate(Fingerprint),
    /// The certificate of a named client.
    Named(Arc<Client>),
    /// A process of the node's own user, or of root.
    Owner,
}

impl Peer {
    /// Whether the peer is known without a rune.
    #[must_use]
    pub fn is_known(&self) -> bool {
        !matches!(self.identity, Identity::Anonymous)
    }

    /// The named client that it is, if it is one.
    #[must_use]
    pub fn client(&self) -> Option<&Arc<Client>> {
        match &self.identity {
            Identity::Named(client) => Some(client),
            Identity::Anonymous | Identity::Certificate(_) | Identity::Owner => None,
        }
    }
}

/// As `127.0.0.1:5000 (client phone)`.
impl fmt::Display for Peer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.origin)?;
        match &self.identity {
            Identity::Anonymous => Ok(()),
            Identity::Certificate(fingerprint) => write!(f, " (certificate {fingerprint})"),
            Identity::Named(client) => write!(f, " (client {})", client.name),
            Identity::Owner => f.write_str(" (owner)"),
        }
    }
}

impl fmt::Display for Origin {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Tcp(address) => write!(f, "{address}"),
            Self::Unix { uid, pid: Some(pid) } => write!(f, "unix:uid={uid},pid={pid}"),
            Self::Unix { uid, pid: None } => write!(f, "unix:uid={uid}"),
        }
    }
}
