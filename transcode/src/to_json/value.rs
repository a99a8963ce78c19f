//! One value.

use super::reader::{Reader, fail, utf8, wrong_type};
use crate::bounds;
use crate::error::{Error, Fault, shortened};
use crate::path::Path;
use crate::table::{Enum, Kind};
use crate::wire::{Payload, unzigzag};

impl Reader<'_> {
    /// Writes a value; false where it is left out.
    pub(super) fn value(
        &mut self,
        kind: Kind,
        payload: Payload<'_>,
        path: &Path<'_>,
    ) -> Result<bool, Error> {
        if !self.lenient
            && let Some(fault) = bounds::of_wire(kind, payload)
        {
            return Err(fail(path, fault));
        }
        match (kind.unbounded(), payload) {
            (Kind::Bool, Payload::Varint(value)) => self.literal(value != 0),
            (Kind::Uint64, Payload::Varint(value)) => self.integer(value),
            (Kind::Uint32, Payload::Varint(value)) => {
                self.integer(u32::try_from(value).map_err(|_| beyond(path, value, "uint32"))?);
            }
            (Kind::Int32, Payload::Varint(value)) => {
                let signed = value as i64;
                self.integer(i32::try_from(signed).map_err(|_| beyond(path, signed, "int32"))?);
            }
            (Kind::Int64, Payload::Varint(value)) => self.integer(value as i64),
            (Kind::Sint64, Payload::Varint(value)) => self.integer(unzigzag(value)),
            (Kind::Double, Payload::Fixed64(bits)) => {
                let value = f64::from_bits(bits);
                finite(value.is_finite(), value, path)?;
                self.push(plain(ryu::Buffer::new().format_finite(value)));
            }
            (Kind::Float, Payload::Fixed32(bits)) => {
                let value = f32::from_bits(bits);
                finite(value.is_finite(), value, path)?;
                self.push(plain(ryu::Buffer::new().format_finite(value)));
            }
            (Kind::Enum(table), Payload::Varint(value)) => {
                return self.enum_value(table, value as i64, path);
            }
            (Kind::String, Payload::Len(bytes)) => self.string(utf8(bytes, path)?),
            (Kind::Bytes, Payload::Len(bytes)) => {
                self.out.push(b'"');
                self.hex(bytes);
                self.out.push(b'"');
            }
            (Kind::Message(table), Payload::Len(bytes)) => self.message(table, bytes, path)?,
            (Kind::Shape(shape), Payload::Len(bytes)) => self.shape(shape, bytes, path)?,
            _ => return Err(wrong_type(path, super::object::wire_type(kind), payload)),
        }
        Ok(true)
    }

    /// Writes what an absent value stands for; false where that is nothing.
    pub(super) fn zero(&mut self, kind: Kind, path: &Path<'_>) -> Result<bool, Error> {
        if !self.lenient
            && let Some(fault) = bounds::of_absence(kind)
        {
            return Err(fail(path, fault));
        }
        match kind.unbounded() {
            Kind::Bool => self.literal(false),
            Kind::Uint32
            | Kind::Uint64
            | Kind::Int32
            | Kind::Int64
            | Kind::Sint64
            | Kind::Float
            | Kind::Double => self.integer(0),
            Kind::Enum(table) => match table.by_number(0) {
                Some(value) => self.string(value.json),
                None => return Ok(false),
            },
            Kind::Message(_) | Kind::Shape(_) => return Ok(false),
            _ => self.push("\"\""),
        }
        Ok(true)
    }

    pub(super) fn literal(&mut self, value: bool) {
        self.push(if value { "true" } else { "false" });
    }

    pub(super) fn integer(&mut self, value: impl itoa::Integer) {
        self.push(itoa::Buffer::new().format(value));
    }

    /// Writes the shortest digits that give the same double again, and are no integer.
    pub(super) fn double(&mut self, value: f64, path: &Path<'_>) -> Result<(), Error> {
        finite(value.is_finite(), value, path)?;
        self.push(ryu::Buffer::new().format_finite(value));
        Ok(())
    }

    fn enum_value(
        &mut self,
        table: &'static Enum,
        number: i64,
        path: &Path<'_>,
    ) -> Result<bool, Error> {
        let known = i32::try_from(number).ok().and_then(|number| table.by_number(number));
        if let Some(value) = known {
            self.string(value.json);
            return Ok(true);
        }
        if self.lenient {
            let number = itoa::Buffer::new().format(number).to_owned();
            self.notes.unknown_value(|| path.dotted(), &number);
            return Ok(false);
        }
        Err(fail(path, no_enum_value(table, number)))
    }
}

#[cold]
fn no_enum_value(table: &'static Enum, number: i64) -> Fault {
    let fault = Fault::new(format!("a value of {}", table.name), format!("number {number}"));
    if number == -1 {
        return fault.advise("-1 stands for a value that was not known, it can't be sent");
    }
    let named = |value: &crate::table::EnumValue| format!("{} = {}", value.name, value.number);
    let values: Vec<String> = table.values.iter().map(named).collect();
    fault.advise(format!("there are {}", shortened(&values.join(", "))))
}

#[cold]
fn beyond(path: &Path<'_>, value: impl ToString, name: &str) -> Error {
    fail(path, Fault::new(format!("a number that fits into {name}"), value.to_string()))
}

/// The field says that it is a float: the node leaves a fraction of zero out, and so do we.
fn plain(digits: &str) -> &str {
    digits.strip_suffix(".0").unwrap_or(digits)
}

fn finite(finite: bool, value: impl std::fmt::Display, path: &Path<'_>) -> Result<(), Error> {
    if finite {
        return Ok(());
    }
    let fault = Fault::new("a finite number", value.to_string());
    Err(fail(path, fault.advise("JSON has no way to write it")))
}
