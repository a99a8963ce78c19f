//! A response of many messages, which come when they come.

use std::convert::Infallible;
use std::future::Future as _;
use std::pin::Pin;
use std::task::{Context, Poll, ready};

use bytes::{Bytes, BytesMut};
use http::{HeaderMap, Response};
use http_body::Frame;
use tokio::time::{Instant, Sleep};
use tokio_stream::Stream;
use tonic::Status;
use tonic::body::Body;

use super::reply;
use crate::status::Failure;

/// How many bytes of messages that are ready together leave in one piece. Each piece is a frame of
/// HTTP/2, and some clients end the connection over many small ones that they have not read yet.
const PIECE: usize = 32 << 10;

/// A response whose headers leave at once. Its messages are whole frames, each item one or
/// several of them; the first error ends it, and so does the client's time. A stream that ends by
/// itself is a success.
///
/// The stream is dropped as soon as it has ended, or the client has gone.
#[must_use]
pub fn response<S>(frames: S, deadline: Option<Instant>, metadata: HeaderMap) -> Response<Body>
where
    S: Stream<Item = Result<Bytes, Status>> + Send + Unpin + 'static,
{
    let deadline = deadline.map(|at| Box::pin(tokio::time::sleep_until(at)));
    let messages = Messages { frames: Some(frames), deadline, end: None };
    reply::streaming(Body::new(messages), metadata)
}

struct Messages<S> {
    /// `None` once the trailers have left.
    frames: Option<S>,
    deadline: Option<Pin<Box<Sleep>>>,
    /// How the stream ends, where that came right behind messages.
    end: Option<Status>,
}

impl<S: Stream<Item = Result<Bytes, Status>> + Unpin> Messages<S> {
    /// The next messages, or how the stream ends.
    fn poll_next(&mut self, context: &mut Context<'_>) -> Poll<Result<Bytes, Status>> {
        if self.deadline.as_mut().is_some_and(|at| at.as_mut().poll(context).is_ready()) {
            return Poll::Ready(Err(Failure::DeadlineExceeded.status()));
        }
        let first = match self.end.take() {
            Some(status) => Err(status),
            None => ready!(self.poll_one(context)),
        };
        Poll::Ready(first.map(|first| self.gather(first, context)))
    }

    fn poll_one(&mut self, context: &mut Context<'_>) -> Poll<Result<Bytes, Status>> {
        let Some(frames) = &mut self.frames else { return Poll::Ready(Err(Status::ok(""))) };
        let next = ready!(Pin::new(frames).poll_next(context));
        Poll::Ready(next.unwrap_or_else(|| Err(Status::ok(""))))
    }

    /// Adds what is ready to a message, which is not copied where nothing is.
    fn gather(&mut self, first: Bytes, context: &mut Context<'_>) -> Bytes {
        let mut piece = BytesMut::new();
        let mut last = first;
        while piece.len() + last.len() < PIECE {
            match self.poll_one(context) {
                Poll::Pending => break,
                Poll::Ready(Err(status)) => {
                    self.end = Some(status);
                    break;
                }
                Poll::Ready(Ok(next)) => {
                    piece.extend_from_slice(&last);
                    last = next;
                }
            }
        }
        if piece.is_empty() {
            return last;
        }
        piece.extend_from_slice(&last);
        piece.freeze()
    }
}

impl<S> http_body::Body for Messages<S>
where
    S: Stream<Item = Result<Bytes, Status>> + Unpin,
{
    type Data = Bytes;
    type Error = Infallible;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, Infallible>>> {
        if self.frames.is_none() {
            return Poll::Ready(None);
        }
        self.poll_next(context).map(|next| {
            Some(Ok(match next {
                Ok(messages) => Frame::data(messages),
                Err(status) => {
                    self.frames = None;
                    Frame::trailers(reply::trailers(&status, HeaderMap::new()))
                }
            }))
        })
    }

    fn is_end_stream(&self) -> bool {
        self.frames.is_none()
    }
}

#[cfg(test)]
mod tests {
    use std::collections::VecDeque;

    use http_body_util::BodyExt as _;
    use tokio_stream::Stream;

    use super::*;

    /// What a poll gives, in turn; `None` is "not yet".
    struct Script(VecDeque<Option<Result<Bytes, Status>>>);

    impl Stream for Script {
        type Item = Result<Bytes, Status>;

        fn poll_next(
            mut self: Pin<&mut Self>,
            context: &mut Context<'_>,
        ) -> Poll<Option<Self::Item>> {
            match self.0.pop_front() {
                None => Poll::Ready(None),
                Some(Some(item)) => Poll::Ready(Some(item)),
                Some(None) => {
                    context.waker().wake_by_ref();
                    Poll::Pending
                }
            }
        }
    }

    async fn pieces(script: Vec<Option<Result<Bytes, Status>>>) -> (Vec<Bytes>, String) {
        let response = response(Script(script.into()), None, HeaderMap::new());
        let mut body = response.into_body();
        let mut pieces = Vec::new();
        loop {
            let frame = body.frame().await.unwrap().unwrap();
            match frame.into_data() {
                Ok(data) => pieces.push(data),
                Err(frame) => {
                    let trailers = frame.into_trailers().unwrap();
                    assert!(body.frame().await.is_none());
                    return (pieces, trailers["grpc-status"].to_str().unwrap().to_owned());
                }
            }
        }
    }

    #[tokio::test]
    async fn what_is_ready_together_leaves_together() {
        let message = |text: &'static str| Some(Ok(Bytes::from_static(text.as_bytes())));
        let script = vec![message("a"), message("b"), None, message("c"), None];
        assert_eq!(pieces(script).await, (vec!["ab".into(), "c".into()], "0".into()));
        let end = Some(Err(Status::data_loss("")));
        let script = vec![message("a"), message("b"), end, message("never")];
        assert_eq!(pieces(script).await, (vec!["ab".into()], "15".into()));
        let large = || Some(Ok(Bytes::from(vec![7; PIECE])));
        let (pieces, status) = pieces(vec![large(), large(), message("a"), large()]).await;
        let lengths: Vec<usize> = pieces.iter().map(Bytes::len).collect();
        assert_eq!((lengths, status), (vec![PIECE, PIECE, PIECE + 1], "0".into()));
    }
}
