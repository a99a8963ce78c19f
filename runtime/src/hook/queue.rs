//! The calls of one hook that have no answer yet, and who is to give it.
//!
//! Nothing here waits: what is to be answered with the fallback is handed back to the caller.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::sync::Arc;
use std::task::Waker;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use bytes::{Bytes, BytesMut};
use serde_json::value::RawValue;
use tokio::time::Instant;

use crate::plugin::HookReply;

/// How many calls of one hook may be without an answer.
pub const MAX_CALLS: usize = 10_000;
/// How many bytes their messages may take.
pub const MAX_BYTES: usize = 64 << 20;

/// How many bytes of calls are sent in one piece. Each piece is a frame of HTTP/2, and some
/// clients end a connection on which many small ones wait to be read.
const PIECE: usize = 32 << 10;

/// What has become of a hook's calls since the start.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Counts {
    /// Calls of lightningd.
    pub calls: u64,
    /// Calls that got a client's answer.
    pub answered: u64,
    /// Calls that got the fallback.
    pub fallbacks: u64,
    /// Answers of clients that came after their call had got one.
    pub late: u64,
}

/// A call without an answer.
pub(super) struct Call {
    /// The way back to lightningd.
    pub reply: HookReply,
    /// What it gets where no client answers.
    pub fallback: Arc<RawValue>,
    /// The message for a client.
    pub frame: Bytes,
    /// When the fallback is sent at the latest.
    pub deadline: Instant,
}

/// A call's place in the queue.
struct Place {
    call: Call,
    /// When the fallback is sent as things are.
    due: Instant,
    /// Whose answer it waits for.
    client: Option<u64>,
}

/// A client that holds the hook's stream open.
#[derive(Default)]
struct Client {
    /// Calls that it is to answer and has not been sent.
    unsent: BTreeSet<u64>,
    /// Wakes its stream.
    waker: Option<Waker>,
}

/// What a client's stream sends next.
pub(super) enum Next {
    /// The messages of one call or more.
    Calls(Bytes),
    /// Nothing yet: the stream is woken.
    Later,
    /// The bridge ends.
    Closed,
}

/// What an answer is for.
pub(super) enum Taken {
    /// A call that waits for it.
    Call(Call),
    /// A call that has got one.
    Late,
    /// No call that was ever made.
    Never,
}

/// Why a call is not put to any client.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Refused {
    /// No client is there.
    Alone,
    /// Too many calls wait.
    Full,
    /// The bridge ends.
    Closed,
}

/// The calls of one hook that have no answer yet.
pub(super) struct Queue {
    /// How long a call waits while no client is there.
    wait: Duration,
    /// The first id, and the next.
    ids: (u64, u64),
    calls: HashMap<u64, Place>,
    /// When each call is due, the next one first.
    due: BTreeSet<(Instant, u64)>,
    /// What the messages of all calls take.
    bytes: usize,
    /// In the order of their arrival.
    clients: BTreeMap<u64, Client>,
    arrivals: u64,
    closed: bool,
    pub(super) counts: Counts,
}

impl Queue {
    pub(super) fn new(wait: Duration) -> Self {
        // Never twice, not even after a restart: an answer that a client kept from before must
        // not meet another call.
        let now = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
        let first = u64::try_from(now.as_micros()).unwrap_or(1);
        Self {
            wait,
            ids: (first, first),
            calls: HashMap::new(),
            due: BTreeSet::new(),
            bytes: 0,
            clients: BTreeMap::new(),
            arrivals: 0,
            closed: false,
            counts: Counts::default(),
        }
    }

    /// How many calls have no answer yet.
    pub(super) fn len(&self) -> usize {
        self.calls.len()
    }

    /// An id for a new call, where it makes sense to put it to clients.
    pub(super) fn admit(&mut self) -> Result<u64, Refused> {
        self.counts.calls += 1;
        if self.closed {
            return Err(Refused::Closed);
        }
        if self.clients.is_empty() && self.wait.is_zero() {
            return Err(Refused::Alone);
        }
        if self.calls.len() >= MAX_CALLS || self.bytes >= MAX_BYTES {
            return Err(Refused::Full);
        }
        let id = self.ids.1;
        self.ids.1 += 1;
        Ok(id)
    }

    /// Puts a call to a client, or lets it wait for one; hands it back where it can do neither
    /// any more.
    pub(super) fn insert(&mut self, id: u64, call: Call, now: Instant) -> Option<Call> {
        if self.closed {
            return Some(call);
        }
        self.bytes += call.frame.len();
        let due = call.deadline;
        self.due.insert((due, id));
        self.calls.insert(id, Place { call, due, client: None });
        self.assign(id, now)
    }

    /// Puts a call to the client that came last: where one has lost its connection and is back,
    /// that is the live one.
    fn assign(&mut self, id: u64, now: Instant) -> Option<Call> {
        let place = self.calls.get_mut(&id)?;
        self.due.remove(&(place.due, id));
        place.client = None;
        if let Some(mut client) = self.clients.last_entry() {
            place.client = Some(*client.key());
            place.due = place.call.deadline;
            client.get_mut().unsent.insert(id);
            wake(client.get_mut());
        } else if self.wait.is_zero() {
            return self.remove(id);
        } else {
            place.due = place.call.deadline.min(now + self.wait);
        }
        self.due.insert((place.due, id));
        None
    }

    fn remove(&mut self, id: u64) -> Option<Call> {
        let Place { call, due, client } = self.calls.remove(&id)?;
        self.due.remove(&(due, id));
        self.bytes -= call.frame.len();
        if let Some(client) = client.and_then(|client| self.clients.get_mut(&client)) {
            client.unsent.remove(&id);
        }
        Some(call)
    }

    /// A new client, which gets the calls that wait for one; none where the bridge ends.
    pub(super) fn join(&mut self, now: Instant) -> Option<u64> {
        if self.closed {
            return None;
        }
        let client = self.arrivals;
        self.arrivals += 1;
        self.clients.insert(client, Client::default());
        for id in self.calls_of(None) {
            self.assign(id, now);
        }
        Some(client)
    }

    /// A client is gone. Its calls go to another one or wait; hands back those that can't.
    pub(super) fn leave(&mut self, client: u64, now: Instant) -> Vec<Call> {
        if self.clients.remove(&client).is_none() {
            return Vec::new();
        }
        let ids = self.calls_of(Some(client));
        ids.into_iter().filter_map(|id| self.assign(id, now)).collect()
    }

    fn calls_of(&self, client: Option<u64>) -> Vec<u64> {
        let of = self.calls.iter().filter(|(_, place)| place.client == client);
        of.map(|(id, _)| *id).collect()
    }

    /// What a client's stream sends next; it is woken once that changes.
    pub(super) fn next(&mut self, client: u64, waker: &Waker) -> Next {
        if self.closed {
            return Next::Closed;
        }
        let Some(client) = self.clients.get_mut(&client) else { return Next::Later };
        let calls = &self.calls;
        let mut frames = std::iter::from_fn(|| client.unsent.pop_first())
            .filter_map(|id| calls.get(&id).map(|place| &place.call.frame));
        let Some(first) = frames.next() else {
            client.waker = Some(waker.clone());
            return Next::Later;
        };
        let Some(second) = frames.next() else { return Next::Calls(first.clone()) };
        let mut piece = BytesMut::with_capacity(first.len() + second.len());
        piece.extend_from_slice(first);
        piece.extend_from_slice(second);
        while piece.len() < PIECE
            && let Some(frame) = frames.next()
        {
            piece.extend_from_slice(frame);
        }
        Next::Calls(piece.freeze())
    }

    /// The call that an answer is for. Any client's answer counts, and the first one.
    pub(super) fn take(&mut self, id: u64) -> Taken {
        if let Some(call) = self.remove(id) {
            self.counts.answered += 1;
            return Taken::Call(call);
        }
        if id >= self.ids.1 {
            return Taken::Never;
        }
        self.counts.late += 1;
        Taken::Late
    }

    /// A call that gets no sound answer.
    pub(super) fn give_up(&mut self, id: u64) -> Option<Call> {
        self.remove(id)
    }

    /// The calls whose time is over, and when the next one's is.
    pub(super) fn overdue(&mut self, now: Instant) -> (Vec<Call>, Option<Instant>) {
        let mut over = Vec::new();
        while let Some((due, id)) = self.due.first().copied() {
            if due > now {
                return (over, Some(due));
            }
            self.due.pop_first();
            over.extend(self.remove(id));
        }
        (over, None)
    }

    /// Ends every stream; hands back all calls.
    pub(super) fn close(&mut self) -> Vec<Call> {
        self.closed = true;
        self.due.clear();
        self.bytes = 0;
        self.clients.values_mut().for_each(wake);
        self.calls.drain().map(|(_, place)| place.call).collect()
    }
}

fn wake(client: &mut Client) {
    if let Some(waker) = client.waker.take() {
        waker.wake();
    }
}
