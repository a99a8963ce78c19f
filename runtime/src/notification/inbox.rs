//! What one listener has yet to read.

use std::collections::VecDeque;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::task::{Context, Poll, Waker};

use super::Silence;
use super::wire::Frame;

/// What a listener reads.
#[derive(Debug)]
pub enum Item {
    /// An event.
    Event(Frame),
    /// From here on events are missing: how many of which topics.
    Gap(Vec<(Arc<str>, u64)>),
}

/// What one listener has yet to read: so many events at most. Those that find no room are counted
/// where they would have been.
#[derive(Debug)]
pub(super) struct Inbox {
    capacity: usize,
    state: Mutex<State>,
}

#[derive(Debug, Default)]
struct State {
    /// One item more than the capacity, a gap, where events are missing at the end.
    items: VecDeque<Item>,
    closed: Option<Silence>,
    reader: Option<Waker>,
}

impl Inbox {
    pub(super) fn new(capacity: usize) -> Self {
        Self { capacity, state: Mutex::default() }
    }

    /// Adds an event, or counts it as missing where there is no room. Returns whether there was.
    pub(super) fn push(&self, topic: &Arc<str>, event: Frame) -> bool {
        let mut state = self.state();
        let fits = state.items.len() < self.capacity;
        if fits {
            state.items.push_back(Item::Event(event));
        } else {
            state.miss(topic);
        }
        wake(state);
        fits
    }

    /// How many items wait.
    pub(super) fn len(&self) -> usize {
        self.state().items.len()
    }

    /// Counts an event as missing.
    pub(super) fn miss(&self, topic: &Arc<str>) {
        let mut state = self.state();
        state.miss(topic);
        wake(state);
    }

    /// Nothing more will come, for this reason.
    pub(super) fn close(&self, reason: Silence) {
        let mut state = self.state();
        state.closed = Some(reason);
        wake(state);
    }

    /// The next item; an error once nothing more will come.
    pub(super) fn poll(&self, context: &Context<'_>) -> Poll<Result<Item, Silence>> {
        let mut state = self.state();
        if let Some(item) = state.items.pop_front() {
            return Poll::Ready(Ok(item));
        }
        if let Some(reason) = state.closed {
            return Poll::Ready(Err(reason));
        }
        match &mut state.reader {
            Some(reader) => reader.clone_from(context.waker()),
            none => *none = Some(context.waker().clone()),
        }
        Poll::Pending
    }

    /// The state is whole between any two statements, so a panic elsewhere leaves it usable.
    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl State {
    fn miss(&mut self, topic: &Arc<str>) {
        let Some(Item::Gap(missed)) = self.items.back_mut() else {
            return self.items.push_back(Item::Gap(vec![(Arc::clone(topic), 1)]));
        };
        match missed.iter_mut().find(|(name, _)| name == topic) {
            Some((_, count)) => *count = count.saturating_add(1),
            None => missed.push((Arc::clone(topic), 1)),
        }
    }
}

/// Wakes the reader, once the state is free again.
fn wake(mut state: MutexGuard<'_, State>) {
    let reader = state.reader.take();
    drop(state);
    if let Some(reader) = reader {
        reader.wake();
    }
}

#[cfg(test)]
mod tests {
    use std::collections::HashMap;
    use std::sync::Arc;
    use std::task::{Context, Poll, Waker};

    use bytes::Bytes;
    use proptest::prelude::*;

    use super::{Inbox, Item};
    use crate::notification::Silence;

    proptest! {
        /// Whatever is pushed and read when: what is read is what was pushed in order, with the
        /// number of what is missing where it is missing, and never more than the capacity waits.
        #[test]
        fn nothing_is_lost_uncounted(
            capacity in 1_usize..5,
            steps in proptest::collection::vec(proptest::option::of(0_usize..3), 0..200),
        ) {
            let topics: Vec<Arc<str>> = ["a", "b", "c"].map(Arc::from).into();
            let inbox = Inbox::new(capacity);
            let mut pushed = Vec::new();
            let mut at = 0;
            let mut check = |item: Item, pushed: &[usize]| match item {
                Item::Event(frame) => {
                    prop_assert_eq!(frame.unwrap(), Bytes::from(format!("{at} {}", pushed[at])));
                    at += 1;
                    Ok(())
                }
                Item::Gap(missed) => {
                    let total: u64 = missed.iter().map(|(_, count)| count).sum();
                    let end = at + usize::try_from(total).unwrap();
                    let mut expected = HashMap::new();
                    for topic in &pushed[at..end] {
                        *expected.entry(Arc::clone(&topics[*topic])).or_insert(0) += 1;
                    }
                    at = end;
                    prop_assert_eq!(missed.into_iter().collect::<HashMap<_, _>>(), expected);
                    Ok(())
                }
            };
            let context = Context::from_waker(Waker::noop());
            for step in steps {
                match step {
                    Some(topic) => {
                        let event = format!("{} {topic}", pushed.len());
                        pushed.push(topic);
                        inbox.push(&topics[topic], Ok(event.into()));
                        prop_assert!(inbox.state().items.len() <= capacity + 1);
                    }
                    None => {
                        if let Poll::Ready(item) = inbox.poll(&context) {
                            check(item.unwrap(), &pushed)?;
                        }
                    }
                }
            }
            inbox.close(Silence::Stopping);
            while let Poll::Ready(Ok(item)) = inbox.poll(&context) {
                check(item, &pushed)?;
            }
            prop_assert_eq!(at, pushed.len());
        }
    }
}
