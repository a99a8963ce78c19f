//! The fast way: our own scanner over text in memory.
//!
//! It knows the text that a node writes: members in the order of the last object of the same
//! type, plain integers, strings without escapes. What is less plain it hands to the serde_json
//! engine, value by value. Whatever is wrong, or only could be, is [`Doubt`]: then the conversion
//! begins anew with that engine, which decides, and which words every error. So nothing is refused
//! here, and what is accepted has to be what the engine accepts; tests hold the two together.
//!
//! * [`walk`]: the loop over the members of all objects; no call for a message in a message.
//! * [`plan`]: what is known of messages, and [`step`] of each field, and was learned from the last object.
//! * [`object`]: an object that is being written.
//! * [`text`]: strings, numbers and words of the JSON text.
//! * [`hex`]: hexadecimal digits, many at once.
//! * [`output`]: where the wire bytes go.
//! * [`seldom`]: members and values that are less plain.

mod hex;
mod object;
mod output;
mod plan;
mod seldom;
mod step;
mod text;
mod walk;

use self::plan::Plans;
use self::walk::Walk;
use super::writer::Writer;
use crate::notes::Notes;
use crate::table::Message;
use crate::wire::LONGEST;

/// The text is not plain enough to be sure of.
#[derive(Debug)]
pub(super) struct Doubt;

/// How many objects and arrays are read inside one another in JSON text: what serde_json reads, one
/// less than where it gives up.
pub const DEEPEST: usize = 127;

/// Converts the object that a text begins with; appends to `out`. Gives the notes, and how many
/// bytes of the text the object takes. `around` is how many objects and arrays are around it.
/// Where there is doubt, what was appended is of no use.
pub(super) fn convert(
    table: &'static Message,
    text: &[u8],
    around: usize,
    out: &mut Vec<u8>,
) -> Result<(Notes, usize), Doubt> {
    let before = out.len();
    let (plans, writer) = (Plans::take(), Writer::new(out));
    let mut walk = Walk { text, plans, around: Vec::new(), writer, aside: Vec::new() };
    let read = walk.run(table, deeper(around)?);
    let Walk { plans, writer, .. } = walk;
    plans.keep();
    if writer.len().saturating_sub(before) > LONGEST {
        return Err(Doubt);
    }
    Ok((writer.into_notes(), read?))
}

/// One level further in.
fn deeper(depth: usize) -> Result<usize, Doubt> {
    if depth < DEEPEST { Ok(depth + 1) } else { Err(Doubt) }
}
