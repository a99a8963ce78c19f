//! Who listens to which topics.

use std::collections::{BTreeMap, HashMap};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::task::{Context, Poll};

use boltgate_transcode::table::{self, Rpc};
use tokio_util::sync::CancellationToken;

use super::Silence;
use super::counts::{Count, Counter};
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
    counter: Counter,
    end: CancellationToken,
}

/// Topics that nobody listens to have no entry: their events are not even looked at.
#[derive(Default)]
struct Listeners {
    topics: HashMap<Arc<str>, Inboxes>,
    /// The number that the last listener got.
    last: u64,
    /// Why nobody can listen, where that is so.
    silence: Option<Silence>,
}

/// By the number of their listener, and so in the order in which they came.
type Inboxes = BTreeMap<u64, (Framing, Arc<Inbox>)>;

impl Hub {
    /// A hub for the notifications of a dispatch table; `numbers` says, topic by topic, which
    /// field of `boltgate.v1.Notification` holds its event.
    #[must_use]
    pub fn new(rpcs: &'static [Rpc], numbers: &'static [(&str, u32)], buffer: usize) -> Self {
        let rows = rpcs.iter().filter(|rpc| rpc.form == table::Form::Notification);
        let schemas: HashMap<_, _> = rows
            .map(|rpc| {
                let found = numbers.iter().find(|(topic, _)| *topic == rpc.target);
                (rpc.target, Schema { rpc, number: found.map(|(_, number)| *number) })
            })
            .collect();
        let shared = Shared {
            counter: Counter::new(schemas.keys().copied()),
            schemas,
            buffer: buffer.max(1),
            listeners: Mutex::default(),
            end: CancellationToken::new(),
        };
        Self { shared: Arc::new(shared) }
    }

    /// Listens to topics from now on: every later event is either read or counted as missing, in
    /// the order in which the events are delivered.
    ///
    /// Topics without a schema never have events with [`Framing::Bare`].
    ///
    /// # Errors
    /// Where the bridge ends, or notifications don't reach it.
    pub fn listen<T: Into<Arc<str>>>(
        &self,
        topics: impl IntoIterator<Item = T>,
        framing: Framing,
    ) -> Result<Listener, Silence> {
        let topics: Vec<Arc<str>> = topics.into_iter().map(Into::into).collect();
        let inbox = Arc::new(Inbox::new(self.shared.buffer));
        let mut listeners = self.shared.listeners();
        if let Some(silence) = listeners.silence {
            return Err(silence);
        }
        listeners.last += 1;
        let number = listeners.last;
        for topic in &topics {
            let of_topic = listeners.topics.entry(Arc::clone(topic)).or_default();
            of_topic.insert(number, (framing, Arc::clone(&inbox)));
        }
        Ok(Listener { inbox, number, topics, shared: Arc::clone(&self.shared) })
    }

    /// Passes a notification on; its event is converted once, however many listen. Does not wait.
    pub fn deliver(&self, notification: &Notification) {
        let listeners = self.shared.listeners();
        let name = notification.topic.as_str();
        let Some((topic, of_topic)) = listeners.topics.get_key_value(name) else { return };
        let event = Event::new(notification, self.shared.schemas.get(name).copied());
        let mut delivered = 0;
        for (framing, inbox) in of_topic.values() {
            match event.frame(*framing) {
                Some(frame) => {
                    let whole = frame.is_ok();
                    delivered += u64::from(inbox.push(topic, frame) && whole);
                }
                None => inbox.miss(topic),
            }
        }
        let listening = u64::try_from(of_topic.len()).unwrap_or(u64::MAX);
        self.shared.counter.add(name, delivered, listening.saturating_sub(delivered));
    }

    /// What has become of notifications since the start, topic by topic.
    #[must_use]
    pub fn counts(&self) -> Vec<Count> {
        self.shared.counter.read()
    }

    /// How many notifications wait for the listener that is furthest behind.
    #[must_use]
    pub fn furthest_behind(&self) -> u64 {
        let listeners = self.shared.listeners();
        let inboxes = listeners.topics.values().flat_map(BTreeMap::values);
        let most = inboxes.map(|(_, inbox)| inbox.len()).max().unwrap_or(0);
        u64::try_from(most).unwrap_or(u64::MAX)
    }

    /// Ends every stream, after the events that it has not read yet.
    pub fn close(&self) {
        self.shared.listeners().end(Silence::Stopping, Silence::Stopping);
        self.shared.end.cancel();
    }

    /// Notifications don't reach the bridge any more: ends every stream, after the events that it
    /// has not read yet, and refuses new ones until [`resume`](Self::resume).
    pub fn interrupt(&self) {
        self.shared.listeners().end(Silence::Broken, Silence::Away);
    }

    /// Notifications never reach the bridge: refuses every stream.
    pub fn mute(&self) {
        self.shared.listeners().end(Silence::Never, Silence::Never);
    }

    /// Notifications reach the bridge again, each of them from now on.
    pub fn resume(&self) {
        let mut listeners = self.shared.listeners();
        listeners.silence = listeners.silence.filter(|silence| *silence == Silence::Stopping);
    }

    /// Is cancelled once the hub is closed.
    #[must_use]
    pub fn end(&self) -> CancellationToken {
        self.shared.end.clone()
    }
}

impl Listeners {
    /// Ends every stream, for the first reason, and refuses new ones for the other.
    fn end(&mut self, open: Silence, new: Silence) {
        if self.silence != Some(Silence::Stopping) {
            self.silence = Some(new);
        }
        for of_topic in std::mem::take(&mut self.topics).into_values() {
            of_topic.into_values().for_each(|(_, inbox)| inbox.close(open));
        }
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

    /// The next event, or how many are missing; an error once no more will come and everything is
    /// read. One task at a time may wait.
    pub fn poll(&self, context: &Context<'_>) -> Poll<Result<Item, Silence>> {
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
