//! A long message, written in pieces.
//!
//! A buffer that grows is copied, or takes up to twice the memory, each time it is full. And what
//! allocators have given out they take back for the thread that has it, so that two long messages,
//! one after the other, may take the memory of both. Here what is written is copied once at most,
//! and beyond the first part of it the memory is the system's own: free as soon as a piece has left.

use std::io;

use bytes::Bytes;
use memmap2::{MmapMut, MmapOptions};

use super::PREFIX;
use super::reply::{self, Framed, TooLong};

/// Up to how many bytes a message is in buffers.
const BUFFERED: usize = 256 << 10;
/// The room in each of the system's pieces, in bytes: a multiple of [`MULTIPLE`], and a byte less
/// than whole pages.
const MAPPED: usize = (1 << 20) - 1;
/// Each piece but the last has a multiple of so many bytes: then base64, in which browsers get
/// them, has no padding in between.
const MULTIPLE: usize = 3;

/// A message that is being written, with room for a frame's prefix.
#[derive(Debug)]
pub struct Pieces {
    full: Vec<Piece>,
    /// What was written last.
    last: Vec<u8>,
    /// How many bytes the full ones hold.
    length: usize,
}

#[derive(Debug)]
enum Piece {
    Buffer(Vec<u8>),
    Mapped(Mapped),
}

/// Memory of the system's own.
#[derive(Debug)]
struct Mapped {
    memory: MmapMut,
    used: usize,
}

impl Pieces {
    /// A message without content yet; about so many bytes are the first to come.
    #[must_use]
    pub fn new(expected: usize) -> Self {
        Self { full: Vec::new(), last: reply::begin(expected.min(BUFFERED)), length: 0 }
    }

    /// A buffer to append about so many bytes to. It may hold what was appended before.
    pub fn room(&mut self, expected: usize) -> &mut Vec<u8> {
        if self.last.capacity() - self.last.len() >= expected {
            return &mut self.last;
        }
        if self.length + self.last.len() >= BUFFERED {
            self.put_away();
            self.last.reserve(expected);
        } else if self.length == 0 && self.last.len() <= PREFIX {
            self.last.reserve(expected);
        } else {
            let end = self.last.len() - self.last.len() % MULTIPLE;
            self.length += end;
            let rest = self.last.get(end..).unwrap_or_default();
            let mut next = Vec::with_capacity(rest.len() + expected.max(self.length));
            next.extend_from_slice(rest);
            self.last.truncate(end);
            let full = std::mem::replace(&mut self.last, next);
            self.full.push(Piece::Buffer(full));
        }
        &mut self.last
    }

    /// Moves what was written last to where it stays. The prefix stays in a buffer.
    fn put_away(&mut self) {
        if self.full.is_empty() {
            let end = self.last.len() - self.last.len() % MULTIPLE;
            let rest = self.last.split_off(end);
            self.length += end;
            self.full.push(Piece::Buffer(std::mem::replace(&mut self.last, rest)));
        }
        let mut rest = self.last.as_slice();
        while !rest.is_empty() {
            if let Some(Piece::Mapped(mapped)) = self.full.last_mut() {
                rest = mapped.append(rest);
            }
            if rest.is_empty() {
                break;
            }
            match Mapped::new() {
                Ok(mapped) => self.full.push(Piece::Mapped(mapped)),
                // Where the system has no memory of that sort, a buffer does as well.
                Err(_) => {
                    let (now, left) = rest.split_at(rest.len() - rest.len() % MULTIPLE);
                    self.full.push(Piece::Buffer(now.to_vec()));
                    rest = left;
                    break;
                }
            }
        }
        let done = self.last.len() - rest.len();
        self.length += done;
        self.last.drain(..done);
    }

    /// The message in its frame.
    ///
    /// # Errors
    /// Where it is longer than a frame can say.
    pub fn finish(self) -> Result<Framed, TooLong> {
        self.framed(0)
    }

    /// The message in its frame, as one that is compressed.
    ///
    /// # Errors
    /// Where it is longer than a frame can say.
    pub fn finish_compressed(self) -> Result<Framed, TooLong> {
        self.framed(1)
    }

    fn framed(mut self, flag: u8) -> Result<Framed, TooLong> {
        if let Some(Piece::Mapped(_)) = self.full.last() {
            self.put_away();
        }
        let Self { full, last, length } = self;
        let length = (length + last.len()).saturating_sub(PREFIX);
        let mut pieces = full.into_iter().chain([Piece::Buffer(last)]);
        let mut first = pieces.next();
        if let Some(Piece::Buffer(first)) = &mut first {
            reply::fill(first, flag, length)?;
        }
        let first = first.map(Bytes::from).unwrap_or_default();
        let rest = pieces.map(Bytes::from).filter(|piece| !piece.is_empty());
        Ok(Framed::new(first, rest.collect()))
    }
}

impl Mapped {
    /// Without content yet.
    fn new() -> io::Result<Self> {
        // All of it is there at once: to be given page by page takes longer.
        let memory = MmapOptions::new().len(MAPPED).populate().map_anon()?;
        Ok(Self { memory, used: 0 })
    }

    /// Appends what there is room for, and gives the rest.
    fn append<'b>(&mut self, bytes: &'b [u8]) -> &'b [u8] {
        let room = self.memory.get_mut(self.used..).unwrap_or_default();
        let fits = bytes.len().min(room.len());
        let (now, rest) = bytes.split_at_checked(fits).unwrap_or((&[], bytes));
        if let Some(room) = room.get_mut(..fits) {
            room.copy_from_slice(now);
            self.used += fits;
        }
        rest
    }
}

impl AsRef<[u8]> for Mapped {
    fn as_ref(&self) -> &[u8] {
        self.memory.get(..self.used).unwrap_or_default()
    }
}

impl From<Piece> for Bytes {
    fn from(piece: Piece) -> Self {
        match piece {
            Piece::Buffer(buffer) => buffer.into(),
            Piece::Mapped(mapped) => Self::from_owner(mapped),
        }
    }
}

impl io::Write for Pieces {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        // What room there is gets full first.
        let spare = self.last.capacity() - self.last.len();
        let bytes = if spare > 0 { bytes.get(..spare).unwrap_or(bytes) } else { bytes };
        self.room(bytes.len()).extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use std::io::Write as _;

    use bytes::Bytes;
    use proptest::prelude::*;

    use super::{BUFFERED, MAPPED, MULTIPLE, Pieces};

    /// The content of a frame, of which all pieces but the last are of such a length that base64
    /// has no padding.
    fn content(pieces: Vec<Bytes>, flag: u8) -> Vec<u8> {
        let (_, all_but_last) = pieces.split_last().unwrap();
        assert!(all_but_last.iter().all(|piece| piece.len() % MULTIPLE == 0));
        let frame = pieces.concat();
        assert_eq!(frame[0], flag);
        let said = u32::from_be_bytes(frame[1..5].try_into().unwrap());
        assert_eq!(said as usize, frame.len() - 5);
        frame[5..].to_vec()
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(64))]

        #[test]
        fn what_was_written_is_in_the_frame(
            first in 0_usize..100,
            writes in proptest::collection::vec(
                (0_usize..3000, prop_oneof![0_usize..3000, 0_usize..800_000], any::<bool>()),
                0..20,
            ),
        ) {
            let mut pieces = Pieces::new(first);
            let mut expected = Vec::new();
            for (at, (guess, length, as_writer)) in writes.into_iter().enumerate() {
                let text = vec![u8::try_from(at).unwrap(); length];
                if as_writer {
                    pieces.write_all(&text).unwrap();
                } else {
                    pieces.room(guess).extend_from_slice(&text);
                }
                expected.extend_from_slice(&text);
            }
            let compressed = expected.len() % 2 == 1;
            let framed = if compressed { pieces.finish_compressed() } else { pieces.finish() };
            let content = content(framed.unwrap().collect(), compressed.into());
            prop_assert!(content == expected);
        }
    }

    #[test]
    fn most_of_a_long_message_is_in_large_pieces() {
        let mut pieces = Pieces::new(0);
        for _ in 0..5000 {
            pieces.room(2000).extend_from_slice(&[7; 1999]);
        }
        let pieces: Vec<Bytes> = pieces.finish().unwrap().collect();
        let large = pieces.iter().filter(|piece| piece.len() == MAPPED).count();
        assert_eq!(large, (5000 * 1999 - BUFFERED) / MAPPED);
        assert!(pieces.len() < large + 12, "{}", pieces.len());
        assert_eq!(content(pieces, 0).len(), 5000 * 1999);
    }
}
