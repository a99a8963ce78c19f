//! What one conversion to JSON carries along.

use std::borrow::Cow;

use super::object::Met;
use crate::error::{Error, Fault};
use crate::notes::Notes;
use crate::path::Path;
use crate::wire::{Fields, Payload, WireType};

/// Deepest nesting of objects and arrays in the JSON that is written, whatever a caller allows.
pub(super) const DEEPEST: usize = 100;

/// Where a conversion to JSON writes, and what it met on the way.
pub(super) struct Reader<'o> {
    pub(super) out: &'o mut Vec<u8>,
    pub(super) notes: Notes,
    /// Whether enum values that the table does not have are left out.
    pub(super) lenient: bool,
    /// For each message that is being converted, where its fields occur.
    pub(super) met: Vec<Met>,
    depth: usize,
    deepest: usize,
}

impl<'o> Reader<'o> {
    /// Writes no deeper than `deepest` objects and arrays inside one another.
    pub(super) fn new(out: &'o mut Vec<u8>, lenient: bool, deepest: usize) -> Self {
        let (notes, met) = (Notes::default(), Vec::new());
        Self { out, notes, lenient, met, depth: 0, deepest: deepest.min(DEEPEST) }
    }

    /// Goes one object or array deeper.
    pub(super) fn enter(&mut self, path: &Path<'_>) -> Result<(), Error> {
        self.depth += 1;
        if self.depth <= self.deepest {
            return Ok(());
        }
        let deepest = self.deepest;
        let expected = format!("at most {deepest} objects and arrays inside one another");
        Err(fail(path, Fault::new(expected, "more").too_deep()))
    }

    pub(super) fn leave(&mut self) {
        self.depth -= 1;
    }

    /// Starts the next member or item: with a comma, unless it is the first one.
    #[inline]
    pub(super) fn separate(&mut self) {
        if !matches!(self.out.last(), Some(b'{' | b'[')) {
            self.out.push(b',');
        }
    }

    pub(super) fn unknown_field(&mut self, path: &Path<'_>, number: u32) {
        self.notes.unknown_field(|| path.dotted(), number);
    }
}

/// An error at this place.
#[cold]
pub(super) fn fail(path: &Path<'_>, fault: impl Into<Fault>) -> Error {
    Error::new(path.dotted(), fault.into())
}

/// The next field of a message.
#[inline]
pub(super) fn next<'w>(
    fields: &mut Fields<'w>,
    path: &Path<'_>,
) -> Result<Option<(u32, Payload<'w>)>, Error> {
    fields.next().map_err(|fault| fail(path, fault))
}

/// The varint of a field, by its name.
pub(super) fn varint(payload: Payload<'_>, path: &Path<'_>, name: &str) -> Result<u64, Error> {
    match payload {
        Payload::Varint(value) => Ok(value),
        _ => Err(wrong_type(&Path::Member(path, name), WireType::Varint, payload)),
    }
}

/// A varint that fits into 32 bits.
pub(super) fn varint32(payload: Payload<'_>, path: &Path<'_>, name: &str) -> Result<u32, Error> {
    let value = varint(payload, path, name)?;
    u32::try_from(value).map_err(|_| {
        let fault = Fault::new("an integer from 0 to 4294967295", value.to_string());
        fail(&Path::Member(path, name), fault)
    })
}

/// The bytes of a field, by its name.
pub(super) fn bytes<'w>(
    payload: Payload<'w>,
    path: &Path<'_>,
    name: &str,
) -> Result<&'w [u8], Error> {
    match payload {
        Payload::Len(bytes) => Ok(bytes),
        _ => Err(wrong_type(&Path::Member(path, name), WireType::Len, payload)),
    }
}

/// The text of a field, by its name.
pub(super) fn string<'w>(
    payload: Payload<'w>,
    path: &Path<'_>,
    name: &str,
) -> Result<&'w str, Error> {
    utf8(bytes(payload, path, name)?, &Path::Member(path, name))
}

/// The text that these bytes are.
pub(super) fn utf8<'w>(bytes: &'w [u8], path: &Path<'_>) -> Result<&'w str, Error> {
    std::str::from_utf8(bytes).map_err(|error| {
        let came = format!("a byte that is not, at offset {}", error.valid_up_to());
        fail(path, Fault::new("UTF-8", came))
    })
}

/// A field came as something else.
#[cold]
pub(super) fn wrong_type(path: &Path<'_>, expected: WireType, came: Payload<'_>) -> Error {
    let expected = format!("protobuf wire type {}", expected as u32);
    let came = format!("wire type {}", came.wire_type() as u32);
    let fault = Fault::new(expected, came);
    fail(path, fault.advise("this field number has another type in the proto of the client"))
}

/// Adds an occurrence of a message to those before it: several are one, in parts.
pub(super) fn merge<'w>(before: &mut Option<Cow<'w, [u8]>>, more: &'w [u8]) {
    match before {
        None => *before = Some(Cow::Borrowed(more)),
        Some(before) if !more.is_empty() => before.to_mut().extend_from_slice(more),
        Some(_) => {}
    }
}
