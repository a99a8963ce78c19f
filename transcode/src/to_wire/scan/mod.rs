//! The fast way: our own scanner over text in memory.
//!
//! It knows the text that a node writes: members in the order of the last object of the same
//! type, plain integers, strings without escapes. What is less plain it hands to the serde_json
//! engine, value by value. Whatever is wrong, or only could be, is [`Doubt`]: then the conversion
//! begins anew with that engine, which decides, and which words every error. So nothing is refused
//! here, and what is accepted has to be what the engine accepts; tests hold the two together.
//!
//! * [`plan`]: what a conversion knows of its messages.
//! * [`text`]: strings, numbers and words of the JSON text.
//! * [`cursor`]: where the wire bytes go.

mod cursor;
mod plan;
mod text;

use serde::de::{DeserializeSeed, IgnoredAny};
use serde_json::value::RawValue;

use self::cursor::Cursor;
use self::plan::{Op, Place, Plans, Value};
use self::text::Text;
use super::object;
use super::scalar::enum_number;
use super::text::unquoted;
use super::value::{Slot, ValueSeed};
use super::writer::Writer;
use crate::amount;
use crate::notes::Notes;
use crate::path::Path;
use crate::table::{Enum, Field, Kind, Message};
use crate::wire::LONGEST;

/// The text is not plain enough to be sure of.
#[derive(Debug)]
pub(super) struct Doubt;

/// How many objects and arrays serde_json reads inside each other: one less than where it gives
/// up.
const DEEPEST: usize = 127;

/// Converts the object that a text begins with; appends to `out`. Gives the notes, and how many
/// bytes of the text the object takes. `around` is how many objects and arrays are around it.
/// Where there is doubt, what was appended is of no use.
pub(super) fn convert(
    table: &'static Message,
    text: &[u8],
    around: usize,
    out: &mut Vec<u8>,
) -> Result<(Notes, usize), Doubt> {
    let before = out.len();
    let mut writer = Writer::new(out);
    let cursor = Cursor::at_end_of(writer.out);
    let text = Text::new(text);
    let mut scan = Scan { text, cursor, plans: Plans::default(), writer: &mut writer };
    let place = scan.plans.of(table).ok_or(Doubt)?;
    scan.text.blanks();
    scan.message(table, place, &Path::Root, deeper(around)?)?;
    let read = scan.text.position();
    scan.cursor.finish(scan.writer.out);
    if writer.len().saturating_sub(before) > LONGEST {
        return Err(Doubt);
    }
    Ok((writer.into_notes(), read))
}

struct Scan<'j, 'w, 'o> {
    text: Text<'j>,
    cursor: Cursor,
    plans: Plans,
    writer: &'w mut Writer<'o>,
}

impl Scan<'_, '_, '_> {
    /// Writes the members of the object that comes next.
    fn message(
        &mut self,
        table: &'static Message,
        place: Place,
        path: &Path<'_>,
        depth: usize,
    ) -> Result<(), Doubt> {
        self.text.take(b'{')?;
        if self.text.peek() != Some(b'"') {
            self.text.blanks();
            if self.text.take(b'}').is_ok() {
                return Ok(());
            }
        }
        // A bit for each field that has come.
        let mut seen = 0_u64;
        let mut last = place.start();
        loop {
            let guess = self.plans.next(last);
            let rest = self.text.rest()?;
            let expected = self.plans.step(guess).and_then(|step| step.begins(rest));
            if let Some((length, op)) = expected {
                self.text.step(length);
                last = guess;
                let bit = place.bit(guess);
                if seen & bit != 0 {
                    return Err(Doubt);
                }
                seen |= bit;
                self.value(guess, op, path, depth)?;
            } else {
                self.text.blanks();
                match self.other(table, place)? {
                    Some(step) => {
                        self.plans.learn(last, step);
                        last = step;
                        let bit = place.bit(step);
                        if seen & bit != 0 {
                            return Err(Doubt);
                        }
                        seen |= bit;
                        let op = self.plans.step(step).map(|step| step.op).ok_or(Doubt)?;
                        self.value(step, op, path, depth)?;
                    }
                    None => self.skip()?,
                }
            }
            match self.text.token()? {
                b',' => {}
                b'}' => return Ok(()),
                _ => return Err(Doubt),
            }
        }
    }

    /// Finds the field of a member that was not expected, and steps behind its colon; `None`
    /// where the table has no field for it.
    #[cold]
    fn other(&mut self, table: &'static Message, place: Place) -> Result<Option<usize>, Doubt> {
        let name = self.text.string()?.ok_or(Doubt)?;
        self.text.blanks();
        self.text.take(b':')?;
        self.text.blanks();
        // Then every member has a field; which, the engine knows.
        if object::rest(table).is_some() {
            return Err(Doubt);
        }
        let name = std::str::from_utf8(name).map_err(|_| Doubt)?;
        Ok(table.by_key(name).map(|(at, _)| place.field(at)))
    }

    /// Writes what a member holds.
    #[inline(always)]
    fn value(&mut self, step: usize, op: Op, path: &Path<'_>, depth: usize) -> Result<(), Doubt> {
        let Op { field, value, number, implicit } = op;
        let written = match value {
            Value::Uint64 => self.unsigned(step),
            Value::Uint32 => self.unsigned(step).filter(|value| *value <= u32::MAX.into()),
            Value::Bool => self.text.boolean().map(u64::from),
            Value::Amount(unit) => match self.unsigned(step) {
                Some(value) => {
                    let msat = amount::bare(value, unit).ok_or(Doubt)?;
                    return self.cursor.put_amount(self.writer.out, number, msat);
                }
                None => None,
            },
            Value::String if self.text.peek() == Some(b'"') => {
                return self.string(number, implicit);
            }
            Value::Bytes if self.text.peek() == Some(b'"') => {
                return self.bytes(step, number, implicit);
            }
            Value::Enum(table) if self.text.peek() == Some(b'"') => {
                Some(self.enum_value(table, &Path::Member(path, field.key))?)
            }
            Value::Message(table) if self.text.peek() == Some(b'{') => {
                return self.nested(table, number, &Path::Member(path, field.key), depth);
            }
            Value::List if self.text.peek() == Some(b'[') => {
                return self.list(step, field, &Path::Member(path, field.key), depth);
            }
            _ => None,
        };
        match written {
            Some(0) if implicit => Ok(()),
            Some(value) => self.cursor.put_number(self.writer.out, number, value),
            None => self.delegate(field, path, depth),
        }
    }

    /// An integer without a sign; what it is not is told later, by what follows it.
    #[inline(always)]
    fn unsigned(&mut self, step: usize) -> Option<u64> {
        let hint = self.plans.step(step).map_or(0, |step| step.hint);
        if let Some(value) = self.text.unsigned_of(hint) {
            return Some(value);
        }
        self.unsigned_slowly(step)
    }

    #[inline(never)]
    fn unsigned_slowly(&mut self, step: usize) -> Option<u64> {
        let (value, count) = self.text.unsigned()?;
        self.plans.set_hint(step, count);
        Some(value)
    }

    /// Writes the items of an array.
    fn list(
        &mut self,
        step: usize,
        field: &'static Field,
        path: &Path<'_>,
        depth: usize,
    ) -> Result<(), Doubt> {
        self.text.take(b'[')?;
        let depth = deeper(depth)?;
        self.text.blanks();
        if self.text.take(b']').is_ok() {
            return Ok(());
        }
        for index in 0.. {
            self.text.blanks();
            match (field.kind, self.text.peek()) {
                (Kind::Message(table), Some(b'{')) => {
                    self.nested(table, field.number, &Path::Item(path, index), depth)?;
                }
                (Kind::String, Some(b'"')) => self.string(field.number, false)?,
                (Kind::Bytes, Some(b'"')) => self.bytes(step, field.number, false)?,
                _ => return Err(Doubt),
            }
            match self.text.token()? {
                b',' => {}
                b']' => break,
                _ => return Err(Doubt),
            }
        }
        Ok(())
    }

    /// Writes a message in a field.
    fn nested(
        &mut self,
        table: &'static Message,
        number: u32,
        path: &Path<'_>,
        depth: usize,
    ) -> Result<(), Doubt> {
        let depth = deeper(depth)?;
        let place = self.plans.of(table).ok_or(Doubt)?;
        let width = self.plans.width(place);
        let start = self.cursor.open(self.writer.out, number, width)?;
        self.message(table, place, path, depth)?;
        let needed = self.cursor.close(self.writer.out, start, width)?;
        if needed != width {
            self.plans.set_width(place, needed);
        }
        Ok(())
    }

    fn string(&mut self, number: u32, implicit: bool) -> Result<(), Doubt> {
        if let Some(value) = self.text.string()? {
            if implicit && value.is_empty() {
                return Ok(());
            }
            return self.cursor.put_bytes(self.writer.out, number, value);
        }
        let quoted = std::str::from_utf8(self.text.quoted()?).map_err(|_| Doubt)?;
        let value = unquoted(quoted).map_err(|_| Doubt)?;
        if implicit && value.is_empty() {
            return Ok(());
        }
        self.cursor.put_bytes(self.writer.out, number, value.as_bytes())
    }

    fn bytes(&mut self, step: usize, number: u32, implicit: bool) -> Result<(), Doubt> {
        // Keys and hashes are as long as the last one; that it is digits is seen below.
        let hint = self.plans.step(step).map_or(0, |step| step.hint);
        let digits = match self.text.string_of(hint) {
            Some(digits) => digits,
            None => {
                let digits = self.text.string()?.ok_or(Doubt)?;
                self.plans.set_hint(step, digits.len());
                digits
            }
        };
        if implicit && digits.is_empty() {
            return Ok(());
        }
        self.cursor.put_hex(self.writer.out, number, digits)
    }

    fn enum_value(&mut self, table: &'static Enum, path: &Path<'_>) -> Result<u64, Doubt> {
        let value = self.text.string()?.ok_or(Doubt)?;
        let value = std::str::from_utf8(value).map_err(|_| Doubt)?;
        Ok(enum_number(table, value, self.writer, path))
    }

    /// Hands a member's value to the serde_json engine.
    #[inline(never)]
    fn delegate(
        &mut self,
        field: &'static Field,
        path: &Path<'_>,
        depth: usize,
    ) -> Result<(), Doubt> {
        let mut values = serde_json::Deserializer::from_slice(self.text.rest()?).into_iter();
        let value: &RawValue = values.next().ok_or(Doubt)?.map_err(|_| Doubt)?;
        let value = value.get();
        self.text.step(values.byte_offset());
        // Each level takes two bytes, so that most values need no closer look.
        let room = DEEPEST.saturating_sub(depth);
        if value.len() > 2 * room && nesting(value) > room {
            return Err(Doubt);
        }
        self.cursor.finish(self.writer.out);
        let mut json = serde_json::Deserializer::from_str(value);
        let path = Path::Member(path, field.key);
        let (kind, slot) = (field.kind, Slot::member(field));
        let seed = ValueSeed { writer: &mut *self.writer, path: &path, kind, slot };
        seed.deserialize(&mut json).map_err(|_| Doubt)?;
        self.cursor = Cursor::at_end_of(self.writer.out);
        Ok(())
    }

    /// Skips the next value.
    #[inline(never)]
    fn skip(&mut self) -> Result<(), Doubt> {
        let json = serde_json::Deserializer::from_slice(self.text.rest()?);
        let mut values = json.into_iter::<IgnoredAny>();
        // What is skipped serde_json reads however deep it is, and whatever its strings hold.
        values.next().ok_or(Doubt)?.map_err(|_| Doubt)?;
        let length = values.byte_offset();
        let skipped = self.text.rest()?.get(..length).ok_or(Doubt)?;
        std::str::from_utf8(skipped).map_err(|_| Doubt)?;
        self.text.step(length);
        Ok(())
    }
}

fn deeper(depth: usize) -> Result<usize, Doubt> {
    if depth < DEEPEST { Ok(depth + 1) } else { Err(Doubt) }
}

/// How many levels of objects and arrays a value has.
fn nesting(value: &str) -> usize {
    let (mut level, mut deepest) = (0_usize, 0);
    let (mut inside, mut escaped) = (false, false);
    for byte in value.bytes() {
        match byte {
            _ if escaped => escaped = false,
            b'\\' => escaped = inside,
            b'"' => inside = !inside,
            _ if inside => {}
            b'[' | b'{' => {
                level += 1;
                deepest = deepest.max(level);
            }
            b']' | b'}' => level = level.saturating_sub(1),
            _ => {}
        }
    }
    deepest
}
