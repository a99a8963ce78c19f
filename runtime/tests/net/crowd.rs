//! Clients that take places and do nothing with them.

use std::net::{Ipv4Addr, SocketAddr};
use std::sync::Arc;
use std::time::Duration;

use boltgate::access::Mode;
use boltgate::clients::Registry;
use boltgate::hook::Broker;
use boltgate::server::Limits;
use boltgate::tls::{self, Keeper};
use rustls::pki_types::ServerName;
use tokio::io::AsyncReadExt;
use tokio::net::{TcpSocket, TcpStream};
use tokio::time::timeout;
use tokio_rustls::TlsConnector;
use tokio_rustls::client::TlsStream;

use crate::common::client::{self, Client, TLS};
use crate::common::{Bridge, PATIENCE, tables};

const ONE: Ipv4Addr = Ipv4Addr::new(127, 0, 0, 1);
const OTHER: Ipv4Addr = Ipv4Addr::new(127, 0, 0, 2);

async fn bridge(mode: Mode, limits: Limits) -> Bridge {
    let dir = tempfile::tempdir().unwrap();
    let settings = tls::Settings { mode, ..tls::Settings::default() };
    let keeper = Keeper::open(dir.path(), settings, Arc::new(Registry::default())).unwrap();
    Bridge::start_limited(dir, PATIENCE, Broker::default(), keeper, limits).await
}

/// A connection from one of the machine's own addresses; `None` where it doesn't have that.
async fn from(source: Ipv4Addr, bridge: &Bridge) -> Option<TcpStream> {
    let socket = TcpSocket::new_v4().unwrap();
    socket.bind(SocketAddr::from((source, 0))).ok()?;
    Some(socket.connect(bridge.address).await.unwrap())
}

async fn shake(stream: TcpStream, bridge: &Bridge) -> std::io::Result<TlsStream<TcpStream>> {
    let config = client::config(bridge.dir(), Some(bridge.dir()), TLS);
    let name = ServerName::try_from("cln").unwrap();
    TlsConnector::from(Arc::new(config)).connect(name, stream).await
}

/// Whether the other side closes it, without a word.
async fn is_closed(stream: &mut (impl AsyncReadExt + Unpin)) -> bool {
    let mut came = Vec::new();
    timeout(PATIENCE, stream.read_to_end(&mut came)).await.is_ok()
}

/// Answered, though there is no node.
async fn is_served(stream: TlsStream<TcpStream>) -> bool {
    let mut client = Client::over(stream).await;
    let answer = client.call("/test.Node/Echo", &tables::request(""), &[]).await;
    answer.is_ok_and(|answer| answer.status().code() == tonic::Code::Unavailable)
}

#[tokio::test]
#[allow(clippy::print_stderr, reason = "a skipped case says so")]
async fn one_address_cannot_take_all_handshakes() {
    let limits = Limits {
        handshakes: 8,
        handshakes_per_source: 4,
        handshake_time: PATIENCE * 2,
        ..Limits::of_process()
    };
    let bridge = bridge(Mode::default(), limits).await;
    let mut silent = Vec::new();
    for _ in 0..limits.handshakes_per_source {
        silent.push(from(ONE, &bridge).await.unwrap());
    }
    for _ in 0..20 {
        assert!(is_closed(&mut from(ONE, &bridge).await.unwrap()).await);
    }
    match from(OTHER, &bridge).await {
        Some(other) => assert!(is_served(shake(other, &bridge).await.unwrap()).await),
        None => eprintln!("skipped: this machine has no address beside {ONE}"),
    }
    // Whoever goes makes room.
    silent.pop();
    let again = async {
        loop {
            let shaken = shake(from(ONE, &bridge).await.unwrap(), &bridge).await;
            if let Ok(stream) = shaken {
                break stream;
            }
        }
    };
    assert!(is_served(timeout(PATIENCE, again).await.unwrap()).await);
}

#[tokio::test]
async fn connections_have_a_share_and_a_total() {
    let limits = Limits { connections: 3, connections_per_source: 2, ..Limits::of_process() };
    let bridge = bridge(Mode::default(), limits).await;
    let mut open = Vec::new();
    for _ in 0..limits.connections_per_source {
        open.push(shake(from(ONE, &bridge).await.unwrap(), &bridge).await.unwrap());
    }
    assert!(is_closed(&mut from(ONE, &bridge).await.unwrap()).await);
    let Some(other) = from(OTHER, &bridge).await else { return };
    open.push(shake(other, &bridge).await.unwrap());
    // It waits until somebody goes, and isn't refused.
    let late = from(OTHER, &bridge).await.unwrap();
    drop(open.remove(0));
    let late = timeout(PATIENCE, shake(late, &bridge)).await.unwrap().unwrap();
    assert!(is_served(late).await);
}

#[tokio::test]
async fn strangers_that_say_nothing_are_cut_off_and_others_are_not() {
    let silence = Duration::from_millis(200);
    for (mode, stays) in [(Mode::default(), true), (Mode::Rune, false)] {
        let bridge = bridge(mode, Limits { silence, ..Limits::of_process() }).await;
        let stream = || async { shake(from(ONE, &bridge).await.unwrap(), &bridge).await.unwrap() };
        let mut asking = Client::over(stream().await).await;
        let path = "/test.Node/Echo";
        asking.call(path, &tables::request(""), &[]).await.unwrap();
        let mut silent = stream().await;
        if stays {
            tokio::time::sleep(silence * 3).await;
            assert!(is_served(silent).await);
        } else {
            assert!(is_closed(&mut silent).await);
        }
        // It has asked once.
        asking.call(path, &tables::request(""), &[]).await.unwrap();
    }
}
