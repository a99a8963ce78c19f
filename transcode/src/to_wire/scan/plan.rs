//! What one conversion knows of its messages: their fields in a form that is quick to compare,
//! and what it has learned from the objects before.

use crate::table::{Enum, Field, Kind, Label, Message, Shape, Unit};

/// How many bytes of a text are compared at once.
pub(super) const WINDOW: usize = 32;

/// How many fields a message has at most whose members are found here: others are left to the
/// engine.
const MOST_FIELDS: usize = 64;

/// Every message that the conversion has met.
#[derive(Default)]
pub(super) struct Plans {
    plans: Vec<Plan>,
    steps: Vec<Step>,
}

/// One message.
struct Plan {
    table: &'static Message,
    /// Where its steps begin: one for the object's beginning, then one for each field.
    base: usize,
    /// How many bytes its length took last time.
    width: usize,
}

/// One field, and what came after it last time.
pub(super) struct Step {
    /// The member's name with quotes and colon, and zeros up to the window's end.
    name: [u8; WINDOW],
    /// All ones where the name is.
    mask: [u8; WINDOW],
    /// Length of the name with quotes and colon; 0 where it is longer than the window.
    length: usize,
    /// The step of the field that came next.
    next: usize,
    /// How many characters the string that it held last time had.
    pub(super) hint: usize,
    pub(super) op: Op,
}

/// What is done with a member's value.
#[derive(Clone, Copy)]
pub(super) struct Op {
    pub(super) field: &'static Field,
    pub(super) value: Value,
    pub(super) number: u32,
    /// Whether zero is not written.
    pub(super) implicit: bool,
}

/// The values that are known here.
#[derive(Clone, Copy)]
pub(super) enum Value {
    Uint64,
    Uint32,
    Bool,
    Amount(Unit),
    String,
    Bytes,
    Enum(&'static Enum),
    Message(&'static Message),
    /// Of messages, strings or bytes.
    List,
    /// Everything else.
    Other,
}

impl Value {
    fn of(field: &Field) -> Self {
        match (field.label, field.kind) {
            (Label::Repeated, Kind::Message(_) | Kind::String | Kind::Bytes) => Self::List,
            (Label::Repeated, _) => Self::Other,
            (_, Kind::Uint64) => Self::Uint64,
            (_, Kind::Uint32) => Self::Uint32,
            (_, Kind::Bool) => Self::Bool,
            (_, Kind::Shape(Shape::Amount(unit))) => Self::Amount(unit),
            (_, Kind::String) => Self::String,
            (_, Kind::Bytes) => Self::Bytes,
            (_, Kind::Enum(table)) => Self::Enum(table),
            (_, Kind::Message(table)) => Self::Message(table),
            _ => Self::Other,
        }
    }
}

/// What an object's beginning has in place of a field.
static NONE: Field = Field {
    key: "",
    name: "",
    number: 0,
    label: Label::Singular,
    kind: Kind::Bool,
    required: false,
};

/// A message's place.
#[derive(Clone, Copy)]
pub(super) struct Place {
    at: usize,
    base: usize,
}

impl Plans {
    /// The place of a message; `None` where it has too many fields.
    pub(super) fn of(&mut self, table: &'static Message) -> Option<Place> {
        let known = self.plans.iter().position(|plan| std::ptr::eq(plan.table, table));
        if let Some((at, plan)) = known.and_then(|at| Some((at, self.plans.get(at)?))) {
            return Some(Place { at, base: plan.base });
        }
        if table.fields.len() > MOST_FIELDS {
            return None;
        }
        let place = Place { at: self.plans.len(), base: self.steps.len() };
        self.plans.push(Plan { table, base: place.base, width: 1 });
        let steps = [&NONE].into_iter().chain(table.fields).enumerate();
        // A new one expects the fields in the table's own order.
        self.steps.extend(steps.map(|(at, field)| Step::new(field, place.base + at + 1)));
        Some(place)
    }

    #[inline(always)]
    pub(super) fn step(&self, at: usize) -> Option<&Step> {
        self.steps.get(at)
    }

    /// The step that is likely to come after another one.
    #[inline(always)]
    pub(super) fn next(&self, step: usize) -> usize {
        self.steps.get(step).map_or(usize::MAX, |step| step.next)
    }

    /// Remembers which step came next.
    #[inline(always)]
    pub(super) fn learn(&mut self, step: usize, next: usize) {
        if let Some(step) = self.steps.get_mut(step) {
            step.next = next;
        }
    }

    /// Remembers how long a field's string was.
    #[inline(always)]
    pub(super) fn set_hint(&mut self, step: usize, hint: usize) {
        if let Some(step) = self.steps.get_mut(step) {
            step.hint = hint;
        }
    }

    #[inline(always)]
    pub(super) fn width(&self, place: Place) -> usize {
        self.plans.get(place.at).map_or(1, |plan| plan.width)
    }

    #[inline(always)]
    pub(super) fn set_width(&mut self, place: Place, width: usize) {
        if let Some(plan) = self.plans.get_mut(place.at) {
            plan.width = width;
        }
    }
}

impl Place {
    /// The step of the object's beginning.
    #[inline(always)]
    pub(super) fn start(self) -> usize {
        self.base
    }

    /// A bit that stands for a step of this message; for others it is any of them.
    #[inline(always)]
    pub(super) fn bit(self, step: usize) -> u64 {
        1 << (step.wrapping_sub(self.base + 1) & 63)
    }

    /// The step of a field, by its position in the table.
    #[inline(always)]
    pub(super) fn field(self, at: usize) -> usize {
        self.base + 1 + at
    }
}

impl Step {
    fn new(field: &'static Field, next: usize) -> Self {
        let op = Op {
            field,
            value: Value::of(field),
            number: field.number,
            implicit: field.label == Label::Singular,
        };
        let (name, mask) = ([0; WINDOW], [0; WINDOW]);
        let mut step = Self { name, mask, length: 0, next, hint: 0, op };
        let quoted = format!("\"{}\":", field.key);
        if !field.key.is_empty() && quoted.len() <= WINDOW {
            step.length = quoted.len();
            for ((name, mask), byte) in step.name.iter_mut().zip(&mut step.mask).zip(quoted.bytes())
            {
                (*name, *mask) = (byte, 0xff);
            }
        }
        step
    }

    /// The length of the field's name with quotes and colon, if a text begins with it, and what
    /// to do with the value that follows.
    #[inline(always)]
    pub(super) fn begins(&self, text: &[u8]) -> Option<(usize, Op)> {
        let window = text.first_chunk::<WINDOW>()?;
        let mut differs = 0;
        let bytes = window.iter().zip(&self.name).zip(&self.mask);
        for ((byte, name), mask) in bytes {
            differs |= (byte ^ name) & mask;
        }
        (differs == 0 && self.length > 0).then_some((self.length, self.op))
    }
}
