//! What `boltgate.toml` says, held against itself, the schemas and the node.

use std::path::{Component, Path};

use toml::Spanned;

use super::config::{Config, Extra, find};
use super::names;
use super::node::Node;
use crate::diagnostic::{Problems, Rule};
use crate::emit::rust;
use crate::lower::names::is_identifier;
use crate::model::types::Entry;
use crate::policy::TomlFile;
use crate::schema::raw::Subject;

impl TomlFile<Config> {
    /// Checks the values that nothing else is needed for.
    pub(super) fn check(&self, node: &Node, problems: &mut Problems) {
        let name = &self.data.bridge.name;
        if !names::is_crate(name.get_ref()) {
            self.bad_value(
                name,
                "bridge.crate",
                "the name of a crate, such as my-bridge-api",
                problems,
            );
        }
        if self.data.extra.is_empty() {
            problems.at(
                Rule::NothingToServe,
                &self.at(name, "bridge"),
                "the project has no schemas of its own",
                "add a folder of schemas: [[extra]] with `schemas`, `package` and `service`",
            );
        }
        for (at, extra) in self.data.extra.iter().enumerate() {
            self.check_extra(extra, node, problems);
            let before = &self.data.extra[..at];
            self.check_once(before, extra, problems);
        }
    }

    /// Whether the extra at this position has a folder of the project's that no one before it has.
    pub(super) fn has_own_folder(&self, at: usize) -> bool {
        let extras = &self.data.extra;
        is_below(extras[at].schemas.get_ref())
            && extras[..at].iter().all(|first| first.folder() != extras[at].folder())
    }

    fn check_extra(&self, extra: &Extra, node: &Node, problems: &mut Problems) {
        let Extra { schemas, package, service, .. } = extra;
        if !is_below(schemas.get_ref()) {
            let what = "a folder below this file's, such as plugins/rebalance";
            self.bad_value(schemas, "extra.schemas", what, problems);
        }
        if !names::is_package(package.get_ref()) {
            let what = "a protobuf package, such as rebalance.v1";
            self.bad_value(package, "extra.package", what, problems);
        } else if node.has_package(package.get_ref()) {
            problems.at(
                Rule::PackageTaken,
                &self.at(package, "extra.package"),
                format!("`{}` is not a package of yours", package.get_ref()),
                "name one that is, such as rebalance.v1",
            );
        }
        if !is_identifier(service.get_ref()) {
            let what = "a protobuf service, such as Rebalance";
            self.bad_value(service, "extra.service", what, problems);
        }
        for (key, reason) in extra.skipped.methods.iter().chain(&extra.skipped.notifications) {
            if reason.trim().is_empty() {
                problems.at(
                    Rule::NoReason,
                    &self.at(key, "extra.skipped"),
                    "a skip without a reason",
                    "say why it is not exposed",
                );
            }
        }
    }

    /// Two packages are two modules and two protos; two folders are two ledgers.
    fn check_once(&self, before: &[Extra], extra: &Extra, problems: &mut Problems) {
        let module = |extra: &Extra| names::module(extra.package.get_ref());
        if let Some(first) = before.iter().find(|first| module(first) == module(extra)) {
            problems.between(
                Rule::PackageTaken,
                &self.at(&extra.package, "extra.package"),
                format!("`{}` has been given to another folder", extra.package.get_ref()),
                "give each [[extra]] a package of its own",
                (&self.at(&first.package, "extra.package"), "the other one"),
            );
        }
        if let Some(first) = before.iter().find(|first| first.folder() == extra.folder()) {
            problems.between(
                Rule::BridgeValue,
                &self.at(&extra.schemas, "extra.schemas"),
                format!("`{}` is the folder of another package", extra.schemas.get_ref()),
                "give each [[extra]] a folder of its own: its ledger of numbers is there",
                (&self.at(&first.schemas, "extra.schemas"), "the other one"),
            );
        }
    }

    fn bad_value(
        &self,
        value: &Spanned<String>,
        key: &str,
        expected: &str,
        problems: &mut Problems,
    ) {
        problems.at(
            Rule::BridgeValue,
            &self.at(value, key),
            format!("expected {expected}, came `{}`", value.get_ref()),
            "correct the value",
        );
    }

    /// Checks what is decided about methods and topics against their schemas. `whole` says whether
    /// every schema could be read: only then is an entry without one stale.
    pub(super) fn check_entries(
        &self,
        extra: &Extra,
        entries: &[Entry],
        whole: bool,
        problems: &mut Problems,
    ) {
        for (at, entry) in entries.iter().enumerate() {
            self.check_entry(extra, entry, problems);
            let file = |one: &Entry| (one.subject, rust::module(&one.name));
            let mut before = entries[..at].iter();
            if let Some(first) = before.find(|first| file(first) == file(entry)) {
                problems.between(
                    Rule::NameClash,
                    &entry.place,
                    format!("`{}` and `{}` would be one module of Rust", first.name, entry.name),
                    "leave one of them to another [[extra]], with a package of its own",
                    (&first.place, "the other one"),
                );
            }
        }
        for subject in [Subject::Method, Subject::Notification] {
            let skipped = extra.skipped(subject).into_iter().flatten().map(|(key, _)| key);
            for key in extra.named(subject).into_iter().chain(skipped) {
                let name = key.get_ref();
                let is_there = |entry: &Entry| entry.subject == subject && entry.name == *name;
                if whole && !entries.iter().any(is_there) {
                    problems.at(
                        Rule::StaleEntry,
                        &self.at(key, &format!("extra.{}", subject.plural())),
                        format!("there is no schema for `{name}` in {}", extra.schemas.get_ref()),
                        "remove the entry, or correct its name",
                    );
                }
            }
        }
    }

    fn check_entry(&self, extra: &Extra, entry: &Entry, problems: &mut Problems) {
        let named = extra.named(entry.subject).into_iter().find(|key| *key.get_ref() == entry.name);
        let skipped = extra.skipped(entry.subject).and_then(|table| find(table, &entry.name));
        if let (Some(named), Some((skipped, _))) = (named, skipped) {
            problems.between(
                Rule::ExposedAndSkipped,
                &self.at(skipped, "extra.skipped"),
                format!("`{}` is exposed and skipped", entry.name),
                "remove one of the two entries",
                (&self.at(named, "extra"), "exposed here"),
            );
        }
        let name = names::name(extra, entry);
        if skipped.is_none() && !is_identifier(&name) {
            let plural = entry.subject.plural();
            let key = if entry.subject == Subject::Method { "rpc" } else { "name" };
            let place = named.map_or_else(|| entry.place.clone(), |key| self.at(key, "extra"));
            problems.at(
                Rule::BridgeValue,
                &place,
                format!("`{}` gives the name `{name}`, which protobuf refuses", entry.name),
                format!(
                    "give it another one under [extra.{plural}]: {:?} = {{ {key} = \"…\" }}",
                    entry.name
                ),
            );
        }
    }

    /// Checks that what the extras describe is described once, and not by the node.
    pub(super) fn check_apart(
        &self,
        extras: &[(&Extra, &[Entry])],
        node: &Node,
        problems: &mut Problems,
    ) {
        let mut seen: Vec<(&Extra, &Entry)> = Vec::new();
        for (extra, entry) in
            extras.iter().flat_map(|(extra, entries)| entries.iter().map(move |one| (*extra, one)))
        {
            let same = |other: &Entry| (other.subject, &other.name) == (entry.subject, &entry.name);
            let first = seen.iter().find(|(of, one)| !std::ptr::eq(*of, extra) && same(one));
            if let Some((_, first)) = first {
                problems.between(
                    Rule::DuplicateSchema,
                    &entry.place,
                    format!("`{}` is described by two files", entry.name),
                    "remove one of them",
                    (&first.place, "the other one"),
                );
            }
            seen.push((extra, entry));
            let is_theirs = node.access.rights.iter().any(|right| {
                Subject::ALL[right.form as usize] == entry.subject && right.target == entry.name
            });
            if is_theirs && self.data.bridge.node {
                problems.at(
                    Rule::NodeName,
                    &entry.place,
                    format!("`{}` is the node's own", entry.name),
                    "remove the schema: the node's surface has it; of another daemon than the node, \
                     say `node = false` under [bridge]",
                );
            }
        }
    }
}

/// Whether a path leads to a folder below the one that it begins in.
pub(super) fn is_below(path: &str) -> bool {
    let mut parts = Path::new(path).components().peekable();
    parts.peek().is_some()
        && parts.all(|part| matches!(part, Component::Normal(_)))
        && !["generated", "src", "target"].contains(&path.split('/').next().unwrap_or_default())
}
