//! The two directions of one client's RPC: calls to it, its answers from it.

use std::convert::Infallible;
use std::future::Future as _;
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll};

use boltgate_transcode::table::Rpc;
use bytes::Bytes;
use http::{HeaderMap, Request, Response};
use http_body::Frame;
use tokio::time::{Instant, Sleep};
use tokio_util::task::AbortOnDropHandle;
use tonic::Status;
use tonic::body::Body;

use super::answer;
use super::broker::{Broker, Hook};
use super::queue::Next;
use crate::access::Guarded;
use crate::grpc::RequestBody;
use crate::grpc::messages::Messages;
use crate::grpc::reply;
use crate::observe::Record;
use crate::options::Limits;
use crate::status::Failure;
use crate::trace::InCall;

/// Answers a request for a hook's stream. The response's headers tell the client that it gets
/// every call from here on, as long as no other client comes.
///
/// # Errors
/// Where the hook is not offered or not permitted, or the bridge ends.
pub async fn open<B>(
    node: &Guarded,
    broker: &Broker,
    rpc: &'static Rpc,
    request: Request<B>,
    deadline: Option<Instant>,
    metadata: &mut HeaderMap,
) -> Result<Response<Body>, Failure>
where
    B: RequestBody + Send + 'static,
{
    let hook = broker.hook(rpc.target).ok_or(Failure::HookNotOffered(rpc.target))?;
    node.permit_stream(rpc.form, rpc.target).await?;
    let client = hook.join().ok_or(Failure::Stopping)?;
    let (head, body) = request.into_parts();
    let seat = Seat { hook: Arc::clone(hook), client };
    let limits = *node.limits();
    let answers = Messages::new(&head.headers, body, limits.request_size);
    let reader = tokio::spawn(InCall::current(read(
        rpc,
        Seat { hook: Arc::clone(hook), client },
        answers,
        limits,
    )));
    let calls = Calls {
        seat,
        record: Arc::clone(node.record()),
        reader: AbortOnDropHandle::new(reader),
        deadline: deadline.map(|at| Box::pin(tokio::time::sleep_until(at))),
        ended: false,
    };
    Ok(reply::streaming(Body::new(calls), std::mem::take(metadata)))
}

/// A client's place at a hook. Both directions hold it: where either ends, so does its service.
struct Seat {
    hook: Arc<Hook>,
    client: u64,
}

impl Drop for Seat {
    fn drop(&mut self) {
        self.hook.leave(self.client);
    }
}

/// Passes a client's answers on, until it ends its side.
///
/// # Errors
/// Where a message can't be used.
async fn read<B: RequestBody>(
    rpc: &'static Rpc,
    seat: Seat,
    mut answers: Messages<B>,
    limits: Limits,
) -> Result<(), Failure> {
    while let Some(wire) = answers.next().await? {
        match answer::read(rpc, &wire, &limits) {
            Ok((answer, notes)) => {
                if !notes.is_empty() {
                    tracing::info!("{}: ignored in an answer: {notes:?}", rpc.target);
                }
                seat.hook.answer(&answer)?;
            }
            Err(refused) => {
                if let Some(id) = refused.id {
                    seat.hook.give_up(id);
                }
                return Err(refused.failure);
            }
        }
    }
    Ok(())
}

/// A body of calls, until the client has no more answers or is out of time, or the
/// bridge ends.
struct Calls {
    seat: Seat,
    /// Is told of a failure.
    record: Arc<Record>,
    reader: AbortOnDropHandle<Result<(), Failure>>,
    deadline: Option<Pin<Box<Sleep>>>,
    ended: bool,
}

impl Calls {
    /// The next calls, or how the stream ends.
    fn poll_next(&mut self, context: &mut Context<'_>) -> Poll<Result<Bytes, Status>> {
        if self.deadline.as_mut().is_some_and(|at| at.as_mut().poll(context).is_ready()) {
            return Poll::Ready(Err(Failure::DeadlineExceeded.status()));
        }
        if let Poll::Ready(read) = Pin::new(&mut self.reader).poll(context) {
            return Poll::Ready(Err(match read {
                Ok(Ok(())) => Status::ok(""),
                Ok(Err(failure)) => {
                    self.record.fails(&failure);
                    failure.status()
                }
                Err(_) => Failure::Defect.status(),
            }));
        }
        let next = self.seat.hook.queue().next(self.seat.client, context.waker());
        match next {
            Next::Calls(frames) => Poll::Ready(Ok(frames)),
            Next::Later => Poll::Pending,
            Next::Closed => Poll::Ready(Err(Failure::Stopping.status())),
        }
    }
}

impl http_body::Body for Calls {
    type Data = Bytes;
    type Error = Infallible;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, Infallible>>> {
        if self.ended {
            return Poll::Ready(None);
        }
        self.poll_next(context).map(|next| {
            Some(Ok(match next {
                Ok(frames) => Frame::data(frames),
                Err(status) => {
                    self.ended = true;
                    // Its calls need not wait until the client has read how the stream ended.
                    self.seat.hook.leave(self.seat.client);
                    Frame::trailers(reply::trailers(&status, HeaderMap::new()))
                }
            }))
        })
    }

    fn is_end_stream(&self) -> bool {
        self.ended
    }
}
