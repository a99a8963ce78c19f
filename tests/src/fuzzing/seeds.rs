//! What the checks begin with: what nodes were heard to say, and something for every table.

use boltgate_api::RPCS;
use boltgate_transcode::table::{Form, Message};
use boltgate_transcode::to_wire;

use super::input::input;
use super::sample::sample;
use super::tables::TABLES;
use crate::recorded::{self, Call};

/// The fuzzer's targets, each of which has seeds.
pub const TARGETS: [&str; 3] = ["differential", "to_json", "framing"];

/// An input to begin with.
pub struct Seed {
    /// A name that no other seed of the same check has.
    pub name: String,
    /// The input.
    pub bytes: Vec<u8>,
}

/// The seeds of a target.
///
/// # Panics
/// Where the recordings can't be read, or no target has this name.
#[must_use]
pub fn seeds(target: &str) -> Vec<Seed> {
    let texts = texts();
    match target {
        "differential" => {
            let seed = |(name, table, text): (String, _, String)| Seed {
                name,
                bytes: input(table, 1, text.as_bytes()),
            };
            texts.into_iter().map(seed).collect()
        }
        "to_json" => texts.into_iter().filter_map(wire).collect(),
        "framing" => stream(&texts),
        _ => panic!("no target {target}"),
    }
}

/// Every recorded text that is converted, with its table; and one for every table.
fn texts() -> Vec<(String, &'static Message, String)> {
    let mut texts = Vec::new();
    for Call { place, method, params, result } in recorded::calls() {
        let Some(row) = RPCS.iter().find(|row| row.form == Form::Method && row.target == method)
        else {
            continue;
        };
        for (side, table, text) in
            [("params", row.request, params), ("result", row.response, result)]
        {
            if let Some(text) = text.filter(|text| text.get().starts_with('{')) {
                texts.push((format!("{place}.{side}"), table, text.get().to_owned()));
            }
        }
    }
    for (at, event) in recorded::events().into_iter().enumerate() {
        let topic = &event.topic;
        let row = RPCS.iter().find(|row| row.form == Form::Notification && row.target == topic);
        if let (Some(row), Some(payload)) = (row, event.params.get(topic)) {
            texts.push((format!("{topic}.{at}"), row.response, payload.get().to_owned()));
        }
    }
    texts.extend(TABLES.iter().map(|table| (table.name.to_owned(), *table, sample(table))));
    texts
}

fn wire((name, table, text): (String, &'static Message, String)) -> Option<Seed> {
    let mut wire = Vec::new();
    to_wire(table, text.as_bytes(), &mut wire).ok()?;
    Some(Seed { name, bytes: input(table, 0, &wire) })
}

/// A few replies after each other, in pieces of several lengths.
fn stream(texts: &[(String, &'static Message, String)]) -> Vec<Seed> {
    let reply = |(at, (_, _, text)): (usize, &(_, _, String))| {
        format!("{{\"jsonrpc\":\"2.0\",\"id\":{at},\"result\":{text}}}\n\n")
    };
    let short: Vec<_> = texts.iter().filter(|(_, _, text)| text.len() < 600).collect();
    let seed = |(at, some): (usize, &[&(String, &'static Message, String)])| {
        let replies: String = some.iter().copied().enumerate().map(reply).collect();
        let lengths = [1 + at as u8 % 7, 64, 200, 3];
        let header = [&[lengths.len() as u8], &lengths[..]].concat();
        Seed { name: format!("replies.{at}"), bytes: [&header, replies.as_bytes()].concat() }
    };
    short.chunks(3).enumerate().map(seed).collect()
}
