//! The text of a reply as it comes: converted in bulk as far as that goes, cut otherwise.

use boltgate_transcode::Notes;
use boltgate_transcode::table::Message;

use super::DEFAULT_BATCH;
use super::batch::{Batch, moved};
use super::bulk::{Bulk, Guess};
use super::cutter::{Cut, Cutter, Uncuttable};
use crate::node::Bounds;
use crate::node::framing::is_space;
use crate::offload::LARGE;

/// The least room for what comes next, in bytes.
const LEAST: usize = 16 << 10;
/// How much text may wait for an item to end before it is cut instead, in bytes.
const MOST_WAITING: usize = 256 << 10;

/// The text of a reply as it comes, and what becomes of its one list.
#[derive(Debug)]
pub struct Intake {
    cutter: Cutter,
    /// `None` where items leave as the text that came.
    bulk: Option<Bulk>,
    /// How many bytes of items leave together; `None` where it doesn't matter.
    size: Option<usize>,
    /// What has come.
    text: Vec<u8>,
    /// From where on it has not been dealt with.
    seen: usize,
    /// Whether more text was waited for in vain: what has come is cut as far as it goes.
    waited: bool,
    bounds: Bounds,
}

/// What to do next.
#[derive(Debug)]
pub enum Step {
    /// Read more text.
    Read,
    /// Convert so many bytes of items in [bulk](Intake::convert).
    Bulk(usize),
    /// Convert items that were cut out.
    Batch(Batch),
    /// The reply is whole: the items that were left, and the reply without any.
    End(Option<Batch>, Vec<u8>),
}

impl Intake {
    /// For replies with a list at this key of the result; `None` cuts nothing out. Items leave in
    /// batches of some `size` bytes of text, or as it suits. Where `converts` is not set, they
    /// leave as the text that came.
    #[must_use]
    pub fn new(key: Option<&'static str>, size: Option<usize>, converts: bool) -> Self {
        Self::within(key, size, converts, Bounds::default())
    }

    /// As [`new`](Self::new), of items of at most that size, and of replies of at most that depth.
    #[must_use]
    pub fn within(
        key: Option<&'static str>,
        size: Option<usize>,
        converts: bool,
        bounds: Bounds,
    ) -> Self {
        // Large batches are converted elsewhere, and have to be whole for that.
        let small = size.is_none_or(|size| size < LARGE);
        let bulk = key.filter(|_| converts && small).map(|key| Bulk::new(key, bounds.depth));
        let seen = bulk.as_ref().map_or(0, Bulk::room);
        let cutter = Cutter::within(key, size.unwrap_or(DEFAULT_BATCH), bounds);
        Self { cutter, bulk, size, text: vec![0; seen], seen, waited: false, bounds }
    }

    /// What has come of the reply beside its items.
    #[must_use]
    pub fn rest(&self) -> &[u8] {
        self.cutter.rest()
    }

    /// What has come and was not dealt with.
    #[must_use]
    pub fn unseen(&self) -> &[u8] {
        self.text.get(self.seen..).unwrap_or_default()
    }

    /// A buffer, to append to it what comes next.
    pub fn buffer(&mut self) -> &mut Vec<u8> {
        self.waited = false;
        let room = self.bulk.as_ref().map_or(0, Bulk::room);
        let unseen = self.unseen().len();
        let spare = self.text.capacity() - self.text.len();
        if self.seen > room && (unseen <= LEAST || spare < LEAST) {
            self.text.copy_within(self.seen.., room);
            self.text.truncate(room + unseen);
            self.seen = room;
        }
        &mut self.text
    }

    /// What to do next with what has come.
    ///
    /// # Errors
    /// Where the reply can't be cut. Nothing more can be had from it then.
    pub fn step(&mut self) -> Result<Step, Uncuttable> {
        loop {
            let unseen = self.text.get(self.seen..).unwrap_or_default();
            if let Some(bulk) = &mut self.bulk
                && self.cutter.is_at_item()
                && !self.waited
            {
                match bulk.guess(unseen, self.size) {
                    // Where no item can be too long. Else the cutter tells.
                    Guess::Items(length) if length <= self.bounds.size => {
                        return Ok(Step::Bulk(length));
                    }
                    Guess::Later if may_wait(unseen, self.size) => return Ok(Step::Read),
                    Guess::Items(_) | Guess::Later | Guess::Never => {}
                }
            }
            if let Some(step) = self.cut()? {
                return Ok(step);
            }
        }
    }

    /// Leaves all further items to the cutter.
    pub fn only_cut(&mut self) {
        if let Some(bulk) = &mut self.bulk {
            bulk.give_up();
        }
    }

    /// Has the cutter look at what has come; `None` where it stops for the list's beginning.
    fn cut(&mut self) -> Result<Option<Step>, Uncuttable> {
        let unseen = self.text.get(self.seen..).unwrap_or_default();
        let (took, cut) = self.cutter.cut(unseen)?;
        self.seen += took;
        Ok(match cut {
            Cut::More => Some(Step::Read),
            Cut::List => None,
            Cut::Batch(batch) => Some(Step::Batch(batch)),
            Cut::End(batch, rest) => Some(Step::End(batch, rest)),
        })
    }

    /// Converts so many bytes of items, as [`step`](Self::step) says, and appends them to `out`:
    /// no more than `most` bytes, unless it is one item. `None` where that can't be done in bulk:
    /// `out` is as it was then, and the next step tells what else to do.
    pub fn convert(
        &mut self,
        length: usize,
        table: &'static Message,
        most: usize,
        out: &mut Vec<u8>,
    ) -> Option<Notes> {
        let bulk = self.bulk.as_mut()?;
        let Some(done) = bulk.convert(&mut self.text, self.seen, length, table, most, out) else {
            bulk.give_up();
            return None;
        };
        let first = self.cutter.index();
        self.cutter.skip(done.items);
        // The comma, too.
        self.seen += length + 1;
        let mut notes = Notes::default();
        notes.append(done.notes, |path| moved(path, first));
        Some(notes)
    }

    /// Whether text waits of which it was guessed that more comes. Where nothing comes for a while,
    /// [`flush`](Self::flush) has to look: the guess is wrong where something else follows the
    /// reply at once.
    #[must_use]
    pub fn guesses(&self) -> bool {
        self.cutter.is_at_item() && !self.unseen().is_empty()
    }

    /// Whether whole items may wait for more of them.
    #[must_use]
    pub fn has_items(&self) -> bool {
        self.cutter.has_items() || self.guesses()
    }

    /// What there is without more text: the whole items that wait for more of them, or the reply's
    /// end. Until there is more text, all steps do without it.
    ///
    /// # Errors
    /// As [`step`](Self::step).
    pub fn flush(&mut self) -> Result<Option<Step>, Uncuttable> {
        self.waited = true;
        Ok(match self.step()? {
            Step::Read => self.cutter.flush().map(Step::Batch),
            step => Some(step),
        })
    }
}

/// Whether more text will come, as far as can be told: a whole reply ends with a bracket.
fn may_wait(text: &[u8], size: Option<usize>) -> bool {
    let end = text.iter().rfind(|byte| !is_space(**byte));
    end != Some(&b'}') && text.len() < size.unwrap_or_default().max(MOST_WAITING)
}
