//! The body of a response that has a list's parts.

use std::convert::Infallible;
use std::future::Future;
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll};

use bytes::Bytes;
use http::HeaderMap;
use http_body::Frame;
use tokio::time::{Instant, Sleep};
use tonic::Status;

use super::listing::Listing;
use crate::grpc::{notes, reply};
use crate::observe::Record;
use crate::status::Failure;

/// One step of a listing: its next part, and the listing for the step after.
type Step = Pin<Box<dyn Future<Output = (Listing, Result<Option<Bytes>, Failure>)> + Send>>;

/// A body of one frame a part, then trailers.
///
/// The next part is made when the connection asks for it, so a client that does not read holds
/// up the node's reply. Dropping the body closes the node's connection.
pub(super) struct Parts {
    /// The part that opened the response, if it is not on its way yet.
    first: Option<Bytes>,
    /// `None` once the trailers are out.
    step: Option<Step>,
    deadline: Option<Pin<Box<Sleep>>>,
    /// Goes into the trailers.
    metadata: HeaderMap,
    /// Is told of a failure.
    record: Arc<Record>,
}

impl Parts {
    pub(super) fn new(
        first: Option<Bytes>,
        listing: Listing,
        deadline: Option<Instant>,
        metadata: HeaderMap,
        record: Arc<Record>,
    ) -> Self {
        Self {
            first,
            step: Some(next(listing)),
            deadline: deadline.map(|at| Box::pin(tokio::time::sleep_until(at))),
            metadata,
            record,
        }
    }

    fn end(&mut self, status: &Status) -> Frame<Bytes> {
        self.step = None;
        Frame::trailers(reply::trailers(status, std::mem::take(&mut self.metadata)))
    }
}

fn next(mut listing: Listing) -> Step {
    Box::pin(async move {
        let part = listing.next().await;
        (listing, part)
    })
}

impl http_body::Body for Parts {
    type Data = Bytes;
    type Error = Infallible;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, Infallible>>> {
        let over = self.deadline.as_mut().is_some_and(|at| at.as_mut().poll(context).is_ready());
        let first = self.first.take();
        let Some(step) = &mut self.step else { return Poll::Ready(None) };
        if over {
            let frame = self.end(&Failure::DeadlineExceeded.status());
            return Poll::Ready(Some(Ok(frame)));
        }
        if let Some(first) = first {
            return Poll::Ready(Some(Ok(Frame::data(first))));
        }
        let (listing, part) = match step.as_mut().poll(context) {
            Poll::Pending => return Poll::Pending,
            Poll::Ready(done) => done,
        };
        let status = match part {
            Ok(Some(frame)) => {
                self.step = Some(next(listing));
                return Poll::Ready(Some(Ok(Frame::data(frame))));
            }
            Ok(None) => Status::ok(""),
            Err(failure) => {
                self.record.fails(&failure);
                failure.status()
            }
        };
        notes::add(listing.notes(), &mut self.metadata);
        Poll::Ready(Some(Ok(self.end(&status))))
    }

    fn is_end_stream(&self) -> bool {
        self.step.is_none()
    }
}
