//! Takes numbers over from the node's own ledger, which deployed clients follow.
//!
//! The node knows fields by message and path, as this project does, with two differences in
//! the names of messages: it keeps `-`, and it knows nothing of the messages that are named
//! otherwise here (the connect notification's).

use std::collections::BTreeMap;
use std::path::Path;

use serde::Deserialize;

use crate::api::{Api, Enum, Form, Message};
use crate::diagnostic::{Problems, Rule};
use crate::lower::names::type_name;
use crate::model::merge::Flat;
use crate::pipeline;
use crate::policy::numbers::{Ledger, Numbers, PATH};
use crate::schema::folder;

/// The part of the node's ledger that holds numbers.
#[derive(Debug, Deserialize)]
struct Theirs {
    #[serde(rename = "grpc-field-map")]
    messages: BTreeMap<String, Numbers>,
    #[serde(rename = "grpc-enum-map")]
    enums: BTreeMap<String, Numbers>,
}

/// Adds the node's numbers to ours; a number that differs is a problem.
pub fn take_over(
    root: &Path,
    schemas: &[Flat],
    file: &Path,
    ours: &mut Ledger,
    problems: &mut Problems,
) {
    let Some(source) = folder::read(file, file, problems) else { return };
    let theirs: Theirs = match serde_json::from_str(&source.text) {
        Ok(theirs) => theirs,
        Err(error) => {
            problems.nowhere(
                Rule::NodeLedger,
                format!("{}: not a ledger of the node's: {error}", file.display()),
                "name its .msggen.json, with `grpc-field-map` and `grpc-enum-map`",
            );
            return;
        }
    };
    let names = Names::of(pipeline::preview(root, schemas).as_ref());
    for (message, numbers) in &theirs.messages {
        for (path, number) in numbers {
            let name = names.message(&plain(message), path);
            add(&mut ours.messages, &name, path, *number, problems);
        }
    }
    for (one, numbers) in &theirs.enums {
        for name in names.enums(&plain(one)) {
            for (value, number) in numbers {
                add(&mut ours.enums, &name, value, *number, problems);
            }
        }
    }
}

fn add(
    ours: &mut BTreeMap<String, Numbers>,
    owner: &str,
    key: &str,
    number: i32,
    problems: &mut Problems,
) {
    let numbers = ours.entry(owner.to_owned()).or_default();
    match numbers.get(key) {
        Some(have) if *have != number => problems.nowhere(
            Rule::NumberDiffers,
            format!("`{key}` of `{owner}` is {number} for the node and {have} in {PATH}"),
            "deployed clients follow the node: if ours was never released, remove it from the file \
             and import again",
        ),
        _ => {
            numbers.insert(key.to_owned(), number);
        }
    }
}

/// Our name for a message or an enum of theirs.
fn plain(name: &str) -> String {
    name.replace('-', "").replace(' ', "_")
}

/// Their names to ours, where they differ or where one of theirs stands for several of ours.
#[derive(Default)]
struct Names {
    /// Their name and the path of the object: our name.
    messages: BTreeMap<(String, String), String>,
    /// Their name: our names.
    enums: BTreeMap<String, Vec<String>>,
}

impl Names {
    fn of(api: Option<&Api>) -> Self {
        let mut names = Self::default();
        for rpc in api.into_iter().flat_map(|api| &api.rpcs) {
            let answer = if rpc.form == Form::Method { "Response" } else { "Notification" };
            for (messages, end) in [(&rpc.request, "Request"), (&rpc.response, answer)] {
                for (at, message) in messages.iter().enumerate() {
                    names.add(message, if at == 0 { end } else { "" });
                }
            }
        }
        names
    }

    fn add(&mut self, message: &Message, end: &str) {
        let theirs = format!("{}{end}", type_name(&message.path));
        self.messages.insert((theirs, message.path.clone()), message.name.clone());
        for Enum { name, path, .. } in &message.enums {
            let ours = self.enums.entry(type_name(path)).or_default();
            if !ours.contains(name) {
                ours.push(name.clone());
            }
        }
    }

    /// Our message for a field of theirs: the one whose object the path is in, else the one of
    /// the same name, which then remembers a field that is gone.
    fn message(&self, theirs: &str, path: &str) -> String {
        let object = path.rsplit_once('.').map_or("", |(object, _)| object);
        let found = self.messages.get(&(theirs.to_owned(), object.to_owned()));
        found.map_or_else(|| theirs.to_owned(), String::clone)
    }

    fn enums(&self, theirs: &str) -> Vec<String> {
        self.enums.get(theirs).cloned().unwrap_or_else(|| vec![theirs.to_owned()])
    }
}
