//! One connection to a daemon, with one request in flight.

use std::fmt;
use std::io;
use std::time::Duration;

use bytes::Bytes;
use http::{Request, Response};
use http_body_util::Full;
use hyper::body::Incoming;
use hyper::client::conn::http1::{self, SendRequest};
use hyper_util::rt::TokioIo;
use socket2::{SockRef, TcpKeepalive};
use tokio::io::{AsyncRead, AsyncWrite};
use tokio::net::TcpStream;
use tokio_rustls::TlsConnector;
use tokio_util::task::AbortOnDropHandle;
use tracing::debug;

use super::chain;
use super::site::Site;
use super::wire::{Watch, Wire};
use crate::node::connection::Unsent;
use crate::node::counts::{Counter, Open};
use crate::node::error::Error;
use crate::node::pool::Reusable;

/// How long a daemon may take until a connection stands, TLS included.
const PATIENCE: Duration = Duration::from_secs(10);

/// After how much silence the system asks whether the other end is still there: a call may wait
/// for days.
const SILENCE: Duration = Duration::from_secs(60);

/// One connection to a daemon. Dropping it closes it, and gives up the call that it carries.
pub struct Link {
    sender: SendRequest<Full<Bytes>>,
    watch: Watch,
    _driver: AbortOnDropHandle<()>,
    _open: Open,
}

impl Link {
    /// Connects.
    pub(super) async fn open(site: &Site, counter: &Counter) -> Result<Self, Error> {
        let connected = match tokio::time::timeout(PATIENCE, connect(site)).await {
            Ok(connected) => connected,
            Err(_) => {
                let text = format!("it does not answer within {PATIENCE:?}");
                Err(io::Error::new(io::ErrorKind::TimedOut, text))
            }
        };
        let connected = connected.map_err(|error| {
            let text = format!("can't connect to {site}: {error}");
            Error::Unreachable(io::Error::new(error.kind(), text))
        });
        let (sender, driver, watch) = connected?;
        Ok(Self { sender, watch, _driver: driver, _open: counter.opened() })
    }

    /// Sends a request; gives the head of the response, once that is there.
    pub(super) async fn send(
        &mut self,
        request: Request<Full<Bytes>>,
    ) -> Result<Response<Incoming>, Unsent> {
        let untouched = |error: &hyper::Error| Unsent::Untouched(io::Error::other(chain(error)));
        self.sender.ready().await.map_err(|error| untouched(&error))?;
        self.sender.try_send_request(request).await.map_err(|mut failed| {
            // Given back only where nothing of it was written.
            match failed.take_message() {
                Some(_) => untouched(failed.error()),
                None => Unsent::Partly(io::Error::other(chain(failed.error()))),
            }
        })
    }
}

impl Reusable for Link {
    fn is_reusable(&self) -> bool {
        !self.sender.is_closed() && self.watch.is_silent()
    }
}

impl fmt::Debug for Link {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Link").field(&self.watch).finish()
    }
}

/// What speaks HTTP on a connection.
type Speaker = (SendRequest<Full<Bytes>>, AbortOnDropHandle<()>);

async fn connect(
    site: &Site,
) -> io::Result<(SendRequest<Full<Bytes>>, AbortOnDropHandle<()>, Watch)> {
    let stream = TcpStream::connect(site.target()).await?;
    // Requests leave in one write, and nothing is to wait for more.
    stream.set_nodelay(true)?;
    SockRef::from(&stream).set_tcp_keepalive(&TcpKeepalive::new().with_time(SILENCE))?;
    let wire = Wire::new(stream);
    let watch = wire.watch();
    let (sender, driver) = match site.tls() {
        None => speak(wire).await?,
        Some(tls) => {
            let connector = TlsConnector::from(tls.config.clone());
            speak(connector.connect(tls.name.clone(), wire).await?).await?
        }
    };
    Ok((sender, driver, watch))
}

async fn speak<S: AsyncRead + AsyncWrite + Unpin + Send + 'static>(
    stream: S,
) -> io::Result<Speaker> {
    let shaken = http1::handshake(TokioIo::new(stream)).await;
    let (sender, connection) = shaken.map_err(|error| io::Error::other(chain(&error)))?;
    let driver = tokio::spawn(async move {
        if let Err(error) = connection.await {
            debug!("a connection to the node ended: {}", chain(&error));
        }
    });
    Ok((sender, AbortOnDropHandle::new(driver)))
}
