//! HTTP/2 on one TLS stream.

use std::net::SocketAddr;
use std::pin::pin;
use std::time::Duration;

use hyper::server::conn::http2;
use hyper_util::rt::{TokioExecutor, TokioIo, TokioTimer};
use hyper_util::service::TowerToHyperService;
use tokio::net::TcpStream;
use tokio_rustls::server::TlsStream;

use super::drain::Drain;
use crate::service::Service;

/// How often a client that is silent is asked whether it is still there.
const PING_INTERVAL: Duration = Duration::from_secs(30);
/// How long it may take to answer that.
const PING_TIME: Duration = Duration::from_secs(20);
/// How many calls a client may have under way on one connection; it holds further ones back.
const MAX_STREAMS: u32 = 256;
/// How many bytes of one request may be under way; a request holds a message of up to 4 MiB.
const STREAM_WINDOW: u32 = 1 << 20;
/// How many bytes of all requests on one connection may be under way.
const CONNECTION_WINDOW: u32 = 4 << 20;
/// How many bytes of a response are handed to the connection ahead of the client's reading.
const SEND_BUFFER: usize = 1 << 20;
/// How large the metadata of a call may be, in bytes.
const MAX_METADATA: u32 = 16 << 10;

/// Serves one client until it goes, or until the server finishes and its calls have ended.
pub(super) async fn serve(
    stream: TlsStream<TcpStream>,
    client: SocketAddr,
    service: Service,
    drain: &Drain,
) {
    let serving = http2().serve_connection(TokioIo::new(stream), TowerToHyperService::new(service));
    let mut serving = pin!(serving);
    let ended = tokio::select! {
        ended = serving.as_mut() => ended,
        () = drain.finishing() => {
            serving.as_mut().graceful_shutdown();
            serving.await
        }
    };
    if let Err(error) = ended {
        tracing::debug!("{client}: the connection ended: {error}");
    }
}

fn http2() -> http2::Builder<TokioExecutor> {
    let mut builder = http2::Builder::new(TokioExecutor::new());
    builder
        .timer(TokioTimer::new())
        .keep_alive_interval(PING_INTERVAL)
        .keep_alive_timeout(PING_TIME)
        .max_concurrent_streams(MAX_STREAMS)
        .initial_stream_window_size(STREAM_WINDOW)
        .initial_connection_window_size(CONNECTION_WINDOW)
        .max_send_buf_size(SEND_BUFFER)
        .max_header_list_size(MAX_METADATA);
    builder
}
