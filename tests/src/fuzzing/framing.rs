//! Messages out of a stream: the same ones, whatever the pieces it comes in.

use std::io;
use std::pin::{Pin, pin};
use std::task::{Context, Poll, Waker};

use boltgate::node::frames::{FrameError, Frames};
use serde::de::IgnoredAny;
use tokio::io::{AsyncRead, ReadBuf};

/// The longest message where there is a limit.
const LIMIT: usize = 64;

/// Cuts a stream into messages, in one piece and in pieces as the first bytes say: how many
/// lengths there are, and these.
///
/// # Panics
/// Where the pieces make a difference, or where serde_json finds other objects in the stream.
pub fn framing(bytes: &[u8]) {
    let Some((count, rest)) = bytes.split_first() else { return };
    let count = usize::from(count % 32).min(rest.len());
    let (lengths, stream) = rest.split_at(count);

    let whole = messages(Pieces::new(stream, &[]), usize::MAX);
    let parts = messages(Pieces::new(stream, lengths), usize::MAX);
    let shown = || format!("{lengths:?}: {}", stream.escape_ascii());
    assert_eq!(whole, parts, "in pieces, something else: {}", shown());
    for (ours, theirs) in whole.0.iter().zip(objects(stream)) {
        assert_eq!(ours, theirs, "serde_json finds another object: {}", shown());
    }
    assert!(whole.0.len() >= objects(stream).count(), "serde_json finds more: {}", shown());

    let (short, end) = messages(Pieces::new(stream, lengths), LIMIT);
    assert!(short.iter().all(|message| message.len() <= LIMIT), "over the limit: {}", shown());
    assert!(whole.0.starts_with(&short), "with a limit, something else: {}", shown());
    let left = whole.0.get(short.len());
    if end == End::TooLong {
        // White space before a message is part of it, if it came with it.
        assert!(stream.len() > LIMIT, "{}", shown());
    } else {
        assert!(left.is_none() && end == whole.1, "{end:?}: {}", shown());
    }
}

/// How a stream ends.
#[derive(Debug, PartialEq, Eq)]
enum End {
    Between,
    Truncated,
    NotAnObject(u8),
    TooLong,
}

/// The messages in a stream, without the white space before them, and how it ends.
fn messages(stream: Pieces<'_>, limit: usize) -> (Vec<Vec<u8>>, End) {
    let mut frames = Frames::with_limit(stream, limit);
    let mut messages = Vec::new();
    loop {
        // A buffer that was used before makes no difference.
        frames.lend(b"\"{[used".repeat(messages.len() % 3));
        let end = match at_once(frames.next()) {
            Ok(Some(message)) => {
                let space = message.iter().take_while(|byte| byte.is_ascii_whitespace()).count();
                messages.push(message[space..].to_vec());
                continue;
            }
            Ok(None) => End::Between,
            Err(FrameError::Truncated { read }) => {
                assert!(read > 0);
                End::Truncated
            }
            Err(FrameError::NotAnObject(error)) => End::NotAnObject(error.found),
            Err(FrameError::TooLong { limit: told }) => {
                assert_eq!(told, limit);
                End::TooLong
            }
            Err(error @ (FrameError::TooDeep { .. } | FrameError::Io(_))) => {
                panic!("there is no limit to the depth here, and no error: {error}")
            }
        };
        return (messages, end);
    }
}

/// The objects that a stream begins with, as serde_json finds them.
fn objects(stream: &[u8]) -> impl Iterator<Item = &[u8]> {
    let mut values = serde_json::Deserializer::from_slice(stream).into_iter::<IgnoredAny>();
    std::iter::from_fn(move || {
        let begin = values.byte_offset();
        values.next()?.ok()?;
        let object = stream.get(begin..values.byte_offset())?.trim_ascii_start();
        object.starts_with(b"{").then_some(object)
    })
}

/// Waits for what needs no waiting: everything is there.
fn at_once<T>(future: impl Future<Output = T>) -> T {
    match pin!(future).poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(value) => value,
        Poll::Pending => panic!("it waits, and nothing more will come"),
    }
}

/// A stream that comes in pieces.
struct Pieces<'b> {
    rest: &'b [u8],
    /// The pieces' lengths, over and over; without any, it is one piece.
    lengths: std::iter::Cycle<std::slice::Iter<'b, u8>>,
}

impl<'b> Pieces<'b> {
    fn new(stream: &'b [u8], lengths: &'b [u8]) -> Self {
        Self { rest: stream, lengths: lengths.iter().cycle() }
    }
}

impl AsyncRead for Pieces<'_> {
    fn poll_read(
        mut self: Pin<&mut Self>,
        _: &mut Context<'_>,
        room: &mut ReadBuf<'_>,
    ) -> Poll<io::Result<()>> {
        // A piece of nothing would be the end.
        let length = self.lengths.next().map_or(usize::MAX, |length| usize::from(*length).max(1));
        let (piece, rest) = self.rest.split_at(length.min(room.remaining()).min(self.rest.len()));
        room.put_slice(piece);
        self.rest = rest;
        Poll::Ready(Ok(()))
    }
}
