//! The parameters of the methods of runes, and what the node says of wrong ones.

use std::fmt::Display;

use serde_json::value::RawValue;

use crate::params::is_node_id;
use crate::rpc::{Members, RpcError};
use crate::runes::call::Params;
use crate::runes::restriction::{Alternative, Restriction};
use crate::runes::rune::Rune;
use crate::schema::Schema;

/// Parameters by name, however they were given.
pub struct Arguments<'a>(Vec<(String, &'a RawValue)>);

impl<'a> Arguments<'a> {
    /// Reads parameters that were checked against the schema.
    pub fn read(schema: &Schema, params: &'a RawValue) -> Result<Self, RpcError> {
        let text = params.get();
        if let Ok(Members(members)) = serde_json::from_str(text) {
            let named = members.into_iter().map(|(name, value)| (name.into_owned(), value));
            return Ok(Self(named.collect()));
        }
        let values: Vec<&RawValue> =
            serde_json::from_str(text).map_err(|error| RpcError::internal(error.to_string()))?;
        let names = schema.request.properties.keys().cloned();
        // By position, null stands for a parameter that is left out.
        Ok(Self(names.zip(values).filter(|(_, value)| value.get() != "null").collect()))
    }

    /// The parameter of this name.
    pub fn get(&self, name: &str) -> Option<&'a RawValue> {
        self.0.iter().find(|(given, _)| given == name).map(|(_, value)| *value)
    }
}

/// Reads a parameter, if it is there.
pub fn optional<'a, T>(
    arguments: &Arguments<'a>,
    name: &str,
    read: impl FnOnce(&str, &'a RawValue) -> Result<T, RpcError>,
) -> Result<Option<T>, RpcError> {
    arguments.get(name).map(|value| read(name, value)).transpose()
}

/// What the node says of a parameter that it can't take.
pub fn bad(name: &str, expected: &str, token: impl Display) -> RpcError {
    RpcError::invalid_params(format!("{name}: {expected}: invalid token '{token}'"))
}

/// A rune with the unique id that all runes of a node have.
pub fn rune(name: &str, value: &RawValue) -> Result<(Rune, u64), RpcError> {
    let rune = Rune::from_base64(inner(value))
        .ok_or_else(|| bad(name, "should be base64 string", value))?;
    let id =
        rune.unique_id().ok_or_else(|| bad(name, "should have valid numeric unique_id", value))?;
    Ok((rune, id))
}

/// `readonly`, or a list of lists of alternatives.
pub fn restrictions(name: &str, value: &RawValue) -> Result<Vec<Restriction>, RpcError> {
    const READONLY: [&[&str]; 2] =
        [&["method^list", "method^get", "method=summary"], &["method/listdatastore"]];
    const EXPECTED: &str = "not a valid restriction (should be array)";
    let restriction = |alternatives: &[&str]| {
        let alternatives: Option<Vec<_>> =
            alternatives.iter().map(|text| Alternative::plain(text)).collect();
        Restriction::new(alternatives?)
    };
    if value.get() == "\"readonly\"" {
        return Ok(READONLY.iter().filter_map(|alternatives| restriction(alternatives)).collect());
    }
    let items: Vec<&RawValue> =
        serde_json::from_str(value.get()).map_err(|_| bad(name, EXPECTED, value))?;
    let read = |item: &&RawValue| {
        let alternatives: Vec<String> = serde_json::from_str(item.get()).ok()?;
        let alternatives: Vec<&str> = alternatives.iter().map(String::as_str).collect();
        restriction(&alternatives)
    };
    items.iter().map(|item| read(item).ok_or_else(|| bad(name, EXPECTED, item))).collect()
}

/// A node id, in lower-case hex.
pub fn node_id(name: &str, value: &RawValue) -> Result<String, RpcError> {
    is_node_id(name, value)?;
    Ok(inner(value).to_lowercase())
}

/// A text.
pub fn string(_: &str, value: &RawValue) -> Result<String, RpcError> {
    // A number or a boolean counts as its text.
    Ok(serde_json::from_str(value.get()).unwrap_or_else(|_| value.get().to_owned()))
}

/// The parameters of the call that a rune is to permit.
pub fn params<'a>(name: &str, value: &'a RawValue) -> Result<Params<'a>, RpcError> {
    Params::read(value).ok_or_else(|| bad(name, "must be object or array", value))
}

/// A number; the node takes one in quotes, too.
pub fn number(name: &str, value: &RawValue) -> Result<u64, RpcError> {
    inner(value).parse().map_err(|_| bad(name, "should be an unsigned 64 bit integer", value))
}

/// `true` or `false`.
pub fn boolean(name: &str, value: &RawValue) -> Result<bool, RpcError> {
    value.get().parse().map_err(|_| bad(name, "should be 'true' or 'false'", value))
}

/// A value's text, without its quotes if it has some.
pub fn inner(value: &RawValue) -> &str {
    unquoted(value.get())
}

/// A text without its quotes, if it has some.
pub fn unquoted(text: &str) -> &str {
    text.strip_prefix('"').and_then(|text| text.strip_suffix('"')).unwrap_or(text)
}
