//! The one message of a unary request.

use bytes::Bytes;
use http::HeaderMap;
use http_body_util::{BodyExt, LengthLimitError, Limited};

use super::{PREFIX, RequestBody};

/// The largest request message, in bytes; what gRPC servers commonly accept.
pub const MAX_REQUEST: usize = 4 << 20;

/// Why a request's body is not one message.
#[derive(Debug, PartialEq, Eq, thiserror::Error)]
pub enum Malformed {
    /// The message is compressed, which is not offered.
    #[error("the request is compressed with `{0}`: send it uncompressed (`identity`)")]
    Compressed(String),
    /// The message is too large.
    #[error("the request is larger than {MAX_REQUEST} bytes, the most that is accepted")]
    TooLarge,
    /// The body ends before the message does.
    #[error(
        "the request's body of {came} bytes ends too early: a gRPC message takes 5 bytes and \
         the length that they give"
    )]
    Truncated {
        /// Length of the body.
        came: usize,
    },
    /// The body goes on after the message.
    #[error("the request's body goes on for {0} bytes after its message: send one message")]
    Surplus(usize),
    /// The first byte of the body is neither 0 nor 1.
    #[error("the request's body does not begin with a gRPC message: its first byte is {0}")]
    Flag(u8),
    /// The body could not be read to its end.
    #[error("the request's body was not received: {0}")]
    Lost(String),
}

/// Reads a request's body, which has to be one uncompressed message of at most [`MAX_REQUEST`]
/// bytes.
///
/// # Errors
/// Where it is anything else.
pub async fn read<B: RequestBody>(headers: &HeaderMap, body: B) -> Result<Bytes, Malformed> {
    let collected = Limited::new(body, PREFIX + MAX_REQUEST).collect().await.map_err(|error| {
        if error.is::<LengthLimitError>() {
            Malformed::TooLarge
        } else {
            Malformed::Lost(error.to_string())
        }
    })?;
    unframe(collected.to_bytes(), encoding(headers))
}

/// The message of a body that holds exactly one.
fn unframe(mut body: Bytes, encoding: Option<&str>) -> Result<Bytes, Malformed> {
    let came = body.len();
    let prefix = body.first_chunk::<PREFIX>().ok_or(Malformed::Truncated { came })?;
    let length = length(*prefix, encoding)?;
    body = body.split_off(PREFIX);
    match body.len().checked_sub(length) {
        None => Err(Malformed::Truncated { came }),
        Some(0) => Ok(body),
        Some(surplus) => Err(Malformed::Surplus(surplus)),
    }
}

/// The length of the message that follows a prefix.
pub(super) fn length(prefix: [u8; PREFIX], encoding: Option<&str>) -> Result<usize, Malformed> {
    let [flag, length @ ..] = prefix;
    match flag {
        0 => {}
        1 => return Err(Malformed::Compressed(encoding.unwrap_or("no name for it").to_owned())),
        flag => return Err(Malformed::Flag(flag)),
    }
    let length = u32::from_be_bytes(length) as usize;
    if length > MAX_REQUEST { Err(Malformed::TooLarge) } else { Ok(length) }
}

/// The encoding of compressed messages, as the request's headers name it.
pub(super) fn encoding(headers: &HeaderMap) -> Option<&str> {
    headers.get("grpc-encoding")?.to_str().ok()
}

#[cfg(test)]
mod tests {
    use bytes::Bytes;
    use http::HeaderMap;
    use http_body_util::Full;
    use proptest::prelude::*;

    use super::{MAX_REQUEST, Malformed, read, unframe};

    fn frame(flag: u8, length: u32, rest: &[u8]) -> Bytes {
        [&[flag], &length.to_be_bytes()[..], rest].concat().into()
    }

    #[test]
    fn one_message_and_nothing_else() {
        let limit = u32::try_from(MAX_REQUEST).unwrap();
        for (body, expected) in [
            (frame(0, 0, b""), Ok(&b""[..])),
            (frame(0, 3, b"abc"), Ok(b"abc")),
            (Bytes::new(), Err(Malformed::Truncated { came: 0 })),
            (Bytes::from_static(b"\0\0\0\0"), Err(Malformed::Truncated { came: 4 })),
            (frame(0, 4, b"abc"), Err(Malformed::Truncated { came: 8 })),
            (frame(0, 2, b"abc"), Err(Malformed::Surplus(1))),
            (frame(0, 0, &frame(0, 0, b"")), Err(Malformed::Surplus(5))),
            (frame(1, 3, b"abc"), Err(Malformed::Compressed("gzip".to_owned()))),
            (frame(2, 3, b"abc"), Err(Malformed::Flag(2))),
            (frame(0, limit + 1, b""), Err(Malformed::TooLarge)),
            (frame(0, u32::MAX, b""), Err(Malformed::TooLarge)),
        ] {
            assert_eq!(
                unframe(body.clone(), Some("gzip")),
                expected.map(Bytes::from_static),
                "{body:?}"
            );
        }
    }

    #[tokio::test]
    async fn the_limit_is_the_messages() {
        for (length, fits) in [(MAX_REQUEST, true), (MAX_REQUEST + 1, false)] {
            let body = frame(0, u32::try_from(length).unwrap(), &vec![0; length]);
            let read = read(&HeaderMap::new(), Full::new(body)).await;
            assert_eq!(read.map(|message| message.len()).ok(), fits.then_some(length));
        }
    }

    proptest! {
        #[test]
        fn any_body_is_a_message_or_an_error(body in proptest::collection::vec(any::<u8>(), 0..40)) {
            if let Ok(message) = unframe(body.clone().into(), None) {
                prop_assert_eq!(frame(0, u32::try_from(message.len()).unwrap(), &message), body);
            }
        }
    }
}
