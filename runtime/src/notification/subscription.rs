//! The stream of one topic that one client gets.

use std::pin::Pin;
use std::task::{Context, Poll};

use boltgate_transcode::table::Rpc;
use boltgate_transcode::to_json;
use bytes::Bytes;
use http::{HeaderMap, Request, Response};
use tokio::time::Instant;
use tonic::Status;
use tonic::body::Body;

use super::hub::{Hub, Listener};
use super::inbox::Item;
use super::wire::Framing;
use crate::access::Guarded;
use crate::grpc::codec::{self, Received};
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
    let Received { codec, wire } = codec::read(&head.headers, body, rpc.request).await?;
    let met = to_json(rpc.request, &wire, &mut Vec::new()).map_err(Failure::Request)?;
    notes::add(&met, metadata);
    node.permit_stream(rpc.form, rpc.target).await?;
    let listener = hub.listen([rpc.target], Framing::Bare(codec))?;
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
