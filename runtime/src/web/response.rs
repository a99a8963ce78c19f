//! Bodies of responses, translated from gRPC's as they come.

use std::convert::Infallible;
use std::pin::Pin;
use std::task::{Context, Poll, ready};

use bytes::Bytes;
use http::HeaderMap;
use http_body::Frame;
use tonic::Status;
use tonic::body::Body;

use crate::grpc::reply;

/// A body whose trailers leave as its last data. What comes before them is passed on as it comes.
pub(super) struct Ended<E, W> {
    body: Body,
    /// Makes the last data of the trailers; `None` once it has left.
    end: Option<E>,
    /// How data is written.
    write: W,
}

impl<E, W> Ended<E, W>
where
    E: FnOnce(HeaderMap) -> Bytes + Unpin,
    W: Fn(Bytes) -> Bytes + Unpin,
{
    pub(super) fn new(body: Body, end: E, write: W) -> Self {
        Self { body, end: Some(end), write }
    }
}

impl<E, W> http_body::Body for Ended<E, W>
where
    E: FnOnce(HeaderMap) -> Bytes + Unpin,
    W: Fn(Bytes) -> Bytes + Unpin,
{
    type Data = Bytes;
    type Error = Infallible;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, Infallible>>> {
        let this = &mut *self;
        if this.end.is_none() {
            return Poll::Ready(None);
        }
        let trailers = match ready!(Pin::new(&mut this.body).poll_frame(context)) {
            Some(Ok(frame)) => match frame.into_data() {
                Ok(data) => return Poll::Ready(Some(Ok(Frame::data((this.write)(data))))),
                Err(frame) => frame.into_trailers().unwrap_or_default(),
            },
            Some(Err(status)) => reply::trailers(&status, HeaderMap::new()),
            None => reply::trailers(&no_end(), HeaderMap::new()),
        };
        let end = this.end.take().map(|end| (this.write)(end(trailers)));
        // What was gone before the trailers holds on to the node.
        this.body = Body::empty();
        Poll::Ready(end.map(|end| Ok(Frame::data(end))))
    }

    fn is_end_stream(&self) -> bool {
        self.end.is_none()
    }
}

/// A response said nothing of how the call ended, which only a defect does.
pub(super) fn no_end() -> Status {
    Status::internal("the answer has no status: please report it with the node's log")
}

/// A message with its prefix: a flag, and its length.
pub(super) fn envelope(flag: u8, message: &[u8]) -> Bytes {
    // No metadata is longer than four bytes can say.
    let length = u32::try_from(message.len()).unwrap_or(u32::MAX).to_be_bytes();
    [&[flag], &length[..], message].concat().into()
}

#[cfg(test)]
mod tests {
    use http_body::Body as _;
    use http_body_util::{BodyExt as _, StreamBody};
    use proptest::prelude::*;

    use super::*;

    proptest! {
        /// Data passes as it comes, one frame for each; trailers come last, once.
        #[test]
        fn data_passes_and_the_end_comes_last(
            parts in proptest::collection::vec(proptest::collection::vec(any::<u8>(), 1..9), 0..9),
            ends in 0_u8..3,
        ) {
            let data = parts.iter().map(|part| Ok(Frame::data(Bytes::copy_from_slice(part))));
            let name = http::HeaderName::from_static("grpc-status");
            let last = match ends {
                0 => Some(Ok(Frame::trailers(HeaderMap::from_iter([(name, 0.into())])))),
                1 => Some(Err(Status::data_loss("lost"))),
                _ => None,
            };
            let frames: Vec<_> = data.chain(last).collect();
            let body = Body::new(StreamBody::new(tokio_stream::iter(frames)));
            let end = |trailers: HeaderMap| Bytes::copy_from_slice(trailers["grpc-status"].as_bytes());
            let write = |data: Bytes| [b"<", &data[..], b">"].concat().into();
            let mut ended = Ended::new(body, end, write);
            let mut came: Vec<Bytes> = Vec::new();
            let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
            runtime.block_on(async {
                while let Some(frame) = ended.frame().await {
                    came.push(frame.unwrap().into_data().unwrap());
                }
            });
            prop_assert!(ended.is_end_stream());
            let code = ["0", "15", "13"][usize::from(ends)];
            let expected = parts.iter().map(|part| &part[..]).chain([code.as_bytes()]);
            let expected: Vec<Bytes> =
                expected.map(|part| [b"<", part, b">"].concat().into()).collect();
            prop_assert_eq!(came, expected);
        }
    }
}
