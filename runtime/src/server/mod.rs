//! The network side: listening, TLS, HTTP/2 connections, and their orderly end.
//!
//! * [`address`]: where to listen.
//! * [`bind`]: from a host name to listening sockets.
//! * [`listener`]: accepting, and the TLS handshake.
//! * [`connection`]: HTTP/2 on one TLS stream.
//! * [`drain`]: who is still at work, and when to stop waiting for it.
//!
//! tonic's own server is not used: it answers an expired `grpc-timeout` with CANCELLED, waits
//! for open streams without end when it shuts down, and has no room for a TLS configuration
//! that changes while it runs.

pub mod address;
pub mod bind;
mod connection;
mod drain;
mod listener;

use std::future::Future;
use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;

use arc_swap::ArcSwap;
use rustls::ServerConfig;
use tokio::sync::Semaphore;

pub use address::Address;
pub use bind::BindError;

use crate::service::Service;

/// How many TLS handshakes may be under way at once; further clients wait in the system's queue.
const MAX_HANDSHAKES: usize = 256;

/// Listening sockets, ready to serve.
#[derive(Debug)]
pub struct Server {
    listeners: Vec<tokio::net::TcpListener>,
    addresses: Vec<SocketAddr>,
}

impl Server {
    /// Listens on every address that `host` stands for; see [`bind`].
    ///
    /// # Errors
    /// Where the host stands for no address, or one of them can't be had.
    pub async fn bind(host: &str, port: u16) -> Result<Self, BindError> {
        let listeners = bind::bind(host, port).await?;
        let addresses = listeners.iter().filter_map(|listener| listener.local_addr().ok());
        Ok(Self { addresses: addresses.collect(), listeners })
    }

    /// The addresses that are listened on.
    #[must_use]
    pub fn addresses(&self) -> &[SocketAddr] {
        &self.addresses
    }

    /// Serves until `stop` resolves, then waits up to `patience` for calls under way.
    ///
    /// Each new connection is served with the configuration that `tls` holds at that moment.
    /// Returns whether all calls had come to their end; those that hadn't are cut off.
    pub async fn serve(
        self,
        tls: Arc<ArcSwap<ServerConfig>>,
        service: Service,
        stop: impl Future<Output = ()>,
        patience: Duration,
    ) -> bool {
        let drain = drain::Drain::new();
        let handshakes = Arc::new(Semaphore::new(MAX_HANDSHAKES));
        for listener in self.listeners {
            drain.spawn(listener::accept(
                listener,
                Arc::clone(&tls),
                Arc::clone(&handshakes),
                service.clone(),
                drain.clone(),
            ));
        }
        stop.await;
        drain.finish(patience).await
    }
}
