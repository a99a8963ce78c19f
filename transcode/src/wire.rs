//! The protobuf wire format: varints, tags, payloads.

use crate::error::Fault;

/// Longest message, and longest length-delimited field, in bytes; the format's own limit.
pub(crate) const LONGEST: usize = i32::MAX as usize;
/// Longest varint, in bytes.
const VARINT_BYTES: u32 = 10;

/// How the bytes of a field are laid out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum WireType {
    Varint = 0,
    Fixed64 = 1,
    Len = 2,
    Fixed32 = 5,
}

/// How many bytes a value takes as a varint.
pub(crate) fn varint_len(value: u64) -> usize {
    // One byte for every seven bits, and one for zero.
    ((value | 1).ilog2() / 7 + 1) as usize
}

/// Appends a varint.
#[inline]
pub(crate) fn put_varint(out: &mut Vec<u8>, mut value: u64) {
    while value >= 0x80 {
        out.push(value as u8 | 0x80);
        value >>= 7;
    }
    out.push(value as u8);
}

/// Appends the tag of a field.
#[inline]
pub(crate) fn put_tag(out: &mut Vec<u8>, number: u32, wire_type: WireType) {
    put_varint(out, u64::from(number) << 3 | wire_type as u64);
}

/// Appends a field of bytes.
#[inline]
pub(crate) fn put_bytes(out: &mut Vec<u8>, number: u32, bytes: &[u8]) {
    put_tag(out, number, WireType::Len);
    put_varint(out, bytes.len() as u64);
    out.extend_from_slice(bytes);
}

/// A signed number as `sint64` carries it.
pub(crate) fn zigzag(value: i64) -> u64 {
    (value << 1 ^ value >> 63) as u64
}

/// The signed number that a `sint64` carries.
pub(crate) fn unzigzag(value: u64) -> i64 {
    (value >> 1) as i64 ^ -((value & 1) as i64)
}

/// What a field carries.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) enum Payload<'w> {
    Varint(u64),
    Fixed64(u64),
    Fixed32(u32),
    Len(&'w [u8]),
}

impl Payload<'_> {
    pub(crate) fn wire_type(&self) -> WireType {
        match self {
            Payload::Varint(_) => WireType::Varint,
            Payload::Fixed64(_) => WireType::Fixed64,
            Payload::Fixed32(_) => WireType::Fixed32,
            Payload::Len(_) => WireType::Len,
        }
    }
}

/// The fields of a message, one after the other.
pub(crate) struct Fields<'w> {
    whole: &'w [u8],
    rest: &'w [u8],
    /// The number of the field that is being read; zero where its tag is not read yet.
    reading: u32,
}

impl<'w> Fields<'w> {
    pub(crate) fn new(message: &'w [u8]) -> Self {
        Self::from(message, 0)
    }

    /// From the field on that starts at this position.
    pub(crate) fn from(message: &'w [u8], position: usize) -> Self {
        Self { whole: message, rest: message.get(position..).unwrap_or_default(), reading: 0 }
    }

    /// Where the next field starts, in bytes from the start of the message.
    pub(crate) fn position(&self) -> usize {
        self.whole.len() - self.rest.len()
    }

    /// The number of the field whose payload could not be read, where its tag could.
    pub(crate) fn reading(&self) -> Option<u32> {
        Some(self.reading).filter(|number| *number != 0)
    }

    /// The next field's number and payload.
    #[inline]
    pub(crate) fn next(&mut self) -> Result<Option<(u32, Payload<'w>)>, WireFault> {
        if self.rest.is_empty() {
            return Ok(None);
        }
        self.reading = 0;
        let tag = take_varint(&mut self.rest)?;
        let Ok(tag) = u32::try_from(tag) else { return Err(WireFault::TagTooLarge) };
        let number = tag >> 3;
        if number == 0 {
            return Err(WireFault::FieldZero);
        }
        self.reading = number;
        let payload = match tag & 7 {
            0 => Payload::Varint(take_varint(&mut self.rest)?),
            1 => Payload::Fixed64(u64::from_le_bytes(self.take_array()?)),
            2 => Payload::Len(self.take_len()?),
            5 => Payload::Fixed32(u32::from_le_bytes(self.take_array()?)),
            other => return Err(WireFault::WireType { number, wire_type: other }),
        };
        Ok(Some((number, payload)))
    }

    fn take_len(&mut self) -> Result<&'w [u8], WireFault> {
        let claimed = take_varint(&mut self.rest)?;
        let left = self.rest.len();
        let split = usize::try_from(claimed).ok().and_then(|len| self.rest.split_at_checked(len));
        let (bytes, rest) = split.ok_or(WireFault::Length { claimed, left })?;
        self.rest = rest;
        Ok(bytes)
    }

    fn take_array<const N: usize>(&mut self) -> Result<[u8; N], WireFault> {
        take_array(&mut self.rest)
    }
}

/// Takes a fixed number of bytes from the front.
pub(crate) fn take_array<const N: usize>(rest: &mut &[u8]) -> Result<[u8; N], WireFault> {
    let (bytes, after) = rest.split_first_chunk().ok_or(WireFault::Truncated)?;
    *rest = after;
    Ok(*bytes)
}

/// Takes a varint from the front.
#[inline]
pub(crate) fn take_varint(rest: &mut &[u8]) -> Result<u64, WireFault> {
    match rest.split_first() {
        Some((&byte, after)) if byte < 0x80 => {
            *rest = after;
            Ok(u64::from(byte))
        }
        _ => take_long_varint(rest),
    }
}

fn take_long_varint(rest: &mut &[u8]) -> Result<u64, WireFault> {
    let mut value = 0;
    for at in 0..VARINT_BYTES {
        let (&byte, after) = rest.split_first().ok_or(WireFault::Truncated)?;
        *rest = after;
        value |= u64::from(byte & 0x7f) << (7 * at);
        if byte < 0x80 {
            // The tenth byte has room for one bit.
            let fits = at + 1 < VARINT_BYTES || byte <= 1;
            return if fits { Ok(value) } else { Err(WireFault::VarintTooLong) };
        }
    }
    Err(WireFault::VarintTooLong)
}

/// Why bytes are not a protobuf message.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum WireFault {
    Truncated,
    VarintTooLong,
    TagTooLarge,
    FieldZero,
    WireType { number: u32, wire_type: u32 },
    Length { claimed: u64, left: usize },
}

impl From<WireFault> for Fault {
    #[cold]
    fn from(fault: WireFault) -> Self {
        match fault {
            WireFault::Truncated => Fault::new("a whole protobuf field", "the end of the bytes"),
            WireFault::VarintTooLong => Fault::new("a varint of at most 64 bits", "a longer one"),
            WireFault::TagTooLarge => {
                Fault::new("a protobuf tag of at most 32 bits", "a larger one")
            }
            WireFault::FieldZero => Fault::new("a protobuf field number from 1", "0"),
            WireFault::WireType { number, wire_type } => Fault::new(
                "protobuf wire type 0, 1, 2 or 5",
                format!("wire type {wire_type} (field {number})"),
            ),
            WireFault::Length { claimed, left } => Fault::new(
                format!("a field of at most {left} bytes, since no more are left"),
                format!("one of {claimed} bytes"),
            ),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn varints_are_those_of_prost(value in any::<u64>(), shift in 0..64_u32) {
            let value = value >> shift;
            let mut ours = Vec::new();
            put_varint(&mut ours, value);
            let mut theirs = Vec::new();
            prost::encoding::encode_varint(value, &mut theirs);
            prop_assert_eq!(&ours, &theirs);
            prop_assert_eq!(ours.len(), varint_len(value));
            prop_assert_eq!(take_varint(&mut ours.as_slice()), Ok(value));
            prop_assert_eq!(take_varint(&mut &ours[..ours.len() - 1]), Err(WireFault::Truncated));
            prop_assert_eq!(unzigzag(zigzag(value as i64)), value as i64);
        }

        #[test]
        fn refuses_the_varints_that_prost_refuses(bytes in prop::collection::vec(128_u8.., 0..11), last: u8) {
            let bytes = [bytes.as_slice(), &[last]].concat();
            let theirs = prost::encoding::decode_varint(&mut bytes.as_slice());
            prop_assert_eq!(take_varint(&mut bytes.as_slice()).ok(), theirs.ok());
        }
    }
}
