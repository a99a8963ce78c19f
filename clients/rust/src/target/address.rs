//! Where the bridge listens.

use std::fmt;
use std::path::PathBuf;
use std::str::FromStr;

use super::Quoted;
use crate::Error;

/// The port where nothing else is said.
const PORT: u16 = 9736;

/// Where the bridge listens.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Address {
    /// A host and a port, with TLS.
    Tcp {
        /// A name, an IPv4 address, or an IPv6 address without brackets.
        host: String,
        /// The port; never 0.
        port: u16,
    },
    /// A Unix socket of this machine, where the system vouches for both sides: without TLS.
    Unix(PathBuf),
}

impl Address {
    /// Where clients reach a bridge that listens on this host: one that stands for every address is
    /// good for listening only, and means this machine.
    pub(super) fn reached(host: &str, port: u16) -> Self {
        let bare = host.strip_prefix('[').and_then(|host| host.strip_suffix(']'));
        let host = match bare.unwrap_or(host) {
            "" | "0.0.0.0" | "::" | "*" => "localhost",
            host => host,
        };
        Self::Tcp { host: host.to_owned(), port }
    }
}

impl Default for Address {
    fn default() -> Self {
        Self::Tcp { host: "localhost".to_owned(), port: PORT }
    }
}

/// `HOST:PORT`, `[IPV6]:PORT` or `unix:PATH`.
impl FromStr for Address {
    type Err = Error;

    fn from_str(text: &str) -> Result<Self, Error> {
        let refused = || {
            Error::target(format!(
                "address: expected HOST:PORT, [IPV6]:PORT or unix:PATH, got {}",
                Quoted(text)
            ))
        };
        if let Some(path) = text.strip_prefix("unix:") {
            return if path.is_empty() { Err(refused()) } else { Ok(Self::Unix(path.into())) };
        }
        let (host, port) = tcp(text).ok_or_else(refused)?;
        Ok(Self::reached(host, port))
    }
}

/// A host, IPv6 without brackets, and a port.
pub(super) fn tcp(text: &str) -> Option<(&str, u16)> {
    let (host, port) = text.rsplit_once(':')?;
    // A sign before the number would be read, too.
    let port = port.parse().ok().filter(|_| port.bytes().all(|byte| byte.is_ascii_digit()))?;
    let bare = host.strip_prefix('[').and_then(|host| host.strip_suffix(']'));
    let is_host = match bare {
        Some(bare) => bare.parse::<std::net::Ipv6Addr>().is_ok(),
        None => is_name(host),
    };
    (is_host && port != 0).then_some((bare.unwrap_or(host), port))
}

/// Whether a text is a name or an IPv4 address: nothing that a URI would need escapes for.
fn is_name(text: &str) -> bool {
    let fits = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'-' | b'_');
    !text.is_empty() && text.len() <= 253 && text.bytes().all(fits)
}

/// Whether a text is a name or an address, IPv6 without brackets.
pub(super) fn is_host(text: &str) -> bool {
    is_name(text) || text.parse::<std::net::Ipv6Addr>().is_ok()
}

impl fmt::Display for Address {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Tcp { host, port } if host.contains(':') => write!(f, "[{host}]:{port}"),
            Self::Tcp { host, port } => write!(f, "{host}:{port}"),
            Self::Unix(path) => write!(f, "unix:{}", path.display()),
        }
    }
}
