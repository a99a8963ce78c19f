//! Accepting connections, and the TLS handshake of each.

use std::fmt::Display;
use std::io;
use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;

use rustls::ServerConfig;
use rustls::pki_types::CertificateDer;
use socket2::{SockRef, TcpKeepalive};
use tokio::net::{TcpListener, TcpStream};
use tokio_rustls::TlsAcceptor;
use tokio_rustls::server::TlsStream;

use super::connection;
use super::crowd::Crowd;
use super::drain::Drain;
use super::trouble::Trouble;
use crate::access::Peer;
use crate::access::peer::Origin;
use crate::metrics::network::Refused;
use crate::options::limits::name;
use crate::tls::Trust;
use crate::web::Web;

/// How long a connection may be silent before the system asks whether its peer is there.
const KEEPALIVE: Duration = Duration::from_secs(60);
/// How long to wait before accepting again after the system had no means to.
const ACCEPT_PAUSE: Duration = Duration::from_millis(200);

/// Accepts connections and serves each in a task of its own, until the server finishes.
///
/// Nothing that a client does, and no lack of means, ends the listening.
pub(super) async fn accept(
    listener: TcpListener,
    trust: Trust,
    crowd: Crowd,
    service: Web,
    drain: Drain,
) {
    let mut trouble = Trouble::default();
    loop {
        if crowd.is_full() {
            service.metrics().limits().by(name::CONNECTIONS);
            let most = crowd.limits().connections;
            trouble.met(&format!("there are {most} connections, the most that there may be ({}): further clients wait",
                name::CONNECTIONS));
        }
        let accepted = async {
            // Taken before a connection is: a client beyond it stays in the system's queue.
            let room = crowd.room().await;
            listener.accept().await.map(|accepted| (room, accepted))
        };
        let accepted = tokio::select! {
            biased;
            () = drain.finishing() => return,
            accepted = accepted => accepted,
        };
        let (room, (stream, client)) = match accepted {
            Ok(accepted) => accepted,
            Err(error) if is_the_clients(&error) => continue,
            Err(error) => {
                trouble.met(&format!("cannot accept connections, trying on: {error}"));
                tokio::time::sleep(ACCEPT_PAUSE).await;
                continue;
            }
        };
        trouble.none();
        let Some(mut place) = room.admit(client.ip()) else {
            service.metrics().network().refused(Refused::Other);
            service.metrics().limits().by(name::CONNECTIONS);
            tracing::debug!("{client}: closed, as many connections come from there as may");
            continue;
        };
        let limits = *crowd.limits();
        let (trust, service, drained) = (trust.clone(), service.clone(), drain.clone());
        drain.spawn(async move {
            let shaken = tokio::select! {
                shaken = handshake(stream, trust.config(), limits.handshake_time) => shaken,
                () = drained.finishing() => return,
            };
            place.shaken();
            let stream = match shaken {
                Ok(stream) => stream,
                Err(error) => {
                    let reason = Refused::of(&error);
                    service.metrics().network().refused(reason);
                    if reason == Refused::Timeout {
                        service.metrics().limits().by(name::HANDSHAKE);
                    }
                    return refused(client, &error);
                }
            };
            let chain = chain(&stream);
            let peer = match trust.admit(&chain) {
                Ok(identity) => Arc::new(Peer { origin: Origin::Tcp(client), identity }),
                Err(reason) => {
                    service.metrics().network().refused(Refused::Revoked);
                    return refused(client, &reason);
                }
            };
            let cut = cut(&trust, &chain, &peer);
            connection::serve(stream, Arc::clone(&peer), service, &drained, cut, limits).await;
        });
    }
}

async fn handshake(
    stream: TcpStream,
    config: Arc<ServerConfig>,
    time: Duration,
) -> io::Result<TlsStream<TcpStream>> {
    // Without it a small answer waits for the client's acknowledgement of the one before.
    stream.set_nodelay(true)?;
    // HTTP/1.1 has no sign of life: a client that vanished would be kept until something is sent.
    SockRef::from(&stream).set_tcp_keepalive(&TcpKeepalive::new().with_time(KEEPALIVE))?;
    let shaking = TlsAcceptor::from(config).accept(stream);
    let late = |_| {
        let text = format!("not over after {time:?}, which {} allows", name::HANDSHAKE);
        io::Error::new(io::ErrorKind::TimedOut, text)
    };
    tokio::time::timeout(time, shaking).await.map_err(late)?
}

/// The certificates that the client has shown, its own first; none where it wasn't asked.
fn chain(stream: &TlsStream<TcpStream>) -> Vec<CertificateDer<'static>> {
    let (_, tls) = stream.get_ref();
    tls.peer_certificates().unwrap_or_default().to_vec()
}

/// Resolves once the client is let in no more: its certificate has ended, its authority is
/// trusted no more, or it was revoked.
async fn cut(trust: &Trust, chain: &[CertificateDer<'_>], peer: &Peer) {
    let revoked = async {
        match peer.client() {
            Some(client) => client.revoked.cancelled().await,
            None => std::future::pending().await,
        }
    };
    let reason = tokio::select! {
        reason = trust.refusal(chain) => reason,
        () = revoked => "it was revoked".to_owned(),
    };
    tracing::info!("{peer}: let in no more: {reason}");
}

fn refused(client: SocketAddr, reason: &dyn Display) {
    tracing::debug!("{client}: refused in the TLS handshake: {reason}");
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
