//! The gate before a release: every kind of change is found, as what it is, and nothing else is.
//!
//! The surface that is changed is the project's own, so that whatever occurs in it is met.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use std::rc::Rc;

use boltgate_gen::compat::surface::{Enum, Field, Json, Label, Message, Surface};
use boltgate_gen::compat::{Rule, compare, released, run};
use boltgate_gen::diagnostic::render::Colours;
use boltgate_gen::diagnostic::{Problems, Source};
use fastrand::Rng;

fn read(text: &str) -> Result<Surface, Problems> {
    released::read(&Rc::new(Source { path: "released.txt".into(), text: text.to_owned() }))
}

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap().to_owned()
}

fn released_surface() -> Surface {
    let last = released::last(&root()).unwrap().unwrap();
    read(&fs::read_to_string(root().join(last)).unwrap()).unwrap()
}

/// Changes a surface in one way; gives what has to be found.
type Change = fn(&mut Surface, &mut Rng) -> Vec<(Rule, String)>;

/// A way to change a surface for each rule.
const CHANGES: &[(Rule, Change)] = &[
    (Rule::RpcRemoved, |new, random| {
        let path = any(&new.rpcs, random, |_| true);
        new.rpcs.remove(&path);
        vec![(Rule::RpcRemoved, path)]
    }),
    (Rule::RpcStreaming, |new, random| {
        let path = any(&new.rpcs, random, |_| true);
        let rpc = new.rpcs.get_mut(&path).unwrap();
        let part = if random.bool() { &mut rpc.request } else { &mut rpc.response };
        part.stream = !part.stream;
        vec![(Rule::RpcStreaming, path)]
    }),
    (Rule::RpcTarget, |new, random| {
        let path = any(&new.rpcs, random, |rpc| rpc.target.is_some());
        new.rpcs.get_mut(&path).unwrap().target = Some("another".to_owned());
        vec![(Rule::RpcTarget, path)]
    }),
    (Rule::RpcMessage, |new, random| {
        let path = any(&new.rpcs, random, |_| true);
        let rpc = new.rpcs.get_mut(&path).unwrap();
        let same = new.messages[&rpc.request.message].clone();
        rpc.request.message = "cln.Another".to_owned();
        new.messages.insert("cln.Another".to_owned(), same);
        vec![(Rule::RpcMessage, path)]
    }),
    (Rule::MessageRemoved, |new, random| {
        // Not one that others have inside them.
        let paths: Vec<String> = new.rpcs.keys().cloned().collect();
        let path = random.choice(paths).unwrap();
        let name = new.rpcs[&path].response.message.clone();
        let message = new.messages.remove(&name).unwrap();
        new.messages.insert("cln.Another".to_owned(), message);
        let mut found = vec![(Rule::MessageRemoved, name.clone())];
        for (path, rpc) in &mut new.rpcs {
            for part in [&mut rpc.request, &mut rpc.response] {
                if part.message == name {
                    part.message = "cln.Another".to_owned();
                    found.push((Rule::RpcMessage, path.clone()));
                }
            }
        }
        found.extend(retype(new, &name, "cln.Another"));
        found
    }),
    (Rule::FieldRemoved, |new, random| {
        let (message, number, field) = take(new, random, |_| true);
        new.messages.get_mut(&message).unwrap().reserved.insert(number);
        vec![(Rule::FieldRemoved, subject(&message, &field))]
    }),
    (Rule::NumberFreed, |new, random| {
        let (message, _, field) = take(new, random, |_| true);
        let subject = subject(&message, &field);
        vec![(Rule::FieldRemoved, subject.clone()), (Rule::NumberFreed, subject)]
    }),
    (Rule::FieldRenumbered, |new, random| {
        let (name, number, field) = take(new, random, |_| true);
        let subject = subject(&name, &field);
        let message = new.messages.get_mut(&name).unwrap();
        let last = message.fields.keys().chain(&message.reserved).max().copied();
        message.fields.insert(last.unwrap_or_default().max(number) + 1, field);
        message.reserved.insert(number);
        vec![(Rule::FieldRenumbered, subject)]
    }),
    (Rule::NumberReused, |new, random| {
        let (message, number, field) = take(new, random, |_| true);
        let subject = subject(&message, &field);
        let json = Some(Json { key: "another".to_owned(), required: false });
        let another = Field { name: "another".to_owned(), json, ..field };
        new.messages.get_mut(&message).unwrap().fields.insert(number, another);
        vec![(Rule::NumberReused, subject)]
    }),
    (Rule::FieldType, |new, random| {
        let (message, number, field) = take(new, random, |field| field.ty != "string");
        let subject = subject(&message, &field);
        let field = Field { ty: "string".to_owned(), ..field };
        new.messages.get_mut(&message).unwrap().fields.insert(number, field);
        vec![(Rule::FieldType, subject)]
    }),
    (Rule::FieldTypeName, |new, random| {
        let (message, number, field) = take(new, random, |field| field.ty == "uint32");
        let subject = subject(&message, &field);
        let field = Field { ty: "uint64".to_owned(), ..field };
        new.messages.get_mut(&message).unwrap().fields.insert(number, field);
        vec![(Rule::FieldTypeName, subject)]
    }),
    (Rule::FieldLabel, |new, random| {
        relabel(new, random, |was| match was {
            Label::Repeated => Label::Singular,
            _ => Label::Repeated,
        })
        .map_or_else(Vec::new, |subject| vec![(Rule::FieldLabel, subject)])
    }),
    (Rule::FieldPresence, |new, random| {
        relabel(new, random, |was| match was {
            Label::Optional => Label::Singular,
            Label::Singular => Label::Optional,
            Label::Repeated => Label::Repeated,
        })
        .map_or_else(Vec::new, |subject| vec![(Rule::FieldPresence, subject)])
    }),
    (Rule::FieldOneof, |new, random| {
        let (message, number, field) = take(new, random, |_| true);
        let subject = subject(&message, &field);
        let oneof = field.oneof.is_none().then(|| "either".to_owned());
        new.messages.get_mut(&message).unwrap().fields.insert(number, Field { oneof, ..field });
        vec![(Rule::FieldOneof, subject)]
    }),
    (Rule::FieldRenamed, |new, random| {
        let (message, number, field) = take(new, random, |field| field.json.is_some());
        let subject = subject(&message, &field);
        let field = Field { name: "another".to_owned(), ..field };
        new.messages.get_mut(&message).unwrap().fields.insert(number, field);
        vec![(Rule::FieldRenamed, subject)]
    }),
    (Rule::FieldKey, |new, random| {
        let (message, number, mut field) = take(new, random, |field| field.json.is_some());
        field.json.as_mut().unwrap().key = "another".to_owned();
        let subject = subject(&message, &field);
        new.messages.get_mut(&message).unwrap().fields.insert(number, field);
        vec![(Rule::FieldKey, subject)]
    }),
    (Rule::RequiredAdded, |new, random| {
        let sent = new.sent_by_clients();
        require(new, random, &sent, true)
            .map_or_else(Vec::new, |subject| vec![(Rule::RequiredAdded, subject)])
    }),
    (Rule::RequiredDropped, |new, random| {
        let sent = new.sent_by_servers();
        require(new, random, &sent, false)
            .map_or_else(Vec::new, |subject| vec![(Rule::RequiredDropped, subject)])
    }),
    (Rule::EnumRemoved, |new, random| {
        let name = any(&new.enums, random, |_| true);
        let one = new.enums.remove(&name).unwrap();
        new.enums.insert("cln.Another".to_owned(), one);
        let mut found = vec![(Rule::EnumRemoved, name.clone())];
        found.extend(retype(new, &name, "cln.Another"));
        found
    }),
    (Rule::ValueRemoved, |new, random| {
        let (one, number, subject) = take_value(new, random);
        new.enums.get_mut(&one).unwrap().reserved.insert(number);
        vec![(Rule::ValueRemoved, subject)]
    }),
    (Rule::ValueNumberFreed, |new, random| {
        let (_, _, subject) = take_value(new, random);
        vec![(Rule::ValueNumberFreed, subject.clone()), (Rule::ValueRemoved, subject)]
    }),
    (Rule::ValueRenumbered, |new, random| {
        let name = any(&new.enums, random, |one| !one.values.is_empty());
        let Enum { values, reserved } = new.enums.get_mut(&name).unwrap();
        let number = *random.choice(values.keys().collect::<Vec<_>>()).unwrap();
        let value = values.remove(&number).unwrap();
        reserved.insert(number);
        let subject = format!("{name}.{}", value.name);
        values.insert(10_000, value);
        vec![(Rule::ValueRenumbered, subject)]
    }),
    (Rule::ValueNumberReused, |new, random| {
        let (one, number, subject) = take_value(new, random);
        let value = boltgate_gen::compat::surface::Value {
            name: "ANOTHER".to_owned(),
            json: Some("another".to_owned()),
        };
        new.enums.get_mut(&one).unwrap().values.insert(number, value);
        vec![(Rule::ValueNumberReused, subject)]
    }),
    (Rule::ValueRenamed, |new, random| {
        let name = any(&new.enums, random, |one| one.values.values().all(|v| v.json.is_some()));
        let values = &mut new.enums.get_mut(&name).unwrap().values;
        let value = random.choice(values.values_mut().collect::<Vec<_>>()).unwrap();
        let subject = format!("{name}.{}", value.name);
        value.name = "ANOTHER".to_owned();
        vec![(Rule::ValueRenamed, subject)]
    }),
    (Rule::ValueWord, |new, random| {
        let name = any(&new.enums, random, |one| one.values.values().all(|v| v.json.is_some()));
        let values = &mut new.enums.get_mut(&name).unwrap().values;
        let value = random.choice(values.values_mut().collect::<Vec<_>>()).unwrap();
        let subject = format!("{name}.{}", value.name);
        value.json = Some("another".to_owned());
        vec![(Rule::ValueWord, subject)]
    }),
];

fn any<T>(of: &BTreeMap<String, T>, random: &mut Rng, fits: impl Fn(&T) -> bool) -> String {
    let names = of.iter().filter(|(_, one)| fits(one)).map(|(name, _)| name);
    random.choice(names.collect::<Vec<_>>()).unwrap().clone()
}

fn subject(message: &str, field: &Field) -> String {
    format!("{message}.{}", field.name)
}

/// Takes a field out of a message.
fn take(
    new: &mut Surface,
    random: &mut Rng,
    fits: impl Fn(&Field) -> bool,
) -> (String, i32, Field) {
    let has = |message: &Message| message.fields.values().any(&fits);
    let name = any(&new.messages, random, has);
    let fields = &mut new.messages.get_mut(&name).unwrap().fields;
    let numbers = fields.iter().filter(|(_, field)| fits(field)).map(|(number, _)| *number);
    let number = random.choice(numbers.collect::<Vec<_>>()).unwrap();
    let field = fields.remove(&number).unwrap();
    (name, number, field)
}

fn take_value(new: &mut Surface, random: &mut Rng) -> (String, i32, String) {
    let name = any(&new.enums, random, |one| !one.values.is_empty());
    let values = &mut new.enums.get_mut(&name).unwrap().values;
    let number = *random.choice(values.keys().collect::<Vec<_>>()).unwrap();
    let value = values.remove(&number).unwrap();
    let subject = format!("{name}.{}", value.name);
    (name, number, subject)
}

fn relabel(new: &mut Surface, random: &mut Rng, to: fn(Label) -> Label) -> Option<String> {
    let (message, number, field) = take(new, random, |field| to(field.label) != field.label);
    let (subject, label) = (subject(&message, &field), to(field.label));
    let field = Field { label, ..field };
    new.messages.get_mut(&message)?.fields.insert(number, field);
    Some(subject)
}

fn require(
    new: &mut Surface,
    random: &mut Rng,
    within: &BTreeSet<String>,
    required: bool,
) -> Option<String> {
    let fits = |field: &Field| field.json.as_ref().is_some_and(|json| json.required != required);
    let names = new.messages.iter().filter(|(name, _)| within.contains(*name));
    let names = names.filter(|(_, message)| message.fields.values().any(fits));
    let name = random.choice(names.map(|(name, _)| name).collect::<Vec<_>>())?.clone();
    let fields = new.messages.get_mut(&name)?.fields.values_mut().filter(|field| fits(field));
    let field = random.choice(fields.collect::<Vec<_>>())?;
    field.json.as_mut()?.required = required;
    Some(subject(&name, field))
}

/// Gives every field of this type another; what that is found as.
fn retype(new: &mut Surface, from: &str, to: &str) -> Vec<(Rule, String)> {
    let mut found = Vec::new();
    for (name, message) in &mut new.messages {
        for field in message.fields.values_mut().filter(|field| field.ty == from) {
            field.ty = to.to_owned();
            // The message itself may be the one that has another name now.
            let name = if name == to { from } else { name };
            found.push((Rule::FieldTypeName, subject(name, field)));
        }
    }
    found
}

#[test]
fn every_change_is_found_as_what_it_is_and_nothing_else() {
    let old = released_surface();
    let mut random = Rng::with_seed(7);
    for (rule, change) in CHANGES {
        for _ in 0..10 {
            let mut new = old.clone();
            let mut expected = change(&mut new, &mut random);
            expected.sort();
            assert!(expected.iter().any(|(found, _)| found == rule), "{}", rule.name());
            let (found, _) = compare(&old, &new);
            let mut found: Vec<(Rule, String)> =
                found.into_iter().map(|one| (one.rule, one.subject)).collect();
            found.sort();
            assert_eq!(found, expected, "{}", rule.name());
        }
    }
}

#[test]
fn every_rule_has_a_change_that_shows_it() {
    let shown: BTreeSet<Rule> = CHANGES.iter().map(|(rule, _)| *rule).collect();
    assert_eq!(shown, Rule::ALL.iter().copied().collect());
    let names: BTreeSet<&str> = Rule::ALL.iter().map(|rule| rule.name()).collect();
    assert_eq!(names.len(), Rule::ALL.len());
}

/// What is only added breaks nobody.
#[test]
fn additions_are_counted_and_no_more() {
    let new = released_surface();
    let mut random = Rng::with_seed(11);
    let mut old = new.clone();
    let path = any(&old.rpcs, &mut random, |_| true);
    old.rpcs.remove(&path);
    for _ in 0..20 {
        take(&mut old, &mut random, |field| field.json.as_ref().is_none_or(|json| !json.required));
        take_value(&mut old, &mut random);
    }
    let (found, added) = compare(&old, &new);
    assert!(found.is_empty(), "{found:?}");
    assert_eq!((added.rpcs, added.messages, added.fields, added.values), (1, 0, 20, 20));
}

#[test]
fn the_text_of_a_release_comes_back() {
    let surface = released_surface();
    let text = released::text(&surface);
    assert!(read(&text).unwrap() == surface);
    let last = released::last(&root()).unwrap().unwrap();
    assert_eq!(text, fs::read_to_string(root().join(last)).unwrap(), "it was edited by hand");
    for line in ["rpc", "field cln.X 1 a singular", "value cln.None 0 A -", "what cln.X", "message"]
    {
        let error = read(&format!("message cln.X\n\n{line}\n")).unwrap_err().render();
        assert!(error.contains("released.txt:3:1: ") && error.contains(line), "{error}");
    }
}

/// The project, its last release, its own descriptors, and the same by git's revision.
#[test]
fn the_project_keeps_what_clients_were_given() {
    let descriptors = root().join("generated/src/descriptors.binpb");
    let folder = root().display().to_string();
    for against in [None, descriptors.to_str(), Some(&folder)] {
        let report = run(&root(), None, against).unwrap();
        assert!(!report.breaks(), "{}", report.text(Colours::Plain));
        assert_eq!(report.accepted, 0);
    }
}
