//! What travels, and on which connection.

use std::fs;

use boltgate::node::{Client, Error, Reply, Request, Site};
use serde_json::{Value, json};
use tokio::join;

use crate::daemon::{Daemon, LAST_CHUNK, chunked, client, idle, no_hang, reply, response};

async fn call(client: &Client) -> Result<Reply, Error> {
    no_hang(client.call(Request::new("status"))).await
}

fn result(reply: Result<Reply, Error>) -> Value {
    serde_json::from_str(reply.unwrap().result().unwrap().get()).unwrap()
}

#[tokio::test]
async fn the_request_is_one_post() {
    let daemon = Daemon::start();
    let client = daemon.client();
    let mut request = Request::new("get");
    let given = request.params(|text| {
        text.extend_from_slice(br#"{"a":[1]}"#);
        Ok::<_, ()>(())
    });
    given.unwrap();
    let id = request.id().to_string();
    let (reply, seen) =
        join!(client.call(request), async { daemon.accept().await.answer("7").await });
    assert_eq!(result(reply), 7);
    assert_eq!(seen.line, "POST /rpc?key=hidden HTTP/1.1");
    assert_eq!(seen.headers["host"], daemon.address.to_string());
    assert_eq!(seen.headers["content-type"], "application/json");
    assert_eq!(seen.headers["accept"], "application/json");
    assert!(!seen.headers.contains_key("authorization"));
    assert!(!seen.headers.contains_key("accept-encoding"), "nothing here decompresses");
    let expected = json!({"jsonrpc": "2.0", "id": id, "method": "get", "params": {"a": [1]}});
    assert_eq!(seen.body, expected);
}

#[tokio::test]
async fn calls_in_turn_share_a_connection() {
    let daemon = Daemon::start();
    let client = daemon.client();
    let serve = async {
        let mut peer = daemon.accept().await;
        for number in 0..6 {
            let seen = peer.request().await.unwrap();
            let text = reply(&seen.body, &number.to_string());
            // With its length, in chunks, and with white space behind it.
            let answer = match number % 3 {
                0 => response("200 OK", &text),
                1 => chunked("200 OK", &[&text[..9], &text[9..]]) + LAST_CHUNK,
                _ => chunked("200 OK", &[&text, "\n"]) + LAST_CHUNK,
            };
            peer.write(answer.as_bytes()).await;
        }
        peer
    };
    let calls = async {
        for number in 0..6 {
            assert_eq!(result(call(&client).await), number);
            idle(&client).await;
        }
    };
    let (peer, ()) = join!(serve, calls);
    assert!(!daemon.has_connection() && !peer.is_closed());
    let counts = client.counts();
    assert_eq!((counts.idle, counts.busy), (1, 0));
}

#[tokio::test]
async fn calls_at_once_have_a_connection_each() {
    let daemon = Daemon::start();
    let client = daemon.client();
    let serve = async {
        let (mut one, mut two) = (daemon.accept().await, daemon.accept().await);
        let (first, second) = (one.request().await.unwrap(), two.request().await.unwrap());
        assert_eq!((client.counts().idle, client.counts().busy), (0, 2));
        for (peer, seen) in [(&mut two, second), (&mut one, first)] {
            let method = seen.body["method"].to_string();
            peer.write(response("200 OK", &reply(&seen.body, &method)).as_bytes()).await;
        }
        (one, two)
    };
    let (one, two, _peers) =
        join!(client.call(Request::new("a")), client.call(Request::new("b")), serve);
    assert_eq!((result(one), result(two)), (json!("a"), json!("b")));
    assert_eq!(client.counts().idle, 2);
}

#[tokio::test]
async fn a_connection_that_was_closed_or_spoke_unasked_is_not_used() {
    let daemon = Daemon::start();
    let client = daemon.client();
    for after in ["", "HTTP/1.1 408 Request Timeout\r\ncontent-length: 0\r\n\r\n"] {
        let (first, mut peer) = join!(call(&client), async {
            let mut peer = daemon.accept().await;
            peer.answer("1").await;
            peer
        });
        assert_eq!(result(first), 1);
        assert_eq!(client.counts().idle, 1);
        peer.write(after.as_bytes()).await;
        drop(peer);
    }
    let (last, seen) = join!(call(&client), async { daemon.accept().await.answer("2").await });
    assert_eq!(result(last), 2);
    assert_eq!(seen.body["method"], "status");
    assert_eq!(client.counts().lost, 0);
}

#[tokio::test]
async fn a_connection_that_the_daemon_ends_is_not_kept() {
    let daemon = Daemon::start();
    let client = daemon.client();
    // By HTTP/1.0, by a header, and by a body that has no other end.
    for (head, has_length) in [
        ("HTTP/1.0 200 OK\r\n", true),
        ("HTTP/1.1 200 OK\r\nconnection: close\r\n", true),
        ("HTTP/1.1 200 OK\r\n", false),
    ] {
        let serve = async {
            let mut peer = daemon.accept().await;
            let text = reply(&peer.request().await.unwrap().body, "3");
            let length = format!("content-length: {}\r\n", text.len());
            let length = if has_length { length.as_str() } else { "" };
            peer.write(format!("{head}{length}\r\n{text}").as_bytes()).await;
            peer.request().await
        };
        let (answer, next) = join!(call(&client), serve);
        assert_eq!(result(answer), 3);
        assert!(next.is_none(), "{next:?}");
    }
    assert_eq!((client.counts().busy, client.counts().lost), (0, 0));
}

#[tokio::test]
async fn a_call_that_is_dropped_closes_its_connection() {
    let daemon = Daemon::start();
    let client = daemon.client();
    let serve = async {
        let mut peer = daemon.accept().await;
        peer.request().await.unwrap();
        peer
    };
    let mut peer = tokio::select! {
        _ = client.call(Request::new("wait")) => panic!("nobody answered"),
        peer = serve => peer,
    };
    assert!(peer.request().await.is_none());
    // As well in the middle of the reply.
    let serve = async {
        let mut peer = daemon.accept().await;
        let seen = peer.request().await.unwrap();
        let text = response("200 OK", &reply(&seen.body, "123"));
        peer.write(&text.as_bytes()[..text.len() - 2]).await;
        peer
    };
    let mut peer = tokio::select! {
        _ = client.call(Request::new("wait")) => panic!("nobody answered"),
        peer = serve => peer,
    };
    assert!(peer.request().await.is_none());
    assert_eq!((client.counts().idle, client.counts().busy), (0, 0));
}

#[tokio::test]
async fn new_credentials_are_taken_up_where_the_old_ones_are_refused() {
    let daemon = Daemon::start();
    let folder = tempfile::tempdir().unwrap();
    let cookie = folder.path().join(".cookie");
    fs::write(&cookie, "__cookie__:old\n").unwrap();
    let client = client(Site::new(&daemon.url(), None, Some(&cookie)).unwrap());
    let refuse = async |renew: bool| {
        let mut peer = daemon.accept().await;
        let seen = peer.request().await.unwrap();
        if renew {
            fs::write(&cookie, "__cookie__:new\n").unwrap();
        }
        peer.write(response("401 Unauthorized", "").as_bytes()).await;
        seen
    };
    // Nothing else to show.
    let (refused, seen) = join!(call(&client), refuse(false));
    assert_eq!(seen.headers["authorization"], "Basic X19jb29raWVfXzpvbGQ=");
    let refused = refused.unwrap_err();
    assert!(matches!(&refused, Error::Unreachable(_)), "{refused:?}");
    let text = refused.to_string();
    assert!(text.contains("401") && text.contains("--node-auth-file"), "{text}");
    assert!(!text.contains("cookie") && !text.contains("hidden"), "{text}");
    // A daemon that was started again has a new cookie.
    let serve = async {
        refuse(true).await;
        daemon.accept().await.answer("4").await
    };
    let (answer, seen) = join!(call(&client), serve);
    assert_eq!(result(answer), 4);
    assert_eq!(seen.headers["authorization"], "Basic X19jb29raWVfXzpuZXc=");
}
