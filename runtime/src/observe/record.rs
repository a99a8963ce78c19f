//! What is known of a call so far.

use std::fmt::Write as _;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::{Arc, Mutex, OnceLock, PoisonError};
use std::time::{Duration, Instant};

use http::Request;
use tonic::Code;

use super::Observer;
use crate::access::{Caller, Peer, Refusal};
use crate::audit::Line;
use crate::limits::calls::Account;
use crate::metrics::{Method, code_name};
use crate::status::Failure;
use crate::trace::TraceId;

/// The most that is kept of a path that no method has, and of the names of methods that a call
/// stands for, in bytes. Both are the client's own words.
const LONGEST_NAMES: usize = 256;

/// What is known of a call so far. Whoever finds something out adds it.
#[derive(Debug)]
pub struct Record {
    observer: Observer,
    method: Arc<Method>,
    /// The path, where it isn't the method's label.
    path: Option<Box<str>>,
    trace: TraceId,
    began: Instant,
    peer: Option<Arc<Peer>>,
    caller: OnceLock<Caller>,
    /// The node's methods that the call stands for, where its row doesn't say.
    asked: Mutex<String>,
    refused: OnceLock<()>,
    /// Whether the node has permitted something with the caller's runes.
    permitted: AtomicBool,
    received: AtomicU64,
}

impl Record {
    pub(super) fn new<B>(
        observer: Observer,
        request: &Request<B>,
        peer: Option<Arc<Peer>>,
    ) -> Self {
        let path = request.uri().path();
        let method = observer.metrics().method(path);
        method.open.inc();
        let carried = TraceId::carried(request.headers());
        let trace = carried.unwrap_or_else(|| observer.shared.ids.next());
        Self {
            path: (method.label != path).then(|| shortened(path).into()),
            method,
            trace,
            began: Instant::now(),
            peer,
            caller: OnceLock::new(),
            asked: Mutex::default(),
            refused: OnceLock::new(),
            permitted: AtomicBool::new(false),
            received: AtomicU64::new(0),
            observer,
        }
    }

    /// The gRPC path, as far as it is kept.
    #[must_use]
    pub fn path(&self) -> &str {
        self.path.as_deref().unwrap_or(self.method.label)
    }

    /// The call's trace.
    #[must_use]
    pub fn trace(&self) -> TraceId {
        self.trace
    }

    /// Who makes the call, once that is known.
    #[must_use]
    pub fn caller(&self) -> Option<&Caller> {
        self.caller.get()
    }

    /// Who makes the call. Said once.
    pub fn is_by(&self, caller: Caller) {
        // The first one stays.
        let _ = self.caller.set(caller);
    }

    /// The call asks for this method, topic or hook of the node's.
    pub fn asks_for(&self, method: &str) {
        if self.method.rpc.is_some() {
            return;
        }
        let mut asked = self.asked.lock().unwrap_or_else(PoisonError::into_inner);
        if asked.len() < LONGEST_NAMES {
            let comma = if asked.is_empty() { "" } else { "," };
            // A text has room for it.
            let _ = write!(asked, "{comma}{}", shortened(method));
        }
    }

    /// The node took so long to judge a rune of the call's.
    pub fn judged(&self, took: Duration) {
        self.observer.metrics().rights().asked(took);
    }

    /// The node has permitted what the call asks for: its runes are what they say.
    pub fn is_permitted(&self) {
        self.permitted.store(true, Ordering::Relaxed);
    }

    /// The call is refused.
    pub fn is_refused(&self, refusal: &Refusal) {
        if self.refused.set(()).is_ok() {
            self.observer.metrics().rights().refused(refusal);
        }
    }

    /// The call can't be answered, or not to its end.
    pub fn fails(&self, failure: &Failure) {
        if let Failure::Access(refusal) = failure {
            self.is_refused(refusal);
        }
        if let Some(option) = failure.limit()
            && self.refused.set(()).is_ok()
        {
            self.observer.metrics().limits().by(option);
        }
    }

    /// Which account the call is on.
    #[must_use]
    pub fn account(&self) -> Account {
        self.method.account
    }

    /// So many bytes of the request have come.
    pub(super) fn received(&self, bytes: usize) {
        let bytes = u64::try_from(bytes).unwrap_or(u64::MAX);
        self.received.fetch_add(bytes, Ordering::Relaxed);
        self.method.received.inc_by(bytes);
    }

    /// So many bytes of the answer are about to go.
    pub(super) fn sent(&self, bytes: u64) {
        self.method.sent.inc_by(bytes);
    }

    /// The call has ended, with an answer of so many bytes.
    pub(super) fn ended(&self, code: Code, sent: u64) {
        let took = self.began.elapsed();
        self.method.open.dec();
        self.method.ended(code, took);
        let refused = self.refused.get().is_some();
        let audit = self.observer.audit();
        if !audit.wants(refused) {
            return;
        }
        let asked = self.asked.lock().unwrap_or_else(PoisonError::into_inner);
        let method = match self.method.rpc {
            Some(rpc) => Some(rpc.target),
            None => Some(asked.as_str()).filter(|asked| !asked.is_empty()),
        };
        audit.tell(
            &Line {
                trace: self.trace,
                peer: self.caller().map_or(self.peer.as_deref(), |caller| Some(caller.peer())),
                caller: self.caller(),
                permitted: self.permitted.load(Ordering::Relaxed),
                path: self.path(),
                method,
                code: code_name(code),
                took,
                received: self.received.load(Ordering::Relaxed),
                sent,
            },
            refused,
        );
    }
}

/// The beginning of a text.
fn shortened(text: &str) -> &str {
    let mut end = text.len().min(LONGEST_NAMES);
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    text.get(..end).unwrap_or_default()
}
