//! The loop over the members of all objects.
//!
//! One loop for all levels: how far the text is read (`at`) and how far the wire bytes are
//! written (`to`) then stay in registers, and nothing waits for memory that was just written.

use super::object::Object;
use super::output::{self, Tag};
use super::plan::{Place, Plans};
use super::seldom::Member;
use super::step::{Step, Value};
use super::{Doubt, deeper, hex, text};
use crate::amount;
use crate::table::{Kind, Message};
use crate::to_wire::writer::Writer;
use crate::wire::zigzag as zigzagged;

/// One conversion.
pub(super) struct Walk<'j, 'o> {
    pub(super) text: &'j [u8],
    pub(super) plans: Plans,
    /// The objects around the one that is being written, outermost first.
    pub(super) around: Vec<Object>,
    pub(super) writer: Writer<'o>,
    /// What the serde_json engine wrote, on its way to the rest.
    pub(super) aside: Vec<u8>,
}

impl Walk<'_, '_> {
    /// Converts the object that the text begins with; gives how many bytes of the text it takes.
    pub(super) fn run(&mut self, table: &'static Message, depth: usize) -> Result<usize, Doubt> {
        let text = self.text;
        let mut at = text::blanks(text, 0);
        let mut to = self.writer.out.len();
        let mut object = Object::outermost(self.plans.of(table).ok_or(Doubt)?, depth);
        // What has to come before the next member's name.
        let mut lead = b'{';
        // The step of the member that came last.
        let mut last = object.place.start();
        // The one that is likely to come next.
        let mut guess = self.plans.next(last);
        loop {
            let expected = self.plans.step(guess).filter(|step| step.begins(text, at, lead));
            let step = if let Some(step) = expected {
                at += step.length();
                last = guess;
                step
            } else {
                let end = lead == b',' && text.get(at) == Some(&b'}');
                match if end { Member::End(at + 1) } else { self.member(at, lead, last, &object)? }
                {
                    Member::Known(known, next) => {
                        at = next;
                        self.plans.teach(last).ok_or(Doubt)?.learn_next(known);
                        last = known;
                        self.plans.step(known).ok_or(Doubt)?
                    }
                    Member::Unknown(next) => {
                        (at, lead) = (next, b',');
                        guess = self.plans.next(last);
                        continue;
                    }
                    Member::End(next) => {
                        if self.around.is_empty() {
                            self.writer.out.truncate(to);
                            return Ok(next);
                        }
                        (at, to, lead) = self.end(&mut object, next, to)?;
                        last = object.last;
                        guess = self.plans.next(last);
                        continue;
                    }
                }
            };
            object.meet(step.bit)?;
            (lead, guess) = (b',', step.next());
            let out = &mut *self.writer.out;
            match step.value {
                Value::Uint64 => {
                    if let Some((value, next)) = text::unsigned(text, at) {
                        (at, to) = (next, put(out, step, value, to)?);
                        continue;
                    }
                }
                Value::Uint32 => match text::unsigned(text, at) {
                    Some((value, next)) if value <= u32::MAX.into() => {
                        (at, to) = (next, put(out, step, value, to)?);
                        continue;
                    }
                    _ => {}
                },
                Value::Signed => {
                    let range = if let Kind::Int32 = step.field.kind { 31 } else { 63 };
                    if let Some((value, next)) = text::signed(text, at)
                        && value >> range == value >> 63
                    {
                        let zigzag = matches!(step.field.kind, Kind::Sint64);
                        let value = if zigzag { zigzagged(value) } else { value as u64 };
                        (at, to) = (next, put(out, step, value, to)?);
                        continue;
                    }
                }
                Value::Double => {
                    if let Some((value, next)) = text::decimal(text, at) {
                        at = next;
                        if !(step.implicit && value == 0.0) {
                            to = output::put_fixed64(out, step.tag, value.to_bits(), to)?;
                        }
                        continue;
                    }
                }
                Value::Bool => {
                    if let Some((value, next)) = text::boolean(text, at) {
                        (at, to) = (next, put(out, step, value, to)?);
                        continue;
                    }
                }
                Value::Amount(unit) => {
                    if let Some((value, next)) = text::unsigned(text, at) {
                        let msat = amount::bare(value, unit).ok_or(Doubt)?;
                        at = next;
                        to = output::put_amount(out, step.tag, msat, to)?;
                        continue;
                    }
                }
                Value::Bytes => {
                    // As long as last time, if a quote there is the one that ends it.
                    let digits = text::quoted_of(text, at, step.hint());
                    let written = digits.map(|digits| match digits {
                        [] if step.implicit => Ok(to),
                        _ => hex::put(out, step.tag, digits, to),
                    });
                    if let Some(Ok(next)) = written {
                        (at, to) = (at + step.hint() + 2, next);
                    } else {
                        object.last = last;
                        (at, to) = self.bytes(at, to, &object)?;
                    }
                    continue;
                }
                Value::String => {
                    if let Some(length) = text::string(text, at)? {
                        if !(step.implicit && length == 0) {
                            to = output::put_piece(out, step.tag, text, at + 1, length, to)?;
                        }
                        at += length + 2;
                        continue;
                    }
                }
                Value::Enum => {
                    let last_word = step.word.filter(|word| text::is_quoted(text, at, word.json));
                    if let Some(word) = last_word {
                        at += word.json.len() + 2;
                        to = put(out, step, i64::from(word.number) as u64, to)?;
                    } else if let Kind::Enum(table) = step.field.kind {
                        object.last = last;
                        (at, to) = self.word(table, at, to, &object)?;
                    }
                    continue;
                }
                Value::Message if text.get(at) == Some(&b'{') => {
                    let (kind, tag, depth) = (step.field.kind, step.tag, deeper(object.depth)?);
                    let Kind::Message(table) = kind else { return Err(Doubt) };
                    object.last = last;
                    let place = self.plans.inside(last, table).ok_or(Doubt)?;
                    let inner = inner(&self.plans, out, place, tag, depth, to)?;
                    (to, last, lead) = (inner.start, place.start(), b'{');
                    guess = self.plans.next(last);
                    self.around.push(std::mem::replace(&mut object, inner));
                    continue;
                }
                Value::List if text.get(at) == Some(&b'[') => {
                    let (kind, tag, depth) = (step.field.kind, step.tag, deeper(object.depth)?);
                    object.last = last;
                    let first = text::blanks(text, at + 1);
                    if let (Kind::Message(table), Some(b'{')) = (kind, text.get(first)) {
                        at = first;
                        let place = self.plans.inside(last, table).ok_or(Doubt)?;
                        let inner = inner(&self.plans, out, place, tag, deeper(depth)?, to)?;
                        (to, last, lead) = (inner.start, place.start(), b'{');
                        guess = self.plans.next(last);
                        self.around.push(std::mem::replace(&mut object, inner.item()));
                    } else {
                        (at, to) = self.items(at, to, &object)?;
                    }
                    continue;
                }
                _ => {}
            }
            object.last = last;
            (at, to) = self.delegate(at, to, &object)?;
        }
    }

    /// Ends an object that is inside another one, and begins the next item where it is one of a
    /// list. Gives how far the text is read and the bytes are written, and what has to come next.
    #[inline(always)]
    fn end(
        &mut self,
        object: &mut Object,
        at: usize,
        to: usize,
    ) -> Result<(usize, usize, u8), Doubt> {
        let out = &mut *self.writer.out;
        let (mut to, needed) = output::close(out, object.start, object.width, to)?;
        if needed != object.width {
            self.plans.set_width(object.place, needed);
            object.width = needed;
        }
        let mut at = at;
        if object.is_item() {
            let next = match self.text.get(at..) {
                Some([b',', b'{', ..]) => Some(at + 1),
                _ => text::next_item(self.text, &mut at)?,
            };
            if let Some(next) = next {
                to = output::open(out, object.tag, object.width, to)?;
                object.again(to);
                return Ok((next, to, b'{'));
            }
        }
        *object = self.around.pop().ok_or(Doubt)?;
        Ok((at, to, b','))
    }
}

/// Writes a number in a field.
#[inline(always)]
fn put(out: &mut Vec<u8>, step: &Step, value: u64, to: usize) -> Result<usize, Doubt> {
    if value == 0 && step.implicit {
        return Ok(to);
    }
    output::put_number(out, step.tag, value, to)
}

/// A message in a field, which begins behind its length.
#[inline(always)]
fn inner(
    plans: &Plans,
    out: &mut Vec<u8>,
    place: Place,
    tag: Tag,
    depth: usize,
    to: usize,
) -> Result<Object, Doubt> {
    let width = plans.width(place);
    let start = output::open(out, tag, width, to)?;
    Ok(Object::inside(place, depth, tag, width, start))
}
