//! One field of a message, and what came after it.

use std::num::NonZeroU32;

use super::output::Tag;
use crate::table::{EnumValue, Field, Kind, Label, Shape, Unit};
use crate::wire::WireType;

/// How many bytes of a text are compared at once.
const WINDOW: usize = 32;

/// One field, and what came after it last time.
pub(super) struct Step {
    /// What comes before the member's value, the first byte in the lowest place: zero for the
    /// comma or the bracket, then the name with quotes and colon, and zeros up to the end.
    name: [u128; 2],
    /// All ones where that is.
    mask: [u128; 2],
    /// A bit that stands for the field among those of its message.
    pub(super) bit: u128,
    pub(super) field: &'static Field,
    pub(super) tag: Tag,
    /// The enum's value that it held last time.
    pub(super) word: Option<&'static EnumValue>,
    /// The step of the field that came next, and the one that did before.
    next: u32,
    other: u32,
    /// How many digits the bytes had that it held last time.
    hint: u32,
    /// The plan of the message that it holds.
    pub(super) inside: Option<NonZeroU32>,
    /// What is done with the member's value.
    pub(super) value: Value,
    /// How long what comes before the value is, with the byte before the name.
    length: u8,
    /// Whether zero is not written.
    pub(super) implicit: bool,
}

/// The values that are known here.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Value {
    Uint64,
    Uint32,
    /// Of 32 or 64 bits.
    Signed,
    Double,
    Bool,
    Amount(Unit),
    String,
    Bytes,
    Enum,
    Message,
    List,
    /// Everything else.
    Other,
}

impl Value {
    fn of(field: &Field) -> Self {
        match (field.label, field.kind.unbounded()) {
            (Label::Repeated, Kind::Message(_) | Kind::String | Kind::Bytes) => Self::List,
            (Label::Repeated, Kind::Uint64 | Kind::Uint32 | Kind::Enum(_)) => Self::List,
            (Label::Repeated, _) => Self::Other,
            (_, Kind::Uint64) => Self::Uint64,
            (_, Kind::Uint32) => Self::Uint32,
            (_, Kind::Sint64 | Kind::Int64 | Kind::Int32) => Self::Signed,
            (_, Kind::Double) => Self::Double,
            (_, Kind::Bool) => Self::Bool,
            (_, Kind::Shape(Shape::Amount(unit))) => Self::Amount(unit),
            (_, Kind::String) => Self::String,
            (_, Kind::Bytes) => Self::Bytes,
            (_, Kind::Enum(_)) => Self::Enum,
            (_, Kind::Message(_)) => Self::Message,
            _ => Self::Other,
        }
    }

    fn wire_type(self) -> WireType {
        match self {
            Self::Uint64 | Self::Uint32 | Self::Signed | Self::Bool | Self::Enum => {
                WireType::Varint
            }
            Self::Double => WireType::Fixed64,
            // Lists of numbers are packed.
            _ => WireType::Len,
        }
    }
}

impl Step {
    /// The step of a field that is the `at`th of its message, counted from one, and the step that
    /// is expected after it.
    pub(super) fn new(field: &'static Field, at: usize, next: usize) -> Self {
        let value = Value::of(field);
        let next = u32::try_from(next).unwrap_or(u32::MAX);
        let mut step = Self {
            // What no text begins with that has this first byte.
            name: [0, 0],
            mask: [u128::MAX, 0],
            bit: 1_u128.rotate_left(at as u32).rotate_right(1),
            field,
            tag: Tag::new(field.number, value.wire_type()),
            word: None,
            next,
            other: next,
            hint: 0,
            inside: None,
            value,
            length: 0,
            implicit: field.label == Label::Singular,
        };
        let text = format!("\0\"{}\":", field.key);
        if let (false, Ok(length)) = (field.key.is_empty(), u8::try_from(text.len())) {
            (step.mask, step.length) = ([0, 0], length);
            let words = step.name.iter_mut().zip(&mut step.mask);
            for ((name, mask), bytes) in words.zip(text.as_bytes().chunks(16)) {
                for (at, byte) in bytes.iter().enumerate() {
                    *name |= u128::from(*byte) << (8 * at);
                    *mask |= 0xff << (8 * at);
                }
            }
        }
        step
    }

    /// How long what comes before the member's value is, in bytes.
    #[inline(always)]
    pub(super) fn length(&self) -> usize {
        usize::from(self.length)
    }

    /// The step that is likely to come next.
    #[inline(always)]
    pub(super) fn next(&self) -> usize {
        self.next as usize
    }

    /// The step that came next before that one did.
    pub(super) fn other(&self) -> usize {
        self.other as usize
    }

    /// Remembers which step came next.
    pub(super) fn learn_next(&mut self, next: usize) {
        self.other = self.next;
        self.next = u32::try_from(next).unwrap_or(u32::MAX);
    }

    /// How many digits the bytes had that the field held last time.
    #[inline(always)]
    pub(super) fn hint(&self) -> usize {
        self.hint as usize
    }

    /// Remembers how many digits the bytes had.
    pub(super) fn learn_hint(&mut self, digits: usize) {
        self.hint = u32::try_from(digits).unwrap_or(0);
    }

    /// Whether a text has, at this place and after this byte, what comes before the member's
    /// value.
    #[inline(always)]
    pub(super) fn begins(&self, text: &[u8], at: usize, lead: u8) -> bool {
        let Some(window) = text.get(at..at + WINDOW).and_then(<[u8]>::first_chunk::<WINDOW>) else {
            return false;
        };
        let ([low, high], []) = window.as_chunks::<16>() else { return false };
        let [name, name_high] = self.name;
        let [mask, mask_high] = self.mask;
        if (u128::from_le_bytes(*low) ^ name ^ u128::from(lead)) & mask != 0 {
            return false;
        }
        self.length <= 16
            || ((u128::from_le_bytes(*high) ^ name_high) & mask_high == 0
                && (self.length() <= WINDOW || self.ends(text, at + WINDOW)))
    }

    /// Whether a text has, at this place, what a window does not hold of a long name.
    #[inline(never)]
    fn ends(&self, text: &[u8], at: usize) -> bool {
        // A byte and a quote are before the name, so that the quote behind one of 29 is seen.
        let name = self.field.key.as_bytes();
        let close: &[u8] = if name.len() < WINDOW - 2 { b":" } else { b"\":" };
        let name = name.get(WINDOW - 2..).unwrap_or_default();
        let rest = text.get(at..).and_then(|text| text.strip_prefix(name));
        rest.is_some_and(|rest| rest.starts_with(close))
    }
}
