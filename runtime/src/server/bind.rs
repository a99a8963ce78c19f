//! From an address to listening sockets.
//!
//! A host is a name, an IPv4 address or an IPv6 address. Every address that a name stands for is
//! listened on: `localhost` is usually both `127.0.0.1` and `::1`. What may come right by itself
//! is [`Pending`]: a port that another program has, an address or a name that the machine doesn't
//! have yet. Everything else is an error. An address of a family that the machine doesn't have is
//! passed over as long as another one can be had.

use std::fmt;
use std::io;
use std::net::SocketAddr;
use std::path::{Path, PathBuf};

use tokio::net::{TcpListener, lookup_host};

use super::Address;
use super::unix;
use crate::advice::to_write;

/// A socket that listens.
#[derive(Debug)]
pub enum Socket {
    /// On one address and port.
    Tcp(TcpListener),
    /// In the file system.
    Unix(unix::Socket),
}

/// What came of listening on an address.
#[derive(Debug, Default)]
pub struct Bound {
    /// What listens.
    pub sockets: Vec<Socket>,
    /// What can't be listened on yet.
    pub pending: Vec<Pending>,
}

/// An address that can't be listened on yet.
#[derive(Debug)]
pub struct Pending {
    /// The address; one of those that a name stands for, where the name was resolved.
    pub address: Address,
    /// Why not.
    pub error: BindError,
}

/// Why an address can't be listened on. Each message names the address and what to do.
#[derive(Debug, thiserror::Error)]
pub enum BindError {
    /// The host is empty.
    #[error("the host to listen on is empty: give a name or an address, such as 127.0.0.1")]
    Empty,
    /// The host's name can't be resolved.
    #[error(
        "cannot find an address for the host `{host}` to listen on: {source}; choose another one \
         with --grpc-host or --grpc-listen if it isn't to be had later"
    )]
    Resolve {
        /// The host as it was given.
        host: String,
        /// What the system said.
        source: io::Error,
    },
    /// The host's name stands for no address.
    #[error("the host `{host}` to listen on has no address")]
    NoAddress {
        /// The host as it was given.
        host: String,
    },
    /// An address can't be listened on.
    #[error("cannot listen on {address}: {source}{}", advice(source))]
    Listen {
        /// The address.
        address: SocketAddr,
        /// What the system said.
        source: io::Error,
    },
    /// A Unix socket can't be listened on.
    #[error("cannot listen on unix:{}: {source}{}", path.display(), unix_advice(path, source))]
    Unix {
        /// Where it was to be.
        path: PathBuf,
        /// What the system said.
        source: io::Error,
    },
}

impl BindError {
    /// Whether it may come right without the operator: the port or socket gets free, the address
    /// comes up, the name can be resolved.
    #[must_use]
    pub fn may_pass(&self) -> bool {
        match self {
            Self::Empty => false,
            Self::Resolve { .. } | Self::NoAddress { .. } => true,
            Self::Listen { source, .. } | Self::Unix { source, .. } => {
                matches!(source.kind(), io::ErrorKind::AddrInUse | io::ErrorKind::AddrNotAvailable)
            }
        }
    }
}

/// Listens on an address: on all that its host stands for, with the same port. Port 0 is any that
/// is free. A Unix socket's path has to be absolute, or is the working directory's.
///
/// # Errors
/// Where it can't be listened on, and waiting won't change that.
pub async fn bind(address: &Address) -> Result<Bound, BindError> {
    match address {
        Address::Tcp { host, port } => tcp(host, *port).await,
        Address::Unix(path) => {
            let bound = unix::Socket::bind(path).await;
            let mut outcome = Bound::default();
            match bound.map_err(|source| BindError::Unix { path: path.clone(), source }) {
                Ok(socket) => outcome.sockets.push(Socket::Unix(socket)),
                Err(error) => outcome.wait(address.clone(), error)?,
            }
            Ok(outcome)
        }
    }
}

async fn tcp(host: &str, port: u16) -> Result<Bound, BindError> {
    let mut bound = Bound::default();
    let addresses = match resolve(host, port).await {
        Ok(addresses) => addresses,
        Err(error) => {
            bound.wait(Address::Tcp { host: host.to_owned(), port }, error)?;
            return Ok(bound);
        }
    };
    let mut passed_over = None;
    for mut address in addresses {
        if let Some(first) = bound.sockets.first().and_then(Socket::tcp_address) {
            address.set_port(first.port());
        }
        match TcpListener::bind(address).await {
            Ok(listener) => bound.sockets.push(Socket::Tcp(listener)),
            Err(source) if lacks_family(&source) => {
                passed_over = Some(BindError::Listen { address, source });
            }
            Err(source) => bound.wait(address.into(), BindError::Listen { address, source })?,
        }
    }
    match passed_over {
        Some(error) if bound.is_empty() => return Err(error),
        Some(error) => tracing::warn!("{error}"),
        None => {}
    }
    Ok(bound)
}

async fn resolve(host: &str, port: u16) -> Result<Vec<SocketAddr>, BindError> {
    let host = host.trim();
    let bare = host.strip_prefix('[').and_then(|rest| rest.strip_suffix(']')).unwrap_or(host);
    if bare.is_empty() {
        return Err(BindError::Empty);
    }
    let mut addresses: Vec<SocketAddr> = lookup_host((bare, port))
        .await
        .map_err(|source| BindError::Resolve { host: host.to_owned(), source })?
        .collect();
    addresses.sort();
    addresses.dedup();
    if addresses.is_empty() {
        return Err(BindError::NoAddress { host: host.to_owned() });
    }
    Ok(addresses)
}

impl Bound {
    fn is_empty(&self) -> bool {
        self.sockets.is_empty() && self.pending.is_empty()
    }

    /// Notes an address that can't be had yet.
    fn wait(&mut self, address: Address, error: BindError) -> Result<(), BindError> {
        if !error.may_pass() {
            return Err(error);
        }
        self.pending.push(Pending { address, error });
        Ok(())
    }
}

impl Socket {
    /// The address of a TCP socket.
    #[must_use]
    pub fn tcp_address(&self) -> Option<SocketAddr> {
        match self {
            Self::Tcp(listener) => listener.local_addr().ok(),
            Self::Unix(_) => None,
        }
    }
}

/// As `127.0.0.1:9736` or `unix:/run/boltgate.sock`.
impl fmt::Display for Socket {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Tcp(listener) => match listener.local_addr() {
                Ok(address) => write!(f, "{address}"),
                Err(error) => write!(f, "an unknown address ({error})"),
            },
            Self::Unix(socket) => write!(f, "unix:{}", socket.path().display()),
        }
    }
}

/// Whether the machine has no addresses of this family at all.
fn lacks_family(error: &io::Error) -> bool {
    error.raw_os_error() == Some(libc::EAFNOSUPPORT)
}

/// What [`unix::Socket`] finds says what to do; what the system says doesn't.
fn unix_advice(path: &Path, error: &io::Error) -> String {
    match error.kind() {
        io::ErrorKind::AddrInUse | io::ErrorKind::AlreadyExists | io::ErrorKind::InvalidInput => {
            String::new()
        }
        _ => format!("; {}, or choose another path", to_write(path, error)),
    }
}

fn advice(error: &io::Error) -> &'static str {
    match error.kind() {
        io::ErrorKind::AddrInUse => {
            "; another program has the port, the node's own gRPC plugin perhaps (run lightningd \
             with --disable-plugin=cln-grpc), or choose another one with --grpc-port or \
             --grpc-listen"
        }
        io::ErrorKind::AddrNotAvailable => {
            "; this machine does not have that address: choose another one with --grpc-host or \
             --grpc-listen if it isn't to come up later"
        }
        io::ErrorKind::PermissionDenied => {
            "; choose a port above 1023 with --grpc-port or --grpc-listen"
        }
        _ => "",
    }
}

#[cfg(test)]
mod tests {
    use super::{Address, BindError, Bound, Socket, bind};

    async fn tcp(host: &str, port: u16) -> Result<Bound, BindError> {
        bind(&Address::Tcp { host: host.to_owned(), port }).await
    }

    #[tokio::test]
    #[allow(clippy::print_stderr, reason = "a skipped case says so")]
    async fn every_way_to_write_a_host() {
        for (host, expected) in [
            ("127.0.0.1", "127.0.0.1"),
            (" 127.0.0.1 ", "127.0.0.1"),
            ("::1", "::1"),
            ("[::1]", "::1"),
        ] {
            if expected == "::1" && std::net::TcpListener::bind("[::1]:0").is_err() {
                eprintln!("skipped {host}: this machine has no IPv6");
                continue;
            }
            let bound = tcp(host, 0).await.unwrap();
            assert!(bound.pending.is_empty());
            let addresses = bound.sockets.iter().filter_map(Socket::tcp_address);
            let addresses: Vec<_> = addresses.map(|address| address.ip().to_string()).collect();
            assert_eq!(addresses, [expected], "{host}");
        }
    }

    #[tokio::test]
    async fn a_name_is_all_its_addresses_on_one_port() {
        let sockets = tcp("localhost", 0).await.unwrap().sockets;
        let ports = sockets.iter().filter_map(Socket::tcp_address).map(|address| address.port());
        let ports: Vec<_> = ports.collect();
        assert!(ports.iter().all(|port| *port == ports[0] && *port != 0), "{ports:?}");
    }

    #[tokio::test]
    async fn what_may_pass_is_waited_for_and_says_what_is_wrong() {
        let taken = tcp("127.0.0.1", 0).await.unwrap();
        let port = taken.sockets[0].tcp_address().unwrap().port();
        // An address for documentation, which no machine has.
        for (host, port, expected) in [
            ("127.0.0.1", port, format!("127.0.0.1:{port}")),
            ("127.0.0.1", port, "--disable-plugin=cln-grpc".to_owned()),
            ("192.0.2.1", 0, "--grpc-host".to_owned()),
            ("no such host", 0, "`no such host`".to_owned()),
        ] {
            let bound = tcp(host, port).await.unwrap();
            assert!(bound.sockets.is_empty());
            let [pending] = &bound.pending[..] else { panic!("{bound:?}") };
            assert_eq!(pending.address, Address::Tcp { host: host.to_owned(), port });
            assert!(pending.error.to_string().contains(&expected), "{}", pending.error);
        }
    }

    #[tokio::test]
    async fn what_won_t_pass_is_an_error() {
        assert!(matches!(tcp(" ", 0).await, Err(BindError::Empty)));
        assert!(matches!(tcp("[]", 0).await, Err(BindError::Empty)));
        let folder = tempfile::tempdir().unwrap();
        std::fs::write(folder.path().join("file"), "text").unwrap();
        for path in ["file", "file/socket", "a/b/socket"] {
            let path = folder.path().join(path);
            let error = bind(&Address::Unix(path.clone())).await.unwrap_err().to_string();
            assert!(error.contains(&*path.to_string_lossy()), "{error}");
        }
        let left = std::fs::read_dir(folder.path()).unwrap().count();
        assert_eq!(left, 1, "something was left behind");
    }
}
