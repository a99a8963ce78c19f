//! What limits refused or ended.

use prometheus_client::metrics::counter::Counter;
use prometheus_client::metrics::family::Family;
use prometheus_client::registry::Registry;

use super::table::{self, Labels};
use crate::options::limits::TABLE;

/// How often each limit was reached.
#[derive(Debug)]
pub struct Reached {
    counters: Family<Labels<1>, Counter>,
}

impl Reached {
    pub(super) fn new(registry: &mut Registry) -> Self {
        let reached = Self { counters: Family::default() };
        table::LIMITS_REACHED.register(registry, reached.counters.clone());
        // There from the start, so that a first one is an increase.
        for limit in TABLE {
            reached.counter(limit.name);
        }
        reached
    }

    /// The limit of this option was reached.
    pub fn by(&self, option: &'static str) {
        self.counter(option).inc();
    }

    fn counter(&self, option: &'static str) -> Counter {
        self.counters.get_or_create_owned(&table::LIMITS_REACHED.labels([option]))
    }
}
