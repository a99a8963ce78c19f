//! A reply's body as a stream of bytes.

use std::future::poll_fn;
use std::io;
use std::pin::Pin;
use std::task::{Context, Poll, ready};
use std::time::Duration;

use bytes::Bytes;
use http_body::Body as _;
use hyper::body::Incoming;
use tokio::io::{AsyncRead, ReadBuf};

use super::chain;
use crate::node::framing;

/// How long the end of a body is waited for behind the reply that it holds, before the connection
/// is closed. Mostly it has come together with it.
const LINGER: Duration = Duration::from_millis(250);

/// How many pieces of white space there may be behind a reply.
const MOST_PIECES: usize = 4;

/// A body, as it comes.
#[derive(Debug)]
pub struct Body {
    /// What has come and was not read.
    piece: Bytes,
    /// `None` once it is over.
    incoming: Option<Incoming>,
}

impl Body {
    /// Of a response.
    pub(super) fn new(incoming: Incoming) -> Self {
        Self { piece: Bytes::new(), incoming: Some(incoming) }
    }

    /// Gives back what was read of it: it comes again, before anything else.
    pub(super) fn put_back(&mut self, text: Vec<u8>) {
        let rest = std::mem::take(&mut self.piece);
        self.piece = [Bytes::from(text), rest].concat().into();
    }

    /// Whether it is known to be over, and read to its end.
    pub(super) fn is_over(&self) -> bool {
        self.piece.is_empty() && self.incoming.as_ref().is_none_or(Incoming::is_end_stream)
    }

    /// Whether nothing more comes but white space, which is passed over: the connection is of use
    /// for another call then.
    pub(super) async fn ends(&mut self) -> bool {
        for _ in 0..MOST_PIECES {
            if !self.piece.iter().copied().all(framing::is_space) {
                return false;
            }
            self.piece.clear();
            if self.is_over() {
                return true;
            }
            let more = poll_fn(|context| self.poll_piece(context));
            if !matches!(tokio::time::timeout(LINGER, more).await, Ok(Ok(()))) {
                return false;
            }
        }
        false
    }

    /// Waits for the next piece; there is none where the body is over.
    fn poll_piece(&mut self, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        while let (true, Some(incoming)) = (self.piece.is_empty(), &mut self.incoming) {
            match ready!(Pin::new(incoming).poll_frame(context)) {
                // Trailers say nothing of JSON-RPC.
                Some(Ok(frame)) => self.piece = frame.into_data().unwrap_or_default(),
                Some(Err(error)) => return Poll::Ready(Err(io::Error::other(chain(&error)))),
                None => self.incoming = None,
            }
        }
        Poll::Ready(Ok(()))
    }
}

impl AsyncRead for Body {
    fn poll_read(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        buffer: &mut ReadBuf<'_>,
    ) -> Poll<io::Result<()>> {
        ready!(self.poll_piece(context))?;
        let length = self.piece.len().min(buffer.remaining());
        buffer.put_slice(&self.piece.split_to(length));
        Poll::Ready(Ok(()))
    }
}
