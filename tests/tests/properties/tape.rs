//! Random choices that shrink.
//!
//! A value is made by reading choices off a tape of random bytes; where the tape has ended, every
//! choice is the simplest one. So values of any table are made by plain code, without a tree of
//! strategies for each of them, and proptest shrinks a value that fails by shrinking its tape:
//! shorter, and with more zeros.

use proptest::prelude::Rng as _;
use proptest::strategy::{NewTree, Strategy, ValueTree};
use proptest::test_runner::TestRunner;

/// How long tapes are: short ones make values of a few members, long ones of all.
const LENGTHS: [usize; 4] = [24, 96, 384, 1536];
/// How many bytes become zero at once while a tape shrinks.
const BLOCKS: [usize; 4] = [64, 16, 4, 1];

/// Tapes of random bytes.
#[derive(Debug, Clone, Copy)]
pub struct Tapes;

impl Strategy for Tapes {
    type Tree = Shrinking;
    type Value = Vec<u8>;

    fn new_tree(&self, runner: &mut TestRunner) -> NewTree<Self> {
        let random = runner.rng();
        let length = LENGTHS[random.next_u32() as usize % LENGTHS.len()];
        let mut tape = vec![0; length];
        random.fill_bytes(&mut tape);
        Ok(Shrinking { tape, before: Vec::new(), next: Attempt::Cut(2) })
    }
}

/// A tape that is on its way to a simpler one.
pub struct Shrinking {
    tape: Vec<u8>,
    /// The tape before the last attempt.
    before: Vec<u8>,
    next: Attempt,
}

/// What is tried next.
#[derive(Clone, Copy)]
enum Attempt {
    /// Leave out this part of the tape's end: a half, a quarter and so on.
    Cut(usize),
    /// Set a block to zero: which of the sizes, and where it begins.
    Zero(usize, usize),
    Over,
}

impl Shrinking {
    /// The tape as the next attempt has it, and what comes after that; `None` at the end.
    fn attempt(&self) -> Option<(Vec<u8>, Attempt)> {
        let mut tape = self.tape.clone();
        match self.next {
            Attempt::Cut(part) => {
                let left_out = tape.len() / part;
                tape.truncate(tape.len() - left_out);
                // Once more, as long as it helps.
                let next = if left_out > 0 { self.next } else { Attempt::Zero(0, 0) };
                Some((tape, next))
            }
            Attempt::Zero(size, at) => {
                let end = (at + *BLOCKS.get(size)?).min(tape.len());
                tape.get_mut(at..end)?.fill(0);
                let next = match (end < tape.len(), size + 1 < BLOCKS.len()) {
                    (true, _) => Attempt::Zero(size, end),
                    (false, true) => Attempt::Zero(size + 1, 0),
                    (false, false) => Attempt::Over,
                };
                Some((tape, next))
            }
            Attempt::Over => None,
        }
    }
}

impl ValueTree for Shrinking {
    type Value = Vec<u8>;

    fn current(&self) -> Vec<u8> {
        self.tape.clone()
    }

    fn simplify(&mut self) -> bool {
        while let Some((tape, next)) = self.attempt() {
            self.next = next;
            if tape != self.tape {
                self.before = std::mem::replace(&mut self.tape, tape);
                return true;
            }
        }
        false
    }

    fn complicate(&mut self) -> bool {
        // What was left out is needed: less of it next time.
        self.tape = std::mem::take(&mut self.before);
        if let Attempt::Cut(part) = self.next {
            self.next = Attempt::Cut(2 * part);
        }
        self.simplify()
    }
}

/// Choices that are read off a tape.
pub struct Choices<'t>(&'t [u8]);

impl<'t> Choices<'t> {
    pub fn new(tape: &'t [u8]) -> Self {
        Self(tape)
    }

    fn byte(&mut self) -> u8 {
        let Some((byte, rest)) = self.0.split_first() else { return 0 };
        self.0 = rest;
        *byte
    }

    /// A number below another one; zero is the simplest.
    pub fn below(&mut self, end: usize) -> usize {
        let number = if end > 256 {
            usize::from(u16::from_le_bytes([self.byte(), self.byte()]))
        } else {
            usize::from(self.byte())
        };
        number % end
    }

    /// True once in so many times.
    pub fn once_in(&mut self, times: usize) -> bool {
        self.below(times) == times - 1
    }

    pub fn pick<'v, T>(&mut self, values: &'v [T]) -> &'v T {
        &values[self.below(values.len())]
    }

    /// An unsigned number of up to so many bits, most often one at an edge of some width.
    pub fn unsigned(&mut self, bits: u32) -> u64 {
        let most = u64::MAX >> (64 - bits);
        let value = match self.below(5) {
            0 => u64::from(self.byte()),
            1 => most - u64::from(self.byte() % 2),
            // Around the widths of varints, of floats' fractions, of halves.
            2 => 1_u64.rotate_left(self.below(64) as u32).wrapping_sub(u64::from(self.byte() % 2)),
            3 => 0,
            _ => u64::from_le_bytes(std::array::from_fn(|_| self.byte())) >> self.below(64),
        };
        value & most
    }

    /// A signed number of up to so many bits.
    pub fn signed(&mut self, bits: u32) -> i64 {
        // The sign of the narrower number is that of the wider one.
        ((self.unsigned(bits) << (64 - bits)) as i64) >> (64 - bits)
    }

    /// A finite number; no zero with a sign, since prost takes that for none.
    pub fn double(&mut self) -> f64 {
        const EDGES: [f64; 9] = [
            0.0,
            0.5,
            -7.0,
            1e15,
            9_007_199_254_740_993.0,
            f64::MAX,
            f64::MIN_POSITIVE,
            5e-324,
            1.797_693_134_862_315e308,
        ];
        let number = match self.below(3) {
            0 => *self.pick(&EDGES),
            1 => self.unsigned(32) as f64 / 1000.0,
            _ => f64::from_bits(self.unsigned(64)),
        };
        if number.is_finite() { number + 0.0 } else { 1.0 }
    }

    /// A finite number of 32 bits.
    pub fn float(&mut self) -> f32 {
        const EDGES: [f32; 6] = [0.0, 0.1, -3.0, f32::MAX, f32::MIN_POSITIVE, 16_777_217.0];
        let number = match self.below(2) {
            0 => *self.pick(&EDGES),
            _ => f32::from_bits(self.unsigned(32) as u32),
        };
        if number.is_finite() { number + 0.0 } else { 1.0 }
    }

    pub fn bytes(&mut self, length: usize) -> Vec<u8> {
        (0..length).map(|_| self.byte()).collect()
    }

    /// Any number of bytes, seldom many.
    pub fn data(&mut self) -> Vec<u8> {
        let length = match self.below(8) {
            0 => 0,
            7 => 120 + self.below(20),
            _ => self.below(40),
        };
        self.bytes(length)
    }

    /// Any text: empty, long, with what has to be escaped, of any plane of Unicode.
    pub fn text(&mut self) -> String {
        const SIGNS: [char; 20] = [
            'a',
            'b',
            'z',
            ' ',
            '"',
            '\\',
            '/',
            '\n',
            '\t',
            '\u{8}',
            '\0',
            '\u{1f}',
            '\u{7f}',
            'ü',
            'ß',
            '€',
            '\u{2028}',
            '\u{fffd}',
            '😀',
            '\u{10ffff}',
        ];
        let length = match self.below(8) {
            0 => 0,
            7 => 60 + self.below(200),
            _ => self.below(12),
        };
        let plain = self.below(2) == 0;
        (0..length)
            .map(|at| if plain { (b'a' + at as u8 % 26).into() } else { *self.pick(&SIGNS) })
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use proptest::strategy::{Strategy, ValueTree};
    use proptest::test_runner::TestRunner;

    use super::{Choices, Tapes};

    /// As proptest does it: on while it fails, back where it doesn't.
    #[test]
    fn a_tape_shrinks_to_what_matters() {
        let fails = |tape: &[u8]| tape.iter().take(20).any(|byte| *byte > 200);
        let mut runner = TestRunner::deterministic();
        let mut tried = 0;
        while tried < 20 {
            let mut tree = Tapes.new_tree(&mut runner).unwrap();
            if !fails(&tree.current()) {
                continue;
            }
            tried += 1;
            let mut smallest = tree.current();
            while if fails(&tree.current()) {
                smallest = tree.current();
                tree.simplify()
            } else {
                tree.complicate()
            } {}
            assert!(fails(&smallest));
            assert_eq!(smallest.iter().filter(|byte| **byte != 0).count(), 1, "{smallest:?}");
            assert!(smallest.len() < 40, "{smallest:?}");
        }
    }

    #[test]
    fn behind_its_end_everything_is_simple() {
        let mut choices = Choices::new(&[]);
        assert_eq!((choices.below(1000), choices.unsigned(64), choices.signed(32)), (0, 0, 0));
        assert_eq!((choices.text(), choices.data()), (String::new(), Vec::new()));
        assert!(!choices.once_in(2));
        let mut choices = Choices::new(&[255; 64]);
        assert!(choices.signed(32) >= i32::MIN.into() && choices.signed(8) <= 127);
    }
}
