//! The network side: listening, TLS, HTTP/2 connections, and their orderly end.
//!
//! * [`address`]: where to listen.
//! * [`authority`]: clients on a Unix socket that give its path as the host.
//! * [`bind`]: from an address to listening sockets.
//! * [`sockets`]: all of them; what can't be listened on yet is tried again.
//! * [`listener`]: accepting, and the TLS handshake.
//! * [`unix`]: Unix sockets, and who is at the other end.
//! * [`connection`]: HTTP on one connection; [`cork`] gathers what it writes.
//! * [`gather`]: answers that are ready together leave together.
//! * [`idle`]: connections on which nothing is asked for.
//! * [`crowd`]: who takes how many places.
//! * [`trouble`]: telling that clients can't be accepted.
//! * [`drain`]: who is still at work, and when to stop waiting for it.
//!
//! tonic's own server is not used: it answers an expired `grpc-timeout` with CANCELLED, waits
//! for open streams without end when it shuts down, and has no room for a TLS configuration
//! that changes while it runs.

pub mod address;
mod authority;
pub mod bind;
mod connection;
mod cork;
mod crowd;
mod drain;
mod gather;
mod idle;
mod listener;
pub mod sockets;
mod trouble;
pub mod unix;

use std::future::Future;
use std::net::SocketAddr;
use std::time::Duration;

pub use address::Address;
pub use bind::{BindError, Socket};
pub use crowd::Limits;
pub(crate) use crowd::source;
pub use sockets::Sockets;

use crate::tls::Trust;
use crate::web::Web;

/// Listening sockets, ready to serve.
#[derive(Debug)]
pub struct Server {
    sockets: Sockets,
    limits: Limits,
}

impl Server {
    /// Listens on all of these addresses; those that can't be had yet are tried again while it
    /// serves.
    ///
    /// # Errors
    /// Where one can't be listened on, and waiting won't change that.
    pub async fn bind(addresses: &[Address]) -> Result<Self, BindError> {
        let limits = Limits::of_process();
        Ok(Self { sockets: Sockets::bind("gRPC", addresses).await?, limits })
    }

    /// With other limits than those that the process's descriptors allow.
    #[must_use]
    pub fn with_limits(self, limits: Limits) -> Self {
        Self { limits, ..self }
    }

    /// The TCP addresses that are listened on by now.
    #[must_use]
    pub fn addresses(&self) -> Vec<SocketAddr> {
        self.sockets.open().iter().filter_map(Socket::tcp_address).collect()
    }

    /// Serves until `stop` resolves, then waits up to `patience` for calls under way.
    ///
    /// Each new connection is served with the certificates that `trust` has at that moment;
    /// those on Unix sockets have no TLS.
    /// Returns whether all calls had come to their end; those that hadn't are cut off.
    pub async fn serve(
        self,
        trust: Trust,
        service: impl Into<Web>,
        stop: impl Future<Output = ()>,
        patience: Duration,
    ) -> bool {
        let service = service.into();
        let drain = drain::Drain::new();
        let crowd = crowd::Crowd::new(self.limits);
        let (listening, accepting) = (drain.clone(), drain.clone());
        let begin = move |socket| {
            let (trust, crowd) = (trust.clone(), crowd.clone());
            let limits = self.limits;
            let (service, drain) = (service.clone(), accepting.clone());
            match socket {
                Socket::Tcp(listener) => {
                    accepting.spawn(listener::accept(listener, trust, crowd, service, drain))
                }
                Socket::Unix(socket) => {
                    accepting.spawn(unix::accept(socket, service, limits, drain))
                }
            }
        };
        drain.spawn(async move {
            tokio::select! {
                () = listening.finishing() => {}
                () = self.sockets.each(begin) => {}
            }
        });
        stop.await;
        drain.finish(patience).await
    }
}
