//! What a strict reading refuses: text of a client's that would be lost.

use std::collections::HashSet;

use super::writer::{Failed, Writer};
use crate::error::{Fault, quoted};
use crate::path::Path;
use crate::table::{Enum, Message};

/// How many names an error lists.
const LISTED: usize = 24;

/// A member that the table does not have.
#[cold]
pub(super) fn unknown_member(table: &Message, name: &str) -> Fault {
    let expected = format!("a member that {} has", table.name);
    let fault = Fault::new(expected, quoted(name));
    // Who has the proto's name at hand is helped with the node's.
    let renamed = table.fields.iter().find(|field| field.name == name && !field.key.is_empty());
    match renamed {
        Some(field) => fault.advise(format!("it is called {}", quoted(field.key))),
        None if table.fields.is_empty() => fault.advise("it has none"),
        None => fault.advise(format!("it has {}", names(table.fields.iter().map(|f| f.key)))),
    }
}

/// A word that no value of the enum stands for.
#[cold]
pub(super) fn unknown_word(table: &Enum, word: &str) -> Fault {
    let words = names(table.values.iter().map(|value| value.json));
    Fault::new(format!("one of {words}"), quoted(word))
}

/// The first names, and how many more there are.
fn names<'a>(names: impl ExactSizeIterator<Item = &'a str>) -> String {
    let more = names.len().saturating_sub(LISTED);
    let listed: Vec<_> = names.take(LISTED).map(quoted).collect();
    let listed = listed.join(", ");
    if more == 0 { listed } else { format!("{listed} and {more} more") }
}

/// The names of an object's members that have come, where the reading is strict.
#[derive(Default)]
pub(super) struct Names(HashSet<String>);

impl Names {
    /// Adds a name of the object at `path`.
    pub(super) fn add(
        &mut self,
        writer: &mut Writer<'_>,
        path: &Path<'_>,
        name: &str,
    ) -> Result<(), Failed> {
        if !writer.strict || self.0.insert(name.to_owned()) {
            return Ok(());
        }
        let fault = Fault::new("each member once", format!("{} again", quoted(name)));
        Err(writer.fail(path, fault))
    }
}
