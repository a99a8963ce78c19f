//! Every metric: its name, what it counts, and which labels it has.
//!
//! Names end with their unit; of counters, `_total` follows. What is here is what
//! `docs/monitoring.md` says: a test holds the two together.

use std::fmt;

use prometheus_client::encoding::{DescriptorEncoder, MetricEncoder};
use prometheus_client::metrics::MetricType;
use prometheus_client::registry::{Metric, Registry, Unit};

/// One metric.
#[derive(Debug)]
pub struct Row {
    /// Its name, with its unit, without the suffix of its type.
    pub name: &'static str,
    /// What sort of metric it is.
    pub form: MetricType,
    /// The names of its labels.
    pub labels: &'static [&'static str],
    /// What it says, for people. A full stop is put behind it.
    pub help: &'static str,
}

use MetricType::{Counter, Gauge, Histogram, Info};

const fn row(
    name: &'static str,
    form: MetricType,
    labels: &'static [&'static str],
    help: &'static str,
) -> Row {
    Row { name, form, labels, help }
}

macro_rules! rows {
    ($($(#[$doc:meta])* $row:ident = $name:literal, $form:ident, $labels:expr, $help:literal;)*) => {
        $($(#[$doc])* pub static $row: Row = row($name, $form, &$labels, $help);)*
        /// Every row, in the order in which they are served.
        pub static ALL: &[&Row] = &[$(&$row),*];
    };
}

rows! {
    /// Calls by outcome.
    CALLS = "boltgate_calls", Counter, ["method", "code"],
        "Calls and streams that have ended, by gRPC status";
    /// Calls under way.
    CALLS_OPEN = "boltgate_calls_open", Gauge, ["method"],
        "Calls and streams under way";
    /// How long calls took.
    CALL_DURATION = "boltgate_call_duration_seconds", Histogram, ["method"],
        "Time from a request to the last byte of its answer; streams of events apart";
    /// How long streams were open.
    STREAM_DURATION = "boltgate_stream_duration_seconds", Histogram, ["method"],
        "Time for which streams of events, hooks and the like were open";
    /// Bytes from clients.
    REQUEST_BYTES = "boltgate_request_bytes", Counter, ["method"],
        "Bytes of requests: messages in their frames, no metadata, before TLS";
    /// Bytes to clients.
    RESPONSE_BYTES = "boltgate_response_bytes", Counter, ["method"],
        "Bytes of answers: messages in their frames, no metadata, before TLS";
    /// Calls that weren't permitted.
    CALLS_REFUSED = "boltgate_calls_refused", Counter, ["reason"],
        "Calls that were not permitted, and streams that were ended since they no longer are";
    /// What limits refused or ended.
    LIMITS_REACHED = "boltgate_limits_reached", Counter, ["option"],
        "Calls and connections that a limit refused, ended or made wait";
    /// How long the node took to judge runes.
    CHECKRUNE_DURATION = "boltgate_checkrune_duration_seconds", Histogram, [],
        "Time that the node took to say whether a rune permits a call";
    /// Open connections of clients.
    CONNECTIONS_OPEN = "boltgate_connections_open", Gauge, ["kind"],
        "Connections of clients";
    /// All connections of clients.
    CONNECTIONS = "boltgate_connections", Counter, ["kind"],
        "Connections of clients since the start";
    /// Refused handshakes.
    HANDSHAKES_REFUSED = "boltgate_handshakes_refused", Counter, ["reason"],
        "TLS handshakes that came to nothing";
    /// The ends of certificates.
    CERTIFICATE_END = "boltgate_certificate_end_timestamp_seconds", Gauge, ["file"],
        "When a certificate ends, in Unix time";
    /// Lines that the audit file lacks.
    AUDIT_LINES_LOST = "boltgate_audit_lines_lost", Counter, [],
        "Lines that could not be written to the audit file";
    /// This program.
    BUILD = "boltgate_build", Info, ["version"],
        "Which version runs";
    /// Connections to the node.
    NODE_CONNECTIONS = "boltgate_node_connections", Gauge, ["state"],
        "Connections to the node's socket";
    /// Failed calls to the node.
    NODE_CALLS_FAILED = "boltgate_node_calls_failed", Counter, ["reason"],
        "Calls to the node that got no reply; errors that the node reports are replies";
    /// Notifications that were passed on.
    NOTIFICATIONS_DELIVERED = "boltgate_notifications_delivered", Counter, ["topic"],
        "Notifications put into a listening client's queue, once for each client";
    /// Notifications that were not passed on.
    NOTIFICATIONS_MISSED = "boltgate_notifications_missed", Counter, ["topic"],
        "Notifications that a listening client missed, once for each client";
    /// How far the slowest client is behind.
    NOTIFICATIONS_BEHIND = "boltgate_notifications_behind", Gauge, [],
        "Notifications that wait for the client that is furthest behind";
    /// Hook calls without an answer.
    HOOK_CALLS_OPEN = "boltgate_hook_calls_open", Gauge, ["hook"],
        "Calls of the node's hooks that have no answer yet";
    /// Hook calls.
    HOOK_CALLS = "boltgate_hook_calls", Counter, ["hook"],
        "Calls of the node's hooks";
    /// Hook calls that no client answered.
    HOOK_FALLBACKS = "boltgate_hook_fallbacks", Counter, ["hook"],
        "Calls of the node's hooks that got the default instead of a client's answer";
    /// The process's CPU time.
    CPU = "process_cpu_seconds", Counter, [],
        "CPU time of this process";
    /// The process's memory.
    RESIDENT = "process_resident_memory_bytes", Gauge, [],
        "Memory of this process that is resident";
    /// The process's open files.
    OPEN_FDS = "process_open_fds", Gauge, [],
        "Open file descriptors of this process";
    /// The most files that it may open.
    MAX_FDS = "process_max_fds", Gauge, [],
        "File descriptors that this process may open";
    /// When the process was started.
    START_TIME = "process_start_time_seconds", Gauge, [],
        "When this process was started, in Unix time";
}

static SECONDS: Unit = Unit::Seconds;
static BYTES: Unit = Unit::Bytes;

/// The values of a metric's labels, each with its name.
pub type Labels<const N: usize> = [(&'static str, &'static str); N];

impl Row {
    /// Values of the row's labels, in its order.
    #[must_use]
    pub fn labels<const N: usize>(&self, values: [&'static str; N]) -> Labels<N> {
        let mut names = self.labels.iter();
        values.map(|value| (names.next().copied().unwrap_or_default(), value))
    }

    /// Adds the metric to a registry.
    pub(super) fn register(&self, registry: &mut Registry, metric: impl Metric) {
        match self.unit() {
            (name, Some(unit)) => {
                registry.register_with_unit(name, self.help, unit.clone(), metric)
            }
            (name, None) => registry.register(name, self.help, metric),
        }
    }

    /// Where its values go, for one that is looked up at each scrape.
    pub(super) fn encoder<'e>(
        &self,
        encoder: &'e mut DescriptorEncoder<'_>,
    ) -> Result<MetricEncoder<'e>, fmt::Error> {
        let (name, unit) = self.unit();
        // As the registry ends them.
        let help = format!("{}.", self.help);
        encoder.encode_descriptor(name, &help, unit, self.form)
    }

    /// The name without its unit, and the unit.
    fn unit(&self) -> (&'static str, Option<&'static Unit>) {
        [("_seconds", &SECONDS), ("_bytes", &BYTES)]
            .into_iter()
            .find_map(|(end, unit)| Some((self.name.strip_suffix(end)?, Some(unit))))
            .unwrap_or((self.name, None))
    }
}
