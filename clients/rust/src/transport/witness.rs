//! Sees when a connection's other side has said something, and what broke it.
//!
//! In TLS 1.3 a client's handshake is over before the server has judged its certificate, so what the
//! server thinks of it comes with the first bytes that are read. HTTP/2 above would say no more than
//! that the connection ended.

use std::io;
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll, ready};

use tokio::io::{AsyncRead, AsyncWrite, ReadBuf};
use tokio::sync::watch;

/// What is known of a connection.
#[derive(Debug, Clone)]
pub(crate) enum Phase {
    /// The other side has said nothing yet.
    Opening,
    /// It has.
    Live,
    /// The connection broke, or ended.
    Over(Arc<io::Error>),
}

/// A connection that is watched.
pub(crate) struct Witness<T> {
    inner: T,
    phase: watch::Sender<Phase>,
    is_opening: bool,
}

impl<T> Witness<T> {
    pub fn new(inner: T) -> (Self, watch::Receiver<Phase>) {
        let (phase, seen) = watch::channel(Phase::Opening);
        (Self { inner, phase, is_opening: true }, seen)
    }

    fn broke(&self, why: &io::Error) {
        // The error itself goes on to HTTP/2; the source tells what TLS had against it.
        let copy = match why.get_ref().and_then(|inner| inner.downcast_ref::<rustls::Error>()) {
            Some(tls) => io::Error::new(why.kind(), tls.clone()),
            None => io::Error::new(why.kind(), why.to_string()),
        };
        self.over(copy);
    }

    /// The first reason is the one that counts.
    fn over(&self, why: io::Error) {
        self.phase.send_if_modified(|phase| {
            let first = !matches!(phase, Phase::Over(_));
            if first {
                *phase = Phase::Over(Arc::new(why));
            }
            first
        });
    }
}

impl<T: AsyncRead + Unpin> AsyncRead for Witness<T> {
    fn poll_read(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        buffer: &mut ReadBuf<'_>,
    ) -> Poll<io::Result<()>> {
        let before = buffer.filled().len();
        let read = ready!(Pin::new(&mut self.inner).poll_read(cx, buffer));
        match &read {
            Ok(()) if buffer.filled().len() == before => {
                if buffer.remaining() > 0 {
                    self.over(io::ErrorKind::UnexpectedEof.into());
                }
            }
            Ok(()) if self.is_opening => {
                self.is_opening = false;
                self.phase.send_replace(Phase::Live);
            }
            Ok(()) => {}
            Err(why) => self.broke(why),
        }
        Poll::Ready(read)
    }
}

impl<T: AsyncWrite + Unpin> AsyncWrite for Witness<T> {
    fn poll_write(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        bytes: &[u8],
    ) -> Poll<io::Result<usize>> {
        Pin::new(&mut self.inner).poll_write(cx, bytes)
    }

    fn poll_flush(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.inner).poll_flush(cx)
    }

    fn poll_shutdown(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.inner).poll_shutdown(cx)
    }

    fn poll_write_vectored(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        slices: &[io::IoSlice<'_>],
    ) -> Poll<io::Result<usize>> {
        Pin::new(&mut self.inner).poll_write_vectored(cx, slices)
    }

    fn is_write_vectored(&self) -> bool {
        self.inner.is_write_vectored()
    }
}
