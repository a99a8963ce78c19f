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
use super::drain::Drain;
use super::gather::UnderWay;
use crate::access::Peer;
use crate::web::Web;

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
/// How long a client that was revoked is listened to yet, so that it learns how its calls ended.
const LAST_WORD: Duration = Duration::from_secs(1);
/// How long an HTTP/1.1 client may take for the head of a request, the time between two requests
/// on one connection included.
const HEAD_TIME: Duration = Duration::from_secs(60);

/// Serves one client until it goes, or until the server finishes and its calls have ended, or at
/// once when `cut` resolves: whatever is under way then ends with the connection.
///
/// A peer that showed no certificate has `silence` to come with a first request. Those that are
/// known may connect ahead of their first call, as gRPC's clients do.
pub(super) async fn serve<S>(
    stream: S,
    peer: Arc<Peer>,
    service: Web,
    drain: &Drain,
    cut: impl Future<Output = ()>,
    silence: Duration,
) where
    S: AsyncRead + AsyncWrite + Unpin + Send + 'static,
{
    let _open = service.metrics().network().opened(&peer.origin);
    let heard = Arc::new(Notify::new());
    let first = Arc::clone(&heard);
    let service = service.of_peer(Arc::clone(&peer));
    let service = service.map_request(move |request: http::Request<hyper::body::Incoming>| {
        first.notify_one();
        request
    });
    let under_way = UnderWay::default();
    let service = TowerToHyperService::new(under_way.count(service));
    let http = http();
    let serving =
        cork::turns(stream, |stream| http.serve_connection(TokioIo::new(stream), service));
    let mut serving = pin!(under_way.gather(serving));
    let served = async {
        tokio::select! {
            ended = serving.as_mut() => ended,
            () = drain.finishing() => {
                serving.as_mut().connection().speaker().graceful_shutdown();
                serving.as_mut().await
            }
        }
    };
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

fn http() -> auto::Builder<TokioExecutor> {
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
        .max_header_list_size(MAX_METADATA);
    builder.http1().timer(TokioTimer::new()).header_read_timeout(HEAD_TIME);
    builder
}
