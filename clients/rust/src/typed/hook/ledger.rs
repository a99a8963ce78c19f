//! Which calls are open, and what was answered: over all streams of a hook, one after the other.

use std::collections::{HashSet, VecDeque};

use tokio::sync::mpsc::UnboundedSender;

/// How many answers are kept, for calls that come again since the answer got lost.
const KEPT: usize = 1024;

/// Which calls are open, and what was answered.
pub(super) struct Ledger<A> {
    /// Where answers go out; none once it is closed.
    outgoing: Option<UnboundedSender<A>>,
    /// Calls that came on this stream. The bridge knows no others: it ends a stream that answers one.
    here: HashSet<u64>,
    /// Calls that somebody is answering.
    open: HashSet<u64>,
    /// The last answers.
    answered: VecDeque<(u64, A)>,
}

impl<A> Default for Ledger<A> {
    fn default() -> Self {
        Self {
            outgoing: None,
            here: HashSet::new(),
            open: HashSet::new(),
            answered: VecDeque::new(),
        }
    }
}

impl<A> Ledger<A> {
    /// Another stream takes the place of the one before.
    pub fn reopen(&mut self, outgoing: UnboundedSender<A>) {
        self.outgoing = Some(outgoing);
        self.here.clear();
    }

    /// No answers go out any more.
    pub fn close(&mut self) {
        self.outgoing = None;
    }

    /// Nobody answers the call any more.
    pub fn let_go(&mut self, id: u64) {
        self.open.remove(&id);
    }
}

impl<A: Clone> Ledger<A> {
    /// A call comes: whether it is for somebody to answer. One that was answered gets the same answer
    /// once more.
    pub fn is_new(&mut self, id: u64) -> bool {
        self.here.insert(id);
        if let Some((_, answer)) = self.answered.iter().find(|(answered, _)| *answered == id) {
            self.send(answer.clone());
            return false;
        }
        self.open.insert(id)
    }

    /// A call has its answer.
    pub fn answer(&mut self, id: u64, answer: A) {
        if self.here.contains(&id) {
            self.here.remove(&id);
            self.send(answer.clone());
        }
        if self.answered.len() >= KEPT {
            self.answered.pop_front();
        }
        self.answered.push_back((id, answer));
    }

    fn send(&self, answer: A) {
        if let Some(outgoing) = &self.outgoing {
            // Where the stream is gone the call comes again, and gets its answer then.
            let _ = outgoing.send(answer);
        }
    }
}

#[cfg(test)]
mod tests {
    use tokio::sync::mpsc::unbounded_channel;

    use super::{KEPT, Ledger};

    #[test]
    fn a_call_is_handed_out_once_and_answered_on_the_stream_where_it_came() {
        let mut ledger = Ledger::default();
        let (first, mut sent_first) = unbounded_channel();
        ledger.reopen(first);
        assert!(ledger.is_new(1) && ledger.is_new(2) && !ledger.is_new(2));
        ledger.answer(1, "one");
        assert_eq!(sent_first.try_recv(), Ok("one"));

        // Another stream: the bridge doesn't know 2 there before it has asked again.
        let (second, mut sent_second) = unbounded_channel();
        ledger.reopen(second);
        ledger.answer(2, "two");
        assert!(sent_second.try_recv().is_err());
        assert!(!ledger.is_new(2));
        assert_eq!(sent_second.try_recv(), Ok("two"));
        // The answer to 1 got lost.
        assert!(!ledger.is_new(1));
        assert_eq!(sent_second.try_recv(), Ok("one"));
    }

    #[test]
    fn a_call_that_nobody_answered_is_handed_out_again() {
        let mut ledger = Ledger::<&str>::default();
        assert!(ledger.is_new(7));
        ledger.let_go(7);
        assert!(ledger.is_new(7));
    }

    #[test]
    fn what_is_kept_is_bounded() {
        let mut ledger = Ledger::default();
        let (outgoing, _sent) = unbounded_channel();
        ledger.reopen(outgoing);
        for id in 0..=KEPT as u64 {
            assert!(ledger.is_new(id));
            ledger.answer(id, id);
            ledger.let_go(id);
        }
        assert_eq!(ledger.answered.len(), KEPT);
        assert!(ledger.open.is_empty() && ledger.here.is_empty());
        assert!(ledger.is_new(0), "the oldest answer is forgotten");
    }
}
