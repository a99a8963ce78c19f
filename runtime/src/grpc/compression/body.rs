//! A response's body, compressed as it comes.
//!
//! A message's length is said before it, so a compressed message is held until it is whole. What it
//! is made of is dropped as it goes in.

use std::convert::Infallible;
use std::future::Future;
use std::io;
use std::pin::Pin;
use std::task::{Context, Poll, ready};

use bytes::{Bytes, BytesMut};
use http::HeaderMap;
use http_body::Frame;
use tokio::task::JoinError;
use tonic::Status;
use tonic::body::Body;

use super::encoder::Encoder;
use super::{Encoding, SMALLEST};
use crate::grpc::PREFIX;
use crate::grpc::reply::{self, Framed};
use crate::offload;
use crate::status::Failure;

/// How many times as long compressing takes as converting, to tell what is [much](offload::LARGE).
const SLOWNESS: usize = 8;

/// A body whose messages are compressed, if they are long enough.
pub(super) struct Compressed {
    /// `None` once its trailers have come.
    body: Option<Body>,
    encoding: Encoding,
    /// What has come and was not looked at.
    input: Bytes,
    place: Place,
    /// What leaves next.
    output: Framed,
}

/// Where in its messages the body stands.
enum Place {
    /// Between two.
    Between,
    /// In one that stays as it is; so much of it is to come.
    Within(usize),
    /// In one that is being compressed; so much of it is to go in.
    Compressing(Box<Encoder>, usize),
    /// A part of one is going in.
    Working(Work),
}

/// What a part of a message makes of an encoder.
enum Done {
    More(Box<Encoder>, usize),
    All(Framed),
}

type Work = Pin<Box<dyn Future<Output = Result<io::Result<Done>, JoinError>> + Send>>;

impl Compressed {
    pub(super) fn new(body: Body, encoding: Encoding) -> Self {
        let (input, output) = (Bytes::new(), Framed::default());
        Self { body: Some(body), encoding, input, place: Place::Between, output }
    }

    /// Looks at what has come. Gives what leaves as it is; `None` where more has to come, or to be
    /// done.
    fn advance(&mut self) -> io::Result<Option<Bytes>> {
        match std::mem::replace(&mut self.place, Place::Between) {
            Place::Between => {
                let (small, next) = messages(&self.input);
                if small > 0 {
                    // The end of the last one may be to come.
                    self.place = match small.checked_sub(self.input.len()) {
                        Some(rest @ 1..) => Place::Within(rest),
                        _ => Place::Between,
                    };
                    return Ok(Some(self.take(small)));
                }
                if let Some(length) = next {
                    self.take(PREFIX);
                    let encoder = Box::new(Encoder::new(self.encoding, length)?);
                    self.place = Place::Compressing(encoder, length);
                }
                Ok(None)
            }
            Place::Within(rest) => {
                let part = self.take(rest);
                self.place = match rest - part.len() {
                    0 => Place::Between,
                    rest => Place::Within(rest),
                };
                Ok(Some(part).filter(|part| !part.is_empty()))
            }
            Place::Compressing(encoder, rest) => {
                let part = self.take(rest);
                let bytes = part.len().saturating_mul(SLOWNESS);
                let rest = rest - part.len();
                let work = move || add(encoder, &part, rest);
                self.place = Place::Working(Box::pin(offload::run(bytes, work)));
                Ok(None)
            }
            working @ Place::Working(_) => {
                self.place = working;
                Ok(None)
            }
        }
    }

    /// The next so many bytes of what has come, or all of it.
    fn take(&mut self, bytes: usize) -> Bytes {
        self.input.split_to(bytes.min(self.input.len()))
    }

    /// Whether there is something to do without more of the body.
    fn is_ready(&self) -> bool {
        match &self.place {
            Place::Between => self.input.len() >= PREFIX,
            Place::Within(_) => !self.input.is_empty(),
            // An empty rest is the end of the message.
            Place::Compressing(_, rest) => *rest == 0 || !self.input.is_empty(),
            Place::Working(_) => true,
        }
    }

    /// The end of a call that can't go on.
    fn fail(&mut self, reason: &dyn std::fmt::Display) -> Frame<Bytes> {
        tracing::error!("a reply could not be compressed: {reason}");
        self.end(&Failure::Defect.status())
    }

    /// The end of a call whose body came to none of its own.
    fn end(&mut self, status: &Status) -> Frame<Bytes> {
        self.body = None;
        Frame::trailers(reply::trailers(status, HeaderMap::new()))
    }
}

/// How many bytes are messages that stay as they are, the last of which may go on; and, where there
/// are none, the length of the one that is to be compressed, as far as it is known.
fn messages(input: &[u8]) -> (usize, Option<usize>) {
    let mut small = 0;
    loop {
        let rest = input.get(small..).unwrap_or_default();
        let Some([flag, length @ ..]) = rest.first_chunk::<PREFIX>() else { break };
        let length = u32::from_be_bytes(*length) as usize;
        if *flag == 0 && length >= SMALLEST {
            return (small, Some(length));
        }
        small += PREFIX + length;
    }
    (small, None)
}

/// Adds a part of a message, of which so much is to come yet.
fn add(mut encoder: Box<Encoder>, part: &[u8], rest: usize) -> io::Result<Done> {
    encoder.add(part)?;
    if rest > 0 { Ok(Done::More(encoder, rest)) } else { encoder.finish().map(Done::All) }
}

impl http_body::Body for Compressed {
    type Data = Bytes;
    type Error = Infallible;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, Infallible>>> {
        let this = &mut *self;
        loop {
            if let Some(piece) = this.output.next() {
                return Poll::Ready(Some(Ok(Frame::data(piece))));
            }
            if let Place::Working(work) = &mut this.place {
                match ready!(work.as_mut().poll(context)) {
                    Ok(Ok(Done::More(encoder, rest))) => {
                        this.place = Place::Compressing(encoder, rest);
                    }
                    Ok(Ok(Done::All(framed))) => {
                        this.place = Place::Between;
                        this.output = framed;
                    }
                    Ok(Err(error)) => return Poll::Ready(Some(Ok(this.fail(&error)))),
                    Err(error) => return Poll::Ready(Some(Ok(this.fail(&error)))),
                }
                continue;
            }
            if this.is_ready() {
                match this.advance() {
                    Ok(Some(piece)) => return Poll::Ready(Some(Ok(Frame::data(piece)))),
                    Ok(None) => {}
                    Err(error) => return Poll::Ready(Some(Ok(this.fail(&error)))),
                }
                continue;
            }
            let Some(body) = &mut this.body else { return Poll::Ready(None) };
            match ready!(Pin::new(body).poll_frame(context)) {
                Some(Ok(frame)) => match frame.into_data() {
                    Ok(data) if this.input.is_empty() => this.input = data,
                    Ok(data) => this.input = joined(&this.input, &data),
                    Err(frame) => {
                        this.body = None;
                        return Poll::Ready(Some(Ok(frame)));
                    }
                },
                Some(Err(status)) => return Poll::Ready(Some(Ok(this.end(&status)))),
                None => {
                    this.body = None;
                    return Poll::Ready(None);
                }
            }
        }
    }

    fn is_end_stream(&self) -> bool {
        self.body.is_none()
    }
}

/// The beginning of a prefix, and what follows it.
fn joined(first: &[u8], second: &[u8]) -> Bytes {
    let mut joined = BytesMut::with_capacity(first.len() + second.len());
    joined.extend_from_slice(first);
    joined.extend_from_slice(second);
    joined.freeze()
}

#[cfg(test)]
mod tests {
    use std::io::Read as _;

    use http_body_util::{BodyExt as _, StreamBody};
    use proptest::prelude::*;

    use super::*;

    /// The messages of a body, each with its flag, and the status at its end.
    async fn read(body: Compressed) -> (Vec<(u8, Vec<u8>)>, HeaderMap) {
        let collected = body.collect().await.unwrap();
        let trailers = collected.trailers().cloned().unwrap_or_default();
        let bytes = collected.to_bytes();
        let (mut rest, mut messages) = (&bytes[..], Vec::new());
        while let Some([flag, length @ ..]) = rest.first_chunk::<PREFIX>() {
            let end = PREFIX + u32::from_be_bytes(*length) as usize;
            messages.push((*flag, rest[PREFIX..end].to_vec()));
            rest = &rest[end..];
        }
        assert!(rest.is_empty());
        (messages, trailers)
    }

    fn decompressed(encoding: Encoding, message: &[u8]) -> Vec<u8> {
        let mut bytes = Vec::new();
        match encoding {
            Encoding::Gzip => {
                flate2::read::GzDecoder::new(message).read_to_end(&mut bytes).unwrap();
            }
            Encoding::Zstd => zstd::stream::copy_decode(message, &mut bytes).unwrap(),
        }
        bytes
    }

    fn framed(message: &[u8]) -> Vec<u8> {
        [&[0], &u32::try_from(message.len()).unwrap().to_be_bytes()[..], message].concat()
    }

    /// A body of these pieces, with trailers.
    fn body(pieces: Vec<Bytes>) -> Body {
        let trailers = HeaderMap::from_iter([("a".parse().unwrap(), "b".parse().unwrap())]);
        let frames = pieces.into_iter().map(Frame::data).chain([Frame::trailers(trailers)]);
        Body::new(StreamBody::new(tokio_stream::iter(frames.map(Ok::<_, Infallible>))))
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(48))]

        #[test]
        fn messages_stay_what_they_are(
            lengths in proptest::collection::vec(
                prop_oneof![0_usize..100, SMALLEST - 2..SMALLEST + 2, Just(300_000)], 0..6),
            cuts in proptest::collection::vec(any::<proptest::sample::Index>(), 0..12),
            zstd: bool,
        ) {
            let encoding = if zstd { Encoding::Zstd } else { Encoding::Gzip };
            let sent: Vec<Vec<u8>> = lengths
                .iter()
                .map(|length| (0..*length).map(|at| (at * at / 7).to_le_bytes()[0]).collect())
                .collect();
            let bytes = Bytes::from(sent.iter().flat_map(|one| framed(one)).collect::<Vec<_>>());
            let mut cuts: Vec<_> = cuts.iter().map(|cut| cut.index(bytes.len() + 1)).collect();
            cuts.sort_unstable();
            let ends = cuts.iter().copied().chain([bytes.len()]);
            let begins = [0].into_iter().chain(cuts.iter().copied());
            let pieces = begins.zip(ends).map(|(begin, end)| bytes.slice(begin..end)).collect();
            let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
            let (messages, trailers) =
                runtime.block_on(read(Compressed::new(body(pieces), encoding)));
            prop_assert_eq!(trailers["a"].as_bytes(), b"b");
            prop_assert_eq!(messages.len(), sent.len());
            for ((flag, message), sent) in messages.iter().zip(&sent) {
                prop_assert_eq!(*flag, u8::from(sent.len() >= SMALLEST));
                if *flag == 0 {
                    prop_assert_eq!(message, sent);
                } else {
                    prop_assert!(message.len() < sent.len());
                    prop_assert!(decompressed(encoding, message) == *sent);
                }
            }
        }
    }

    #[tokio::test]
    async fn small_messages_leave_as_they_came_and_at_once() {
        let both = Bytes::from([framed(b"one"), framed(b"two")].concat());
        let (sender, receiver) = tokio::sync::mpsc::channel(1);
        sender.send(Ok::<_, Infallible>(Frame::data(both.clone()))).await.unwrap();
        let stream = tokio_stream::wrappers::ReceiverStream::new(receiver);
        let mut body = Compressed::new(Body::new(StreamBody::new(stream)), Encoding::Gzip);
        // The stream is not over yet.
        let piece = body.frame().await.unwrap().unwrap().into_data().unwrap();
        assert_eq!((piece.as_ptr(), &piece), (both.as_ptr(), &both));
        drop(sender);
        assert!(body.frame().await.is_none());
    }

    #[tokio::test]
    async fn what_broke_off_ends_with_its_status() {
        let frames = [Ok(Frame::data(framed(&[7; 10_000]).into())), Err(Status::data_loss("lost"))];
        let body = Body::new(StreamBody::new(tokio_stream::iter(frames)));
        let (messages, trailers) = read(Compressed::new(body, Encoding::Zstd)).await;
        assert_eq!(decompressed(Encoding::Zstd, &messages[0].1), [7; 10_000]);
        assert_eq!(reply::code(&trailers), Some(tonic::Code::DataLoss));
    }
}
