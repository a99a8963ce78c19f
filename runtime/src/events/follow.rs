//! What a subsystem of the node has recorded, from an index on and for ever.
//!
//! The items that there are come from the node's list, a page at a time; then the node is asked to
//! wait for the next index, and is listed again from there. So nothing depends on who was there
//! when something happened: a client that asks from the last `resume_from` it saw gets each index
//! once, whatever was killed in between. While the node can't be reached the stream stays open,
//! and it goes on where it was.
//!
//! An item that is changed twice before it is read has one index of updates, the last: it comes
//! once, as it is by then. Items that were deleted before they were read don't come.

use std::future::Future;
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll, ready};

use boltgate_transcode::table::Rpc;
use bytes::Bytes;
use http::{HeaderMap, Request, Response};
use prost::Message as _;
use serde::Deserialize;
use tokio::time::Instant;
use tokio_stream::Stream;
use tokio_util::sync::CancellationToken;
use tonic::Status;
use tonic::body::Body;

use super::Refusal;
use super::ask::Ask;
use super::page::Page;
use super::subsystem::{Index, Source};
use crate::access::Guarded;
use crate::grpc::codec::{self, Codec, Received};
use crate::grpc::{RequestBody, stream};
use crate::node;
use crate::observe::Record;
use crate::own::messages::FollowRequest;
use crate::own::{self, text};
use crate::status::Failure;

/// Path of the RPC.
pub const PATH: &str = "/boltgate.v1.Events/Follow";

/// How many items the node is asked for at once.
const PAGE: u32 = 100;

/// Answers a request for a stream; it ends with the client, the client's time or the bridge.
///
/// # Errors
/// Where the request is malformed or not permitted, or asks for what can't be followed.
pub async fn open<B: RequestBody>(
    node: &Guarded,
    end: CancellationToken,
    rpcs: &'static [Rpc],
    request: Request<B>,
    deadline: Option<Instant>,
    metadata: &mut HeaderMap,
) -> Result<Response<Body>, Failure> {
    let (head, body) = request.into_parts();
    let Received { codec, wire } =
        codec::read(&head.headers, body, &text::FOLLOW, node.limits()).await?;
    let request = FollowRequest::decode(wire.clone()).map_err(|error| {
        own::wire::fault(&text::FOLLOW, &wire).unwrap_or_else(|| Refusal::from(error).into())
    })?;
    let source = Source::of(&request, rpcs)?;
    let next = request.from.max(1);
    // Asked for once, as the first page and the first wait: a stream is permitted or not.
    node.permit(source.method, list_params(&source, next).as_bytes()).await?;
    node.permit("wait", wait_params(&source, next).as_bytes()).await?;
    let (record, node) = (Arc::clone(node.record()), node.permitted().clone());
    let follower = Follower { node, record, end, source, codec, next, wanted: next, at_end: false };
    let pages = Pages { step: Box::pin(follower.step()) };
    Ok(stream::response(pages, deadline, std::mem::take(metadata)))
}

/// Frames of `boltgate.v1.Followed`, those of a page together. The next page is asked for when
/// the client has taken the last one.
struct Pages {
    step: Step,
}

type Step = Pin<Box<dyn Future<Output = (Follower, Result<Bytes, Status>)> + Send>>;

impl Stream for Pages {
    type Item = Result<Bytes, Status>;

    fn poll_next(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        let (follower, page) = ready!(self.step.as_mut().poll(context));
        self.step = Box::pin(follower.step());
        Poll::Ready(Some(page))
    }
}

struct Follower {
    node: node::Client,
    /// Is told of a failure.
    record: Arc<Record>,
    end: CancellationToken,
    source: Source,
    codec: Codec,
    /// The first index that the client has not got.
    next: u64,
    /// The first index that the node has not been heard to have reached.
    wanted: u64,
    /// Whether the last page was the list's last.
    at_end: bool,
}

impl Follower {
    async fn step(mut self) -> (Self, Result<Bytes, Status>) {
        let end = self.end.clone();
        let page = tokio::select! {
            page = self.page() => page,
            () = end.cancelled() => Err(Failure::Stopping),
        };
        let page = page.map_err(|failure| {
            self.record.fails(&failure);
            failure.status()
        });
        (self, page)
    }

    /// The next items, once there are any.
    async fn page(&mut self) -> Result<Bytes, Failure> {
        loop {
            if self.at_end {
                // An index that was reached is not waited for again, also where its item is not
                // listed since it was deleted; the list is always asked from `next` on.
                let reached = self.reached(self.wanted.max(self.next)).await?;
                self.wanted = reached.saturating_add(1);
            }
            let page = self.list().await?;
            self.at_end = page.items < PAGE as usize;
            if let Some(next) = page.next {
                self.next = next;
                return Ok(page.frames.into());
            }
        }
    }

    /// A page of the node's list.
    async fn list(&self) -> Result<Page, Failure> {
        let Source { subsystem, method, table, .. } = self.source;
        let start = self.next;
        let params = list_params(&self.source, start);
        let mut wire = Vec::new();
        let ask = Ask { node: &self.node, subsystem, method, params: &params };
        if self.codec == Codec::Json {
            let page =
                |reply: &node::Reply| Ok(Page::of_text(reply.result()?.get(), &self.source, start));
            return ask.until_there(page).await?;
        }
        ask.until_there(|reply| {
            wire.reserve(reply.len() / 2);
            let notes = reply.result_to_wire(table, &mut wire)?;
            if !notes.is_empty() {
                tracing::info!("{method}: values that this version has no name for: {notes:?}");
            }
            Ok(())
        })
        .await?;
        Page::of(&wire, &self.source, start)
    }

    /// Waits, for days if need be, until the node's index is at least `wanted`; gives the index.
    async fn reached(&self, wanted: u64) -> Result<u64, Failure> {
        #[derive(Deserialize)]
        struct Waited {
            created: Option<u64>,
            updated: Option<u64>,
        }
        let Source { subsystem, index, .. } = self.source;
        let name = index.name();
        let params = wait_params(&self.source, wanted);
        let ask = Ask { node: &self.node, subsystem, method: "wait", params: &params };
        ask.until_there(|reply| {
            let result = reply.result()?.get();
            let read = serde_json::from_str(result);
            let Waited { created, updated } = read.map_err(|error| protocol(&error.to_string()))?;
            let reached = match index {
                Index::Created => created,
                Index::Updated => updated,
            };
            // A node that answers without having got there would be asked without end.
            reached.filter(|reached| *reached >= wanted).ok_or_else(|| {
                let got = reached.map_or("none".to_owned(), |reached| reached.to_string());
                protocol(&format!("expected {name:?} of {wanted} at least, got {got}"))
            })
        })
        .await
    }
}

/// The parameters of a page of the list.
fn list_params(source: &Source, start: u64) -> String {
    let index = source.index.name();
    format!(r#"{{"index":"{index}","start":{start},"limit":{PAGE}}}"#)
}

/// The parameters of a wait for an index.
fn wait_params(source: &Source, wanted: u64) -> String {
    let Source { subsystem, index, .. } = source;
    let name = index.name();
    format!(r#"{{"subsystem":"{subsystem}","indexname":"{name}","nextvalue":{wanted}}}"#)
}

fn protocol(what: &str) -> node::Error {
    node::Error::Protocol(what.to_owned())
}
