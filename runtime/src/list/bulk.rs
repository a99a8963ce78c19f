//! Many of a list's items at once, converted in the buffer that they were read into.
//!
//! Taking a reply apart by its structure costs as much as converting it. So here it is guessed
//! where an item ends: before a `,` that is followed by the same name that the first item begins
//! with. A guess may be wrong, where an item holds a list of its own. But the text up to there is
//! converted as an object that ends there, and that succeeds only if it is one, so what was
//! converted was whole items. Whatever does not succeed is left to the [cutter](super::cutter).

use boltgate_transcode::table::Message;
use boltgate_transcode::{DEEPEST, Notes, to_wire_plain};
use bytes::Buf as _;
use memchr::memmem;

use super::filling::head;

/// The longest name of an item's first member that is known here, in bytes.
const LONGEST_NAME: usize = 64;

/// What ends an object that has a list as its only member.
const TAIL: &[u8; 2] = b"]}";

/// Converts items of one list.
#[derive(Debug)]
pub(super) struct Bulk {
    /// The beginning of an object that has the list as its only member.
    head: Vec<u8>,
    /// How many objects and arrays that object may have inside one another, itself included.
    deepest: usize,
    /// What is between two items, up to the name of the second one's first member.
    between: Between,
}

#[derive(Debug)]
enum Between {
    /// No item has come yet.
    Unknown,
    /// The text.
    Known(Vec<u8>),
    /// Items aren't plain enough to tell.
    None,
}

/// Where an item ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Guess {
    /// So many bytes are whole items, without the comma that follows.
    Items(usize),
    /// More text may tell.
    Later,
    /// Nowhere.
    Never,
}

/// What was converted.
#[derive(Debug)]
pub(super) struct Converted {
    /// How many items.
    pub(super) items: u64,
    /// What they hold that their table doesn't know, with places in the list of just these.
    pub(super) notes: Notes,
}

impl Bulk {
    /// For the list at `key` in its result, where so many objects and arrays may be inside one
    /// another.
    pub(super) fn new(key: &str, deepest: usize) -> Self {
        Self { head: head(key), deepest, between: Between::Unknown }
    }

    /// How many bytes have to be before the items in their buffer.
    pub(super) fn room(&self) -> usize {
        self.head.len()
    }

    /// Leaves all further items to the cutter.
    pub(super) fn give_up(&mut self) {
        self.between = Between::None;
    }

    /// Where the first items of `text` end that together take `size` bytes; where all whole items
    /// of it do, if there is no size. `text` has to begin with an item.
    pub(super) fn guess(&mut self, text: &[u8], size: Option<usize>) -> Guess {
        if matches!(self.between, Between::Unknown) {
            match first_name(text) {
                Guess::Items(length) => {
                    let name = text.get(..length).unwrap_or_default();
                    self.between = Between::Known([b"},", name].concat());
                }
                Guess::Later => return Guess::Later,
                Guess::Never => self.give_up(),
            }
        }
        let Between::Known(between) = &self.between else { return Guess::Never };
        // The comma counts as the item's.
        let from = size.map(|size| size.saturating_sub(2));
        let found = match from.map(|from| text.get(from..).unwrap_or_default()) {
            Some(late) => {
                let at = memmem::find(late, between).map(|at| at + from.unwrap_or_default());
                // As the cutter has it, a batch is full where the beginning of the next item
                // fills it.
                let is_full = size.is_some_and(|size| text.len() >= size);
                at.or_else(|| if is_full { memmem::rfind(text, between) } else { None })
            }
            None => memmem::rfind(text, between),
        };
        found.map_or(Guess::Later, |at| Guess::Items(at + 1))
    }

    /// Converts the items of a buffer that are `length` bytes from `start` on, and appends them to
    /// `out`, but no more than `most` bytes unless it is one item. `None` where that can't be done
    /// here; `out` is as it was then. The buffer's text before `start` is lost.
    pub(super) fn convert(
        &self,
        buffer: &mut [u8],
        start: usize,
        length: usize,
        table: &'static Message,
        most: usize,
        out: &mut Vec<u8>,
    ) -> Option<Converted> {
        let from = start.checked_sub(self.head.len())?;
        buffer.get_mut(from..start)?.copy_from_slice(&self.head);
        let end = start.checked_add(length)?;
        let tail: &mut [u8; 2] = buffer.get_mut(end..)?.first_chunk_mut()?;
        let after = std::mem::replace(tail, *TAIL);
        let before = out.len();
        let object = buffer.get(from..end + TAIL.len()).unwrap_or_default();
        let around = DEEPEST.saturating_sub(self.deepest);
        let converted = to_wire_plain(table, object, around, out);
        let whole = converted.filter(|(_, read)| *read == object.len()).and_then(|(notes, _)| {
            let wire = out.get(before..)?;
            let items = fields(wire)?;
            (wire.len() <= most || items == 1).then_some(Converted { items, notes })
        });
        if whole.is_none() {
            out.truncate(before);
        }
        if let Some(tail) = buffer.get_mut(end..).and_then(<[u8]>::first_chunk_mut) {
            *tail = after;
        }
        whole
    }
}

/// The length of the beginning of an item up to its first member's colon.
fn first_name(text: &[u8]) -> Guess {
    let begin = b"{\"";
    let Some(rest) = text.strip_prefix(begin) else {
        return if begin.starts_with(text) { Guess::Later } else { Guess::Never };
    };
    let is_plain = |byte: &u8| matches!(byte, b' '..=b'~') && !matches!(byte, b'"' | b'\\');
    let length = rest.iter().take(LONGEST_NAME + 1).take_while(|byte| is_plain(byte)).count();
    let colon = b"\":";
    match rest.get(length..).unwrap_or_default() {
        _ if length > LONGEST_NAME => Guess::Never,
        end if end.starts_with(colon) => Guess::Items(begin.len() + length + colon.len()),
        end if colon.starts_with(end) => Guess::Later,
        _ => Guess::Never,
    }
}

/// How many fields a message has that is nothing but messages, strings and the like.
fn fields(mut wire: &[u8]) -> Option<u64> {
    let mut fields = 0;
    while wire.has_remaining() {
        prost::encoding::decode_key(&mut wire).ok()?;
        let length = prost::encoding::decode_varint(&mut wire).ok()?;
        wire = wire.get(usize::try_from(length).ok()?..)?;
        fields += 1;
    }
    Some(fields)
}

#[cfg(test)]
mod tests {
    use super::{Bulk, Guess, first_name};

    #[test]
    fn the_name_that_items_begin_with() {
        let long = |length| format!("{{\"{}\":1", "n".repeat(length));
        for (text, length) in [
            ("{\"a\":", Guess::Items(5)),
            ("{\"a\":{}}", Guess::Items(5)),
            ("{\"\":1", Guess::Items(4)),
            ("{\"a b\":1", Guess::Items(7)),
            (&long(64), Guess::Items(68)),
            (&long(65), Guess::Never),
            ("", Guess::Later),
            ("{", Guess::Later),
            ("{\"a", Guess::Later),
            ("{\"a\"", Guess::Later),
            ("{}", Guess::Never),
            ("]", Guess::Never),
            ("1,2", Guess::Never),
            (" {\"a\":1", Guess::Never),
            ("{ \"a\":1", Guess::Never),
            ("{\"a\" :1", Guess::Never),
            ("{\"\u{fc}\":1", Guess::Never),
            ("{\"\\\"\":1", Guess::Never),
        ] {
            assert_eq!(first_name(text.as_bytes()), length, "{text}");
        }
    }

    #[test]
    fn where_items_end() {
        let text = b"{\"a\":1},{\"a\":22},{\"a\":333},{\"a\":4";
        for (size, end) in [
            (None, Guess::Items(26)),
            (Some(0), Guess::Items(7)),
            (Some(1), Guess::Items(7)),
            (Some(8), Guess::Items(7)),
            (Some(9), Guess::Items(16)),
            (Some(17), Guess::Items(16)),
            (Some(18), Guess::Items(26)),
            (Some(27), Guess::Items(26)),
            (Some(28), Guess::Items(26)),
            (Some(text.len()), Guess::Items(26)),
            (Some(text.len() + 1), Guess::Later),
        ] {
            assert_eq!(Bulk::new("list", 126).guess(text, size), end, "{size:?}");
        }
        for (text, end) in [
            (&b"{\"a\":1},{\"b\":2},"[..], Guess::Later),
            (b"{\"a\":1}, {\"a\":2}", Guess::Later),
            (b"{\"a\":1},{\"a\"", Guess::Later),
            (b"7,{\"a\":1},{\"a\":2", Guess::Never),
        ] {
            assert_eq!(Bulk::new("list", 126).guess(text, None), end);
        }
    }
}
