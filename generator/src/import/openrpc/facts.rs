//! A method of a document, as the facts that a schema file keeps.

use indexmap::IndexMap;

use super::document::{Content, Error, Method, Structure};
use super::left::Left;
use super::value::{Object, Type, Value};
use crate::lower::names::{self, Spelling};
use crate::schema::calling;
use crate::schema::facts::{Fact, Members, render};

/// The name of the response's one property, where the result is no object.
const VALUE: &str = "value";

/// The schema file of a method. `either` is how it takes its parameters where it takes them both
/// ways.
pub fn text(method: &Method, either: Structure, left: &mut Left) -> String {
    let structure = if method.structure == Structure::Either { either } else { method.structure };
    let mut file = Members::new();
    let mut insert = |name: &str, fact| file.insert(name.to_owned(), fact);
    insert("rpc", Fact::Text(method.name.clone()));
    if let Some(title) = method.title.as_deref().map(line).filter(|title| !title.is_empty()) {
        insert("title", Fact::Text(title));
    }
    if method.deprecated {
        insert("deprecated", Fact::List(Vec::new()));
    }
    if structure == Structure::ByPosition && !method.params.is_empty() {
        insert(calling::PARAMS, Fact::Text("by-position".to_owned()));
    }
    let is_value = !method.gives_object();
    if is_value {
        insert(calling::RESULT, Fact::Text("value".to_owned()));
    }
    if !method.errors.is_empty() {
        insert("errors", Fact::List(method.errors.iter().map(error).collect()));
    }
    let mut request = Object::default();
    for Content { name, place, required, value } in &method.params {
        if *required {
            request.required.insert(name.clone(), place.clone());
        }
        request.members.insert(name.clone(), value.clone());
    }
    insert("request", Fact::Object(object(&request, left)));
    let response = match (&method.result.ty, is_value) {
        (Type::Object(members), false) => object(members, left),
        _ => {
            let required = IndexMap::from([(VALUE.to_owned(), method.result.place.clone())]);
            let members = IndexMap::from([(VALUE.to_owned(), method.result.clone())]);
            object(&Object { members, required }, left)
        }
    };
    insert("response", Fact::Object(response));
    render(&file)
}

/// The file's name. What isn't plain is percent-encoded, so that no two methods share one.
#[must_use]
pub fn file_name(method: &str) -> String {
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || b"_-.".contains(&byte);
    let letters = method.bytes().enumerate().map(|(at, byte)| {
        if plain(byte) && (at > 0 || byte != b'.') {
            char::from(byte).to_string()
        } else {
            format!("%{byte:02X}")
        }
    });
    format!("{}.json", letters.collect::<String>())
}

fn error(error: &Error) -> Fact {
    let mut members = Members::new();
    members.insert("code".to_owned(), Fact::Plain(error.code.into()));
    members.insert("message".to_owned(), Fact::Text(line(&error.message)));
    if let Some(data) = &error.data {
        members.insert("data".to_owned(), Fact::Plain(data.clone()));
    }
    Fact::Object(members)
}

fn object(object: &Object, left: &mut Left) -> Members {
    let mut members = object.members.clone();
    for (name, place) in &object.required {
        if !members.contains_key(name) {
            left.add("required without a schema", place);
            members.insert(name.clone(), Value::any(place));
        }
    }
    // What may be null may be absent; a value of any type says null itself.
    let is_there = |name: &&String| {
        let value = members.get(*name);
        value.is_some_and(|value| !value.nullable || matches!(value.ty, Type::Any))
    };
    let required = object.required.keys().filter(is_there);
    let required: Vec<Fact> = required.map(|name| Fact::Text(name.clone())).collect();
    let mut facts = Members::new();
    if !required.is_empty() {
        facts.insert("required".to_owned(), Fact::List(required));
    }
    let properties: Members = members
        .iter()
        .map(|(name, value)| (name.clone(), Fact::Object(schema(value, left))))
        .collect();
    if !properties.is_empty() {
        facts.insert("properties".to_owned(), Fact::Object(properties));
    }
    facts
}

/// A value's schema.
fn schema(value: &Value, left: &mut Left) -> Members {
    let mut facts = Members::new();
    let ty = |facts: &mut Members, name: &str| {
        facts.insert("type".to_owned(), Fact::Text(name.to_owned()));
    };
    match &value.ty {
        Type::Any | Type::Null => ty(&mut facts, "JsonValue"),
        Type::Boolean => ty(&mut facts, "boolean"),
        Type::String => ty(&mut facts, "string"),
        Type::Number { is_single } => ty(&mut facts, if *is_single { "f32" } else { "number" }),
        Type::Integer(bounds) => match bounds.ty() {
            Some((name, _)) => ty(&mut facts, name),
            None => {
                left.add("integer beyond 64 bits", &value.place);
                ty(&mut facts, "JsonValue");
            }
        },
        Type::Enum(values) => {
            ty(&mut facts, "string");
            if have_names(values) {
                let values = values.iter().cloned().map(Fact::Text).collect();
                facts.insert("enum".to_owned(), Fact::List(values));
            } else {
                left.add("enum values without names", &value.place);
            }
        }
        Type::List(items) => {
            ty(&mut facts, "array");
            let items = Fact::Object(item(items, left));
            facts.insert("items".to_owned(), items);
        }
        Type::Object(members) if members.members.is_empty() && members.required.is_empty() => {
            left.add("object without named members", &value.place);
            ty(&mut facts, "JsonValue");
        }
        Type::Object(members) => {
            ty(&mut facts, "object");
            facts.extend(object(members, left));
        }
    }
    if value.deprecated {
        facts.insert("deprecated".to_owned(), Fact::List(Vec::new()));
    }
    let lines = value.description.as_deref().map(lines).unwrap_or_default();
    if !lines.is_empty() {
        facts.insert("description".to_owned(), Fact::List(lines));
    }
    facts
}

/// The schema of a list's items, which are no lists and not null.
fn item(items: &Value, left: &mut Left) -> Members {
    let construct = match &items.ty {
        Type::Any => None,
        Type::List(_) => Some("array of arrays"),
        _ if items.nullable => Some("array with nulls"),
        _ => None,
    };
    match construct {
        Some(construct) => {
            left.add(construct, &items.place);
            schema(&Value::any(&items.place), left)
        }
        None => schema(items, left),
    }
}

/// Whether each value has a name that protobuf accepts, and another one than the others.
fn have_names(values: &[String]) -> bool {
    let mut names: Vec<String> =
        values.iter().map(|value| names::value_name(value, Spelling::Snake)).collect();
    let are_names = names.iter().all(|name| names::is_identifier(name));
    names.sort_unstable();
    names.dedup();
    are_names && names.len() == values.len()
}

/// Text on one line.
fn line(text: &str) -> String {
    let words = text.split(|letter: char| letter.is_whitespace() || letter.is_control());
    words.filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
}

/// The lines of a text, without letters that no text has.
fn lines(text: &str) -> Vec<Fact> {
    let lines = text.trim().lines().map(|line| {
        let line = line.trim_end().replace(char::is_control, " ");
        Fact::Text(line)
    });
    lines.collect()
}

#[cfg(test)]
mod tests {
    use super::file_name;

    #[test]
    fn every_method_has_a_file_of_its_own() {
        for (method, file) in [
            ("eth_getBalance", "eth_getBalance.json"),
            ("text/open", "text%2Fopen.json"),
            ("../up", "%2E.%2Fup.json"),
            ("a.b-c", "a.b-c.json"),
            ("é%", "%C3%A9%25.json"),
        ] {
            assert_eq!(file_name(method), file);
        }
    }
}
