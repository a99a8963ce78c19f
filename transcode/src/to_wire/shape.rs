//! Strings and numbers that stand for a message of `primitives.proto`.

use super::scalar::{Scalar, append_hex};
use super::value::ValueSeed;
use super::writer::Failed;
use super::{expect, json_value};
use crate::amount::{self, AmountFault};
use crate::bounds;
use crate::table::{Kind, Shape, Unit};
use crate::wire::{WireType, put_bytes, put_tag, put_varint, varint_len};

/// Writes a value that is neither an object nor an array as the message of its shape.
pub(super) fn scalar(
    mut seed: ValueSeed<'_, '_, '_>,
    shape: Shape,
    value: Scalar<'_>,
) -> Result<(), Failed> {
    let number = seed.slot.number;
    let written = match shape {
        Shape::Amount(unit) => {
            let msat = msat(&mut seed, value, unit)?;
            put_amount(seed.writer.out, number, msat);
            Ok(())
        }
        Shape::AmountOrAll(unit) => amount_or(&mut seed, value, unit, "all"),
        Shape::AmountOrAny => amount_or(&mut seed, value, Unit::Msat, "any"),
        Shape::Feerate => feerate(&mut seed, value),
        Shape::Outpoint => outpoint(&mut seed, value),
        Shape::ProofField => proof_field(&mut seed, value),
        Shape::JsonScalar | Shape::JsonValue => {
            json_value::scalar(&mut seed, value)?;
            Ok(())
        }
        Shape::OutputDesc
        | Shape::HintList(_)
        | Shape::TlvStream
        | Shape::StringMap
        | Shape::Rest
        | Shape::JsonObjectOrArray => Err(Unfit),
    };
    written.map_err(|Unfit| seed.mismatch(value.to_string()))
}

/// The value is not of the expected form.
struct Unfit;

/// The millisatoshi that a value stands for.
fn msat(seed: &mut ValueSeed<'_, '_, '_>, value: Scalar<'_>, unit: Unit) -> Result<u64, Failed> {
    let read = match value {
        Scalar::Str(text) => amount::parse(text, unit),
        _ => match value.integer().map(u64::try_from) {
            Some(Ok(number)) => amount::bare(number, unit).ok_or(AmountFault::TooLarge),
            _ => Err(AmountFault::Form),
        },
    };
    read.map_err(|fault| {
        let mismatch = expect::mismatch(seed.kind, value.to_string());
        seed.fail(match fault {
            AmountFault::Form => mismatch,
            AmountFault::TooLarge => mismatch.advise("no more than 18446744073709551615 msat fit"),
        })
    })
}

pub(super) fn put_amount(out: &mut Vec<u8>, number: u32, msat: u64) {
    put_tag(out, number, WireType::Len);
    if msat == 0 {
        return put_varint(out, 0);
    }
    put_varint(out, 1 + varint_len(msat) as u64);
    put_tag(out, 1, WireType::Varint);
    put_varint(out, msat);
}

/// `AmountOrAll` and `AmountOrAny`: amount (1), or true for the alternative (2).
fn amount_or(
    seed: &mut ValueSeed<'_, '_, '_>,
    value: Scalar<'_>,
    unit: Unit,
    alternative: &str,
) -> Result<(), Unfit> {
    let number = seed.slot.number;
    if matches!(value, Scalar::Str(text) if text == alternative) {
        let out = &mut *seed.writer.out;
        put_tag(out, number, WireType::Len);
        put_varint(out, 2);
        put_tag(out, 2, WireType::Varint);
        put_varint(out, 1);
        return Ok(());
    }
    // The reason is recorded by now, and the first one counts.
    let msat = msat(seed, value, unit).map_err(|Failed| Unfit)?;
    let body = seed.writer.open_field(number);
    put_amount(seed.writer.out, 1, msat);
    seed.writer.close(body, seed.path).map(drop).map_err(|Failed| Unfit)
}

/// `Feerate`: slow (1), normal (2), urgent (3), perkb (4), perkw (5).
fn feerate(seed: &mut ValueSeed<'_, '_, '_>, value: Scalar<'_>) -> Result<(), Unfit> {
    let (arm, rate) = match value {
        Scalar::Str("slow") => (1, 1),
        Scalar::Str("normal") => (2, 1),
        Scalar::Str("urgent") => (3, 1),
        Scalar::Str(text) => match text.strip_suffix("perkw") {
            Some(digits) => (5, decimal(digits).ok_or(Unfit)?),
            None => (4, decimal(text.strip_suffix("perkb").unwrap_or(text)).ok_or(Unfit)?),
        },
        _ => (4, value.integer().and_then(|rate| u32::try_from(rate).ok()).ok_or(Unfit)?),
    };
    let body = seed.writer.open_field(seed.slot.number);
    put_tag(seed.writer.out, arm, WireType::Varint);
    put_varint(seed.writer.out, rate.into());
    seed.writer.close(body, seed.path).map(drop).map_err(|Failed| Unfit)
}

/// A number of nothing but decimal digits.
pub(super) fn decimal<T: std::str::FromStr>(digits: &str) -> Option<T> {
    let plain = !digits.starts_with('+') && !digits.starts_with('-');
    digits.parse().ok().filter(|_| plain)
}

/// `Outpoint`: txid (1), outnum (2).
fn outpoint(seed: &mut ValueSeed<'_, '_, '_>, value: Scalar<'_>) -> Result<(), Unfit> {
    let Scalar::Str(text) = value else { return Err(Unfit) };
    let (txid, outnum) = text.split_once(':').ok_or(Unfit)?;
    let outnum: u32 = decimal(outnum).ok_or(Unfit)?;
    if seed.writer.strict
        && let Some(fault) = bounds::of_string(Kind::FixedBytes(bounds::TXID), txid)
    {
        // The first reason that is recorded counts.
        let Failed = seed.fail(fault);
        return Err(Unfit);
    }
    let body = seed.writer.open_field(seed.slot.number);
    let out = &mut *seed.writer.out;
    if !txid.is_empty() {
        put_tag(out, 1, WireType::Len);
        put_varint(out, txid.len() as u64 / 2);
        if !append_hex(out, txid) {
            return Err(Unfit);
        }
    }
    if outnum != 0 {
        put_tag(out, 2, WireType::Varint);
        put_varint(out, outnum.into());
    }
    seed.writer.close(body, seed.path).map(drop).map_err(|Failed| Unfit)
}

/// `ProofField`: name (1) or number (2).
fn proof_field(seed: &mut ValueSeed<'_, '_, '_>, value: Scalar<'_>) -> Result<(), Unfit> {
    let body = seed.writer.open_field(seed.slot.number);
    let out = &mut *seed.writer.out;
    match value {
        Scalar::Str(name) => put_bytes(out, 1, name.as_bytes()),
        _ => {
            let number = value.integer().and_then(|number| u64::try_from(number).ok());
            put_tag(out, 2, WireType::Varint);
            put_varint(out, number.ok_or(Unfit)?);
        }
    }
    seed.writer.close(body, seed.path).map(drop).map_err(|Failed| Unfit)
}

/// What the amount of an `OutputDesc` is.
pub(super) const OUTPUT_AMOUNT: Kind = Kind::Shape(Shape::Amount(Unit::Sat));
