//! Every sort of field with every value at the edge of what some sort takes.

use std::mem::{Discriminant, discriminant};

use boltgate_transcode::table::{Field, Kind, Label, Message, Shape};

use super::dictionary::VALUES;
use super::input::input;
use super::sample::sample;
use super::tables::TABLES;

/// How many fields there are of each sort.
const EACH: usize = 1;

/// Inputs of the differential check: what a field may hold, and what none may, alone and in lists.
#[must_use]
pub fn edges() -> Vec<Vec<u8>> {
    let mut inputs = Vec::new();
    for (table, field) in sorts() {
        // From this one, it is learned what to expect.
        inputs.push(input(table, 1, sample(table).as_bytes()));
        for value in VALUES {
            for held in [(*value).to_owned(), format!("[{value}]"), format!("[{value},{value}]")] {
                let text = format!("{{\"{}\":{held}}}", field.key);
                inputs.push(input(table, 1, text.as_bytes()));
            }
        }
        for depth in [1, 44, 98, 99, 100, 124, 125, 126, 127, 128, 129] {
            let (open, close) = ("[".repeat(depth), "]".repeat(depth));
            let text = format!("{{\"{}\":{open}{close}}}", field.key);
            inputs.push(input(table, 1, text.as_bytes()));
        }
        for around in 120..130 {
            inputs.push(input(table, around, sample(table).as_bytes()));
        }
    }
    inputs
}

/// A few fields of each sort, with their tables.
fn sorts() -> Vec<(&'static Message, &'static Field)> {
    let mut found: Vec<(&'static Message, &'static Field)> = Vec::new();
    for table in TABLES.iter() {
        for field in table.fields.iter().filter(|field| !field.key.is_empty()) {
            let same = found.iter().filter(|(_, known)| sort(known) == sort(field)).count();
            if same < EACH {
                found.push((table, field));
            }
        }
    }
    found
}

/// What two fields have in common that are converted in the same way.
fn sort(field: &Field) -> (Label, Discriminant<Kind>, Option<Discriminant<Shape>>) {
    let shape = match &field.kind {
        Kind::Shape(shape) => Some(discriminant(shape)),
        _ => None,
    };
    (field.label, discriminant(&field.kind), shape)
}
