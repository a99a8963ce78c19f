//! HTTP on one connection: HTTP/2, and HTTP/1.1 for clients that speak nothing newer.

use std::pin::pin;
use std::sync::Arc;
use std::time::Duration;

use hyper_util::rt::{TokioExecutor, TokioIo, TokioTimer};
use hyper_util::server::conn::auto;
use hyper_util::service::TowerToHyperService;
use tokio::io::{AsyncRead, AsyncWrite};
use tokio::sync::Notify;
use tokio::time::timeout;
use tower::ServiceExt as _;

use super::cork;
use super::crowd::Limits;
use super::drain::Drain;
use super::gather::UnderWay;
use super::idle::Idle;
use crate::access::Peer;
use crate::options::limits::name;
use crate::web::Web;

/// How often a client that is silent is asked whether it is still there.
const PING_INTERVAL: Duration = Duration::from_secs(30);
/// How long it may take to answer that.
const PING_TIME: Duration = Duration::from_secs(20);
/// How many calls a client may have under way on one connection; it holds further ones back.
const MAX_STREAMS: u32 = 256;
/// How many bytes of one request may be under way.
const STREAM_WINDOW: u32 = 1 << 20;
/// How many bytes of all requests on one connection may be under way.
const CONNECTION_WINDOW: u32 = 4 << 20;
/// How many bytes of a response are handed to the connection ahead of the client's reading.
const SEND_BUFFER: usize = 1 << 20;
/// The least room for the head of an HTTP/1.1 request, in bytes: parts of bodies come in it, too.
const LEAST_HEAD: usize = 64 << 10;
/// How long a client that was revoked is listened to yet, so that it learns how its calls ended.
const LAST_WORD: Duration = Duration::from_secs(1);
/// How long a client that has had nothing under way is waited for, once it was told that its
/// connection ends.
const FAREWELL: Duration = Duration::from_secs(5);
/// How long an HTTP/1.1 client may take for the head of a request, the time between two requests
/// on one connection included.
const HEAD_TIME: Duration = Duration::from_secs(60);

/// Serves one client until it goes, or until the server finishes and its calls have ended, or at
/// once when `cut` resolves: whatever is under way then ends with the connection.
///
/// A peer that showed no certificate has so much [silence](Limits::silence) to come with a first
/// request. Those that are known may connect ahead of their first call, as gRPC's clients do. A
/// connection that is [idle](Limits::idle) is ended as when the server finishes.
pub(super) async fn serve<S>(
    stream: S,
    peer: Arc<Peer>,
    service: Web,
    drain: &Drain,
    cut: impl Future<Output = ()>,
    limits: Limits,
) where
    S: AsyncRead + AsyncWrite + Unpin + Send + 'static,
{
    let metrics = service.metrics().clone();
    let _open = metrics.network().opened(&peer.origin);
    let heard = Arc::new(Notify::new());
    let first = Arc::clone(&heard);
    let service = service.of_peer(Arc::clone(&peer));
    let service = service.map_request(move |request: http::Request<hyper::body::Incoming>| {
        first.notify_one();
        request
    });
    let (under_way, idle) = (UnderWay::default(), Idle::begin());
    let service = TowerToHyperService::new(under_way.count(idle.watch(service)));
    let http = http(&limits);
    let serving =
        cork::turns(stream, |stream| http.serve_connection(TokioIo::new(stream), service));
    let mut serving = pin!(under_way.gather(serving));
    let served = async {
        tokio::select! {
            ended = serving.as_mut() => return ended,
            () = drain.finishing() => {
                serving.as_mut().connection().speaker().graceful_shutdown();
                return serving.as_mut().await;
            }
            () = idle.over(limits.idle) => {}
        }
        metrics.limits().by(name::IDLE);
        tracing::debug!("{peer}: the connection ends, idle for {:?}", limits.idle);
        serving.as_mut().connection().speaker().graceful_shutdown();
        loop {
            match timeout(FAREWELL, serving.as_mut()).await {
                Ok(ended) => return ended,
                // A call that came before the client had heard of it goes on.
                Err(_) if idle.is_busy() => {}
                Err(_) => return Ok(()),
            }
        }
    };
    let silence = limits.silence;
    let silent = async {
        if peer.is_known() || timeout(silence, heard.notified()).await.is_ok() {
            std::future::pending::<()>().await;
        }
    };
    tokio::select! {
        ended = served => if let Err(error) = ended {
            tracing::debug!("{peer}: the connection ended: {error}");
        },
        () = cut => {
            // Its calls end by themselves then, and new ones are refused: it may hear why.
            if peer.client().is_some_and(|client| client.revoked.is_cancelled()) {
                serving.as_mut().connection().speaker().graceful_shutdown();
                timeout(LAST_WORD, serving).await.ok();
            }
            tracing::info!("{peer}: the connection was cut off");
        }
        () = silent => {
            tracing::debug!("{peer}: cut off, no request came within {silence:?}");
        }
    }
}

fn http(limits: &Limits) -> auto::Builder<TokioExecutor> {
    // Beyond the limit a call gets a status; beyond this, HTTP's own.
    let metadata = limits.metadata.saturating_mul(2);
    let mut builder = auto::Builder::new(TokioExecutor::new());
    builder
        .http2()
        .timer(TokioTimer::new())
        .keep_alive_interval(PING_INTERVAL)
        .keep_alive_timeout(PING_TIME)
        .max_concurrent_streams(MAX_STREAMS)
        .initial_stream_window_size(STREAM_WINDOW)
        .initial_connection_window_size(CONNECTION_WINDOW)
        .max_send_buf_size(SEND_BUFFER)
        .max_header_list_size(u32::try_from(metadata).unwrap_or(u32::MAX));
    builder
        .http1()
        .timer(TokioTimer::new())
        .header_read_timeout(HEAD_TIME)
        .max_buf_size(metadata.max(LEAST_HEAD));
    builder
}
