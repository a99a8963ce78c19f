//! The one message of a unary response, and its trailers.

use std::convert::Infallible;
use std::pin::Pin;
use std::task::{Context, Poll};

use bytes::Bytes;
use http::header::CONTENT_TYPE;
use http::{HeaderMap, HeaderName, HeaderValue, Response};
use http_body::Frame;
use tonic::body::Body;
use tonic::{Code, Status};

use super::PREFIX;

const GRPC: HeaderValue = HeaderValue::from_static("application/grpc");
const STATUS: HeaderName = HeaderName::from_static("grpc-status");

/// A reply is longer than the four bytes of a frame can say.
#[derive(Debug, PartialEq, Eq, thiserror::Error)]
#[error("the reply is {0} bytes long, more than a gRPC message can be ({max})", max = u32::MAX)]
pub struct TooLong(pub usize);

/// A buffer to append a message to, with room for its prefix.
#[must_use]
pub fn begin(capacity: usize) -> Vec<u8> {
    let mut buffer = Vec::with_capacity(PREFIX.saturating_add(capacity));
    buffer.extend_from_slice(&[0; PREFIX]);
    buffer
}

/// The frame of the message that was appended to a buffer of [`begin`].
///
/// # Errors
/// Where the message is longer than a frame can say.
pub fn finish(mut buffer: Vec<u8>) -> Result<Bytes, TooLong> {
    let length = buffer.len().saturating_sub(PREFIX);
    fill(&mut buffer, 0, length)?;
    Ok(buffer.into())
}

/// Fills in the prefix of a message with this flag and length, of which a buffer of [`begin`] has
/// the beginning.
///
/// # Errors
/// Where the message is longer than a frame can say.
pub(super) fn fill(buffer: &mut [u8], flag: u8, length: usize) -> Result<(), TooLong> {
    let said = u32::try_from(length).map_err(|_| TooLong(length))?;
    if let Some([place, rest @ ..]) = buffer.first_chunk_mut::<PREFIX>() {
        *place = flag;
        *rest = said.to_be_bytes();
    }
    Ok(())
}

/// A message in its frame, in one piece or more.
#[derive(Debug, Default)]
pub struct Framed {
    first: Option<Bytes>,
    rest: std::vec::IntoIter<Bytes>,
}

impl Framed {
    /// The pieces, in their order.
    pub(super) fn new(first: Bytes, rest: Vec<Bytes>) -> Self {
        Self { first: Some(first), rest: rest.into_iter() }
    }

    fn is_over(&self) -> bool {
        self.first.is_none() && self.rest.as_slice().is_empty()
    }
}

impl From<Bytes> for Framed {
    fn from(frame: Bytes) -> Self {
        Self::new(frame, Vec::new())
    }
}

impl Iterator for Framed {
    type Item = Bytes;

    fn next(&mut self) -> Option<Bytes> {
        self.first.take().or_else(|| self.rest.next())
    }
}

/// A success: a frame, and trailers.
#[must_use]
pub fn success(frame: impl Into<Framed>, mut trailers: HeaderMap) -> Response<Body> {
    trailers.insert(STATUS, HeaderValue::from_static("0"));
    let reply = Reply { frame: frame.into(), trailers: Some(trailers) };
    let mut response = Response::new(Body::new(reply));
    response.headers_mut().insert(CONTENT_TYPE, GRPC);
    response
}

/// A success so far: a body of frames, which ends with trailers of its own.
#[must_use]
pub fn streaming(body: Body, metadata: HeaderMap) -> Response<Body> {
    let mut response = Response::new(body);
    *response.headers_mut() = metadata;
    response.headers_mut().insert(CONTENT_TYPE, GRPC);
    response
}

/// An error: metadata only.
#[must_use]
pub fn failure(status: &Status, metadata: HeaderMap) -> Response<Body> {
    let mut response = Response::new(Body::empty());
    *response.headers_mut() = trailers(status, metadata);
    response.headers_mut().insert(CONTENT_TYPE, GRPC);
    response
}

/// The trailers that end a call with an error.
#[must_use]
pub fn trailers(status: &Status, mut metadata: HeaderMap) -> HeaderMap {
    if status.add_header(&mut metadata).is_err() {
        // Can't be, since tonic encodes the message; the code is what must not be lost.
        metadata.insert(STATUS, HeaderValue::from(status.code() as u16));
    }
    metadata
}

/// The status that trailers, or the headers of an error, tell.
#[must_use]
pub fn code(metadata: &HeaderMap) -> Option<Code> {
    metadata.get(STATUS).map(|value| Code::from_bytes(value.as_bytes()))
}

/// A body of one frame and trailers. It doesn't tell its length: a gRPC response is to have no
/// `content-length`.
struct Reply {
    frame: Framed,
    trailers: Option<HeaderMap>,
}

impl http_body::Body for Reply {
    type Data = Bytes;
    type Error = Infallible;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        _: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, Infallible>>> {
        let next = self.frame.next().map(Frame::data);
        Poll::Ready(next.or_else(|| self.trailers.take().map(Frame::trailers)).map(Ok))
    }

    fn is_end_stream(&self) -> bool {
        self.frame.is_over() && self.trailers.is_none()
    }
}

#[cfg(test)]
mod tests {
    use super::{begin, finish};

    #[test]
    fn the_prefix_says_the_length() {
        for length in [0, 1, 127, 128, 70_000] {
            let mut buffer = begin(0);
            buffer.resize(buffer.len() + length, 7);
            let frame = finish(buffer).unwrap();
            assert_eq!(frame[0], 0);
            assert_eq!(frame[1..5], u32::try_from(length).unwrap().to_be_bytes());
            assert_eq!(frame[5..], vec![7; length]);
        }
    }
}
