//! Judges one JSON token as the node's parameter parsers do.

use serde_json::value::RawValue;

use crate::rpc::Members;
use crate::schema::{Field, Kind};

/// A token that is not what the schema says.
#[derive(Debug)]
pub struct Wrong {
    /// The parameter and the way into it, such as `route[0].id`.
    pub at: String,
    /// What it should be.
    pub expected: String,
    /// What it is, as it came.
    pub token: String,
}

/// Checks a value, and all that is inside it.
pub fn check(at: &str, field: &Field, value: &RawValue) -> Result<(), Wrong> {
    let text = value.get();
    let wrong = |expected: String| Wrong { at: at.to_owned(), expected, token: text.to_owned() };
    if !field.one_of.is_empty() {
        let mut first = Ok(());
        for arm in &field.one_of {
            match check(at, arm, value) {
                Ok(()) => return Ok(()),
                error if first.is_ok() => first = error,
                Err(_) => {}
            }
        }
        return first;
    }
    let Some(kind) = field.kind else { return Ok(()) };
    if !field.values.is_empty() {
        let given = inner(text);
        let is_given = |value: &serde_json::Value| match value.as_str() {
            Some(value) => value == given,
            None => value.to_string().as_str() == given,
        };
        let known = field.values.iter().any(is_given);
        if known && !text.starts_with(['{', '[']) {
            return Ok(());
        }
        let names: Vec<_> =
            field.values.iter().map(|value| inner(&value.to_string()).to_owned()).collect();
        return Err(wrong(match names.split_last() {
            Some((last, rest)) if !rest.is_empty() => {
                format!("should be {} or {last}", rest.join(", "))
            }
            _ => format!("should be {}", names.concat()),
        }));
    }
    match kind {
        Kind::Array => {
            let items: Vec<&RawValue> =
                serde_json::from_str(text).map_err(|_| wrong("should be an array".into()))?;
            let Some(field) = &field.items else { return Ok(()) };
            items
                .iter()
                .enumerate()
                .try_for_each(|(position, item)| check(&format!("{at}[{position}]"), field, item))
        }
        Kind::Object => {
            let Members(members) =
                serde_json::from_str(text).map_err(|_| wrong("should be an object".into()))?;
            if field.properties.is_empty() {
                return Ok(());
            }
            // Members that it does not know are nothing to the node.
            for (name, value) in &members {
                if let Some(field) = field.properties.get(name.as_ref()) {
                    check(&format!("{at}.{name}"), field, value)?;
                }
            }
            let lacks = |name: &&String| {
                field.properties.contains_key(*name)
                    && !members.iter().any(|(given, _)| given == *name)
            };
            match field.required.iter().find(lacks) {
                Some(name) => Err(wrong(format!("should have a member '{name}'"))),
                None => Ok(()),
            }
        }
        Kind::OutputDesc => {
            let expected = || wrong("should be an object of one address to satoshi".into());
            let Members(members) = serde_json::from_str(text).map_err(|_| expected())?;
            match members.as_slice() {
                [(_, amount)] if is_amount(inner(amount.get()), Unit::Sat, Some("all")) => Ok(()),
                _ => Err(expected()),
            }
        }
        _ => scalar(kind, text).map_or_else(|| Ok(()), |expected| Err(wrong(expected.to_owned()))),
    }
}

/// What a single value should be, if it is not.
fn scalar(kind: Kind, text: &str) -> Option<&'static str> {
    let given = inner(text);
    let is_string = text.starts_with('"');
    let (good, expected) = match kind {
        Kind::Boolean => (text == "true" || text == "false", "should be 'true' or 'false'"),
        Kind::String if is_string && text.contains("\\u") => {
            (false, "should be a string (without \\u)")
        }
        Kind::String => (!text.starts_with(['{', '[']) && text != "null", "should be a string"),
        Kind::Hex => (is_string && is_hex(given), "should be a hex value"),
        Kind::Signature => (is_string && is_hex(given), "should be a signature in hex"),
        Kind::Hash | Kind::Secret | Kind::Txid => {
            (is_string && is_hex_of(given, 32), "should be a 32 byte hex value")
        }
        Kind::Bip340Sig => (is_string && is_hex_of(given, 64), "should be a 64 byte hex value"),
        Kind::Pubkey => (
            is_string
                && is_hex_of(given, 33)
                && (given.starts_with("02") || given.starts_with("03")),
            "should be a node id",
        ),
        Kind::ShortChannelId => {
            (is_string && is_scid(given), "should be a short_channel_id of form NxNxN")
        }
        Kind::ShortChannelIdDir => (
            is_string && given.strip_suffix("/0").or(given.strip_suffix("/1")).is_some_and(is_scid),
            "should be a short_channel_id of form NxNxN/dir",
        ),
        Kind::Outpoint => {
            let parts = given.split_once(':');
            let good =
                parts.is_some_and(|(txid, out)| is_hex_of(txid, 32) && out.parse::<u32>().is_ok());
            (is_string && good, "should be a txid:outnum")
        }
        Kind::U8 => (given.parse::<u8>().is_ok(), "should be an unsigned 8 bit integer"),
        Kind::U16 => (given.parse::<u16>().is_ok(), "should be an unsigned 16 bit integer"),
        Kind::U32 => (given.parse::<u32>().is_ok(), "should be an unsigned 32 bit integer"),
        Kind::U64 => (given.parse::<u64>().is_ok(), "should be an unsigned 64 bit integer"),
        Kind::Integer => (given.parse::<i64>().is_ok(), "should be an integer"),
        Kind::Number => {
            (given.parse::<f64>().is_ok_and(f64::is_finite), "should be a floating-point number")
        }
        Kind::Msat => (is_amount(given, Unit::Msat, None), "should be a millisatoshi amount"),
        Kind::MsatOrAll => {
            (is_amount(given, Unit::Msat, Some("all")), "should be a millisatoshi amount or 'all'")
        }
        Kind::MsatOrAny => {
            (is_amount(given, Unit::Msat, Some("any")), "should be a millisatoshi amount or 'any'")
        }
        Kind::Sat => (is_amount(given, Unit::Sat, None), "should be a satoshi amount"),
        Kind::SatOrAll => {
            (is_amount(given, Unit::Sat, Some("all")), "should be a satoshi amount or 'all'")
        }
        Kind::Currency => {
            let digits = given.trim_end_matches(|letter: char| letter.is_ascii_uppercase());
            let good = given.len() - digits.len() == 3 && is_decimal(digits);
            (is_string && good, "should be an amount and a currency, such as 10.50USD")
        }
        Kind::Feerate => (is_feerate(given), "should be a feerate"),
        Kind::Null => (text == "null", "should be null"),
        Kind::Array | Kind::Object | Kind::OutputDesc => (true, ""),
    };
    (!good).then_some(expected)
}

/// The node reads numbers and amounts from strings too.
fn inner(text: &str) -> &str {
    text.strip_prefix('"').and_then(|text| text.strip_suffix('"')).unwrap_or(text)
}

fn is_hex(text: &str) -> bool {
    text.len().is_multiple_of(2) && text.bytes().all(|byte| byte.is_ascii_hexdigit())
}

fn is_hex_of(text: &str, bytes: usize) -> bool {
    text.len() == bytes * 2 && is_hex(text)
}

fn is_scid(text: &str) -> bool {
    let parts: Vec<_> = text.split('x').collect();
    let below = |part: &str, bits: u32| {
        is_digits(part) && part.parse::<u64>().is_ok_and(|n| n >> bits == 0)
    };
    matches!(parts.as_slice(), [block, tx, out] if below(block, 24) && below(tx, 24) && below(out, 16))
}

fn is_digits(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}

fn is_decimal(text: &str) -> bool {
    text.split_once('.')
        .map_or_else(|| is_digits(text), |(whole, part)| is_digits(whole) && is_digits(part))
}

enum Unit {
    Msat,
    Sat,
}

fn is_amount(text: &str, unit: Unit, word: Option<&str>) -> bool {
    if word == Some(text) {
        return true;
    }
    let fits = |digits: &str| is_digits(digits) && digits.parse::<u64>().is_ok();
    if let Some(msat) = text.strip_suffix("msat") {
        return fits(msat) && (matches!(unit, Unit::Msat) || msat.ends_with("000") || msat == "0");
    }
    if let Some(btc) = text.strip_suffix("btc") {
        let places = match unit {
            Unit::Msat => 11,
            Unit::Sat => 8,
        };
        return is_decimal(btc) && btc.split_once('.').is_none_or(|(_, part)| part.len() <= places);
    }
    fits(text.strip_suffix("sat").unwrap_or(text))
}

fn is_feerate(text: &str) -> bool {
    const WORDS: [&str; 4] = ["slow", "normal", "urgent", "minimum"];
    let digits = ["perkw", "perkb", "blocks"].iter().find_map(|unit| text.strip_suffix(unit));
    WORDS.contains(&text) || digits.unwrap_or(text).parse::<u32>().is_ok()
}
