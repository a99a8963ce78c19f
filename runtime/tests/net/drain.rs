//! The end: calls under way come to theirs, or are cut off.

use std::sync::{Arc, Condvar, Mutex};
use std::time::Duration;

use boltgate::tls;
use serde_json::json;

use crate::common::client::Client;
use crate::common::node::{self, Seen};
use crate::common::{Bridge, PATIENCE, tables};

#[tokio::test(flavor = "multi_thread")]
async fn calls_under_way_are_answered() {
    let bridge = Bridge::start().await;
    let gate = Arc::new((Mutex::new(false), Condvar::new()));
    let held = Arc::clone(&gate);
    let (asked, mut is_asked) = tokio::sync::mpsc::unbounded_channel();
    let _node = node::serve(&bridge.socket(), move |_, _| {
        asked.send(()).unwrap();
        let (open, opened) = &*held;
        drop(opened.wait_while(open.lock().unwrap(), |open| !*open).unwrap());
        Some(json!({ "result": { "text": "done" } }))
    });
    let address = bridge.address;
    let mut client = Client::connect(address, bridge.dir()).await;
    let mut other = client.clone();
    let call = tokio::spawn(async move {
        other.call("/test.Node/Echo", &tables::request(""), &[]).await.unwrap()
    });
    is_asked.recv().await.unwrap();

    let stopping = tokio::spawn(bridge.stop());
    // No new connection, and on the old one no new call: the port is closed first.
    while tokio::net::TcpStream::connect(address).await.is_ok() {
        tokio::task::yield_now().await;
    }
    *gate.0.lock().unwrap() = true;
    gate.1.notify_all();
    assert_eq!(call.await.unwrap().message::<tables::Response>().text, "done");
    assert!(stopping.await.unwrap());
    assert!(client.call("/test.Node/Echo", &tables::request(""), &[]).await.is_err());
}

#[tokio::test(flavor = "multi_thread")]
async fn calls_that_do_not_end_are_cut_off() {
    let dir = tempfile::tempdir().unwrap();
    tls::ensure_files(dir.path(), &tls::Wanted::default()).unwrap();
    let bridge = Bridge::start_in(dir, Duration::from_millis(50)).await;
    let mut sees = node::serve(&bridge.socket(), |_, _| None);
    let mut client = Client::connect(bridge.address, bridge.dir()).await;
    let call =
        tokio::spawn(
            async move { client.call("/test.Node/Echo", &tables::request(""), &[]).await },
        );
    assert!(matches!(sees.recv().await, Some(Seen::Request(..))));
    assert!(!bridge.stop().await);
    assert!(call.await.unwrap().is_err());
    assert_eq!(sees.recv().await, Some(Seen::GivenUp));
}

#[tokio::test]
async fn idle_clients_hold_up_nothing() {
    let bridge = Bridge::start().await;
    let client = Client::connect(bridge.address, bridge.dir()).await;
    let silent = tokio::net::TcpStream::connect(bridge.address).await.unwrap();
    assert!(tokio::time::timeout(PATIENCE, bridge.stop()).await.unwrap());
    drop((client, silent));
}
