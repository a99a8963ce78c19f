//! Where the wire bytes go.
//!
//! A vector checks its capacity with each byte that is pushed. So its length is kept ahead of
//! what is written, and short values are written to a piece of fixed size, with one check for
//! each: whole words, of which what follows overwrites what was too much.

use super::Doubt;
use crate::wire::{LONGEST, WireType, varint_len};

/// How far the bytes go ahead of what is written, where there is room for it.
const AHEAD: usize = 8 << 10;

/// How many bytes a tag and a varint are written to.
const SHORT: usize = 32;

/// How many bytes of a text are copied at once.
const PIECE: usize = 32;

/// A field's tag as a varint: its bytes, of which there are five at most, the first in the lowest
/// place; and how many, in the highest.
#[derive(Clone, Copy, Default)]
pub(super) struct Tag(u64);

impl Tag {
    pub(super) fn new(number: u32, wire_type: WireType) -> Self {
        let (bytes, length) = spread(u64::from(number) << 3 | wire_type as u64);
        Self(bytes | (length as u64) << 56)
    }

    /// The tag, and more.
    #[inline(always)]
    fn bytes(self) -> [u8; 8] {
        self.0.to_le_bytes()
    }

    /// The tag with one byte or two behind it, and more.
    #[inline(always)]
    fn with(self, bytes: u64) -> [u8; 8] {
        (self.0 | bytes << (8 * self.length())).to_le_bytes()
    }

    /// How many bytes the tag has, which the compiler can't know to be few.
    #[inline(always)]
    fn length(self) -> usize {
        (self.0 >> 56) as usize & 7
    }
}

/// Writes a field that is a varint.
#[inline(always)]
pub(super) fn put_number(
    out: &mut Vec<u8>,
    tag: Tag,
    value: u64,
    to: usize,
) -> Result<usize, Doubt> {
    let short = short(out, to)?;
    if value < 0x80 {
        put(short, 0, tag.with(value));
        return Ok(to + tag.length() + 1);
    }
    if value < 0x4000 {
        put(short, 0, tag.with(value & 0x7f | 0x80 | (value >> 7) << 8));
        return Ok(to + tag.length() + 2);
    }
    put(short, 0, tag.bytes());
    Ok(to + tag.length() + varint(short, tag.length(), value))
}

/// Writes a varint without a tag.
pub(super) fn put_varint(out: &mut Vec<u8>, value: u64, to: usize) -> Result<usize, Doubt> {
    Ok(to + varint(short(out, to)?, 0, value))
}

/// Writes a field of eight bytes.
#[inline(always)]
pub(super) fn put_fixed64(
    out: &mut Vec<u8>,
    tag: Tag,
    bits: u64,
    to: usize,
) -> Result<usize, Doubt> {
    let short = short(out, to)?;
    put(short, 0, tag.bytes());
    put(short, tag.length(), bits.to_le_bytes());
    Ok(to + tag.length() + 8)
}

/// Writes an `Amount`, whose one field is a varint.
#[inline(always)]
pub(super) fn put_amount(
    out: &mut Vec<u8>,
    tag: Tag,
    msat: u64,
    to: usize,
) -> Result<usize, Doubt> {
    /// The tag of the field.
    const MSAT: u64 = 1 << 3;
    let short = short(out, to)?;
    if msat == 0 {
        put(short, 0, tag.with(0));
        return Ok(to + tag.length() + 1);
    }
    let length = varint(short, tag.length() + 2, msat);
    let head = tag.with((1 + length as u64) | (MSAT << 8));
    // The varint is behind this.
    if let (Some(room), Some(head)) =
        (short.get_mut(..tag.length() + 2), head.get(..tag.length() + 2))
    {
        room.copy_from_slice(head);
    }
    Ok(to + tag.length() + 2 + length)
}

/// Writes a field of bytes.
#[inline(always)]
pub(super) fn put_bytes(
    out: &mut Vec<u8>,
    tag: Tag,
    bytes: &[u8],
    to: usize,
) -> Result<usize, Doubt> {
    let to = put_length(out, tag, bytes.len(), to)?;
    room(out, to, bytes.len())?.copy_from_slice(bytes);
    Ok(to + bytes.len())
}

/// Writes fields that are encoded already.
pub(super) fn put_written(out: &mut Vec<u8>, fields: &[u8], to: usize) -> Result<usize, Doubt> {
    room(out, to, fields.len())?.copy_from_slice(fields);
    Ok(to + fields.len())
}

/// Writes a field of so many bytes out of a text.
#[inline(always)]
pub(super) fn put_piece(
    out: &mut Vec<u8>,
    tag: Tag,
    text: &[u8],
    from: usize,
    length: usize,
    to: usize,
) -> Result<usize, Doubt> {
    let Some(piece) = text.get(from..).and_then(<[u8]>::first_chunk::<PIECE>) else {
        return put_bytes(out, tag, text.get(from..from + length).ok_or(Doubt)?, to);
    };
    if length > PIECE {
        return put_bytes(out, tag, text.get(from..from + length).ok_or(Doubt)?, to);
    }
    let (room, _) = room(out, to, 8 + PIECE)?.split_first_chunk_mut().ok_or(Doubt)?;
    *room = tag.with(length as u64);
    let start = to + tag.length() + 1;
    let room = out.get_mut(start..).and_then(<[u8]>::first_chunk_mut).ok_or(Doubt)?;
    *room = *piece;
    Ok(start + length)
}

/// Writes the tag and the length of a field of bytes; gives the room for them, and where it
/// begins.
#[inline(always)]
pub(super) fn open_piece(
    out: &mut Vec<u8>,
    tag: Tag,
    length: usize,
    to: usize,
) -> Result<(&mut [u8], usize), Doubt> {
    if length < 0x80 {
        let room = room(out, to, 8 + length)?;
        let (head, _) = room.split_first_chunk_mut().ok_or(Doubt)?;
        *head = tag.with(length as u64);
        let start = tag.length() + 1;
        let room = room.get_mut(start..start + length).ok_or(Doubt)?;
        return Ok((room, to + start));
    }
    let to = put_length(out, tag, length, to)?;
    Ok((room(out, to, length)?, to))
}

/// Writes the tag of a message and leaves room for its length; gives where the message begins.
#[inline(always)]
pub(super) fn open(out: &mut Vec<u8>, tag: Tag, width: usize, to: usize) -> Result<usize, Doubt> {
    put(short(out, to)?, 0, tag.bytes());
    Ok(to + tag.length() + width)
}

/// Writes the length of the message that begins at `start`; moves it only where the room for the
/// length was wrong. Gives how far the bytes are then written, and how much room the length
/// takes.
#[inline(always)]
pub(super) fn close(
    out: &mut Vec<u8>,
    start: usize,
    width: usize,
    to: usize,
) -> Result<(usize, usize), Doubt> {
    let length = to - start;
    if length > LONGEST {
        return Err(Doubt);
    }
    let needed = varint_len(length as u64);
    let prefix = start - width;
    if needed != width {
        room(out, to, needed)?;
        out.copy_within(start..to, prefix + needed);
    }
    match (needed, out.get_mut(prefix..prefix + needed)) {
        (1, Some([one])) => *one = length as u8,
        (2, Some([low, high])) => (*low, *high) = (length as u8 | 0x80, (length >> 7) as u8),
        (_, Some(room)) => {
            let bytes = spread(length as u64).0.to_le_bytes();
            room.copy_from_slice(bytes.get(..needed).ok_or(Doubt)?);
        }
        _ => return Err(Doubt),
    }
    Ok((prefix + needed + length, needed))
}

/// Writes the tag and the length of a field.
#[inline(always)]
pub(super) fn put_length(
    out: &mut Vec<u8>,
    tag: Tag,
    length: usize,
    to: usize,
) -> Result<usize, Doubt> {
    put_number(out, tag, length as u64, to)
}

/// Room for so many bytes.
#[inline(always)]
pub(super) fn room(out: &mut Vec<u8>, to: usize, bytes: usize) -> Result<&mut [u8], Doubt> {
    if out.len() < to + bytes {
        grow(out, to + bytes);
    }
    out.get_mut(to..to + bytes).ok_or(Doubt)
}

/// Room for a tag and a varint.
#[inline(always)]
fn short(out: &mut Vec<u8>, to: usize) -> Result<&mut [u8; SHORT], Doubt> {
    if out.get(to..).and_then(<[u8]>::first_chunk::<SHORT>).is_none() {
        grow(out, to + SHORT);
    }
    out.get_mut(to..).and_then(<[u8]>::first_chunk_mut).ok_or(Doubt)
}

/// Goes ahead, as far as there is memory already, or else by as much as a vector grows.
#[cold]
#[inline(never)]
fn grow(out: &mut Vec<u8>, needed: usize) {
    if needed > out.capacity() {
        out.reserve(needed - out.len());
    }
    let ahead = out.capacity().min(needed + AHEAD);
    out.resize(ahead, 0);
}

/// Writes eight bytes, of which those count that others do not overwrite.
#[inline(always)]
fn put(short: &mut [u8; SHORT], at: usize, bytes: [u8; 8]) {
    if let Some(room) = short.get_mut(at..at + 8) {
        room.copy_from_slice(&bytes);
    }
}

/// Writes a varint, and more; gives how many bytes it takes.
#[inline(always)]
fn varint(short: &mut [u8; SHORT], at: usize, value: u64) -> usize {
    let (bytes, length) = spread(value);
    put(short, at, bytes.to_le_bytes());
    let high = value >> 56;
    if high == 0 {
        return length;
    }
    // All bytes above say that there are more.
    put(short, at, (bytes | HIGHS).to_le_bytes());
    put(short, at + 8, (high & 0x7f | ((high >> 7) * 0x180)).to_le_bytes());
    9 + (high >> 7) as usize
}

/// The high bit of each byte.
const HIGHS: u64 = 0x8080_8080_8080_8080;

/// A value's varint, as far as eight bytes hold it, the first in the lowest place; and how many
/// bytes it takes.
#[inline(always)]
fn spread(value: u64) -> (u64, usize) {
    // Halves of 28 bits, quarters of 14, and eighths of 7: each as far apart as bytes are.
    let bits = value & 0x0fff_ffff | (value & 0x00ff_ffff_f000_0000) << 4;
    let bits = bits & 0x0000_3fff_0000_3fff | (bits & 0x0fff_c000_0fff_c000) << 2;
    let bits = bits & 0x007f_007f_007f_007f | (bits & 0x3f80_3f80_3f80_3f80) << 1;
    // All bytes below the last one say that there are more.
    let highest = (bits | 1).ilog2();
    let below = (1 << (highest & 56)) - 1;
    (bits | HIGHS & below, (highest / 8 + 1) as usize)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// It grows as vectors do, and goes ahead no further than it has to.
    #[test]
    fn memory_is_taken_as_it_is_needed() {
        for length in [0, 1, 1000, 1 << 20] {
            let mut out = vec![7; length];
            grow(&mut out, length + 100);
            assert!(out.len() >= length + 100 && out.len() <= length + 100 + AHEAD);
            assert!(out.capacity() <= (2 * length).max(length + 100), "{}", out.capacity());
            assert!(out.iter().take(length).all(|byte| *byte == 7));
        }
    }

    proptest! {
        #[test]
        fn numbers_are_varints(number in 1_u32..1 << 29, value in any::<u64>(), bits in 0_u32..64) {
            let value = value >> bits;
            let mut out = vec![7];
            let tag = Tag::new(number, WireType::Varint);
            let to = put_number(&mut out, tag, value, 1).unwrap();
            out.truncate(to);
            let mut expected = vec![7];
            prost::encoding::uint64::encode(number, &value, &mut expected);
            prop_assert_eq!(&out, &expected);
            out.truncate(1);
            let tag = Tag::new(number, WireType::Len);
            let to = put_amount(&mut out, tag, value, 1).unwrap();
            out.truncate(to);
            let mut amount = Vec::new();
            if value > 0 {
                prost::encoding::uint64::encode(1, &value, &mut amount);
            }
            let mut expected = vec![7];
            prost::encoding::bytes::encode(number, &amount, &mut expected);
            prop_assert_eq!(&out, &expected);
        }
    }
}
