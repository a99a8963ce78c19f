//! Connections that wait for their next call.
//!
//! A connection carries one call at a time, although the node takes many: up to 100 requests at
//! once on one connection, answered in any order. That is decided by what a call may be, not by
//! what it costs:
//!
//! * Some replies are 40 MB long, and the node reads no further request on a connection while a
//!   reply waits there to be read. A client that reads slowly would hold up everybody's calls.
//! * Some calls take days. A call can be given up only by closing its connection, and so would
//!   take the others with it, of which nobody knows whether the node has carried them out.
//! * A broken connection, or a reply that is no JSON-RPC, concerns one call.
//!
//! What it would save is mostly waiting: 36 to 48 µs a call, measured with many requests at once on
//! one connection of a node, are 103 to 191 µs where each waits for the reply before it. Calls on
//! several connections wait side by side.

use std::collections::VecDeque;
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

/// How many idle connections are kept, as long as they are used now and then: as many as one
/// client may have calls under way on one connection, since the calls that come together end
/// together.
pub const MAX_IDLE: usize = 256;
/// How many are kept that nobody uses.
pub const MAX_UNUSED: usize = 16;
/// From when on a connection is one that nobody uses.
const UNUSED: Duration = Duration::from_secs(10);

/// A connection that may carry another call.
pub(super) trait Reusable {
    /// Whether it is open and silent, as it must be between two calls.
    fn is_reusable(&self) -> bool;
}

/// Idle connections to one node; the one used last is used next.
#[derive(Debug)]
pub(super) struct Pool<C> {
    /// The one that waits for longest first.
    idle: Mutex<VecDeque<Waiting<C>>>,
}

impl<C> Default for Pool<C> {
    fn default() -> Self {
        Self { idle: Mutex::default() }
    }
}

/// What waits, and since when.
#[derive(Debug)]
struct Waiting<T> {
    since: Instant,
    what: T,
}

impl<C: Reusable> Pool<C> {
    /// A connection that can be used at once. Closes those that can't.
    pub(super) fn take(&self) -> Option<C> {
        loop {
            let connection = self.idle().pop_back()?.what;
            if connection.is_reusable() {
                return Some(connection);
            }
        }
    }

    /// Keeps a connection whose call is over for the next one, if there is room. Closes those that
    /// nobody uses.
    pub(super) fn put(&self, connection: C) {
        let surplus = put(&mut self.idle(), connection, Instant::now());
        // Closing them takes time, and nobody has to wait for it.
        drop(surplus);
    }

    /// How many connections wait.
    pub(super) fn len(&self) -> usize {
        self.idle().len()
    }

    fn idle(&self) -> MutexGuard<'_, VecDeque<Waiting<C>>> {
        // Nothing can panic while it is held.
        self.idle.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Adds one more, and gives those that are too many.
fn put<T>(idle: &mut VecDeque<Waiting<T>>, what: T, now: Instant) -> Vec<Waiting<T>> {
    idle.push_back(Waiting { since: now, what });
    let unused = |one: &Waiting<T>| now.saturating_duration_since(one.since) >= UNUSED;
    let mut surplus = Vec::new();
    while idle.len() > MAX_IDLE || (idle.len() > MAX_UNUSED && idle.front().is_some_and(unused)) {
        surplus.extend(idle.pop_front());
    }
    surplus
}

#[cfg(test)]
mod tests {
    use std::collections::VecDeque;
    use std::time::Instant;

    use super::{MAX_IDLE, MAX_UNUSED, UNUSED, put};

    #[test]
    fn what_nobody_uses_is_closed() {
        let (mut idle, start) = (VecDeque::new(), Instant::now());
        for number in 0..MAX_IDLE {
            assert_eq!(put(&mut idle, number, start).len(), 0);
        }
        let surplus = put(&mut idle, MAX_IDLE, start);
        assert_eq!((surplus[0].what, surplus.len(), idle.len()), (0, 1, MAX_IDLE));
        // One is used now and then.
        idle.pop_back();
        let early = put(&mut idle, 7, start + UNUSED / 2);
        assert_eq!((early.len(), idle.len()), (0, MAX_IDLE));
        idle.pop_back();
        let late = put(&mut idle, 7, start + UNUSED);
        assert_eq!((late.len(), idle.len()), (MAX_IDLE - MAX_UNUSED, MAX_UNUSED));
        // The clock may stand still, or seem to go back.
        assert_eq!(put(&mut idle, 8, start).len(), 0);
    }
}
