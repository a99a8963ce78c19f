//! Lists in parts: when they leave, how they end, and what a client that does not read holds up.

use std::os::unix::net::UnixListener;
use std::time::Duration;

use bytes::Bytes;
use http::HeaderMap;
use http_body_util::BodyExt;
use hyper::body::Incoming;
use serde_json::json;
use tokio::time::timeout;
use tonic::{Code, Status};
use tonic_types::StatusExt;

use crate::common::client::{Client, frame, grpc};
use crate::common::{Bridge, PATIENCE, node, tables};
use crate::fake_node::{FakeNode, Peer};

const LIST: &str = "/test.Node/List";

/// What an error of the node's with the number 1 is.
const NODE: Code = Code::Unknown;

/// A bridge, its node, and a client.
async fn start() -> (Bridge, FakeNode, Client) {
    let bridge = Bridge::start().await;
    let socket = bridge.socket();
    let listener = UnixListener::bind(&socket).unwrap();
    let node = FakeNode::listen(tempfile::tempdir().unwrap(), socket, listener);
    let client = Client::connect(bridge.address, bridge.dir()).await;
    (bridge, node, client)
}

/// The parts of a list, read one at a time.
struct Parts {
    body: Incoming,
    bytes: Vec<u8>,
}

/// How a list ended.
#[derive(Debug)]
struct End {
    status: Status,
    trailers: HeaderMap,
}

impl Parts {
    /// Calls the method; the node is told what to answer meanwhile.
    async fn open(
        client: &mut Client,
        metadata: &[(&'static str, &str)],
        node: impl Future<Output = Peer>,
    ) -> (Self, Peer) {
        let request = grpc(LIST, frame(&tables::request("")), metadata);
        let (response, peer) = tokio::join!(client.send(request), node);
        let response = response.unwrap();
        assert_eq!(response.headers()["content-type"], "application/grpc");
        assert!(response.headers().get("grpc-status").is_none(), "{response:?}");
        (Self { body: response.into_body(), bytes: Vec::new() }, peer)
    }

    /// The next part, or how the list ended.
    async fn next(&mut self) -> Result<tables::Response, End> {
        loop {
            if let Some(head) = self.bytes.first_chunk::<5>() {
                let length = u32::from_be_bytes(head[1..].try_into().unwrap()) as usize;
                if self.bytes.len() >= 5 + length {
                    let rest = self.bytes.split_off(5 + length);
                    let part = std::mem::replace(&mut self.bytes, rest);
                    return Ok(prost::Message::decode(&part[5..]).unwrap());
                }
            }
            let more = timeout(PATIENCE, self.body.frame()).await.unwrap();
            match more.expect("no trailers").unwrap().into_data() {
                Ok(data) => self.bytes.extend_from_slice(&data),
                Err(frame) => {
                    let trailers = frame.into_trailers().unwrap();
                    return Err(End {
                        status: Status::from_header_map(&trailers).unwrap(),
                        trailers,
                    });
                }
            }
        }
    }

    /// All parts up to the end.
    async fn rest(&mut self) -> (Vec<tables::Response>, End) {
        let mut parts = Vec::new();
        loop {
            match self.next().await {
                Ok(part) => parts.push(part),
                Err(end) => return (parts, end),
            }
        }
    }
}

/// Accepts a connection, takes its request and answers with the beginning of a reply.
async fn begin(node: &FakeNode, text: &str) -> Peer {
    let mut peer = node.accept().await;
    begin_on(&mut peer, text).await;
    peer
}

async fn begin_on(peer: &mut Peer, text: &str) {
    let request = peer.request().await.expect("a request");
    assert_eq!(request["method"], "list");
    peer.write(format!(r#"{{"jsonrpc":"2.0","id":{},"#, request["id"]).as_bytes()).await;
    peer.write(text.as_bytes()).await;
}

#[tokio::test]
async fn items_leave_before_the_reply_is_whole_and_the_connection_is_kept() {
    let (_bridge, node, mut client) = start().await;
    let text = r#""result":{"text":"t","items":["one", "tw"#;
    let (mut parts, mut peer) = Parts::open(&mut client, &[], begin(&node, text)).await;
    assert_eq!(parts.next().await.unwrap().items, ["one"]);
    peer.write(b"o\", \"three\"").await;
    assert_eq!(parts.next().await.unwrap().items, ["two"]);
    peer.write(b"],\"colour\":\"red\"}}\n\n").await;
    let last = parts.next().await.unwrap();
    let three = vec!["three".to_owned()];
    assert_eq!(last, tables::Response { text: "t".to_owned(), items: three, colour: Some(0) });
    assert_eq!(parts.next().await.unwrap_err().status.code(), Code::Ok);

    // The next call is on the same connection; a list may have no part at all.
    let answer = async {
        begin_on(&mut peer, "\"result\":{\"items\":[]}}\n\n").await;
        peer
    };
    let (mut parts, _peer) = Parts::open(&mut client, &[], answer).await;
    assert_eq!(parts.next().await.unwrap_err().status.code(), Code::Ok);
    assert!(!node.has_connection());
}

#[tokio::test]
async fn a_batch_is_as_large_as_the_client_asks_for() {
    // Each takes 100 bytes of JSON, with its comma.
    let items: Vec<_> = (0..4000).map(|at| format!("{at:097}")).collect();
    let text = format!("\"result\":{}}}\n\n", json!({ "items": items }));
    let (_bridge, node, mut client) = start().await;
    for (metadata, most) in [
        (&[][..], 656),
        (&[("boltgate-batch-bytes", "1")], 11),
        (&[("boltgate-batch-bytes", "4000")], 40),
        (&[("boltgate-batch-bytes", "99999999999")], 4000),
    ] {
        let (mut parts, _peer) = Parts::open(&mut client, metadata, begin(&node, &text)).await;
        let (parts, end) = parts.rest().await;
        assert_eq!(end.status.code(), Code::Ok);
        // Items that have waited for long leave in a smaller part.
        let largest = parts.iter().map(|part| part.items.len()).max().unwrap();
        assert!(largest <= most, "{metadata:?}: {largest} items in one part");
        assert_eq!(parts.into_iter().flat_map(|part| part.items).collect::<Vec<_>>(), items);
    }
    let bad = [("boltgate-batch-bytes", "many")];
    let status = client.call(LIST, &tables::request(""), &bad).await.unwrap().status();
    assert_eq!(status.code(), Code::InvalidArgument);
    assert!(status.message().contains("`many`"), "{status:?}");
}

#[tokio::test]
async fn a_client_that_does_not_read_holds_up_the_node() {
    const ITEMS: usize = 400;
    let (_bridge, node, mut client) = start().await;
    let item = format!("\"{}\",", "x".repeat(99_997));
    let (mut parts, mut peer) =
        Parts::open(&mut client, &[], begin(&node, "\"result\":{\"items\":[\"first\",")).await;
    let mut written = 0;
    while written < ITEMS {
        // Once the window and the buffers are full, nothing goes on.
        match timeout(Duration::from_secs(2), peer.write(item.as_bytes())).await {
            Ok(()) => written += 1,
            Err(_) => break,
        }
    }
    assert!(written < ITEMS / 4, "{written} items of 100 kB were taken off the node's hands");
    drop(peer);
    let (parts, end) = parts.rest().await;
    assert_eq!(end.status.code(), Code::Unavailable, "{end:?}");
    let items = parts.iter().flat_map(|part| &part.items);
    assert!(items.count() >= written, "{written}");
}

#[tokio::test]
async fn a_client_that_goes_lets_go_of_the_node() {
    let (_bridge, node, mut client) = start().await;
    let text = "\"result\":{\"items\":[\"first\",";
    let (mut parts, mut peer) = Parts::open(&mut client, &[], begin(&node, text)).await;
    assert_eq!(parts.next().await.unwrap().items, ["first"]);
    drop(parts);
    assert_eq!(peer.request().await, None);
}

#[tokio::test]
async fn a_list_that_takes_too_long_lets_go_of_the_node() {
    let (_bridge, node, mut client) = start().await;
    let text = "\"result\":{\"items\":[\"first\",";
    let limit = [("grpc-timeout", "500m")];
    let (mut parts, mut peer) = Parts::open(&mut client, &limit, begin(&node, text)).await;
    assert_eq!(parts.next().await.unwrap().items, ["first"]);
    assert_eq!(parts.next().await.unwrap_err().status.code(), Code::DeadlineExceeded);
    assert_eq!(peer.request().await, None);
}

#[tokio::test]
async fn errors_are_those_of_a_unary_call() {
    for (answer, code) in [
        (json!({ "error": { "code": -32602, "message": "no" } }), Code::InvalidArgument),
        (json!({ "result": 7 }), Code::Internal),
        (json!({ "result": { "items": [["nested"]] } }), Code::Internal),
        (json!({}), Code::Internal),
    ] {
        let bridge = Bridge::start().await;
        let _node = node::serve(&bridge.socket(), move |_, _| Some(answer.clone()));
        let mut client = Client::connect(bridge.address, bridge.dir()).await;
        let [list, echo] = [LIST, "/test.Node/Echo"].map(|path| (path, tables::request("")));
        let list = client.call(list.0, &list.1, &[]).await.unwrap();
        let echo = client.call(echo.0, &echo.1, &[]).await.unwrap().status();
        let status = list.status();
        // Nothing but headers.
        assert!(list.headers.contains_key("grpc-status") && list.body == Bytes::new());
        assert_eq!((status.code(), echo.code()), (code, code), "{status:?}");
        let named = |status: &Status| status.message().replace("`echo`", "`list`");
        assert_eq!(named(&status), named(&echo));
        let reason = |status: &Status| status.get_details_error_info().unwrap().reason;
        assert_eq!(reason(&status), reason(&echo));
    }
}

#[tokio::test]
async fn errors_on_the_way_end_the_list() {
    for (more, code, says, kept) in [
        (Some("[7],"), Code::Internal, "/items/1: ", false),
        (Some("]}}"), Code::Internal, "/items/1: ", false),
        (Some("\"x\"]}} x"), Code::Ok, "", false),
        (Some("\"x\"],\"colour\":[]}}"), Code::Internal, "/colour: ", true),
        (Some("\"x\"]},\"error\":{\"code\":1,\"message\":\"late\"}}"), NODE, "late", true),
        (None, Code::Unavailable, "within a reply", false),
    ] {
        let (_bridge, node, mut client) = start().await;
        let text = "\"result\":{\"items\":[\"first\",";
        let (mut parts, mut peer) = Parts::open(&mut client, &[], begin(&node, text)).await;
        assert_eq!(parts.next().await.unwrap().items, ["first"]);
        let peer = match more {
            Some(more) => {
                peer.write(more.as_bytes()).await;
                Some(peer)
            }
            None => {
                drop(peer);
                None
            }
        };
        let (_, end) = parts.rest().await;
        assert_eq!(end.status.code(), code, "{more:?}: {end:?}");
        assert!(end.status.message().contains(says), "{more:?}: {end:?}");
        match peer {
            // A reply that came to its end leaves a connection to go on with.
            Some(peer) if kept => assert!(!peer.is_closed(), "{more:?}"),
            Some(mut peer) => assert_eq!(peer.request().await, None, "{more:?}"),
            None => {}
        }
    }
}

#[tokio::test]
async fn what_comes_before_the_reply_is_skipped_and_what_is_unknown_is_named() {
    let (_bridge, node, mut client) = start().await;
    let answer = async {
        let mut peer = node.accept().await;
        let request = peer.request().await.unwrap();
        for before in [
            json!({ "jsonrpc": "2.0", "method": "message", "params": { "message": "hello" } }),
            json!({ "jsonrpc": "2.0", "id": "other", "result": { "items": [] } }),
        ] {
            peer.write(before.to_string().as_bytes()).await;
        }
        let result = json!({ "items": ["one"], "colour": "ultra violet" });
        let reply = json!({ "id": request["id"], "result": result });
        peer.write(reply.to_string().as_bytes()).await;
        peer
    };
    let (mut parts, _peer) = Parts::open(&mut client, &[], answer).await;
    let (parts, end) = parts.rest().await;
    assert_eq!(parts.len(), 1);
    assert_eq!((&*parts[0].items, parts[0].colour), (&["one".to_owned()][..], Some(-1)));
    assert_eq!(end.status.code(), Code::Ok);
    assert_eq!(end.trailers["boltgate-unknown-enum"], "/colour=ultra%20violet");
}
