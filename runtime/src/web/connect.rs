//! The Connect protocol (connectrpc.com/docs/protocol): unary calls without framing, and streams.
//!
//! Its envelopes are gRPC's frames; a stream's last one holds what gRPC tells in trailers, as JSON.
//! Calls by GET are not offered: nothing says of an RPC that it has no side effects.

use std::collections::BTreeMap;
use std::convert::Infallible;
use std::pin::Pin;
use std::task::{Context, Poll};

use bytes::{Buf, Bytes};
use http::header::{
    ACCEPT_ENCODING, CONTENT_ENCODING, CONTENT_LENGTH, CONTENT_TYPE, WWW_AUTHENTICATE,
};
use http::{HeaderMap, HeaderName, HeaderValue, Request, Response, StatusCode};
use http_body::{Frame, SizeHint};
use http_body_util::{BodyExt as _, Full};
use serde::Serialize;
use tonic::body::Body;
use tonic::{Code, Status};
use tower::Service as _;

use super::Answer;
use super::error::{self, Error};
use super::request::Framed;
use super::response::{Ended, envelope, no_end};
use crate::grpc::codec::Codec;
use crate::grpc::compression::{ACCEPTED, ENCODING};
use crate::grpc::{PREFIX, RequestBody, reply};
use crate::service::Service;

/// The flag of a stream's last envelope.
const END: u8 = 2;

const VERSION: HeaderName = HeaderName::from_static("connect-protocol-version");
const STREAM_ENCODING: HeaderName = HeaderName::from_static("connect-content-encoding");
const STREAM_ACCEPTED: HeaderName = HeaderName::from_static("connect-accept-encoding");

/// Answers a unary call.
pub(super) fn unary<B>(service: &mut Service, mut request: Request<B>, codec: Codec) -> Answer
where
    B: RequestBody + Send + 'static,
{
    let headers = request.headers_mut();
    if let Err(status) = check_version(headers) {
        return Box::pin(async move { Ok(failed(&status, HeaderMap::new())) });
    }
    let compressed = take_encoding(headers, &CONTENT_ENCODING);
    take_accepted(headers, &ACCEPT_ENCODING);
    headers.insert(CONTENT_TYPE, codec.content_type());
    headers.remove(CONTENT_LENGTH);
    let most = service.limits().request_size;
    let framed = |body| Framed::new(body, compressed, most).boxed_unsync();
    let answer = service.call(request.map(framed));
    Box::pin(async move { Ok(unframe(answer.await?, codec).await) })
}

/// Answers a call for a stream.
pub(super) fn stream<B>(service: &mut Service, mut request: Request<B>, codec: Codec) -> Answer
where
    B: RequestBody + Send + 'static,
{
    let headers = request.headers_mut();
    if let Err(status) = check_version(headers) {
        let response = reply::failure(&status, HeaderMap::new());
        return Box::pin(async move { Ok(enveloped(response, codec)) });
    }
    // The flag of each message says whether it is compressed.
    take_encoding(headers, &STREAM_ENCODING);
    take_accepted(headers, &STREAM_ACCEPTED);
    headers.insert(CONTENT_TYPE, codec.content_type());
    headers.remove(CONTENT_LENGTH);
    let answer = service.call(request);
    Box::pin(async move { answer.await.map(|response| enveloped(response, codec)) })
}

/// The version of the protocol, if the client names one, has to be this one.
fn check_version(headers: &HeaderMap) -> Result<(), Status> {
    match headers.get(VERSION) {
        Some(version) if version != "1" => {
            let came = String::from_utf8_lossy(version.as_bytes());
            let came: String = came.chars().take(32).collect();
            let text = format!("{VERSION}: expected 1, got {came:?}");
            Err(Status::invalid_argument(text))
        }
        _ => Ok(()),
    }
}

/// Whether messages are encoded; the name of the encoding is then where gRPC has it.
fn take_encoding(headers: &mut HeaderMap, name: &HeaderName) -> bool {
    match headers.remove(name) {
        Some(encoding) if encoding != "identity" => {
            headers.insert(ENCODING, encoding);
            true
        }
        _ => false,
    }
}

/// Puts the encodings that the client accepts where gRPC has them. HTTP says of each how welcome it
/// is; what is not at all says `q=0`.
fn take_accepted(headers: &mut HeaderMap, name: &HeaderName) {
    let values = headers.get_all(name).iter().filter_map(|value| value.to_str().ok());
    let names: Vec<_> = values.flat_map(|value| value.split(',')).filter_map(welcome).collect();
    let names = HeaderValue::try_from(names.join(","));
    headers.remove(name);
    headers.remove(ACCEPTED);
    if let Ok(names) = names {
        headers.insert(ACCEPTED, names);
    }
}

/// The name of an encoding, unless it is not wanted.
fn welcome(encoding: &str) -> Option<&str> {
    let (name, quality) = encoding.split_once(';').unwrap_or((encoding, ""));
    let quality = quality.trim().strip_prefix("q=").and_then(|quality| quality.parse().ok());
    quality.is_none_or(|quality: f32| quality > 0.0).then_some(name.trim())
}

/// A unary response: the bare message, with trailers among the headers.
async fn unframe(response: Response<Body>, codec: Codec) -> Response<Body> {
    let (mut head, body) = response.into_parts();
    head.headers.remove(CONTENT_TYPE);
    if head.headers.contains_key("grpc-status") {
        return match error::ending(std::mem::take(&mut head.headers)) {
            Some((status, metadata)) => failed(&status, metadata),
            None => failed(&no_end(), HeaderMap::new()),
        };
    }
    // All of it is in memory by now, and one message is no stream.
    let collected = match body.collect().await {
        Ok(collected) => collected,
        Err(status) => return failed(&status, head.headers),
    };
    let trailers = collected.trailers().cloned().unwrap_or_default();
    let Some((status, trailers)) = error::ending(trailers) else {
        return failed(&no_end(), head.headers);
    };
    if status.code() != Code::Ok {
        head.headers.extend(trailers);
        return failed(&status, head.headers);
    }
    let mut message = collected.aggregate();
    if message.remaining() < PREFIX {
        return failed(&no_end(), head.headers);
    }
    let is_compressed = message.get_u8() != 0;
    message.advance(PREFIX - 1);
    head.headers.remove(ACCEPTED);
    let encoding = head.headers.remove(ENCODING).filter(|_| is_compressed);
    head.headers.extend(encoding.map(|encoding| (CONTENT_ENCODING, encoding)));
    for (name, value) in &trailers {
        if let Ok(name) = format!("trailer-{name}").parse::<HeaderName>() {
            head.headers.append(name, value.clone());
        }
    }
    let content_type = match codec {
        Codec::Protobuf => "application/proto",
        Codec::Json => "application/json",
    };
    head.headers.insert(CONTENT_TYPE, HeaderValue::from_static(content_type));
    Response::from_parts(head, Body::new(Bare { message }))
}

/// A bare message, in as many pieces as it came in.
struct Bare<M> {
    message: M,
}

impl<M: Buf + Unpin> http_body::Body for Bare<M> {
    type Data = Bytes;
    type Error = Infallible;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        _: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, Infallible>>> {
        let length = self.message.chunk().len();
        // Of one whole piece it is no copy.
        let piece = (length > 0).then(|| self.message.copy_to_bytes(length));
        Poll::Ready(piece.map(|piece| Ok(Frame::data(piece))))
    }

    fn is_end_stream(&self) -> bool {
        !self.message.has_remaining()
    }

    fn size_hint(&self) -> SizeHint {
        SizeHint::with_exact(self.message.remaining() as u64)
    }
}

/// A unary response that is an error.
fn failed(status: &Status, metadata: HeaderMap) -> Response<Body> {
    // An error always has a form, and a success is none.
    let text = Error::of(status).and_then(|error| serde_json::to_vec(&error).ok());
    let mut response = Response::new(Body::new(Full::from(text.unwrap_or_default())));
    let http = error::http_status(status.code());
    *response.status_mut() = http;
    *response.headers_mut() = metadata;
    let headers = response.headers_mut();
    headers.insert(CONTENT_TYPE, HeaderValue::from_static("application/json"));
    if http == StatusCode::UNAUTHORIZED {
        headers.insert(WWW_AUTHENTICATE, HeaderValue::from_static("Bearer"));
    }
    response
}

/// A response in envelopes, of which the last one says how the call ended.
fn enveloped(response: Response<Body>, codec: Codec) -> Response<Body> {
    let (mut head, body) = response.into_parts();
    let only_trailers = head.headers.contains_key("grpc-status");
    head.headers.remove(CONTENT_TYPE);
    for (from, to) in [(ENCODING, STREAM_ENCODING), (ACCEPTED, STREAM_ACCEPTED)] {
        let value = head.headers.remove(from);
        head.headers.extend(value.map(|value| (to, value)));
    }
    let body = if only_trailers {
        Body::new(Full::new(last(std::mem::take(&mut head.headers))))
    } else {
        Body::new(Ended::new(body, last, |data| data))
    };
    let content_type = match codec {
        Codec::Protobuf => "application/connect+proto",
        Codec::Json => "application/connect+json",
    };
    head.headers.insert(CONTENT_TYPE, HeaderValue::from_static(content_type));
    Response::from_parts(head, body)
}

/// The last envelope's message.
#[derive(Serialize)]
struct EndOfStream {
    #[serde(skip_serializing_if = "Option::is_none")]
    error: Option<Error>,
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    metadata: BTreeMap<String, Vec<String>>,
}

/// The last envelope, of a call's trailers.
fn last(trailers: HeaderMap) -> Bytes {
    let (status, rest) = error::ending(trailers).unwrap_or_else(|| (no_end(), HeaderMap::new()));
    let mut metadata = BTreeMap::<String, Vec<String>>::new();
    for (name, value) in &rest {
        let text = String::from_utf8_lossy(value.as_bytes()).into_owned();
        metadata.entry(name.as_str().to_owned()).or_default().push(text);
    }
    let end = EndOfStream { error: Error::of(&status), metadata };
    // Text and lists of text always have a form.
    envelope(END, &serde_json::to_vec(&end).unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use http::HeaderMap;
    use serde_json::{Value, json};
    use tonic::Status;

    use super::last;
    use crate::grpc::reply;

    #[test]
    fn the_last_envelope_says_how_it_ended() {
        let metadata = HeaderMap::from_iter([
            ("a".parse().unwrap(), "1".parse().unwrap()),
            ("b-bin".parse().unwrap(), "AAE".parse().unwrap()),
        ]);
        for (status, metadata, expected) in [
            (Status::ok(""), HeaderMap::new(), json!({})),
            (Status::ok(""), metadata.clone(), json!({"metadata": {"a": ["1"], "b-bin": ["AAE"]}})),
            (
                Status::data_loss("\u{fc} 100%"),
                metadata,
                json!({
                    "error": {"code": "data_loss", "message": "\u{fc} 100%"},
                    "metadata": {"a": ["1"], "b-bin": ["AAE"]},
                }),
            ),
        ] {
            let envelope = last(reply::trailers(&status, metadata));
            let length = u32::from_be_bytes(envelope[1..5].try_into().unwrap()) as usize;
            assert_eq!((envelope[0], envelope.len()), (2, 5 + length));
            assert_eq!(serde_json::from_slice::<Value>(&envelope[5..]).unwrap(), expected);
        }
    }
}
