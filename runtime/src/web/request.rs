//! Bodies of requests, translated to gRPC's as they come.

use std::pin::Pin;
use std::task::{Context, Poll, ready};

use base64::Engine as _;
use base64::alphabet::STANDARD;
use base64::engine::{DecodePaddingMode, GeneralPurpose, GeneralPurposeConfig};
use bytes::Bytes;
use http_body::Frame;

use crate::grpc::budget::{self, Held};
use crate::grpc::{BoxError, RequestBody};

/// A bare message in gRPC's frame, which needs its length before it.
///
/// One that is larger than is accepted is cut off, with a frame that says so.
pub(super) struct Framed<B> {
    body: Pin<Box<B>>,
    /// `None` once its length is known, and the frame's prefix has left.
    message: Option<Held>,
    /// What follows the prefix.
    rest: Option<Bytes>,
    compressed: bool,
    /// The longest message that is accepted, in bytes.
    most: usize,
    /// How long it says that it is, at least.
    said: usize,
}

impl<B> Framed<B> {
    /// The message that a body is. One that is compressed is not read, since it is refused.
    pub(super) fn new(body: B, compressed: bool, most: usize) -> Self
    where
        B: RequestBody,
    {
        let said = usize::try_from(body.size_hint().lower()).unwrap_or(usize::MAX);
        let (body, message) = (Box::pin(body), Some(budget::hold()));
        Self { body, message, rest: None, compressed, most, said }
    }

    /// The frame's prefix; the message follows it.
    fn finish(&mut self) -> Option<Bytes> {
        let message = self.message.take()?.freeze();
        let length = message.len().max(if self.said > self.most { self.said } else { 0 });
        let length = u32::try_from(length).unwrap_or(u32::MAX);
        if (1..=self.most).contains(&message.len()) {
            self.rest = Some(message);
        }
        let prefix = [&[u8::from(self.compressed)], &length.to_be_bytes()[..]].concat();
        Some(prefix.into())
    }
}

impl<B: RequestBody> http_body::Body for Framed<B> {
    type Data = Bytes;
    type Error = BoxError;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, BoxError>>> {
        loop {
            let this = &mut *self;
            let Some(message) = &mut this.message else {
                return Poll::Ready(this.rest.take().map(|rest| Ok(Frame::data(rest))));
            };
            if this.compressed || message.as_ref().len().max(this.said) > this.most {
                return Poll::Ready(this.finish().map(|frame| Ok(Frame::data(frame))));
            }
            match ready!(this.body.as_mut().poll_frame(context)) {
                Some(Ok(part)) => {
                    if let Ok(data) = part.into_data() {
                        message.extend(&data)?;
                    }
                }
                Some(Err(error)) => {
                    this.message = None;
                    return Poll::Ready(Some(Err(error.into())));
                }
                None => return Poll::Ready(this.finish().map(|frame| Ok(Frame::data(frame)))),
            }
        }
    }

    fn is_end_stream(&self) -> bool {
        self.message.is_none() && self.rest.is_none()
    }
}

/// Padding may be left out at the end.
const BASE64: GeneralPurpose = GeneralPurpose::new(
    &STANDARD,
    GeneralPurposeConfig::new().with_decode_padding_mode(DecodePaddingMode::Indifferent),
);

/// A body of which all is base64, as browsers send it that can't send bytes. Several texts may
/// follow one another, each with its padding.
pub(super) struct Decoded<B> {
    body: Pin<Box<B>>,
    /// Characters of which the last four have not all come.
    rest: Vec<u8>,
    ended: bool,
}

impl<B> Decoded<B> {
    pub(super) fn new(body: B) -> Self {
        Self { body: Box::pin(body), rest: Vec::new(), ended: false }
    }

    /// The bytes that all but the last few characters stand for, or all where nothing follows.
    fn decode(&mut self, last: bool) -> Result<Bytes, BoxError> {
        let usable = if last { self.rest.len() } else { self.rest.len() / 4 * 4 };
        let rest = self.rest.split_off(usable);
        let text = std::mem::replace(&mut self.rest, rest);
        let mut bytes = Vec::with_capacity(text.len() / 4 * 3);
        let mut text = &text[..];
        while !text.is_empty() {
            // Padding ends a text, at the end of four characters.
            let padding = text.iter().position(|byte| *byte == b'=').unwrap_or(text.len());
            let end = padding.saturating_add(1).div_ceil(4).saturating_mul(4).min(text.len());
            let (one, more) = text.split_at_checked(end).unwrap_or((text, &[]));
            BASE64
                .decode_vec(one, &mut bytes)
                .map_err(|error| format!("it is no base64: {error}"))?;
            text = more;
        }
        Ok(bytes.into())
    }
}

impl<B: RequestBody> http_body::Body for Decoded<B> {
    type Data = Bytes;
    type Error = BoxError;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, BoxError>>> {
        let this = &mut *self;
        if this.ended {
            return Poll::Ready(None);
        }
        let decoded = match ready!(this.body.as_mut().poll_frame(context)) {
            Some(Ok(frame)) => {
                this.rest.extend_from_slice(&frame.into_data().unwrap_or_default());
                this.decode(false)
            }
            Some(Err(error)) => Err(error.into()),
            None => {
                this.ended = true;
                this.decode(true)
            }
        };
        this.ended |= decoded.is_err();
        Poll::Ready(Some(decoded.map(Frame::data)))
    }

    fn is_end_stream(&self) -> bool {
        self.ended
    }
}

#[cfg(test)]
mod tests {
    use std::convert::Infallible;

    use base64::prelude::BASE64_STANDARD;
    use http::HeaderMap;
    use http_body_util::{BodyExt as _, StreamBody};
    use proptest::prelude::*;

    use super::*;
    use crate::grpc::message::{self, Malformed};

    /// The longest message here.
    const MOST: usize = 1 << 20;

    /// A body of which it is known how long it is, and nothing comes.
    struct Announced(u64);

    impl http_body::Body for Announced {
        type Data = Bytes;
        type Error = Infallible;

        fn poll_frame(
            self: Pin<&mut Self>,
            _: &mut Context<'_>,
        ) -> Poll<Option<Result<Frame<Bytes>, Infallible>>> {
            Poll::Pending
        }

        fn size_hint(&self) -> http_body::SizeHint {
            http_body::SizeHint::with_exact(self.0)
        }
    }

    #[test]
    fn what_is_announced_as_too_long_is_not_waited_for() {
        let announced = MOST + 5;
        let body = Framed::new(Announced(announced as u64), false, MOST);
        let read = wait(message::read(&HeaderMap::new(), body, MOST));
        assert_eq!(read, Err(Malformed::TooLarge { came: announced, most: MOST }));
    }

    /// A body that comes in pieces of so many bytes.
    fn pieces(bytes: &[u8], size: usize) -> impl RequestBody + use<> {
        let pieces: Vec<_> = bytes.chunks(size).map(Bytes::copy_from_slice).collect();
        let frames = pieces.into_iter().map(|piece| Ok::<_, Infallible>(Frame::data(piece)));
        StreamBody::new(tokio_stream::iter(frames))
    }

    fn wait<T>(future: impl Future<Output = T>) -> T {
        tokio::runtime::Builder::new_current_thread()
            .enable_time()
            .build()
            .unwrap()
            .block_on(future)
    }

    fn decoded(text: &[u8], size: usize) -> Result<Bytes, String> {
        let collected = wait(Decoded::new(pieces(text, size)).collect());
        collected.map(|body| body.to_bytes()).map_err(|error| error.to_string())
    }

    #[test]
    fn the_limit_is_the_messages() {
        for (length, fits) in [(0, true), (MOST, true), (MOST + 1, false)] {
            let body = Framed::new(pieces(&vec![7; length], 100_000), false, MOST);
            let read = wait(message::read(&HeaderMap::new(), body, MOST));
            let too_large = Malformed::TooLarge { came: length, most: MOST };
            let expected = if fits { Ok(length) } else { Err(too_large) };
            assert_eq!(read.map(|message| message.len()), expected);
        }
        let headers =
            HeaderMap::from_iter([("grpc-encoding".parse().unwrap(), "gzip".parse().unwrap())]);
        let read = wait(message::read(&headers, Framed::new(pieces(b"abc", 1), true, MOST), MOST));
        assert_eq!(read, Err(Malformed::Compressed("gzip".to_owned())));
    }

    #[test]
    fn what_is_no_base64_is_told() {
        for text in ["a", "====", "a===", "ab=c", "ab!d", "abcd-", "\u{fc}bcd"] {
            for size in [1, 3, 100] {
                let error = decoded(text.as_bytes(), size).unwrap_err();
                assert!(error.starts_with("it is no base64"), "{text} {error}");
            }
        }
    }

    proptest! {
        #[test]
        fn a_bare_message_comes_whole(
            message in proptest::collection::vec(any::<u8>(), 0..300),
            size in 1_usize..100,
        ) {
            let body = Framed::new(pieces(&message, size), false, MOST);
            prop_assert_eq!(wait(message::read(&HeaderMap::new(), body, MOST)), Ok(message.into()));
        }

        #[test]
        fn texts_come_whole_however_they_are_cut(
            parts in proptest::collection::vec(proptest::collection::vec(any::<u8>(), 0..20), 0..6),
            size in 1_usize..40,
            padded: bool,
        ) {
            let texts: Vec<_> = parts.iter().map(|part| BASE64_STANDARD.encode(part)).collect();
            let mut text = texts.concat();
            if !padded {
                text.truncate(text.trim_end_matches('=').len());
            }
            prop_assert_eq!(decoded(text.as_bytes(), size), Ok(parts.concat().into()));
        }
    }
}
