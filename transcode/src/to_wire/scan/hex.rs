//! Hexadecimal digits, many at once.

use super::Doubt;
use super::output::{self, Tag};

/// Writes a field of the bytes that digits stand for; gives how far the bytes are then written.
#[inline(always)]
pub(super) fn put(out: &mut Vec<u8>, tag: Tag, digits: &[u8], to: usize) -> Result<usize, Doubt> {
    let length = digits.len() / 2;
    let (room, to) = output::open_piece(out, tag, length, to)?;
    if !digits.len().is_multiple_of(2) || !decode(digits, room) {
        return Err(Doubt);
    }
    Ok(to + length)
}

/// Whether all are digits; then `bytes`, of which there are half as many, is what they stand for.
#[inline(always)]
fn decode(digits: &[u8], bytes: &mut [u8]) -> bool {
    let (chunks, digits) = digits.as_chunks::<64>();
    let (places, bytes) = bytes.as_chunks_mut::<32>();
    let mut met = 0;
    for (chunk, place) in chunks.iter().zip(places) {
        met |= many(chunk, place);
    }
    let (chunks, digits) = digits.as_chunks::<16>();
    let (places, bytes) = bytes.as_chunks_mut::<8>();
    for (chunk, place) in chunks.iter().zip(places) {
        met |= many(chunk, place);
    }
    for ([high, low], byte) in digits.as_chunks::<2>().0.iter().zip(bytes) {
        let (high, low) = (value_of(*high), value_of(*low));
        *byte = high << 4 | low & 0x0f;
        met |= high | low;
    }
    met & 0x80 == 0
}

/// Decodes digits in loops that the compiler makes one of; the high bit is set where one is none.
#[inline(always)]
fn many<const N: usize, const HALF: usize>(digits: &[u8; N], bytes: &mut [u8; HALF]) -> u8 {
    let values = digits.map(value_of);
    for (byte, [high, low]) in bytes.iter_mut().zip(values.as_chunks::<2>().0) {
        *byte = high << 4 | low;
    }
    values.iter().fold(0, |met, value| met | value)
}

/// What a digit stands for; the high bit is set where it is none.
#[inline(always)]
fn value_of(digit: u8) -> u8 {
    let decimal = digit.wrapping_sub(b'0');
    let letter = (digit | 0x20).wrapping_sub(b'a');
    if decimal < 10 {
        decimal
    } else if letter < 6 {
        letter + 10
    } else {
        0x80
    }
}
