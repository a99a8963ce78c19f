//! Booleans, numbers, strings, bytes and enum values.

use std::fmt;

use super::strict;
use super::value::{Place, ValueSeed};
use super::writer::{Failed, Writer};
use crate::bounds;
use crate::error::{Fault, quoted};
use crate::path::Path;
use crate::table::{Enum, Kind};
use crate::wire::{WireType, put_tag, put_varint, zigzag};

/// Floats from here on no longer tell neighbouring integers apart: 2^53.
const EXACT: f64 = 9_007_199_254_740_992.0;

/// A JSON value that is neither an object, nor an array, nor `null`.
#[derive(Debug, Clone, Copy)]
pub(super) enum Scalar<'a> {
    Bool(bool),
    Uint(u64),
    /// A negative integer.
    Int(i64),
    /// Any other number.
    Float(f64),
    Str(&'a str),
}

impl fmt::Display for Scalar<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Scalar::Bool(value) => value.fmt(f),
            Scalar::Uint(value) => value.fmt(f),
            Scalar::Int(value) => value.fmt(f),
            Scalar::Float(value) => f.write_str(ryu::Buffer::new().format(*value)),
            Scalar::Str(value) => f.write_str(&quoted(value)),
        }
    }
}

impl Scalar<'_> {
    /// The integer that this is, where it certainly is one: a float from 2^53 on may have been
    /// rounded from another one.
    pub(super) fn integer(self) -> Option<i128> {
        match self {
            Scalar::Uint(value) => Some(value.into()),
            Scalar::Int(value) => Some(value.into()),
            Scalar::Float(value) if value.fract() == 0.0 && value.abs() < EXACT => {
                Some(value as i128)
            }
            _ => None,
        }
    }

    fn float(self) -> Option<f64> {
        match self {
            Scalar::Uint(value) => Some(value as f64),
            Scalar::Int(value) => Some(value as f64),
            Scalar::Float(value) => Some(value),
            _ => None,
        }
    }
}

/// A number as the wire carries it.
enum Encoded {
    Varint(u64),
    Fixed64(u64),
    Fixed32(u32),
}

/// Whether a list of these is one field on the wire.
pub(super) fn packs(kind: Kind) -> bool {
    let kind = kind.unbounded();
    !matches!(kind, Kind::String | Kind::Bytes | Kind::Message(_) | Kind::Shape(_))
}

/// Writes a value of a kind that is neither a message nor a shape.
#[inline]
pub(super) fn write(mut seed: ValueSeed<'_, '_, '_>, value: Scalar<'_>) -> Result<(), Failed> {
    if seed.writer.strict {
        in_bounds(&mut seed, value)?;
    }
    let number = match (seed.kind.unbounded(), value) {
        (Kind::Bool, Scalar::Bool(value)) => Some(Encoded::Varint(value.into())),
        (Kind::Uint64, Scalar::Uint(value)) => Some(Encoded::Varint(value)),
        (Kind::Uint64, value) => ranged::<u64>(value).map(Encoded::Varint),
        (Kind::Uint32, value) => ranged::<u32>(value).map(|value| Encoded::Varint(value.into())),
        // Negative ones are sign-extended to ten bytes.
        (Kind::Int32, value) => ranged::<i32>(value).map(|value| Encoded::Varint(value as u64)),
        (Kind::Int64, value) => ranged::<i64>(value).map(|value| Encoded::Varint(value as u64)),
        (Kind::Sint64, value) => ranged::<i64>(value).map(|value| Encoded::Varint(zigzag(value))),
        (Kind::Double, value) => value.float().map(|value| Encoded::Fixed64(value.to_bits())),
        (Kind::Float, value) => float(value).map(Encoded::Fixed32),
        (Kind::Enum(table), Scalar::Str(value)) => Some(enum_value(&mut seed, table, value)?),
        (Kind::Bytes, Scalar::Str(value)) => return hex(seed, value),
        (Kind::String, Scalar::Str(value)) => {
            string(&mut seed, value);
            return Ok(());
        }
        _ => None,
    };
    match number {
        Some(number) => {
            put(&mut seed, number);
            Ok(())
        }
        None => Err(no_number(seed, value)),
    }
}

/// What a client writes is held to what the schema says beyond the protobuf type.
fn in_bounds(seed: &mut ValueSeed<'_, '_, '_>, value: Scalar<'_>) -> Result<(), Failed> {
    let fault = match value {
        Scalar::Str(text) => bounds::of_string(seed.kind, text),
        _ => value.integer().and_then(|number| bounds::of_number(seed.kind, number)),
    };
    fault.map_or(Ok(()), |fault| Err(seed.fail(fault)))
}

fn ranged<T: TryFrom<i128>>(value: Scalar<'_>) -> Option<T> {
    value.integer().and_then(|value| T::try_from(value).ok())
}

/// The bits of a finite float.
fn float(value: Scalar<'_>) -> Option<u32> {
    let value = match value {
        Scalar::Uint(value) => value as f32,
        Scalar::Int(value) => value as f32,
        value => value.float()? as f32,
    };
    value.is_finite().then_some(value.to_bits())
}

fn put(seed: &mut ValueSeed<'_, '_, '_>, number: Encoded) {
    let out = &mut *seed.writer.out;
    let (zero, wire_type) = match number {
        Encoded::Varint(value) => (value == 0, WireType::Varint),
        Encoded::Fixed64(bits) => (bits == 0, WireType::Fixed64),
        Encoded::Fixed32(bits) => (bits == 0, WireType::Fixed32),
    };
    match seed.slot.place {
        Place::Implicit if zero => return,
        Place::Bare => {}
        _ => put_tag(out, seed.slot.number, wire_type),
    }
    match number {
        Encoded::Varint(value) => put_varint(out, value),
        Encoded::Fixed64(bits) => out.extend_from_slice(&bits.to_le_bytes()),
        Encoded::Fixed32(bits) => out.extend_from_slice(&bits.to_le_bytes()),
    }
}

/// A value that the table does not have is noted and travels as -1; none of a client's does.
fn enum_value(
    seed: &mut ValueSeed<'_, '_, '_>,
    table: &'static Enum,
    value: &str,
) -> Result<Encoded, Failed> {
    if seed.writer.strict && table.by_json(value).is_none() {
        return Err(seed.fail(strict::unknown_word(table, value)));
    }
    Ok(Encoded::Varint(enum_number(table, value, seed.writer, seed.path)))
}

/// The number of an enum's value, as a varint; -1 for one that the table does not have, which is
/// noted.
pub(super) fn enum_number(
    table: &'static Enum,
    value: &str,
    writer: &mut Writer<'_>,
    path: &Path<'_>,
) -> u64 {
    if let Some(known) = table.by_json(value) {
        return i64::from(known.number) as u64;
    }
    writer.notes.unknown_value(|| path.pointer(), value);
    -1_i64 as u64
}

pub(super) fn string(seed: &mut ValueSeed<'_, '_, '_>, value: &str) {
    if !(value.is_empty() && seed.slot.place == Place::Implicit) {
        crate::wire::put_bytes(seed.writer.out, seed.slot.number, value.as_bytes());
    }
}

fn hex(mut seed: ValueSeed<'_, '_, '_>, digits: &str) -> Result<(), Failed> {
    if digits.is_empty() && seed.slot.place == Place::Implicit {
        return Ok(());
    }
    let out = &mut *seed.writer.out;
    put_tag(out, seed.slot.number, WireType::Len);
    put_varint(out, digits.len() as u64 / 2);
    if append_hex(out, digits) { Ok(()) } else { Err(seed.mismatch(quoted(digits))) }
}

/// Appends the bytes that hexadecimal digits stand for; false where they are none.
#[must_use]
pub(super) fn append_hex(out: &mut Vec<u8>, digits: &str) -> bool {
    let start = out.len();
    out.resize(start + digits.len() / 2, 0);
    digits.len().is_multiple_of(2)
        && out
            .get_mut(start..)
            .is_some_and(|bytes| faster_hex::hex_decode(digits.as_bytes(), bytes).is_ok())
}

#[cold]
fn no_number(mut seed: ValueSeed<'_, '_, '_>, value: Scalar<'_>) -> Failed {
    let fault: Fault = super::expect::mismatch(seed.kind, value.to_string());
    let fault = match (seed.kind.unbounded(), value) {
        (Kind::Enum(_) | Kind::Bool | Kind::Bytes, _) => fault,
        (_, Scalar::Float(value)) if value.fract() == 0.0 && value.abs() >= EXACT => {
            fault.advise("write large integers without a fraction and without an exponent")
        }
        (_, Scalar::Str(text)) if text.parse::<f64>().is_ok() => {
            fault.advise("write it without quotes")
        }
        _ => fault,
    };
    seed.fail(fault)
}
