//! The steps from a name to HTTP/2.

use std::io;
use std::net::SocketAddr;
use std::path::Path;
use std::time::Duration;

use hyper::client::conn::http2::{Builder, SendRequest};
use hyper_util::rt::{TokioExecutor, TokioIo, TokioTimer};
use tokio::io::{AsyncRead, AsyncWrite};
#[cfg(unix)]
use tokio::net::UnixStream;
use tokio::net::{TcpStream, lookup_host};
use tokio::sync::watch;
use tokio::time::timeout;
use tokio_rustls::client::TlsStream;

use super::tls::{self, HTTP2, Tls};
use super::witness::{Phase, Witness};
use super::{Fault, Outgoing, Stage};
use crate::target::{Address, Settings};

/// How long each step may take.
const PATIENCE: Duration = Duration::from_secs(10);
/// How often a bridge that is silent while calls are open is asked whether it is there.
const KEEP_ALIVE: Duration = Duration::from_secs(30);
/// What a stream, and a connection, may have sent before we have read it, in bytes: long lists don't
/// wait for our word.
const STREAM_WINDOW: u32 = 4 << 20;
const CONNECTION_WINDOW: u32 = 16 << 20;

/// An open connection.
#[derive(Clone)]
pub(crate) struct Live {
    pub sender: SendRequest<Outgoing>,
    pub phase: watch::Receiver<Phase>,
}

/// All steps; `tls` is for TCP alone.
pub(crate) async fn dial(settings: &Settings, tls: Option<&Tls>) -> Result<Live, Fault> {
    match (&settings.address, tls) {
        (Address::Unix(path), _) => http2(unix(path).await?, settings).await,
        (Address::Tcp { host, port }, Some(tls)) => {
            let addresses = resolve(host, *port).await?;
            let stream = connect(&addresses, settings).await?;
            http2(handshake(stream, tls, settings).await?, settings).await
        }
        (Address::Tcp { .. }, None) => Err(Fault::material("TLS isn't ready: this is a defect")),
    }
}

/// Looks a host's addresses up.
pub(crate) async fn resolve(host: &str, port: u16) -> Result<Vec<SocketAddr>, Fault> {
    let fault = |why: &str| {
        Fault::unreachable(Stage::Resolve, format!("{host}: the name can't be looked up: {why}"))
    };
    match timeout(PATIENCE, lookup_host((host, port))).await {
        Ok(Ok(found)) => {
            let found: Vec<_> = found.collect();
            if found.is_empty() { Err(fault("it has no address")) } else { Ok(found) }
        }
        Ok(Err(why)) => Err(fault(&why.to_string())),
        Err(_) => Err(fault("nobody answered within 10 s")),
    }
}

/// Connects to the first address that answers.
pub(crate) async fn connect(
    addresses: &[SocketAddr],
    settings: &Settings,
) -> Result<TcpStream, Fault> {
    let address = &settings.address;
    let mut tried = Vec::new();
    for one in addresses {
        match timeout(PATIENCE, TcpStream::connect(one)).await {
            Ok(Ok(stream)) => {
                // Only speed is lost where that fails.
                let _ = stream.set_nodelay(true);
                return Ok(stream);
            }
            Ok(Err(why)) if why.kind() == io::ErrorKind::ConnectionRefused => {
                tried.push(format!("{one}: nobody listens there"));
            }
            Ok(Err(why)) => tried.push(format!("{one}: {why}")),
            Err(_) => tried.push(format!("{one}: no answer within 10 s")),
        }
    }
    let advice = "is the bridge running, and do its grpc-host and grpc-port let you in?";
    let message = format!("{address}: can't connect ({}): {advice}", tried.join("; "));
    Err(Fault::unreachable(Stage::Connect, message))
}

#[cfg(not(unix))]
async fn unix(path: &Path) -> Result<TcpStream, Fault> {
    let path = path.display();
    Err(Fault::material(format!("unix:{path}: this system's Unix sockets aren't supported")))
}

#[cfg(unix)]
async fn unix(path: &Path) -> Result<UnixStream, Fault> {
    UnixStream::connect(path).await.map_err(|why| {
        let message =
            format!("unix:{}: can't connect: {why}: is the bridge running?", path.display());
        Fault::unreachable(Stage::Connect, message)
    })
}

/// Shows who we are, and sees who the other side is.
pub(crate) async fn handshake(
    stream: TcpStream,
    tls: &Tls,
    settings: &Settings,
) -> Result<TlsStream<TcpStream>, Fault> {
    let made = timeout(PATIENCE, tls.connector.connect(tls.name.clone(), stream)).await;
    let made = made
        .unwrap_or_else(|_| Err(io::Error::new(io::ErrorKind::TimedOut, "no answer within 10 s")));
    let stream = made.map_err(|why| tls::fault(&why, settings))?;
    if stream.get_ref().1.alpn_protocol() != Some(HTTP2) {
        let message = format!(
            "{}: what answers there doesn't offer HTTP/2: is this the bridge's port?",
            settings.address
        );
        return Err(Fault::distrust(Stage::Http2, message));
    }
    Ok(stream)
}

/// Begins to speak HTTP/2, and waits for the first word of the other side.
pub(crate) async fn http2<T>(stream: T, settings: &Settings) -> Result<Live, Fault>
where
    T: AsyncRead + AsyncWrite + Unpin + Send + 'static,
{
    let fault = |why: &dyn std::fmt::Display| {
        let message = format!("{}: can't speak HTTP/2 there: {why}", settings.address);
        Fault::unreachable(Stage::Http2, message)
    };
    let (stream, mut phase) = Witness::new(stream);
    let made = Builder::new(TokioExecutor::new())
        .timer(TokioTimer::new())
        .keep_alive_interval(KEEP_ALIVE)
        .keep_alive_timeout(PATIENCE)
        .initial_stream_window_size(STREAM_WINDOW)
        .initial_connection_window_size(CONNECTION_WINDOW)
        .handshake(TokioIo::new(stream))
        .await;
    let (sender, connection) = made.map_err(|why| fault(&why))?;
    tokio::spawn(async move {
        // What broke it is in its phase.
        let _ = connection.await;
    });
    let seen = timeout(PATIENCE, phase.wait_for(|phase| !matches!(phase, Phase::Opening))).await;
    match seen.map(|seen| seen.map(|phase| phase.clone())) {
        Ok(Ok(Phase::Over(why))) => return Err(tls::fault(&why, settings)),
        Ok(Ok(Phase::Live | Phase::Opening)) => {}
        Ok(Err(_)) => return Err(fault(&"the connection ended")),
        Err(_) => return Err(fault(&"no answer within 10 s")),
    }
    Ok(Live { sender, phase })
}
