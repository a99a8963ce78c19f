//! What is known of messages: their fields in a form that is quick to compare, and what was
//! learned from the objects before.
//!
//! A thread keeps its plans from one conversion to the next, so that small replies find them made
//! and in the node's order. They are as many as there are tables: about 130 bytes for each field
//! of the messages that the thread has met.

use std::cell::Cell;
use std::collections::HashMap;

use super::step::Step;
use crate::table::{Field, Kind, Label, Message};

/// How many fields a message has at most whose members are found here: others are left to the
/// engine.
const MOST_FIELDS: usize = 128;

thread_local! {
    /// The plans, where no conversion uses them.
    static KEPT: Cell<Plans> = Cell::default();
}

/// Every message that the thread has met.
#[derive(Default)]
pub(super) struct Plans {
    plans: Vec<Plan>,
    steps: Vec<Step>,
    /// For each message in turn: the numbers of its fields, counted from one, where a hash of
    /// their names leads to; or zero.
    names: Vec<u16>,
    /// The positions of the plans, by their tables' addresses.
    by_table: HashMap<usize, u32>,
}

/// One message.
struct Plan {
    table: &'static Message,
    /// Where its steps begin: one for the object's beginning, then one for each field.
    base: usize,
    /// Where its names begin, and how many there are, less one: a power of two, less one.
    names: usize,
    names_mask: usize,
    /// How many bytes its length took last time.
    width: usize,
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

impl Place {
    /// The step of the object's beginning.
    #[inline(always)]
    pub(super) fn start(self) -> usize {
        self.base
    }
}

impl Plans {
    /// The thread's plans, or none yet.
    pub(super) fn take() -> Self {
        KEPT.take()
    }

    /// Gives them back to the thread.
    pub(super) fn keep(self) {
        KEPT.set(self);
    }

    /// The place of a message; `None` where it has too many fields.
    pub(super) fn of(&mut self, table: &'static Message) -> Option<Place> {
        let address = std::ptr::from_ref(table).addr();
        if let Some(at) = self.by_table.get(&address) {
            return self.place(*at as usize);
        }
        if table.fields.len() > MOST_FIELDS {
            return None;
        }
        let place = Place { at: self.plans.len(), base: self.steps.len() };
        let steps = [&NONE].into_iter().chain(table.fields).enumerate();
        // A new one expects the fields in the table's own order.
        self.steps.extend(steps.map(|(at, field)| Step::new(field, at, place.base + at + 1)));
        let (base, names) = (place.base, self.names.len());
        let size = (2 * table.fields.len()).next_power_of_two();
        self.names.resize(names + size, 0);
        let names_mask = size - 1;
        self.plans.push(Plan { table, base, names, names_mask, width: 1 });
        for (at, field) in (1..).zip(table.fields) {
            let (free, _) = self.find(place, field.key.as_bytes())?;
            *self.names.get_mut(free)? = at;
        }
        self.by_table.insert(address, place.at.try_into().ok()?);
        Some(place)
    }

    fn place(&self, at: usize) -> Option<Place> {
        self.plans.get(at).map(|plan| Place { at, base: plan.base })
    }

    /// The place of the message that a step's field holds.
    #[inline(always)]
    pub(super) fn inside(&mut self, step: usize, table: &'static Message) -> Option<Place> {
        let known = self.steps.get(step).and_then(|step| step.inside);
        match known.and_then(|at| self.place(at.get() as usize)) {
            Some(place) => Some(place),
            None => self.learn_inside(step, table),
        }
    }

    #[cold]
    #[inline(never)]
    fn learn_inside(&mut self, step: usize, table: &'static Message) -> Option<Place> {
        let place = self.of(table)?;
        // The first is nobody's, unless a message holds itself: then it is looked for each time.
        self.steps.get_mut(step)?.inside = u32::try_from(place.at).ok()?.try_into().ok();
        Some(place)
    }

    /// The step of the field with this name, if the message has one.
    pub(super) fn by_name(&self, place: Place, name: &[u8]) -> Option<usize> {
        self.find(place, name)?.1
    }

    /// Where a name is or would be, and the step of the field that has it.
    fn find(&self, place: Place, name: &[u8]) -> Option<(usize, Option<usize>)> {
        let plan = self.plans.get(place.at)?;
        let mut at = hash(name);
        // Half of them are free.
        loop {
            let here = plan.names + (at & plan.names_mask);
            match self.names.get(here)? {
                0 => return Some((here, None)),
                field => {
                    let step = plan.base + usize::from(*field);
                    if self.steps.get(step)?.field.key.as_bytes() == name {
                        return Some((here, Some(step)));
                    }
                }
            }
            at = at.wrapping_add(1);
        }
    }

    #[inline(always)]
    pub(super) fn step(&self, at: usize) -> Option<&Step> {
        self.steps.get(at)
    }

    /// The step that is likely to come after another one.
    #[inline(always)]
    pub(super) fn next(&self, step: usize) -> usize {
        self.steps.get(step).map_or(usize::MAX, Step::next)
    }

    /// The step to learn something for.
    pub(super) fn teach(&mut self, step: usize) -> Option<&mut Step> {
        self.steps.get_mut(step)
    }

    /// The table of a message.
    pub(super) fn table(&self, place: Place) -> Option<&'static Message> {
        self.plans.get(place.at).map(|plan| plan.table)
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

/// Some bits of a name, eight bytes at a time.
fn hash(name: &[u8]) -> usize {
    let mut hash = name.len() as u64;
    let (words, rest) = name.as_chunks::<8>();
    let last = rest.iter().fold(0, |word, byte| word << 8 | u64::from(*byte));
    for word in words.iter().map(|word| u64::from_le_bytes(*word)).chain([last]) {
        // The golden ratio, whose multiples spread well.
        hash = (hash ^ word).wrapping_mul(0x9e37_79b9_7f4a_7c15);
        hash ^= hash >> 32;
    }
    hash as usize
}
