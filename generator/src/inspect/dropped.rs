//! `inspect dropped`: what schemas say and the wire doesn't, where, and why.

use std::fmt::Write as _;

use crate::bridge::Built;
use crate::lower::names;
use crate::model::merge::Flat;
use crate::policy::dropped::{self, Dropped};
use crate::policy::exposure::Exposure;
use crate::policy::{Policy, TomlFile};
use crate::schema::dialect::{Fate, Keyword};
use crate::schema::raw::Subject;

/// Lists it: keywords at their places, members without a field, values that an enum lacks, whole
/// schemas that are not exposed; of one method, topic or hook where that is named.
pub fn list(out: &mut String, schemas: &[Flat], policy: &Policy, name: Option<&str>) {
    keywords(out, schemas, &policy.exposure);
    let of_name = |path: &str| {
        let spelling = path.split('.').next().unwrap_or(path);
        name.is_none_or(|name| is_spelling(spelling, name, policy))
    };
    let omitted = policy.overrides.omitted().filter(|(path, _)| of_name(path));
    section(out, "Members without a field", omitted.map(|(path, why)| (path.to_owned(), why)));
    let absent = policy.overrides.all_absent().filter(|(path, ..)| of_name(path));
    let absent = absent.map(|(path, value, why)| (format!("{path}: `{value}`"), why));
    section(out, "Values that a shared enum lacks", absent);
    let skipped = Subject::ALL.into_iter().flat_map(|subject| {
        let entries = policy.exposure.skipped(subject).iter();
        entries.map(move |(key, why)| (subject, key.get_ref(), why.as_str()))
    });
    let skipped = skipped.filter(|(_, skipped, _)| name.is_none_or(|name| name == *skipped));
    let skipped = skipped.map(|(subject, name, why)| (format!("{} {name}", subject.key()), why));
    section(out, "Not exposed", skipped);
    if name.is_none() {
        let left = Keyword::ALL.iter().filter(|keyword| keyword.fate() == Fate::Left);
        let left = left.map(|keyword| (keyword.name().to_owned(), keyword.why()));
        section(out, "Left with the node by `import`", left);
    }
}

/// The same of a bridge project, whose keywords are dropped for the reasons that the node's are.
pub fn list_of_bridge(out: &mut String, schemas: &[Flat], built: &Built, name: Option<&str>) {
    keywords(out, schemas, &built.node.exposure);
    let of_name = |path: &str| name.is_none_or(|name| path.split('.').next() == Some(name));
    for surface in &built.surfaces {
        let omitted = surface.overrides.omitted().filter(|(path, _)| of_name(path));
        section(out, "Members without a field", omitted.map(|(path, why)| (path.to_owned(), why)));
        let absent = surface.overrides.all_absent().filter(|(path, ..)| of_name(path));
        let absent = absent.map(|(path, value, why)| (format!("{path}: `{value}`"), why));
        section(out, "Values that a shared enum lacks", absent);
    }
    let skipped = built.config.data.extra.iter().flat_map(|extra| {
        [Subject::Method, Subject::Notification].into_iter().flat_map(|subject| {
            let entries = extra.skipped(subject).into_iter().flatten();
            entries.map(move |(key, why)| (subject, key.get_ref(), why.as_str()))
        })
    });
    let skipped = skipped.filter(|(_, skipped, _)| name.is_none_or(|name| name == *skipped));
    let skipped = skipped.map(|(subject, name, why)| (format!("{} {name}", subject.key()), why));
    section(out, "Not exposed", skipped);
}

fn keywords(out: &mut String, schemas: &[Flat], exposure: &TomlFile<Exposure>) {
    let dropped: Vec<Dropped<'_>> = schemas.iter().flat_map(dropped::of).collect();
    for keyword in Keyword::ALL {
        let places: Vec<_> = dropped.iter().filter(|one| one.limit.keyword == *keyword).collect();
        if places.is_empty() {
            continue;
        }
        let why = exposure.why_dropped(*keyword).unwrap_or("no reason is given");
        let _ = writeln!(out, "{} ({}): {why}", keyword.name(), places.len());
        for one in places {
            let _ = writeln!(out, "  {} = {} ({})", one.path, one.limit.value, one.place().label());
        }
    }
}

/// Entries with their reasons; one reason for many stands above them.
fn section<'a>(out: &mut String, title: &str, entries: impl Iterator<Item = (String, &'a str)>) {
    let mut said: Option<&str> = None;
    for (what, why) in entries {
        if said != Some(why) {
            let _ = writeln!(out, "{title}: {why}");
        }
        let _ = writeln!(out, "  {what}");
        said = Some(why);
    }
}

/// Whether the first part of a path is that of this method, topic or hook.
fn is_spelling(spelling: &str, name: &str, policy: &Policy) -> bool {
    let exposure = &policy.exposure.data;
    let methods = exposure.methods.iter().chain(&exposure.own.methods);
    let mut methods = methods.filter(|(key, _)| key.get_ref() == name);
    methods.any(|(_, method)| method.path == spelling)
        || names::type_name(spelling) == names::type_name(name)
}
