//! gRPC for browsers and plain HTTP: the Connect protocol and gRPC-Web, over HTTP/1.1 and HTTP/2.
//!
//! Both frame messages as gRPC does, and differ in where the end of a call is told: they have no
//! trailers. So here a request is made a gRPC request, [`Service`] answers it as any other, and
//! the answer's framing is translated back. Access, deadlines and statuses know nothing of it.
//!
//! tonic-web is not used: it answers whatever else comes over HTTP/1.1 with an error, and its
//! translation would stand beside the one that Connect needs, which is the same.
//!
//! * [`protocol`]: what a request speaks, by its content type.
//! * [`connect`]: the Connect protocol, unary calls and streams; [`error`] is its form of errors.
//! * [`grpc_web`]: gRPC-Web, binary and as text.
//! * [`request`], [`response`]: the bodies of either direction, translated as they come.
//! * [`cors`]: which pages of other origins may call.
//! * [`refusal`]: requests that nothing here speaks.
//! * [`unread`]: answers that come before the request was read.

mod connect;
mod cors;
mod error;
mod grpc_web;
mod protocol;
mod refusal;
mod request;
mod response;
mod unread;

use std::convert::Infallible;
use std::future::{Future, ready};
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll};

use http::header::ORIGIN;
use http::{Method, Request, Response, Version};
use tonic::body::Body;
use tower::{Layer as _, Service as _};
use tower_http::cors::CorsLayer;

use crate::access::Peer;
use crate::grpc::RequestBody;
use crate::metrics::Metrics;
use crate::service::{Service, Streaming};
use protocol::Protocol;
use unread::{Read, ReadOut};

/// Answers every HTTP request of every client. A clone is cheap.
#[derive(Clone)]
pub struct Web {
    translator: Translator,
    /// `None` where no page of another origin may call.
    cors: Option<CorsLayer>,
}

impl Web {
    /// Serves in every protocol what a gRPC service answers, to pages of these origins, too: as
    /// browsers send them, such as `https://app.example`, or `*` for any.
    #[must_use]
    pub fn new(service: Service, origins: &[String]) -> Self {
        Self { translator: Translator(service), cors: cors::layer(origins) }
    }

    /// Answers the requests of one connection, at the other end of which this peer is.
    #[must_use]
    pub fn of_peer(self, peer: Arc<Peer>) -> Self {
        Self { translator: Translator(self.translator.0.of_peer(peer)), ..self }
    }

    /// Where calls and connections are counted.
    #[must_use]
    pub fn metrics(&self) -> &Metrics {
        self.translator.0.metrics()
    }
}

/// For clients that are no web pages.
impl From<Service> for Web {
    fn from(service: Service) -> Self {
        Self::new(service, &[])
    }
}

type Answer = Pin<Box<dyn Future<Output = Result<Response<Body>, Infallible>> + Send>>;

impl<B> tower::Service<Request<B>> for Web
where
    B: RequestBody + Send + 'static,
{
    type Response = Response<Body>;
    type Error = Infallible;
    type Future = Answer;

    fn poll_ready(&mut self, _: &mut Context<'_>) -> Poll<Result<(), Infallible>> {
        Poll::Ready(Ok(()))
    }

    /// Dropping the future gives the call up.
    fn call(&mut self, request: Request<B>) -> Answer {
        if request.version() >= Version::HTTP_2 {
            if Protocol::of(request.headers()) == Some(Protocol::Grpc) {
                return self.answer(request);
            }
            return self.answer(request.map(|body| Body::new(ReadOut::new(body))));
        }
        let (read, request) = Read::of(request);
        let answer = self.answer(request);
        Box::pin(async move {
            let mut response = answer.await?;
            read.tell(&mut response);
            Ok(response)
        })
    }
}

impl Web {
    fn answer<B>(&mut self, request: Request<B>) -> Answer
    where
        B: RequestBody + Send + 'static,
    {
        match &self.cors {
            // Preflights are answered there.
            Some(cors) if request.headers().contains_key(ORIGIN) => {
                Box::pin(cors.layer(self.translator.clone()).call(request))
            }
            _ => self.translator.call(request),
        }
    }
}

/// Translates what isn't gRPC, there and back.
#[derive(Clone)]
struct Translator(Service);

impl<B> tower::Service<Request<B>> for Translator
where
    B: RequestBody + Send + 'static,
{
    type Response = Response<Body>;
    type Error = Infallible;
    type Future = Answer;

    fn poll_ready(&mut self, _: &mut Context<'_>) -> Poll<Result<(), Infallible>> {
        Poll::Ready(Ok(()))
    }

    fn call(&mut self, request: Request<B>) -> Answer {
        let refuse = |refusal: refusal::Refusal| -> Answer { Box::pin(ready(Ok(refusal.into()))) };
        if request.method() != Method::POST {
            return refuse(refusal::Refusal::Method);
        }
        let protocol = Protocol::of(request.headers());
        let old = request.version() < Version::HTTP_2;
        if protocol == Some(Protocol::Grpc) && !old {
            return self.0.call(request);
        }
        let streaming = self.0.streaming(request.uri().path());
        let Some(protocol) = protocol else {
            return refuse(refusal::Refusal::ContentType(streaming));
        };
        match protocol {
            // It tells how a call ends in trailers, which clients of HTTP/1.1 don't read.
            Protocol::Grpc => refuse(refusal::Refusal::Version),
            _ if old && streaming == Some(Streaming::Both) => refuse(refusal::Refusal::Version),
            Protocol::GrpcWeb { codec, text } => grpc_web::call(&mut self.0, request, codec, text),
            // Who takes HTTP's 200 for a success would misread a stream.
            Protocol::ConnectUnary(_) if streaming.is_some_and(Streaming::is_stream) => {
                refuse(refusal::Refusal::ContentType(streaming))
            }
            Protocol::ConnectStream(_) if streaming == Some(Streaming::No) => {
                refuse(refusal::Refusal::ContentType(streaming))
            }
            Protocol::ConnectUnary(codec) => connect::unary(&mut self.0, request, codec),
            Protocol::ConnectStream(codec) => connect::stream(&mut self.0, request, codec),
        }
    }
}
