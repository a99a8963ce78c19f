//! What a request speaks, by its content type.

use http::HeaderMap;

use crate::grpc::codec::{Codec, essence};
use crate::service::Streaming;

/// What a request speaks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Protocol {
    /// gRPC itself.
    Grpc,
    /// gRPC-Web.
    GrpcWeb {
        /// How messages are written.
        codec: Codec,
        /// Whether the whole body is base64.
        text: bool,
    },
    /// The Connect protocol: one bare message each way.
    ConnectUnary(Codec),
    /// The Connect protocol: enveloped messages.
    ConnectStream(Codec),
}

use Codec::{Json, Protobuf};

/// Every content type that is served.
const SERVED: [(&str, Protocol); 13] = [
    ("application/json", Protocol::ConnectUnary(Json)),
    ("application/proto", Protocol::ConnectUnary(Protobuf)),
    ("application/connect+json", Protocol::ConnectStream(Json)),
    ("application/connect+proto", Protocol::ConnectStream(Protobuf)),
    ("application/grpc", Protocol::Grpc),
    ("application/grpc+proto", Protocol::Grpc),
    ("application/grpc+json", Protocol::Grpc),
    ("application/grpc-web", Protocol::GrpcWeb { codec: Protobuf, text: false }),
    ("application/grpc-web+proto", Protocol::GrpcWeb { codec: Protobuf, text: false }),
    ("application/grpc-web+json", Protocol::GrpcWeb { codec: Json, text: false }),
    ("application/grpc-web-text", Protocol::GrpcWeb { codec: Protobuf, text: true }),
    ("application/grpc-web-text+proto", Protocol::GrpcWeb { codec: Protobuf, text: true }),
    ("application/grpc-web-text+json", Protocol::GrpcWeb { codec: Json, text: true }),
];

impl Protocol {
    /// The protocol of a request; `None` where it is not one of these.
    pub(super) fn of(headers: &HeaderMap) -> Option<Self> {
        let came = essence(headers)?;
        SERVED.iter().find(|(name, _)| *name == came).map(|(_, protocol)| *protocol)
    }

    /// Whether an RPC can be called in it.
    fn fits(self, streaming: Streaming) -> bool {
        match self {
            Self::ConnectUnary(_) => !streaming.is_stream(),
            Self::ConnectStream(_) => streaming.is_stream(),
            Self::Grpc | Self::GrpcWeb { .. } => true,
        }
    }
}

/// The content types in which an RPC can be called, or any can.
pub(super) fn served(streaming: Option<Streaming>) -> impl Iterator<Item = &'static str> {
    let fits = move |protocol: Protocol| streaming.is_none_or(|streaming| protocol.fits(streaming));
    SERVED.into_iter().filter(move |(_, protocol)| fits(*protocol)).map(|(name, _)| name)
}

#[cfg(test)]
mod tests {
    use http::header::CONTENT_TYPE;

    use super::*;

    #[test]
    fn every_content_type_of_grpc_is_known_on_both_sides() {
        for (name, protocol) in SERVED {
            let headers = HeaderMap::from_iter([(CONTENT_TYPE, name.parse().unwrap())]);
            assert_eq!(Protocol::of(&headers), Some(protocol));
            assert_eq!(Codec::of(&headers).is_some(), protocol == Protocol::Grpc, "{name}");
        }
    }

    #[test]
    fn what_is_served_depends_on_the_rpc() {
        let unary: Vec<_> = served(Some(Streaming::No)).collect();
        let stream: Vec<_> = served(Some(Streaming::Server)).collect();
        assert!(
            unary.contains(&"application/json") && !unary.contains(&"application/connect+json")
        );
        assert!(!stream.contains(&"application/json"));
        assert!(stream.contains(&"application/connect+json"));
        assert_eq!(served(None).count(), SERVED.len());
    }
}
