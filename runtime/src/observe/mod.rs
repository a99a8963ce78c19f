//! What is seen of each call from outside: it is counted, audited, and named in the log.
//!
//! * [`call`]: one call, from its request to the last byte of its answer.
//! * [`record`]: what is known of it so far.
//! * [`request`]: the request's body, counted.
//! * [`response`]: the answer's body, counted; it ends when its client is revoked.
//!
//! A call has ended when the connection has taken its trailers, or has dropped it: then the client
//! has gone, and the outcome is `CANCELLED`.

pub mod call;
pub mod record;
mod request;
mod response;

use std::sync::Arc;

use http::Request;

pub use call::Call;
pub use record::Record;
pub use request::Counted;

use crate::access::Peer;
use crate::audit::Audit;
use crate::metrics::Metrics;
use crate::trace;

/// What looks on. A clone is cheap, and the same one.
#[derive(Debug, Clone)]
pub struct Observer {
    shared: Arc<Shared>,
}

#[derive(Debug)]
struct Shared {
    metrics: Metrics,
    audit: Audit,
    ids: trace::Ids,
}

impl Observer {
    /// Counts in `metrics`, and tells `audit`.
    #[must_use]
    pub fn new(metrics: Metrics, audit: Audit) -> Self {
        Self { shared: Arc::new(Shared { metrics, audit, ids: trace::Ids::default() }) }
    }

    /// Where it counts.
    #[must_use]
    pub fn metrics(&self) -> &Metrics {
        &self.shared.metrics
    }

    /// Whom it tells.
    #[must_use]
    pub fn audit(&self) -> &Audit {
        &self.shared.audit
    }

    /// A call begins, on a connection of this peer's.
    #[must_use]
    pub fn begin<B>(
        &self,
        request: Request<B>,
        peer: Option<Arc<Peer>>,
    ) -> (Call, Request<Counted<B>>) {
        let record = Arc::new(Record::new(self.clone(), &request, peer));
        let request = request.map(|body| Counted::new(body, Arc::clone(&record)));
        (Call::new(record), request)
    }
}
