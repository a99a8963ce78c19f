//! Messages that hold the bytes of another message, which are ready: nothing is decoded.

use bytes::Bytes;
use prost::Message;
use prost::encoding::{WireType, encode_key, encode_varint, encoded_len_varint, key_len};

use crate::grpc::reply::{self, TooLong};

/// `notification` in `boltgate.v1.Event`.
const NOTIFICATION: u32 = 4;
/// `topic` in `boltgate.v1.Notification`.
const TOPIC: u32 = 1;
/// `index` and `resume_from` in `boltgate.v1.Followed`.
const INDEX: u32 = 1;
const RESUME_FROM: u32 = 2;

/// A field that holds a message.
#[derive(Debug, Clone, Copy)]
pub enum Field<'a> {
    /// Its number, and the message's bytes.
    Of(u32, &'a [u8]),
    /// All of it, number and length included.
    Whole(&'a [u8]),
}

impl Field<'_> {
    fn len(self) -> usize {
        match self {
            Self::Of(number, message) => {
                key_len(number) + encoded_len_varint(message.len() as u64) + message.len()
            }
            Self::Whole(bytes) => bytes.len(),
        }
    }

    fn put(self, out: &mut Vec<u8>) {
        let bytes = match self {
            Self::Of(number, message) => {
                encode_key(number, WireType::LengthDelimited, out);
                encode_varint(message.len() as u64, out);
                message
            }
            Self::Whole(bytes) => bytes,
        };
        out.extend_from_slice(bytes);
    }
}

/// The frame of a message.
///
/// # Errors
/// Where it is longer than a frame can say.
pub fn frame(message: &impl Message) -> Result<Bytes, TooLong> {
    let mut buffer = reply::begin(message.encoded_len());
    // A vector has room for whatever is written.
    let _ = message.encode(&mut buffer);
    reply::finish(buffer)
}

/// The frame of a `boltgate.v1.Event` with a notification of this topic and event.
///
/// # Errors
/// Where it is longer than a frame can say.
pub fn notification(topic: &str, event: Field<'_>) -> Result<Bytes, TooLong> {
    let topic = Field::Of(TOPIC, topic.as_bytes());
    let length = topic.len() + event.len();
    let mut buffer = reply::begin(length + 2 * key_len(NOTIFICATION) + 10);
    encode_key(NOTIFICATION, WireType::LengthDelimited, &mut buffer);
    encode_varint(length as u64, &mut buffer);
    topic.put(&mut buffer);
    event.put(&mut buffer);
    reply::finish(buffer)
}

/// Appends the frame of a `boltgate.v1.Followed` with this item.
///
/// # Errors
/// Where it is longer than a frame can say.
pub fn followed(index: u64, item: Field<'_>, frames: &mut Vec<u8>) -> Result<(), TooLong> {
    let mut buffer = reply::begin(item.len() + 24);
    for (number, value) in [(INDEX, index), (RESUME_FROM, index.saturating_add(1))] {
        encode_key(number, WireType::Varint, &mut buffer);
        encode_varint(value, &mut buffer);
    }
    item.put(&mut buffer);
    frames.extend_from_slice(&reply::finish(buffer)?);
    Ok(())
}
