//! Samples: values that are true to a schema, the same for the same seed, written as JSON text.

mod scalar;
mod shape;

use std::collections::HashMap;

pub use shape::Shape;

/// Which optional members a sample has.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Variant {
    /// Every optional member, everywhere.
    Full,
    /// No optional member.
    Minimal,
    /// Every optional member, but in lists only the first entry has them all; the seed chooses
    /// those of the others.
    #[default]
    Mixed,
}

/// Writes samples.
#[derive(Debug, Clone)]
pub struct Sampler {
    seed: u64,
    entries: usize,
    by_method: HashMap<String, usize>,
    variant: Variant,
}

/// Entries of a list inside a list, at most: a long list of long lists would know no bound.
const NESTED_ENTRIES: usize = 2;

impl Sampler {
    /// A sampler whose lists have `entries` entries.
    #[must_use]
    pub fn new(seed: u64, entries: usize, variant: Variant) -> Self {
        Self { seed, entries, by_method: HashMap::new(), variant }
    }

    /// Gives the lists of one method another length.
    pub fn set_entries(&mut self, method: impl Into<String>, entries: usize) {
        self.by_method.insert(method.into(), entries);
    }

    /// A sample for the method, topic or hook `name`. `index` counts the samples of it, so that
    /// a stream of events is not one event over and over.
    #[must_use]
    pub fn sample(&self, name: &str, shape: &Shape, index: u64) -> Vec<u8> {
        let mut writing = Writing {
            out: Vec::new(),
            seed: self.seed,
            entries: self.by_method.get(name).copied().unwrap_or(self.entries),
            variant: self.variant,
        };
        writing.value(shape, index, Within::default());
        writing.out
    }
}

/// Where in the sample a value stands.
#[derive(Debug, Clone, Copy, Default)]
struct Within {
    /// Lists around it.
    lists: usize,
    /// Whether the seed chooses the optional members.
    chosen: bool,
}

struct Writing {
    out: Vec<u8>,
    seed: u64,
    entries: usize,
    variant: Variant,
}

impl Writing {
    fn value(&mut self, shape: &Shape, index: u64, within: Within) {
        match shape {
            Shape::Object(members) => {
                self.out.push(b'{');
                let mut first = true;
                for member in members {
                    if !member.required && !self.has_optional(member.seed, index, within) {
                        continue;
                    }
                    if !std::mem::take(&mut first) {
                        self.out.push(b',');
                    }
                    self.out.extend_from_slice(&member.key);
                    self.value(&member.shape, index, within);
                }
                self.out.push(b'}');
            }
            Shape::List(items) => {
                let count =
                    if within.lists == 0 { self.entries } else { self.entries.min(NESTED_ENTRIES) };
                self.out.push(b'[');
                for position in 0..count {
                    if position > 0 {
                        self.out.push(b',');
                    }
                    let inside =
                        Within { lists: within.lists + 1, chosen: within.chosen || position > 0 };
                    // Siblings differ, and so do the entries of sibling lists.
                    let index = index.wrapping_mul(31).wrapping_add(position as u64);
                    self.value(items, index, inside);
                }
                self.out.push(b']');
            }
            Shape::Choice(seed, arms) => {
                let arm = self.seed.wrapping_add(*seed).wrapping_add(index) % arms.len() as u64;
                if let Some(shape) = arms.get(arm as usize) {
                    self.value(shape, index, within);
                }
            }
            Shape::OneOf(seed, texts) => {
                let at = self.seed.wrapping_add(*seed).wrapping_add(index) % texts.len() as u64;
                self.out
                    .extend_from_slice(texts.get(at as usize).map_or(&b"null"[..], |text| text));
            }
            Shape::Fixed(text) => self.out.extend_from_slice(text),
            Shape::Scalar(scalar) => {
                let random =
                    mix(self.seed ^ scalar.seed ^ index.wrapping_mul(0x9e37_79b9_7f4a_7c15));
                scalar.write(random, &mut self.out);
            }
        }
    }

    fn has_optional(&self, seed: u64, index: u64, within: Within) -> bool {
        match self.variant {
            Variant::Full => true,
            Variant::Minimal => false,
            Variant::Mixed => {
                !within.chosen || mix(self.seed ^ seed.rotate_left(17) ^ index) & 1 == 0
            }
        }
    }
}

/// Spreads the bits of a number over all of it (the finaliser of splitmix64).
fn mix(mut bits: u64) -> u64 {
    bits = bits.wrapping_add(0x9e37_79b9_7f4a_7c15);
    bits = (bits ^ (bits >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    bits = (bits ^ (bits >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    bits ^ (bits >> 31)
}
