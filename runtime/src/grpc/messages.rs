//! The messages of a streaming request, one at a time as they come.

use std::pin::Pin;

use bytes::{Buf, Bytes, BytesMut};
use http::HeaderMap;
use http_body_util::BodyExt;

use super::budget::{REQUESTS, Taken};
use super::message::{Malformed, encoding, length, lost};
use super::{PREFIX, RequestBody};

/// Reads messages from a body. Holds one message at most, and what came with its end. A stream may
/// be silent as long as it likes.
pub struct Messages<B> {
    body: Pin<Box<B>>,
    buffer: BytesMut,
    /// What the buffer holds of what all requests share.
    taken: Taken,
    encoding: Option<String>,
    /// The longest message that is accepted, in bytes.
    most: usize,
}

impl<B> Messages<B>
where
    B: RequestBody,
{
    /// Reads messages of at most `most` bytes from a request's body.
    pub fn new(headers: &HeaderMap, body: B, most: usize) -> Self {
        let encoding = encoding(headers).map(str::to_owned);
        let (body, buffer, taken) = (Box::pin(body), BytesMut::new(), REQUESTS.taken());
        Self { body, buffer, taken, encoding, most }
    }

    /// The next message; `None` where the client has ended its side after the last one.
    ///
    /// # Errors
    /// Where what came is no message, or one that is too long, or one that there is no room for
    /// now.
    pub async fn next(&mut self) -> Result<Option<Bytes>, Malformed> {
        loop {
            if let Some(message) = self.split()? {
                return Ok(Some(message));
            }
            match self.body.frame().await {
                // What isn't data is trailers, which gRPC knows of in responses only.
                Some(Ok(frame)) => {
                    if let Ok(data) = frame.into_data() {
                        self.taken.add(data.len())?;
                        self.buffer.extend_from_slice(&data);
                    }
                }
                Some(Err(error)) => return Err(lost(error.into())),
                None if self.buffer.is_empty() => return Ok(None),
                None => return Err(Malformed::Truncated { came: self.buffer.len() }),
            }
        }
    }

    /// The message that the buffer begins with, once all of it is there.
    fn split(&mut self) -> Result<Option<Bytes>, Malformed> {
        let Some(prefix) = self.buffer.first_chunk::<PREFIX>() else { return Ok(None) };
        let length = length(*prefix, self.encoding.as_deref(), self.most)?;
        if self.buffer.len() - PREFIX < length {
            return Ok(None);
        }
        self.taken.give_back(PREFIX + length);
        self.buffer.advance(PREFIX);
        Ok(Some(self.buffer.split_to(length).freeze()))
    }
}

#[cfg(test)]
mod tests {
    use std::convert::Infallible;

    use bytes::Bytes;
    use http::HeaderMap;
    use http_body::Frame;
    use http_body_util::StreamBody;
    use proptest::prelude::*;
    use tokio_stream::iter;

    use super::super::message::Malformed;
    use super::Messages;

    /// The longest message here.
    const MOST: usize = 70_000;

    fn frame(flag: u8, length: u32, rest: &[u8]) -> Vec<u8> {
        [&[flag], &length.to_be_bytes()[..], rest].concat()
    }

    /// All messages of a body that comes in pieces, and how it ends.
    fn read(pieces: Vec<Vec<u8>>) -> (Vec<Bytes>, Result<(), Malformed>) {
        let frames =
            pieces.into_iter().map(|piece| Ok::<_, Infallible>(Frame::data(Bytes::from(piece))));
        let mut messages = Messages::new(&HeaderMap::new(), StreamBody::new(iter(frames)), MOST);
        let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
        runtime.block_on(async {
            let mut read = Vec::new();
            loop {
                match messages.next().await {
                    Ok(Some(message)) => read.push(message),
                    Ok(None) => return (read, Ok(())),
                    Err(error) => return (read, Err(error)),
                }
            }
        })
    }

    #[test]
    fn what_is_no_message_ends_it() {
        let good = frame(0, 1, b"a");
        let over = u32::try_from(MOST).unwrap() + 1;
        for (bad, error) in [
            (vec![0], Malformed::Truncated { came: 1 }),
            (frame(0, 2, b"b"), Malformed::Truncated { came: 6 }),
            (frame(1, 0, b""), Malformed::Compressed("no name for it".to_owned())),
            (frame(9, 0, b""), Malformed::Flag(9)),
            (frame(0, over, b""), Malformed::TooLarge { came: MOST + 1, most: MOST }),
        ] {
            assert_eq!(read(vec![good.clone(), bad]), (vec![Bytes::from("a")], Err(error)));
        }
        let large = vec![7; MOST];
        let (messages, end) = read(vec![frame(0, over - 1, &large), good]);
        assert_eq!((messages[0].len(), &messages[1][..], end), (MOST, &b"a"[..], Ok(())));
    }

    proptest! {
        #[test]
        fn messages_come_whole_however_they_are_cut(
            sent in proptest::collection::vec(proptest::collection::vec(any::<u8>(), 0..20), 0..8),
            size in 1_usize..40,
        ) {
            let framed = sent.iter().map(|sent| frame(0, u32::try_from(sent.len()).unwrap(), sent));
            let bytes = framed.collect::<Vec<_>>().concat();
            let (came, end) = read(bytes.chunks(size).map(<[u8]>::to_vec).collect());
            prop_assert_eq!(came, sent);
            prop_assert_eq!(end, Ok(()));
        }
    }
}
