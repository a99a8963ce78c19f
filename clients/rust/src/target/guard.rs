//! Pairing URIs and runes given where something else was expected: they are secrets, and no error may
//! repeat them.

use std::fmt;

/// The longest text that is shown, in bytes; paths of most systems are shorter.
const LONGEST: usize = 4096;

/// Whether a text may hold a pairing URI, or a part of one.
pub(super) fn may_be_secret(text: &str) -> bool {
    let lower = text.to_ascii_lowercase();
    text.len() > LONGEST || ["://", "key=", "rune="].iter().any(|part| lower.contains(part))
}

/// A text as an error shows it: quoted, unless it may be a secret.
pub(crate) struct Quoted<'a>(pub &'a str);

impl fmt::Display for Quoted<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match may_be_secret(self.0) {
            true => f.write_str("what isn't shown, since it may be a pairing URI"),
            false => write!(f, "{:?}", self.0),
        }
    }
}
