//! Everything that a server listens on, now or once it can be had.

use std::time::Duration;

use tokio::task::JoinSet;

use super::Address;
use super::bind::{self, BindError, Bound, Pending, Socket};

/// How long to wait before an address that can't be had is tried again: at first, and at most;
/// twice as long each time.
const SHORTEST_PAUSE: Duration = Duration::from_secs(1);
const LONGEST_PAUSE: Duration = Duration::from_secs(30);

/// Everything that a server listens on, now or once it can be had.
#[derive(Debug)]
pub struct Sockets {
    /// What is served, for the log.
    what: &'static str,
    bound: Bound,
}

impl Sockets {
    /// Listens on all of these addresses, to serve `what` (such as `gRPC`). Those that can't be
    /// had yet are waited for in [`each`](Self::each).
    ///
    /// # Errors
    /// Where one can't be listened on, and waiting won't change that.
    pub async fn bind(what: &'static str, addresses: &[Address]) -> Result<Self, BindError> {
        let mut bound = Bound::default();
        let mut addresses: Vec<_> = addresses.iter().collect();
        // First those that stand for every address of the machine: others are among them then.
        addresses.sort_by_key(|address| !address.is_every());
        for address in addresses {
            let Bound { sockets, pending } = bind::bind(address).await?;
            bound.sockets.extend(sockets);
            let pending = pending.into_iter().filter(|one| !is_ours(&bound.sockets, &one.address));
            bound.pending.extend(pending);
        }
        for socket in &bound.sockets {
            tracing::info!("serving {what} on {socket}");
        }
        for Pending { error, .. } in &bound.pending {
            tracing::warn!("{error}; trying again, every {LONGEST_PAUSE:?} at least");
        }
        Ok(Self { what, bound })
    }

    /// What is listened on by now.
    #[must_use]
    pub fn open(&self) -> &[Socket] {
        &self.bound.sockets
    }

    /// Hands over every socket: those that are open at once, the others as they can be had.
    /// Resolves when there are no more; gives up waiting when it is dropped.
    pub async fn each(self, mut begin: impl FnMut(Socket)) {
        let Self { what, bound: Bound { sockets, pending } } = self;
        sockets.into_iter().for_each(&mut begin);
        let mut tries = JoinSet::new();
        for one in pending {
            tries.spawn(again(one, SHORTEST_PAUSE));
        }
        while let Some(tried) = tries.join_next().await {
            let Ok((Bound { sockets, pending }, pause)) = tried else { continue };
            for socket in sockets {
                tracing::info!("serving {what} on {socket} from now on");
                begin(socket);
            }
            for one in pending {
                tries.spawn(again(one, (pause * 2).min(LONGEST_PAUSE)));
            }
        }
    }
}

/// Tries an address again, after a pause.
async fn again(pending: Pending, pause: Duration) -> (Bound, Duration) {
    let Pending { address, error: before } = pending;
    tokio::time::sleep(pause).await;
    let bound = match bind::bind(&address).await {
        Ok(bound) => bound,
        // What would end a start doesn't end what runs.
        Err(error) => Bound { sockets: Vec::new(), pending: vec![Pending { address, error }] },
    };
    for Pending { error, .. } in &bound.pending {
        if error.to_string() == before.to_string() {
            tracing::debug!("{error}; trying again");
        } else {
            tracing::warn!("{error}; trying again");
        }
    }
    (bound, pause)
}

/// Whether what can't be had is a part of what we have, such as 127.0.0.1 of 0.0.0.0.
fn is_ours(sockets: &[Socket], address: &Address) -> bool {
    let Some(wanted) = address.as_ip() else { return false };
    sockets.iter().filter_map(Socket::tcp_address).any(|ours| {
        // `::` is every IPv4 address, too.
        let is_among = ours.ip().is_unspecified() && (ours.is_ipv6() || wanted.is_ipv4());
        ours.port() == wanted.port() && (ours.ip() == wanted.ip() || is_among)
    })
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use tokio::sync::mpsc::unbounded_channel;
    use tokio::time::timeout;

    use super::{Address, Socket, Sockets};

    /// Longer than anything here takes.
    const PATIENCE: Duration = Duration::from_secs(60);

    fn local(port: u16) -> Address {
        Address::Tcp { host: "127.0.0.1".to_owned(), port }
    }

    #[tokio::test]
    async fn what_is_taken_is_had_once_it_is_free() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("socket");
        let taken = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
        let port = taken.local_addr().unwrap().port();
        let holder = std::os::unix::net::UnixListener::bind(&path).unwrap();
        let addresses = [local(port), local(0), Address::Unix(path.clone())];
        let sockets = Sockets::bind("nothing", &addresses).await.unwrap();
        assert_eq!(sockets.open().len(), 1);

        let (tell, mut told) = unbounded_channel();
        let each = tokio::spawn(sockets.each(move |socket| tell.send(socket).unwrap()));
        let mut next = async || timeout(PATIENCE, told.recv()).await.unwrap();
        let first = next().await.unwrap();
        assert_ne!(first.tcp_address().unwrap().port(), port);
        drop((taken, holder));
        let mut late = [next().await.unwrap(), next().await.unwrap()];
        late.sort_by_key(|socket| socket.tcp_address().is_none());
        assert_eq!(late[0].tcp_address().unwrap().port(), port);
        assert!(matches!(&late[1], Socket::Unix(socket) if socket.path() == path));
        // It has nothing left to wait for.
        assert!(next().await.is_none());
        each.await.unwrap();
    }

    #[tokio::test]
    async fn what_another_address_stands_for_is_not_waited_for() {
        let free = std::net::TcpListener::bind("0.0.0.0:0").unwrap();
        let port = free.local_addr().unwrap().port();
        drop(free);
        let every = Address::Tcp { host: "0.0.0.0".to_owned(), port };
        let addresses = [local(port), every, local(port)];
        let sockets = Sockets::bind("nothing", &addresses).await.unwrap();
        let open: Vec<_> = sockets.open().iter().map(ToString::to_string).collect();
        assert_eq!(open, [format!("0.0.0.0:{port}")]);
        timeout(PATIENCE, sockets.each(drop)).await.unwrap();
    }

    #[tokio::test]
    #[allow(clippy::print_stderr, reason = "a skipped case says so")]
    async fn every_ipv4_address_is_no_ipv6_address() {
        let Ok(taken) = std::net::TcpListener::bind("[::1]:0") else {
            return eprintln!("skipped: this machine has no IPv6");
        };
        let port = taken.local_addr().unwrap().port();
        let addresses = ["0.0.0.0", "::1"].map(|host| Address::Tcp { host: host.into(), port });
        let sockets = Sockets::bind("nothing", &addresses).await.unwrap();
        let pending: Vec<_> = sockets.bound.pending.iter().map(|one| &one.address).collect();
        assert!(pending.contains(&&addresses[1]), "{pending:?}");
    }
}
