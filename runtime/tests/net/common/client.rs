//! A client that sends what the test says, right or wrong, and shows what came back.

use std::net::SocketAddr;
use std::path::Path;
use std::sync::Arc;

use bytes::Bytes;
use http::{HeaderMap, Request, Response};
use http_body_util::BodyExt;
use hyper::body::Incoming;
use hyper::client::conn::http2::{self, SendRequest};
use hyper_util::rt::{TokioExecutor, TokioIo};
use rustls::pki_types::pem::PemObject;
use rustls::pki_types::{CertificateDer, PrivateKeyDer, ServerName};
use rustls::{ClientConfig, RootCertStore, SupportedProtocolVersion};
use tokio::net::TcpStream;
use tokio_rustls::TlsConnector;
use tokio_rustls::client::TlsStream;
use tonic::Status;
use tonic::body::Body;

/// Both versions of TLS.
pub static TLS: &[&SupportedProtocolVersion] = &[&rustls::version::TLS12, &rustls::version::TLS13];

/// A client's configuration: trusts all of `ca.pem` in `trust`, and shows `client.pem` in `identity`.
pub fn config(
    trust: &Path,
    identity: Option<&Path>,
    versions: &[&'static SupportedProtocolVersion],
) -> ClientConfig {
    let mut roots = RootCertStore::empty();
    for authority in CertificateDer::pem_file_iter(trust.join("ca.pem")).unwrap() {
        roots.add(authority.unwrap()).unwrap();
    }
    let provider = Arc::new(rustls::crypto::ring::default_provider());
    let builder = ClientConfig::builder_with_provider(provider)
        .with_protocol_versions(versions)
        .unwrap()
        .with_root_certificates(roots);
    let mut config = match identity {
        None => builder.with_no_client_auth(),
        Some(dir) => {
            let certificate = CertificateDer::from_pem_file(dir.join("client.pem")).unwrap();
            let key = PrivateKeyDer::from_pem_file(dir.join("client-key.pem")).unwrap();
            builder.with_client_auth_cert(vec![certificate], key).unwrap()
        }
    };
    config.alpn_protocols = vec![b"h2".to_vec()];
    config
}

/// A TLS connection to a server that is to be `name`.
pub async fn connect(
    address: SocketAddr,
    config: ClientConfig,
    name: &'static str,
) -> std::io::Result<TlsStream<TcpStream>> {
    let stream = TcpStream::connect(address).await?;
    let name = ServerName::try_from(name).unwrap();
    TlsConnector::from(Arc::new(config)).connect(name, stream).await
}

/// An HTTP/2 connection.
#[derive(Clone)]
pub struct Client(SendRequest<Body>);

/// What came back.
#[derive(Debug)]
pub struct Answer {
    pub http: http::StatusCode,
    pub headers: HeaderMap,
    pub body: Bytes,
    pub trailers: HeaderMap,
}

impl Client {
    /// Connects as the example client of a lightning directory.
    pub async fn connect(address: SocketAddr, dir: &Path) -> Self {
        Self::over(connect(address, config(dir, Some(dir), TLS), "cln").await.unwrap()).await
    }

    /// Speaks HTTP/2 on a TLS connection.
    pub async fn over(stream: TlsStream<TcpStream>) -> Self {
        let (sender, connection) = http2::Builder::new(TokioExecutor::new())
            .initial_stream_window_size(1 << 20)
            .initial_connection_window_size(1 << 20)
            .handshake(TokioIo::new(stream))
            .await
            .unwrap();
        tokio::spawn(connection);
        Self(sender)
    }

    /// Sends a request as it is.
    pub async fn send(&mut self, request: Request<Body>) -> hyper::Result<Response<Incoming>> {
        self.0.send_request(request).await
    }

    /// Sends a request as it is and reads the whole answer.
    pub async fn ask(&mut self, request: Request<Body>) -> hyper::Result<Answer> {
        let response = self.send(request).await?;
        let (head, body) = response.into_parts();
        let collected = body.collect().await?;
        let trailers = collected.trailers().cloned().unwrap_or_default();
        Ok(Answer {
            http: head.status,
            headers: head.headers,
            body: collected.to_bytes(),
            trailers,
        })
    }

    /// Calls a method with a message and further metadata.
    pub async fn call(
        &mut self,
        path: &str,
        message: &[u8],
        metadata: &[(&'static str, &str)],
    ) -> hyper::Result<Answer> {
        self.ask(grpc(path, frame(message), metadata)).await
    }

    /// For tonic's generated clients.
    pub fn service(
        &self,
    ) -> impl tower::Service<
        Request<Body>,
        Response = Response<Incoming>,
        Error = hyper::Error,
        Future: Send,
    > + Clone {
        let sender = self.0.clone();
        tower::service_fn(move |request| sender.clone().send_request(request))
    }
}

impl Answer {
    /// The gRPC status, wherever it is.
    pub fn status(&self) -> Status {
        Status::from_header_map(&self.trailers)
            .or_else(|| Status::from_header_map(&self.headers))
            .expect("no gRPC status")
    }

    /// The message of a success.
    pub fn message<M: prost::Message + Default>(&self) -> M {
        assert_eq!(self.status().code(), tonic::Code::Ok, "{:?}", self.status());
        let length = u32::from_be_bytes(self.body[1..5].try_into().unwrap()) as usize;
        assert_eq!((self.body[0], self.body.len()), (0, 5 + length));
        M::decode(&self.body[5..]).unwrap()
    }
}

/// A gRPC request with any body.
pub fn grpc(
    path: &str,
    body: impl Into<Bytes>,
    metadata: &[(&'static str, &str)],
) -> Request<Body> {
    let mut request = Request::post(format!("https://cln{path}"))
        .header("content-type", "application/grpc")
        .header("te", "trailers")
        .body(Body::new(http_body_util::Full::new(body.into())))
        .unwrap();
    for (name, value) in metadata {
        request.headers_mut().insert(*name, value.parse().unwrap());
    }
    request
}

/// A message in its frame.
pub fn frame(message: &[u8]) -> Vec<u8> {
    let length = u32::try_from(message.len()).unwrap().to_be_bytes();
    [&[0], &length[..], message].concat()
}
