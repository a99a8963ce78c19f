//! Accepting connections, and the TLS handshake of each.

use std::io;
use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;

use arc_swap::ArcSwap;
use rustls::ServerConfig;
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::Semaphore;
use tokio_rustls::TlsAcceptor;
use tokio_rustls::server::TlsStream;

use super::connection;
use super::drain::Drain;
use crate::access::peer::Origin;
use crate::access::{Identity, Peer};
use crate::service::Service;
use crate::tls::Fingerprint;

/// How long a client may take for the TLS handshake.
const HANDSHAKE_TIME: Duration = Duration::from_secs(10);
/// How long to wait before accepting again after the system had no means to.
const ACCEPT_PAUSE: Duration = Duration::from_millis(200);

/// Accepts connections and serves each in a task of its own, until the server finishes.
///
/// Nothing that a client does, and no lack of means, ends the listening.
pub(super) async fn accept(
    listener: TcpListener,
    tls: Arc<ArcSwap<ServerConfig>>,
    handshakes: Arc<Semaphore>,
    service: Service,
    drain: Drain,
) {
    loop {
        // Taken before a connection is: a client beyond the limit stays in the system's queue.
        let Ok(permit) = Arc::clone(&handshakes).acquire_owned().await else { return };
        let accepted = tokio::select! {
            biased;
            () = drain.finishing() => return,
            accepted = listener.accept() => accepted,
        };
        let (stream, client) = match accepted {
            Ok(accepted) => accepted,
            Err(error) if is_the_clients(&error) => continue,
            Err(error) => {
                tracing::warn!("cannot accept connections, trying on: {error}");
                tokio::time::sleep(ACCEPT_PAUSE).await;
                continue;
            }
        };
        let (config, service, drained) = (tls.load_full(), service.clone(), drain.clone());
        drain.spawn(async move {
            let shaken = tokio::select! {
                shaken = handshake(stream, config) => shaken,
                () = drained.finishing() => return,
            };
            drop(permit);
            match shaken {
                Ok(stream) => {
                    let peer = Arc::new(peer(&stream, client));
                    let never = std::future::pending();
                    connection::serve(stream, peer, service, &drained, never).await;
                }
                Err(error) => refused(client, &error),
            }
        });
    }
}

async fn handshake(
    stream: TcpStream,
    config: Arc<ServerConfig>,
) -> io::Result<TlsStream<TcpStream>> {
    // Without it a small answer waits for the client's acknowledgement of the one before.
    stream.set_nodelay(true)?;
    let shaking = TlsAcceptor::from(config).accept(stream);
    tokio::time::timeout(HANDSHAKE_TIME, shaking).await.map_err(|_| io::ErrorKind::TimedOut)?
}

/// Who has shaken hands.
fn peer(stream: &TlsStream<TcpStream>, client: SocketAddr) -> Peer {
    let (_, tls) = stream.get_ref();
    let shown = tls.peer_certificates().and_then(|chain| chain.first());
    let identity = shown.map_or(Identity::Anonymous, |certificate| {
        Identity::Certificate(Fingerprint::of(certificate))
    });
    Peer { origin: Origin::Tcp(client), identity }
}

fn refused(client: SocketAddr, error: &io::Error) {
    tracing::debug!("{client}: no TLS handshake: {error}");
}

/// Whether the connection failed, not the accepting of connections.
fn is_the_clients(error: &io::Error) -> bool {
    matches!(
        error.kind(),
        io::ErrorKind::ConnectionAborted
            | io::ErrorKind::ConnectionReset
            | io::ErrorKind::ConnectionRefused
            | io::ErrorKind::Interrupted
    )
}
