//! Who listens to which topics.

use std::collections::{BTreeMap, HashMap};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::task::{Context, Poll};

use boltgate_transcode::table::{self, Rpc};
use tokio_util::sync::CancellationToken;

use super::inbox::{Inbox, Item};
use super::wire::{Event, Framing, Schema};
use crate::plugin::Notification;

/// Passes notifications on to those who listen. A clone is cheap, and the same hub.
#[derive(Clone)]
pub struct Hub {
    shared: Arc<Shared>,
}

struct Shared {
    schemas: HashMap<&'static str, Schema>,
    /// How many events a listener may be behind before it misses some.
    buffer: usize,
    listeners: Mutex<Listeners>,
    end: CancellationToken,
}

/// Topics that nobody listens to have no entry: their events are not even looked at.
#[derive(Default)]
struct Listeners {
    topics: HashMap<Arc<str>, Inboxes>,
    /// The number that the last listener got.
    last: u64,
    /// The bridge ends.
    closed: bool,
}

/// By the number of their listener, and so in the order in which they came.
type Inboxes = BTreeMap<u64, (Framing, Arc<Inbox>)>;

impl Hub {
    /// A hub for the notifications of a dispatch table; `numbers` says, topic by topic, which
    /// field of `boltgate.v1.Notification` holds its event.
    #[must_use]
    pub fn new(rpcs: &'static [Rpc], numbers: &'static [(&str, u32)], buffer: usize) -> Self {
        let rows = rpcs.iter().filter(|rpc| rpc.form == table::Form::Notification);
        let schemas = rows.map(|rpc| {
            let found = numbers.iter().find(|(topic, _)| *topic == rpc.target);
            (rpc.target, Schema { rpc, number: found.map(|(_, number)| *number) })
        });
        let shared = Shared {
            schemas: schemas.collect(),
            buffer: buffer.max(1),
            listeners: Mutex::default(),
            end: CancellationToken::new(),
        };
        Self { shared: Arc::new(shared) }
    }

    /// Listens to topics from now on: every later event is either read or counted as missing, in
    /// the order in which the events are delivered. `None` where the bridge ends.
    ///
    /// Topics without a schema never have events with [`Framing::Bare`].
    #[must_use]
    pub fn listen<T: Into<Arc<str>>>(
        &self,
        topics: impl IntoIterator<Item = T>,
        framing: Framing,
    ) -> Option<Listener> {
        let topics: Vec<Arc<str>> = topics.into_iter().map(Into::into).collect();
        let inbox = Arc::new(Inbox::new(self.shared.buffer));
        let mut listeners = self.shared.listeners();
        if listeners.closed {
            return None;
        }
        listeners.last += 1;
        let number = listeners.last;
        for topic in &topics {
            let of_topic = listeners.topics.entry(Arc::clone(topic)).or_default();
            of_topic.insert(number, (framing, Arc::clone(&inbox)));
        }
        Some(Listener { inbox, number, topics, shared: Arc::clone(&self.shared) })
    }

    /// Passes a notification on; its event is converted once, however many listen. Does not wait.
    pub fn deliver(&self, notification: &Notification) {
        let listeners = self.shared.listeners();
        let name = notification.topic.as_str();
        let Some((topic, of_topic)) = listeners.topics.get_key_value(name) else { return };
        let event = Event::new(notification, self.shared.schemas.get(name).copied());
        for (framing, inbox) in of_topic.values() {
            match event.frame(*framing) {
                Some(frame) => inbox.push(topic, frame),
                None => inbox.miss(topic),
            }
        }
    }

    /// Ends every stream, after the events that it has not read yet.
    pub fn close(&self) {
        let mut listeners = self.shared.listeners();
        listeners.closed = true;
        for of_topic in std::mem::take(&mut listeners.topics).into_values() {
            of_topic.into_values().for_each(|(_, inbox)| inbox.close());
        }
        drop(listeners);
        self.shared.end.cancel();
    }

    /// Is cancelled once the hub is closed.
    #[must_use]
    pub fn end(&self) -> CancellationToken {
        self.shared.end.clone()
    }
}

impl Shared {
    /// What it guards is whole between any two statements, so a panic elsewhere leaves it usable.
    fn listeners(&self) -> MutexGuard<'_, Listeners> {
        self.listeners.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// One that listens, until it is dropped.
pub struct Listener {
    inbox: Arc<Inbox>,
    number: u64,
    topics: Vec<Arc<str>>,
    shared: Arc<Shared>,
}

impl Listener {
    /// The topics that are listened to.
    #[must_use]
    pub fn topics(&self) -> &[Arc<str>] {
        &self.topics
    }

    /// The next event, or how many are missing; `None` once the bridge has ended and everything
    /// is read. One task at a time may wait.
    pub fn poll(&self, context: &Context<'_>) -> Poll<Option<Item>> {
        self.inbox.poll(context)
    }
}

impl Drop for Listener {
    fn drop(&mut self) {
        let mut listeners = self.shared.listeners();
        for topic in &self.topics {
            let Some(of_topic) = listeners.topics.get_mut(topic) else { continue };
            of_topic.remove(&self.number);
            if of_topic.is_empty() {
                listeners.topics.remove(topic);
            }
        }
    }
}
