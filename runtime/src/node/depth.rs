//! Where in a text more objects and arrays are inside one another than may be.
//!
//! How deep a text is, is counted while its end is looked for. Only where it is too deep is it read
//! anew, for its place.

use std::fmt::Write as _;

/// The longest text of a place, in bytes; beyond it, its end is left out.
const LONGEST: usize = 256;

/// An object or array that is open.
enum Open {
    /// With the name of the member that came last, as it is written.
    Object(String),
    /// With the position of the item that came last.
    Array(usize),
}

/// The place of the first object or array that has `deepest` others around it, as a JSON pointer.
/// The text may end anywhere behind it; what it holds before has to be JSON.
#[must_use]
pub fn beyond(text: &[u8], deepest: usize) -> String {
    let mut open: Vec<Open> = Vec::new();
    let mut rest = text;
    while let Some((byte, after)) = rest.split_first() {
        rest = after;
        match byte {
            b'{' | b'[' => {
                if open.len() >= deepest {
                    break;
                }
                open.push(if *byte == b'{' { Open::Object(String::new()) } else { Open::Array(0) });
            }
            b'}' | b']' => drop(open.pop()),
            b',' => {
                if let Some(Open::Array(at)) = open.last_mut() {
                    *at += 1;
                }
            }
            b'"' => {
                let length = string(rest);
                let (text, after) = rest.split_at_checked(length).unwrap_or((rest, &[]));
                rest = after.strip_prefix(b"\"").unwrap_or_default();
                let colon = rest.iter().find(|byte| !super::framing::is_space(**byte));
                if let (Some(Open::Object(name)), Some(b':')) = (open.last_mut(), colon) {
                    *name = String::from_utf8_lossy(text).into_owned();
                }
            }
            _ => {}
        }
    }
    pointer(&open)
}

/// The length of the string whose first quote was read.
fn string(text: &[u8]) -> usize {
    let mut escaped = false;
    let end = text.iter().position(|byte| match byte {
        _ if escaped => {
            escaped = false;
            false
        }
        b'\\' => {
            escaped = true;
            false
        }
        byte => *byte == b'"',
    });
    end.unwrap_or(text.len())
}

fn pointer(open: &[Open]) -> String {
    let mut text = String::new();
    for step in open {
        // Writing to a string can't fail.
        let _ = match step {
            Open::Object(name) => {
                write!(text, "/{}", name.replace('~', "~0").replace('/', "~1"))
            }
            Open::Array(at) => write!(text, "/{at}"),
        };
        if text.len() > LONGEST {
            let end = (0..=LONGEST).rev().find(|end| text.is_char_boundary(*end));
            text.truncate(end.unwrap_or_default());
            text.push('…');
            break;
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::{LONGEST, beyond};

    #[test]
    fn the_place_is_named() {
        for (text, deepest, place) in [
            (r#"{"result":{"a":[{"#, 3, "/result/a/0"),
            (r#"{"id":"x","result":{"a":[{"b":1},[[7]]]}}"#, 4, "/result/a/1/0"),
            (r#"{"re/s~u":[1,2,[3"#, 2, "/re~1s~0u/2"),
            (r#"{"a" : "}{[,\"", "b" : {"c": ["#, 2, "/b/c"),
            (r#"[[0,0],[0,{"k":{"#, 3, "/1/1/k"),
            (r#"{"""#, 0, ""),
        ] {
            assert_eq!(beyond(text.as_bytes(), deepest), place, "{text}");
        }
    }

    #[test]
    fn a_long_place_is_cut() {
        let text = "{\"ü\":".repeat(10_000);
        let place = beyond(text.as_bytes(), 5_000);
        assert!(place.starts_with("/ü/ü/ü") && place.ends_with('…'));
        assert!(place.len() <= LONGEST + '…'.len_utf8());
    }
}
