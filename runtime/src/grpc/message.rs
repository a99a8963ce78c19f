//! The one message of a unary request.

use std::pin::pin;
use std::time::Duration;

use bytes::Bytes;
use http::HeaderMap;
use http_body_util::BodyExt;
use tokio::time::timeout;

use super::budget::{Budget, REQUESTS};
use super::{BoxError, PREFIX, RequestBody};
use crate::options::limits::name;

/// How long a request of one message may take to come in, all in all: one that trickles in takes
/// as much room as one that has stopped.
pub const REQUEST_TIME: Duration = Duration::from_secs(60);

/// Why a request's body is not one message.
#[derive(Debug, PartialEq, Eq, thiserror::Error)]
pub enum Malformed {
    /// The message is compressed, which is not offered.
    #[error("the request is compressed with `{0}`: send it uncompressed (`identity`)")]
    Compressed(String),
    /// The message is too large.
    #[error(
        "the request's message is of {came} bytes at least, and {option} allows {most}: send less, \
         or have the operator raise it",
        option = name::REQUEST_SIZE
    )]
    TooLarge {
        /// How long it is, as far as is known.
        came: usize,
        /// What is accepted.
        most: usize,
    },
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
    /// The requests of all clients that are being received take all the room that they may.
    #[error("too many requests are being received at once: try again in a moment")]
    Busy,
    /// The message did not come in time.
    #[error(
        "the request did not come within {REQUEST_TIME:?}; the node was not asked anything: try \
         again"
    )]
    Slow,
}

/// Reads a request's body, which has to be one uncompressed message of at most `most` bytes, within
/// [`REQUEST_TIME`]. One that says that it is longer is refused before it is read.
///
/// # Errors
/// Where it is anything else, or there is no room for it now.
pub async fn read<B: RequestBody>(
    headers: &HeaderMap,
    body: B,
    most: usize,
) -> Result<Bytes, Malformed> {
    read_within(headers, body, most, &REQUESTS, REQUEST_TIME).await
}

async fn read_within<B: RequestBody>(
    headers: &HeaderMap,
    body: B,
    most: usize,
    budget: &'static Budget,
    time: Duration,
) -> Result<Bytes, Malformed> {
    let encoding = encoding(headers);
    let collected = timeout(time, collect(body, encoding, most, budget)).await;
    unframe(collected.map_err(|_| Malformed::Slow)??, encoding, most)
}

/// All of a body.
async fn collect<B: RequestBody>(
    body: B,
    encoding: Option<&str>,
    most: usize,
    budget: &'static Budget,
) -> Result<Bytes, Malformed> {
    let (mut body, mut held) = (pin!(body), budget.hold());
    while let Some(frame) = body.frame().await {
        let frame = frame.map_err(|error| lost(error.into()))?;
        // What isn't data is trailers, which gRPC knows of in responses only.
        let Ok(data) = frame.into_data() else { continue };
        // An empty message, as many are, in a body that has come whole: nothing is to be kept.
        if data.len() <= PREFIX && held.as_ref().is_empty() && body.is_end_stream() {
            return Ok(data);
        }
        let before = held.as_ref().len();
        let came = before.saturating_add(data.len()).saturating_sub(PREFIX);
        if came > most {
            // What it says of itself says more.
            let came = match before {
                0 => {
                    data.first_chunk().map_or(Ok(came), |prefix| length(*prefix, encoding, most))?
                }
                _ => came,
            };
            return Err(Malformed::TooLarge { came, most });
        }
        held.extend(&data)?;
        if before < PREFIX
            && let Some(prefix) = held.as_ref().first_chunk()
        {
            length(*prefix, encoding, most)?;
        }
    }
    Ok(held.freeze())
}

/// What an error of a body means: its own, or that of what translates it.
pub(super) fn lost(error: BoxError) -> Malformed {
    match error.downcast() {
        Ok(malformed) => *malformed,
        Err(error) => Malformed::Lost(error.to_string()),
    }
}

/// The message of a body that holds exactly one.
fn unframe(mut body: Bytes, encoding: Option<&str>, most: usize) -> Result<Bytes, Malformed> {
    let came = body.len();
    let prefix = body.first_chunk::<PREFIX>().ok_or(Malformed::Truncated { came })?;
    let length = length(*prefix, encoding, most)?;
    body = body.split_off(PREFIX);
    match body.len().checked_sub(length) {
        None => Err(Malformed::Truncated { came }),
        Some(0) => Ok(body),
        Some(surplus) => Err(Malformed::Surplus(surplus)),
    }
}

/// The length of the message that follows a prefix, which is no more than `most` bytes.
pub(super) fn length(
    prefix: [u8; PREFIX],
    encoding: Option<&str>,
    most: usize,
) -> Result<usize, Malformed> {
    let [flag, length @ ..] = prefix;
    match flag {
        0 => {}
        1 => return Err(Malformed::Compressed(encoding.unwrap_or("no name for it").to_owned())),
        flag => return Err(Malformed::Flag(flag)),
    }
    let length = u32::from_be_bytes(length) as usize;
    if length > most { Err(Malformed::TooLarge { came: length, most }) } else { Ok(length) }
}

/// The encoding of compressed messages, as the request's headers name it.
pub(super) fn encoding(headers: &HeaderMap) -> Option<&str> {
    headers.get("grpc-encoding")?.to_str().ok()
}

#[cfg(test)]
mod tests {
    use std::convert::Infallible;
    use std::time::Duration;

    use bytes::Bytes;
    use http::HeaderMap;
    use http_body::Frame;
    use http_body_util::{Full, StreamBody};
    use proptest::prelude::*;
    use tokio_stream::StreamExt as _;

    use super::super::budget::Budget;
    use super::{Malformed, PREFIX, read, read_within, unframe};

    /// The longest message here.
    const MOST: usize = 70_000;

    fn frame(flag: u8, length: u32, rest: &[u8]) -> Bytes {
        [&[flag], &length.to_be_bytes()[..], rest].concat().into()
    }

    #[test]
    fn one_message_and_nothing_else() {
        let limit = u32::try_from(MOST).unwrap();
        let too_large = |came: u32| Malformed::TooLarge { came: came as usize, most: MOST };
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
            (frame(0, limit + 1, b""), Err(too_large(limit + 1))),
            (frame(0, u32::MAX, b""), Err(too_large(u32::MAX))),
        ] {
            assert_eq!(
                unframe(body.clone(), Some("gzip"), MOST),
                expected.map(Bytes::from_static),
                "{body:?}"
            );
        }
    }

    #[tokio::test]
    async fn the_limit_is_the_messages() {
        for (length, fits) in [(MOST, true), (MOST + 1, false)] {
            let body = frame(0, u32::try_from(length).unwrap(), &vec![0; length]);
            let read = read(&HeaderMap::new(), Full::new(body), MOST).await;
            let expected = if fits {
                Ok(length)
            } else {
                Err(Malformed::TooLarge { came: length, most: MOST })
            };
            assert_eq!(read.map(|message| message.len()), expected);
        }
    }

    /// What the first bytes say is enough: the rest is not waited for.
    #[tokio::test]
    async fn what_is_too_long_is_refused_before_it_comes() {
        for pieces in 1..=PREFIX {
            let head = frame(0, 1 << 30, b"");
            let pieces: Vec<_> = head.chunks(pieces).map(Bytes::copy_from_slice).collect();
            let pieces = pieces.into_iter().map(|piece| Ok::<_, Infallible>(Frame::data(piece)));
            let body = StreamBody::new(tokio_stream::iter(pieces).chain(tokio_stream::pending()));
            let read = read(&HeaderMap::new(), body, MOST).await;
            assert_eq!(read, Err(Malformed::TooLarge { came: 1 << 30, most: MOST }));
        }
        // One that says less than it holds.
        let body = frame(0, 7, &vec![0; MOST + 1]);
        let read = read(&HeaderMap::new(), Full::new(body), MOST).await;
        assert!(matches!(read, Err(Malformed::TooLarge { .. })), "{read:?}");
    }

    #[tokio::test]
    async fn what_stops_on_its_way_is_given_up_and_gives_back_its_room() {
        const MOMENT: Duration = Duration::from_millis(1);
        static BUDGET: Budget = Budget::new(16, 0);
        let begun = || Ok::<_, Infallible>(Frame::data(frame(0, 100, b"begun")));
        let stopped =
            || StreamBody::new(tokio_stream::once(begun()).chain(tokio_stream::pending()));
        for _ in 0..3 {
            let read = read_within(&HeaderMap::new(), stopped(), MOST, &BUDGET, MOMENT).await;
            assert_eq!(read, Err(Malformed::Slow));
        }
        let twice = StreamBody::new(tokio_stream::iter([begun(), begun()]));
        let read = read_within(&HeaderMap::new(), twice, MOST, &BUDGET, Duration::MAX).await;
        assert_eq!(read, Err(Malformed::Busy));
        let whole = Full::new(frame(0, 11, b"all there is"[..11].as_ref()));
        let message =
            read_within(&HeaderMap::new(), whole.clone(), MOST, &BUDGET, Duration::MAX).await;
        assert_eq!(message.as_deref(), Ok(&b"all there i"[..]));
        // The message is not dropped yet.
        let read =
            read_within(&HeaderMap::new(), whole.clone(), MOST, &BUDGET, Duration::MAX).await;
        assert_eq!(read, Err(Malformed::Busy));
        drop(message);
        assert!(read_within(&HeaderMap::new(), whole, MOST, &BUDGET, Duration::MAX).await.is_ok());
    }

    proptest! {
        #[test]
        fn any_body_is_a_message_or_an_error(body in proptest::collection::vec(any::<u8>(), 0..40)) {
            if let Ok(message) = unframe(body.clone().into(), None, MOST) {
                prop_assert_eq!(frame(0, u32::try_from(message.len()).unwrap(), &message), body);
            }
        }
    }
}
