//! Calls that were refused, and what asking the node about runes costs.

use std::time::Duration;

use prometheus_client::metrics::counter::Counter;
use prometheus_client::metrics::family::Family;
use prometheus_client::metrics::histogram::Histogram;
use prometheus_client::registry::Registry;

use super::table::{self, Labels};
use crate::access::Refusal;

/// From a tenth of a millisecond to ten seconds.
const SECONDS: [f64; 11] =
    [0.0001, 0.00025, 0.0005, 0.001, 0.0025, 0.005, 0.01, 0.05, 0.25, 1.0, 10.0];

/// What is counted of rights.
#[derive(Debug)]
pub struct Rights {
    refused: Family<Labels<1>, Counter>,
    asked: Histogram,
}

impl Rights {
    pub(super) fn new(registry: &mut Registry) -> Self {
        let rights = Self { refused: Family::default(), asked: Histogram::new(SECONDS) };
        table::CALLS_REFUSED.register(registry, rights.refused.clone());
        table::CHECKRUNE_DURATION.register(registry, rights.asked.clone());
        // There from the start, so that a first refusal is an increase.
        for reason in ["no_rune", "malformed", "not_permitted", "revoked"] {
            rights.counter(reason);
        }
        rights
    }

    /// A call was refused.
    pub fn refused(&self, refusal: &Refusal) {
        self.counter(match refusal {
            Refusal::NoRune => "no_rune",
            Refusal::Malformed { .. } => "malformed",
            Refusal::NotPermitted { .. } | Refusal::NoJudge => "not_permitted",
            Refusal::Revoked => "revoked",
        })
        .inc();
    }

    /// The node has judged a rune.
    pub fn asked(&self, took: Duration) {
        self.asked.observe(took.as_secs_f64());
    }

    fn counter(&self, reason: &'static str) -> Counter {
        self.refused.get_or_create_owned(&table::CALLS_REFUSED.labels([reason]))
    }
}
