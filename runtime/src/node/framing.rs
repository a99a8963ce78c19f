//! Where one JSON object ends, found by its structure alone.
//!
//! The node promises no separator: its own replies end with an empty line, those of plugins are
//! passed on as they were written. So the end of a message is where its outermost bracket closes.
//! Nothing is checked here beyond that; the text is parsed once it is whole.

use thiserror::Error;

/// The bytes are not a sequence of JSON objects.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[error(
    "expected a JSON object, which begins with '{{', but came '{}' (byte 0x{found:02x})",
    .found.escape_ascii()
)]
pub struct NotAnObject {
    /// The byte that is neither white space nor the beginning of an object.
    pub found: u8,
}

/// Finds the end of each JSON object in a stream of bytes, whatever the pieces it comes in.
///
/// Takes time in proportion to the bytes and a constant amount of memory.
#[derive(Debug, Clone, Default)]
pub struct Scanner {
    /// How many brackets are open; 0 between objects.
    depth: usize,
    /// How many there were at most in this object.
    peak: usize,
    place: Place,
}

/// Where the scanner stands.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
enum Place {
    /// Outside of any string.
    #[default]
    Structure,
    /// Inside of a string.
    String,
    /// Behind a backslash in a string.
    Escape,
}

impl Scanner {
    /// Whether no object has begun since the last one ended.
    #[must_use]
    pub fn is_between(&self) -> bool {
        self.depth == 0
    }

    /// How many objects and arrays were inside one another at most, of the object that is under
    /// way or has just ended.
    #[must_use]
    pub fn peak(&self) -> usize {
        self.peak
    }

    /// Looks at the next piece of the stream, up to the end of the object that is under way.
    ///
    /// Returns how many bytes of the piece end that object, or `None` where it goes on behind
    /// the piece. The caller passes the rest of the piece in again for the next object.
    ///
    /// # Errors
    ///
    /// Something other than white space stands where an object should begin. The scanner is of
    /// no further use then.
    pub fn scan(&mut self, piece: &[u8]) -> Result<Option<usize>, NotAnObject> {
        let mut at = 0;
        while let Some(rest) = piece.get(at..).filter(|rest| !rest.is_empty()) {
            match self.place {
                Place::Escape => {
                    self.place = Place::String;
                    at += 1;
                }
                Place::String => match memchr::memchr2(b'"', b'\\', rest) {
                    Some(found) => {
                        let quote = rest.get(found) == Some(&b'"');
                        self.place = if quote { Place::Structure } else { Place::Escape };
                        at += found + 1;
                    }
                    None => return Ok(None),
                },
                Place::Structure if self.depth == 0 => {
                    let Some(found) = rest.iter().position(|byte| !is_space(*byte)) else {
                        return Ok(None);
                    };
                    match rest.get(found) {
                        Some(b'{') => (self.depth, self.peak) = (1, 1),
                        Some(other) => return Err(NotAnObject { found: *other }),
                        None => return Ok(None),
                    }
                    at += found + 1;
                }
                Place::Structure => {
                    let Some(found) = rest.iter().position(|byte| is_structure(*byte)) else {
                        return Ok(None);
                    };
                    at += found + 1;
                    match rest.get(found) {
                        Some(b'"') => self.place = Place::String,
                        Some(b'{' | b'[') => {
                            self.depth += 1;
                            self.peak = self.peak.max(self.depth);
                        }
                        _ => self.depth -= 1,
                    }
                    if self.depth == 0 {
                        return Ok(Some(at));
                    }
                }
            }
        }
        Ok(None)
    }
}

/// White space as JSON knows it.
#[must_use]
pub fn is_space(byte: u8) -> bool {
    matches!(byte, b' ' | b'\t' | b'\n' | b'\r')
}

/// The bytes that matter outside of strings.
fn is_structure(byte: u8) -> bool {
    matches!(byte, b'"' | b'{' | b'}' | b'[' | b']')
}
