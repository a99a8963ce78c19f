//! A batch that is being filled.

use super::batch::Batch;

/// Text of a list's items, as it comes: whole ones, and the beginning of the next.
#[derive(Debug)]
pub(super) struct Filling {
    /// From how many bytes on a batch is full.
    size: usize,
    /// The longest item that is taken, in bytes.
    longest: usize,
    /// The beginning of an object that has the list as its only member.
    head: Vec<u8>,
    /// `head` and, separated by commas, the items.
    text: Vec<u8>,
    /// Where in `text` each whole item ends.
    ends: Vec<u32>,
    /// Where the text of the item under way begins, with the white space before it.
    next: usize,
    /// Whether that item has begun.
    begun: bool,
    /// Position of the first item of `text` in the list.
    first: u64,
}

impl Filling {
    pub(super) fn new(key: &str, size: usize, longest: usize) -> Self {
        let head = head(key);
        let (text, next) = (head.clone(), head.len());
        Self { size, longest, head, text, ends: Vec::new(), next, begun: false, first: 0 }
    }

    /// Position in the list of the item under way.
    pub(super) fn index(&self) -> u64 {
        self.first + self.ends.len() as u64
    }

    pub(super) fn has_items(&self) -> bool {
        !self.ends.is_empty()
    }

    /// Whether there is nothing, not even the beginning of an item.
    pub(super) fn is_empty(&self) -> bool {
        self.text.len() == self.head.len()
    }

    /// So many items come elsewhere.
    pub(super) fn skip(&mut self, items: u64) {
        self.first += items;
    }

    /// Appends text; `false` where the item under way becomes too long.
    pub(super) fn push(&mut self, text: &[u8]) -> bool {
        self.text.extend_from_slice(text);
        // The comma behind it isn't the item's.
        let item = self.under_way();
        item.strip_suffix(b",").unwrap_or(item).trim_ascii().len() <= self.longest
    }

    /// What has come of the item under way.
    pub(super) fn under_way(&self) -> &[u8] {
        self.text.get(self.next..).unwrap_or_default()
    }

    /// The item under way has begun.
    pub(super) fn begin(&mut self) {
        self.begun = true;
    }

    /// The item under way ended with the comma that was pushed last; `false` where there was no
    /// item before it.
    pub(super) fn end(&mut self) -> bool {
        let begun = std::mem::take(&mut self.begun);
        if begun {
            self.ends.push(position(self.text.len().saturating_sub(1)));
            self.next = self.text.len();
        }
        begun
    }

    /// The list ended; `false` where it did behind a comma.
    pub(super) fn end_list(&mut self) -> bool {
        if !std::mem::take(&mut self.begun) {
            return self.index() == 0;
        }
        self.ends.push(position(self.text.len()));
        self.next = self.text.len();
        true
    }

    /// The whole items, if there are any and the batch is full.
    pub(super) fn overflow(&mut self) -> Option<Batch> {
        if self.text.len() - self.head.len() < self.size { None } else { self.take() }
    }

    /// The whole items, if there are any.
    pub(super) fn take(&mut self) -> Option<Batch> {
        let end = *self.ends.last()? as usize;
        let (first, ends) = (self.first, std::mem::take(&mut self.ends));
        self.first += ends.len() as u64;
        let mut text = self.head.clone();
        text.extend_from_slice(self.text.get(self.next..).unwrap_or_default());
        std::mem::swap(&mut self.text, &mut text);
        self.next = self.head.len();
        text.truncate(end);
        text.extend_from_slice(b"]}");
        Some(Batch { head: self.head.len(), text, ends, first })
    }

    /// The whole items, if there are any, of a reply that is over.
    pub(super) fn finish(&mut self) -> Option<Batch> {
        let batch = self.take();
        self.text.truncate(self.head.len());
        (self.next, self.begun, self.first) = (self.head.len(), false, 0);
        batch
    }
}

/// The beginning of an object that has a list as its only member.
pub(super) fn head(key: &str) -> Vec<u8> {
    format!("{{{}:[", serde_json::Value::from(key)).into_bytes()
}

/// A position as it is kept; no text is longer than its four bytes can say.
fn position(at: usize) -> u32 {
    u32::try_from(at).unwrap_or(u32::MAX)
}
