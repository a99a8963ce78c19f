//! Where to listen.

use std::fmt;
use std::net::{IpAddr, SocketAddr};
use std::path::{Path, PathBuf};
use std::str::FromStr;

/// Where to listen: a host and a port, or a Unix socket.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Address {
    /// Every address that a host stands for.
    Tcp {
        /// A name, an IPv4 address, or an IPv6 address without brackets.
        host: String,
        /// The port; 0 is any that is free.
        port: u16,
    },
    /// A socket in the file system.
    Unix(PathBuf),
}

impl Address {
    /// The same, with a relative path taken as one in `folder`.
    #[must_use]
    pub fn within(self, folder: &Path) -> Self {
        match self {
            Self::Unix(path) => Self::Unix(folder.join(path)),
            tcp @ Self::Tcp { .. } => tcp,
        }
    }

    /// The address, where it is no name and no path.
    pub(super) fn as_ip(&self) -> Option<SocketAddr> {
        let Self::Tcp { host, port } = self else { return None };
        let bare = host.strip_prefix('[').and_then(|host| host.strip_suffix(']'));
        let ip: IpAddr = bare.unwrap_or(host).parse().ok()?;
        Some(SocketAddr::new(ip, *port))
    }

    /// Whether it stands for every address of the machine, or of a family.
    pub(super) fn is_every(&self) -> bool {
        self.as_ip().is_some_and(|address| address.ip().is_unspecified())
    }
}

impl From<SocketAddr> for Address {
    fn from(address: SocketAddr) -> Self {
        let host = match address {
            // With its scope, such as %2, without which the address isn't whole.
            SocketAddr::V6(v6) if v6.scope_id() != 0 => format!("{}%{}", v6.ip(), v6.scope_id()),
            _ => address.ip().to_string(),
        };
        Self::Tcp { host, port: address.port() }
    }
}

/// A text is no address.
#[derive(Debug, PartialEq, Eq, thiserror::Error)]
#[error("expected HOST:PORT, [IPV6]:PORT or unix:PATH")]
pub struct NoAddress;

impl FromStr for Address {
    type Err = NoAddress;

    fn from_str(text: &str) -> Result<Self, NoAddress> {
        if let Some(path) = text.strip_prefix("unix:") {
            return if path.is_empty() { Err(NoAddress) } else { Ok(Self::Unix(path.into())) };
        }
        let (host, port) = text.rsplit_once(':').ok_or(NoAddress)?;
        let bare = host.strip_prefix('[').and_then(|host| host.strip_suffix(']'));
        // Without brackets it would not be clear where an IPv6 address ends.
        if bare.is_none() && host.contains([':', '[', ']']) {
            return Err(NoAddress);
        }
        let host = bare.unwrap_or(host);
        // A sign before the number would be read, too.
        if host.is_empty() || !port.bytes().all(|byte| byte.is_ascii_digit()) {
            return Err(NoAddress);
        }
        let port = port.parse().map_err(|_| NoAddress)?;
        Ok(Self::Tcp { host: host.to_owned(), port })
    }
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

#[cfg(test)]
mod tests {
    use super::Address;

    #[test]
    fn every_way_to_write_one() {
        for (text, shown) in [
            ("127.0.0.1:9736", Some("127.0.0.1:9736")),
            ("[::1]:9736", Some("[::1]:9736")),
            ("node.example:1", Some("node.example:1")),
            ("[node.example]:1", Some("node.example:1")),
            ("unix:/run/boltgate.sock", Some("unix:/run/boltgate.sock")),
            ("unix:boltgate.sock", Some("unix:boltgate.sock")),
            ("unix:", None),
            ("", None),
            (":9736", None),
            ("[]:9736", None),
            ("9736", None),
            ("::1:9736", None),
            ("127.0.0.1", None),
            ("127.0.0.1:", None),
            ("127.0.0.1:+1", None),
            ("127.0.0.1:65536", None),
        ] {
            let read = text.parse::<Address>().ok().map(|address| address.to_string());
            assert_eq!(read.as_deref(), shown, "{text}");
            if let Some(shown) = shown {
                assert_eq!(shown.parse::<Address>(), text.parse::<Address>());
            }
        }
    }
}
