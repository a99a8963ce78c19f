//! One call, from its request to the last byte of its answer.

use std::sync::Arc;

use http::{Response, StatusCode};
use http_body::Body as _;
use tonic::Code;
use tonic::body::Body;

use super::Record;
use super::response::Observed;
use crate::grpc::reply;
use crate::limits::calls::Place;
use crate::trace;

/// A call under way. One that is dropped before it has ended was given up by its client.
#[derive(Debug)]
pub struct Call {
    record: Arc<Record>,
    /// What it takes of what calls may take, until it ends.
    place: Option<Place>,
    sent: u64,
    ended: bool,
}

impl Call {
    pub(super) fn new(record: Arc<Record>) -> Self {
        Self { record, place: None, sent: 0, ended: false }
    }

    /// What is known of it so far.
    #[must_use]
    pub fn record(&self) -> &Arc<Record> {
        &self.record
    }

    /// It has this place until it ends.
    pub fn takes(&mut self, place: Option<Place>) {
        self.place = place;
    }

    /// The call is answered, and has ended once the answer's body has.
    #[must_use]
    pub fn answered(mut self, mut response: Response<Body>) -> Response<Body> {
        let told = reply::code(response.headers()).or_else(|| not_grpc(response.status()));
        if told.is_some_and(|code| code != Code::Ok)
            && let Some(value) = self.record.trace().value()
        {
            response.headers_mut().insert(trace::KEY, value);
        }
        if response.body().is_end_stream() {
            self.end(told.unwrap_or(Code::Unknown));
            return response;
        }
        response.map(|body| Body::new(Observed::new(self, body, told)))
    }

    /// So many bytes of the answer are about to go.
    pub(super) fn sends(&mut self, bytes: usize) {
        let bytes = u64::try_from(bytes).unwrap_or(u64::MAX);
        self.sent = self.sent.saturating_add(bytes);
        self.record.sent(bytes);
    }

    /// The call has ended. Counts the first time.
    pub(super) fn end(&mut self, code: Code) {
        if !self.ended {
            self.ended = true;
            self.place = None;
            self.record.ended(code, self.sent);
        }
    }
}

impl Drop for Call {
    fn drop(&mut self) {
        self.end(Code::Cancelled);
    }
}

/// What a gRPC client makes of an answer that isn't gRPC's; none for one that may yet be.
///
/// As gRPC's documents have it, "HTTP to gRPC Status Code Mapping".
fn not_grpc(status: StatusCode) -> Option<Code> {
    Some(match status {
        StatusCode::OK => return None,
        StatusCode::BAD_REQUEST => Code::Internal,
        StatusCode::UNAUTHORIZED => Code::Unauthenticated,
        StatusCode::FORBIDDEN => Code::PermissionDenied,
        StatusCode::NOT_FOUND => Code::Unimplemented,
        StatusCode::TOO_MANY_REQUESTS
        | StatusCode::BAD_GATEWAY
        | StatusCode::SERVICE_UNAVAILABLE
        | StatusCode::GATEWAY_TIMEOUT => Code::Unavailable,
        _ => Code::Unknown,
    })
}
