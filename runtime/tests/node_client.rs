//! Calls on a real Unix socket: which connection they use, and what each failure is.

mod fake_node;

use std::io::ErrorKind;
use std::os::unix::net::UnixListener as StdListener;
use std::time::Duration;

use boltgate::node::{Client, Error, MAX_IDLE, Reply, Request};
use fake_node::{FakeNode, reply};
use serde_json::{Value, json};
use tokio::join;
use tokio::time::timeout;

/// Longer than any reply here takes.
const PATIENCE: Duration = Duration::from_secs(30);

fn client(node: &FakeNode) -> Client {
    Client::new(node.socket.clone())
}

async fn getinfo(client: &Client) -> Result<Reply, Error> {
    client.call(Request::new("getinfo")).await
}

fn result(reply: Result<Reply, Error>) -> Value {
    serde_json::from_str(reply.unwrap().result().unwrap().get()).unwrap()
}

#[tokio::test]
async fn the_request_is_what_was_asked_for() {
    let node = FakeNode::start();
    let client = client(&node);
    let mut request = Request::new("list\"é");
    let written = request.params(|out| {
        out.extend_from_slice(br#"{"id":"x"}"#);
        Ok::<_, ()>(7)
    });
    assert_eq!(written, Ok(7));
    let id = request.id().to_string();
    let request = request.filter(serde_json::from_str(r#"{"a":[{"b":true}]}"#).unwrap());
    let (reply, seen) =
        join!(client.call(request), async { node.accept().await.answer("{}").await });
    reply.unwrap();
    assert_eq!(
        seen,
        json!({
            "jsonrpc": "2.0", "id": id, "method": "list\"é", "params": {"id": "x"},
            "filter": {"a": [{"b": true}]},
        })
    );
}

#[test]
fn parameters_that_can_not_be_written_leave_none() {
    let mut request = Request::new("m");
    let failed = request.params(|out| {
        out.extend_from_slice(b"{\"half");
        Err::<(), _>("no")
    });
    assert_eq!(failed, Err("no"));
    let (id, text) = request.into_parts();
    let text: Value = serde_json::from_slice(&text).unwrap();
    let expected = json!({"jsonrpc": "2.0", "id": id.to_string(), "method": "m", "params": {}});
    assert_eq!(text, expected);
    assert_ne!(*Request::new("m").id(), id);
}

#[tokio::test]
async fn calls_in_turn_share_a_connection() {
    let node = FakeNode::start();
    let client = client(&node);
    let serve = async {
        let mut peer = node.accept().await;
        for number in 0..5 {
            peer.answer(&number.to_string()).await;
        }
    };
    let call = async {
        for number in 0..5 {
            assert_eq!(result(getinfo(&client).await), number);
        }
    };
    join!(serve, call);
    assert!(!node.has_connection());
}

#[tokio::test]
async fn calls_at_once_have_a_connection_each() {
    let node = FakeNode::start();
    let client = client(&node);
    let serve = async {
        let (mut first, mut second) = (node.accept().await, node.accept().await);
        let (one, two) = (first.request().await.unwrap(), second.request().await.unwrap());
        second.write(reply(&two, &two["method"].to_string()).as_bytes()).await;
        first.write(reply(&one, &one["method"].to_string()).as_bytes()).await;
    };
    let (one, two, ()) =
        join!(client.call(Request::new("wait")), client.call(Request::new("pay")), serve);
    assert_eq!((result(one), result(two)), (json!("wait"), json!("pay")));
}

#[tokio::test]
async fn only_so_many_idle_connections_are_kept() {
    let node = FakeNode::start();
    let client = client(&node);
    let calls: Vec<_> = (0..MAX_IDLE + 4)
        .map(|_| {
            tokio::spawn({
                let client = client.clone();
                async move { result(getinfo(&client).await) }
            })
        })
        .collect();
    let mut peers = Vec::new();
    for _ in &calls {
        peers.push(node.accept().await);
    }
    for peer in &mut peers {
        peer.answer("1").await;
    }
    for call in calls {
        assert_eq!(call.await.unwrap(), 1);
    }
    assert_eq!(peers.iter().filter(|peer| peer.is_closed()).count(), 4);
}

#[tokio::test]
async fn a_dropped_call_closes_its_connection() {
    let node = FakeNode::start();
    let client = client(&node);
    let mut peer = {
        let call = getinfo(&client);
        let asked = async {
            let mut peer = node.accept().await;
            peer.request().await.unwrap();
            peer
        };
        tokio::select! {
            _ = call => panic!("nobody answered"),
            peer = asked => peer,
        }
    };
    assert!(peer.is_closed());
    assert_eq!(peer.request().await, None);
    let (reply, _) = join!(getinfo(&client), async { node.accept().await.answer("2").await });
    assert_eq!(result(reply), 2);
}

#[tokio::test]
async fn a_connection_that_went_stale_is_replaced() {
    let node = FakeNode::start();
    let client = client(&node);
    for number in 0..3 {
        let serve = async {
            // Leaving closes it.
            node.accept().await.answer(&number.to_string()).await;
        };
        let (reply, ()) = join!(getinfo(&client), serve);
        assert_eq!(result(reply), number);
    }
}

#[tokio::test]
async fn a_connection_with_stray_bytes_is_replaced() {
    for stray in ["x", "{\"jsonrpc\":\"2.0\",\"id\":0,\"result\":{}}", "\n{"] {
        for at_once in [true, false] {
            let node = FakeNode::start();
            let client = client(&node);
            let serve = async {
                let mut peer = node.accept().await;
                let request = peer.request().await.unwrap();
                let stray = if at_once { stray } else { "" };
                peer.write((reply(&request, "1") + stray).as_bytes()).await;
                peer
            };
            let (first, mut peer) = join!(getinfo(&client), serve);
            assert_eq!(result(first), 1);
            if !at_once {
                peer.write(stray.as_bytes()).await;
            }
            let (second, _) =
                join!(getinfo(&client), async { node.accept().await.answer("2").await });
            assert_eq!(result(second), 2);
            assert_eq!(peer.request().await, None);
        }
    }
}

#[tokio::test]
async fn late_white_space_does_no_harm() {
    let node = FakeNode::start();
    let client = client(&node);
    let serve = async {
        let mut peer = node.accept().await;
        let request = peer.request().await.unwrap();
        peer.write(reply(&request, "1").trim_end().as_bytes()).await;
        peer
    };
    let (first, mut peer) = join!(getinfo(&client), serve);
    assert_eq!(result(first), 1);
    peer.write(b"\n\n").await;
    let (second, _) = join!(getinfo(&client), peer.answer("2"));
    assert_eq!(result(second), 2);
}

#[tokio::test]
async fn a_request_that_was_written_is_never_sent_again() {
    let node = FakeNode::start();
    let client = client(&node);
    // A first call, so that the second one is on a connection that was idle.
    let serve = async {
        let mut peer = node.accept().await;
        peer.answer("1").await;
        peer.request().await.unwrap();
    };
    let call = async {
        getinfo(&client).await.unwrap();
        client.call(Request::new("pay")).await.unwrap_err()
    };
    let ((), error) = join!(serve, call);
    unavailable(&error, &node, "may have carried it out");
    assert!(!node.has_connection());
}

/// The error names the socket, and says this; it is the one that says whether the request may have
/// been carried out.
fn unavailable(error: &Error, node: &FakeNode, says: &str) {
    let is_lost = says.contains("carried it out");
    assert!(
        if is_lost {
            matches!(error, Error::Lost(_))
        } else {
            matches!(error, Error::Unreachable(_))
        },
        "{error:?}"
    );
    let text = error.to_string();
    assert!(text.contains(node.socket.to_str().unwrap()) && text.contains(says), "{text}");
}

#[tokio::test]
async fn a_reply_may_be_split_anywhere() {
    let node = FakeNode::start();
    let client = client(&node);
    let value = r#"{"a":"\\\"}]","b":[{},"{"]}"#;
    let length = reply(&json!({"id": "boltgate:getinfo#1000"}), value).len();
    let serve = async {
        let mut peer = node.accept().await;
        for split in 0..length {
            let request = peer.request().await.unwrap();
            let text = reply(&request, value);
            let (head, tail) = text.as_bytes().split_at(split.min(text.len()));
            peer.write(head).await;
            tokio::task::yield_now().await;
            peer.write(tail).await;
        }
    };
    let call = async {
        for _ in 0..length {
            assert_eq!(
                result(getinfo(&client).await),
                serde_json::from_str::<Value>(value).unwrap()
            );
        }
    };
    join!(serve, call);
}

#[tokio::test]
async fn a_reply_of_40_megabytes() {
    let node = FakeNode::start();
    let client = client(&node);
    let channel = r#"{"source":"0266e4","destination":"03a1","amount_msat":1000000,"active":true}"#;
    let list = format!("[{}]", vec![channel; 40_000_000 / (channel.len() + 1) + 1].join(","));
    let (reply, _) = join!(getinfo(&client), async { node.accept().await.answer(&list).await });
    let reply = reply.unwrap();
    assert!(reply.len() > 40_000_000);
    assert_eq!(reply.result().unwrap().get(), list);
}

#[tokio::test]
async fn messages_for_others_are_skipped() {
    let node = FakeNode::start();
    let client = client(&node);
    for at_once in [false, true] {
        let serve = async {
            let mut peer = node.accept().await;
            let request = peer.request().await.unwrap();
            let id = &request["id"];
            let mut texts = [
                json!({"jsonrpc": "2.0", "method": "message", "params": {"id": id, "message": ""}}),
                json!({"jsonrpc": "2.0", "method": "progress", "params": {"id": id, "num": 1}}),
                json!({"jsonrpc": "2.0", "id": 1, "result": {}}),
                json!({"jsonrpc": "2.0", "id": "other", "error": {"code": 1, "message": "m"}}),
            ]
            .map(|other| other.to_string())
            .to_vec();
            texts.push(reply(&request, "1"));
            if at_once {
                texts = vec![texts.concat()];
            }
            for text in texts {
                peer.write(text.as_bytes()).await;
                tokio::task::yield_now().await;
            }
            // Open, so that nothing else can tell the client that there is something to read.
            peer
        };
        let both = async { join!(getinfo(&client), serve) };
        let (reply, _peer) = timeout(PATIENCE, both).await.expect("a reply that has come");
        assert_eq!(result(reply), 1);
    }
}

#[tokio::test]
async fn errors_of_the_node_are_replies() {
    let node = FakeNode::start();
    let client = client(&node);
    for id in [None, Some(Value::Null)] {
        let serve = async {
            let mut peer = node.accept().await;
            let request = peer.request().await.unwrap();
            let id = id.clone().unwrap_or_else(|| request["id"].clone());
            let error = r#"{"code":205, "message":"no route","attempts":[],"data":null}"#;
            peer.write(format!(r#"{{"jsonrpc":"2.0","id":{id}, "error":{error}}}"#).as_bytes())
                .await;
        };
        let (reply, ()) = join!(getinfo(&client), serve);
        let reply = reply.unwrap();
        assert!(matches!(
            reply.result(),
            Err(Error::Rpc { code: 205, ref message, data: None, .. }) if message == "no route"
        ));
    }
}

#[tokio::test]
async fn garbage_is_told_from_an_end() {
    let garbage = [
        "hello\n\n",
        "[]",
        "{]",
        "{\"jsonrpc\":\"2.0\"}",
        "{\"id\"}",
        "{\"id\":null,\"result\":1}",
        "\0",
    ];
    for (text, is_garbage) in garbage.map(|text| (text, true)).into_iter().chain([
        ("", false),
        ("{", false),
        ("{\"id\":\"", false),
    ]) {
        let node = FakeNode::start();
        let client = client(&node);
        let serve = async {
            let mut peer = node.accept().await;
            peer.request().await.unwrap();
            peer.write(text.as_bytes()).await;
        };
        let (reply, ()) = join!(getinfo(&client), serve);
        match reply.unwrap_err() {
            Error::Protocol(_) if is_garbage => {}
            error if !is_garbage => unavailable(&error, &node, "may have carried it out"),
            error => panic!("{text:?}: {error}"),
        }
        // The connection is not used again.
        let (reply, _) = join!(getinfo(&client), async { node.accept().await.answer("1").await });
        assert_eq!(result(reply), 1);
    }
}

#[tokio::test]
async fn no_node() {
    let mut node = FakeNode::start();
    for (path, kind) in [
        (node.folder.path().join("nothing"), ErrorKind::NotFound),
        (node.folder.path().join("d".repeat(90)).join("nothing"), ErrorKind::NotFound),
        (node.folder.path().join("n".repeat(200)), ErrorKind::InvalidInput),
    ] {
        node.socket = path.clone();
        match getinfo(&Client::new(path)).await.unwrap_err() {
            Error::Unreachable(error) => {
                assert_eq!(error.kind(), kind, "{error}");
                unavailable(&Error::Unreachable(error), &node, "can't connect");
            }
            other => panic!("{other}"),
        }
    }
}

#[tokio::test]
async fn a_path_longer_than_an_address() {
    let folder = tempfile::tempdir().unwrap();
    let deep = folder.path().join("d".repeat(120));
    std::fs::create_dir(&deep).unwrap();
    // Bound at a short path, found at a long one.
    let short = folder.path().join("s");
    let raw = StdListener::bind(&short).unwrap();
    let socket = deep.join("lightning-rpc");
    std::fs::rename(short, &socket).unwrap();
    let node = FakeNode::listen(folder, socket, raw);
    let client = client(&node);
    let (reply, _) = join!(getinfo(&client), async { node.accept().await.answer("1").await });
    assert_eq!(result(reply), 1);
}

#[tokio::test]
async fn a_full_queue_of_connections_is_waited_for() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("lightning-rpc");
    let address = socket2::SockAddr::unix(&path).unwrap();
    let listener = stream_socket();
    listener.bind(&address).unwrap();
    listener.listen(1).unwrap();
    let mut waiting = 0;
    let _queued: Vec<_> = std::iter::from_fn(|| {
        let socket = stream_socket();
        socket.set_nonblocking(true).unwrap();
        socket.connect(&address).is_ok().then_some(socket)
    })
    .inspect(|_| waiting += 1)
    .collect();
    let node = FakeNode::listen(folder, path, listener.into());
    let client = client(&node);
    let mut call = std::pin::pin!(getinfo(&client));
    // The first poll meets the full queue.
    tokio::select! {
        biased;
        _ = &mut call => panic!("there is no room"),
        () = std::future::ready(()) => {}
    }
    let serve = async {
        for _ in 0..waiting {
            node.accept().await;
        }
        node.accept().await.answer("1").await
    };
    let (reply, _) = join!(call, serve);
    assert_eq!(result(reply), 1);
}

fn stream_socket() -> socket2::Socket {
    socket2::Socket::new(socket2::Domain::UNIX, socket2::Type::STREAM, None).unwrap()
}
