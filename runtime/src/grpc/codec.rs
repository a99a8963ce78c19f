//! How messages are written: as protobuf, or as the node's own JSON.
//!
//! A request in JSON is read strictly, as the table says, and goes on as the wire bytes that a
//! protobuf client would have sent. So whatever reaches the node could have come in either form,
//! and it is checked in one place. Answers in JSON are the node's own text.

use boltgate_transcode::table::Message;
use boltgate_transcode::{Notes, to_json_within, to_wire_strict};
use bytes::Bytes;
use http::header::CONTENT_TYPE;
use http::{HeaderMap, HeaderValue};

use super::{RequestBody, message};
use crate::options::Limits;
use crate::options::limits::name;
use crate::status::Failure;

/// How the messages of a call are written, in both directions.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Codec {
    /// Protobuf's wire format.
    Protobuf,
    /// The node's own JSON.
    Json,
}

impl Codec {
    /// The codec of a gRPC request; `None` where the content type is not one of gRPC's that are
    /// served.
    #[must_use]
    pub fn of(headers: &HeaderMap) -> Option<Self> {
        match essence(headers)? {
            "application/grpc" | "application/grpc+proto" => Some(Self::Protobuf),
            "application/grpc+json" => Some(Self::Json),
            _ => None,
        }
    }

    /// The content type of a gRPC message.
    #[must_use]
    pub fn content_type(self) -> HeaderValue {
        HeaderValue::from_static(match self {
            Self::Protobuf => "application/grpc",
            Self::Json => "application/grpc+json",
        })
    }
}

/// The content type without its parameters.
pub(crate) fn essence(headers: &HeaderMap) -> Option<&str> {
    Some(headers.get(CONTENT_TYPE)?.to_str().ok()?.split(';').next()?.trim())
}

/// A request's one message.
#[derive(Debug)]
pub struct Received {
    /// How it was written, and how the answer has to be.
    pub codec: Codec,
    /// The message in protobuf's wire format, whatever it came in.
    pub wire: Bytes,
}

impl Received {
    /// Writes the message as the JSON text of the node's parameters.
    ///
    /// # Errors
    /// Where it doesn't fit its table, or is too deep.
    pub fn to_json(
        &self,
        table: &'static Message,
        limits: &Limits,
        out: &mut Vec<u8>,
    ) -> Result<Notes, Failure> {
        to_json(table, &self.wire, limits, out)
    }
}

/// Writes a client's message as JSON text.
///
/// # Errors
/// Where it doesn't fit its table, or is too deep.
pub fn to_json(
    table: &'static Message,
    wire: &[u8],
    limits: &Limits,
    out: &mut Vec<u8>,
) -> Result<Notes, Failure> {
    to_json_within(table, wire, limits.request_depth, out).map_err(|error| {
        Failure::Request(if error.is_too_deep() {
            error.advise(format!("the option {} says how many may be", name::REQUEST_DEPTH))
        } else {
            error
        })
    })
}

/// Reads a request's body, which has to be one message: wire bytes, or JSON text that fits
/// `table`.
///
/// # Errors
/// Where it is anything else.
pub async fn read<B: RequestBody>(
    headers: &HeaderMap,
    body: B,
    table: &'static Message,
    limits: &Limits,
) -> Result<Received, Failure> {
    let codec = Codec::of(headers).unwrap_or(Codec::Protobuf);
    let message = message::read(headers, body, limits.request_size).await?;
    let wire = match codec {
        Codec::Protobuf => message,
        Codec::Json => {
            let mut wire = Vec::new();
            to_wire_strict(table, &message, &mut wire).map_err(Failure::Request)?;
            wire.into()
        }
    };
    Ok(Received { codec, wire })
}

#[cfg(test)]
mod tests {
    use boltgate_transcode::table::{Field, Kind, Label, Message};
    use http::HeaderMap;
    use http::header::CONTENT_TYPE;
    use http_body_util::Full;

    use super::{Codec, read};
    use crate::grpc::reply;
    use crate::options::Limits;
    use crate::status::Failure;

    static TABLE: Message = Message {
        name: "test.Request",
        fields: &[Field {
            key: "text",
            name: "text",
            number: 1,
            label: Label::Singular,
            kind: Kind::String,
            required: false,
        }],
        by_key: &[0],
    };

    fn headers(content_type: &str) -> HeaderMap {
        HeaderMap::from_iter([(CONTENT_TYPE, content_type.parse().unwrap())])
    }

    #[test]
    fn content_types() {
        for (text, codec) in [
            ("application/grpc", Some(Codec::Protobuf)),
            ("application/grpc+proto", Some(Codec::Protobuf)),
            ("application/grpc ; x=y", Some(Codec::Protobuf)),
            ("application/grpc+json", Some(Codec::Json)),
            ("application/grpc+json; charset=utf-8", Some(Codec::Json)),
            ("application/grpc+thrift", None),
            ("application/grpc-web", None),
            ("application/json", None),
            ("", None),
        ] {
            assert_eq!(Codec::of(&headers(text)), codec, "{text}");
        }
        assert_eq!(Codec::of(&HeaderMap::new()), None);
        for codec in [Codec::Protobuf, Codec::Json] {
            let headers = HeaderMap::from_iter([(CONTENT_TYPE, codec.content_type())]);
            assert_eq!(Codec::of(&headers), Some(codec));
        }
    }

    #[tokio::test]
    async fn either_form_becomes_the_same_bytes() {
        for (content_type, message, expected) in [
            ("application/grpc", &b"\n\x02hi"[..], Ok(&b"\n\x02hi"[..])),
            ("application/grpc+json", br#"{"text":"hi"}"#, Ok(b"\n\x02hi")),
            ("application/grpc+json", b"{}", Ok(b"")),
            ("application/grpc+json", br#"{"txt":"hi"}"#, Err("/txt")),
            ("application/grpc+json", br#"{"text":[]}"#, Err("/text")),
            ("application/grpc+json", b"", Err("")),
            ("application/grpc+json", b"[]", Err("")),
        ] {
            let mut frame = reply::begin(0);
            frame.extend_from_slice(message);
            let body = Full::new(reply::finish(frame).unwrap());
            match read(&headers(content_type), body, &TABLE, &Limits::default()).await {
                Ok(received) => assert_eq!(Ok(&received.wire[..]), expected),
                Err(Failure::Request(error)) => assert_eq!(Err(error.path()), expected),
                Err(other) => panic!("{other:?}"),
            }
        }
    }
}
