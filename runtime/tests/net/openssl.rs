//! OpenSSL as the other side: what it makes we serve, what we make it accepts.

use std::path::Path;
use std::process::{Command, Stdio};

use boltgate::tls;

use crate::common::{Bridge, PATIENCE};

pub fn openssl(dir: &Path, arguments: &str) -> String {
    let output = Command::new("openssl")
        .args(arguments.split(' '))
        .current_dir(dir)
        .stdin(Stdio::null())
        .output()
        .unwrap();
    let text = [output.stdout, output.stderr].concat();
    let text = String::from_utf8_lossy(&text).into_owned();
    assert!(output.status.success(), "openssl {arguments}: {text}");
    text
}

#[allow(clippy::print_stderr, reason = "a skipped test says so")]
pub fn is_missing() -> bool {
    let missing = Command::new("openssl").arg("version").output().is_err();
    if missing {
        eprintln!("skipped: there is no `openssl` here to test with");
    }
    missing
}

#[test]
fn accepts_our_certificates() {
    if is_missing() {
        return;
    }
    let dir = tempfile::tempdir().unwrap();
    tls::ensure_files(dir.path(), &tls::Wanted::default()).unwrap();
    let verify = "verify -x509_strict -CAfile ca.pem";
    openssl(dir.path(), &format!("{verify} -purpose sslserver -verify_hostname cln server.pem"));
    openssl(
        dir.path(),
        &format!("{verify} -purpose sslserver -verify_hostname localhost server.pem"),
    );
    openssl(dir.path(), &format!("{verify} -purpose sslclient client.pem"));
}

/// The section on custom certificates of the node's gRPC guide, to the letter.
#[tokio::test(flavor = "multi_thread")]
async fn serves_a_certificate_that_openssl_made() {
    if is_missing() {
        return;
    }
    let dir = tempfile::tempdir().unwrap();
    tls::ensure_files(dir.path(), &tls::Wanted::default()).unwrap();
    for command in [
        "genrsa -out server-key.pem 2048",
        "req -key server-key.pem -new -out server.csr -subj /CN=my.domain",
        "x509 -req -CA ca.pem -CAkey ca-key.pem -in server.csr -out server.pem -days 365 -CAcreateserial",
    ] {
        openssl(dir.path(), command);
    }
    let certificate = std::fs::read(dir.path().join("server.pem")).unwrap();
    tls::ensure_files(dir.path(), &tls::Wanted::default()).unwrap();
    assert_eq!(std::fs::read(dir.path().join("server.pem")).unwrap(), certificate);

    let bridge = Bridge::start_in(dir, PATIENCE).await;
    let arguments = format!(
        "s_client -connect {} -alpn h2 -CAfile ca.pem -cert client.pem -key client-key.pem \
         -verify_return_error -verify_hostname my.domain",
        bridge.address
    );
    let dir = bridge.dir().to_owned();
    let said = tokio::task::spawn_blocking(move || openssl(&dir, &arguments)).await.unwrap();
    assert!(said.contains("Verify return code: 0 (ok)"), "{said}");
    assert!(said.contains("ALPN protocol: h2"), "{said}");
}

/// Keys in the forms that other versions and commands of OpenSSL write.
#[test]
fn reads_every_form_of_key() {
    if is_missing() {
        return;
    }
    for key in [
        "genrsa -traditional -out server-key.pem 2048",
        "ecparam -name prime256v1 -genkey -out server-key.pem",
        "ecparam -name secp384r1 -genkey -noout -out server-key.pem",
        "genpkey -algorithm ed25519 -out server-key.pem",
    ] {
        let dir = tempfile::tempdir().unwrap();
        tls::ensure_files(dir.path(), &tls::Wanted::default()).unwrap();
        openssl(dir.path(), key);
        openssl(dir.path(), "req -key server-key.pem -new -out server.csr -subj /CN=my.domain");
        openssl(
            dir.path(),
            "x509 -req -CA ca.pem -CAkey ca-key.pem -in server.csr -out server.pem -days 9 -CAcreateserial",
        );
        let registry = std::sync::Arc::new(boltgate::clients::Registry::default());
        tls::Keeper::open(dir.path(), tls::Settings::default(), registry)
            .unwrap_or_else(|error| panic!("{key}: {error}"));
    }
}
