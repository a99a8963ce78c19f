//! What each failure of a daemon is to a call.

use std::net::TcpListener;

use boltgate::node::{Client, Error, Exceeded, Request};
use boltgate::status::Failure;
use serde_json::Value;
use tokio::join;
use tonic::Code;

use crate::daemon::{Daemon, LAST_CHUNK, chunked, error, idle, no_hang, reply, response};

/// What the daemon does with a request.
type Act = fn(&Value) -> String;

/// What a call gets of it: part of the error's text, and whether the connection is kept.
enum End {
    /// [`Error::Lost`]: it may have been carried out.
    Lost(&'static str),
    /// [`Error::Unreachable`]: it wasn't.
    Unreachable(&'static str),
    /// [`Error::Protocol`]
    Protocol(&'static str),
    /// [`Error::Rpc`] of this code; whether the connection is kept.
    Rpc(i64, bool),
}

const fn row(what: &'static str, act: Act, end: End) -> (&'static str, Act, End) {
    (what, act, end)
}

const PAGE: &str = "<html>An error of the proxy's</html>";

/// Each after a whole request; then the daemon closes the connection.
const TABLE: &[(&str, Act, End)] = &[
    row("no answer", |_| String::new(), End::Lost("gave no answer")),
    row("half a head", |_| "HTTP/1.1 200 OK\r\ncontent-".into(), End::Lost("gave no answer")),
    row("no HTTP", |_| "SSH-2.0-other\r\n".into(), End::Lost("gave no answer")),
    row(
        "half a body",
        |request| {
            let text = response("200 OK", &reply(request, "1234"));
            text[..text.len() - 3].to_owned()
        },
        End::Lost("reading from the node at http://127.0.0.1:"),
    ),
    row(
        "half a chunk",
        |request| {
            let text = chunked("200 OK", &[&reply(request, "1234")]);
            text[..text.len() - 5].to_owned()
        },
        End::Lost("reading from"),
    ),
    row(
        "a body that has no length, and no end",
        |request| {
            let text = reply(request, "[1,2");
            format!("HTTP/1.1 200 OK\r\n\r\n{}", &text[..text.len() - 1])
        },
        End::Lost("closed the connection within a reply"),
    ),
    row("nothing", |_| response("200 OK", ""), End::Protocol("without a body")),
    row("no content", |_| "HTTP/1.1 204 No Content\r\n\r\n".into(), End::Protocol("a body")),
    row("a page", |_| response("200 OK", PAGE), End::Protocol("came '<'")),
    row("a batch", |request| response("200 OK", &format!("[{}]", reply(request, "1"))), {
        End::Protocol("came '['")
    }),
    row(
        "what is compressed",
        |_| "HTTP/1.1 200 OK\r\ncontent-encoding: gzip\r\ncontent-length: 2\r\n\r\n\x1f\x08".into(),
        End::Protocol("JSON object"),
    ),
    row(
        "another's reply",
        |_| response("200 OK", r#"{"jsonrpc":"2.0","id":"boltgate:status#0","result":1}"#),
        End::Protocol("expected the id boltgate:status#"),
    ),
    row(
        "a notification",
        |_| response("200 OK", r#"{"jsonrpc":"2.0","method":"news","params":{}}"#),
        End::Protocol("the notification news"),
    ),
    row(
        "neither result nor error",
        |request| response("200 OK", &format!("{{\"id\":{}}}", request["id"])),
        End::Protocol("got neither"),
    ),
    row("an error", |request| response("200 OK", &error(request, -32602)), End::Rpc(-32602, true)),
    row(
        "an error in chunks with the status 500",
        |request| chunked("500 Internal Server Error", &[&error(request, -1)]) + LAST_CHUNK,
        End::Rpc(-1, true),
    ),
    row(
        "an error with the status 404",
        |request| response("404 Not Found", &error(request, -32601)),
        End::Rpc(-32601, true),
    ),
    row(
        "an error of a request that could not be read",
        |_| response("400 Bad Request", r#"{"id":null,"error":{"code":-32700,"message":"no"}}"#),
        End::Rpc(-32700, true),
    ),
    row(
        "another's error with a status",
        |_| response("500 Oh", r#"{"id":"x","error":{"code":1,"message":"no"}}"#),
        End::Lost("HTTP status 500"),
    ),
    row(
        "a result with a status that speaks against it",
        |request| response("404 Not Found", &reply(request, "1")),
        End::Unreachable("HTTP status 404"),
    ),
    row("500 and a page", |_| response("500 Oh", PAGE), End::Lost("may have carried the call out")),
    row("502", |_| response("502 Bad Gateway", PAGE), End::Lost("HTTP status 502")),
    row("500 cut off", |_| "HTTP/1.1 500 Oh\r\ncontent-length: 9\r\n\r\n{".into(), {
        End::Lost("HTTP status 500")
    }),
    row("503", |_| response("503 Service Unavailable", ""), End::Unreachable("HTTP status 503")),
    row("401", |_| response("401 Unauthorized", ""), End::Unreachable("--node-auth-file")),
    row("403", |_| response("403 Forbidden", PAGE), End::Unreachable("--node-auth-file")),
    row("404", |_| response("404 Not Found", "{}"), End::Unreachable("the path of --node")),
    row("405", |_| response("405 Method Not Allowed", "[]"), End::Unreachable("of --node")),
    row("413", |_| response("413 Content Too Large", ""), End::Unreachable("HTTP status 413")),
    row("429", |_| response("429 Too Many Requests", ""), End::Unreachable("HTTP status 429")),
    row(
        "302",
        |_| {
            "HTTP/1.1 302 Found\r\nlocation: http://127.0.0.1:1/\r\ncontent-length: 0\r\n\r\n"
                .into()
        },
        End::Unreachable("redirections are not followed"),
    ),
];

async fn call(client: &Client) -> Result<Value, Error> {
    let reply = no_hang(client.call(Request::new("status"))).await?;
    reply.result().map(|result| serde_json::from_str(result.get()).unwrap())
}

#[tokio::test]
async fn each_failure_is_what_it_is() {
    for (what, act, end) in TABLE {
        let daemon = Daemon::start();
        let client = daemon.client();
        let serve = async {
            let mut peer = daemon.accept().await;
            let seen = peer.request().await.unwrap();
            peer.write(act(&seen.body).as_bytes()).await;
            // Kept open where the connection is to be kept.
            matches!(end, End::Rpc(_, true)).then_some(peer)
        };
        let (failed, peer) = join!(call(&client), serve);
        let failed = failed.unwrap_err();
        let (text, counts) = (failed.to_string(), client.counts());
        let counted = (counts.unreachable, counts.lost, counts.unreadable);
        let (part, code, expected) = match (end, &failed) {
            (End::Lost(part), Error::Lost(_)) => (*part, Code::Unavailable, (0, 1, 0)),
            (End::Unreachable(part), Error::Unreachable(_)) => {
                (*part, Code::Unavailable, (1, 0, 0))
            }
            // What is found once the reply was received is not counted as a broken one.
            (End::Protocol(part), Error::Protocol(_)) => {
                (*part, Code::Internal, (0, 0, counts.unreadable))
            }
            (End::Rpc(expected, _), Error::Rpc { code, .. }) => {
                assert_eq!(code, expected, "{what}");
                idle(&client).await;
                let code = Failure::Node { method: "status", error: failed }.status().code();
                assert_ne!(code, Code::Unavailable, "{what}");
                drop(peer);
                continue;
            }
            _ => panic!("{what}: {failed:?}"),
        };
        assert!(text.contains(part), "{what}: {text}");
        assert!(!text.contains("hidden"), "{what}: {text}");
        assert_eq!(counted, expected, "{what}");
        // What is found in a reply that came whole says nothing against its connection.
        let whole = matches!(failed, Error::Protocol(_));
        assert!(counts.busy == 0 && (whole || counts.idle == 0), "{what}: {counts:?}");
        let status = Failure::Node { method: "status", error: failed }.status();
        assert_eq!(status.code(), code, "{what}");
        assert!(!daemon.has_connection(), "{what}: it was sent again");
    }
    println!("{} failures of a daemon, each as expected", TABLE.len());
}

#[tokio::test]
async fn what_nobody_listens_to_is_unreachable() {
    let port = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap();
    let daemon = Daemon::start();
    let url = daemon.url().replace(&daemon.address.to_string(), &port.to_string());
    let client = crate::daemon::client(boltgate::node::Site::new(&url, None, None).unwrap());
    let failed = call(&client).await.unwrap_err();
    assert!(matches!(failed, Error::Unreachable(_)), "{failed:?}");
    let text = failed.to_string();
    assert!(text.starts_with(&format!("can't connect to the node at http://{port}: ")), "{text}");
    assert_eq!(client.counts().unreachable, 1);
}

#[tokio::test]
async fn a_reply_has_bounds() {
    let daemon = Daemon::start();
    let client = daemon.client_within(4096, 9);
    let (longest, deepest) =
        (format!("\"{}\"", "x".repeat(3000)), format!("{}{}", "[".repeat(9), "]".repeat(9)));
    let (long, deep) =
        (format!("\"{}\"", "x".repeat(5000)), format!("{}{}", "[".repeat(10), "]".repeat(10)));
    for result in [longest, deepest, long, deep] {
        let serve = async {
            let mut peer = daemon.accept().await;
            let seen = peer.request().await.unwrap();
            let text = reply(&seen.body, &result);
            // Of a length that it doesn't say beforehand.
            let middle = text.len() / 2;
            let text = chunked("200 OK", &[&text[..middle], &text[middle..]]);
            peer.write(text.as_bytes()).await;
            peer
        };
        // Without an end of the body: what is beyond a bound is not waited for.
        let (answer, mut peer) = join!(call(&client), serve);
        match answer {
            Ok(value) => assert_eq!(value.to_string(), *result),
            Err(Error::Exceeded(Exceeded::Size { most })) => {
                assert_eq!((most, result.len()), (4096, 5002));
            }
            Err(Error::Exceeded(Exceeded::Depth { place, most })) => {
                assert_eq!((most, result.len()), (9, 20));
                assert!(place.starts_with("/result/0"), "{place}");
            }
            Err(other) => panic!("{other:?}"),
        }
        // None is left in the middle of a body.
        assert!(peer.request().await.is_none());
    }
    assert_eq!((client.counts().idle, client.counts().busy), (0, 0));
}

#[tokio::test]
async fn a_head_has_bounds() {
    let daemon = Daemon::start();
    let client = daemon.client();
    let serve = async {
        let mut peer = daemon.accept().await;
        peer.request().await.unwrap();
        peer.write(b"HTTP/1.1 200 OK\r\n").await;
        // Until the client has had enough.
        for number in 0..10_000_u32 {
            peer.write(format!("x-{number}: {}\r\n", "y".repeat(1000)).as_bytes()).await;
            if peer.is_closed() {
                return;
            }
        }
        panic!("10 MB of headers were read");
    };
    let (failed, ()) = join!(call(&client), serve);
    assert!(matches!(failed, Err(Error::Lost(_))), "{failed:?}");
}

#[tokio::test]
async fn a_slow_reply_comes_whole_and_a_call_that_is_silent_can_be_given_up() {
    let daemon = Daemon::start();
    let client = daemon.client();
    let serve = async {
        let mut peer = daemon.accept().await;
        let seen = peer.request().await.unwrap();
        let text = reply(&seen.body, r#"{"a":[1,2,{"b":"c"}]}"#);
        let text = response("200 OK", &text);
        for byte in text.as_bytes() {
            peer.write(&[*byte]).await;
            tokio::task::yield_now().await;
        }
        peer
    };
    let (answer, mut peer) = join!(call(&client), serve);
    assert_eq!(answer.unwrap().to_string(), r#"{"a":[1,2,{"b":"c"}]}"#);
    // On the same connection.
    tokio::select! {
        _ = client.call(Request::new("wait")) => panic!("nobody answered"),
        seen = peer.request() => assert!(seen.is_some()),
    }
    assert!(peer.request().await.is_none());
}
