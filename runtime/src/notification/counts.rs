//! What became of notifications, topic by topic, for metrics.

use std::collections::BTreeMap;
use std::sync::atomic::{AtomicU64, Ordering};

/// Stands for the topics that have no schema: plugins may name as many as they like.
pub const OTHER: &str = "other";

/// What became of a topic's notifications since the start, counted once for each listener.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Count {
    /// The topic, or [`OTHER`].
    pub topic: &'static str,
    /// Those that were put into a listener's queue.
    pub delivered: u64,
    /// Those that found no room there, or do not fit their schema.
    pub missed: u64,
}

/// Counts as notifications are delivered.
#[derive(Debug)]
pub(super) struct Counter {
    topics: BTreeMap<&'static str, Topic>,
    other: Topic,
}

#[derive(Debug, Default)]
struct Topic {
    delivered: AtomicU64,
    missed: AtomicU64,
}

impl Counter {
    /// For topics with a schema.
    pub(super) fn new(topics: impl IntoIterator<Item = &'static str>) -> Self {
        let topics = topics.into_iter().map(|topic| (topic, Topic::default())).collect();
        Self { topics, other: Topic::default() }
    }

    /// So many listeners got a notification, and so many missed it.
    pub(super) fn add(&self, topic: &str, delivered: u64, missed: u64) {
        let topic = self.topics.get(topic).unwrap_or(&self.other);
        topic.delivered.fetch_add(delivered, Ordering::Relaxed);
        topic.missed.fetch_add(missed, Ordering::Relaxed);
    }

    /// Every topic.
    pub(super) fn read(&self) -> Vec<Count> {
        let topics = self.topics.iter().map(|(topic, counts)| (*topic, counts));
        let read = |(topic, counts): (&'static str, &Topic)| Count {
            topic,
            delivered: counts.delivered.load(Ordering::Relaxed),
            missed: counts.missed.load(Ordering::Relaxed),
        };
        topics.chain([(OTHER, &self.other)]).map(read).collect()
    }
}
