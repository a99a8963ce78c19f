//! What a client of the node knows of itself, for metrics.

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use super::error::Error;

/// What a client of the node knows of itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Counts {
    /// Open connections that wait for their next call.
    pub idle: u64,
    /// Open connections with a call.
    pub busy: u64,
    /// Calls since the start for which the node could not be reached.
    pub unreachable: u64,
    /// Calls since the start whose connection broke before the reply had come.
    pub lost: u64,
    /// Calls since the start to which something else than JSON-RPC came.
    pub unreadable: u64,
}

/// Counts as things happen.
#[derive(Debug, Default)]
pub(super) struct Counter {
    open: Arc<AtomicU64>,
    unreachable: AtomicU64,
    lost: AtomicU64,
    unreadable: AtomicU64,
}

impl Counter {
    /// A connection is open, until what this gives is dropped.
    pub(super) fn opened(&self) -> Open {
        self.open.fetch_add(1, Ordering::Relaxed);
        Open(Arc::clone(&self.open))
    }

    /// A call failed.
    pub(super) fn failed(&self, error: &Error) {
        match error {
            Error::Unreachable(_) => &self.unreachable,
            Error::Lost(_) => &self.lost,
            Error::Protocol(_) => &self.unreadable,
            // Replies of the node, or the beginning of one.
            Error::Rpc { .. } | Error::Transcode(_) | Error::Exceeded(_) => return,
        }
        .fetch_add(1, Ordering::Relaxed);
    }

    /// As it is now, with so many idle connections.
    pub(super) fn read(&self, idle: usize) -> Counts {
        let idle = u64::try_from(idle).unwrap_or(u64::MAX);
        let load = |count: &AtomicU64| count.load(Ordering::Relaxed);
        Counts {
            idle,
            busy: load(&self.open).saturating_sub(idle),
            unreachable: load(&self.unreachable),
            lost: load(&self.lost),
            unreadable: load(&self.unreadable),
        }
    }
}

/// A connection that is open.
#[derive(Debug)]
pub(super) struct Open(Arc<AtomicU64>);

impl Drop for Open {
    fn drop(&mut self) {
        self.0.fetch_sub(1, Ordering::Relaxed);
    }
}
