//! Answers to requests that nothing here speaks, for people to read.

use http::header::{ALLOW, CONTENT_TYPE};
use http::{HeaderName, HeaderValue, Response, StatusCode};
use tonic::body::Body;

use super::protocol;
use crate::service::Streaming;

/// Header: the content types that a resource takes.
const ACCEPT_POST: HeaderName = HeaderName::from_static("accept-post");

/// Why a request is refused before it is a call.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Refusal {
    /// The method is not POST.
    Method,
    /// The content type is not served for this RPC, of which it is known how it streams.
    ContentType(Option<Streaming>),
    /// The protocol needs HTTP/2.
    Version,
}

impl From<Refusal> for Response<Body> {
    fn from(refusal: Refusal) -> Self {
        let (status, header, text) = match refusal {
            Refusal::Method => (
                StatusCode::METHOD_NOT_ALLOWED,
                Some((ALLOW, HeaderValue::from_static("POST"))),
                "every call is a POST, such as: curl -H 'content-type: application/json' \
                 -d '{}' https://HOST:PORT/cln.Node/Getinfo"
                    .to_owned(),
            ),
            Refusal::ContentType(streaming) => {
                let types: Vec<_> = protocol::served(streaming).collect();
                let types = types.join(", ");
                let what = match streaming {
                    Some(Streaming::No) => "this method answers with one message and",
                    Some(Streaming::Server | Streaming::Both) => {
                        "this method answers with a stream of messages and"
                    }
                    None => "calls are",
                };
                let verb = if streaming.is_some() { "is served as" } else { "served as" };
                let text = format!("content-type: {what} {verb} {types}");
                // Names of content types are plain ASCII.
                let header = HeaderValue::try_from(types).ok().map(|types| (ACCEPT_POST, types));
                (StatusCode::UNSUPPORTED_MEDIA_TYPE, header, text)
            }
            Refusal::Version => (
                StatusCode::HTTP_VERSION_NOT_SUPPORTED,
                None,
                "gRPC, and streams in both directions, need HTTP/2; over HTTP/1.1 there is \
                 application/json, application/connect+json and application/grpc-web"
                    .to_owned(),
            ),
        };
        let mut response = Response::new(Body::new(http_body_util::Full::from(text + "\n")));
        *response.status_mut() = status;
        let plain = HeaderValue::from_static("text/plain; charset=utf-8");
        response.headers_mut().insert(CONTENT_TYPE, plain);
        response.headers_mut().extend(header);
        response
    }
}
