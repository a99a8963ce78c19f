//! A reply's body, whose errors say what became of the connection.

use std::pin::Pin;
use std::task::{Context, Poll};

use bytes::Bytes;
use http_body::{Body, Frame, SizeHint};
use hyper::body::Incoming;
use tokio::sync::watch;
use tonic::Status;

use super::Fault;
use super::witness::Phase;

/// The body of a reply.
pub struct ReplyBody {
    inner: Incoming,
    phase: watch::Receiver<Phase>,
}

impl ReplyBody {
    pub(super) fn new(inner: Incoming, phase: watch::Receiver<Phase>) -> Self {
        Self { inner, phase }
    }
}

impl Body for ReplyBody {
    type Data = Bytes;
    type Error = Status;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, Status>>> {
        let polled = Pin::new(&mut self.inner).poll_frame(cx);
        polled.map_err(|why| lost(&why, &self.phase).status())
    }

    fn is_end_stream(&self) -> bool {
        self.inner.is_end_stream()
    }

    fn size_hint(&self) -> SizeHint {
        self.inner.size_hint()
    }
}

/// What a call is told whose connection broke.
pub(super) fn lost(why: &hyper::Error, phase: &watch::Receiver<Phase>) -> Fault {
    let why = match &*phase.borrow() {
        Phase::Over(reason) if reason.kind() == std::io::ErrorKind::UnexpectedEof => {
            "the bridge ended it".to_owned()
        }
        Phase::Over(reason) => reason.to_string(),
        Phase::Opening | Phase::Live if why.is_timeout() => "no sign of life for 10 s".to_owned(),
        Phase::Opening | Phase::Live => {
            let source = std::error::Error::source(why);
            source.map_or_else(|| why.to_string(), ToString::to_string)
        }
    };
    Fault::lost(format!(
        "the connection broke while the call was under way ({why}): the node may have carried it out"
    ))
}
