//! Parameters as they are typed: by place, by name, or as JSON.

use std::collections::BTreeSet;

use serde_json::value::RawValue;

/// The longest word that is taken for a number, in bytes: longer rows of digits are hexadecimal
/// text that happens to have no letter.
const LONGEST_NUMBER: usize = 20;

/// How words are read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// By name if the first one looks like `name=value`, else by place.
    Detect,
    /// All are `name=value`.
    Named,
    /// By place, whatever they look like.
    Ordered,
}

/// Why words are no parameters.
#[derive(Debug, PartialEq, Eq, thiserror::Error)]
pub enum Unfit {
    /// One has no name.
    #[error(
        "expected name=value, got {0:?}; either all parameters have names or none has (-o takes \
         them all in their order, whatever they look like)"
    )]
    Nameless(String),
    /// A name came before.
    #[error("expected each parameter once, got {0} again")]
    Doubled(String),
    /// What should be the parameters as JSON is something else.
    #[error("expected the parameters as a JSON object or array, got {0}")]
    NoJson(String),
}

/// The parameters as JSON text: an object where they have names, else an array; nothing where
/// there are none.
///
/// # Errors
/// Where some have names and others don't, or one comes twice.
pub fn read(words: &[String], form: Form) -> Result<String, Unfit> {
    let Some(first) = words.first() else { return Ok(String::new()) };
    let is_named = match form {
        Form::Detect => looks_named(first),
        Form::Named => true,
        Form::Ordered => false,
    };
    if !is_named {
        let values: Vec<_> = words.iter().map(|word| value(word)).collect();
        return Ok(format!("[{}]", values.join(",")));
    }
    let mut came = BTreeSet::new();
    let mut members = Vec::new();
    for word in words {
        let parts = word.split_once('=').filter(|(name, _)| !name.is_empty());
        let (name, text) = parts.ok_or_else(|| Unfit::Nameless(shown(word)))?;
        if !came.insert(name) {
            return Err(Unfit::Doubled(shown(name)));
        }
        members.push(format!("{}:{}", quoted(name), value(text)));
    }
    Ok(format!("{{{}}}", members.join(",")))
}

/// Parameters that are JSON already.
///
/// # Errors
/// Where they are not, or neither an object nor an array.
pub fn json(text: &str) -> Result<String, Unfit> {
    let text = text.trim();
    if text.is_empty() {
        return Err(Unfit::NoJson("nothing".to_owned()));
    }
    match serde_json::from_str::<&RawValue>(text) {
        Ok(_) if text.starts_with(['{', '[']) => Ok(text.to_owned()),
        Ok(_) => Err(Unfit::NoJson("another value".to_owned())),
        Err(error) => Err(Unfit::NoJson(format!("a syntax error: {error}"))),
    }
}

/// Whether a word begins with the name of a parameter and `=`. The node's names are in lower case;
/// base64, which may end with `=`, hardly ever is.
fn looks_named(word: &str) -> bool {
    let fits = |byte: u8| {
        byte.is_ascii_lowercase() || byte.is_ascii_digit() || matches!(byte, b'_' | b'-' | b'/')
    };
    word.split_once('=').is_some_and(|(name, _)| {
        name.bytes().next().is_some_and(|first| first.is_ascii_lowercase())
            && name.bytes().all(fits)
    })
}

/// A word as JSON: itself where it is a plain number, `true`, `false`, `null`, or JSON in brackets,
/// braces or quotes; else a string.
fn value(word: &str) -> String {
    let is_word = matches!(word, "true" | "false" | "null");
    let is_nested =
        || word.starts_with(['{', '[', '"']) && serde_json::from_str::<&RawValue>(word).is_ok();
    if is_word || is_number(word) || is_nested() { word.to_owned() } else { quoted(word) }
}

/// Whether a word is a number as people write it. One with an exponent is none: hexadecimal text
/// may look like that.
fn is_number(word: &str) -> bool {
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    let unsigned = word.strip_prefix('-').unwrap_or(word);
    let (whole, fraction) = match unsigned.split_once('.') {
        Some((whole, fraction)) => (whole, Some(fraction)),
        None => (unsigned, None),
    };
    word.len() <= LONGEST_NUMBER
        && digits(whole)
        && (whole == "0" || !whole.starts_with('0'))
        && fraction.is_none_or(digits)
}

fn quoted(text: &str) -> String {
    serde_json::Value::from(text).to_string()
}

/// The beginning of a word. All of it may be a secret, such as a rune in the wrong place.
fn shown(word: &str) -> String {
    let mut shown: String = word.chars().take(12).collect();
    if shown.len() < word.len() {
        shown.push('…');
    }
    shown
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use serde_json::{Value, json};

    use super::*;

    fn words(line: &[&str]) -> Vec<String> {
        line.iter().map(|&word| word.to_owned()).collect()
    }

    fn parsed(line: &[&str], form: Form) -> Value {
        serde_json::from_str(&read(&words(line), form).unwrap()).unwrap()
    }

    #[test]
    fn words_become_values() {
        let txid = "7".repeat(64);
        for (word, expected) in [
            ("7", json!(7)),
            ("-7", json!(-7)),
            ("0", json!(0)),
            ("0.5", json!(0.5)),
            ("18446744073709551615", json!(u64::MAX)),
            ("true", json!(true)),
            ("null", json!(null)),
            ("[1, \"a\"]", json!([1, "a"])),
            ("{\"a\":1}", json!({"a": 1})),
            ("\"7\"", json!("7")),
            ("", json!("")),
            ("1000msat", json!("1000msat")),
            ("103x1x0", json!("103x1x0")),
            ("007", json!("007")),
            ("12e34", json!("12e34")),
            ("1.", json!("1.")),
            (".5", json!(".5")),
            ("-", json!("-")),
            ("True", json!("True")),
            ("{a:1}", json!("{a:1}")),
            ("[1", json!("[1")),
            (&txid, json!(txid)),
            ("caf\u{e9} \u{0}\"", json!("caf\u{e9} \u{0}\"")),
        ] {
            assert_eq!(parsed(&[word], Form::Ordered), json!([expected]), "{word}");
            let named = format!("a={word}");
            assert_eq!(parsed(&[&named], Form::Named), json!({"a": expected}), "{word}");
        }
    }

    #[test]
    fn names_are_seen_in_the_first_word() {
        for (line, expected) in [
            (&["a=1", "b_c=x=y"][..], json!({"a": 1, "b_c": "x=y"})),
            (&["target/subcommand=[\"a\"]"], json!({"target/subcommand": ["a"]})),
            (&["label="], json!({"label": ""})),
            (&["x", "a=1"], json!(["x", "a=1"])),
            (
                &["tU-RLjMiDpY2U0o3W1oFowar36RFGpWloPbW9-RuZdo9MD0="],
                json!(["tU-RLjMiDpY2U0o3W1oFowar36RFGpWloPbW9-RuZdo9MD0="]),
            ),
            (&["=a"], json!(["=a"])),
            (&["{\"a\":\"b=c\"}"], json!([{"a": "b=c"}])),
        ] {
            assert_eq!(parsed(line, Form::Detect), expected);
        }
        assert_eq!(read(&[], Form::Named), Ok(String::new()));
        assert_eq!(parsed(&["a=1"], Form::Ordered), json!(["a=1"]));
        for (line, form, expected) in [
            (&["a=1", "b"][..], Form::Detect, Unfit::Nameless("b".into())),
            (&["b"], Form::Named, Unfit::Nameless("b".into())),
            (&["=b"], Form::Named, Unfit::Nameless("=b".into())),
            (&["a=1", "a=2"], Form::Detect, Unfit::Doubled("a".into())),
            (&["a=1", "0123456789abcdef"], Form::Detect, Unfit::Nameless("0123456789ab…".into())),
        ] {
            assert_eq!(read(&words(line), form), Err(expected));
        }
    }

    #[test]
    fn json_is_an_object_or_an_array() {
        for text in ["{}", " [1.50]\n", r#"{"a":{"b":null}}"#] {
            assert_eq!(json(text).unwrap(), text.trim());
        }
        for text in ["", "  ", "7", "\"{}\"", "{", "{}{}", "{'a':1}"] {
            assert!(matches!(json(text), Err(Unfit::NoJson(_))), "{text}");
        }
    }

    proptest! {
        /// Whatever is typed arrives: as itself if it is JSON, else to the character.
        #[test]
        fn nothing_is_lost(line in proptest::collection::vec(any::<String>(), 1..5)) {
            let text = read(&line, Form::Ordered).unwrap();
            let values: Vec<Value> = serde_json::from_str(&text).unwrap();
            prop_assert_eq!(values.len(), line.len());
            for (word, value) in line.iter().zip(values) {
                let as_json = serde_json::from_str::<Value>(word).ok();
                prop_assert!(value == word.as_str() || Some(value) == as_json);
            }
        }

        #[test]
        fn names_and_values_come_apart_at_the_first_sign(
            name in "[a-z][a-z0-9_]{0,9}", text in any::<String>(),
        ) {
            let word = format!("{name}={text}");
            let by_name = read(std::slice::from_ref(&word), Form::Detect).unwrap();
            let by_place = read(&[text], Form::Ordered).unwrap();
            let by_name: Value = serde_json::from_str(&by_name).unwrap();
            let by_place: Value = serde_json::from_str(&by_place).unwrap();
            prop_assert_eq!(&by_name[&name], &by_place[0]);
        }

        #[test]
        fn nothing_is_a_panic(line in proptest::collection::vec(any::<String>(), 0..4), text in any::<String>()) {
            for form in [Form::Detect, Form::Named] {
                if let Ok(text) = read(&line, form) {
                    prop_assert!(text.is_empty() || json(&text).is_ok());
                }
            }
            let _ = json(&text);
        }
    }
}
