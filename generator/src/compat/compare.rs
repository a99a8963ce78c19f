//! Two surfaces, and what of the old one the new one doesn't keep.

use std::collections::{BTreeMap, BTreeSet};

use super::rules::Rule;
use super::surface::{Enum, Field, Label, Message, Rpc, Surface, Value};
use crate::diagnostic::Place;

/// Something that the new surface doesn't keep.
#[derive(Debug, Clone)]
pub struct Finding {
    /// What kind of thing.
    pub rule: Rule,
    /// What it is about: a full name, and a field or value of it.
    pub subject: String,
    /// What was, and what is.
    pub what: String,
    /// Where it is now, or what is around it.
    pub place: Option<Place>,
    /// Where it was.
    pub was: Option<Place>,
}

/// How much a new surface has beside what the old one had.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
pub struct Added {
    /// RPCs.
    pub rpcs: usize,
    /// Messages.
    pub messages: usize,
    /// Fields of messages that were there.
    pub fields: usize,
    /// Values of enums that were there.
    pub values: usize,
}

/// What the new surface doesn't keep, in order of what it is about; and what it adds.
#[must_use]
pub fn compare(old: &Surface, new: &Surface) -> (Vec<Finding>, Added) {
    let mut comparison = Comparison {
        old,
        new,
        sent_by_clients: &old.sent_by_clients() | &new.sent_by_clients(),
        sent_by_servers: &old.sent_by_servers() | &new.sent_by_servers(),
        compared: BTreeSet::new(),
        found: Vec::new(),
        added: Added::default(),
    };
    comparison.rpcs();
    for name in old.messages.keys() {
        comparison.messages(name, name);
    }
    for name in old.enums.keys() {
        comparison.enums(name, name);
    }
    let is_new = |name: &&String| !old.messages.contains_key(*name);
    comparison.added.messages = new.messages.keys().filter(is_new).count();
    comparison.added.rpcs = new.rpcs.keys().filter(|name| !old.rpcs.contains_key(*name)).count();
    let Comparison { mut found, added, .. } = comparison;
    found.sort_by(|a, b| (&a.subject, a.rule).cmp(&(&b.subject, b.rule)));
    (found, added)
}

struct Comparison<'a> {
    old: &'a Surface,
    new: &'a Surface,
    sent_by_clients: BTreeSet<String>,
    sent_by_servers: BTreeSet<String>,
    /// Pairs of names that were compared, so that types inside themselves end.
    compared: BTreeSet<(String, String)>,
    found: Vec<Finding>,
    added: Added,
}

impl Comparison<'_> {
    fn rpcs(&mut self) {
        for (path, was) in &self.old.rpcs {
            let Some(is) = self.new.rpcs.get(path) else {
                let what = format!("the RPC `{path}` is gone");
                self.push(Rule::RpcRemoved, path, what, (was.place.as_ref(), None));
                continue;
            };
            let places = (was.place.as_ref(), is.place.as_ref());
            for (direction, was, is) in
                [("request", &was.request, &is.request), ("response", &was.response, &is.response)]
            {
                if was.stream != is.stream {
                    let form = |stream| if stream { "a stream" } else { "one message" };
                    let what = format!(
                        "the {direction} of `{path}` was {} and is {}",
                        form(was.stream),
                        form(is.stream)
                    );
                    self.push(Rule::RpcStreaming, path, what, places);
                }
                if was.message != is.message {
                    let what = format!(
                        "the {direction} of `{path}` was `{}` and is `{}`",
                        was.message, is.message
                    );
                    self.push(Rule::RpcMessage, path, what, places);
                    self.messages(&was.message, &is.message);
                }
            }
            self.target(path, was, is);
        }
    }

    fn target(&mut self, path: &str, was: &Rpc, is: &Rpc) {
        if let (Some(old), Some(new)) = (&was.target, &is.target)
            && old != new
        {
            let what = format!("`{path}` asked the node for `{old}` and asks for `{new}`");
            self.push(Rule::RpcTarget, path, what, (was.place.as_ref(), is.place.as_ref()));
        }
    }

    /// What became of a message, which may have another name now.
    fn messages(&mut self, old_name: &str, new_name: &str) {
        let Some(was) = self.old.messages.get(old_name) else { return };
        let Some(is) = self.new.messages.get(new_name) else {
            let what = format!("the message `{old_name}` is gone");
            self.push(Rule::MessageRemoved, old_name, what, (None, None));
            return;
        };
        if !self.compared.insert((old_name.to_owned(), new_name.to_owned())) {
            return;
        }
        let mut kept = BTreeSet::new();
        for (number, field) in &was.fields {
            let subject = format!("{old_name}.{}", field.name);
            match find(field, is) {
                Some((now, found)) => {
                    kept.insert(now);
                    if now != *number {
                        let what = format!("`{subject}` had the number {number} and has {now}");
                        let places = (field.place.as_ref(), found.place.as_ref());
                        self.push(Rule::FieldRenumbered, &subject, what, places);
                        self.freed(Rule::NumberFreed, &subject, *number, is);
                    }
                    self.fields((old_name, new_name), &subject, field, found);
                }
                None => self.gone(&subject, *number, field, is),
            }
        }
        for (number, field) in is.fields.iter().filter(|(number, _)| !kept.contains(*number)) {
            // One whose number was another field's is told of with that one.
            self.added.fields += usize::from(!was.fields.contains_key(number));
            let required = field.json.as_ref().is_some_and(|json| json.required);
            if required && self.sent_by_clients.contains(new_name) {
                let subject = format!("{new_name}.{}", field.name);
                let what = format!("`{subject}` is new, and every call has to have it");
                self.push(Rule::RequiredAdded, &subject, what, (None, field.place.as_ref()));
            }
        }
    }

    /// A field that isn't there any more.
    fn gone(&mut self, subject: &str, number: i32, field: &Field, is: &Message) {
        let places = |found: Option<&Field>| {
            let around = is.fields.values().find_map(|field| field.place.clone());
            (field.place.clone(), found.and_then(|found| found.place.clone()).or(around))
        };
        if let Some(other) = is.fields.get(&number) {
            let (was, place) = places(Some(other));
            let what = format!(
                "the number {number} was that of `{subject}` and is that of `{}`",
                other.name
            );
            self.push(Rule::NumberReused, subject, what, (was.as_ref(), place.as_ref()));
            return;
        }
        let (was, place) = places(None);
        let what = format!("`{subject}` = {number} is gone");
        self.push(Rule::FieldRemoved, subject, what, (was.as_ref(), place.as_ref()));
        self.freed(Rule::NumberFreed, subject, number, is);
    }

    fn freed(&mut self, rule: Rule, subject: &str, number: i32, is: &Message) {
        if !is.fields.contains_key(&number) && !is.reserved.contains(&number) {
            let what = format!("the number {number}, which was that of `{subject}`, is free");
            self.push(rule, subject, what, (None, None));
        }
    }

    fn fields(&mut self, within: (&str, &str), subject: &str, was: &Field, is: &Field) {
        let places = (was.place.as_ref(), is.place.as_ref());
        let from_clients = self.sent_by_clients.contains(within.1);
        let from_servers = self.sent_by_servers.contains(within.1);
        let mut differs = |rule, aspect: &str, old: &str, new: &str| {
            let what = format!("{aspect} of `{subject}` was `{old}` and is `{new}`");
            self.push(rule, subject, what, places);
        };
        if was.name != is.name {
            differs(Rule::FieldRenamed, "the name", &was.name, &is.name);
        }
        if was.oneof != is.oneof {
            let name = |field: &Field| field.oneof.clone().unwrap_or_else(|| "none".to_owned());
            differs(Rule::FieldOneof, "the oneof", &name(was), &name(is));
        }
        if was.label != is.label {
            let is_list = [was.label, is.label].contains(&Label::Repeated);
            let rule = if is_list { Rule::FieldLabel } else { Rule::FieldPresence };
            differs(rule, "the label", was.label.name(), is.label.name());
        }
        if let (Some(old), Some(new)) = (&was.json, &is.json) {
            if old.key != new.key {
                differs(Rule::FieldKey, "the name in JSON", &old.key, &new.key);
            }
            let word = |required| if required { "required" } else { "optional" };
            let (old, new) = (old.required, new.required);
            if !old && new && from_clients {
                differs(Rule::RequiredAdded, "what calls need", word(old), word(new));
            }
            if old && !new && from_servers {
                differs(Rule::RequiredDropped, "what answers have", word(old), word(new));
            }
        }
        if was.ty != is.ty {
            self.types(subject, was, is);
        }
    }

    fn types(&mut self, subject: &str, was: &Field, is: &Field) {
        let (old, new) = (was.ty.as_str(), is.ty.as_str());
        let both = |a: bool, b: bool| a && b;
        let messages =
            both(self.old.messages.contains_key(old), self.new.messages.contains_key(new));
        let enums = both(self.old.enums.contains_key(old), self.new.enums.contains_key(new));
        let same_bytes = messages || enums || same_form(self.old, old) == same_form(self.new, new);
        let rule = if same_bytes { Rule::FieldTypeName } else { Rule::FieldType };
        let what = format!("the type of `{subject}` was `{old}` and is `{new}`");
        self.push(rule, subject, what, (was.place.as_ref(), is.place.as_ref()));
        if messages {
            self.messages(old, new);
        }
        if enums {
            self.enums(old, new);
        }
    }

    /// What became of an enum, which may have another name now.
    fn enums(&mut self, old_name: &str, new_name: &str) {
        let Some(was) = self.old.enums.get(old_name) else { return };
        let Some(is) = self.new.enums.get(new_name) else {
            let what = format!("the enum `{old_name}` is gone");
            self.push(Rule::EnumRemoved, old_name, what, (None, None));
            return;
        };
        if !self.compared.insert((old_name.to_owned(), new_name.to_owned())) {
            return;
        }
        let kept = self.values(old_name, was, is);
        let is_new = |number: &&i32| !kept.contains(*number) && !was.values.contains_key(*number);
        self.added.values += is.values.keys().filter(is_new).count();
    }

    /// Compares values; gives the numbers of those that are still there.
    fn values(&mut self, name: &str, was: &Enum, is: &Enum) -> BTreeSet<i32> {
        let mut kept = BTreeSet::new();
        for (number, value) in &was.values {
            let subject = format!("{name}.{}", value.name);
            let mut differs = |rule, what| self.push(rule, &subject, what, (None, None));
            let Some((now, found)) = find_value(value, is) else {
                if let Some(other) = is.values.get(number) {
                    let what = format!(
                        "the number {number} was that of `{subject}` and is that of `{}`",
                        other.name
                    );
                    differs(Rule::ValueNumberReused, what);
                } else {
                    differs(Rule::ValueRemoved, format!("`{subject}` = {number} is gone"));
                    self.value_freed(&subject, *number, is);
                }
                continue;
            };
            kept.insert(now);
            if value.name != found.name {
                let what = format!("the name of `{subject}` is `{}` now", found.name);
                differs(Rule::ValueRenamed, what);
            }
            if let (Some(old), Some(new)) = (&value.json, &found.json)
                && old != new
            {
                let what = format!("`{subject}` was `{old}` in JSON and is `{new}`");
                differs(Rule::ValueWord, what);
            }
            if now != *number {
                let what = format!("`{subject}` had the number {number} and has {now}");
                differs(Rule::ValueRenumbered, what);
                self.value_freed(&subject, *number, is);
            }
        }
        kept
    }

    fn value_freed(&mut self, subject: &str, number: i32, is: &Enum) {
        if !is.values.contains_key(&number) && !is.reserved.contains(&number) {
            let what = format!("the number {number}, which was that of `{subject}`, is free");
            self.push(Rule::ValueNumberFreed, subject, what, (None, None));
        }
    }

    fn push(
        &mut self,
        rule: Rule,
        subject: &str,
        what: String,
        (was, place): (Option<&Place>, Option<&Place>),
    ) {
        let (place, was) = (place.cloned(), was.cloned());
        self.found.push(Finding { rule, subject: subject.to_owned(), what, place, was });
    }
}

/// The same field, by its member in JSON where both sides know it, else by its name.
fn find<'m>(field: &Field, message: &'m Message) -> Option<(i32, &'m Field)> {
    let key = field.json.as_ref().map(|json| json.key.as_str());
    let by_key = |other: &Field| other.json.as_ref().map(|json| json.key.as_str()) == key;
    first(&message.fields, |other| key.is_some() && by_key(other))
        .or_else(|| first(&message.fields, |other| other.name == field.name))
}

/// The same value, by its word in JSON where both sides know it, else by its name.
fn find_value<'m>(value: &Value, one: &'m Enum) -> Option<(i32, &'m Value)> {
    first(&one.values, |other| value.json.is_some() && other.json == value.json)
        .or_else(|| first(&one.values, |other| other.name == value.name))
}

fn first<T>(of: &BTreeMap<i32, T>, is: impl Fn(&T) -> bool) -> Option<(i32, &T)> {
    of.iter().find(|(_, one)| is(one)).map(|(number, one)| (*number, one))
}

/// Types whose bytes are read as one another without loss in at least one direction have one form:
/// protobuf's own table of what may be exchanged.
fn same_form<'t>(surface: &Surface, ty: &'t str) -> &'t str {
    match ty {
        "int32" | "int64" | "uint32" | "uint64" | "bool" => "varint",
        "sint32" | "sint64" => "zigzag",
        _ if surface.enums.contains_key(ty) => "varint",
        other => other,
    }
}
