//! The form in which this project keeps a schema: names, types, required members, enum
//! values, releases and nesting; without conditions and without prose.

use serde_json::{Map, Value, json};

use crate::model::merge::{Flat, Merged};

/// The kept form of a file, as text that ends with a newline.
#[must_use]
pub fn text(flat: &Flat) -> String {
    let mut file = Map::new();
    file.insert(flat.subject.key().to_owned(), json!(flat.name));
    insert_releases(&mut file, flat.added.as_ref(), flat.deprecated.as_ref());
    file.insert("request".to_owned(), object(&flat.request));
    file.insert("response".to_owned(), object(&flat.response));
    format!("{:#}\n", Value::Object(file))
}

fn insert_releases(
    map: &mut Map<String, Value>,
    added: Option<&String>,
    deprecated: Option<&Vec<String>>,
) {
    if let Some(added) = added {
        map.insert("added".to_owned(), json!(added));
    }
    if let Some(deprecated) = deprecated {
        map.insert("deprecated".to_owned(), json!(deprecated));
    }
}

fn object(merged: &Merged) -> Value {
    let mut map = Map::new();
    insert_members(&mut map, merged);
    Value::Object(map)
}

fn insert_members(map: &mut Map<String, Value>, merged: &Merged) {
    if !merged.required.is_empty() {
        let required: Vec<&str> = merged.required.iter().map(|(name, _)| name.as_str()).collect();
        map.insert("required".to_owned(), json!(required));
    }
    if !merged.properties.is_empty() {
        let members = merged.properties.iter();
        let members = members.map(|(name, property)| (name.clone(), schema(property)));
        map.insert("properties".to_owned(), Value::Object(members.collect()));
    }
}

fn schema(merged: &Merged) -> Value {
    let mut map = Map::new();
    if let Some((ty, _)) = &merged.ty {
        map.insert("type".to_owned(), json!(ty));
    }
    insert_releases(&mut map, merged.added.as_ref(), merged.deprecated.as_ref());
    if !merged.values.is_empty() {
        let values: Vec<&str> = merged.values.iter().map(|(value, _)| value.as_str()).collect();
        map.insert("enum".to_owned(), json!(values));
    }
    if !merged.one_of.is_empty() {
        map.insert("oneOf".to_owned(), merged.one_of.iter().map(schema).collect());
    }
    if let Some(items) = &merged.items {
        map.insert("items".to_owned(), schema(items));
    }
    insert_members(&mut map, merged);
    Value::Object(map)
}
