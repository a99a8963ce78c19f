//! The items of one list, cut out of a reply while it comes.
//!
//! A list may be far longer than memory should hold, so the reply is taken apart by its structure
//! alone: the items of the array at `/result/<key>` leave in batches, and what stays is the same
//! reply with an empty array. Each part is parsed where it is converted, so nothing is accepted
//! here that a parser would refuse.

use crate::node::framing::{NotAnObject, is_space};
use crate::node::{Bounds, Exceeded, depth};

use super::batch::Batch;
use super::filling::Filling;

/// The most that a reply may hold beside the items of its list, in bytes.
pub const MAX_REST: usize = 4 << 20;

/// The longest name of a member that is compared, in bytes as they are written.
const LONGEST_NAME: usize = 256;

/// How deep the items of the list are: reply, result, array.
const LIST: usize = 3;

/// Why a reply can't be cut.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Uncuttable {
    /// Something else stands where a reply should begin.
    #[error(transparent)]
    NotAnObject(#[from] NotAnObject),
    /// A comma in the list has no item on one of its sides.
    #[error("/result/{key}/{index}: expected an item, got none")]
    NoItem {
        /// The list's key.
        key: &'static str,
        /// The missing item's position.
        index: u64,
    },
    /// There is too much beside the list.
    #[error("the reply holds more than {MAX_REST} bytes beside its list")]
    TooLong,
    /// One item is too long, or something is too deep.
    #[error(transparent)]
    Exceeded(#[from] Exceeded),
}

/// What a piece of the stream made of the reply.
#[derive(Debug)]
pub enum Cut {
    /// The reply goes on behind the piece.
    More,
    /// The list begins.
    List,
    /// As many items as a batch is to hold.
    Batch(Batch),
    /// The reply is whole: the items that were left, and the reply without any.
    End(Option<Batch>, Vec<u8>),
}

/// Cuts the items of one list out of replies.
#[derive(Debug)]
pub struct Cutter {
    /// The list's key; `None` cuts nothing out.
    key: Option<&'static str>,
    /// The reply without items.
    rest: Vec<u8>,
    items: Filling,
    bounds: Bounds,
    /// How many brackets are open.
    depth: usize,
    place: Place,
    /// Whether the value around is the object `result`.
    in_result: bool,
    /// Whether it is the list.
    in_list: bool,
    name: Name,
}

/// Where the cutter stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Place {
    Structure,
    String,
    Escape,
}

/// The name of a member, where it matters.
#[derive(Debug)]
enum Name {
    /// A string would be one.
    Expected,
    /// It is being read: its text without quotes, as it is written.
    Begun(Vec<u8>),
    /// It was read.
    Known(Member),
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Member {
    Result,
    List,
    Other,
}

impl Cutter {
    /// A cutter of the list at `key` in the result, into batches of some `size` bytes.
    #[must_use]
    pub fn new(key: Option<&'static str>, size: usize) -> Self {
        Self::within(key, size, Bounds::default())
    }

    /// As [`new`](Self::new), of items of at most that size, and of replies of at most that depth.
    #[must_use]
    pub fn within(key: Option<&'static str>, size: usize, bounds: Bounds) -> Self {
        Self {
            key,
            rest: Vec::new(),
            items: Filling::new(key.unwrap_or_default(), size, bounds.size),
            bounds,
            depth: 0,
            place: Place::Structure,
            in_result: false,
            in_list: false,
            name: Name::Known(Member::Other),
        }
    }

    /// What has come of the reply beside its items.
    #[must_use]
    pub fn rest(&self) -> &[u8] {
        &self.rest
    }

    /// The whole items that wait for their batch to be full, if there are any.
    pub fn flush(&mut self) -> Option<Batch> {
        self.items.take()
    }

    /// Whether whole items wait for their batch to be full.
    #[must_use]
    pub fn has_items(&self) -> bool {
        self.items.has_items()
    }

    /// Whether an item is to come, and nothing of the list waits here.
    #[must_use]
    pub fn is_at_item(&self) -> bool {
        self.in_list
            && self.depth == LIST
            && self.place == Place::Structure
            && self.items.is_empty()
    }

    /// So many whole items of the list, each with the comma behind it, are left out of the text
    /// that follows. Only where an item [is to come](Self::is_at_item).
    pub fn skip(&mut self, items: u64) {
        self.items.skip(items);
    }

    /// The position in the list of the item that is to come.
    #[must_use]
    pub fn index(&self) -> u64 {
        self.items.index()
    }

    /// Looks at the next piece of the stream, as far as the list's beginning, the next batch or
    /// the reply's end.
    ///
    /// Returns how many bytes of the piece that took; the rest is for the next call.
    ///
    /// # Errors
    /// Where the reply can't be cut. The cutter is of no further use then.
    pub fn cut(&mut self, piece: &[u8]) -> Result<(usize, Cut), Uncuttable> {
        // Up to where the piece was kept, and up to where it was looked at.
        let (mut kept, mut at) = (0, 0);
        while let Some(rest) = piece.get(at..).filter(|rest| !rest.is_empty()) {
            let Some(found) = self.find(rest) else {
                at = piece.len();
                break;
            };
            let byte = rest.get(found).copied().unwrap_or_default();
            at += found + 1;
            let upto = |end| piece.get(kept..end).unwrap_or_default();
            match (self.place, byte) {
                (Place::Escape, _) => self.place = Place::String,
                (Place::String, b'\\') => self.place = Place::Escape,
                (Place::String, _) => {
                    self.keep(upto(at))?;
                    kept = at;
                    self.place = Place::Structure;
                    self.end_name();
                }
                (_, b'"') => {
                    self.begin_item();
                    self.keep(upto(at))?;
                    kept = at;
                    self.place = Place::String;
                    if matches!(self.name, Name::Expected) {
                        self.name = Name::Begun(Vec::new());
                    }
                }
                (_, b'{' | b'[') => {
                    if self.depth == 0 && byte == b'[' {
                        return Err(NotAnObject { found: byte }.into());
                    }
                    self.begin_item();
                    self.keep(upto(at))?;
                    kept = at;
                    self.open(byte);
                    if self.depth > self.bounds.depth_of_reply() {
                        return Err(self.too_deep());
                    }
                    if self.in_list && self.depth == LIST {
                        return Ok((at, Cut::List));
                    }
                }
                (_, b'}' | b']') if self.depth > 0 => {
                    let closes_list = self.in_list && self.depth == LIST;
                    self.keep(upto(if closes_list { at - 1 } else { at }))?;
                    kept = at;
                    self.close();
                    if closes_list {
                        self.end_list()?;
                        self.keep(&[byte])?;
                    }
                    if self.depth == 0 {
                        return Ok((at, Cut::End(self.items.finish(), self.restart())));
                    }
                }
                (_, b',') if self.in_list && self.depth == LIST => {
                    self.keep(upto(at))?;
                    kept = at;
                    if let Some(batch) = self.end_item()? {
                        return Ok((at, Cut::Batch(batch)));
                    }
                }
                (_, b',') if self.names_matter() => self.name = Name::Expected,
                (_, byte) if self.depth == 0 => return Err(NotAnObject { found: byte }.into()),
                // A scalar in the list begins, or goes on.
                _ => self.begin_item(),
            }
        }
        self.keep(piece.get(kept..at).unwrap_or_default())?;
        let batch = self.items.overflow();
        Ok((at, batch.map_or(Cut::More, Cut::Batch)))
    }

    /// The next byte that matters where the cutter stands.
    fn find(&self, rest: &[u8]) -> Option<usize> {
        match self.place {
            Place::Escape => Some(0),
            Place::String => memchr::memchr2(b'"', b'\\', rest),
            Place::Structure if self.depth == 0 || (self.in_list && self.depth == LIST) => {
                rest.iter().position(|byte| !is_space(*byte))
            }
            Place::Structure if self.names_matter() => {
                rest.iter().position(|byte| is_bracket_or_quote(*byte) || *byte == b',')
            }
            Place::Structure => rest.iter().position(|byte| is_bracket_or_quote(*byte)),
        }
    }

    /// Whether the names of the members around decide what is cut.
    fn names_matter(&self) -> bool {
        self.depth == 1 || (self.depth == 2 && self.in_result)
    }

    /// Keeps text where it belongs: with the items, or with the rest.
    fn keep(&mut self, text: &[u8]) -> Result<(), Uncuttable> {
        if let Name::Begun(name) = &mut self.name
            && self.place != Place::Structure
            && name.len() <= LONGEST_NAME
        {
            name.extend_from_slice(text);
        }
        if self.in_list {
            if self.items.push(text) {
                return Ok(());
            }
            return Err(Exceeded::Item { place: self.item(), most: self.bounds.size }.into());
        }
        if self.rest.len() + text.len() > MAX_REST {
            return Err(Uncuttable::TooLong);
        }
        self.rest.extend_from_slice(text);
        Ok(())
    }

    fn open(&mut self, bracket: u8) {
        let member = match self.name {
            Name::Known(member) => member,
            Name::Expected | Name::Begun(_) => Member::Other,
        };
        match (self.depth, bracket) {
            (1, b'{') => self.in_result = member == Member::Result,
            (2, b'[') => self.in_list = self.in_result && member == Member::List,
            _ => {}
        }
        self.depth += 1;
        let expects = bracket == b'{' && self.names_matter();
        self.name = if expects { Name::Expected } else { Name::Known(Member::Other) };
    }

    fn close(&mut self) {
        self.depth -= 1;
        self.name = Name::Known(Member::Other);
        self.in_list &= self.depth >= LIST;
        self.in_result &= self.depth >= 2;
    }

    /// A string ended; if it was a name, tells which.
    fn end_name(&mut self) {
        let Name::Begun(name) = &self.name else { return };
        // Its closing quote came along; it may be written with escapes.
        let quoted = [b"\"", name.as_slice()].concat();
        let name: Option<String> = serde_json::from_slice(&quoted).ok();
        let member = match (self.depth, name) {
            (1, Some(name)) if name == "result" => Member::Result,
            (2, Some(name)) if Some(&*name) == self.key => Member::List,
            _ => Member::Other,
        };
        self.name = Name::Known(member);
    }

    fn begin_item(&mut self) {
        if self.in_list && self.depth == LIST {
            self.items.begin();
        }
    }

    fn end_item(&mut self) -> Result<Option<Batch>, Uncuttable> {
        if !self.items.end() {
            return Err(self.no_item());
        }
        Ok(self.items.overflow())
    }

    fn end_list(&mut self) -> Result<(), Uncuttable> {
        if self.items.end_list() { Ok(()) } else { Err(self.no_item()) }
    }

    fn no_item(&self) -> Uncuttable {
        Uncuttable::NoItem { key: self.list(), index: self.items.index() }
    }

    /// The place of the item under way.
    fn item(&self) -> String {
        format!("/result/{}/{}", self.list(), self.items.index())
    }

    fn too_deep(&self) -> Uncuttable {
        let (deepest, most) = (self.bounds.depth_of_reply(), self.bounds.depth);
        let place = if self.in_list {
            let inside = depth::beyond(self.items.under_way(), deepest.saturating_sub(LIST));
            format!("{}{inside}", self.item())
        } else {
            depth::beyond(&self.rest, deepest)
        };
        Exceeded::Depth { place, most }.into()
    }

    fn list(&self) -> &'static str {
        self.key.unwrap_or_default()
    }

    /// Hands the reply out, and is ready for the next one.
    fn restart(&mut self) -> Vec<u8> {
        std::mem::take(&mut self.rest)
    }
}

fn is_bracket_or_quote(byte: u8) -> bool {
    matches!(byte, b'"' | b'{' | b'}' | b'[' | b']')
}
