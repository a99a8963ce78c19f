//! Where a bridge listens, and a connection to it.

use std::path::Path;
use std::sync::Arc;

use bytes::Bytes;
use h2::client::SendRequest;
use rustls::pki_types::pem::PemObject;
use rustls::pki_types::{CertificateDer, PrivateKeyDer, ServerName};
use rustls::{ClientConfig, RootCertStore};
use tokio::net::TcpStream;
use tokio_rustls::TlsConnector;
use tokio_rustls::client::TlsStream;

use super::lean;
use crate::Outcome;

/// How many bytes of one reply may be under way: what hyper's clients allow unless told otherwise.
const STREAM_WINDOW: u32 = 2 << 20;
/// How many bytes of all replies on one connection may be under way.
const CONNECTION_WINDOW: u32 = 5 << 20;

/// A connection for many small calls.
pub type LeanConnection = lean::Connection<TlsStream<TcpStream>>;

/// Where a bridge listens, and the files that its clients need.
#[derive(Debug, Clone)]
pub struct Endpoint {
    port: u16,
    tls: Arc<ClientConfig>,
}

impl Endpoint {
    /// A bridge on 127.0.0.1 whose certificates are in this folder: `ca.pem`, `client.pem` and
    /// `client-key.pem`.
    ///
    /// # Errors
    /// A file is missing, or is no certificate or key.
    pub fn new(port: u16, dir: &Path) -> Outcome<Self> {
        let file = |name: &str| dir.join(name);
        let unreadable = |name: &str, error: &dyn std::fmt::Display| {
            format!("{}: no certificate or key: {error}", file(name).display())
        };
        let certificate = |name: &str| {
            CertificateDer::from_pem_file(file(name)).map_err(|error| unreadable(name, &error))
        };
        let mut roots = RootCertStore::empty();
        roots.add(certificate("ca.pem")?)?;
        let key = PrivateKeyDer::from_pem_file(file("client-key.pem"))
            .map_err(|error| unreadable("client-key.pem", &error))?;
        let provider = Arc::new(rustls::crypto::ring::default_provider());
        let mut tls = ClientConfig::builder_with_provider(provider)
            .with_safe_default_protocol_versions()?
            .with_root_certificates(roots)
            .with_client_auth_cert(vec![certificate("client.pem")?], key)?;
        tls.alpn_protocols = vec![b"h2".to_vec()];
        Ok(Self { port, tls: Arc::new(tls) })
    }

    /// A connection of HTTP/2 over mutual TLS, driven by a task of its own.
    ///
    /// # Errors
    /// The bridge can't be reached, or refuses.
    pub async fn connect(&self) -> Outcome<SendRequest<Bytes>> {
        self.connect_with(STREAM_WINDOW).await
    }

    /// As [`Endpoint::connect`], with another window: how many bytes of one reply may be under
    /// way.
    ///
    /// # Errors
    /// As there.
    pub async fn connect_with(&self, stream_window: u32) -> Outcome<SendRequest<Bytes>> {
        let stream = self.secured().await?;
        let (sender, connection) = h2::client::Builder::new()
            .initial_window_size(stream_window)
            .initial_connection_window_size(CONNECTION_WINDOW)
            .handshake(stream)
            .await?;
        tokio::spawn(connection);
        Ok(sender)
    }

    /// A connection for one method, such as `cln.Node/Getinfo`, that takes next to no time of the
    /// processor.
    ///
    /// # Errors
    /// As [`Endpoint::connect`].
    pub async fn connect_lean(&self, method: &str) -> Outcome<LeanConnection> {
        let stream = self.secured().await?;
        lean::Connection::open(stream, method, STREAM_WINDOW, CONNECTION_WINDOW).await
    }

    async fn secured(&self) -> Outcome<TlsStream<TcpStream>> {
        let stream = TcpStream::connect(("127.0.0.1", self.port)).await?;
        stream.set_nodelay(true)?;
        let name = ServerName::try_from("cln")?;
        Ok(TlsConnector::from(Arc::clone(&self.tls)).connect(name, stream).await?)
    }
}
