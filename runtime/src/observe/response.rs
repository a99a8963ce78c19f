//! The answer's body, counted. It ends when its client is revoked.

use std::future::Future as _;
use std::pin::Pin;
use std::task::{Context, Poll};

use bytes::Bytes;
use http::HeaderMap;
use http_body::{Frame, SizeHint};
use tokio_util::sync::WaitForCancellationFutureOwned;
use tonic::Code;
use tonic::body::Body;

use super::Call;
use crate::access::Refusal;
use crate::grpc::reply;
use crate::status::Failure;
use crate::trace;

/// An answer's body that tells its call what becomes of it.
pub(super) struct Observed {
    call: Call,
    /// `None` once nothing more will come.
    body: Option<Body>,
    /// How the call ends, where the headers have told.
    told: Option<Code>,
    /// Resolves when the client is revoked; only named clients can be.
    revoked: Option<Pin<Box<WaitForCancellationFutureOwned>>>,
}

impl Observed {
    pub(super) fn new(call: Call, body: Body, told: Option<Code>) -> Self {
        let client = call.record().caller().and_then(|caller| caller.client());
        let revoked = client.map(|client| Box::pin(client.revoked.clone().cancelled_owned()));
        Self { call, body: Some(body), told, revoked }
    }

    /// The trailers of a call that isn't permitted any more.
    fn cut_off(&mut self) -> Frame<Bytes> {
        let refusal = Refusal::Revoked;
        self.call.record().is_refused(&refusal);
        let status = Failure::Access(refusal).status();
        Frame::trailers(reply::trailers(&status, HeaderMap::new()))
    }

    /// The call has ended with these trailers, which tell its trace where it failed.
    fn ended_with(&mut self, trailers: &mut HeaderMap) {
        self.body = None;
        let code = reply::code(trailers).or(self.told).unwrap_or(Code::Unknown);
        if code != Code::Ok
            && let Some(value) = self.call.record().trace().value()
        {
            trailers.insert(trace::KEY, value);
        }
        self.call.end(code);
    }
}

impl http_body::Body for Observed {
    type Data = Bytes;
    type Error = tonic::Status;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, tonic::Status>>> {
        let this = &mut *self;
        let Some(body) = &mut this.body else { return Poll::Ready(None) };
        let over = this.revoked.as_mut().is_some_and(|end| end.as_mut().poll(context).is_ready());
        let polled = if over {
            Poll::Ready(Some(Ok(this.cut_off())))
        } else {
            let _in_call = trace::enter(this.call.record().trace());
            Pin::new(body).poll_frame(context)
        };
        match polled {
            Poll::Pending => Poll::Pending,
            Poll::Ready(Some(Ok(mut frame))) => {
                if let Some(trailers) = frame.trailers_mut() {
                    this.ended_with(trailers);
                } else if let Some(data) = frame.data_ref() {
                    this.call.sends(data.len());
                    if let Some(code) = this.told
                        && this.body.as_ref().is_some_and(Body::is_end_stream)
                    {
                        this.call.end(code);
                    }
                }
                Poll::Ready(Some(Ok(frame)))
            }
            Poll::Ready(Some(Err(error))) => {
                this.body = None;
                // The connection resets the stream then.
                this.call.end(Code::Internal);
                Poll::Ready(Some(Err(error)))
            }
            Poll::Ready(None) => {
                this.body = None;
                this.call.end(this.told.unwrap_or(Code::Unknown));
                Poll::Ready(None)
            }
        }
    }

    fn is_end_stream(&self) -> bool {
        self.body.as_ref().is_none_or(Body::is_end_stream)
    }

    fn size_hint(&self) -> SizeHint {
        self.body.as_ref().map_or_else(|| SizeHint::with_exact(0), Body::size_hint)
    }
}
