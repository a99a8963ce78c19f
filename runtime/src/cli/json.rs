//! JSON for people's eyes: the text's own names, numbers and order, laid out and coloured anew.

use std::fmt::Write as _;
use std::io::{self, Write as _};

use anstream::{AutoStream, ColorChoice};
use anstyle::{AnsiColor, Style};
use serde_json::value::RawValue;

/// What one level is indented by, as in lightning-cli.
const INDENT: &str = "   ";

/// How JSON is laid out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Layout {
    /// A line for each member.
    Pretty,
    /// All in one line.
    Compact,
    /// As it came.
    Raw,
}

const NAME: Style = AnsiColor::Blue.on_default().bold();
const STRING: Style = AnsiColor::Green.on_default();
const NUMBER: Style = AnsiColor::Yellow.on_default();
const WORD: Style = AnsiColor::Magenta.on_default();

/// Whether stdout shows colours: it is a terminal that knows them, and nobody wants it otherwise
/// (`NO_COLOR`, `CLICOLOR`, `CLICOLOR_FORCE`).
#[must_use]
pub fn has_colours() -> bool {
    AutoStream::choice(&io::stdout()) != ColorChoice::Never
}

/// Prints a JSON text and ends the line.
///
/// # Errors
/// Where stdout can't be written to.
pub fn print(text: &str, layout: Layout) -> io::Result<()> {
    let mut text = laid_out(text, layout, has_colours());
    text.push('\n');
    let mut out = io::stdout().lock();
    out.write_all(text.as_bytes())?;
    out.flush()
}

/// A JSON text, laid out. What is no JSON stays as it is.
#[must_use]
pub fn laid_out(text: &str, layout: Layout, colours: bool) -> String {
    let text = text.trim();
    if layout == Layout::Raw || serde_json::from_str::<&RawValue>(text).is_err() {
        return text.to_owned();
    }
    let mut writer = Writer {
        out: String::with_capacity(text.len()),
        pretty: layout == Layout::Pretty,
        colours,
        open: Vec::new(),
    };
    let mut rest = text;
    while !rest.is_empty() {
        let (token, after) = split(rest);
        rest = after.trim_start();
        let is_name = token.starts_with('"') && rest.starts_with(':');
        let is_empty = rest.starts_with(['}', ']']);
        writer.put(token, is_name, is_empty);
    }
    writer.out
}

struct Writer {
    out: String,
    pretty: bool,
    colours: bool,
    /// Of each object and array that is open, whether it was empty.
    open: Vec<bool>,
}

impl Writer {
    fn put(&mut self, token: &str, is_name: bool, closes_next: bool) {
        match token {
            "{" | "[" => {
                self.out.push_str(token);
                self.open.push(closes_next);
                if !closes_next {
                    self.line();
                }
            }
            "}" | "]" => {
                if self.open.pop() == Some(false) {
                    self.line();
                }
                self.out.push_str(token);
            }
            "," => {
                self.out.push_str(token);
                self.line();
            }
            ":" => self.out.push_str(if self.pretty { ": " } else { ":" }),
            _ => {
                let style = match token.as_bytes().first() {
                    Some(b'"') if is_name => NAME,
                    Some(b'"') => STRING,
                    Some(b't' | b'f' | b'n') => WORD,
                    _ => NUMBER,
                };
                if self.colours {
                    // Writing to a string never fails.
                    let _ = write!(self.out, "{style}");
                }
                escape(token, &mut self.out);
                if self.colours {
                    let _ = write!(self.out, "{style:#}");
                }
            }
        }
    }

    fn line(&mut self) {
        if self.pretty {
            self.out.push('\n');
            self.out.extend(std::iter::repeat_n(INDENT, self.open.len()));
        }
    }
}

/// What a text begins with: a sign, a string, or a number or word.
fn split(text: &str) -> (&str, &str) {
    let mut bytes = text.bytes();
    let length = match bytes.next() {
        Some(b'{' | b'}' | b'[' | b']' | b',' | b':') => 1,
        Some(b'"') => {
            let mut escaped = false;
            let end = bytes.position(|byte| {
                let is_end = byte == b'"' && !escaped;
                escaped = byte == b'\\' && !escaped;
                is_end
            });
            end.map_or(text.len(), |end| end + 2)
        }
        _ => text.find([',', ':', '}', ']', ' ', '\n', '\r', '\t']).unwrap_or(text.len()).max(1),
    };
    text.split_at_checked(length).unwrap_or((text, ""))
}

/// Appends a token. Characters that steer terminals or turn text around, which JSON lets stand,
/// are written as escapes: names in it may be strangers'.
fn escape(token: &str, out: &mut String) {
    for character in token.chars() {
        match character {
            '\u{7f}'..='\u{9f}'
            | '\u{200e}'
            | '\u{200f}'
            | '\u{202a}'..='\u{202e}'
            | '\u{2066}'..='\u{2069}' => {
                let _ = write!(out, "\\u{:04x}", u32::from(character));
            }
            character => out.push(character),
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use serde_json::Value;

    use super::{Layout, laid_out};

    #[test]
    fn layouts() {
        let text = " {\"b\" : [ ] ,\n\"a\":[1.50,{ }, -0,\"\\\"{\\\\\"],\"\":null,\"x\":1e400} ";
        assert_eq!(
            laid_out(text, Layout::Pretty, false),
            "{\n   \"b\": [],\n   \"a\": [\n      1.50,\n      {},\n      -0,\n      \"\\\"{\\\\\"\n   ],\
             \n   \"\": null,\n   \"x\": 1e400\n}"
        );
        assert_eq!(
            laid_out(text, Layout::Compact, false),
            "{\"b\":[],\"a\":[1.50,{},-0,\"\\\"{\\\\\"],\"\":null,\"x\":1e400}"
        );
        assert_eq!(laid_out(text, Layout::Raw, true), text.trim());
        assert_eq!(laid_out(" 7\n", Layout::Pretty, false), "7");
        assert_eq!(laid_out("no { JSON", Layout::Pretty, true), "no { JSON");
    }

    #[test]
    fn colours_tell_names_from_strings() {
        let text = laid_out(r#"{"a":"b","c":7,"d":true}"#, Layout::Compact, true);
        assert_eq!(anstream::adapter::strip_str(&text).to_string(), r#"{"a":"b","c":7,"d":true}"#);
        assert!(text.contains("\u{1b}[32m\"b\"") && text.contains("\u{1b}[33m7"), "{text:?}");
        assert!(!text.contains("\u{1b}[32m\"a\"") && text.contains("m\"a\""), "{text:?}");
    }

    #[test]
    fn nothing_steers_the_terminal() {
        let text = laid_out("\"a\u{9b}31m\u{202e}\u{7f}é\"", Layout::Compact, false);
        assert_eq!(text, r#""a\u009b31m\u202e\u007fé""#);
        assert_eq!(serde_json::from_str::<String>(&text).unwrap(), "a\u{9b}31m\u{202e}\u{7f}é");
    }

    fn values() -> impl Strategy<Value = Value> {
        let leaf = prop_oneof![
            Just(Value::Null),
            any::<bool>().prop_map(Value::from),
            any::<i64>().prop_map(Value::from),
            any::<f64>().prop_map(Value::from),
            any::<String>().prop_map(Value::from),
        ];
        leaf.prop_recursive(4, 24, 4, |inner| {
            prop_oneof![
                proptest::collection::vec(inner.clone(), 0..4).prop_map(Value::from),
                proptest::collection::hash_map(any::<String>(), inner, 0..4)
                    .prop_map(|members| Value::Object(members.into_iter().collect())),
            ]
        })
    }

    proptest! {
        #[test]
        fn it_means_the_same(value in values()) {
            let text = value.to_string();
            for layout in [Layout::Pretty, Layout::Compact] {
                for colours in [false, true] {
                    let shown = laid_out(&text, layout, colours);
                    let plain = anstream::adapter::strip_str(&shown).to_string();
                    prop_assert_eq!(serde_json::from_str::<Value>(&plain).unwrap(), value.clone());
                    prop_assert!(layout == Layout::Pretty || !shown.contains('\n'));
                }
            }
        }

        #[test]
        fn nothing_is_a_panic(text in any::<String>(), odd in "[\\[\\]{}\",:\\\\u0-9a \u{9b}]{0,30}") {
            for text in [text, odd] {
                let _ = laid_out(&text, Layout::Pretty, true);
            }
        }
    }
}
