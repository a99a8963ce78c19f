//! Strings, numbers and words of a JSON text in memory.

use super::Doubt;

/// A 1 in each byte.
const ONES: u64 = 0x0101_0101_0101_0101;
/// The high bit of each byte.
const HIGHS: u64 = 0x8080_8080_8080_8080;

/// A text, and how far it has been read.
pub(super) struct Text<'j> {
    bytes: &'j [u8],
    at: usize,
}

impl<'j> Text<'j> {
    pub(super) fn new(bytes: &'j [u8]) -> Self {
        Self { bytes, at: 0 }
    }

    /// What has not been read.
    #[inline(always)]
    pub(super) fn rest(&self) -> Result<&'j [u8], Doubt> {
        self.bytes.get(self.at..).ok_or(Doubt)
    }

    /// Steps on.
    pub(super) fn step(&mut self, bytes: usize) {
        self.at += bytes;
    }

    /// How far the text has been read, in bytes.
    pub(super) fn position(&self) -> usize {
        self.at
    }

    #[inline(always)]
    pub(super) fn peek(&self) -> Option<u8> {
        self.bytes.get(self.at).copied()
    }

    /// Steps behind a byte, if it is the next.
    #[inline(always)]
    pub(super) fn take(&mut self, expected: u8) -> Result<(), Doubt> {
        if self.peek() != Some(expected) {
            return Err(Doubt);
        }
        self.at += 1;
        Ok(())
    }

    /// The next byte that is no white space; steps behind it.
    #[inline(always)]
    pub(super) fn token(&mut self) -> Result<u8, Doubt> {
        let mut byte = self.peek().ok_or(Doubt)?;
        if byte <= b' ' {
            self.blanks();
            byte = self.peek().ok_or(Doubt)?;
        }
        self.at += 1;
        Ok(byte)
    }

    /// Skips white space, of which there usually is none.
    #[inline(always)]
    pub(super) fn blanks(&mut self) {
        while let Some(b' ' | b'\n' | b'\r' | b'\t') = self.peek() {
            self.at += 1;
        }
    }

    /// What would be the content of the string that comes next, if it were so many bytes long;
    /// nothing but its quotes is looked at.
    #[inline(always)]
    pub(super) fn string_of(&mut self, length: usize) -> Option<&'j [u8]> {
        let [b'"', content @ .., b'"'] = self.bytes.get(self.at..self.at + length + 2)? else {
            return None;
        };
        self.at += length + 2;
        Some(content)
    }

    /// The content of the string that comes next; `None` where it has escapes or more than ASCII:
    /// then the position is where it was.
    #[inline(always)]
    pub(super) fn string(&mut self) -> Result<Option<&'j [u8]>, Doubt> {
        let [b'"', rest @ ..] = self.rest()? else { return Err(Doubt) };
        let length = plain_length(rest);
        match rest.split_at_checked(length) {
            Some((content, [b'"', ..])) => {
                self.at += length + 2;
                Ok(Some(content))
            }
            Some((_, [b'\\' | 0x80.., ..])) => Ok(None),
            _ => Err(Doubt),
        }
    }

    /// The string that comes next with its quotes and escapes, which are not looked at.
    pub(super) fn quoted(&mut self) -> Result<&'j [u8], Doubt> {
        let rest = self.rest()?;
        let mut at = 1;
        loop {
            at += plain_length(rest.get(at..).ok_or(Doubt)?);
            match rest.get(at) {
                Some(b'"') => break,
                Some(b'\\') => at += 2,
                Some(0x80..) => at += 1,
                _ => return Err(Doubt),
            }
        }
        self.at += at + 1;
        rest.get(..=at).ok_or(Doubt)
    }

    /// The digits that come next, at most 19, as an integer, and how many they are; what follows them is the caller's to
    /// look at. `None` where there are none, or where they are no integer of JSON's.
    #[inline(always)]
    pub(super) fn unsigned(&mut self) -> Option<(u64, usize)> {
        let rest = self.bytes.get(self.at..)?;
        let (mut value, mut count) = match rest.first_chunk() {
            Some(chunk) => leading_digits(*chunk),
            None => digits(0, rest),
        };
        if count == 8 {
            let (whole, more) = digits(value, rest.get(8..).unwrap_or_default());
            (value, count) = (whole, 8 + more);
        }
        // Nineteen digits always fit.
        if count == 0 || count > 19 || (count > 1 && rest.first() == Some(&b'0')) {
            return None;
        }
        self.at += count;
        Some((value, count))
    }

    /// As [`unsigned`](Self::unsigned) where the digits are as many as `count`, up to 16, and a
    /// comma or a bracket follows them: then where the text goes on does not depend on them, and
    /// the processor can read on while it computes their value.
    #[inline(always)]
    pub(super) fn unsigned_of(&mut self, count: usize) -> Option<u64> {
        let rest = self.bytes.get(self.at..)?;
        let (Some(b',' | b'}'), [first, ..]) = (rest.get(count), rest) else { return None };
        if count > 1 && *first == b'0' {
            return None;
        }
        let value = match count {
            1..=8 => eight_digits(*rest.first_chunk()?, count)?,
            9..=16 => {
                let high = eight_digits(*rest.first_chunk()?, count - 8)?;
                let low = eight_digits(*rest.get(count - 8..)?.first_chunk()?, 8)?;
                high * 100_000_000 + low
            }
            _ => return None,
        };
        self.at += count;
        Some(value)
    }

    /// Steps behind `true` or `false`.
    #[inline(always)]
    pub(super) fn boolean(&mut self) -> Option<bool> {
        match self.bytes.get(self.at..)? {
            [b't', b'r', b'u', b'e', ..] => {
                self.at += 4;
                Some(true)
            }
            [b'f', b'a', b'l', b's', b'e', ..] => {
                self.at += 5;
                Some(false)
            }
            _ => None,
        }
    }
}

/// The value of the decimal digits that a text begins with, after those of `value`, and how many
/// there are.
#[inline(always)]
fn digits(mut value: u64, text: &[u8]) -> (u64, usize) {
    let mut count = 0;
    for byte in text {
        let digit = byte.wrapping_sub(b'0');
        if digit > 9 {
            break;
        }
        value = value.wrapping_mul(10).wrapping_add(u64::from(digit));
        count += 1;
    }
    (value, count)
}

/// The value of so many decimal digits (1 to 8) that eight bytes begin with, if they are digits.
#[inline(always)]
fn eight_digits(bytes: [u8; 8], count: usize) -> Option<u64> {
    // Zeros in front, instead of what follows the digits.
    let digits = (u64::from_le_bytes(bytes) ^ (ONES * b'0' as u64)) << (64 - 8 * count);
    (others(digits) == 0).then(|| sum(digits))
}

/// The high bit of each byte that is no digit: above 9, or above 127. Of several, the lowest one
/// is right.
#[inline(always)]
fn others(digits: u64) -> u64 {
    (digits.wrapping_add(ONES * (0x80 - 10)) | digits) & HIGHS
}

/// The value of eight digits, the first in the lowest byte: pairs, fours and eights of them.
#[inline(always)]
fn sum(digits: u64) -> u64 {
    let pairs = (digits.wrapping_mul(10 * 256 + 1) >> 8) & 0x00ff_00ff_00ff_00ff;
    let fours = (pairs.wrapping_mul(100 * 65536 + 1) >> 16) & 0x0000_ffff_0000_ffff;
    fours.wrapping_mul(10_000 * (1 << 32) + 1) >> 32
}

/// The value of the decimal digits that eight bytes begin with, and how many there are: all
/// digits at once, then pairs, fours and eights of them.
#[inline(always)]
fn leading_digits(bytes: [u8; 8]) -> (u64, usize) {
    let digits = u64::from_le_bytes(bytes) ^ (ONES * b'0' as u64);
    let count = (others(digits).trailing_zeros() / 8) as usize;
    if count == 0 {
        return (0, 0);
    }
    (sum(digits << (64 - 8 * count)), count)
}

/// How many bytes there are before a quote, a backslash, a control character or the first byte
/// that is not ASCII: eight at a time.
#[inline(always)]
fn plain_length(bytes: &[u8]) -> usize {
    let (words, rest) = bytes.as_chunks::<8>();
    let mut length = 0;
    for word in words {
        let word = u64::from_le_bytes(*word);
        let quote = word ^ (ONES * b'"' as u64);
        let backslash = word ^ (ONES * b'\\' as u64);
        // The high bit of a byte is set where the byte is less than what is taken away, or was
        // set. Borrows only reach the bytes above, and the lowest hit is what counts.
        let hits = (quote.wrapping_sub(ONES) & !quote
            | backslash.wrapping_sub(ONES) & !backslash
            | word.wrapping_sub(ONES * 0x20)
            | word)
            & HIGHS;
        if hits != 0 {
            return length + (hits.trailing_zeros() / 8) as usize;
        }
        length += 8;
    }
    let special = |byte: &u8| matches!(byte, b'"' | b'\\' | 0..0x20 | 0x80..);
    length + rest.iter().position(special).unwrap_or(rest.len())
}
