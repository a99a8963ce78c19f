//! A message whose JSON is an object with the same members.

use std::borrow::Cow;

use super::reader::{Reader, fail, merge, next, wrong_type};
use crate::error::Error;
use crate::path::Path;
use crate::table::{Field, Kind, Label, Message, Shape};
use crate::wire::{Fields, Payload, WireFault, WireType};

/// Where a field occurs in its message.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Met {
    /// How often.
    pub(super) count: u32,
    /// Where the first occurrence starts, in bytes from the message's start; below 2^31.
    pub(super) first: u32,
    /// Where the last occurrence starts.
    pub(super) last: u32,
}

impl Reader<'_> {
    /// Writes a message as an object.
    pub(super) fn message(
        &mut self,
        table: &'static Message,
        bytes: &[u8],
        path: &Path<'_>,
    ) -> Result<(), Error> {
        self.enter(path)?;
        let base = self.met.len();
        self.met.resize(base + table.fields.len(), Met::default());
        self.find(table, bytes, path, base)?;
        self.out.push(b'{');
        for (at, field) in table.fields.iter().enumerate() {
            let met = self.met.get(base + at).copied().unwrap_or_default();
            match field.kind {
                Kind::Shape(Shape::Rest) => self.rest(table, field, met, bytes, path)?,
                _ => self.member(field, met, bytes, path)?,
            }
        }
        self.out.push(b'}');
        self.met.truncate(base);
        self.leave();
        Ok(())
    }

    /// Finds where the fields occur, and checks how they are laid out.
    fn find(
        &mut self,
        table: &'static Message,
        bytes: &[u8],
        path: &Path<'_>,
        base: usize,
    ) -> Result<(), Error> {
        let mut fields = Fields::new(bytes);
        let mut last = 0;
        loop {
            let position = fields.position() as u32;
            let read = fields.next().map_err(|fault| broken(table, &fields, fault, path));
            let Some((number, payload)) = read? else { return Ok(()) };
            let Some((at, field)) = likely(table, last, number) else {
                self.unknown_field(path, number);
                continue;
            };
            last = at;
            let expected = wire_type(field.kind);
            let came = payload.wire_type();
            if came != expected && !(came == WireType::Len && field.label == Label::Repeated) {
                return Err(wrong_type(&Path::Member(path, field.name), expected, payload));
            }
            if let Some(met) = self.met.get_mut(base + at) {
                if met.count == 0 {
                    met.first = position;
                }
                met.last = position;
                met.count += 1;
            }
        }
    }

    /// Writes a member; leaves it out where there is nothing to write.
    fn member(
        &mut self,
        field: &'static Field,
        met: Met,
        bytes: &[u8],
        path: &Path<'_>,
    ) -> Result<(), Error> {
        let absent = match field.label {
            Label::Singular => false,
            Label::Optional => true,
            Label::Repeated => !field.required,
        };
        if met.count == 0 && absent {
            return Ok(());
        }
        let before = self.out.len();
        self.separate();
        self.string(field.key);
        self.out.push(b':');
        let path = Path::Member(path, field.name);
        let map = matches!(field.kind, Kind::Shape(Shape::StringMap));
        let written = match (field.label, met.count) {
            _ if map => self.string_map(field, met, bytes, &path)?,
            (Label::Repeated, _) => self.list(field, met, bytes, &path)?,
            (_, 0) => self.zero(field.kind, &path)?,
            _ => self.single(field, met, bytes, &path)?,
        };
        if !written {
            self.out.truncate(before);
        }
        Ok(())
    }

    /// Writes a value that occurs once: of several, the last one, or all as one message.
    fn single(
        &mut self,
        field: &'static Field,
        met: Met,
        bytes: &[u8],
        path: &Path<'_>,
    ) -> Result<bool, Error> {
        let last = Fields::from(bytes, met.last as usize).next();
        let Some((_, payload)) = last.map_err(|fault| fail(path, fault))? else {
            return Ok(false);
        };
        match (field.kind, payload) {
            (Kind::Message(_) | Kind::Shape(_), Payload::Len(last)) => {
                let whole = match met.count {
                    1 => Cow::Borrowed(last),
                    _ => merged(field.number, met, bytes, path)?,
                };
                self.value(field.kind, Payload::Len(&whole), path)
            }
            _ => self.value(field.kind, payload, path),
        }
    }
}

/// All occurrences of a message, as one.
fn merged<'w>(
    number: u32,
    met: Met,
    bytes: &'w [u8],
    path: &Path<'_>,
) -> Result<Cow<'w, [u8]>, Error> {
    let mut whole = None;
    let mut fields = Fields::from(bytes, met.first as usize);
    while let Some((came, payload)) = next(&mut fields, path)? {
        if let (true, Payload::Len(part)) = (came == number, payload) {
            merge(&mut whole, part);
        }
    }
    Ok(whole.unwrap_or_default())
}

/// The bytes are no message, from some field on: names it, if that much could be read.
#[cold]
fn broken(table: &Message, fields: &Fields<'_>, fault: WireFault, path: &Path<'_>) -> Error {
    match fields.reading().and_then(|number| table.by_number(number)) {
        Some((_, field)) => fail(&Path::Member(path, field.name), fault),
        None => fail(path, fault),
    }
}

/// The field with this number: likely the one of last time, or the one behind it.
#[inline]
fn likely(table: &'static Message, last: usize, number: u32) -> Option<(usize, &'static Field)> {
    for at in [last, last + 1] {
        if let Some(field) = table.fields.get(at).filter(|field| field.number == number) {
            return Some((at, field));
        }
    }
    table.by_number(number)
}

/// How one value of this kind is laid out.
pub(super) fn wire_type(kind: Kind) -> WireType {
    match kind.unbounded() {
        Kind::Bool
        | Kind::Uint32
        | Kind::Uint64
        | Kind::Int32
        | Kind::Int64
        | Kind::Sint64
        | Kind::Enum(_) => WireType::Varint,
        Kind::Float => WireType::Fixed32,
        Kind::Double => WireType::Fixed64,
        _ => WireType::Len,
    }
}
