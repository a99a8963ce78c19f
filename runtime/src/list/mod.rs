//! Methods whose result is one long list, as a stream of its parts.
//!
//! The reply is read no faster than the client reads, and no more of it is held than one batch of
//! items: the client's flow control reaches to the node's socket.
//!
//! * [`intake`]: the text of a reply as it comes.
//! * [`bulk`]: many items at once, converted where they were read.
//! * [`cutter`]: the items, cut out of the text where that can't be done.
//! * [`batch`]: some items, and the frames that they become; [`filling`] collects them.
//! * [`listing`]: one call, from the node's socket to frames.
//! * [`body`]: the response's body.

pub mod batch;
mod body;
mod bulk;
pub mod cutter;
mod filling;
pub mod intake;
pub mod listing;

use boltgate_transcode::table::{Field, Kind, Label, Outcome, Rpc};
use std::sync::Arc;

use boltgate_transcode::Notes;
use http::{HeaderMap, HeaderName, Request, Response};
use tokio::time::Instant;
use tonic::body::Body;

use crate::access::Guarded;
use crate::grpc::codec;
use crate::grpc::reply::Framed;
use crate::grpc::{RequestBody, notes, reply};
use crate::node;
use crate::status::Failure;
use listing::Listing;

/// Metadata of a request: from how many bytes of JSON on a batch of items is sent.
pub const BATCH_BYTES: HeaderName = HeaderName::from_static("boltgate-batch-bytes");
/// The size of a batch where the request names none, in bytes of JSON.
pub const DEFAULT_BATCH: usize = 64 << 10;
/// The smallest size of a batch; smaller ones are taken as this.
pub const SMALLEST_BATCH: usize = 1 << 10;
/// The largest size of a batch; larger ones are taken as this.
pub const LARGEST_BATCH: usize = 3 << 20;

/// The size of a batch that a request asks for can't be read.
#[derive(Debug, PartialEq, Eq, thiserror::Error)]
#[error("{BATCH_BYTES} is `{0}`: it takes a number of bytes, such as {DEFAULT_BATCH}")]
pub struct BadBatchBytes(String);

/// Answers a request with the parts of the row's list. The response begins once the first items
/// are there, so that an error before them is all that the client gets.
///
/// `metadata` is given what there is to tell beside an error.
///
/// # Errors
/// Where the request is malformed, or the first part of the list can't be had.
pub async fn open<B: RequestBody>(
    node: &Guarded,
    rpc: &'static Rpc,
    request: Request<B>,
    deadline: Option<Instant>,
    metadata: &mut HeaderMap,
) -> Result<Response<Body>, Failure> {
    let (head, body) = request.into_parts();
    let size = batch_bytes(&head.headers)?;
    let limits = node.limits();
    let received = codec::read(&head.headers, body, rpc.request, limits).await?;
    let mut call = node::Request::of(rpc);
    let met = call.params(|params| received.to_json(rpc.request, limits, params))?;
    let codec = received.codec;
    notes::add(&met, metadata);
    drop((received, head));

    let failed = |error| Failure::Node { method: rpc.target, error };
    let incoming = node.begin(call, failed).await?;
    let mut listing = Listing::new(rpc, codec, incoming, size);
    let first = listing.next().await?;
    let (metadata, record) = (std::mem::take(metadata), Arc::clone(node.record()));
    let body = body::Parts::new(first, listing, deadline, metadata, record);
    Ok(reply::streaming(Body::new(body), HeaderMap::new()))
}

/// Whether a method's result is an object with one list and nothing else, and so may be long.
#[must_use]
pub fn is_long(rpc: &Rpc) -> bool {
    let is_list =
        |field: &Field| field.label == Label::Repeated && matches!(field.kind, Kind::Message(_));
    rpc.outcome == Outcome::Object && matches!(rpc.response.fields, [field] if is_list(field))
}

/// The result of a call for one list as one message. The reply is converted while it comes, and
/// what has been converted is dropped.
///
/// # Errors
/// Where the node refuses, goes away, or sends what can't be passed on.
pub async fn whole(
    rpc: &'static Rpc,
    incoming: node::Incoming,
) -> Result<(Framed, Notes), Failure> {
    Listing::whole(rpc, incoming).await
}

/// The size of a batch that a request asks for, within what is possible.
///
/// # Errors
/// Where it is no number.
pub fn batch_bytes(headers: &HeaderMap) -> Result<usize, BadBatchBytes> {
    let Some(value) = headers.get(BATCH_BYTES) else { return Ok(DEFAULT_BATCH) };
    let text = value.to_str().unwrap_or_default().trim();
    if text.is_empty() || !text.bytes().all(|byte| byte.is_ascii_digit()) {
        let came = String::from_utf8_lossy(value.as_bytes());
        return Err(BadBatchBytes(came.chars().take(32).collect()));
    }
    // More digits than fit are more than is possible.
    Ok(text.parse().unwrap_or(LARGEST_BATCH).clamp(SMALLEST_BATCH, LARGEST_BATCH))
}

#[cfg(test)]
mod tests {
    use http::HeaderMap;

    use super::{BATCH_BYTES, DEFAULT_BATCH, LARGEST_BATCH, SMALLEST_BATCH, batch_bytes};

    #[test]
    fn the_size_of_a_batch_is_clamped() {
        assert_eq!(batch_bytes(&HeaderMap::new()), Ok(DEFAULT_BATCH));
        for (text, expected) in [
            ("0", Some(SMALLEST_BATCH)),
            ("1", Some(SMALLEST_BATCH)),
            ("2000", Some(2000)),
            ("3145728", Some(LARGEST_BATCH)),
            ("3145729", Some(LARGEST_BATCH)),
            ("99999999999999999999999999", Some(LARGEST_BATCH)),
            ("", None),
            ("-1", None),
            ("+1", None),
            ("64k", None),
            ("1e4", None),
        ] {
            let headers = HeaderMap::from_iter([(BATCH_BYTES, text.parse().unwrap())]);
            assert_eq!(batch_bytes(&headers).ok(), expected, "{text}");
        }
    }
}
