//! Where the wire bytes go.
//!
//! A vector checks its capacity with each byte that is pushed. So its length is kept ahead of
//! what is written, and short values are written to a piece of fixed size, with one check for
//! each.

use super::Doubt;
use crate::wire::{LONGEST, WireType, varint_len};

/// How far the bytes go ahead of what is written, where there is room for it.
const AHEAD: usize = 64 << 10;

/// How many bytes a tag and a varint take at most.
const SHORT: usize = 16;

/// How much of a vector has been written.
pub(super) struct Cursor {
    at: usize,
}

impl Cursor {
    /// Goes on where a vector ends.
    pub(super) fn at_end_of(out: &[u8]) -> Self {
        Self { at: out.len() }
    }

    /// Takes off what is not written.
    pub(super) fn finish(&self, out: &mut Vec<u8>) {
        out.truncate(self.at);
    }

    /// Writes a field that is a varint.
    #[inline(always)]
    pub(super) fn put_number(
        &mut self,
        out: &mut Vec<u8>,
        number: u32,
        value: u64,
    ) -> Result<(), Doubt> {
        let room = self.short(out)?;
        let mut rest = room.iter_mut();
        let taken = varint(&mut rest, tag(number, WireType::Varint)) + varint(&mut rest, value);
        self.at += taken;
        Ok(())
    }

    /// Writes an `Amount`, whose one field is a varint.
    #[inline(always)]
    pub(super) fn put_amount(
        &mut self,
        out: &mut Vec<u8>,
        number: u32,
        msat: u64,
    ) -> Result<(), Doubt> {
        let room = self.short(out)?;
        let mut rest = room.iter_mut();
        let mut taken = varint(&mut rest, tag(number, WireType::Len));
        if msat == 0 {
            taken += varint(&mut rest, 0);
        } else {
            taken += varint(&mut rest, 1 + varint_len(msat) as u64);
            taken += varint(&mut rest, tag(1, WireType::Varint));
            taken += varint(&mut rest, msat);
        }
        self.at += taken;
        Ok(())
    }

    /// Writes a field of bytes.
    #[inline(always)]
    pub(super) fn put_bytes(
        &mut self,
        out: &mut Vec<u8>,
        number: u32,
        bytes: &[u8],
    ) -> Result<(), Doubt> {
        self.put_prefix(out, number, bytes.len())?;
        self.room(out, bytes.len())?.copy_from_slice(bytes);
        self.at += bytes.len();
        Ok(())
    }

    /// Writes a field of the bytes that hexadecimal digits stand for.
    #[inline(always)]
    pub(super) fn put_hex(
        &mut self,
        out: &mut Vec<u8>,
        number: u32,
        digits: &[u8],
    ) -> Result<(), Doubt> {
        let length = digits.len() / 2;
        self.put_prefix(out, number, length)?;
        let room = self.room(out, length)?;
        if !digits.len().is_multiple_of(2) || faster_hex::hex_decode(digits, room).is_err() {
            return Err(Doubt);
        }
        self.at += length;
        Ok(())
    }

    /// Writes the tag of a message and leaves room for its length; returns where the message
    /// begins.
    #[inline(always)]
    pub(super) fn open(
        &mut self,
        out: &mut Vec<u8>,
        number: u32,
        width: usize,
    ) -> Result<usize, Doubt> {
        let room = self.short(out)?;
        let taken = varint(&mut room.iter_mut(), tag(number, WireType::Len));
        self.at += taken + width;
        self.room(out, 0)?;
        Ok(self.at)
    }

    /// Writes the length of the message that begins at `start`; moves it only where the room for
    /// the length was wrong. Returns how much room the length takes.
    #[inline(always)]
    pub(super) fn close(
        &mut self,
        out: &mut Vec<u8>,
        start: usize,
        width: usize,
    ) -> Result<usize, Doubt> {
        let length = self.at - start;
        if length > LONGEST {
            return Err(Doubt);
        }
        let needed = varint_len(length as u64);
        let prefix = start - width;
        if needed != width {
            self.room(out, needed)?;
            out.copy_within(start..start + length, prefix + needed);
            self.at = prefix + needed + length;
        }
        let room = out.get_mut(prefix..prefix + needed).ok_or(Doubt)?;
        varint(&mut room.iter_mut(), length as u64);
        Ok(needed)
    }

    /// Writes the tag and the length of a field.
    #[inline(always)]
    fn put_prefix(&mut self, out: &mut Vec<u8>, number: u32, length: usize) -> Result<(), Doubt> {
        let room = self.short(out)?;
        let mut rest = room.iter_mut();
        let taken =
            varint(&mut rest, tag(number, WireType::Len)) + varint(&mut rest, length as u64);
        self.at += taken;
        Ok(())
    }

    /// Room for a tag and a varint.
    #[inline(always)]
    fn short<'o>(&mut self, out: &'o mut Vec<u8>) -> Result<&'o mut [u8; SHORT], Doubt> {
        if out.len() < self.at + SHORT {
            self.grow(out, SHORT);
        }
        out.get_mut(self.at..).and_then(<[u8]>::first_chunk_mut).ok_or(Doubt)
    }

    /// Room for so many bytes.
    #[inline(always)]
    fn room<'o>(&mut self, out: &'o mut Vec<u8>, bytes: usize) -> Result<&'o mut [u8], Doubt> {
        if out.len() < self.at + bytes {
            self.grow(out, bytes);
        }
        out.get_mut(self.at..self.at + bytes).ok_or(Doubt)
    }

    /// Goes ahead, as far as there is memory already, or else by as much as a vector grows.
    #[cold]
    #[inline(never)]
    fn grow(&self, out: &mut Vec<u8>, bytes: usize) {
        let needed = self.at + bytes;
        if needed > out.capacity() {
            out.reserve(needed - out.len());
        }
        let ahead = out.capacity().min(needed + AHEAD);
        out.resize(ahead, 0);
    }
}

#[inline(always)]
fn tag(number: u32, wire_type: WireType) -> u64 {
    u64::from(number) << 3 | wire_type as u64
}

/// Writes a varint; returns how many bytes it takes.
#[inline(always)]
fn varint(out: &mut std::slice::IterMut<'_, u8>, mut value: u64) -> usize {
    let mut taken = 0;
    for byte in out {
        taken += 1;
        if value < 0x80 {
            *byte = value as u8;
            break;
        }
        *byte = value as u8 | 0x80;
        value >>= 7;
    }
    taken
}
