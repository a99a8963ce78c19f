//! The call that a rune is to permit: what the names in a restriction stand for.

use std::time::Duration;

use serde_json::value::RawValue;

use super::restriction::{Alternative, Found};
use super::{invoice, limit};
use crate::rpc::Members;

/// A call, as far as `checkrune` was told of it.
#[derive(Debug)]
pub struct Call<'a> {
    /// The node id of who calls, in lower-case hex.
    pub id: Option<String>,
    /// The method.
    pub method: Option<String>,
    /// Its parameters.
    pub params: Params<'a>,
    /// When, since 1970.
    pub now: Duration,
    /// How long ago a rune of the same unique id was used; `None` if never, or if the node
    /// doesn't know the id.
    pub since_use: Option<Duration>,
}

/// The parameters of a call.
#[derive(Debug, Default)]
pub enum Params<'a> {
    /// None were told; they count as an empty list.
    #[default]
    None,
    /// By name, in the order in which they came.
    Named(Vec<(String, &'a RawValue)>),
    /// By position.
    Positional(Vec<&'a RawValue>),
}

impl<'a> Params<'a> {
    /// Reads parameters; `None` if they are neither an object nor a list.
    pub fn read(params: &'a RawValue) -> Option<Self> {
        let text = params.get();
        if let Ok(Members(members)) = serde_json::from_str(text) {
            let named = members.into_iter().map(|(name, value)| (name.into_owned(), value));
            return Some(Self::Named(named.collect()));
        }
        serde_json::from_str(text).ok().map(Self::Positional)
    }

    fn count(&self) -> usize {
        match self {
            Self::None => 0,
            Self::Named(named) => named.len(),
            Self::Positional(values) => values.len(),
        }
    }

    /// The first parameter of this name. Runes of old have names without punctuation.
    fn named(&self, name: &str) -> Option<&'a RawValue> {
        let Self::Named(named) = self else { return None };
        let is_it = |given: &str| {
            let plain = given.chars().filter(|letter| !letter.is_ascii_punctuation());
            given == name || plain.eq(name.chars())
        };
        named.iter().find(|(given, _)| is_it(given)).map(|(_, value)| *value)
    }

    fn at(&self, position: &str) -> Option<&'a RawValue> {
        let Self::Positional(values) = self else { return None };
        let number: usize = position.parse().ok()?;
        // `parr01` and `parr+1` are not the names of a parameter.
        if number.to_string() == position { values.get(number).copied() } else { None }
    }
}

impl Call<'_> {
    /// Why the call doesn't meet an alternative, if it doesn't.
    pub fn meets(&self, alternative: &Alternative) -> Result<(), String> {
        let field = alternative.name.as_str();
        let text = |text: Option<&String>| {
            alternative.holds(field, text.map_or(Found::Nothing, |text| Found::Text(text)))
        };
        match field {
            "time" => {
                let now = i64::try_from(self.now.as_secs()).unwrap_or(i64::MAX);
                alternative.holds(field, Found::Integer(now))
            }
            "id" => text(self.id.as_ref()),
            "method" => text(self.method.as_ref()),
            "pnum" => alternative
                .holds("number of parameters", Found::Integer(self.params.count() as i64)),
            "rate" => limit::rate(alternative).and_then(|least| self.rested(least)),
            "per" => limit::per(alternative).and_then(|least| self.rested(least)),
            _ => self.meets_of_params(alternative),
        }
    }

    fn rested(&self, least: Duration) -> Result<(), String> {
        match self.since_use {
            Some(since) if since < least => Err("too soon".into()),
            _ => Ok(()),
        }
    }

    fn meets_of_params(&self, alternative: &Alternative) -> Result<(), String> {
        let field = alternative.name.as_str();
        if let Some(name) = field.strip_prefix("pname") {
            return alternative.holds(&format!("parameter {name}"), found(self.params.named(name)));
        }
        if let Some(position) = field.strip_prefix("parr") {
            let value = found(self.params.at(position));
            return alternative.holds(&format!("parameter #{position}"), value);
        }
        if let Some((name, part)) = field.strip_prefix("pinv").and_then(|it| it.rsplit_once('_')) {
            let value = self
                .params
                .named(name)
                .ok_or_else(|| format!("Unknown invoice parameter {name}"))?;
            let amount = invoice::amount_msat(inner(value.get()))
                .map_err(|error| format!("Invalid invoice: {error}"))?;
            if part != "amount" {
                return Err(format!("the sandbox can't tell the {part} of an invoice"));
            }
            let found = match amount {
                None => Found::Nothing,
                Some(msat) => Found::Integer(i64::try_from(msat).unwrap_or(i64::MAX)),
            };
            return alternative.holds(&format!("invoice parameter {name}_{part}"), found);
        }
        alternative.holds(field, Found::Nothing)
    }
}

/// Integers count as such; everything else is its JSON text, a string without its quotes.
fn found(value: Option<&RawValue>) -> Found<'_> {
    let Some(value) = value else { return Found::Nothing };
    let text = value.get();
    match text.parse() {
        Ok(integer) => Found::Integer(integer),
        Err(_) => Found::Text(inner(text)),
    }
}

fn inner(text: &str) -> &str {
    text.strip_prefix('"').and_then(|text| text.strip_suffix('"')).unwrap_or(text)
}

#[cfg(test)]
mod tests;
