//! JSON that the schema says nothing about: `JsonValue`, `JsonScalar`, `JsonObjectOrArray`.

use std::borrow::Cow;

use super::maps::Entries;
use super::reader::{Reader, bytes, merge, next, string, varint, wrong_type};
use super::shape::unset;
use crate::error::Error;
use crate::path::Path;
use crate::wire::{Fields, Payload, WireType};

/// The arm of the oneof that came last.
enum Arm<'w> {
    None,
    Bool(bool),
    Int(i64),
    Uint(u64),
    Double(f64),
    String(&'w str),
    Array(Cow<'w, [u8]>),
    Object(Cow<'w, [u8]>),
}

impl<'w> Arm<'w> {
    /// This arm and one more part of an array, which belong together if there was one before.
    fn array(self, part: &'w [u8]) -> Self {
        let mut whole = if let Arm::Array(before) = self { Some(before) } else { None };
        merge(&mut whole, part);
        Arm::Array(whole.unwrap_or_default())
    }

    /// As [`array`](Self::array).
    fn object(self, part: &'w [u8]) -> Self {
        let mut whole = if let Arm::Object(before) = self { Some(before) } else { None };
        merge(&mut whole, part);
        Arm::Object(whole.unwrap_or_default())
    }
}

impl Reader<'_> {
    /// `JsonValue`: a boolean (1), an integer (2, 3), a double (4), a string (5), an array (6), an
    /// object (7), or nothing for `null`. `JsonScalar` has the first five.
    pub(super) fn json_value(
        &mut self,
        message: &[u8],
        containers: bool,
        path: &Path<'_>,
    ) -> Result<(), Error> {
        let mut arm = Arm::None;
        let mut fields = Fields::new(message);
        while let Some((number, payload)) = next(&mut fields, path)? {
            arm = match number {
                1 => Arm::Bool(varint(payload, path, "bool_value")? != 0),
                2 => Arm::Int(varint(payload, path, "int_value")? as i64),
                3 => Arm::Uint(varint(payload, path, "uint_value")?),
                4 => match payload {
                    Payload::Fixed64(bits) => Arm::Double(f64::from_bits(bits)),
                    _ => {
                        let path = Path::Member(path, "double_value");
                        return Err(wrong_type(&path, WireType::Fixed64, payload));
                    }
                },
                5 => Arm::String(string(payload, path, "string_value")?),
                6 if containers => arm.array(bytes(payload, path, "array")?),
                7 if containers => arm.object(bytes(payload, path, "object")?),
                _ => {
                    self.unknown_field(path, number);
                    arm
                }
            };
        }
        self.arm(arm, path)
    }

    /// `JsonObjectOrArray`: object (1) or array (2).
    pub(super) fn json_object_or_array(
        &mut self,
        message: &[u8],
        path: &Path<'_>,
    ) -> Result<(), Error> {
        let mut arm = Arm::None;
        let mut fields = Fields::new(message);
        while let Some((number, payload)) = next(&mut fields, path)? {
            arm = match number {
                1 => arm.object(bytes(payload, path, "object")?),
                2 => arm.array(bytes(payload, path, "array")?),
                _ => {
                    self.unknown_field(path, number);
                    arm
                }
            };
        }
        match arm {
            Arm::None => Err(unset(path, &["object", "array"])),
            arm => self.arm(arm, path),
        }
    }

    fn arm(&mut self, arm: Arm<'_>, path: &Path<'_>) -> Result<(), Error> {
        match arm {
            Arm::None => self.push("null"),
            Arm::Bool(value) => self.literal(value),
            Arm::Int(value) => self.integer(value),
            Arm::Uint(value) => self.integer(value),
            Arm::Double(value) => self.double(value, &Path::Member(path, "double_value"))?,
            Arm::String(value) => self.string(value),
            Arm::Array(array) => self.json_array(&array, path)?,
            Arm::Object(object) => self.json_object(&object, path)?,
        }
        Ok(())
    }

    /// `JsonArray`: values (1).
    fn json_array(&mut self, message: &[u8], path: &Path<'_>) -> Result<(), Error> {
        self.enter(path)?;
        self.out.push(b'[');
        let mut index = 0;
        let mut fields = Fields::new(message);
        while let Some((number, payload)) = next(&mut fields, path)? {
            if number != 1 {
                self.unknown_field(path, number);
                continue;
            }
            self.separate();
            self.json_value(bytes(payload, path, "values")?, true, &Path::Item(path, index))?;
            index += 1;
        }
        self.out.push(b']');
        self.leave();
        Ok(())
    }

    /// `JsonObject`: fields (1), a map.
    fn json_object(&mut self, message: &[u8], path: &Path<'_>) -> Result<(), Error> {
        self.enter(path)?;
        let mut map = Entries::default();
        let mut fields = Fields::new(message);
        while let Some((number, payload)) = next(&mut fields, path)? {
            match number {
                1 => map.add(self, bytes(payload, path, "fields")?, true, path)?,
                _ => self.unknown_field(path, number),
            }
        }
        self.out.push(b'{');
        for (key, value) in map.iter() {
            self.separate();
            self.string(key);
            self.out.push(b':');
            self.json_value(value, true, &Path::Member(path, key))?;
        }
        self.out.push(b'}');
        self.leave();
        Ok(())
    }
}
