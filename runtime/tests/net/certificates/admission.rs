//! Who is asked for a certificate, whose is refused, and that a session ticket is no way around.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use boltgate::access::Mode;
use boltgate::clients::{Client as Named, Registry};
use boltgate::hook::Broker;
use boltgate::tls::{Admission, Facts, Fingerprint, Mark, Pace, Settings, named_client};
use rustls::client::ResolvesClientCert;
use rustls::pki_types::{CertificateDer, PrivateKeyDer};
use rustls::sign::CertifiedKey;
use rustls::{ClientConfig, HandshakeKind, SignatureScheme};
use tempfile::TempDir;
use tokio_util::sync::CancellationToken;
use tonic::Code;

use super::making::{authority, keeper_with, put, read, settings};
use super::reload::{bridge, gets_in, is_served, until};
use crate::common::client::{self, Client, TLS};
use crate::common::{Bridge, PATIENCE};
use crate::streams::Stream;

/// Notices whether the server asks for a certificate.
#[derive(Debug, Default)]
struct Asked(AtomicBool);

impl ResolvesClientCert for Asked {
    fn resolve(&self, _: &[&[u8]], _: &[SignatureScheme]) -> Option<Arc<CertifiedKey>> {
        self.0.store(true, Ordering::SeqCst);
        None
    }

    fn has_certs(&self) -> bool {
        true
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn whether_a_certificate_is_asked_for_goes_by_the_mode() {
    for (mode, expected) in [(Mode::Mtls, true), (Mode::MtlsRune, true), (Mode::Rune, false)] {
        let bridge = bridge(authority(), settings(&[], 0, mode)).await;
        for version in TLS {
            let versions = std::slice::from_ref(version);
            let asked = Arc::new(Asked::default());
            let mut without = client::config(bridge.dir(), None, versions);
            without.client_auth_cert_resolver = Arc::<Asked>::clone(&asked);
            assert_eq!(gets_in(bridge.address, without).await, !expected, "{mode} {version:?}");
            assert_eq!(asked.0.load(Ordering::SeqCst), expected, "{mode} {version:?}");
            let with = client::config(bridge.dir(), Some(bridge.dir()), versions);
            assert!(gets_in(bridge.address, with).await, "{mode} {version:?}");
        }
    }
}

#[tokio::test]
async fn both_versions_of_http_are_offered() {
    let bridge = bridge(authority(), settings(&[], 0, Mode::Mtls)).await;
    for (offered, expected) in [
        (&["h2", "http/1.1"][..], Some("h2")),
        (&["http/1.1", "h2"], Some("h2")),
        (&["http/1.1"], Some("http/1.1")),
        (&[], None),
    ] {
        let mut config = client::config(bridge.dir(), Some(bridge.dir()), TLS);
        config.alpn_protocols = offered.iter().map(|name| name.as_bytes().to_vec()).collect();
        let stream = client::connect(bridge.address, config, "cln").await.unwrap();
        let agreed = stream.get_ref().1.alpn_protocol();
        assert_eq!(agreed, expected.map(str::as_bytes), "{offered:?}");
    }
}

/// Connects with a configuration that keeps its tickets; says whether a session was resumed.
async fn resumed(bridge: &Bridge, config: &ClientConfig) -> bool {
    let stream = client::connect(bridge.address, config.clone(), "cln").await.unwrap();
    let kind = stream.get_ref().1.handshake_kind().unwrap();
    // In TLS 1.3 the ticket comes with the first answer.
    assert!(is_served(&mut Client::over(stream).await).await);
    kind == HandshakeKind::Resumed
}

#[tokio::test(flavor = "multi_thread")]
async fn a_ticket_is_no_way_around_a_change_of_authorities() {
    for version in TLS {
        let (old, new) = (authority(), authority());
        let bundle = read(old.path(), "ca.pem") + &read(new.path(), "ca.pem");
        put(old.path(), "ca.pem", &bundle);
        let trusting = tempfile::tempdir().unwrap();
        put(trusting.path(), "ca.pem", &bundle);
        let identity = tempfile::tempdir().unwrap();
        for name in ["client.pem", "client-key.pem"] {
            put(identity.path(), name, &read(old.path(), name));
        }
        let bridge = bridge(old, settings(&[], 0, Mode::Mtls)).await;
        let versions = std::slice::from_ref(version);
        let config = client::config(trusting.path(), Some(identity.path()), versions);
        assert!(!resumed(&bridge, &config).await);
        assert!(resumed(&bridge, &config).await, "{version:?}: else this test shows nothing");
        // Another client stays, and notices the change as the first connection that succeeds.
        put(bridge.dir(), "ca.pem", &read(new.path(), "ca.pem"));
        let fresh = || client::config(trusting.path(), Some(identity.path()), versions);
        until(async || !gets_in(bridge.address, fresh()).await).await;
        assert!(!gets_in(bridge.address, config).await, "{version:?}");
    }
}

/// One named client, as long as it is.
#[derive(Debug)]
struct OneClient {
    client: Arc<Named>,
    is_known: AtomicBool,
}

impl Admission for OneClient {
    fn admit(&self, certificate: &[u8]) -> Result<Option<Arc<Named>>, String> {
        match Facts::of(certificate)?.mark {
            Some(Mark::NamedClient) if self.is_known.load(Ordering::SeqCst) => {
                Ok(Some(Arc::clone(&self.client)))
            }
            Some(Mark::NamedClient) => Err("nobody knows it".to_owned()),
            Some(Mark::Server) | None => Ok(None),
        }
    }
}

impl OneClient {
    fn new() -> Arc<Self> {
        let client = Named {
            name: "phone".to_owned(),
            fingerprint: Fingerprint::of(b""),
            rune: None,
            node_id: None,
            revoked: CancellationToken::new(),
        };
        Arc::new(Self { client: Arc::new(client), is_known: AtomicBool::new(true) })
    }
}

/// The identity of a named client, in a directory of its own.
fn phone(bridge: &Bridge) -> TempDir {
    let issued = named_client(bridge.dir(), "phone", Some(30)).unwrap();
    let facts = Facts::of(&issued.certificate_der).unwrap();
    assert_eq!(facts.common_name.as_deref(), Some("phone"));
    assert_eq!((facts.mark, facts.not_after), (Some(Mark::NamedClient), issued.not_after));
    let days = (issued.not_after - boltgate::tls::facts::now() + 3600) / 86_400;
    assert_eq!(days, 30);
    let dir = tempfile::tempdir().unwrap();
    put(dir.path(), "client.pem", &issued.certificate);
    put(dir.path(), "client-key.pem", &issued.key);
    // Both forms are the same.
    use rustls::pki_types::pem::PemObject;
    let key = PrivateKeyDer::from_pem_slice(issued.key.as_bytes()).unwrap();
    assert_eq!(key.secret_der(), issued.key_der.secret_der());
    let certificate = CertificateDer::from_pem_slice(issued.certificate.as_bytes()).unwrap();
    assert_eq!(certificate, issued.certificate_der);
    dir
}

#[tokio::test(flavor = "multi_thread")]
async fn a_marked_certificate_of_nobody_is_refused() {
    let bridge = bridge(authority(), settings(&[], 0, Mode::Mtls)).await;
    let phone = phone(&bridge);
    for version in TLS {
        let versions = std::slice::from_ref(version);
        let config = client::config(bridge.dir(), Some(phone.path()), versions);
        assert!(!gets_in(bridge.address, config).await, "{version:?}");
    }
    let registry = Registry::default();
    let unmarked = boltgate::tls::identity::certificates(&bridge.dir().join("client.pem")).unwrap();
    assert!(Admission::admit(&registry, &unmarked[0]).unwrap().is_none());
}

/// Two ways for a client to lose its right while it is connected: it is told so at once, or it
/// is found out at the next look.
#[tokio::test(flavor = "multi_thread")]
async fn a_revoked_client_is_cut_off_and_gets_in_no_more() {
    for at_once in [true, false] {
        let dir = authority();
        let admission = OneClient::new();
        let seldom = Pace { files: Duration::from_secs(3600), certificates: PATIENCE * 60 };
        let pace = if at_once { seldom } else { super::making::FAST };
        let settings = Settings { pace, ..Settings::default() };
        let keeper = keeper_with(dir.path(), settings, Arc::<OneClient>::clone(&admission));
        let bridge = Bridge::start_kept(dir, PATIENCE, Broker::default(), keeper).await;
        let phone = phone(&bridge);

        for version in TLS {
            admission.is_known.store(true, Ordering::SeqCst);
            let versions = std::slice::from_ref(version);
            let config = client::config(bridge.dir(), Some(phone.path()), versions);
            assert!(!resumed(&bridge, &config).await);
            assert!(resumed(&bridge, &config).await);
            if !at_once {
                let stream = client::connect(bridge.address, config.clone(), "cln").await.unwrap();
                let mut named = Client::over(stream).await;
                let mut stream = Stream::open(&mut named, &[]).await;
                admission.is_known.store(false, Ordering::SeqCst);
                assert!(stream.end().await.is_none());
                assert!(!is_served(&mut named).await);
            }
            // A ticket of the same configuration: the handshake alone would let it in.
            admission.is_known.store(false, Ordering::SeqCst);
            assert!(!gets_in(bridge.address, config).await, "{version:?}");
        }
        if at_once {
            admission.is_known.store(true, Ordering::SeqCst);
            let config = client::config(bridge.dir(), Some(phone.path()), TLS);
            let stream = client::connect(bridge.address, config, "cln").await.unwrap();
            let mut named = Client::over(stream).await;
            let mut other = Client::connect(bridge.address, bridge.dir()).await;
            let mut stream = Stream::open(&mut named, &[]).await;
            admission.client.revoked.cancel();
            let status = stream.end().await;
            assert!(status.is_none_or(|status| status.code() == Code::Unauthenticated));
            let named = tokio::sync::Mutex::new(named);
            until(async || !is_served(&mut *named.lock().await).await).await;
            assert!(is_served(&mut other).await);
        }
    }
}
