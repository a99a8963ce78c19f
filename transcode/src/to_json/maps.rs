//! Messages of `primitives.proto` that are an object, or nested arrays, in JSON.

use std::borrow::Cow;
use std::collections::{HashMap, HashSet};

use super::object::Met;
use super::reader::{Reader, bytes, fail, merge, next, string, utf8, varint};
use crate::error::{Error, Fault, quoted};
use crate::path::Path;
use crate::table::{Field, Message, Unit};
use crate::wire::{Fields, Payload};

/// The entries of a protobuf map, each key once. Of several values the last one counts, as
/// protobuf has it; but in a request, of which a part would be lost, they are refused.
#[derive(Default)]
pub(super) struct Entries<'w> {
    entries: Vec<(&'w str, Cow<'w, [u8]>)>,
    at: HashMap<&'w str, usize>,
}

impl<'w> Entries<'w> {
    /// Adds an entry: key (1), value (2).
    pub(super) fn add(
        &mut self,
        reader: &mut Reader<'_>,
        entry: &'w [u8],
        values_merge: bool,
        path: &Path<'_>,
    ) -> Result<(), Error> {
        let (mut key, mut value) = ("", None);
        let mut fields = Fields::new(entry);
        while let Some((number, payload)) = next(&mut fields, path)? {
            match number {
                1 => key = string(payload, path, "key")?,
                2 => {
                    if !values_merge {
                        value = None;
                    }
                    merge(&mut value, bytes(payload, path, "value")?);
                }
                _ => reader.unknown_field(path, number),
            }
        }
        let value = value.unwrap_or_default();
        let new = self.entries.len();
        let at = *self.at.entry(key).or_insert(new);
        if at != new && !reader.lenient {
            let fault = Fault::new("each key once", format!("{} again", quoted(key)));
            return Err(fail(path, fault));
        }
        match self.entries.get_mut(at) {
            Some((_, before)) => *before = value,
            None => self.entries.push((key, value)),
        }
        Ok(())
    }

    pub(super) fn iter(&self) -> impl Iterator<Item = (&'w str, &[u8])> {
        self.entries.iter().map(|(key, value)| (*key, &**value))
    }
}

impl Reader<'_> {
    /// Writes a `map<string, string>`; false where it is empty and may be left out.
    pub(super) fn string_map(
        &mut self,
        field: &'static Field,
        met: Met,
        message: &[u8],
        path: &Path<'_>,
    ) -> Result<bool, Error> {
        let map = self.entries(field, met, message, false, path)?;
        self.put_map(&map, path)?;
        Ok(met.count > 0 || field.required)
    }

    /// The entries of a map field of a message.
    fn entries<'w>(
        &mut self,
        field: &'static Field,
        met: Met,
        message: &'w [u8],
        values_merge: bool,
        path: &Path<'_>,
    ) -> Result<Entries<'w>, Error> {
        let mut map = Entries::default();
        let mut fields = Fields::from(message, met.first as usize);
        let mut left = met.count;
        while left > 0 {
            let Some((number, payload)) = next(&mut fields, path)? else { break };
            if let (true, Payload::Len(entry)) = (number == field.number, payload) {
                left -= 1;
                map.add(self, entry, values_merge, path)?;
            }
        }
        Ok(map)
    }

    /// Writes the members that no field stands for, into the object around them.
    pub(super) fn rest(
        &mut self,
        table: &'static Message,
        field: &'static Field,
        met: Met,
        message: &[u8],
        path: &Path<'_>,
    ) -> Result<(), Error> {
        let path = Path::Member(path, field.name);
        let map = self.entries(field, met, message, true, &path)?;
        for (key, value) in map.iter() {
            let path = Path::Member(&path, key);
            if !key.is_empty() && table.by_key(key).is_some() {
                let fault = Fault::new("a name without a field of its own", key.to_owned());
                return Err(fail(&path, fault));
            }
            self.separate();
            self.string(key);
            self.out.push(b':');
            self.json_value(value, true, &path)?;
        }
        Ok(())
    }

    fn put_map(&mut self, map: &Entries<'_>, path: &Path<'_>) -> Result<(), Error> {
        self.out.push(b'{');
        for (key, value) in map.iter() {
            self.separate();
            self.string(key);
            self.out.push(b':');
            self.string(utf8(value, &Path::Member(path, key))?);
        }
        self.out.push(b'}');
        Ok(())
    }

    /// `TlvStream`: entries (1) of type (1) and value (2).
    pub(super) fn tlv_stream(&mut self, message: &[u8], path: &Path<'_>) -> Result<(), Error> {
        self.out.push(b'{');
        let mut types = HashSet::new();
        let mut fields = Fields::new(message);
        while let Some((number, payload)) = next(&mut fields, path)? {
            if number != 1 {
                self.unknown_field(path, number);
                continue;
            }
            let entry = bytes(payload, path, "entries")?;
            let list = Path::Member(path, "entries");
            let path = Path::Item(&list, types.len());
            let (tlv_type, value) = self.tlv_entry(entry, &path)?;
            if !types.insert(tlv_type) {
                let fault = Fault::new("each type once", format!("type {tlv_type} again"));
                return Err(fail(&path, fault));
            }
            self.separate();
            self.out.push(b'"');
            self.integer(tlv_type);
            self.push("\":\"");
            self.hex(value);
            self.out.push(b'"');
        }
        self.out.push(b'}');
        Ok(())
    }

    fn tlv_entry<'w>(
        &mut self,
        entry: &'w [u8],
        path: &Path<'_>,
    ) -> Result<(u64, &'w [u8]), Error> {
        let (mut tlv_type, mut value) = (0, &b""[..]);
        let mut fields = Fields::new(entry);
        while let Some((number, payload)) = next(&mut fields, path)? {
            match number {
                1 => tlv_type = varint(payload, path, "type")?,
                2 => value = bytes(payload, path, "value")?,
                _ => self.unknown_field(path, number),
            }
        }
        Ok((tlv_type, value))
    }

    /// `OutputDesc`: address (1), amount (2).
    pub(super) fn output_desc(&mut self, message: &[u8], path: &Path<'_>) -> Result<(), Error> {
        let (mut address, mut amount) = ("", None);
        let mut fields = Fields::new(message);
        while let Some((number, payload)) = next(&mut fields, path)? {
            match number {
                1 => address = string(payload, path, "address")?,
                2 => merge(&mut amount, bytes(payload, path, "amount")?),
                _ => self.unknown_field(path, number),
            }
        }
        let inner = Path::Member(path, "amount");
        let amount = amount.ok_or_else(|| fail(&inner, Fault::new("an amount", "none")))?;
        let msat = self.msat(&amount, &inner)?;
        self.out.push(b'{');
        self.string(address);
        self.out.push(b':');
        self.put_amount(msat, Unit::Sat);
        self.out.push(b'}');
        Ok(())
    }

    /// `RoutehintList`: hints (2), each of hops (1).
    pub(super) fn hints(
        &mut self,
        hop: &'static Message,
        message: &[u8],
        path: &Path<'_>,
    ) -> Result<(), Error> {
        let hints = Path::Member(path, "hints");
        let mut index = 0;
        self.out.push(b'[');
        let mut fields = Fields::new(message);
        while let Some((number, payload)) = next(&mut fields, path)? {
            if number != 2 {
                self.unknown_field(path, number);
                continue;
            }
            let hint = bytes(payload, path, "hints")?;
            self.separate();
            self.hint(hop, hint, &Path::Item(&hints, index))?;
            index += 1;
        }
        self.out.push(b']');
        Ok(())
    }

    fn hint(
        &mut self,
        hop: &'static Message,
        message: &[u8],
        path: &Path<'_>,
    ) -> Result<(), Error> {
        let hops = Path::Member(path, "hops");
        let mut index = 0;
        self.out.push(b'[');
        let mut fields = Fields::new(message);
        while let Some((number, payload)) = next(&mut fields, path)? {
            if number != 1 {
                self.unknown_field(path, number);
                continue;
            }
            self.separate();
            self.message(hop, bytes(payload, path, "hops")?, &Path::Item(&hops, index))?;
            index += 1;
        }
        self.out.push(b']');
        Ok(())
    }
}
