//! Files that change while clients are connected.

use std::fs;
use std::net::SocketAddr;
use std::path::Path;
use std::time::{Duration, Instant};

use boltgate::access::Mode;
use boltgate::hook::Broker;
use boltgate::tls::{Pace, Settings};
use rustls::ClientConfig;
use tempfile::TempDir;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::time::timeout;

use super::making::{DAY, FAST, Shape, authority, forge, keeper, put, read, settings};
use crate::common::client::{self, Client, TLS};
use crate::common::{Bridge, PATIENCE, tables};
use crate::streams::{Stream, news};

/// Waits until a condition holds.
pub async fn until(holds: impl AsyncFn() -> bool) {
    let begun = Instant::now();
    while !holds().await {
        assert!(begun.elapsed() < PATIENCE, "it never came to that");
        tokio::time::sleep(Duration::from_millis(10)).await;
    }
}

/// A bridge that looks after the certificates in a directory.
pub async fn bridge(dir: TempDir, settings: Settings) -> Bridge {
    let keeper = keeper(dir.path(), settings);
    Bridge::start_kept(dir, PATIENCE, Broker::default(), keeper).await
}

/// Whether a new connection is good for a call.
pub async fn gets_in(address: SocketAddr, config: ClientConfig) -> bool {
    let tried = async {
        let mut stream = client::connect(address, config, "cln").await?;
        stream.write_all(b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n\0\0\0\x04\0\0\0\0\0").await?;
        stream.read_u8().await
    };
    timeout(PATIENCE, tried).await.expect("neither let in nor refused").is_ok()
}

/// Whether a connection is still good for a call: there is no node, which is an answer, too.
pub async fn is_served(client: &mut Client) -> bool {
    let request = tables::request("");
    let call = client.call("/test.Node/Echo", &request, &[]);
    timeout(PATIENCE, call).await.expect("neither served nor cut off").is_ok()
}

fn both(one: &Path, other: &Path) -> String {
    read(one, "ca.pem") + &read(other, "ca.pem")
}

/// An authority follows upon another, step by step; nobody who is still trusted notices.
#[tokio::test(flavor = "multi_thread")]
async fn an_authority_that_is_taken_away_takes_its_clients_along_and_no_other() {
    let (old, new) = (authority(), authority());
    let ours = tempfile::tempdir().unwrap();
    for name in ["ca.pem", "ca-key.pem", "server.pem", "server-key.pem"] {
        fs::copy(old.path().join(name), ours.path().join(name)).unwrap();
    }
    // Everybody has both authorities by the time the old one goes.
    let trusting = tempfile::tempdir().unwrap();
    put(trusting.path(), "ca.pem", &both(old.path(), new.path()));
    let config = |identity: &TempDir| client::config(trusting.path(), Some(identity.path()), TLS);

    // What the change itself doesn't bring about never comes.
    let pace = Pace { certificates: PATIENCE * 60, ..FAST };
    let bridge = bridge(ours, Settings { pace, ..Settings::default() }).await;
    assert!(gets_in(bridge.address, config(&old)).await);
    assert!(!gets_in(bridge.address, config(&new)).await);

    put(bridge.dir(), "ca.pem", &both(old.path(), new.path()));
    until(async || gets_in(bridge.address, config(&new)).await).await;
    assert!(gets_in(bridge.address, config(&old)).await);
    let connect = async |identity| {
        let stream = client::connect(bridge.address, config(identity), "cln").await.unwrap();
        Client::over(stream).await
    };
    let (mut leaves, mut stays) = (connect(&old).await, connect(&new).await);
    let mut listens = Stream::open(&mut stays, &[]).await;
    let mut listened = Stream::open(&mut leaves, &[]).await;
    news(&bridge, "before");
    assert_eq!(listens.next().await.unwrap(), "before");
    assert_eq!(listened.next().await.unwrap(), "before");

    put(bridge.dir(), "ca-key.pem", &read(new.path(), "ca-key.pem"));
    put(bridge.dir(), "ca.pem", &read(new.path(), "ca.pem"));
    until(async || !gets_in(bridge.address, config(&old)).await).await;
    assert!(listened.end().await.is_none());
    assert!(!is_served(&mut leaves).await);
    assert!(is_served(&mut stays).await);
    news(&bridge, "after");
    assert_eq!(listens.next().await.unwrap(), "after");
    // The server's own certificate was made again: whoever trusts the new authority alone is served.
    let config = || client::config(new.path(), Some(new.path()), TLS);
    until(async || gets_in(bridge.address, config()).await).await;
    assert!(gets_in(bridge.address, config()).await);
}

#[tokio::test(flavor = "multi_thread")]
async fn files_that_are_no_good_change_nothing() {
    let stranger = authority();
    let bridge = bridge(authority(), settings(&[], 0, Mode::Mtls)).await;
    let dir = bridge.dir().to_owned();
    let trusting = tempfile::tempdir().unwrap();
    let names = ["ca.pem", "server.pem", "server-key.pem", "client.pem", "client-key.pem"];
    for name in names {
        fs::copy(dir.join(name), trusting.path().join(name)).unwrap();
    }
    let config = || client::config(trusting.path(), Some(trusting.path()), TLS);
    let mut client =
        Client::over(client::connect(bridge.address, config(), "cln").await.unwrap()).await;
    let mut stream = Stream::open(&mut client, &[]).await;

    for name in ["ca.pem", "server.pem", "server-key.pem"] {
        let good = read(&dir, name);
        let half = &good[..good.len() / 2];
        let foreign = read(stranger.path(), "server-key.pem");
        let bad = [Some(""), Some("garbage"), Some(half), Some(foreign.as_str()), None];
        for bad in bad {
            match bad {
                // Written in place, as an editor may.
                Some(text) => fs::write(dir.join(name), text).unwrap(),
                None => fs::remove_file(dir.join(name)).unwrap(),
            }
            // A change that can be seen, and that the bad one is in the way of.
            for _ in 0..8 {
                assert!(gets_in(bridge.address, config()).await, "{name}: {bad:?}");
                assert!(is_served(&mut client).await, "{name}: {bad:?}");
                tokio::time::sleep(Duration::from_millis(20)).await;
            }
            // Where the certificate was taken away, there is a new one by now.
            put(&dir, name, &good);
        }
    }
    // It goes on looking: what is good again is taken up.
    put(&dir, "ca.pem", &both(&dir, stranger.path()));
    let config = || client::config(trusting.path(), Some(stranger.path()), TLS);
    until(async || gets_in(bridge.address, config()).await).await;
    news(&bridge, "still there");
    assert_eq!(stream.next().await.unwrap(), "still there");
}

/// Names: a certificate that somebody else made is served as it is, one of ours is mended.
#[tokio::test(flavor = "multi_thread")]
async fn a_server_certificate_with_other_names_is_taken_up_or_mended() {
    let bridge = bridge(authority(), settings(&["node.example"], 0, Mode::Mtls)).await;
    let dir = bridge.dir();
    let is_named = async |name| {
        let config = client::config(dir, Some(dir), TLS);
        client::connect(bridge.address, config, name).await.is_ok()
    };
    assert!(is_named("node.example").await && !is_named("a.lan").await);
    let shape =
        |organization| Shape { organization, names: &["cln", "a.lan"], life: (-DAY, 365 * DAY) };
    forge(dir, "server", &shape(None));
    until(async || is_named("a.lan").await).await;
    assert!(!is_named("node.example").await);
    forge(dir, "server", &shape(Some("Boltgate")));
    until(async || is_named("node.example").await).await;
    assert!(!is_named("a.lan").await);
    // Moved away: a new one is made.
    forge(dir, "server", &shape(None));
    until(async || is_named("a.lan").await).await;
    fs::remove_file(dir.join("server.pem")).unwrap();
    until(async || is_named("node.example").await).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_certificate_that_ends_takes_its_connection_along() {
    let bridge = bridge(authority(), settings(&[], 0, Mode::Mtls)).await;
    let dir = bridge.dir();
    let mut lasting = Client::connect(bridge.address, dir).await;
    let ending = tempfile::tempdir().unwrap();
    for name in ["ca.pem", "ca-key.pem", "client-key.pem"] {
        fs::copy(dir.join(name), ending.path().join(name)).unwrap();
    }
    forge(ending.path(), "client", &Shape { organization: None, names: &[], life: (-DAY, 3) });
    let config = || client::config(dir, Some(ending.path()), TLS);
    // One configuration, whose second connection resumes a session that outlives the certificate.
    let resuming = config();
    let connect = async || client::connect(bridge.address, resuming.clone(), "cln").await;
    let mut ends = Client::over(connect().await.unwrap()).await;
    let mut stream = Stream::open(&mut ends, &[]).await;
    news(&bridge, "before");
    assert_eq!(stream.next().await.unwrap(), "before");
    assert!(stream.end().await.is_none());
    assert!(!is_served(&mut ends).await);
    assert!(!gets_in(bridge.address, config()).await);
    assert!(!gets_in(bridge.address, resuming.clone()).await);
    assert!(is_served(&mut lasting).await);
}
