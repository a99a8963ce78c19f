//! What the parts of the bridge know of themselves, looked up at each scrape.

use std::fmt;

use prometheus_client::collector::Collector;
use prometheus_client::encoding::{DescriptorEncoder, EncodeMetric};
use prometheus_client::metrics::MetricType;
use prometheus_client::metrics::counter::ConstCounter;
use prometheus_client::metrics::gauge::ConstGauge;

use super::table::{self, Row};
use crate::{hook, node, notification, tls};

/// The node's connections.
#[derive(Debug)]
pub(super) struct Node(pub node::Client);

impl Collector for Node {
    fn encode(&self, mut encoder: DescriptorEncoder<'_>) -> fmt::Result {
        let node::Counts { idle, busy, unreachable, lost, unreadable } = self.0.counts();
        family(&mut encoder, &table::NODE_CONNECTIONS, [("idle", idle), ("busy", busy)])?;
        let failed = [("unreachable", unreachable), ("lost", lost), ("unreadable", unreadable)];
        family(&mut encoder, &table::NODE_CALLS_FAILED, failed)
    }
}

/// Who listens to notifications.
pub(super) struct Notifications(pub notification::Hub);

impl fmt::Debug for Notifications {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Notifications")
    }
}

impl Collector for Notifications {
    fn encode(&self, mut encoder: DescriptorEncoder<'_>) -> fmt::Result {
        let counts = self.0.counts();
        let delivered = counts.iter().map(|topic| (topic.topic, topic.delivered));
        family(&mut encoder, &table::NOTIFICATIONS_DELIVERED, delivered)?;
        let missed = counts.iter().map(|topic| (topic.topic, topic.missed));
        family(&mut encoder, &table::NOTIFICATIONS_MISSED, missed)?;
        single(&mut encoder, &table::NOTIFICATIONS_BEHIND, Value::Whole(self.0.furthest_behind()))
    }
}

/// The hooks that are offered.
pub(super) struct Hooks(pub hook::Broker);

impl fmt::Debug for Hooks {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Hooks")
    }
}

impl Collector for Hooks {
    fn encode(&self, mut encoder: DescriptorEncoder<'_>) -> fmt::Result {
        let hooks = self.0.hooks();
        let open = hooks.iter().map(|(hook, _, open)| (*hook, *open));
        family(&mut encoder, &table::HOOK_CALLS_OPEN, open)?;
        let calls = hooks.iter().map(|(hook, counts, _)| (*hook, counts.calls));
        family(&mut encoder, &table::HOOK_CALLS, calls)?;
        let fallbacks = hooks.iter().map(|(hook, counts, _)| (*hook, counts.fallbacks));
        family(&mut encoder, &table::HOOK_FALLBACKS, fallbacks)
    }
}

/// The certificates on disk.
pub(super) struct Certificates(pub tls::Trust);

impl fmt::Debug for Certificates {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Certificates")
    }
}

impl Collector for Certificates {
    fn encode(&self, mut encoder: DescriptorEncoder<'_>) -> fmt::Result {
        let ends = self.0.ends();
        // Before 1970 is as over as then.
        let end = |end: &tls::End| (end.role.file_name(), u64::try_from(end.seconds).unwrap_or(0));
        family(&mut encoder, &table::CERTIFICATE_END, ends.iter().map(end))
    }
}

/// A number.
#[derive(Debug, Clone, Copy)]
pub(super) enum Value {
    Whole(u64),
    Fraction(f64),
}

/// A metric of one value.
pub(super) fn single(encoder: &mut DescriptorEncoder<'_>, row: &Row, value: Value) -> fmt::Result {
    let encoder = row.encoder(encoder)?;
    match (row.form, value) {
        (MetricType::Counter, Value::Whole(value)) => ConstCounter::new(value).encode(encoder),
        (MetricType::Counter, Value::Fraction(value)) => ConstCounter::new(value).encode(encoder),
        (_, Value::Whole(value)) => ConstGauge::new(value).encode(encoder),
        (_, Value::Fraction(value)) => ConstGauge::new(value).encode(encoder),
    }
}

/// A metric of one value for each value of its one label; left out where there are none.
fn family(
    encoder: &mut DescriptorEncoder<'_>,
    row: &Row,
    values: impl IntoIterator<Item = (&'static str, u64)>,
) -> fmt::Result {
    let mut values = values.into_iter().peekable();
    if values.peek().is_none() {
        return Ok(());
    }
    let mut encoder = row.encoder(encoder)?;
    for (label, value) in values {
        let labels = row.labels([label]);
        let encoder = encoder.encode_family(&labels)?;
        match row.form {
            MetricType::Counter => ConstCounter::new(value).encode(encoder)?,
            _ => ConstGauge::new(value).encode(encoder)?,
        }
    }
    Ok(())
}
