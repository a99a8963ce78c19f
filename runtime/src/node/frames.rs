//! Whole JSON objects out of a stream of bytes.

use std::io;

use thiserror::Error;
use tokio::io::{AsyncRead, AsyncReadExt};

use super::depth;
use super::framing::{NotAnObject, Scanner};

/// The longest message that is accepted, in bytes: the most that one gRPC frame could carry
/// on, and far above any reply seen.
pub const MAX_MESSAGE: usize = i32::MAX as usize;

/// The room that a message's first read is given, in bytes.
pub(super) const CHUNK: usize = 64 << 10;

/// The least room that a read is given, in bytes: one of `CHUNK` then takes most messages that
/// come in pieces.
pub(super) const LEAST: usize = CHUNK / 4;

/// Why no further message comes out of a stream.
#[derive(Debug, Error)]
pub enum FrameError {
    /// Reading failed.
    #[error("reading failed: {0}")]
    Io(#[from] io::Error),
    /// The stream ended in the middle of a message.
    #[error("the stream ended after {read} bytes of a message")]
    Truncated {
        /// How many bytes of the message had come.
        read: usize,
    },
    /// The stream is not a sequence of JSON objects.
    #[error(transparent)]
    NotAnObject(#[from] NotAnObject),
    /// A message is longer than is accepted.
    #[error("a message is longer than {limit} bytes, the most that is accepted")]
    TooLong {
        /// The most that is accepted, in bytes.
        limit: usize,
    },
    /// A message has more objects and arrays inside one another than are accepted.
    #[error("{place}: more than {limit} objects and arrays are inside one another")]
    TooDeep {
        /// Where, as a JSON pointer.
        place: String,
        /// The most that is accepted.
        limit: usize,
    },
}

/// Reads whole JSON objects from a stream, one at a time.
///
/// The memory in use is in proportion to what has arrived of one message, and never much more
/// than twice the limit.
#[derive(Debug)]
pub struct Frames<R> {
    stream: R,
    scanner: Scanner,
    /// What has arrived and has not been handed on.
    buffer: Vec<u8>,
    /// How many bytes of `buffer` the scanner has seen.
    scanned: usize,
    limit: usize,
    deepest: usize,
}

impl<R> Frames<R> {
    /// Reads from `stream` messages of at most [`MAX_MESSAGE`] bytes.
    pub fn new(stream: R) -> Self {
        Self::with_limit(stream, MAX_MESSAGE)
    }

    /// Reads from `stream` messages of at most `limit` bytes.
    pub fn with_limit(stream: R, limit: usize) -> Self {
        let (scanner, buffer) = (Scanner::default(), Vec::new());
        Self { stream, scanner, buffer, scanned: 0, limit, deepest: usize::MAX }
    }

    /// Reads messages of at most so many objects and arrays inside one another.
    #[must_use]
    pub fn within_depth(self, deepest: usize) -> Self {
        Self { deepest, ..self }
    }

    /// Reads the next message into this buffer, unless some of it has arrived. What it holds is
    /// forgotten.
    pub fn lend(&mut self, mut buffer: Vec<u8>) {
        if self.buffer.is_empty() {
            buffer.clear();
            self.buffer = buffer;
        }
    }

    /// The stream itself.
    pub fn get_ref(&self) -> &R {
        &self.stream
    }

    /// The stream itself, to write to.
    pub fn get_mut(&mut self) -> &mut R {
        &mut self.stream
    }

    /// Whether a message, or a part of one, has arrived that was not handed on.
    pub fn has_unread(&self) -> bool {
        !self.buffer.iter().copied().all(super::framing::is_space)
    }

    /// Whether what has come of the message is not too deep.
    fn check_depth(&self) -> Result<(), FrameError> {
        if self.scanner.peak() <= self.deepest {
            return Ok(());
        }
        let place = depth::beyond(&self.buffer, self.deepest);
        Err(FrameError::TooDeep { place, limit: self.deepest })
    }

    /// Takes the message that ends at `end` out of the buffer, without copying it.
    fn take(&mut self, end: usize) -> Vec<u8> {
        // Behind most messages there is an empty line, which says nothing.
        let rest = self.buffer.get(end..).unwrap_or_default();
        let blank = rest.iter().copied().all(super::framing::is_space);
        let rest = if blank { Vec::new() } else { self.buffer.split_off(end) };
        self.buffer.truncate(end);
        self.scanned = 0;
        std::mem::replace(&mut self.buffer, rest)
    }
}

impl<R: AsyncRead + Unpin> Frames<R> {
    /// The next message, or `None` where the stream ends between messages.
    ///
    /// White space before a message may be part of it. Nothing is lost when the future is
    /// dropped: the next call goes on where this one stood.
    ///
    /// # Errors
    ///
    /// See [`FrameError`]; none of them leaves the stream in a state to go on from.
    pub async fn next(&mut self) -> Result<Option<Vec<u8>>, FrameError> {
        loop {
            let fresh = self.buffer.get(self.scanned..).unwrap_or_default();
            let end = self.scanner.scan(fresh)?;
            self.check_depth()?;
            if let Some(end) = end {
                let end = self.scanned + end;
                if end > self.limit {
                    return Err(FrameError::TooLong { limit: self.limit });
                }
                return Ok(Some(self.take(end)));
            }
            if self.scanner.is_between() {
                self.buffer.clear();
            }
            self.scanned = self.buffer.len();
            if self.scanned > self.limit {
                return Err(FrameError::TooLong { limit: self.limit });
            }
            // A Vec grows to twice its size, so the copying stays linear too.
            if self.buffer.capacity() - self.scanned < LEAST {
                self.buffer.reserve(CHUNK);
            }
            if self.stream.read_buf(&mut self.buffer).await? == 0 {
                return match self.scanned {
                    0 => Ok(None),
                    read => Err(FrameError::Truncated { read }),
                };
            }
        }
    }
}
