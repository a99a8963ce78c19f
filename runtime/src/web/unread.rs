//! Answers that come before the request was read.
//!
//! Over HTTP/1.1 what is left of such a request stands in the way of the next one, so the
//! connection closes after the answer. The answer has to say so: a client that would keep the
//! connection loses its next call otherwise.
//!
//! Over HTTP/2 the server resets the stream behind the answer. A client that is still writing takes
//! that for a failure if both come at once, so what is left of a request is read on.

use std::pin::Pin;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::task::{Context, Poll};
use std::time::Duration;

use bytes::{Buf, Bytes};
use http::header::CONNECTION;
use http::{HeaderValue, Request, Response};
use http_body::{Frame, SizeHint};
use http_body_util::BodyExt as _;
use tonic::body::Body;

use crate::grpc::RequestBody;

/// How much is read of what nobody wants, in bytes: many a client reads no answer before all of its
/// request has left, and a request that is too large is answered before it is read.
const MOST: usize = 16 << 20;
/// How long it may take to come.
const TIME: Duration = Duration::from_secs(1);

/// Reads a body, within bounds.
async fn read_out<B: http_body::Body>(body: B) {
    let mut body = Box::pin(body);
    let reading = async {
        let mut read = 0;
        while read < MOST
            && let Some(Ok(frame)) = body.frame().await
        {
            read += frame.data_ref().map_or(0, Buf::remaining);
        }
    };
    tokio::time::timeout(TIME, reading).await.ok();
}

/// A body whose rest is read when nobody else reads it.
pub(super) struct ReadOut<B: http_body::Body + Send + 'static> {
    body: Option<Pin<Box<B>>>,
}

impl<B: http_body::Body + Send + 'static> ReadOut<B> {
    /// Of this body.
    pub(super) fn new(body: B) -> Self {
        Self { body: Some(Box::pin(body)) }
    }
}

impl<B: http_body::Body + Send + 'static> Drop for ReadOut<B> {
    fn drop(&mut self) {
        let rest = self.body.take().filter(|body| !body.is_end_stream());
        if let (Some(rest), Ok(runtime)) = (rest, tokio::runtime::Handle::try_current()) {
            runtime.spawn(read_out(rest));
        }
    }
}

impl<B: RequestBody + Send + 'static> http_body::Body for ReadOut<B> {
    type Data = Bytes;
    type Error = B::Error;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, B::Error>>> {
        match &mut self.body {
            Some(body) => body.as_mut().poll_frame(context),
            None => Poll::Ready(None),
        }
    }

    fn is_end_stream(&self) -> bool {
        self.body.as_ref().is_none_or(|body| body.is_end_stream())
    }

    fn size_hint(&self) -> SizeHint {
        self.body.as_ref().map_or_else(SizeHint::default, |body| body.size_hint())
    }
}

/// Whether a request's body was read to its end.
pub(super) struct Read(Arc<AtomicBool>);

impl Read {
    /// Watches the reading of a request's body.
    pub(super) fn of<B>(request: Request<B>) -> (Self, Request<Body>)
    where
        B: RequestBody + Send + 'static,
    {
        let read = Arc::new(AtomicBool::new(request.body().is_end_stream()));
        let watch = Arc::clone(&read);
        let request = request.map(|body| {
            let body = Box::pin(ReadOut::new(body));
            Body::new(Watched { body, read: watch })
        });
        (Self(read), request)
    }

    /// Has the answer say that the connection closes, unless all was read.
    pub(super) fn tell(&self, response: &mut Response<Body>) {
        if !self.0.load(Ordering::Acquire) {
            response.headers_mut().insert(CONNECTION, HeaderValue::from_static("close"));
        }
    }
}

/// A body that says when it has been read to its end.
struct Watched<B> {
    body: Pin<Box<B>>,
    read: Arc<AtomicBool>,
}

impl<B: RequestBody> http_body::Body for Watched<B> {
    type Data = Bytes;
    type Error = B::Error;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, B::Error>>> {
        let polled = self.body.as_mut().poll_frame(context);
        if matches!(polled, Poll::Ready(None)) || self.body.is_end_stream() {
            self.read.store(true, Ordering::Release);
        }
        polled
    }

    fn is_end_stream(&self) -> bool {
        self.body.is_end_stream()
    }

    fn size_hint(&self) -> SizeHint {
        self.body.size_hint()
    }
}
