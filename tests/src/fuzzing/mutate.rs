//! Changes that leave a text almost what it was: a token here, a value there.

use std::ops::Range;

use fastrand::Rng;

use super::dictionary::{VALUES, WORDS};
use super::tokens::{tokens, value_end};

/// Bytes that mean something in JSON, or that must not be there.
const BYTES: &[u8] =
    b"{}[]\",:\\/tfnu0123456789.eE+- \n\r\t\x00\x1f\x7f\x80\xbf\xc3\xbc\xed\xf0\xff";

/// What goes into a string.
const PIECES: &[&[u8]] = &[
    b"\\n",
    b"\\\"",
    b"\\\\",
    b"\\/",
    b"\\u0041",
    b"\\u0000",
    b"\\ud83d\\ude00",
    b"\\ud83d",
    b"\\x",
    b"\\",
    b"\x00",
    b"\n",
    b"\x7f",
    b"\xc3\xbc",
    "😀".as_bytes(),
    b"\xff",
    b"\xc3",
    b"\xed\xa0\x80",
    b"0",
    b"ff",
    b"0123456789abcdef",
    b"                ",
    b"msat",
    b"x1",
];

/// Changes a text in one place or in a few.
pub fn mutate(text: &mut Vec<u8>, random: &mut Rng) {
    for _ in 0..=random.usize(..3) {
        once(text, random);
    }
}

fn once(text: &mut Vec<u8>, random: &mut Rng) {
    let tokens = tokens(text);
    if tokens.is_empty() {
        text.splice(.., pick(VALUES, random).bytes());
        return;
    }
    let at = random.usize(..tokens.len());
    let token = tokens[at].clone();
    // From here to the value's end.
    let value = token.start..tokens[value_end(text, &tokens, at)].end;
    match random.u8(..16) {
        0 | 1 => replace(text, value, pick(VALUES, random).as_bytes()),
        2 => replace(text, token, pick(&WORDS, random).as_bytes()),
        3 => replace(text, value, b""),
        4 => replace(text, token, b""),
        5 => {
            let copy = [b",", &text[value.clone()]].concat();
            replace(text, value.end..value.end, &copy);
        }
        6 => repeat_member(text, &tokens, at, random),
        7 => swap(text, value, &tokens, random),
        8 => replace(
            text,
            token.start..token.start,
            pick(&[" ", "\n", "\r\n\t ", "\u{a0}"], random).as_bytes(),
        ),
        9 => digits(text, token, random),
        10 | 11 => {
            let inside = random.usize(token.clone());
            replace(text, inside..inside, pick(PIECES, random));
        }
        12 => {
            let depth = pick(&[1, 1, 2, 60, 126, 127, 128, 200], random);
            let (open, close) = pick(&[("[", "]"), ("{\"x\":", "}")], random);
            let nested = [
                open.repeat(depth).as_bytes(),
                &text[value.clone()],
                close.repeat(depth).as_bytes(),
            ]
            .concat();
            replace(text, value, &nested);
        }
        13 => {
            let at = random.usize(..text.len());
            text[at] = pick(BYTES, random);
        }
        14 => {
            let at = random.usize(..=text.len());
            text.insert(at, pick(BYTES, random));
        }
        _ => text.truncate(random.usize(..=text.len())),
    }
}

fn pick<T: Clone>(values: &[T], random: &mut Rng) -> T {
    values[random.usize(..values.len())].clone()
}

fn replace(text: &mut Vec<u8>, range: Range<usize>, by: &[u8]) {
    text.splice(range, by.iter().copied());
}

/// Puts a member of some object, if one begins here, at another place.
fn repeat_member(text: &mut Vec<u8>, tokens: &[Range<usize>], at: usize, random: &mut Rng) {
    let is_name = tokens.get(at + 1).is_some_and(|next| text[next.start] == b':');
    let Some(value) = tokens.get(at + 2).filter(|_| is_name) else { return };
    let end = tokens[value_end(text, tokens, at + 2)].end.max(value.end);
    let member = [&text[tokens[at].start..end], b","].concat();
    let braces: Vec<_> = tokens.iter().filter(|token| text[token.start] == b'{').collect();
    if let Some(brace) = (!braces.is_empty()).then(|| pick(&braces, random)) {
        replace(text, brace.end..brace.end, &member);
    }
}

/// Exchanges a value with another one.
fn swap(text: &mut Vec<u8>, value: Range<usize>, tokens: &[Range<usize>], random: &mut Rng) {
    let at = random.usize(..tokens.len());
    let other = tokens[at].start..tokens[value_end(text, tokens, at)].end;
    let (first, second) = if value.start < other.start { (value, other) } else { (other, value) };
    if first.end <= second.start {
        let (earlier, later) = (text[first.clone()].to_vec(), text[second.clone()].to_vec());
        replace(text, second, &earlier);
        replace(text, first, &later);
    }
}

/// Makes a number longer, shorter or another sort of number.
fn digits(text: &mut Vec<u8>, token: Range<usize>, random: &mut Rng) {
    let (at, by): (Range<usize>, &[u8]) = match random.u8(..6) {
        0 => (token.start..token.start, b"-"),
        1 => (token.start..token.start, b"0"),
        2 => (token.end..token.end, pick(&[&b"0"[..], b"7", b"00000000", b"999999999999"], random)),
        3 => (token.end..token.end, pick(&[&b".0"[..], b".5", b".", b"e3", b"E-7", b"e"], random)),
        4 => (token.start..token.start + 1, b""),
        _ => (token.end - 1..token.end, b""),
    };
    replace(text, at, by);
}
