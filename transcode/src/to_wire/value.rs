//! One JSON value where a field's value is expected.

use std::fmt;

use serde::de::{DeserializeSeed, Deserializer, Error, MapAccess, SeqAccess, Visitor};
use serde_json::value::RawValue;

use super::scalar::{self, Scalar};
use super::writer::{Failed, Writer};
use super::{expect, json_value, list, maps, object, shape, text};
use crate::bounds;
use crate::error::Fault;
use crate::path::Path;
use crate::table::{Field, Kind, Label, Shape};

/// Where a value goes on the wire.
#[derive(Debug, Clone, Copy)]
pub(super) struct Slot {
    /// The field's number.
    pub(super) number: u32,
    pub(super) place: Place,
    /// Whether `null` means that there is no value.
    null_is_absent: bool,
}

/// What surrounds a value on the wire.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Place {
    /// A field that is not written when it is zero.
    Implicit,
    /// A field that is always written.
    Explicit,
    /// A field for each item of an array.
    List,
    /// Nothing: a value of a packed list, or the members of the outermost message.
    Bare,
}

impl Slot {
    /// The outermost message.
    pub(super) const BODY: Self = Self::new(0, Place::Bare);
    /// A value of a packed list.
    pub(super) const PACKED: Self = Self::BODY;

    const fn new(number: u32, place: Place) -> Self {
        Self { number, place, null_is_absent: false }
    }

    /// A member of an object that a table describes.
    pub(super) fn member(field: &Field) -> Self {
        let place = match field.label {
            Label::Singular => Place::Implicit,
            Label::Optional => Place::Explicit,
            Label::Repeated => Place::List,
        };
        Self { null_is_absent: true, ..Self::new(field.number, place) }
    }

    /// A value that must be there, in a message of `primitives.proto`.
    pub(super) const fn inner(number: u32) -> Self {
        Self::new(number, Place::Implicit)
    }

    /// A value that is written even when it is zero.
    pub(super) const fn item(number: u32) -> Self {
        Self::new(number, Place::Explicit)
    }

    /// The items of an array.
    pub(super) const fn list(number: u32) -> Self {
        Self::new(number, Place::List)
    }

    pub(super) fn is_body(self) -> bool {
        self.place == Place::Bare
    }
}

/// Reads one value and writes it to its slot.
pub(super) struct ValueSeed<'s, 'o, 'p> {
    pub(super) writer: &'s mut Writer<'o>,
    pub(super) path: &'p Path<'p>,
    pub(super) kind: Kind,
    pub(super) slot: Slot,
}

impl<'de> DeserializeSeed<'de> for ValueSeed<'_, '_, '_> {
    type Value = ();

    #[inline]
    fn deserialize<D: Deserializer<'de>>(self, json: D) -> Result<(), D::Error> {
        match self.kind.unbounded() {
            // Their text counts: `1.10` stays `1.10`, and a float is rounded once.
            Kind::String | Kind::Float => {
                let raw = <&RawValue as serde::Deserialize>::deserialize(json)?;
                text::value(self, raw.get()).map_err(Failed::into_error)
            }
            _ => json.deserialize_any(self),
        }
    }
}

impl ValueSeed<'_, '_, '_> {
    /// Records why the value can't be taken.
    #[cold]
    pub(super) fn fail(&mut self, fault: Fault) -> Failed {
        self.writer.fail(self.path, fault)
    }

    /// Records that the value is of another type than its field.
    #[cold]
    pub(super) fn mismatch(&mut self, came: impl Into<String>) -> Failed {
        let fault = expect::mismatch(self.kind, came.into());
        self.fail(fault)
    }

    /// A lone value where an array is expected is an array of one.
    fn alone(mut self) -> Self {
        if self.slot.place == Place::List {
            self.slot = Slot::item(self.slot.number);
        }
        self
    }

    pub(super) fn null(mut self) -> Result<(), Failed> {
        match self.kind {
            Kind::Shape(Shape::JsonScalar | Shape::JsonValue) if self.slot.place != Place::List => {
                self.writer.empty_message(self.slot.number);
                Ok(())
            }
            _ if self.slot.null_is_absent => match bounds::of_absence(self.kind) {
                // As if it were not there at all.
                Some(fault) if self.writer.strict && self.slot.place == Place::Implicit => {
                    Err(self.fail(fault))
                }
                _ => Ok(()),
            },
            _ => Err(self.mismatch("null")),
        }
    }

    #[inline]
    pub(super) fn scalar(mut self, value: Scalar<'_>) -> Result<(), Failed> {
        if self.slot.place == Place::List {
            if scalar::packs(self.kind) {
                return list::packed_one(self, value);
            }
            self = self.alone();
        }
        match self.kind {
            Kind::Message(_) => Err(self.mismatch(value.to_string())),
            Kind::Shape(shape) => shape::scalar(self, shape, value),
            _ => scalar::write(self, value),
        }
    }
}

impl<'de> Visitor<'de> for ValueSeed<'_, '_, '_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&expect::of(self.kind))
    }

    fn visit_unit<E: Error>(self) -> Result<(), E> {
        self.null().map_err(Failed::into_error)
    }

    fn visit_bool<E: Error>(self, value: bool) -> Result<(), E> {
        self.scalar(Scalar::Bool(value)).map_err(Failed::into_error)
    }

    #[inline]
    fn visit_u64<E: Error>(self, value: u64) -> Result<(), E> {
        self.scalar(Scalar::Uint(value)).map_err(Failed::into_error)
    }

    fn visit_i64<E: Error>(self, value: i64) -> Result<(), E> {
        self.scalar(Scalar::Int(value)).map_err(Failed::into_error)
    }

    fn visit_f64<E: Error>(self, value: f64) -> Result<(), E> {
        self.scalar(Scalar::Float(value)).map_err(Failed::into_error)
    }

    #[inline]
    fn visit_str<E: Error>(self, value: &str) -> Result<(), E> {
        self.scalar(Scalar::Str(value)).map_err(Failed::into_error)
    }

    fn visit_seq<A: SeqAccess<'de>>(mut self, seq: A) -> Result<(), A::Error> {
        // A map is repeated on the wire, but never an array in JSON.
        let map = matches!(self.kind, Kind::Shape(Shape::StringMap));
        if self.slot.place == Place::List && !map {
            return list::items(self, seq);
        }
        match self.kind {
            Kind::Shape(Shape::HintList(hop)) => list::hints(self, hop, seq),
            Kind::Shape(Shape::JsonValue) => json_value::array(self, 6, seq),
            Kind::Shape(Shape::JsonObjectOrArray) => json_value::array(self, 2, seq),
            _ => Err(self.mismatch("an array").into_error()),
        }
    }

    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<(), A::Error> {
        let mut seed = self.alone();
        match seed.kind {
            Kind::Message(table) => object::message(seed, table, map),
            Kind::Shape(Shape::OutputDesc) => maps::output_desc(seed, map),
            Kind::Shape(Shape::TlvStream) => maps::tlv_stream(seed, map),
            Kind::Shape(Shape::StringMap) => maps::string_map(seed, map),
            Kind::Shape(Shape::JsonValue) => json_value::object(seed, 7, map),
            Kind::Shape(Shape::JsonObjectOrArray) => json_value::object(seed, 1, map),
            _ => Err(seed.mismatch("an object").into_error()),
        }
    }
}
