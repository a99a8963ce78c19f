//! Connections that wait for their next call.

use std::sync::{Mutex, MutexGuard, PoisonError};

use super::connection::Connection;

/// How many idle connections are kept. More are opened on demand, and closed after use.
pub const MAX_IDLE: usize = 16;

/// Idle connections to one node; the one used last is used next.
#[derive(Debug, Default)]
pub(super) struct Pool {
    idle: Mutex<Vec<Connection>>,
}

impl Pool {
    /// A connection that can be used at once. Closes those that can't.
    pub(super) fn take(&self) -> Option<Connection> {
        loop {
            let connection = self.idle().pop()?;
            if connection.is_reusable() {
                return Some(connection);
            }
        }
    }

    /// Keeps a connection whose call is over for the next one, if there is room.
    pub(super) fn put(&self, connection: Connection) {
        let mut idle = self.idle();
        if idle.len() < MAX_IDLE {
            idle.push(connection);
        }
    }

    /// How many connections wait.
    pub(super) fn len(&self) -> usize {
        self.idle().len()
    }

    fn idle(&self) -> MutexGuard<'_, Vec<Connection>> {
        // Nothing can panic while it is held.
        self.idle.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
