//! An object that is being written.

use super::Doubt;
use super::output::Tag;
use super::plan::Place;

/// One object, between its brackets.
pub(super) struct Object {
    pub(super) place: Place,
    /// The step of the member that came last, while another object is written.
    pub(super) last: usize,
    /// A bit for each field that has come.
    seen: u128,
    /// Where its wire bytes begin, behind their length.
    pub(super) start: usize,
    /// How many bytes there are for the length.
    pub(super) width: usize,
    /// The tag of the field that it is in.
    pub(super) tag: Tag,
    /// How many objects and arrays it is in, with itself.
    pub(super) depth: usize,
    /// Its position, where it is an item of a list.
    pub(super) index: Option<usize>,
}

impl Object {
    /// The object that the text begins with.
    pub(super) fn outermost(place: Place, depth: usize) -> Self {
        Self::inside(place, depth, Tag::default(), 0, 0)
    }

    /// A member's object.
    #[inline(always)]
    pub(super) fn inside(place: Place, depth: usize, tag: Tag, width: usize, start: usize) -> Self {
        Self { place, last: place.start(), seen: 0, start, width, tag, depth, index: None }
    }

    /// The first of a list.
    #[inline(always)]
    pub(super) fn item(self) -> Self {
        Self { index: Some(0), ..self }
    }

    #[inline(always)]
    pub(super) fn is_item(&self) -> bool {
        self.index.is_some()
    }

    /// The next one of the list, which begins here.
    #[inline(always)]
    pub(super) fn again(&mut self, start: usize) {
        self.last = self.place.start();
        self.seen = 0;
        self.start = start;
        self.index = self.index.map(|index| index + 1);
    }

    /// Takes note of a member; each may come once.
    #[inline(always)]
    pub(super) fn meet(&mut self, bit: u128) -> Result<(), Doubt> {
        if self.seen & bit != 0 {
            return Err(Doubt);
        }
        self.seen |= bit;
        Ok(())
    }
}
