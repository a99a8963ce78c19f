//! The tokens of a text that is JSON, or was before somebody changed it.

use std::ops::Range;

/// Where the tokens of a text stand: strings with their quotes, numbers, words, single signs. What
/// is none of these is left out.
pub fn tokens(text: &[u8]) -> Vec<Range<usize>> {
    let mut tokens = Vec::new();
    let mut at = 0;
    while let Some(byte) = text.get(at) {
        let begin = at;
        at = match byte {
            b'"' => string_end(text, at),
            b'{' | b'}' | b'[' | b']' | b',' | b':' => at + 1,
            b'-' | b'+' | b'.' | b'0'..=b'9' | b'a'..=b'z' | b'A'..=b'Z' => {
                let length = text[at..].iter().position(|byte| !is_of_word(*byte));
                length.map_or(text.len(), |length| at + length)
            }
            _ => {
                at += 1;
                continue;
            }
        };
        tokens.push(begin..at);
    }
    tokens
}

/// Where the value ends that begins with this token: that of the bracket which closes it.
pub fn value_end(text: &[u8], tokens: &[Range<usize>], first: usize) -> usize {
    let mut depth = 0_usize;
    for (at, token) in tokens.iter().enumerate().skip(first) {
        match text[token.start] {
            b'{' | b'[' => depth += 1,
            b'}' | b']' => depth = depth.saturating_sub(1),
            _ => {}
        }
        if depth == 0 {
            return at;
        }
    }
    tokens.len() - 1
}

/// How many objects and arrays are inside of one another.
pub fn nesting(text: &[u8]) -> usize {
    let (mut depth, mut deepest) = (0_usize, 0);
    for token in tokens(text) {
        match text[token.start] {
            b'{' | b'[' => depth += 1,
            b'}' | b']' => depth = depth.saturating_sub(1),
            _ => {}
        }
        deepest = deepest.max(depth);
    }
    deepest
}

fn is_of_word(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'+' | b'.')
}

/// Behind the quote that ends the string which begins here, or the text's end.
fn string_end(text: &[u8], begin: usize) -> usize {
    let mut escaped = false;
    for (at, byte) in text.iter().enumerate().skip(begin + 1) {
        match byte {
            _ if escaped => escaped = false,
            b'\\' => escaped = true,
            b'"' => return at + 1,
            _ => {}
        }
    }
    text.len()
}
