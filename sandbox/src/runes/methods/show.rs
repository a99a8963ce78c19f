//! The answer of `showrunes`.

use std::time::Duration;

use serde::Serialize;
use serde_json::value::RawValue;

use crate::runes::restriction::{Alternative, Restriction};
use crate::runes::rune::Rune;
use crate::runes::store::Runes;

/// What `showrunes` says.
#[derive(Serialize)]
pub struct Shown {
    pub runes: Vec<ShownRune>,
}

/// One rune; members that tell of an exception are there only if it is one.
#[derive(Serialize)]
pub struct ShownRune {
    rune: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    stored: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    blacklisted: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    our_rune: Option<bool>,
    /// Seconds and nanoseconds, which no float holds.
    #[serde(skip_serializing_if = "Option::is_none")]
    last_used: Option<Box<RawValue>>,
    unique_id: String,
    restrictions: Vec<ShownRestriction>,
    restrictions_as_english: String,
}

#[derive(Serialize)]
struct ShownRestriction {
    alternatives: Vec<ShownAlternative>,
    english: String,
}

#[derive(Serialize)]
struct ShownAlternative {
    fieldname: String,
    value: String,
    condition: char,
    english: String,
}

impl From<&Alternative> for ShownAlternative {
    fn from(alternative: &Alternative) -> Self {
        Self {
            fieldname: alternative.name.clone(),
            value: alternative.value.clone(),
            condition: alternative.condition.symbol(),
            english: alternative.english(),
        }
    }
}

impl From<&Restriction> for ShownRestriction {
    fn from(restriction: &Restriction) -> Self {
        let alternatives: Vec<ShownAlternative> =
            restriction.alternatives().iter().map(Into::into).collect();
        let english: Vec<&str> = alternatives.iter().map(|one| one.english.as_str()).collect();
        Self { english: english.join(" OR "), alternatives }
    }
}

/// A rune that need be none of the node's; `text` is the rune as it came.
pub fn one(runes: &Runes, text: &str, rune: &Rune, id: u64) -> ShownRune {
    let given = runes.given(id);
    let stored = given.as_ref().is_some_and(|given| given.text == text);
    let restrictions: Vec<ShownRestriction> = rune.restrictions().iter().map(Into::into).collect();
    let english: Vec<&str> = restrictions.iter().map(|one| one.english.as_str()).collect();
    ShownRune {
        rune: text.to_owned(),
        stored: (!stored).then_some(false),
        blacklisted: runes.is_blacklisted(rune).then_some(true),
        our_rune: runes.is_ours(rune).is_err().then_some(false),
        last_used: given.and_then(|given| given.last_used).and_then(seconds),
        unique_id: id.to_string(),
        restrictions_as_english: english.join(" AND "),
        restrictions,
    }
}

/// Every rune that the node gave.
pub fn all(runes: &Runes) -> Vec<ShownRune> {
    let shown = |text: String| {
        let rune = Rune::from_base64(&text)?;
        let id = rune.unique_id()?;
        Some(one(runes, &text, &rune, id))
    };
    runes.all().into_iter().filter_map(|given| shown(given.text)).collect()
}

fn seconds(time: Duration) -> Option<Box<RawValue>> {
    RawValue::from_string(format!("{}.{:09}", time.as_secs(), time.subsec_nanos())).ok()
}
