//! Messages of `primitives.proto` that are a string or a number in JSON.

use std::borrow::Cow;

use super::reader::{Reader, bytes, fail, merge, next, string, varint, varint32};
use crate::bounds;
use crate::error::{Error, Fault};
use crate::path::Path;
use crate::table::{Shape, Unit};
use crate::wire::Fields;

impl Reader<'_> {
    /// Writes a message of this shape.
    pub(super) fn shape(
        &mut self,
        shape: Shape,
        message: &[u8],
        path: &Path<'_>,
    ) -> Result<(), Error> {
        match shape {
            Shape::Amount(unit) => {
                let msat = self.msat(message, path)?;
                self.put_amount(msat, unit);
                Ok(())
            }
            Shape::AmountOrAll(unit) => self.amount_or("all", unit, message, path),
            Shape::AmountOrAny => self.amount_or("any", Unit::Msat, message, path),
            Shape::Feerate => self.feerate(message, path),
            Shape::Outpoint => self.outpoint(message, path),
            Shape::OutputDesc => self.output_desc(message, path),
            Shape::HintList(hop) => self.hints(hop, message, path),
            Shape::TlvStream => self.tlv_stream(message, path),
            Shape::JsonObjectOrArray => self.json_object_or_array(message, path),
            Shape::JsonScalar => self.json_value(message, false, path),
            Shape::JsonValue => self.json_value(message, true, path),
            Shape::ProofField => self.proof_field(message, path),
            // All of its entries are written together, by the object that it belongs to.
            Shape::StringMap | Shape::Rest => {
                Err(fail(path, Fault::new("a value", "an entry of a map")))
            }
        }
    }

    /// The millisatoshi of an `Amount`: msat (1).
    pub(super) fn msat(&mut self, message: &[u8], path: &Path<'_>) -> Result<u64, Error> {
        let mut fields = Fields::new(message);
        let mut msat = 0;
        while let Some((number, payload)) = next(&mut fields, path)? {
            match number {
                1 => msat = varint(payload, path, "msat")?,
                _ => self.unknown_field(path, number),
            }
        }
        Ok(msat)
    }

    pub(super) fn put_amount(&mut self, msat: u64, unit: Unit) {
        match unit {
            Unit::Msat => self.integer(msat),
            Unit::Sat => {
                self.out.push(b'"');
                self.integer(msat);
                self.push("msat\"");
            }
        }
    }

    /// `AmountOrAll` and `AmountOrAny`: amount (1), or true for the alternative (2).
    fn amount_or(
        &mut self,
        alternative: &str,
        unit: Unit,
        message: &[u8],
        path: &Path<'_>,
    ) -> Result<(), Error> {
        /// The one that came last.
        enum Arm<'w> {
            None,
            Amount(Option<Cow<'w, [u8]>>),
            Alternative(bool),
        }
        let mut arm = Arm::None;
        let mut fields = Fields::new(message);
        while let Some((number, payload)) = next(&mut fields, path)? {
            match number {
                1 => {
                    let part = bytes(payload, path, "amount")?;
                    if !matches!(arm, Arm::Amount(_)) {
                        arm = Arm::Amount(None);
                    }
                    if let Arm::Amount(amount) = &mut arm {
                        merge(amount, part);
                    }
                }
                2 => arm = Arm::Alternative(varint(payload, path, alternative)? != 0),
                _ => self.unknown_field(path, number),
            }
        }
        match arm {
            Arm::Amount(amount) => {
                let inner = Path::Member(path, "amount");
                let msat = self.msat(&amount.unwrap_or_default(), &inner)?;
                self.put_amount(msat, unit);
            }
            Arm::Alternative(true) => self.string(alternative),
            Arm::Alternative(false) => {
                return Err(refused(&Path::Member(path, alternative), "an amount"));
            }
            Arm::None => return Err(unset(path, &["amount", alternative])),
        }
        Ok(())
    }

    /// `Feerate`: slow (1), normal (2), urgent (3), perkb (4), perkw (5).
    fn feerate(&mut self, message: &[u8], path: &Path<'_>) -> Result<(), Error> {
        const STYLES: [&str; 5] = ["slow", "normal", "urgent", "perkb", "perkw"];
        let mut arm = None;
        let mut fields = Fields::new(message);
        while let Some((number, payload)) = next(&mut fields, path)? {
            match STYLES.iter().zip(1_u32..).find(|(_, arm)| *arm == number) {
                Some((name, ..=3)) => {
                    arm = Some((*name, u32::from(varint(payload, path, name)? != 0), true));
                }
                Some((name, _)) => arm = Some((*name, varint32(payload, path, name)?, false)),
                None => self.unknown_field(path, number),
            }
        }
        match arm {
            None => return Err(unset(path, &STYLES)),
            Some((name, 0, true)) => {
                return Err(refused(&Path::Member(path, name), "another style"));
            }
            Some((name, _, true)) => self.string(name),
            Some((name, rate, false)) => {
                self.out.push(b'"');
                self.integer(rate);
                self.push(name);
                self.out.push(b'"');
            }
        }
        Ok(())
    }

    /// `Outpoint`: txid (1), outnum (2).
    fn outpoint(&mut self, message: &[u8], path: &Path<'_>) -> Result<(), Error> {
        let (mut txid, mut outnum) = (&b""[..], 0);
        let mut fields = Fields::new(message);
        while let Some((number, payload)) = next(&mut fields, path)? {
            match number {
                1 => txid = bytes(payload, path, "txid")?,
                2 => outnum = varint32(payload, path, "outnum")?,
                _ => self.unknown_field(path, number),
            }
        }
        if !self.lenient
            && let Some(fault) = bounds::length(bounds::TXID, txid.len())
        {
            return Err(fail(&Path::Member(path, "txid"), fault));
        }
        self.out.push(b'"');
        self.hex(txid);
        self.out.push(b':');
        self.integer(outnum);
        self.out.push(b'"');
        Ok(())
    }

    /// `ProofField`: name (1) or number (2).
    fn proof_field(&mut self, message: &[u8], path: &Path<'_>) -> Result<(), Error> {
        /// The one that came last.
        enum Arm<'w> {
            None,
            Name(&'w str),
            Number(u64),
        }
        let mut arm = Arm::None;
        let mut fields = Fields::new(message);
        while let Some((number, payload)) = next(&mut fields, path)? {
            match number {
                1 => arm = Arm::Name(string(payload, path, "name")?),
                2 => arm = Arm::Number(varint(payload, path, "number")?),
                _ => self.unknown_field(path, number),
            }
        }
        match arm {
            Arm::Name(name) => self.string(name),
            Arm::Number(number) => self.integer(number),
            Arm::None => return Err(unset(path, &["name", "number"])),
        }
        Ok(())
    }
}

/// A oneof of which no arm is set.
#[cold]
pub(super) fn unset(path: &Path<'_>, arms: &[&str]) -> Error {
    let expected = format!("one of {}", arms.join(", "));
    fail(path, Fault::new(expected, "none of them").advise("or leave the whole field unset"))
}

/// A flag that only means something when it is true.
#[cold]
fn refused(path: &Path<'_>, instead: &str) -> Error {
    let advice = format!("give {instead}, or leave the whole field unset");
    fail(path, Fault::new("true", "false").advise(advice))
}
