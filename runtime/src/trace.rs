//! Trace context, as the W3C describes it: the id that ties what is logged of a call to the
//! client's own traces.
//!
//! A client's `traceparent` is taken over; a call without one gets an id of its own. Either is
//! part of each line that is logged of the call, and of its audit line, and comes back to the
//! client as metadata [`KEY`] where the call fails: that is when somebody asks for it. It is not
//! sent back as `traceparent`, which speaks of requests alone, and successes are not made longer.
//!
//! What is logged of a call finds its trace in a cell of the thread, rather than in a span of
//! `tracing`: a span is written down for each call, whether or not anything is logged of it.

use std::cell::Cell;
use std::fmt;
use std::future::Future;
use std::hash::{BuildHasher as _, RandomState};
use std::marker::PhantomData;
use std::pin::Pin;
use std::sync::atomic::{AtomicU64, Ordering};
use std::task::{Context, Poll};

use http::{HeaderMap, HeaderName, HeaderValue};
use pin_project_lite::pin_project;

thread_local! {
    /// The trace of the call that this thread is at work for.
    static CURRENT: Cell<Option<TraceId>> = const { Cell::new(None) };
}

/// The trace of the call that this thread is at work for, if there is one.
#[must_use]
pub fn current() -> Option<TraceId> {
    CURRENT.get()
}

/// Says which call this thread is at work for, until what this gives is dropped.
#[must_use]
pub fn enter(trace: TraceId) -> Entered {
    Entered { before: CURRENT.replace(Some(trace)), _of_this_thread: PhantomData }
}

/// While it lives, its thread is at work for a call.
#[derive(Debug)]
pub struct Entered {
    before: Option<TraceId>,
    _of_this_thread: PhantomData<*const ()>,
}

impl Drop for Entered {
    fn drop(&mut self) {
        CURRENT.set(self.before);
    }
}

pin_project! {
    /// A future that is work for a call.
    #[derive(Debug)]
    pub struct InCall<F> {
        #[pin]
        future: F,
        trace: Option<TraceId>,
    }
}

impl<F> InCall<F> {
    /// Work for the call of this trace.
    pub fn new(trace: TraceId, future: F) -> Self {
        Self { future, trace: Some(trace) }
    }

    /// Work for the call that this thread is at work for now.
    pub fn current(future: F) -> Self {
        Self { future, trace: current() }
    }
}

impl<F: Future> Future for InCall<F> {
    type Output = F::Output;

    fn poll(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<F::Output> {
        let this = self.project();
        let _entered = this.trace.map(enter);
        this.future.poll(context)
    }
}

/// Metadata of a request: the W3C's trace context.
pub const TRACEPARENT: HeaderName = HeaderName::from_static("traceparent");
/// Metadata of an answer that is an error: the call's trace id, 32 hex digits.
pub const KEY: HeaderName = HeaderName::from_static("boltgate-trace-id");

/// Length of `00-TRACE-PARENT-FLAGS`, all that version 00 has and later ones begin with.
const LENGTH: usize = 55;

/// The id of a trace, never 0. Shown as 32 hex digits in lower case.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct TraceId(u128);

impl TraceId {
    /// The one that a request's metadata names; `None` where it names none, or several, or what
    /// came is not as the W3C has it.
    #[must_use]
    pub fn carried(metadata: &HeaderMap) -> Option<Self> {
        let mut values = metadata.get_all(TRACEPARENT).iter();
        let value = values.next()?;
        if values.next().is_some() {
            return None;
        }
        Self::parse(value.as_bytes())
    }

    /// Reads a `traceparent`.
    fn parse(text: &[u8]) -> Option<Self> {
        let (head, rest) = text.split_at_checked(LENGTH)?;
        let mut parts = head.split(|byte| *byte == b'-');
        let version = hex(parts.next()?, 2)?;
        let trace = hex(parts.next()?, 32)?;
        let parent = hex(parts.next()?, 16)?;
        hex(parts.next()?, 2)?;
        // Later versions may say more, after another dash.
        let more = match version {
            0 => rest.is_empty(),
            0xff => false,
            _ => rest.is_empty() || rest.starts_with(b"-"),
        };
        (more && parts.next().is_none() && trace != 0 && parent != 0).then_some(Self(trace))
    }

    /// As metadata.
    #[must_use]
    pub fn value(self) -> Option<HeaderValue> {
        HeaderValue::try_from(self.to_string()).ok()
    }
}

impl fmt::Display for TraceId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:032x}", self.0)
    }
}

/// So many digits, in lower case.
fn hex(digits: &[u8], count: usize) -> Option<u128> {
    let lower = |digit: &u8| matches!(digit, b'0'..=b'9' | b'a'..=b'f');
    if digits.len() != count || !digits.iter().all(lower) {
        return None;
    }
    u128::from_str_radix(std::str::from_utf8(digits).ok()?, 16).ok()
}

/// Makes ids: numbers in turn, hashed with keys that are new in each process.
#[derive(Debug, Default)]
pub struct Ids {
    keys: [RandomState; 2],
    made: AtomicU64,
}

impl Ids {
    /// A new one.
    #[must_use]
    pub fn next(&self) -> TraceId {
        let number = self.made.fetch_add(1, Ordering::Relaxed);
        let [high, low] = self.keys.each_ref().map(|key| u128::from(key.hash_one(number)));
        TraceId((high << 64 | low).max(1))
    }
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use http::{HeaderMap, HeaderValue};
    use proptest::prelude::*;

    use super::{Ids, InCall, TRACEPARENT, TraceId, current, enter};

    const TRACE: &str = "4bf92f3577b34da6a3ce929d0e0e4736";
    const PARENT: &str = "00f067aa0ba902b7";

    #[test]
    fn what_is_a_traceparent() {
        let zeros = "0".repeat(32);
        for (text, fits) in [
            (format!("00-{TRACE}-{PARENT}-01"), true),
            (format!("00-{TRACE}-{PARENT}-00"), true),
            (format!("00-{TRACE}-{PARENT}-ff"), true),
            (format!("cc-{TRACE}-{PARENT}-01"), true),
            (format!("cc-{TRACE}-{PARENT}-01-what-is-to-come"), true),
            (format!("cc-{TRACE}-{PARENT}-01."), false),
            (format!("00-{TRACE}-{PARENT}-01-"), false),
            (format!("00-{TRACE}-{PARENT}-01-more"), false),
            (format!("ff-{TRACE}-{PARENT}-01"), false),
            (format!("00-{zeros}-{PARENT}-01"), false),
            (format!("00-{TRACE}-{}-01", &zeros[..16]), false),
            (format!("00-{}-{PARENT}-01", TRACE.to_uppercase()), false),
            (format!("00-{TRACE}-{PARENT}-0g"), false),
            (format!("00-+{}-{PARENT}-01", &TRACE[1..]), false),
            (format!("00-{TRACE}{PARENT}--01"), false),
            (format!("00-{TRACE}-{PARENT}"), false),
            (format!("00_{TRACE}_{PARENT}_01"), false),
            (format!(" 00-{TRACE}-{PARENT}-01"), false),
            (String::new(), false),
            ("é".repeat(40), false),
        ] {
            let value = HeaderValue::from_bytes(text.as_bytes()).unwrap();
            let mut metadata = HeaderMap::from_iter([(TRACEPARENT, value.clone())]);
            let read = TraceId::carried(&metadata).map(|id| id.to_string());
            assert_eq!(read.as_deref(), fits.then_some(TRACE), "{text}");
            metadata.append(TRACEPARENT, value);
            assert_eq!(TraceId::carried(&metadata), None, "two are none");
        }
        assert_eq!(TraceId::carried(&HeaderMap::new()), None);
    }

    proptest! {
        #[test]
        fn an_id_is_read_as_it_was_written(
            version in 0_u8..255, trace in 1_u128.., parent in 1_u64.., flags: u8,
        ) {
            let text = format!("{version:02x}-{trace:032x}-{parent:016x}-{flags:02x}");
            prop_assert_eq!(TraceId::parse(text.as_bytes()), Some(TraceId(trace)));
            prop_assert_eq!(TraceId(trace).to_string(), format!("{trace:032x}"));
        }

        #[test]
        fn no_bytes_do_harm(text: Vec<u8>) {
            prop_assert_eq!(TraceId::parse(&text), None);
        }
    }

    #[test]
    fn made_ids_differ_and_can_be_passed_on() {
        let (one, other) = (Ids::default(), Ids::default());
        let made: HashSet<_> = (0..1000).flat_map(|_| [one.next(), other.next()]).collect();
        assert_eq!(made.len(), 2000);
        for id in made {
            let text = format!("00-{id}-{PARENT}-01");
            assert_eq!(TraceId::parse(text.as_bytes()), Some(id));
        }
    }

    #[tokio::test]
    async fn a_call_is_known_while_it_is_worked_for() {
        let ids = Ids::default();
        let (one, other) = (ids.next(), ids.next());
        assert_eq!(current(), None);
        let inner = async {
            let before = current();
            // Another task's turn.
            tokio::task::yield_now().await;
            let entered = enter(other);
            let within = current();
            drop(entered);
            (before, within, current())
        };
        let task = tokio::spawn(async { current() });
        assert_eq!(InCall::new(one, inner).await, (Some(one), Some(other), Some(one)));
        assert_eq!((task.await.unwrap(), current()), (None, None));
        let entered = enter(one);
        let carried = InCall::current(async { current() });
        drop(entered);
        assert_eq!(tokio::spawn(carried).await.unwrap(), Some(one));
    }
}
