//! What is counted of calls, method by method.
//!
//! Labels are paths of the dispatch table and of the RPCs beside it, the names of services that
//! aren't ours (health, reflection), or `unknown`: nothing that a client sends becomes a label.

use std::sync::{Arc, OnceLock};
use std::time::Duration;

use boltgate_transcode::table::{Form, Rpc};
use prometheus_client::metrics::counter::Counter;
use prometheus_client::metrics::family::Family;
use prometheus_client::metrics::gauge::Gauge;
use prometheus_client::metrics::histogram::Histogram;
use prometheus_client::registry::Registry;
use tonic::Code;

use super::table::{self, Labels};
use crate::events::{follow, subscribe};
use crate::limits::calls::Account;
use crate::raw;

/// The label of calls that no method answers.
pub const UNKNOWN: &str = "unknown";

/// From half a millisecond to a minute.
const CALL_SECONDS: [f64; 15] =
    [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 15.0, 60.0];
/// From a second to a week.
const STREAM_SECONDS: [f64; 7] = [1.0, 10.0, 60.0, 600.0, 3600.0, 86_400.0, 604_800.0];

type ByMethod<M> = Family<Labels<1>, M, fn() -> M>;

/// Filled at a method's first call.
type Place = OnceLock<Arc<Method>>;

/// What is counted of every method's calls.
#[derive(Debug)]
pub(super) struct Methods {
    families: Families,
    rpcs: &'static [Rpc],
    /// One for each of `rpcs`.
    rows: Box<[Place]>,
    others: Box<[(&'static str, Place)]>,
    unknown: Arc<Method>,
}

#[derive(Debug)]
struct Families {
    ended: Family<Labels<2>, Counter>,
    open: ByMethod<Gauge>,
    calls: ByMethod<Histogram>,
    streams: ByMethod<Histogram>,
    received: ByMethod<Counter>,
    sent: ByMethod<Counter>,
}

/// What is counted of one method's calls.
#[derive(Debug)]
pub struct Method {
    /// Its label.
    pub label: &'static str,
    /// Its row, where the dispatch table has it.
    pub rpc: Option<&'static Rpc>,
    /// Which account its calls are on.
    pub account: Account,
    /// Calls under way.
    pub open: Gauge,
    /// Bytes of requests.
    pub received: Counter,
    /// Bytes of answers.
    pub sent: Counter,
    duration: Histogram,
    family: Family<Labels<2>, Counter>,
    /// By the number of the status.
    ended: [OnceLock<Counter>; 17],
}

impl Methods {
    /// For the rows of a dispatch table, and for services that aren't ours, by name.
    pub(super) fn new(
        rpcs: &'static [Rpc],
        services: &[&'static str],
        registry: &mut Registry,
    ) -> Self {
        let families = Families {
            ended: Family::default(),
            open: Family::new_with_constructor(Gauge::default),
            calls: Family::new_with_constructor(|| Histogram::new(CALL_SECONDS)),
            streams: Family::new_with_constructor(|| Histogram::new(STREAM_SECONDS)),
            received: Family::new_with_constructor(Counter::default),
            sent: Family::new_with_constructor(Counter::default),
        };
        table::CALLS.register(registry, families.ended.clone());
        table::CALLS_OPEN.register(registry, families.open.clone());
        table::CALL_DURATION.register(registry, families.calls.clone());
        table::STREAM_DURATION.register(registry, families.streams.clone());
        table::REQUEST_BYTES.register(registry, families.received.clone());
        table::RESPONSE_BYTES.register(registry, families.sent.clone());
        let own = [raw::PATH, subscribe::PATH, follow::PATH];
        let others = own.iter().chain(services).map(|label| (*label, OnceLock::new())).collect();
        let unknown = families.method(UNKNOWN, None, false);
        Self {
            families,
            rpcs,
            rows: rpcs.iter().map(|_| OnceLock::new()).collect(),
            others,
            unknown,
        }
    }

    /// The method that a path stands for.
    pub(super) fn of(&self, path: &str) -> &Arc<Method> {
        if let Ok(at) = self.rpcs.binary_search_by(|rpc| rpc.path.cmp(path))
            && let (Some(rpc), Some(row)) = (self.rpcs.get(at), self.rows.get(at))
        {
            let stream = matches!(rpc.form, Form::Notification | Form::Hook);
            return row.get_or_init(|| self.families.method(rpc.path, Some(rpc), stream));
        }
        let service = path.split('/').nth(1).unwrap_or_default();
        let found = self.others.iter().find(|(label, _)| *label == path || *label == service);
        let Some((label, other)) = found else { return &self.unknown };
        // Of the services that aren't ours, only the watching of health goes on for long; it has
        // a label with the short calls of its service.
        let stream = matches!(path, subscribe::PATH | follow::PATH);
        other.get_or_init(|| self.families.method(label, None, stream))
    }
}

impl Families {
    fn method(&self, label: &'static str, rpc: Option<&'static Rpc>, stream: bool) -> Arc<Method> {
        let labels = table::CALLS_OPEN.labels([label]);
        let durations = if stream { &self.streams } else { &self.calls };
        Arc::new(Method {
            label,
            rpc,
            account: Account::of(label, rpc),
            open: self.open.get_or_create_owned(&labels),
            received: self.received.get_or_create_owned(&labels),
            sent: self.sent.get_or_create_owned(&labels),
            duration: durations.get_or_create_owned(&labels),
            family: self.ended.clone(),
            ended: Default::default(),
        })
    }
}

impl Method {
    /// A call has ended.
    pub fn ended(&self, code: Code, after: Duration) {
        self.duration.observe(after.as_secs_f64());
        let create = || {
            let labels = table::CALLS.labels([self.label, code_name(code)]);
            self.family.get_or_create_owned(&labels)
        };
        match self.ended.get(code as usize) {
            Some(counter) => counter.get_or_init(create).inc(),
            None => create().inc(),
        };
    }
}

/// A status as gRPC's documents write it, such as `INVALID_ARGUMENT`.
#[must_use]
pub fn code_name(code: Code) -> &'static str {
    match code {
        Code::Ok => "OK",
        Code::Cancelled => "CANCELLED",
        Code::Unknown => "UNKNOWN",
        Code::InvalidArgument => "INVALID_ARGUMENT",
        Code::DeadlineExceeded => "DEADLINE_EXCEEDED",
        Code::NotFound => "NOT_FOUND",
        Code::AlreadyExists => "ALREADY_EXISTS",
        Code::PermissionDenied => "PERMISSION_DENIED",
        Code::ResourceExhausted => "RESOURCE_EXHAUSTED",
        Code::FailedPrecondition => "FAILED_PRECONDITION",
        Code::Aborted => "ABORTED",
        Code::OutOfRange => "OUT_OF_RANGE",
        Code::Unimplemented => "UNIMPLEMENTED",
        Code::Internal => "INTERNAL",
        Code::Unavailable => "UNAVAILABLE",
        Code::DataLoss => "DATA_LOSS",
        Code::Unauthenticated => "UNAUTHENTICATED",
    }
}
