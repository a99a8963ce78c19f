//! gRPC-Web: the trailers are the last frame of the body, which may be base64 as a whole.

use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use bytes::Bytes;
use http::header::{ACCEPT, CONTENT_LENGTH, CONTENT_TYPE};
use http::{HeaderMap, HeaderValue, Request, Response};
use http_body_util::BodyExt as _;
use tonic::body::Body;
use tower::Service as _;

use super::Answer;
use super::request::Decoded;
use super::response::{Ended, envelope};
use crate::grpc::RequestBody;
use crate::grpc::codec::Codec;
use crate::service::Service;

/// The flag of the frame that holds the trailers.
const TRAILERS: u8 = 0x80;

/// Answers a request.
pub(super) fn call<B>(
    service: &mut Service,
    mut request: Request<B>,
    codec: Codec,
    text: bool,
) -> Answer
where
    B: RequestBody + Send + 'static,
{
    let as_text = wants_text(request.headers()).unwrap_or(text);
    let headers = request.headers_mut();
    headers.insert(CONTENT_TYPE, codec.content_type());
    headers.remove(CONTENT_LENGTH);
    let answer = if text {
        service.call(request.map(|body| Decoded::new(body).boxed_unsync()))
    } else {
        service.call(request)
    };
    Box::pin(async move { answer.await.map(|response| translate(response, codec, as_text)) })
}

/// Whether the client wants text, where it says what it wants.
fn wants_text(headers: &HeaderMap) -> Option<bool> {
    let accepted = headers.get(ACCEPT)?.to_str().ok()?;
    if accepted.contains("application/grpc-web-text") {
        return Some(true);
    }
    accepted.contains("application/grpc-web").then_some(false)
}

fn translate(response: Response<Body>, codec: Codec, text: bool) -> Response<Body> {
    let write = move |data: Bytes| if text { BASE64_STANDARD.encode(data).into() } else { data };
    let (mut head, body) = response.into_parts();
    let content_type = match (codec, text) {
        (Codec::Protobuf, false) => "application/grpc-web+proto",
        (Codec::Protobuf, true) => "application/grpc-web-text+proto",
        (Codec::Json, false) => "application/grpc-web+json",
        (Codec::Json, true) => "application/grpc-web-text+json",
    };
    let only_trailers = head.headers.contains_key("grpc-status");
    head.headers.insert(CONTENT_TYPE, HeaderValue::from_static(content_type));
    let body = if only_trailers {
        // A page may not see all headers, but the body.
        let mut trailers = std::mem::take(&mut head.headers);
        head.headers.extend(trailers.remove(CONTENT_TYPE).map(|value| (CONTENT_TYPE, value)));
        Body::new(http_body_util::Full::new(write(trailers_frame(trailers))))
    } else {
        Body::new(Ended::new(body, trailers_frame, write))
    };
    Response::from_parts(head, body)
}

/// The frame that the trailers are: a header block of HTTP/1.1.
fn trailers_frame(trailers: HeaderMap) -> Bytes {
    let mut block = Vec::new();
    for (name, value) in &trailers {
        for part in [name.as_str().as_bytes(), b": ", value.as_bytes(), b"\r\n"] {
            block.extend_from_slice(part);
        }
    }
    envelope(TRAILERS, &block)
}

#[cfg(test)]
mod tests {
    use http::HeaderMap;
    use http::header::ACCEPT;

    use super::{trailers_frame, wants_text};

    #[test]
    fn trailers_are_lines() {
        let mut trailers = HeaderMap::new();
        trailers.insert("grpc-status", "0".parse().unwrap());
        trailers.append("a", "1".parse().unwrap());
        trailers.append("a", "2, 3".parse().unwrap());
        let frame = trailers_frame(trailers);
        let lines = b"grpc-status: 0\r\na: 1\r\na: 2, 3\r\n";
        assert_eq!(frame, [&[0x80, 0, 0, 0, lines.len() as u8], &lines[..]].concat());
    }

    #[test]
    fn the_client_says_whether_it_wants_text() {
        for (accept, text) in [
            ("*/*", None),
            ("application/grpc-web-text", Some(true)),
            ("application/grpc-web-text+proto", Some(true)),
            ("application/grpc-web+proto, */*", Some(false)),
        ] {
            let headers = HeaderMap::from_iter([(ACCEPT, accept.parse().unwrap())]);
            assert_eq!(wants_text(&headers), text, "{accept}");
        }
        assert_eq!(wants_text(&HeaderMap::new()), None);
    }
}
