//! The stream of one topic that one client gets.

use std::pin::Pin;
use std::task::{Context, Poll};

use boltgate_transcode::table::Rpc;
use bytes::Bytes;
use http::{HeaderMap, Request, Response};
use tokio::time::Instant;
use tonic::Status;
use tonic::body::Body;

use super::hub::{Hub, Listener};
use super::inbox::Item;
use super::wire::Framing;
use crate::access::Guarded;
use crate::grpc::codec;
use crate::grpc::{RequestBody, notes, stream};
use crate::status::Failure;

/// Answers a request for a stream. The response's headers tell the client that from here on it
/// misses nothing.
///
/// # Errors
/// Where the request is malformed or not permitted, or the bridge ends.
pub async fn open<B: RequestBody>(
    node: &Guarded,
    hub: &Hub,
    rpc: &'static Rpc,
    request: Request<B>,
    deadline: Option<Instant>,
    metadata: &mut HeaderMap,
) -> Result<Response<Body>, Failure> {
    let (head, body) = request.into_parts();
    let limits = node.limits();
    let received = codec::read(&head.headers, body, rpc.request, limits).await?;
    let met = received.to_json(rpc.request, limits, &mut Vec::new())?;
    notes::add(&met, metadata);
    node.permit_stream(rpc.form, rpc.target).await?;
    let listener = hub.listen([rpc.target], Framing::Bare(received.codec))?;
    let events = Subscription { listener, topic: rpc.target };
    Ok(stream::response(events, deadline, std::mem::take(metadata)))
}

/// One frame an event, until the client is too slow or the bridge ends.
struct Subscription {
    listener: Listener,
    topic: &'static str,
}

impl tokio_stream::Stream for Subscription {
    type Item = Result<Bytes, Status>;

    fn poll_next(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        self.listener.poll(context).map(|item| {
            let failure = match item {
                Ok(Item::Event(frame)) => {
                    return Some(frame.map_err(|failure| failure.status()));
                }
                Ok(Item::Gap(missed)) => {
                    let missed = missed.iter().map(|(_, count)| count).sum();
                    Failure::Lagged { topic: self.topic, missed }
                }
                Err(silence) => Failure::Silence(silence),
            };
            Some(Err(failure.status()))
        })
    }
}
