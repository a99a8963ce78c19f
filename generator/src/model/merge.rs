//! Folds the conditional parts of a schema into one object.
//!
//! The wire has one message per object, whatever the conditions say: a member that occurs in
//! any branch is a field, and it is required only if it is required in every case.

use indexmap::IndexMap;

use crate::diagnostic::{Place, Problems, Rule};
use crate::model::types::Scalar;
use crate::schema::calling::Calling;
use crate::schema::dialect::Keyword;
use crate::schema::failure::Failure;
use crate::schema::raw::{Branch, File, Limit, Schema, Subject};

/// A schema file without conditions.
#[derive(Debug, Clone)]
pub struct Flat {
    /// Where the file's object stands.
    pub place: Place,
    /// What it describes.
    pub subject: Subject,
    /// The JSON-RPC method, the topic, or the hook.
    pub name: String,
    /// Where the name stands.
    pub name_place: Place,
    /// Release in which it appeared.
    pub added: Option<(String, Place)>,
    /// Release in which it was deprecated, and the one in which it goes.
    pub deprecated: Option<Vec<String>>,
    /// A line for the proto.
    pub title: Option<String>,
    /// How a method is called.
    pub calling: Calling,
    /// The errors that a method says it has.
    pub errors: Vec<Failure>,
    /// The request's object.
    pub request: Merged,
    /// The response's object.
    pub response: Merged,
}

/// One schema without conditions.
#[derive(Debug, Clone)]
pub struct Merged {
    /// Where it was first described.
    pub place: Place,
    /// `type`, where one is given.
    pub ty: Option<(String, Place)>,
    /// The strings that a value may be, in order.
    pub values: Vec<(String, Place)>,
    /// Members of an object, in order.
    pub properties: IndexMap<String, Merged>,
    /// Members that are always there.
    pub required: Vec<(String, Place)>,
    /// The item of an array.
    pub items: Option<Box<Merged>>,
    /// Alternatives of different types.
    pub one_of: Vec<Merged>,
    /// Lines for the proto.
    pub description: Option<String>,
    /// Release in which it appeared, where the schema says so.
    pub added: Option<(String, Place)>,
    /// Release in which it was deprecated, and the one in which it goes.
    pub deprecated: Option<Vec<String>>,
    /// What the wire has no way to say, as decoded.
    limits: Vec<Limit>,
    /// Of which of them different branches say different things.
    varying: Vec<Keyword>,
}

impl Merged {
    /// What the wire has no way to say. That an object has no other members than those with names
    /// is what a message says by itself; what a condition decides is not a fact of the value.
    pub fn limits(&self) -> impl Iterator<Item = &Limit> {
        let varies = |limit: &Limit| self.varying.contains(&limit.keyword);
        self.limits.iter().filter(move |limit| !is_closed(limit) && !varies(limit))
    }
}

fn is_closed(limit: &Limit) -> bool {
    limit.keyword == Keyword::AdditionalProperties && limit.value == serde_json::Value::Bool(false)
}

/// Folds a file.
pub fn file(file: &File, problems: &mut Problems) -> Flat {
    let flat = Flat {
        place: file.place.clone(),
        subject: file.subject,
        name: file.name.clone(),
        name_place: file.name_place.clone(),
        added: file.added.clone(),
        deprecated: file.deprecated.clone(),
        title: file.title.clone(),
        calling: file.calling.clone(),
        errors: file.errors.clone(),
        request: merged(&file.request, problems),
        response: merged(&file.response, problems),
    };
    check_required(&flat.request, problems);
    check_required(&flat.response, problems);
    flat
}

fn merged(schema: &Schema, problems: &mut Problems) -> Merged {
    let mut out = Merged {
        place: schema.place.clone(),
        ty: None,
        values: Vec::new(),
        properties: IndexMap::new(),
        required: Vec::new(),
        items: None,
        one_of: Vec::new(),
        description: None,
        added: None,
        deprecated: None,
        limits: Vec::new(),
        varying: Vec::new(),
    };
    fold(&mut out, schema, Branch::Always, problems);
    out
}

/// Adds what `schema` says about the same value as `out`.
fn fold(out: &mut Merged, schema: &Schema, branch: Branch, problems: &mut Problems) {
    fold_type(out, schema, problems);
    for (value, place) in &schema.values {
        if !out.values.iter().any(|(seen, _)| seen == value) {
            out.values.push((value.clone(), place.clone()));
        }
    }
    out.description = out.description.take().or_else(|| schema.description.clone());
    out.added = out.added.take().or_else(|| schema.added.clone());
    out.deprecated = out.deprecated.take().or_else(|| schema.deprecated.clone());
    for limit in &schema.limits {
        match out.limits.iter_mut().find(|seen| seen.keyword == limit.keyword) {
            // Whichever part closes an object, it is closed.
            Some(seen) if is_closed(limit) => *seen = limit.clone(),
            Some(seen) if seen.value != limit.value && !is_closed(seen) => {
                out.varying.push(limit.keyword);
            }
            Some(_) => {}
            None => out.limits.push(limit.clone()),
        }
    }
    if branch == Branch::Always {
        for (name, place) in &schema.required {
            if !out.required.iter().any(|(seen, _)| seen == name) {
                out.required.push((name.clone(), place.clone()));
            }
        }
    }
    for (name, property) in &schema.properties {
        match out.properties.get_mut(name) {
            Some(seen) => fold_again(seen, property, branch, problems),
            None => {
                out.properties.insert(name.clone(), merged(property, problems));
            }
        }
    }
    if let Some(items) = &schema.items {
        match &mut out.items {
            Some(seen) => fold_again(seen, items, branch, problems),
            None => out.items = Some(Box::new(merged(items, problems))),
        }
    }
    for alternative in &schema.one_of {
        if alternative.ty.is_some() {
            out.one_of.push(merged(alternative, problems));
        } else {
            // "One of these members must be there" says nothing of types: a branch like another.
            fold(out, alternative, Branch::Sometimes, problems);
        }
    }
    for (inner, schema) in &schema.branches {
        let both = if *inner == Branch::Always { branch } else { Branch::Sometimes };
        fold(out, schema, both, problems);
    }
}

/// Adds a further description of a value that another part of the schema describes too. Of an
/// object that two branches describe, only what both require is always there.
fn fold_again(seen: &mut Merged, schema: &Schema, branch: Branch, problems: &mut Problems) {
    let first = seen.properties.is_empty();
    let required = std::mem::take(&mut seen.required);
    let object = !schema.properties.is_empty();
    fold(seen, schema, Branch::Always, problems);
    let added = std::mem::take(&mut seen.required);
    seen.required = match (object, first, branch) {
        (false, ..) => required,
        (true, true, _) => added,
        (true, false, Branch::Always) => {
            let new = added
                .into_iter()
                .filter(|(name, _)| !all_names(&required).contains(&name.as_str()));
            let new: Vec<_> = new.collect();
            required.into_iter().chain(new).collect()
        }
        (true, false, Branch::Sometimes) => {
            let kept = required.into_iter();
            kept.filter(|(name, _)| all_names(&added).contains(&name.as_str())).collect()
        }
    };
}

fn all_names(required: &[(String, Place)]) -> Vec<&str> {
    required.iter().map(|(name, _)| name.as_str()).collect()
}

fn fold_type(out: &mut Merged, schema: &Schema, problems: &mut Problems) {
    let Some((ty, place)) = &schema.ty else { return };
    match &out.ty {
        None => out.ty = Some((ty.clone(), place.clone())),
        Some((seen, _)) if seen == ty || Scalar::same_form(seen, ty) => {}
        Some((seen, first)) => problems.between(
            Rule::TypeConflict,
            place,
            format!("the same member is `{seen}` in one branch and `{ty}` in another"),
            "a field has one type: give both branches the same one",
            (first, "the other type"),
        ),
    }
}

fn check_required(object: &Merged, problems: &mut Problems) {
    for (name, place) in &object.required {
        if !object.properties.contains_key(name) {
            problems.at(
                Rule::RequiredUnknown,
                place,
                format!("`{name}` is required, but no property has that name"),
                "describe it under `properties`, or correct the name",
            );
        }
    }
    let inner = object.properties.values().chain(object.items.as_deref());
    inner.chain(&object.one_of).for_each(|one| check_required(one, problems));
}
