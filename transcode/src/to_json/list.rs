//! Fields of any number of values.

use super::object::{Met, wire_type};
use super::reader::{Reader, fail, next};
use crate::error::Error;
use crate::path::Path;
use crate::table::{Field, Kind};
use crate::wire::{Fields, Payload, WireFault, WireType, take_array, take_varint};

impl Reader<'_> {
    /// Writes an array of all occurrences of a field, packed ones and others; false where it is
    /// empty and may be left out.
    pub(super) fn list(
        &mut self,
        field: &'static Field,
        met: Met,
        bytes: &[u8],
        path: &Path<'_>,
    ) -> Result<bool, Error> {
        self.enter(path)?;
        self.out.push(b'[');
        let single = wire_type(field.kind);
        let mut fields = Fields::from(bytes, met.first as usize);
        let mut index = 0;
        let mut left = met.count;
        while left > 0 {
            let Some((number, payload)) = next(&mut fields, path)? else { break };
            if number != field.number {
                continue;
            }
            left -= 1;
            match payload {
                Payload::Len(mut values) if single != WireType::Len => {
                    while !values.is_empty() {
                        let value = take(&mut values, single);
                        let value = value.map_err(|fault| fail(&Path::Item(path, index), fault))?;
                        self.item(field.kind, value, &mut index, path)?;
                    }
                }
                value => self.item(field.kind, value, &mut index, path)?,
            }
        }
        let empty = self.out.last() == Some(&b'[');
        self.out.push(b']');
        self.leave();
        Ok(!empty || field.required)
    }

    /// Writes an item; nothing where it is left out.
    #[inline]
    fn item(
        &mut self,
        kind: Kind,
        value: Payload<'_>,
        index: &mut usize,
        path: &Path<'_>,
    ) -> Result<(), Error> {
        let before = self.out.len();
        self.separate();
        if !self.value(kind, value, &Path::Item(path, *index))? {
            self.out.truncate(before);
        }
        *index += 1;
        Ok(())
    }
}

/// Takes one value of a packed list.
fn take<'w>(values: &mut &'w [u8], wire_type: WireType) -> Result<Payload<'w>, WireFault> {
    Ok(match wire_type {
        WireType::Fixed64 => Payload::Fixed64(u64::from_le_bytes(take_array(values)?)),
        WireType::Fixed32 => Payload::Fixed32(u32::from_le_bytes(take_array(values)?)),
        WireType::Varint | WireType::Len => Payload::Varint(take_varint(values)?),
    })
}
