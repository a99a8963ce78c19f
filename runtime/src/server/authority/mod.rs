//! Clients on a Unix socket that give its path as the server's host.
//!
//! gRPC's C, C++, Python, Ruby and older Java clients fill in HTTP/2's `:authority` with the
//! socket's path, percent-encoded or not. That is no authority, and HTTP/2 here answers it with
//! PROTOCOL_ERROR, though nobody needs to know it. So what can't stand in a host name is replaced
//! as it comes, byte by byte, which changes no length and so nothing else. Values that are
//! Huffman-coded are left alone; those clients don't do that.

mod fields;
#[cfg(test)]
mod tests;

use std::io;
use std::pin::Pin;
use std::task::{Context, Poll, ready};

use tokio::io::{AsyncRead, AsyncWrite, ReadBuf};

use self::fields::Fields;

/// What every HTTP/2 client says first (RFC 9113, 3.4).
const PREFACE: &[u8] = b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n";
/// Length of a frame's head (4.1): length (3), type, flags, stream (4).
const HEAD: usize = 9;
/// Types of frames that hold fields (6.2, 6.10), and flags of the first (6.2).
const HEADERS: u8 = 1;
const CONTINUATION: u8 = 9;
const PADDED: u8 = 0x08;
const PRIORITY: u8 = 0x20;

/// A stream whose client may give a path as the server's host.
#[derive(Debug)]
pub(super) struct Mended<S> {
    stream: S,
    scan: Scan,
}

impl<S> Mended<S> {
    pub(super) fn new(stream: S) -> Self {
        Self { stream, scan: Scan::Preface { read: 0 } }
    }
}

impl<S: AsyncRead + Unpin> AsyncRead for Mended<S> {
    fn poll_read(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        buffer: &mut ReadBuf<'_>,
    ) -> Poll<io::Result<()>> {
        let before = buffer.filled().len();
        ready!(Pin::new(&mut self.stream).poll_read(context, buffer))?;
        if let Some(fresh) = buffer.filled_mut().get_mut(before..) {
            self.scan.mend(fresh);
        }
        Poll::Ready(Ok(()))
    }
}

impl<S: AsyncWrite + Unpin> AsyncWrite for Mended<S> {
    fn poll_write(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        bytes: &[u8],
    ) -> Poll<io::Result<usize>> {
        Pin::new(&mut self.stream).poll_write(context, bytes)
    }

    fn poll_write_vectored(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        parts: &[io::IoSlice<'_>],
    ) -> Poll<io::Result<usize>> {
        Pin::new(&mut self.stream).poll_write_vectored(context, parts)
    }

    fn is_write_vectored(&self) -> bool {
        self.stream.is_write_vectored()
    }

    fn poll_flush(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.stream).poll_flush(context)
    }

    fn poll_shutdown(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.stream).poll_shutdown(context)
    }
}

/// Where in the stream the next byte is.
#[derive(Debug)]
enum Scan {
    /// In the preface.
    Preface { read: usize },
    /// In the head of a frame.
    Head { head: [u8; HEAD], read: usize, fields: Fields },
    /// In what a frame holds.
    Payload { frame: Frame, fields: Fields },
    /// In another protocol, or in what will be refused.
    Elsewhere,
}

/// What is left of a frame.
#[derive(Debug, Clone, Copy)]
struct Frame {
    left: usize,
    /// Whether it holds fields.
    holds_fields: bool,
    /// Whether the next byte says how much padding there is at the end.
    is_padded: bool,
    /// How many bytes come before the fields, and after them.
    before: usize,
    padding: usize,
}

impl Scan {
    fn mend(&mut self, mut bytes: &mut [u8]) {
        loop {
            // Most bytes are none of our business.
            if let Self::Payload { frame, fields } = self
                && !frame.holds_fields
            {
                let skipped = frame.left.min(bytes.len());
                frame.left -= skipped;
                bytes = bytes.get_mut(skipped..).unwrap_or_default();
                *self = Self::after(*frame, *fields);
            }
            let Some((byte, rest)) = std::mem::take(&mut bytes).split_first_mut() else { return };
            bytes = rest;
            *self = match std::mem::replace(self, Self::Elsewhere) {
                Self::Elsewhere => return,
                Self::Preface { read } if PREFACE.get(read) != Some(byte) => return,
                Self::Preface { read } if read + 1 < PREFACE.len() => {
                    Self::Preface { read: read + 1 }
                }
                Self::Preface { .. } => Self::head(Fields::default()),
                Self::Head { mut head, read, mut fields } => {
                    if let Some(slot) = head.get_mut(read) {
                        *slot = *byte;
                    }
                    if read + 1 < HEAD {
                        Self::Head { head, read: read + 1, fields }
                    } else {
                        let frame = Frame::of(head);
                        if frame.holds_fields && head[3] == HEADERS {
                            fields = Fields::default();
                        }
                        Self::after(frame, fields)
                    }
                }
                Self::Payload { mut frame, mut fields } => {
                    if frame.next(*byte) {
                        fields.next(byte);
                    }
                    Self::after(frame, fields)
                }
            };
        }
    }

    fn head(fields: Fields) -> Self {
        Self::Head { head: [0; HEAD], read: 0, fields }
    }

    fn after(frame: Frame, fields: Fields) -> Self {
        if frame.left == 0 { Self::head(fields) } else { Self::Payload { frame, fields } }
    }
}

impl Frame {
    fn of(head: [u8; HEAD]) -> Self {
        let [high, middle, low, kind, flags, ..] = head;
        let length = u32::from_be_bytes([0, high, middle, low]);
        let is_padded = kind == HEADERS && flags & PADDED != 0;
        let priority = if kind == HEADERS && flags & PRIORITY != 0 { 5 } else { 0 };
        Self {
            left: usize::try_from(length).unwrap_or(usize::MAX),
            holds_fields: matches!(kind, HEADERS | CONTINUATION),
            is_padded,
            before: usize::from(is_padded) + priority,
            padding: 0,
        }
    }

    /// Takes one byte; whether it is one of the fields'.
    fn next(&mut self, byte: u8) -> bool {
        let is_fields = self.holds_fields && self.before == 0 && self.left > self.padding;
        if std::mem::take(&mut self.is_padded) {
            self.padding = byte.into();
        }
        self.before = self.before.saturating_sub(1);
        self.left = self.left.saturating_sub(1);
        is_fields
    }
}
