//! Strings, numbers and words of a JSON text in memory.

use super::Doubt;

/// A 1 in each byte.
const ONES: u64 = 0x0101_0101_0101_0101;
/// The high bit of each byte.
const HIGHS: u64 = 0x8080_8080_8080_8080;

/// Where what follows white space begins; there usually is none.
#[inline(always)]
pub(super) fn blanks(text: &[u8], mut at: usize) -> usize {
    while let Some(b' ' | b'\n' | b'\r' | b'\t') = text.get(at) {
        at += 1;
    }
    at
}

/// Steps behind a byte, if it is the next.
pub(super) fn take(text: &[u8], at: usize, expected: u8) -> Result<usize, Doubt> {
    if text.get(at) == Some(&expected) { Ok(at + 1) } else { Err(Doubt) }
}

/// Behind an item of an array: where the next one begins, which is an object, or `None` at the
/// array's end, and then `at` is behind it.
#[cold]
#[inline(never)]
pub(super) fn next_item(text: &[u8], at: &mut usize) -> Result<Option<usize>, Doubt> {
    let end = blanks(text, *at);
    match text.get(end) {
        Some(b']') => {
            *at = end + 1;
            Ok(None)
        }
        Some(b',') => {
            let next = blanks(text, end + 1);
            if text.get(next) == Some(&b'{') { Ok(Some(next)) } else { Err(Doubt) }
        }
        _ => Err(Doubt),
    }
}

/// What would be the content of the string that begins here, if it were so many bytes long;
/// nothing but its quotes is looked at.
#[inline(always)]
pub(super) fn quoted_of(text: &[u8], at: usize, length: usize) -> Option<&[u8]> {
    let [b'"', content @ .., b'"'] = text.get(at..at + length + 2)? else { return None };
    Some(content)
}

/// Whether a string of just these characters begins here.
#[inline(always)]
pub(super) fn is_quoted(text: &[u8], at: usize, content: &str) -> bool {
    quoted_of(text, at, content.len()) == Some(content.as_bytes())
}

/// How long the content of the string is that begins here; `None` where it is no string, or has
/// escapes or more than ASCII.
#[inline(always)]
pub(super) fn string(text: &[u8], at: usize) -> Result<Option<usize>, Doubt> {
    let Some([b'"', rest @ ..]) = text.get(at..) else { return Ok(None) };
    let length = plain_length(rest);
    match rest.get(length) {
        Some(b'"') => Ok(Some(length)),
        Some(b'\\' | 0x80..) => Ok(None),
        _ => Err(Doubt),
    }
}

/// Where the string ends that begins here, behind its quotes; escapes are not looked at.
pub(super) fn string_end(text: &[u8], at: usize) -> Result<usize, Doubt> {
    let mut at = take(text, at, b'"')?;
    loop {
        at += plain_length(text.get(at..).ok_or(Doubt)?);
        match text.get(at) {
            Some(b'"') => return Ok(at + 1),
            Some(b'\\') => at += 2,
            Some(0x80..) => at += 1,
            _ => return Err(Doubt),
        }
    }
}

/// The integer of 64 bits without a sign that begins here, and where it ends; what
/// follows it is the caller's to look at. `None` where there is none of JSON's.
#[inline(always)]
pub(super) fn unsigned(text: &[u8], at: usize) -> Option<(u64, usize)> {
    let rest = text.get(at..)?;
    let Some(chunk) = rest.first_chunk::<16>() else {
        return few_digits(rest).map(|(value, count)| (value, at + count));
    };
    let chunk = u128::from_le_bytes(*chunk);
    let (few, low) = (chunk as u32, chunk as u64);
    let digits = few ^ (FEW_ONES * u32::from(b'0'));
    let others = (digits.wrapping_add(FEW_ONES * (0x80 - 10)) | digits) & FEW_ONES << 7;
    let (value, count) = if others != 0 {
        let count = others.trailing_zeros() / 8;
        if count == 0 {
            return None;
        }
        let pairs = ((digits << (32 - 8 * count)).wrapping_mul(10 * 256 + 1) >> 8) & 0x00ff_00ff;
        (u64::from(pairs.wrapping_mul(100 * 65536 + 1) >> 16), count as usize)
    } else {
        let (value, count) = leading_digits(low);
        if count < 8 {
            (value, count)
        } else {
            let (more, further) = leading_digits((chunk >> 64) as u64);
            let Some(power) = POWERS.get(further) else {
                return few_digits(rest).map(|(value, count)| (value, at + count));
            };
            (value * power + more, 8 + further)
        }
    };
    if count > 1 && low as u8 == b'0' {
        return None;
    }
    Some((value, at + count))
}

/// The integer of 64 bits with a sign that begins here, and where it ends. `None` also for zero
/// with a sign, which is no integer to serde_json.
#[inline(always)]
pub(super) fn signed(text: &[u8], at: usize) -> Option<(i64, usize)> {
    if text.get(at) != Some(&b'-') {
        let (value, next) = unsigned(text, at)?;
        return Some((i64::try_from(value).ok()?, next));
    }
    let (value, next) = unsigned(text, at + 1)?;
    let value = i64::try_from(value).ok().filter(|value| *value > 0)?;
    Some((-value, next))
}

/// The number without a sign and without an exponent that begins here, rounded as serde_json
/// rounds, and where it ends.
#[inline(never)]
pub(super) fn decimal(text: &[u8], at: usize) -> Option<(f64, usize)> {
    let (whole, point) = unsigned(text, at)?;
    let (value, end) = match text.get(point) {
        Some(b'.') => {
            let fraction = text.get(point + 1..)?;
            let digits = fraction.iter().take_while(|byte| byte.is_ascii_digit()).count();
            // A digit has to follow the point.
            let end = point + 1 + (digits > 0).then_some(digits)?;
            let number = std::str::from_utf8(text.get(at..end)?).ok()?;
            (number.parse().ok()?, end)
        }
        _ => (whole as f64, point),
    };
    (!matches!(text.get(end), Some(b'e' | b'E'))).then_some((value, end))
}

/// A 1 in each byte.
const FEW_ONES: u32 = 0x0101_0101;

/// Powers of ten.
const POWERS: [u64; 8] = [1, 10, 100, 1_000, 10_000, 100_000, 1_000_000, 10_000_000];

/// As [`unsigned`], digit by digit: at the text's end, and for long ones.
#[inline(never)]
fn few_digits(text: &[u8]) -> Option<(u64, usize)> {
    let (mut value, mut count) = (0_u64, 0);
    while let Some(digit @ b'0'..=b'9') = text.get(count) {
        value = value.checked_mul(10)?.checked_add(u64::from(digit - b'0'))?;
        count += 1;
    }
    let plain = count == 1 || (count > 1 && text.first() != Some(&b'0'));
    plain.then_some((value, count))
}

/// `true` or `false` as a number, and where it ends.
#[inline(always)]
pub(super) fn boolean(text: &[u8], at: usize) -> Option<(u64, usize)> {
    match text.get(at..)? {
        [b't', b'r', b'u', b'e', ..] => Some((1, at + 4)),
        [b'f', b'a', b'l', b's', b'e', ..] => Some((0, at + 5)),
        _ => None,
    }
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
fn leading_digits(bytes: u64) -> (u64, usize) {
    let digits = bytes ^ (ONES * b'0' as u64);
    let count = (others(digits).trailing_zeros() / 8) as usize;
    if count == 0 {
        return (0, 0);
    }
    (sum(digits << (64 - 8 * count)), count)
}

/// The high bit of each byte that ends a plain piece: a quote, a backslash, a control character,
/// or more than ASCII. Of several, the lowest one is right.
#[inline(always)]
fn specials(word: [u8; 8]) -> u64 {
    let word = u64::from_le_bytes(word);
    let quote = word ^ (ONES * b'"' as u64);
    let backslash = word ^ (ONES * b'\\' as u64);
    // The high bit of a byte is set where the byte is less than what is taken away, or was set.
    // Borrows only reach the bytes above, and the lowest hit is what counts.
    (quote.wrapping_sub(ONES) & !quote
        | backslash.wrapping_sub(ONES) & !backslash
        | word.wrapping_sub(ONES * 0x20)
        | word)
        & HIGHS
}

/// How many bytes there are before a quote, a backslash, a control character or the first byte
/// that is not ASCII: eight at a time.
#[inline(always)]
fn plain_length(bytes: &[u8]) -> usize {
    let (words, rest) = bytes.as_chunks::<8>();
    let mut length = 0;
    for word in words {
        let hits = specials(*word);
        if hits != 0 {
            return length + (hits.trailing_zeros() / 8) as usize;
        }
        length += 8;
    }
    let special = |byte: &u8| matches!(byte, b'"' | b'\\' | 0..0x20 | 0x80..);
    length + rest.iter().position(special).unwrap_or(rest.len())
}
