//! Daemons that are spoken to over TLS.

use std::fs;
use std::path::Path;
use std::sync::Arc;

use boltgate::node::{Client, Error, Request, Site};
use boltgate::tls;
use rustls::ServerConfig;
use rustls::pki_types::pem::PemObject;
use rustls::pki_types::{CertificateDer, PrivateKeyDer};
use tokio::join;
use tokio_rustls::TlsAcceptor;

use crate::daemon::{Daemon, Peer, client, no_hang};

/// A folder with an authority, and a certificate of it for `localhost`.
fn certificates() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    tls::ensure_files(folder.path(), &tls::Wanted::default()).unwrap();
    folder
}

fn acceptor(folder: &Path) -> TlsAcceptor {
    let certificate = CertificateDer::from_pem_file(folder.join("server.pem")).unwrap();
    let key = PrivateKeyDer::from_pem_file(folder.join("server-key.pem")).unwrap();
    let provider = Arc::new(rustls::crypto::ring::default_provider());
    let config = ServerConfig::builder_with_provider(provider)
        .with_safe_default_protocol_versions()
        .unwrap()
        .with_no_client_auth()
        .with_single_cert(vec![certificate], key)
        .unwrap();
    TlsAcceptor::from(Arc::new(config))
}

async fn call(client: &Client) -> Result<String, Error> {
    let reply = no_hang(client.call(Request::new("status"))).await?;
    reply.result().map(|result| result.get().to_owned())
}

#[tokio::test]
async fn a_daemon_is_known_by_its_authority_and_its_name() {
    let (folder, other) = (certificates(), certificates());
    let daemon = Daemon::start();
    let acceptor = acceptor(folder.path());
    let reach = |host: &str, folder: &Path| {
        let url = format!("https://{host}:{}/", daemon.address.port());
        client(Site::new(&url, Some(&folder.join("ca.pem")), None).unwrap())
    };
    let known = reach("localhost", folder.path());
    let serve = async {
        let stream = daemon.accept().await.into_stream();
        let mut peer = Peer::new(no_hang(acceptor.accept(stream)).await.unwrap());
        for result in ["1", "2", "3"] {
            peer.answer(result).await;
        }
        peer
    };
    let calls = async {
        for result in ["1", "2", "3"] {
            assert_eq!(call(&known).await.unwrap(), result);
        }
    };
    let (_peer, ()) = join!(serve, calls);
    assert!(!daemon.has_connection(), "the calls share a connection");

    for (client, part) in [
        (reach("localhost", other.path()), "certificate"),
        (reach("127.0.0.1", folder.path()), "not valid for name"),
    ] {
        let refuse = async {
            let stream = daemon.accept().await.into_stream();
            assert!(no_hang(acceptor.accept(stream)).await.is_err());
        };
        let (failed, ()) = join!(call(&client), refuse);
        let failed = failed.unwrap_err();
        assert!(matches!(failed, Error::Unreachable(_)), "{failed:?}");
        let text = failed.to_string();
        assert!(text.contains("can't connect to the node at https://") && text.contains(part));
        assert_eq!((client.counts().busy, client.counts().unreachable), (0, 1), "{text}");
    }
}

#[tokio::test]
async fn a_daemon_that_speaks_no_tls_is_unreachable() {
    let folder = certificates();
    let daemon = Daemon::start();
    let url = daemon.url().replace("http:", "https:");
    let client = client(Site::new(&url, Some(&folder.path().join("ca.pem")), None).unwrap());
    let serve = async {
        let mut stream = daemon.accept().await.into_stream();
        tokio::io::AsyncWriteExt::write_all(&mut stream, b"HTTP/1.1 400 Bad Request\r\n\r\n")
            .await
            .unwrap();
        stream
    };
    let (failed, _stream) = join!(call(&client), serve);
    assert!(matches!(failed, Err(Error::Unreachable(_))), "{failed:?}");
}

#[test]
fn authorities_have_to_be_certificates() {
    let folder = certificates();
    let path = folder.path().join("authorities.pem");
    let ca = fs::read_to_string(folder.path().join("ca.pem")).unwrap();
    let refused = || Site::new("https://localhost:1/", Some(&path), None).unwrap_err();
    assert!(refused().starts_with("--node-ca: "), "{}", refused());
    let broken = ca.replacen("MII", "!!!", 1);
    for text in ["", "no certificate", broken.as_str()] {
        fs::write(&path, text).unwrap();
        let told = refused();
        assert!(told.starts_with("--node-ca: ") && told.contains("in PEM form"), "{told}");
    }
    fs::write(&path, [ca.as_str(), ca.as_str()].concat()).unwrap();
    Site::new("https://localhost:1/", Some(&path), None).unwrap();
}
