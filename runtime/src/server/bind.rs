//! From a host name to listening sockets.
//!
//! A host is a name, an IPv4 address or an IPv6 address, the latter with or without brackets.
//! Every address that a name stands for is listened on: `localhost` is usually both `127.0.0.1`
//! and `::1`. An address of a family that the machine doesn't have is passed over as long as
//! another one can be had; anything else that goes wrong with any of them is an error, since
//! clients would otherwise reach this server or not by the address that they happen to try.

use std::io;
use std::net::SocketAddr;

use tokio::net::{TcpListener, lookup_host};

/// Why the plugin can't listen. Each message names the host and what to do.
#[derive(Debug, thiserror::Error)]
pub enum BindError {
    /// The host is empty.
    #[error("the host to listen on is empty: give a name or an address, such as 127.0.0.1")]
    Empty,
    /// The host's name can't be resolved.
    #[error("cannot find an address for the host `{host}` to listen on: {source}")]
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
}

/// Listens on every address that `host` stands for, all with the same port; port 0 is any that
/// is free.
///
/// # Errors
/// Where the host stands for no address, or one of them can't be had.
pub async fn bind(host: &str, port: u16) -> Result<Vec<TcpListener>, BindError> {
    let mut listeners: Vec<TcpListener> = Vec::new();
    let mut passed_over = None;
    for mut address in resolve(host, port).await? {
        if let Some(Ok(first)) = listeners.first().map(TcpListener::local_addr) {
            address.set_port(first.port());
        }
        match TcpListener::bind(address).await {
            Ok(listener) => listeners.push(listener),
            Err(source) if lacks_family(&source) => {
                tracing::warn!("not listening on {address}: {source}");
                passed_over = Some(BindError::Listen { address, source });
            }
            Err(source) => return Err(BindError::Listen { address, source }),
        }
    }
    match passed_over {
        Some(error) if listeners.is_empty() => Err(error),
        _ => Ok(listeners),
    }
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

/// Whether the machine has no addresses of this family, or not this one of it.
fn lacks_family(error: &io::Error) -> bool {
    error.kind() == io::ErrorKind::AddrNotAvailable
        || error.raw_os_error() == Some(libc::EAFNOSUPPORT)
}

fn advice(error: &io::Error) -> &'static str {
    match error.kind() {
        io::ErrorKind::AddrInUse => {
            "; another program has the port, the node's own gRPC plugin perhaps (run lightningd \
             with --disable-plugin=cln-grpc), or choose another one with --grpc-port"
        }
        io::ErrorKind::AddrNotAvailable => {
            "; this machine does not have that address: choose another one with --grpc-host"
        }
        io::ErrorKind::PermissionDenied => "; choose a port above 1023 with --grpc-port",
        _ => "",
    }
}

#[cfg(test)]
mod tests {
    use super::{BindError, bind};

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
            let listeners = bind(host, 0).await.unwrap();
            let addresses: Vec<_> =
                listeners.iter().map(|one| one.local_addr().unwrap().ip().to_string()).collect();
            assert_eq!(addresses, [expected], "{host}");
        }
    }

    #[tokio::test]
    async fn a_name_is_all_its_addresses_on_one_port() {
        let listeners = bind("localhost", 0).await.unwrap();
        let ports: Vec<_> = listeners.iter().map(|one| one.local_addr().unwrap().port()).collect();
        assert!(ports.iter().all(|port| *port == ports[0] && *port != 0), "{ports:?}");
    }

    #[tokio::test]
    async fn says_what_is_wrong() {
        assert!(matches!(bind(" ", 0).await, Err(BindError::Empty)));
        assert!(matches!(bind("[]", 0).await, Err(BindError::Empty)));
        let taken = bind("127.0.0.1", 0).await.unwrap();
        let port = taken[0].local_addr().unwrap().port();
        let error = bind("127.0.0.1", port).await.unwrap_err().to_string();
        assert!(error.contains(&format!("127.0.0.1:{port}")), "{error}");
        assert!(error.contains("--grpc-port"), "{error}");
        // An address for documentation, which no machine has.
        let error = bind("192.0.2.1", 0).await.unwrap_err().to_string();
        assert!(error.contains("--grpc-host"), "{error}");
        let error = bind("no such host", 0).await.unwrap_err().to_string();
        assert!(error.contains("`no such host`"), "{error}");
    }
}
