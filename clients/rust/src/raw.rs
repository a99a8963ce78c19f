//! Calls with bytes in and bytes out, by gRPC path: for programs that have the messages' descriptors,
//! or speak to a bridge of somebody else's.
//!
//! ```no_run
//! # async fn calls() -> Result<(), Box<dyn std::error::Error>> {
//! use boltgate_client::{Bytes, connect};
//!
//! let bridge = connect("~/.lightning/bitcoin").await?;
//! // `GetinfoRequest` has no fields: its encoding is empty.
//! let reply = bridge.unary("/cln.Node/Getinfo", Bytes::new()).await?;
//! println!("{} bytes", reply.get_ref().len());
//! # Ok(())
//! # }
//! ```

use bytes::{Buf as _, BufMut as _, Bytes};
use http::uri::PathAndQuery;
use tokio_stream::Stream;
use tonic::client::Grpc;
use tonic::codec::{Codec, DecodeBuf, Decoder, EncodeBuf, Encoder};
use tonic::{IntoRequest, IntoStreamingRequest, Response, Status};

use crate::{Connection, Error, Messages};

impl Connection {
    /// One message there, one back, by the RPC's path, such as `/cln.Node/Getinfo`. The request may
    /// be a [`tonic::Request`] with metadata and a timeout; the response has the trailers as metadata.
    ///
    /// # Errors
    /// Where the call fails.
    pub async fn unary(
        &self,
        path: &str,
        request: impl IntoRequest<Bytes>,
    ) -> Result<Response<Bytes>, Error> {
        Ok(self.grpc().unary(request.into_request(), self::path(path)?, Octets).await?)
    }

    /// One message there, a stream of them back. Returns once the stream is live.
    ///
    /// # Errors
    /// Where the call fails before the first message.
    pub async fn server_streaming(
        &self,
        path: &str,
        request: impl IntoRequest<Bytes>,
    ) -> Result<Messages<Bytes>, Error> {
        let request = request.into_request();
        Ok(Messages::new(self.grpc().server_streaming(request, self::path(path)?, Octets).await?))
    }

    /// Messages both ways. Returns once the stream is live.
    ///
    /// # Errors
    /// Where the call fails before the first message.
    pub async fn streaming<S>(&self, path: &str, requests: S) -> Result<Messages<Bytes>, Error>
    where
        S: Stream<Item = Bytes> + Send + 'static,
    {
        let requests = requests.into_streaming_request();
        Ok(Messages::new(self.grpc().streaming(requests, self::path(path)?, Octets).await?))
    }

    /// tonic's way of making calls on this connection, with replies of any size.
    #[must_use]
    pub fn grpc(&self) -> Grpc<Self> {
        Grpc::new(self.clone()).max_decoding_message_size(usize::MAX)
    }
}

fn path(path: &str) -> Result<PathAndQuery, Error> {
    let read = PathAndQuery::try_from(path).ok().filter(|path| path.as_str().starts_with('/'));
    read.ok_or_else(|| {
        Error::target(format!("path: expected one such as /cln.Node/Getinfo, got {path:?}"))
    })
}

/// Messages as they are on the wire.
#[derive(Debug, Clone, Copy, Default)]
struct Octets;

impl Codec for Octets {
    type Encode = Bytes;
    type Decode = Bytes;
    type Encoder = Self;
    type Decoder = Self;

    fn encoder(&mut self) -> Self {
        Self
    }

    fn decoder(&mut self) -> Self {
        Self
    }
}

impl Encoder for Octets {
    type Item = Bytes;
    type Error = Status;

    fn encode(&mut self, message: Bytes, to: &mut EncodeBuf<'_>) -> Result<(), Status> {
        to.put(message);
        Ok(())
    }
}

impl Decoder for Octets {
    type Item = Bytes;
    type Error = Status;

    fn decode(&mut self, from: &mut DecodeBuf<'_>) -> Result<Option<Bytes>, Status> {
        Ok(Some(from.copy_to_bytes(from.remaining())))
    }
}
