//! Who gets in.

use std::sync::Arc;

use boltgate::tls;
use rustls::client::ResolvesClientCert;
use rustls::sign::CertifiedKey;
use rustls::{AlertDescription, ClientConfig, SignatureScheme};
use tokio::io::AsyncReadExt;
use tokio_rustls::client::TlsStream;

use crate::common::client::{self, Client, TLS};
use crate::common::{Bridge, tables};

/// Whether a server's TLS connection is good for more than its own half of the handshake: in
/// TLS 1.3 the client learns of a refusal only when it reads.
async fn gets_in(bridge: &Bridge, config: ClientConfig) -> bool {
    let Ok(stream) = client::connect(bridge.address, config, "cln").await else { return false };
    speaks_http2(stream).await
}

/// A server of HTTP/2 speaks first: its settings.
async fn speaks_http2(mut stream: TlsStream<tokio::net::TcpStream>) -> bool {
    use tokio::io::AsyncWriteExt;
    let preface = b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n\0\0\0\x04\0\0\0\0\0";
    stream.write_all(preface).await.is_ok() && stream.read_u8().await.is_ok()
}

#[tokio::test]
async fn only_clients_that_the_authority_signed() {
    let bridge = Bridge::start().await;
    let stranger = tempfile::tempdir().unwrap();
    tls::ensure_files(stranger.path(), &tls::Wanted::default()).unwrap();

    for version in TLS {
        let versions = std::slice::from_ref(version);
        for (identity, expected) in
            [(Some(bridge.dir()), true), (None, false), (Some(stranger.path()), false)]
        {
            let config = client::config(bridge.dir(), identity, versions);
            assert_eq!(gets_in(&bridge, config).await, expected, "{version:?} {identity:?}");
        }
    }
    // A server's certificate is not a client's.
    let thief = tempfile::tempdir().unwrap();
    for (from, to) in [("server.pem", "client.pem"), ("server-key.pem", "client-key.pem")] {
        std::fs::copy(bridge.dir().join(from), thief.path().join(to)).unwrap();
    }
    let config = client::config(bridge.dir(), Some(thief.path()), TLS);
    assert!(!gets_in(&bridge, config).await);
}

/// A certificate that somebody else has the key of.
#[derive(Debug)]
struct Thief(Arc<CertifiedKey>);

impl ResolvesClientCert for Thief {
    fn resolve(&self, _: &[&[u8]], _: &[SignatureScheme]) -> Option<Arc<CertifiedKey>> {
        Some(Arc::clone(&self.0))
    }

    fn has_certs(&self) -> bool {
        true
    }
}

/// A certificate is no secret; its key is.
#[tokio::test]
async fn whoever_shows_a_certificate_has_its_key() {
    let bridge = Bridge::start().await;
    let other = tempfile::tempdir().unwrap();
    tls::ensure_files(other.path(), &tls::Wanted::default()).unwrap();
    let shown = tls::identity::load(bridge.dir(), tls::Role::Client).unwrap();
    let own = tls::identity::load(other.path(), tls::Role::Client).unwrap();
    for (key, expected) in [(&shown.key, None), (&own.key, Some(AlertDescription::DecryptError))] {
        let thief = Arc::new(Thief(Arc::new(CertifiedKey::new(shown.cert.clone(), key.clone()))));
        for version in TLS {
            let mut config = client::config(bridge.dir(), None, std::slice::from_ref(version));
            config.client_auth_cert_resolver = Arc::<Thief>::clone(&thief);
            let ended = match client::connect(bridge.address, config, "cln").await {
                Err(why) => Some(why),
                Ok(mut stream) if expected.is_some() => stream.read_u8().await.err(),
                Ok(stream) => {
                    assert!(speaks_http2(stream).await, "{version:?}");
                    None
                }
            };
            let alert = ended.map(|why| match why.get_ref().and_then(|why| why.downcast_ref()) {
                Some(rustls::Error::AlertReceived(alert)) => *alert,
                _ => panic!("{version:?}: {why:?}"),
            });
            assert_eq!(alert, expected, "{version:?}");
        }
    }
}

#[tokio::test]
async fn the_server_is_who_it_says() {
    let bridge = Bridge::start().await;
    let stranger = tempfile::tempdir().unwrap();
    tls::ensure_files(stranger.path(), &tls::Wanted::default()).unwrap();
    for (trust, name, expected) in [
        (bridge.dir(), "cln", true),
        (bridge.dir(), "localhost", true),
        (bridge.dir(), "example.org", false),
        (stranger.path(), "cln", false),
    ] {
        let config = client::config(trust, Some(bridge.dir()), TLS);
        let connected = client::connect(bridge.address, config, name).await;
        assert_eq!(connected.is_ok(), expected, "{name}");
        if let Ok(stream) = connected {
            assert_eq!(stream.get_ref().1.alpn_protocol(), Some(&b"h2"[..]));
        }
    }
}

#[tokio::test]
async fn whoever_is_refused_or_silent_holds_up_nobody() {
    let bridge = Bridge::start().await;
    let mut others = Vec::new();
    for at in 0..30 {
        let mut stream = tokio::net::TcpStream::connect(bridge.address).await.unwrap();
        if at % 2 == 0 {
            tokio::io::AsyncWriteExt::write_all(&mut stream, b"GET / HTTP/1.1\r\n\r\n")
                .await
                .unwrap();
        }
        others.push(stream);
    }
    let mut client = Client::connect(bridge.address, bridge.dir()).await;
    let answer = client.call("/test.Node/Echo", &tables::request(""), &[]).await.unwrap();
    assert_eq!(answer.status().code(), tonic::Code::Unavailable);
    drop(others);
}
