//! The endpoint: `GET /metrics` over plain HTTP/1.1, and nothing else.

use std::convert::Infallible;
use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;

use bytes::Bytes;
use http::header::{ALLOW, CONTENT_TYPE};
use http::{HeaderValue, Method, Request, Response, StatusCode};
use http_body_util::Full;
use hyper::body::Incoming;
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::{TokioIo, TokioTimer};
use tokio::io::{AsyncRead, AsyncWrite};
use tokio::sync::Semaphore;
use tokio::task::JoinSet;

use super::{Format, Metrics};
use crate::server::{Address, BindError, Socket, Sockets};

/// Where metrics are served.
const PATH: &str = "/metrics";
/// How many scrapers may be connected at once; further ones wait in the system's queue.
const MAX_CONNECTIONS: usize = 16;
/// How long a scraper may be silent, between two scrapes too.
const SILENCE: Duration = Duration::from_secs(180);
/// How long a connection may last: one that doesn't read keeps its place no longer.
const LIFE: Duration = Duration::from_secs(3600);
/// How long to wait before accepting again after the system had no means to.
const ACCEPT_PAUSE: Duration = Duration::from_millis(200);

/// Sockets on which metrics are about to be served.
#[derive(Debug)]
pub struct Endpoint {
    sockets: Sockets,
}

impl Endpoint {
    /// Listens. An address that can't be had yet is tried again while it serves.
    ///
    /// # Errors
    /// Where the address can't be listened on, and waiting won't change that.
    pub async fn bind(address: &Address) -> Result<Self, BindError> {
        let sockets = Sockets::bind("metrics", std::slice::from_ref(address)).await?;
        Ok(Self { sockets })
    }

    /// The TCP addresses that are listened on by now.
    #[must_use]
    pub fn addresses(&self) -> Vec<SocketAddr> {
        self.sockets.open().iter().filter_map(Socket::tcp_address).collect()
    }

    /// Serves until it is dropped.
    pub async fn serve(self, metrics: Metrics) {
        let room = Arc::new(Semaphore::new(MAX_CONNECTIONS));
        let mut tasks = JoinSet::new();
        let begin = |socket: Socket| {
            if let Some(address) = socket.tcp_address()
                && !address.ip().is_loopback()
            {
                tracing::warn!(
                    "metrics are served on {address} over plain HTTP, to whoever can reach it: \
                     let a firewall or a proxy stand before it, or use a loopback address or \
                     unix:PATH"
                );
            }
            tasks.spawn(accept(socket, metrics.clone(), Arc::clone(&room)));
        };
        self.sockets.each(begin).await;
        while tasks.join_next().await.is_some() {}
    }
}

/// Accepts connections for ever, and serves each in a task of its own.
async fn accept(socket: Socket, metrics: Metrics, room: Arc<Semaphore>) {
    let mut connections = JoinSet::new();
    loop {
        let Ok(place) = Arc::clone(&room).acquire_owned().await else { return };
        let metrics = metrics.clone();
        let accepted = match &socket {
            Socket::Tcp(listener) => listener.accept().await.map(|(stream, _)| {
                connections.spawn(async move {
                    connection(stream, metrics).await;
                    drop(place);
                });
            }),
            Socket::Unix(socket) => socket.accept().await.map(|(stream, _)| {
                connections.spawn(async move {
                    connection(stream, metrics).await;
                    drop(place);
                });
            }),
        };
        if let Err(error) = accepted {
            tracing::warn!("cannot accept connections for metrics, trying on: {error}");
            tokio::time::sleep(ACCEPT_PAUSE).await;
        }
        while connections.try_join_next().is_some() {}
    }
}

async fn connection(stream: impl AsyncRead + AsyncWrite + Unpin + 'static, metrics: Metrics) {
    let service = service_fn(move |request: Request<Incoming>| {
        let response = answer(&request, &metrics);
        async move { Ok::<_, Infallible>(response) }
    });
    let serving = http1::Builder::new()
        .timer(TokioTimer::new())
        .header_read_timeout(SILENCE)
        .serve_connection(TokioIo::new(stream), service);
    match tokio::time::timeout(LIFE, serving).await {
        Ok(Ok(())) => {}
        Ok(Err(error)) => tracing::debug!("a connection for metrics ended: {error}"),
        Err(_) => tracing::debug!("a connection for metrics was closed after {LIFE:?}"),
    }
}

fn answer<B>(request: &Request<B>, metrics: &Metrics) -> Response<Full<Bytes>> {
    let empty = |status| {
        let mut response = Response::new(Full::default());
        *response.status_mut() = status;
        response
    };
    if request.uri().path() != PATH {
        return empty(StatusCode::NOT_FOUND);
    }
    if request.method() != Method::GET {
        let mut response = empty(StatusCode::METHOD_NOT_ALLOWED);
        response.headers_mut().insert(ALLOW, HeaderValue::from_static("GET"));
        return response;
    }
    let format = Format::wanted(request.headers());
    let mut response = Response::new(metrics.render(format).into());
    let content_type = HeaderValue::from_static(format.content_type());
    response.headers_mut().insert(CONTENT_TYPE, content_type);
    response
}
