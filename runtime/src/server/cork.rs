//! What is written to a connection, held back until there is no more of it for now.
//!
//! The HTTP/2 library flushes behind each message of some size, and each frame of a long one. A
//! write costs more than all else that a small call does to a connection. So its flushes do
//! nothing here, and what it has written leaves when it has had its turn: the answers of calls that
//! ended together in one write, and long messages in pieces that fill records of TLS.

use std::io;
use std::pin::Pin;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::task::{Context, Poll, ready};

use pin_project_lite::pin_project;
use tokio::io::{AsyncRead, AsyncWrite, ReadBuf};

/// How much is held at most, in bytes: as much as rustls takes at once, which is four records.
const MOST: usize = 64 << 10;
/// How much room stays with a connection that has nothing to write, in bytes.
const ROOM: usize = 2 << 10;

/// A connection whose writes are held back, for whoever speaks on it.
#[derive(Debug)]
pub(super) struct Corked<S> {
    shared: Arc<Mutex<Held<S>>>,
}

#[derive(Debug)]
struct Held<S> {
    stream: S,
    bytes: Vec<u8>,
    /// How many of them have been written to the stream.
    sent: usize,
    /// Whether the stream may hold some of what was written to it.
    lingers: bool,
    /// Why they can't leave, until it was told.
    failed: Option<io::Error>,
}

pin_project! {
    /// Lets out what has been written, whenever the one who speaks on the connection has had its
    /// turn.
    #[derive(Debug)]
    pub(super) struct Turns<F, S> {
        #[pin]
        speaker: F,
        shared: Arc<Mutex<Held<S>>>,
    }
}

/// Holds back what is written to a stream by what `speak` makes of it.
pub(super) fn turns<F, S>(stream: S, speak: impl FnOnce(Corked<S>) -> F) -> Turns<F, S> {
    let held = Held { stream, bytes: Vec::new(), sent: 0, lingers: false, failed: None };
    let shared = Arc::new(Mutex::new(held));
    let speaker = speak(Corked { shared: Arc::clone(&shared) });
    Turns { speaker, shared }
}

impl<F, S> Turns<F, S> {
    /// The one who speaks.
    pub(super) fn speaker(self: Pin<&mut Self>) -> Pin<&mut F> {
        self.project().speaker
    }
}

impl<F: Future, S: AsyncWrite + Unpin> Future for Turns<F, S> {
    type Output = F::Output;

    fn poll(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<F::Output> {
        let this = self.project();
        let turn = this.speaker.poll(context);
        let mut held = lock(this.shared);
        if let Poll::Ready(Err(error)) = held.poll_send(context) {
            // The next read or write tells it.
            held.failed = Some(error);
            context.waker().wake_by_ref();
        }
        turn
    }
}

impl<S: AsyncWrite + Unpin> Held<S> {
    /// Sends all that is held.
    fn poll_send(&mut self, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        ready!(self.poll_write_out(context))?;
        if self.bytes.capacity() > ROOM {
            self.bytes = Vec::new();
        }
        if self.lingers {
            ready!(Pin::new(&mut self.stream).poll_flush(context))?;
            self.lingers = false;
        }
        Poll::Ready(Ok(()))
    }

    /// Writes all that is held to the stream.
    fn poll_write_out(&mut self, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        while let Some(rest) = self.bytes.get(self.sent..).filter(|rest| !rest.is_empty()) {
            self.lingers = true;
            match ready!(Pin::new(&mut self.stream).poll_write(context, rest))? {
                0 => return Poll::Ready(Err(io::ErrorKind::WriteZero.into())),
                more => self.sent += more,
            }
        }
        self.bytes.clear();
        self.sent = 0;
        Poll::Ready(Ok(()))
    }
}

/// Nothing that is done while it is held leaves it half done.
fn lock<S>(shared: &Mutex<Held<S>>) -> MutexGuard<'_, Held<S>> {
    shared.lock().unwrap_or_else(PoisonError::into_inner)
}

impl<S: AsyncRead + Unpin> AsyncRead for Corked<S> {
    fn poll_read(
        self: Pin<&mut Self>,
        context: &mut Context<'_>,
        buffer: &mut ReadBuf<'_>,
    ) -> Poll<io::Result<()>> {
        let mut held = lock(&self.shared);
        if let Some(error) = held.failed.take() {
            return Poll::Ready(Err(error));
        }
        Pin::new(&mut held.stream).poll_read(context, buffer)
    }
}

impl<S: AsyncWrite + Unpin> AsyncWrite for Corked<S> {
    fn poll_write(
        self: Pin<&mut Self>,
        context: &mut Context<'_>,
        bytes: &[u8],
    ) -> Poll<io::Result<usize>> {
        let mut held = lock(&self.shared);
        if let Some(error) = held.failed.take() {
            return Poll::Ready(Err(error));
        }
        if held.bytes.len() >= MOST {
            ready!(held.poll_write_out(context))?;
        }
        if held.bytes.is_empty() && bytes.len() >= MOST {
            held.lingers = true;
            return Pin::new(&mut held.stream).poll_write(context, bytes);
        }
        let room = MOST.saturating_sub(held.bytes.len());
        let taken = bytes.get(..room).unwrap_or(bytes);
        held.bytes.extend_from_slice(taken);
        Poll::Ready(Ok(taken.len()))
    }

    fn poll_flush(self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<io::Result<()>> {
        Poll::Ready(Ok(()))
    }

    fn poll_shutdown(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        let mut held = lock(&self.shared);
        ready!(held.poll_write_out(context))?;
        Pin::new(&mut held.stream).poll_shutdown(context)
    }
}

#[cfg(test)]
mod tests {
    use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _, BufStream, DuplexStream, duplex};

    use super::*;

    /// A stream that notes how much each write was, and fails from some write on.
    struct Noting {
        writes: Arc<Mutex<Vec<usize>>>,
        fails: bool,
    }

    impl AsyncWrite for Noting {
        fn poll_write(
            self: Pin<&mut Self>,
            _: &mut Context<'_>,
            bytes: &[u8],
        ) -> Poll<io::Result<usize>> {
            if self.fails {
                return Poll::Ready(Err(io::ErrorKind::BrokenPipe.into()));
            }
            self.writes.lock().unwrap().push(bytes.len());
            Poll::Ready(Ok(bytes.len()))
        }

        fn poll_flush(self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<io::Result<()>> {
            Poll::Ready(Ok(()))
        }

        fn poll_shutdown(self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<io::Result<()>> {
            Poll::Ready(Ok(()))
        }
    }

    impl AsyncRead for Noting {
        fn poll_read(
            self: Pin<&mut Self>,
            _: &mut Context<'_>,
            _: &mut ReadBuf<'_>,
        ) -> Poll<io::Result<()>> {
            Poll::Pending
        }
    }

    #[tokio::test]
    async fn what_is_written_in_one_turn_leaves_together() {
        let writes = Arc::<Mutex<Vec<usize>>>::default();
        let stream = Noting { writes: Arc::clone(&writes), fails: false };
        turns(stream, |mut stream| async move {
            for length in [1, 200, 30] {
                stream.write_all(&vec![7; length]).await.unwrap();
                stream.flush().await.unwrap();
            }
            tokio::task::yield_now().await;
            for _ in 0..5 {
                stream.write_all(&[7; 20_000]).await.unwrap();
                stream.flush().await.unwrap();
            }
            tokio::task::yield_now().await;
            stream.write_all(&vec![7; MOST + 1]).await.unwrap();
            stream.write_all(&[7]).await.unwrap();
            stream.shutdown().await.unwrap();
        })
        .await;
        let expected = [231, MOST, 100_000 - MOST, MOST + 1, 1];
        assert_eq!(*writes.lock().unwrap(), expected);
    }

    #[tokio::test]
    async fn who_is_slow_gets_all_in_order() {
        let (stream, client) = duplex(1000);
        all_in_order(stream, client).await;
        // As TLS does, this one holds what it can't write.
        let (stream, client) = duplex(1000);
        all_in_order(BufStream::with_capacity(64, 5000, stream), client).await;
    }

    async fn all_in_order<S>(stream: S, mut client: DuplexStream)
    where
        S: AsyncRead + AsyncWrite + Unpin,
    {
        let sent: Vec<u8> = (0..300_000_u32).map(|at| at.to_le_bytes()[1]).collect();
        let expected = sent.clone();
        let server = turns(stream, |mut stream| async move {
            for piece in sent.chunks(7777) {
                stream.write_all(piece).await.unwrap();
                stream.flush().await.unwrap();
            }
            // A turn without anything to write.
            assert_eq!(stream.read_u8().await.unwrap(), 9);
            stream.write_all(b"end").await.unwrap();
            tokio::task::yield_now().await;
        });
        let client = async {
            let mut came = vec![0; expected.len()];
            client.read_exact(&mut came).await.unwrap();
            assert!(came == expected);
            client.write_u8(9).await.unwrap();
            let mut end = [0; 3];
            client.read_exact(&mut end).await.unwrap();
            assert_eq!(&end, b"end");
        };
        tokio::join!(server, client);
    }

    #[tokio::test]
    async fn a_failure_is_told() {
        for reads in [false, true] {
            let stream = Noting { writes: Arc::default(), fails: true };
            let told = turns(stream, |mut stream| async move {
                stream.write_all(b"a").await.unwrap();
                tokio::task::yield_now().await;
                if reads { stream.read_u8().await.map(drop) } else { stream.write_all(b"b").await }
            });
            let told = told.await.unwrap_err();
            assert_eq!(told.kind(), io::ErrorKind::BrokenPipe);
        }
    }
}
