//! Members and values that are less plain than most.

use serde::de::{DeserializeSeed, IgnoredAny};
use serde_json::value::RawValue;

use super::object::Object;
use super::output::{self, Tag};
use super::plan::Plans;
use super::step::Value;
use super::walk::Walk;
use super::{DEEPEST, Doubt, hex, text};
use crate::path::Path;
use crate::table::{Enum, EnumValue, Kind};
use crate::to_wire::object;
use crate::to_wire::text::unquoted;
use crate::to_wire::value::{Slot, ValueSeed};

/// What comes next in an object, and how far the text is then read.
pub(super) enum Member {
    /// A field's step; its value comes next.
    Known(usize, usize),
    /// A member that the table does not have, with its value.
    Unknown(usize),
    /// The closing bracket.
    End(usize),
}

impl Walk<'_, '_> {
    /// Finds out about a member that was not expected after the `last` one. `lead` is what has to
    /// come before it.
    #[inline(never)]
    pub(super) fn member(
        &mut self,
        at: usize,
        lead: u8,
        last: usize,
        object: &Object,
    ) -> Result<Member, Doubt> {
        let other = self.plans.step(last).map_or(last, |step| step.other());
        if let Some(step) = self.plans.step(other).filter(|step| step.begins(self.text, at, lead)) {
            return Ok(Member::Known(other, at + step.length()));
        }
        let at = text::blanks(self.text, at);
        if lead == b',' && self.text.get(at) == Some(&b'}') {
            return Ok(Member::End(at + 1));
        }
        let at = text::blanks(self.text, text::take(self.text, at, lead)?);
        if lead == b'{' && self.text.get(at) == Some(&b'}') {
            return Ok(Member::End(at + 1));
        }
        let length = text::string(self.text, at)?.ok_or(Doubt)?;
        let name = self.text.get(at + 1..at + 1 + length).ok_or(Doubt)?;
        let colon = text::blanks(self.text, at + length + 2);
        let at = text::blanks(self.text, text::take(self.text, colon, b':')?);
        match self.plans.by_name(object.place, name) {
            // The empty name is not that of a member.
            Some(step) if length > 0 => Ok(Member::Known(step, at)),
            _ => {
                let table = self.plans.table(object.place).ok_or(Doubt)?;
                // Then every member has a field; which, the engine knows.
                if object::rest(table).is_some() {
                    return Err(Doubt);
                }
                self.skip(at, object).map(Member::Unknown)
            }
        }
    }

    /// Skips a value; gives where it ends.
    fn skip(&self, at: usize, object: &Object) -> Result<usize, Doubt> {
        let rest = self.text.get(at..).ok_or(Doubt)?;
        let mut values = serde_json::Deserializer::from_slice(rest).into_iter::<IgnoredAny>();
        // What is skipped serde_json reads however deep it is, and whatever its strings hold. How
        // deep it may be is for whoever asked to say.
        values.next().ok_or(Doubt)?.map_err(|_| Doubt)?;
        let length = values.byte_offset();
        let skipped = rest.get(..length).ok_or(Doubt)?;
        let skipped = std::str::from_utf8(skipped).map_err(|_| Doubt)?;
        if is_too_deep(skipped, object) {
            return Err(Doubt);
        }
        Ok(at + length)
    }

    /// Writes the items of the array that begins here, which are no messages.
    #[inline(never)]
    pub(super) fn items(
        &mut self,
        at: usize,
        to: usize,
        object: &Object,
    ) -> Result<(usize, usize), Doubt> {
        let step = self.plans.step(object.last).ok_or(Doubt)?;
        let (kind, tag) = (step.field.kind.unbounded(), step.tag);
        let (begin, before) = (at, to);
        let (mut at, mut to) = (text::blanks(self.text, text::take(self.text, at, b'[')?), to);
        if self.text.get(at) == Some(&b']') {
            return Ok((at + 1, to));
        }
        let is_packed = matches!(kind, Kind::Uint64 | Kind::Uint32 | Kind::Enum(_));
        if is_packed {
            to = output::open(self.writer.out, tag, 1, to)?;
        }
        let start = to;
        loop {
            match kind {
                Kind::Uint64 | Kind::Uint32 => {
                    let (value, next) = text::unsigned(self.text, at).ok_or(Doubt)?;
                    if matches!(kind, Kind::Uint32) && value > u32::MAX.into() {
                        return Err(Doubt);
                    }
                    (at, to) = (next, output::put_varint(self.writer.out, value, to)?);
                }
                Kind::Enum(table) => {
                    let Some(word) = self.known(table, at) else {
                        return self.delegate(begin, before, object);
                    };
                    at += word.json.len() + 2;
                    let number = i64::from(word.number) as u64;
                    to = output::put_varint(self.writer.out, number, to)?;
                }
                Kind::String => (at, to) = self.string(tag, false, at, to)?,
                Kind::Bytes => {
                    let length = text::string(self.text, at)?.ok_or(Doubt)?;
                    let digits = self.text.get(at + 1..at + 1 + length).ok_or(Doubt)?;
                    to = hex::put(self.writer.out, tag, digits, to)?;
                    at += length + 2;
                }
                _ => return Err(Doubt),
            }
            at = text::blanks(self.text, at);
            match self.text.get(at) {
                Some(b',') => at = text::blanks(self.text, at + 1),
                Some(b']') => break,
                _ => return Err(Doubt),
            }
        }
        if is_packed {
            (to, _) = output::close(self.writer.out, start, 1, to)?;
        }
        Ok((at + 1, to))
    }

    /// Writes a string, escapes and all.
    fn string(
        &mut self,
        tag: Tag,
        implicit: bool,
        at: usize,
        to: usize,
    ) -> Result<(usize, usize), Doubt> {
        let out = &mut *self.writer.out;
        if let Some(length) = text::string(self.text, at)? {
            let end = at + length + 2;
            if implicit && length == 0 {
                return Ok((end, to));
            }
            return Ok((end, output::put_piece(out, tag, self.text, at + 1, length, to)?));
        }
        let end = text::string_end(self.text, at)?;
        let quoted = self.text.get(at..end).ok_or(Doubt)?;
        let value = unquoted(std::str::from_utf8(quoted).map_err(|_| Doubt)?).map_err(|_| Doubt)?;
        if implicit && value.is_empty() {
            return Ok((end, to));
        }
        Ok((end, output::put_bytes(out, tag, value.as_bytes(), to)?))
    }

    /// Writes bytes that are not as long as the last ones.
    #[inline(never)]
    pub(super) fn bytes(
        &mut self,
        at: usize,
        to: usize,
        object: &Object,
    ) -> Result<(usize, usize), Doubt> {
        let Some(length) = text::string(self.text, at)? else {
            return self.delegate(at, to, object);
        };
        let step = self.plans.teach(object.last).ok_or(Doubt)?;
        step.learn_hint(length);
        let digits = self.text.get(at + 1..at + 1 + length).ok_or(Doubt)?;
        let end = at + length + 2;
        if step.implicit && length == 0 {
            return Ok((end, to));
        }
        Ok((end, hex::put(self.writer.out, step.tag, digits, to)?))
    }

    /// The enum's value that a string stands for.
    fn known(&self, table: &'static Enum, at: usize) -> Option<&'static EnumValue> {
        table.values.iter().find(|word| text::is_quoted(self.text, at, word.json))
    }

    /// Writes an enum's value that is another than the last one.
    #[inline(never)]
    pub(super) fn word(
        &mut self,
        table: &'static Enum,
        at: usize,
        to: usize,
        object: &Object,
    ) -> Result<(usize, usize), Doubt> {
        // What has no number is noted.
        let Some(known) = self.known(table, at) else { return self.delegate(at, to, object) };
        let step = self.plans.teach(object.last).ok_or(Doubt)?;
        step.word = Some(known);
        let end = at + known.json.len() + 2;
        if known.number == 0 && step.implicit {
            return Ok((end, to));
        }
        let number = i64::from(known.number) as u64;
        Ok((end, output::put_number(self.writer.out, step.tag, number, to)?))
    }

    /// Hands a member's value to the serde_json engine.
    #[inline(never)]
    pub(super) fn delegate(
        &mut self,
        at: usize,
        to: usize,
        object: &Object,
    ) -> Result<(usize, usize), Doubt> {
        let step = self.plans.step(object.last).ok_or(Doubt)?;
        let field = step.field;
        if (step.value, self.text.get(at)) == (Value::String, Some(&b'"')) {
            return self.string(step.tag, step.implicit, at, to);
        }
        let rest = self.text.get(at..).ok_or(Doubt)?;
        let mut values = serde_json::Deserializer::from_slice(rest).into_iter();
        let value: &RawValue = values.next().ok_or(Doubt)?.map_err(|_| Doubt)?;
        let value = value.get();
        let end = at + values.byte_offset();
        if is_too_deep(value, object) {
            return Err(Doubt);
        }
        // The engine appends; what goes ahead of the bytes here is not to be made anew after it.
        std::mem::swap(self.writer.out, &mut self.aside);
        let (writer, plans) = (&mut self.writer, &self.plans);
        let mut written = Err(Doubt);
        with_path(plans, &self.around, object, &mut |path| {
            let mut json = serde_json::Deserializer::from_str(value);
            let (kind, slot) = (field.kind, Slot::member(field));
            let seed = ValueSeed { writer: &mut *writer, path, kind, slot };
            written = seed.deserialize(&mut json).map_err(|_| Doubt);
        });
        std::mem::swap(self.writer.out, &mut self.aside);
        let next = output::put_written(self.writer.out, &self.aside, to);
        self.aside.clear();
        written.and(next).map(|next| (end, next))
    }
}

/// Tells the path of the member that an object is at.
fn with_path(plans: &Plans, around: &[Object], object: &Object, then: &mut dyn FnMut(&Path<'_>)) {
    /// Goes in from an object whose path is known.
    fn descend(
        plans: &Plans,
        path: &Path<'_>,
        objects: &mut dyn Iterator<Item = &Object>,
        then: &mut dyn FnMut(&Path<'_>),
    ) {
        let Some(object) = objects.next() else { return then(path) };
        let key = plans.step(object.last).map_or("", |step| step.field.key);
        match object.index {
            None => descend(plans, &Path::Member(path, key), objects, then),
            Some(index) => {
                descend(plans, &Path::Member(&Path::Item(path, index), key), objects, then);
            }
        }
    }
    descend(plans, &Path::Root, &mut around.iter().chain([object]), then);
}

/// Whether a member's value goes deeper than may be.
fn is_too_deep(value: &str, object: &Object) -> bool {
    // Each level takes two bytes, so that most values need no closer look.
    let room = DEEPEST.saturating_sub(object.depth);
    value.len() > 2 * room && nesting(value) > room
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
