//! What a document says and facts don't, with the reason: nothing of it is dropped in silence.

use std::collections::{BTreeMap, BTreeSet};

use crate::diagnostic::Place;

/// What is no keyword by itself, but is said by several: what it is, and what becomes of it.
const CONSTRUCTS: &[(&str, &str)] = &[
    ("alternative objects", "one message has the members of each of them"),
    ("alternatives of different types", "a field has one type: any JSON value"),
    ("array of arrays", "a repeated field holds no lists: each item is any JSON value"),
    ("array with nulls", "a repeated field holds no null: each item is any JSON value"),
    ("enum values without names", "protobuf has no such names, or one for both: any string"),
    ("integer beyond 64 bits", "protobuf's integers end there: any JSON value"),
    ("method without a result", "JSON-RPC answers no notification, an RPC has an answer: no RPC"),
    ("object without named members", "fields have names: any JSON value"),
    ("recursive schema", "messages are written out where they are used: any JSON value"),
    ("required without a schema", "the member is there, whatever it is: any JSON value"),
    ("reserved method name", "names that begin with `rpc.` are JSON-RPC's own: no RPC"),
    ("schema false", "no value is valid: no field"),
    ("schema too deep", "values aren't nested as deep as this: any JSON value"),
    ("siblings of $ref", "what stands beside a reference says nothing, by JSON Schema's rules"),
    ("strings beside an enum", "an enum would refuse the others: any string"),
    ("then without if", "says nothing, by JSON Schema's rules"),
    ("tuple", "a repeated field has one type: that of every item, or any JSON value"),
];

const TEXT: &str = "the text goes through as it is";
const BOUND: &str = "a number's type says what 8, 16, 32 or 64 bits say; the daemon does the rest";
const LIST: &str = "a list is a list, of whatever length; the daemon does the rest";
const BESIDE: &str = "members that the document doesn't name have no field";
const TOGETHER: &str = "the daemon refuses the one without the other, and says so better";
const STAYS: &str = "stays with the document";
const WAYS: &str = "a request and an answer are messages of their own";

/// Keywords of schemas, and members of OpenRPC's objects, that facts have no place for.
const KEYWORDS: &[(&str, &str)] = &[
    ("$anchor", STAYS),
    ("$comment", STAYS),
    ("$id", STAYS),
    ("$schema", STAYS),
    ("additionalItems", LIST),
    ("additionalProperties", BESIDE),
    ("const", "a value that is always the same is a value of its type like others"),
    ("contains", LIST),
    ("contentEncoding", TEXT),
    ("contentMediaType", TEXT),
    ("contentSchema", TEXT),
    ("default", "what the daemon takes for a member that isn't given; an unset field isn't sent"),
    ("dependencies", TOGETHER),
    ("dependentRequired", TOGETHER),
    ("dependentSchemas", TOGETHER),
    ("discriminator", "the member that tells is a field like others"),
    ("enum", "names stand for strings; other values are values of their type like others"),
    ("example", STAYS),
    ("examples", STAYS),
    ("exclusiveMaximum", BOUND),
    ("exclusiveMinimum", BOUND),
    ("externalDocs", STAYS),
    ("format", "what a value stands for; its type is another matter"),
    ("links", STAYS),
    ("maxItems", LIST),
    ("maxLength", "the daemon measures; a client needs room for what newer ones send"),
    ("maxProperties", BESIDE),
    ("maximum", BOUND),
    ("minItems", LIST),
    ("minLength", "the daemon measures; a client needs room for what newer ones send"),
    ("minProperties", BESIDE),
    ("minimum", BOUND),
    ("multipleOf", BOUND),
    ("not", "the daemon refuses it, and says so better"),
    ("pattern", "the daemon refuses what doesn't match, and says so better"),
    ("patternProperties", BESIDE),
    ("propertyNames", BESIDE),
    ("readOnly", WAYS),
    ("servers", "which daemon is asked is said where the bridge is started"),
    ("tags", STAYS),
    ("unevaluatedItems", LIST),
    ("unevaluatedProperties", BESIDE),
    ("uniqueItems", LIST),
    ("writeOnly", WAYS),
    ("xml", "JSON-RPC is JSON"),
];

/// What is said of a keyword that isn't known.
const UNKNOWN: &str = "no keyword of JSON Schema that is known: it changes no type";

/// What is said of an extension.
const EXTENSION: &str = "an extension: what it means is between those who agreed on it";

/// Whether facts have no place for this keyword, on purpose.
#[must_use]
pub fn is_known(keyword: &str) -> bool {
    keyword.starts_with("x-") || KEYWORDS.iter().any(|(name, _)| *name == keyword)
}

/// Every name under which something can be left.
pub fn names() -> impl Iterator<Item = &'static str> {
    CONSTRUCTS.iter().chain(KEYWORDS).map(|(name, _)| *name)
}

/// What was left, and where.
#[derive(Debug, Default)]
pub struct Left(BTreeMap<String, BTreeSet<(usize, String)>>);

impl Left {
    /// Leaves a keyword or a construct. The same one, seen through two references, counts once.
    pub fn add(&mut self, name: &str, place: &Place) {
        let places = self.0.entry(name.to_owned()).or_default();
        places.insert((place.span.start, place.pointer.clone()));
    }

    /// Each thing that was left: its name, what becomes of it and why, and the JSON pointers of its
    /// places in the order of the text.
    pub fn all(&self) -> impl Iterator<Item = (&str, &'static str, Vec<&str>)> {
        self.0.iter().map(|(name, places)| {
            let pointers = places.iter().map(|(_, pointer)| pointer.as_str());
            (name.as_str(), why(name), pointers.collect())
        })
    }
}

fn why(name: &str) -> &'static str {
    let mut known = CONSTRUCTS.iter().chain(KEYWORDS);
    match known.find(|(one, _)| *one == name) {
        Some((_, why)) => why,
        None if name.starts_with("x-") => EXTENSION,
        None => UNKNOWN,
    }
}
