//! Which pages of other origins may call.

use std::time::Duration;

use http::header::{AUTHORIZATION, CONTENT_TYPE};
use http::{HeaderName, HeaderValue, Method};
use tower_http::cors::{AllowOrigin, CorsLayer};

use crate::access::rune;
use crate::grpc::compression;
use crate::grpc::notes::{IGNORED_FIELDS, PROGRESS, UNKNOWN_ENUM};
use crate::list::BATCH_BYTES;
use crate::status::{NODE_CODE, NODE_DATA};
use crate::trace;

/// How long a browser may remember what it was told; the most that Chromium accepts.
const MAX_AGE: Duration = Duration::from_secs(7200);

/// What a page may send.
static SENT: [HeaderName; 14] = [
    AUTHORIZATION,
    CONTENT_TYPE,
    BATCH_BYTES,
    HeaderName::from_static(rune::KEY),
    HeaderName::from_static("connect-protocol-version"),
    HeaderName::from_static("connect-timeout-ms"),
    HeaderName::from_static("connect-content-encoding"),
    HeaderName::from_static("connect-accept-encoding"),
    HeaderName::from_static("grpc-timeout"),
    compression::ACCEPTED,
    trace::TRACEPARENT,
    HeaderName::from_static("tracestate"),
    HeaderName::from_static("x-grpc-web"),
    HeaderName::from_static("x-user-agent"),
];

/// What a page may see, besides the same as a `trailer-`.
static SEEN: [HeaderName; 11] = [
    IGNORED_FIELDS,
    PROGRESS,
    UNKNOWN_ENUM,
    trace::KEY,
    HeaderName::from_static(NODE_CODE),
    HeaderName::from_static(NODE_DATA),
    compression::ENCODING,
    HeaderName::from_static("connect-content-encoding"),
    HeaderName::from_static("grpc-status"),
    HeaderName::from_static("grpc-message"),
    HeaderName::from_static("grpc-status-details-bin"),
];

/// What browsers are told; `None` where no origin is given.
///
/// Credentials of the browser's own, which are cookies and client certificates, are not asked for:
/// a page shows a rune.
pub(super) fn layer(origins: &[String]) -> Option<CorsLayer> {
    let allowed = if origins.iter().any(|origin| origin == "*") {
        AllowOrigin::any()
    } else if origins.is_empty() {
        return None;
    } else {
        // The options take nothing that is no header's value.
        AllowOrigin::list(origins.iter().filter_map(|origin| HeaderValue::try_from(origin).ok()))
    };
    let trailers = SEEN.iter().filter_map(|name| format!("trailer-{name}").parse().ok());
    let seen: Vec<HeaderName> = SEEN.iter().cloned().chain(trailers).collect();
    Some(
        CorsLayer::new()
            .allow_origin(allowed)
            .allow_methods([Method::POST])
            .allow_headers(SENT.to_vec())
            .expose_headers(seen)
            // A page of the internet may call a node at home, where the operator says so.
            .allow_private_network(true)
            .max_age(MAX_AGE),
    )
}
