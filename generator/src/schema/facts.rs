//! The form in which this project keeps a schema: names, types, required members, enum
//! values, releases and nesting; without conditions and without prose.

use indexmap::IndexMap;
use serde::Serialize;

use crate::diagnostic::Place;
use crate::model::merge::{Flat, Merged};
use crate::schema::errors::ErrorCode;

/// JSON whose members keep their order, which is that of positional parameters.
#[derive(Debug, Serialize)]
#[serde(untagged)]
pub enum Fact {
    /// A string.
    Text(String),
    /// An array.
    List(Vec<Fact>),
    /// An object.
    Object(Members),
    /// A value whose order is of no account.
    Plain(serde_json::Value),
}

/// The members of an object, in order.
pub type Members = IndexMap<String, Fact>;

/// A file, as text that ends with a newline.
#[must_use]
pub fn render(file: &Members) -> String {
    // Text, lists and objects with names always have a JSON form.
    format!("{}\n", serde_json::to_string_pretty(file).unwrap_or_default())
}

/// The kept form of a file, as text that ends with a newline.
#[must_use]
pub fn text(flat: &Flat) -> String {
    let mut file = Members::new();
    insert(&mut file, flat.subject.key(), Fact::Text(flat.name.clone()));
    insert_releases(&mut file, flat.added.as_ref(), flat.deprecated.as_deref());
    for (name, word) in flat.calling.facts() {
        insert(&mut file, name, Fact::Text(word.to_owned()));
    }
    if !flat.errors.is_empty() {
        insert(&mut file, "errors", Fact::List(flat.errors.iter().map(error).collect()));
    }
    insert(&mut file, "request", object(&flat.request));
    insert(&mut file, "response", object(&flat.response));
    render(&file)
}

fn error(error: &ErrorCode) -> Fact {
    let Some(message) = &error.message else { return Fact::Plain(error.code.into()) };
    let mut members = Members::new();
    insert(&mut members, "code", Fact::Plain(error.code.into()));
    insert(&mut members, "message", Fact::Text(message.clone()));
    Fact::Object(members)
}

fn insert(members: &mut Members, name: &str, fact: Fact) {
    members.insert(name.to_owned(), fact);
}

fn texts<'a>(texts: impl IntoIterator<Item = &'a String>) -> Fact {
    Fact::List(texts.into_iter().cloned().map(Fact::Text).collect())
}

fn insert_releases(
    members: &mut Members,
    added: Option<&(String, Place)>,
    deprecated: Option<&[String]>,
) {
    if let Some((added, _)) = added {
        insert(members, "added", Fact::Text(added.clone()));
    }
    if let Some(deprecated) = deprecated {
        insert(members, "deprecated", texts(deprecated));
    }
}

fn object(merged: &Merged) -> Fact {
    let mut members = Members::new();
    insert_members(&mut members, merged);
    Fact::Object(members)
}

fn insert_members(members: &mut Members, merged: &Merged) {
    for limit in merged.limits() {
        insert(members, limit.keyword.name(), Fact::Plain(limit.value.clone()));
    }
    if !merged.required.is_empty() {
        insert(members, "required", texts(merged.required.iter().map(|(name, _)| name)));
    }
    if !merged.properties.is_empty() {
        let properties = merged.properties.iter();
        let properties = properties.map(|(name, property)| (name.clone(), schema(property)));
        insert(members, "properties", Fact::Object(properties.collect()));
    }
}

fn schema(merged: &Merged) -> Fact {
    let mut members = Members::new();
    if let Some((ty, _)) = &merged.ty {
        insert(&mut members, "type", Fact::Text(ty.clone()));
    }
    insert_releases(&mut members, merged.added.as_ref(), merged.deprecated.as_deref());
    if !merged.values.is_empty() {
        insert(&mut members, "enum", texts(merged.values.iter().map(|(value, _)| value)));
    }
    if !merged.one_of.is_empty() {
        insert(&mut members, "oneOf", Fact::List(merged.one_of.iter().map(schema).collect()));
    }
    if let Some(items) = &merged.items {
        insert(&mut members, "items", schema(items));
    }
    insert_members(&mut members, merged);
    Fact::Object(members)
}
