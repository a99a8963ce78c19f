//! Frames of HTTP/2 (RFC 9113, section 4.1), as far as a client needs them.

use bytes::{Buf, BufMut, Bytes, BytesMut};

use crate::Outcome;

/// The bytes before each frame's payload.
const HEAD: usize = 9;

pub const DATA: u8 = 0;
pub const HEADERS: u8 = 1;
pub const RST_STREAM: u8 = 3;
pub const SETTINGS: u8 = 4;
pub const PING: u8 = 6;
pub const GOAWAY: u8 = 7;
pub const WINDOW_UPDATE: u8 = 8;
pub const CONTINUATION: u8 = 9;

pub const ACK: u8 = 1;
pub const END_STREAM: u8 = 1;
pub const END_HEADERS: u8 = 4;
const PADDED: u8 = 8;
const PRIORITY: u8 = 0x20;

/// A frame.
#[derive(Debug)]
pub struct Frame {
    pub kind: u8,
    pub flags: u8,
    pub stream: u32,
    pub payload: Bytes,
}

impl Frame {
    /// Takes the next frame, if it is there as a whole.
    pub fn take(from: &mut BytesMut) -> Option<Self> {
        let head = from.get(..HEAD)?;
        let length = usize::from(head[0]) << 16 | usize::from(head[1]) << 8 | usize::from(head[2]);
        let (kind, flags) = (head[3], head[4]);
        let stream = u32::from_be_bytes([head[5], head[6], head[7], head[8]]) & (u32::MAX >> 1);
        if from.len() < HEAD + length {
            from.reserve(HEAD + length - from.len());
            return None;
        }
        from.advance(HEAD);
        Some(Self { kind, flags, stream, payload: from.split_to(length).freeze() })
    }

    /// Whether a flag is set.
    pub fn has(&self, flag: u8) -> bool {
        self.flags & flag != 0
    }

    /// The payload of DATA and HEADERS without padding and priority.
    ///
    /// # Errors
    /// It is shorter than it says.
    pub fn content(&self) -> Outcome<&[u8]> {
        let mut content = &self.payload[..];
        let mut padding = 0;
        if self.has(PADDED) {
            let (length, rest) = content.split_first().ok_or("no length of padding")?;
            (padding, content) = (usize::from(*length), rest);
        }
        if self.kind == HEADERS && self.has(PRIORITY) {
            content = content.get(5..).ok_or("no priority")?;
        }
        let end = content.len().checked_sub(padding).ok_or("more padding than payload")?;
        Ok(&content[..end])
    }

    /// The payload as a number of four bytes.
    ///
    /// # Errors
    /// It is shorter.
    pub fn number(&self) -> Outcome<u32> {
        Ok(self.payload.first_chunk().map(|bytes| u32::from_be_bytes(*bytes)).ok_or("no number")?)
    }
}

/// Appends a frame.
pub fn put(out: &mut Vec<u8>, kind: u8, flags: u8, stream: u32, payload: &[u8]) {
    // Payloads of this client are far below 16 KiB, which every server takes.
    let length = payload.len() as u32;
    out.put_slice(&length.to_be_bytes()[1..]);
    out.put_u8(kind);
    out.put_u8(flags);
    out.put_u32(stream);
    out.put_slice(payload);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn frames_come_out_as_they_went_in_and_only_whole() {
        let mut bytes = Vec::new();
        put(&mut bytes, PING, ACK, 0, b"12345678");
        put(&mut bytes, DATA, END_STREAM, 5, &[7; 300]);
        let mut incoming = BytesMut::new();
        let mut frames = Vec::new();
        for byte in bytes {
            incoming.put_u8(byte);
            frames.extend(Frame::take(&mut incoming));
        }
        let [ping, data] = &frames[..] else { panic!("{frames:?}") };
        assert_eq!((ping.kind, ping.flags, ping.stream), (PING, ACK, 0));
        assert_eq!(ping.content().unwrap(), b"12345678");
        assert_eq!((data.kind, data.stream, data.content().unwrap().len()), (DATA, 5, 300));
    }

    #[test]
    fn padding_and_priority_are_no_content() {
        let frame = |kind, flags, payload: &'static [u8]| Frame {
            kind,
            flags,
            stream: 1,
            payload: Bytes::from_static(payload),
        };
        assert_eq!(frame(DATA, PADDED, &[2, 9, 0, 0]).content().unwrap(), [9]);
        assert_eq!(frame(HEADERS, PRIORITY, &[0, 0, 0, 0, 0, 9]).content().unwrap(), [9]);
        assert_eq!(
            frame(HEADERS, PADDED | PRIORITY, &[1, 0, 0, 0, 0, 0, 9, 0]).content().unwrap(),
            [9]
        );
        assert!(frame(DATA, PADDED, &[2, 9]).content().is_err());
        assert!(frame(HEADERS, PRIORITY, &[0; 4]).content().is_err());
    }
}
