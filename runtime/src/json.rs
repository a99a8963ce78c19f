//! JSON text of a client's, written anew.
//!
//! Programs read odd JSON in different ways: of two members with one name some take the first,
//! some the last; some look at names and words as they are written, escapes and all; and some of
//! the node's plugins take a blank line for a message's end. So what a client wrote by its own
//! hand goes on in one form only, about which nobody can be of two minds: without white space,
//! with no more escapes than needed, and with each name once.

use std::collections::HashSet;

/// Why a text is not passed on.
#[derive(Debug, PartialEq, Eq, thiserror::Error)]
pub enum Ambiguous {
    /// An object has two members with one name.
    #[error("expected each member once, got {0:?} again")]
    Doubled(String),
    /// Two parameters have names that a rune's restrictions can't tell apart.
    #[error("expected names that differ in more than punctuation, got {0:?} beside a like one")]
    Alike(String),
    /// More objects and arrays are inside one another than may be.
    #[error("expected at most {0} objects and arrays inside one another, got more")]
    TooDeep(usize),
    /// A string holds half of a surrogate pair, or isn't JSON.
    #[error("expected strings of Unicode characters, got {0:?}")]
    String(String),
}

/// Which names an object may have.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Names {
    /// Each once.
    Once,
    /// Those of the outermost object have to differ in more than punctuation: the node leaves
    /// that out of the names of parameters when it looks at a rune's `pname` (schema createrune).
    Parameters,
}

/// What is open at a place in the text.
enum Open {
    /// The names that have come, and whether the next string is one.
    Object {
        names: HashSet<String>,
        name_is_next: bool,
    },
    Array,
}

/// Writes a text anew, which has to be JSON: numbers and words stay as they are.
///
/// # Errors
/// Where it could be read in several ways.
pub fn rewrite(text: &str, names: Names) -> Result<String, Ambiguous> {
    rewrite_within(text, names, usize::MAX)
}

/// As [`rewrite`], of no more than `deepest` objects and arrays inside one another.
///
/// # Errors
/// As [`rewrite`], and where there are more.
pub fn rewrite_within(text: &str, names: Names, deepest: usize) -> Result<String, Ambiguous> {
    let mut written = String::with_capacity(text.len());
    let mut open: Vec<Open> = Vec::new();
    let mut rest = text;
    while let Some(character) = rest.chars().next() {
        if open.len() > deepest {
            return Err(Ambiguous::TooDeep(deepest));
        }
        match character {
            '"' => {
                let (quoted, after) = split_string(rest);
                rest = after;
                let string: String = serde_json::from_str(quoted)
                    .map_err(|_| Ambiguous::String(quoted.chars().take(80).collect()))?;
                let is_outermost = open.len() == 1;
                if let Some(Open::Object { names: came, name_is_next: is_name @ true }) =
                    open.last_mut()
                {
                    *is_name = false;
                    let key = match names {
                        Names::Parameters if is_outermost => bare(&string),
                        Names::Once | Names::Parameters => string.clone(),
                    };
                    if !came.insert(key) {
                        let short = string.chars().take(80).collect();
                        let doubled = names == Names::Once || !is_outermost;
                        return Err(if doubled {
                            Ambiguous::Doubled(short)
                        } else {
                            Ambiguous::Alike(short)
                        });
                    }
                }
                written.push_str(&serde_json::Value::from(string).to_string());
                continue;
            }
            ' ' | '\n' | '\r' | '\t' => {}
            '{' => {
                open.push(Open::Object { names: HashSet::new(), name_is_next: true });
                written.push(character);
            }
            '[' => {
                open.push(Open::Array);
                written.push(character);
            }
            '}' | ']' => {
                open.pop();
                written.push(character);
            }
            ',' => {
                if let Some(Open::Object { name_is_next, .. }) = open.last_mut() {
                    *name_is_next = true;
                }
                written.push(character);
            }
            _ => written.push(character),
        }
        rest = rest.get(character.len_utf8()..).unwrap_or_default();
    }
    Ok(written)
}

/// A name without its punctuation.
fn bare(name: &str) -> String {
    name.chars().filter(|character| !character.is_ascii_punctuation()).collect()
}

/// The string that a text begins with, quotes included, and what comes after it.
fn split_string(text: &str) -> (&str, &str) {
    let mut escaped = false;
    let end = text.bytes().skip(1).position(|byte| match byte {
        _ if escaped => {
            escaped = false;
            false
        }
        b'\\' => {
            escaped = true;
            false
        }
        byte => byte == b'"',
    });
    // A quote is a character of its own.
    end.and_then(|end| text.split_at_checked(end + 2)).unwrap_or((text, ""))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use serde_json::Value;

    use super::{Ambiguous, Names, rewrite, rewrite_within};

    #[test]
    fn depth_is_bounded() {
        for (depth, fits) in [(1, true), (7, true), (8, false), (100_000, false)] {
            for (open, close) in [("[", "]"), ("{\"a\":", "}")] {
                let text = [&open.repeat(depth), "0", &close.repeat(depth)].concat();
                let expected = if fits { Ok(text.clone()) } else { Err(Ambiguous::TooDeep(7)) };
                assert_eq!(rewrite_within(&text, Names::Once, 7), expected);
            }
        }
    }

    #[test]
    fn one_form() {
        for (text, expected) in [
            ("{}", "{}"),
            (" { \n\n } ", "{}"),
            ("[1.50 , 1e400,-0 ,\n\ntrue , null]", "[1.50,1e400,-0,true,null]"),
            (r#"{"a":"\u00e9\n\/ b"}"#, r#"{"a":"é\n/ b"}"#),
            (r#"{"am\u006funt" : { "x" : "\u0000" } }"#, r#"{"amount":{"x":"\u0000"}}"#),
            (
                r#"{"a":"a","b":["a","a"],"c":{"a":"b","b":1}}"#,
                r#"{"a":"a","b":["a","a"],"c":{"a":"b","b":1}}"#,
            ),
            (r#""\"{\\""#, r#""\"{\\""#),
        ] {
            for names in [Names::Once, Names::Parameters] {
                assert_eq!(rewrite(text, names).as_deref(), Ok(expected), "{text}");
            }
        }
    }

    #[test]
    fn what_can_be_read_in_several_ways() {
        let doubled = |name: &str| Err(Ambiguous::Doubled(name.to_owned()));
        let alike = |name: &str| Err(Ambiguous::Alike(name.to_owned()));
        for (text, once, parameters) in [
            (r#"{"a":1,"a":1}"#, doubled("a"), alike("a")),
            (r#"{"a":1,"\u0061":1}"#, doubled("a"), alike("a")),
            (r#"[{"x":{"a":1,"b":[],"a":1}}]"#, doubled("a"), doubled("a")),
            (r#"{"a_b":1,"ab":1}"#, Ok(()), alike("ab")),
            (r#"{"x":{"a_b":1,"ab":1}}"#, Ok(()), Ok(())),
            (r#"{"":1,"_":1}"#, Ok(()), alike("_")),
        ] {
            assert_eq!(rewrite(text, Names::Once).map(drop), once, "{text}");
            assert_eq!(rewrite(text, Names::Parameters).map(drop), parameters, "{text}");
        }
        assert!(matches!(rewrite(r#"["\ud800"]"#, Names::Once), Err(Ambiguous::String(_))));
    }

    fn values() -> impl Strategy<Value = Value> {
        let leaf = prop_oneof![
            Just(Value::Null),
            any::<bool>().prop_map(Value::from),
            any::<i64>().prop_map(Value::from),
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
            let pretty = serde_json::to_string_pretty(&value).unwrap();
            let written = rewrite(&pretty, Names::Once).unwrap();
            prop_assert_eq!(&written, &value.to_string());
            prop_assert_eq!(rewrite(&written, Names::Once).unwrap(), written);
        }

        #[test]
        fn nothing_is_a_panic(text in any::<String>(), odd in "[\\[\\]{}\",:\\\\u0-9a ]{0,30}") {
            let _ = rewrite(&text, Names::Once);
            let _ = rewrite(&odd, Names::Parameters);
        }
    }
}
