//! Calls in JSON.
//!
//! Messages are the node's own JSON on both sides (`application/grpc+json`): nothing is converted
//! here, so what a newer node adds, or another daemon's bridge serves, is printed as it is.

use std::pin::Pin;
use std::task::{Context, Poll};
use std::time::Duration;

use boltgate_client::{Bytes, Connection as Link, Error, ReplyBody};
use bytes::{Buf as _, BufMut as _};
use http::header::CONTENT_TYPE;
use http::uri::PathAndQuery;
use http::{HeaderValue, Request, Response};
use tokio_stream::Stream;
use tonic::body::Body;
use tonic::client::Grpc;
use tonic::codec::{Codec, DecodeBuf, Decoder, EncodeBuf, Encoder};
use tonic::codegen::Service;
use tonic::{Status, Streaming};

/// A bridge that is connected to.
#[derive(Debug, Clone)]
pub struct Remote {
    link: Link,
}

/// JSON texts as they come.
pub type Texts = Pin<Box<dyn Stream<Item = Result<String, Error>> + Send>>;

impl Remote {
    /// On this connection.
    pub fn new(link: Link) -> Self {
        Self { link }
    }

    /// One JSON text there, one back.
    ///
    /// # Errors
    /// Where the call fails.
    pub async fn unary(
        &mut self,
        path: &'static str,
        request: String,
        timeout: Option<Duration>,
    ) -> Result<String, Error> {
        let request = asked(request, timeout);
        Ok(self.grpc().unary(request, PathAndQuery::from_static(path), Json).await?.into_inner())
    }

    /// One JSON text there, a stream of them back. Returns once the stream is live.
    ///
    /// # Errors
    /// Where the call fails before the first one.
    pub async fn stream(
        &mut self,
        path: &'static str,
        request: String,
        timeout: Option<Duration>,
    ) -> Result<Texts, Error> {
        let request = asked(request, timeout);
        let path = PathAndQuery::from_static(path);
        let stream: Streaming<String> =
            self.grpc().server_streaming(request, path, Json).await?.into_inner();
        Ok(Box::pin(tokio_stream::StreamExt::map(stream, |text| text.map_err(Error::from))))
    }

    fn grpc(&self) -> Grpc<InJson> {
        Grpc::new(InJson(self.link.clone())).max_decoding_message_size(usize::MAX)
    }
}

fn asked(text: String, timeout: Option<Duration>) -> tonic::Request<String> {
    let mut request = tonic::Request::new(text);
    if let Some(timeout) = timeout {
        request.set_timeout(timeout);
    }
    request
}

/// The connection, for calls whose messages are JSON.
#[derive(Debug, Clone)]
struct InJson(Link);

impl Service<Request<Body>> for InJson {
    type Response = Response<ReplyBody>;
    type Error = Status;
    type Future = <Link as Service<Request<Body>>>::Future;

    fn poll_ready(&mut self, context: &mut Context<'_>) -> Poll<Result<(), Status>> {
        self.0.poll_ready(context)
    }

    fn call(&mut self, mut request: Request<Body>) -> Self::Future {
        let json = HeaderValue::from_static("application/grpc+json");
        request.headers_mut().insert(CONTENT_TYPE, json);
        Service::call(&mut self.0, request)
    }
}

/// Messages are text.
#[derive(Debug, Clone, Copy, Default)]
struct Json;

impl Codec for Json {
    type Encode = String;
    type Decode = String;
    type Encoder = Self;
    type Decoder = Self;

    fn encoder(&mut self) -> Self {
        Self
    }

    fn decoder(&mut self) -> Self {
        Self
    }
}

impl Encoder for Json {
    type Item = String;
    type Error = Status;

    fn encode(&mut self, text: String, to: &mut EncodeBuf<'_>) -> Result<(), Status> {
        to.put(text.as_bytes());
        Ok(())
    }
}

impl Decoder for Json {
    type Item = String;
    type Error = Status;

    fn decode(&mut self, from: &mut DecodeBuf<'_>) -> Result<Option<String>, Status> {
        let bytes: Bytes = from.copy_to_bytes(from.remaining());
        let text = String::from_utf8(bytes.into());
        text.map(Some)
            .map_err(|_| Status::internal("expected JSON from the bridge, got other bytes"))
    }
}
