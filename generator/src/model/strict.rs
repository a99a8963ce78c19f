//! Gives each field the one type that it has.

use crate::diagnostic::{Problems, Rule};
use crate::model::merge::{Flat, Merged};
use crate::model::types::{Entry, Object, Property, Scalar, Type};
use crate::model::version::{Deprecation, Version};
use crate::schema::calling::Outcome;

/// What a schema without `added` is at least as old as: where the node's records begin.
const BEGINNING: &str = "pre-v0.10.1";

/// The one shared type that is no message, and so has no capital.
const STRING_MAP: &str = "string_map";

/// The strict form of a file; `None` only where a release can't be read.
pub fn entry(flat: &Flat, problems: &mut Problems) -> Option<Entry> {
    let added = match &flat.added {
        Some((text, place)) => Version::read(text, place, problems),
        None => Version::parse(BEGINNING),
    };
    let (request, response) = (object(&flat.request, problems), object(&flat.response, problems));
    check_result(flat, problems);
    Some(Entry {
        subject: flat.subject,
        name: flat.name.clone(),
        place: flat.name_place.clone(),
        added: added?,
        deprecated: flat.deprecated.is_some(),
        deprecation: Deprecation::read(flat.deprecated.as_deref(), &flat.place, problems),
        title: flat.title.clone(),
        calling: flat.calling.clone(),
        errors: flat.errors.clone(),
        request,
        response,
    })
}

/// A result that is no object has no members: the one property that is described stands for it.
fn check_result(flat: &Flat, problems: &mut Problems) {
    let Some((Outcome::Value, place)) = &flat.calling.outcome else { return };
    let came = flat.response.properties.len();
    if came != 1 {
        problems.between(
            Rule::Calling,
            place,
            format!("the result is one value, and the response has {came} properties"),
            "describe the value as the response's one property, such as `value`",
            (&flat.response.place, "the response"),
        );
    }
}

fn object(merged: &Merged, problems: &mut Problems) -> Object {
    let properties = merged.properties.iter();
    let properties = properties.filter_map(|(key, property)| {
        let added = match &property.added {
            Some((text, place)) => Some(Version::read(text, place, problems)?),
            None => None,
        };
        Some(Property {
            key: key.clone(),
            place: property.place.clone(),
            description: property.description.clone(),
            ty: ty(property, problems)?,
            required: merged.required.iter().any(|(name, _)| name == key),
            added,
            deprecated: property.deprecated.is_some(),
            deprecation: Deprecation::read(
                property.deprecated.as_deref(),
                &property.place,
                problems,
            ),
        })
    });
    Object { place: merged.place.clone(), properties: properties.collect() }
}

fn ty(merged: &Merged, problems: &mut Problems) -> Option<Type> {
    if !merged.one_of.is_empty() {
        let types = merged.one_of.iter().map(|one| ty(one, problems));
        return Some(Type::OneOf(types.collect::<Option<_>>()?));
    }
    let Some((name, place)) = &merged.ty else {
        let untyped = merged.properties.is_empty();
        return Some(if untyped { Type::Untyped } else { Type::Object(object(merged, problems)) });
    };
    match name.as_str() {
        "object" if merged.properties.is_empty() => Some(Type::Open),
        "object" => Some(Type::Object(object(merged, problems))),
        "array" => match &merged.items {
            Some(items) => Some(Type::List(Box::new(ty(items, problems)?))),
            // The node writes an array of anything as `items: {}` or without `items`.
            None => Some(Type::List(Box::new(Type::Untyped))),
        },
        "string" if !merged.values.is_empty() => Some(Type::Enum(merged.values.clone())),
        // `null` occurs only as an alternative beside real types.
        "null" => Some(Type::Untyped),
        // The dialect's own types are in small letters.
        name if name == STRING_MAP || name.starts_with(|first: char| first.is_uppercase()) => {
            Some(Type::Shared(name.to_owned()))
        }
        name => {
            let scalar = Scalar::ALL.iter().find(|scalar| scalar.name() == name);
            if scalar.is_none() {
                let known: Vec<&str> = Scalar::ALL.iter().map(|scalar| scalar.name()).collect();
                problems.at(
                    Rule::UnknownType,
                    place,
                    format!("unknown type `{name}`"),
                    format!("one of: array, object, {}", known.join(", ")),
                );
            }
            scalar.copied().map(Type::Scalar)
        }
    }
}
