//! The socket behaves as the node's: framing, ids, errors, filters, and what tests can order.

mod common;

use std::io::Read;
use std::os::unix::fs::PermissionsExt;

use boltgate_sandbox::Sandbox;
use boltgate_sandbox::client::{self, Reply};
use common::{send, start, until};
use serde_json::{Value, json};

#[tokio::test(flavor = "multi_thread")]
async fn replies_have_the_nodes_form_and_errors_its_words() {
    let node = start(|builder| builder).await;
    for (request, start) in [
        (
            r#"{"jsonrpc":"2.0","id":"a b","method":"listpeers","params":[]}"#,
            r#"{"jsonrpc":"2.0","id":"a b","result":{"peers":["#,
        ),
        (
            r#"{"jsonrpc":"2.0","id":2,"method":"nope","params":{}}"#,
            r#"{"jsonrpc":"2.0","id":2,"error":{"code":-32601,"message":"Unknown command 'nope'"}}"#,
        ),
        (
            r#"{"jsonrpc":"2.0","id":3,"method":"feerates","params":{}}"#,
            r#"{"jsonrpc":"2.0","id":3,"error":{"code":-32602,"message":"missing required parameter: style"}}"#,
        ),
        (
            r#"{"jsonrpc":"2.0","id":4,"method":"getinfo","params":{"x":1}}"#,
            r#"{"jsonrpc":"2.0","id":4,"error":{"code":-32602,"message":"unknown parameter: x, this may be caused by a failure to autodetect key=value-style parameters. Please try using the -k flag and explicit key=value pairs of parameters."}}"#,
        ),
        (
            r#"{"jsonrpc":"2.0","id":5,"method":"listpeers","params":{"id":null}}"#,
            r#"{"jsonrpc":"2.0","id":5,"error":{"code":-32602,"message":"id: should be a node id: invalid token 'null'"}}"#,
        ),
        (
            r#"{"jsonrpc":"2.0","id":6,"method":"invoice","params":{"amount_msat":1,"label":"q","description":"caf\u00e9"}}"#,
            r#"{"jsonrpc":"2.0","id":6,"error":{"code":-32602,"message":"description: should be a string (without \\u): invalid token '\"caf\\u00e9\"'"}}"#,
        ),
        (
            r#"{"jsonrpc":"2.0","id":7,"method":"getinfo"}"#,
            r#"{"jsonrpc":"2.0","id":7,"error":{"code":-32600,"#,
        ),
        (r#"{"jsonrpc":"2.0","id":8,,}"#, r#"{"jsonrpc":"2.0","id":null,"error":{"code":-32600,"#),
    ] {
        let mut stream = node.connect();
        send(&stream, request);
        let mut reply = String::new();
        let mut piece = [0; 4096];
        while !reply.ends_with("}\n\n") {
            let count = stream.read(&mut piece).unwrap();
            assert!(count > 0, "{request}: the connection ended after {reply:?}");
            reply.push_str(std::str::from_utf8(&piece[..count]).unwrap());
        }
        assert!(reply.starts_with(start), "{request}\n{reply}");
        assert!(serde_json::from_str::<Value>(&reply).is_ok(), "{reply}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_wait_is_for_what_was_asked() {
    let node = start(|builder| builder).await;
    for (params, subsystem, index, reached) in [
        (
            r#"{"subsystem":"sendpays","indexname":"updated","nextvalue":7}"#,
            "sendpays",
            "updated",
            Some(7),
        ),
        (r#"["forwards","created",18446744073709551615]"#, "forwards", "created", Some(u64::MAX)),
        (
            r#"{"indexname":"deleted","subsystem":"invoices","nextvalue":0}"#,
            "invoices",
            "deleted",
            None,
        ),
    ] {
        let began = std::time::Instant::now();
        let answer = node.result("wait", params).await;
        assert_eq!(answer["subsystem"], subsystem);
        let said = answer[index].as_u64();
        assert!(said.is_some() && (reached.is_none() || said == reached), "{params}: {answer}");
        // Whoever follows asks again at once.
        assert!(reached.is_none() || began.elapsed().as_millis() >= 100, "{params}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn requests_on_one_connection_run_at_once_and_are_answered_by_id() {
    let node = start(|builder| builder).await;
    node.result("sandbox-delay", r#"{"method":"getinfo","never":true}"#).await;
    let mut stream = node.connect();
    // The first is never answered; the others don't wait for it, nor for blanks between them.
    let mut text = String::from(r#"{"jsonrpc":"2.0","id":"stuck","method":"getinfo","params":{}}"#);
    for id in 0..50 {
        text += &format!(r#"{{"jsonrpc":"2.0","id":{id},"method":"listpeers","params":{{}}}}"#);
    }
    send(&stream, &text);
    let mut replies = String::new();
    let mut piece = [0; 4096];
    while replies.matches("\n\n").count() < 50 {
        let count = stream.read(&mut piece).unwrap();
        assert!(count > 0);
        replies += &String::from_utf8_lossy(&piece[..count]);
    }
    let mut ids: Vec<_> = serde_json::Deserializer::from_str(&replies)
        .into_iter::<Value>()
        .map(|reply| reply.unwrap()["id"].as_u64().unwrap())
        .collect();
    ids.sort_unstable();
    assert_eq!(ids, (0..50).collect::<Vec<_>>());
    // Closing the connection gives the stuck call up.
    assert_eq!((node.sandbox.in_flight(), node.sandbox.open_connections()), (1, 1));
    drop(stream);
    until(|| node.sandbox.in_flight() == 0 && node.sandbox.open_connections() == 0).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_no_json_gets_no_answer_and_harms_no_other() {
    let node = start(|builder| builder).await;
    let mut stream = node.connect();
    send(&stream, "hello {}");
    send(&stream, r#"{"jsonrpc":"2.0","id":1,"method":"getinfo","params":{}}"#);
    stream.set_read_timeout(Some(std::time::Duration::from_millis(200))).unwrap();
    assert!(stream.read(&mut [0; 16]).is_err(), "it should be left without an answer");
    node.result("getinfo", "{}").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_filter_leaves_only_what_it_names() {
    let node = start(|builder| builder.entries(2)).await;
    let stream = node.connect();
    send(
        &stream,
        r#"{"jsonrpc":"2.0","id":1,"method":"listpeers","params":{},"filter":{"peers":[{"id":true}]}}"#,
    );
    let Reply::Result(text) = client::read_reply(&mut &stream).unwrap() else { panic!() };
    let value: Value = serde_json::from_str(&text).unwrap();
    let peers = value["peers"].as_array().unwrap();
    assert_eq!(peers.len(), 2);
    assert!(peers.iter().all(|peer| peer.as_object().unwrap().keys().eq(["id"])), "{value}");
}

#[tokio::test(flavor = "multi_thread")]
async fn tests_can_order_failures_results_and_broken_connections() {
    let node = start(|builder| builder).await;
    let usual = node.result("getinfo", "{}").await;
    node.result(
        "sandbox-fail",
        r#"{"method":"getinfo","code":210,"message":"no route","data":{"x":[1]},"attempts":[],"times":2}"#,
    )
    .await;
    for _ in 0..2 {
        assert_eq!(
            node.error("getinfo", "{}").await,
            json!({"code": 210, "message": "no route", "data": {"x": [1]}, "attempts": []})
        );
    }
    assert_eq!(node.result("getinfo", "{}").await, usual);

    node.result("sandbox-set", r#"{"method":"getinfo","result":{ "alias" : 1.50 }}"#).await;
    assert_eq!(
        node.call("getinfo", r#"{"not":"checked"}"#).await,
        Reply::Result(r#"{ "alias" : 1.50 }"#.into())
    );
    node.result("sandbox-set", r#"{"method":"getinfo"}"#).await;
    assert_eq!(node.result("getinfo", "{}").await, usual);

    // Even text that is no JSON.
    node.result("sandbox-set", r#"{"method":"getinfo","raw":"{\"id\":tru"}"#).await;
    let mut stream = node.connect();
    send(&stream, r#"{"jsonrpc":"2.0","id":1,"method":"getinfo","params":{}}"#);
    let mut start = [0; 41];
    stream.read_exact(&mut start).unwrap();
    assert_eq!(String::from_utf8_lossy(&start), r#"{"jsonrpc":"2.0","id":1,"result":{"id":tr"#);

    node.result("sandbox-reset", "{}").await;
    node.result("sandbox-close", r#"{"method":"getinfo","bytes":40}"#).await;
    let mut stream = node.connect();
    send(&stream, r#"{"jsonrpc":"2.0","id":1,"method":"getinfo","params":{}}"#);
    let mut text = String::new();
    stream.read_to_string(&mut text).unwrap();
    assert!(text.starts_with(r#"{"jsonrpc":"2.0","id":1,"result":{""#), "{text}");
    assert_eq!(text.len(), 40);
    assert_eq!(node.result("getinfo", "{}").await, usual);

    for (method, params) in [
        ("sandbox-fail", r#"{"method":"x","code":1}"#),
        ("sandbox-notify", "{}"),
        ("sandbox-notify", r#"{"topic":"no-such"}"#),
        ("sandbox-delay", r#"{"methods":"x"}"#),
    ] {
        assert_eq!(node.error(method, params).await["code"], -32602, "{method} {params}");
    }
    assert_eq!(node.error("sandbox-nope", "{}").await["code"], -32601);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_prepared_result_takes_nothing_but_sending_it() {
    let node = start(|builder| builder).await;
    let usual = node.result("getinfo", "{}").await;
    let prepared = Reply::Result(r#"{ "alias" : 2.50 }"#.into());
    node.sandbox.prepare("getinfo", r#"{ "alias" : 2.50 }"#);
    node.result("sandbox-delay", r#"{"method":"getinfo","never":true}"#).await;
    node.result("sandbox-fail", r#"{"method":"getinfo","code":1,"message":"x"}"#).await;
    for _ in 0..2 {
        assert_eq!(node.call("getinfo", r#"{"not":"checked"}"#).await, prepared);
    }
    assert_eq!(node.sandbox.seen(Some("getinfo")).len(), 1);

    // Many at once on one connection, among others, and one that is larger than any buffer.
    let large = format!(r#"{{"alias":"{}"}}"#, "x".repeat(1 << 20));
    node.sandbox.prepare("getinfo", large.clone());
    let mut stream = node.connect();
    for (id, method) in ["getinfo", "listpeers", "getinfo"].iter().enumerate() {
        send(
            &stream,
            &format!(r#"{{"jsonrpc":"2.0","id":{id},"method":"{method}","params":{{}}}}"#),
        );
    }
    let (mut text, mut piece) = (Vec::new(), vec![0; 1 << 16]);
    while text.windows(2).filter(|end| end == b"\n\n").count() < 3 {
        let count = stream.read(&mut piece).unwrap();
        text.extend_from_slice(&piece[..count]);
    }
    let text = String::from_utf8(text).unwrap();
    for id in [0, 2] {
        let reply = format!(r#"{{"jsonrpc":"2.0","id":{id},"result":{large}}}"#);
        assert!(text.split("\n\n").any(|each| each == reply), "{id}");
    }

    node.result("sandbox-reset", "{}").await;
    assert_eq!(node.result("getinfo", "{}").await, usual);
}

#[tokio::test(flavor = "multi_thread")]
async fn requests_are_kept_as_they_came() {
    let node = start(|builder| builder).await;
    node.call("listpeers", r#"{ "id" : "03" }"#).await;
    node.call("getinfo", "[]").await;
    let Reply::Result(seen) = node.call("sandbox-seen", r#"{"method":"listpeers"}"#).await else {
        panic!()
    };
    assert_eq!(seen, r#"{"requests":[{"id":1,"method":"listpeers","params":{ "id" : "03" }}]}"#);
    let all = node.sandbox.seen(None);
    assert_eq!(
        all.iter().map(|seen| seen.method.as_str()).collect::<Vec<_>>(),
        ["listpeers", "getinfo"]
    );
    for _ in 0..1001 {
        node.call("getinfo", "{}").await;
    }
    let all = node.sandbox.seen(None);
    assert_eq!((all.len(), all[0].params.get()), (1000, "{}"));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_client_that_never_reads_holds_up_only_itself() {
    let node = start(|builder| builder.entries_of("listchannels", 20_000)).await;
    let stream = node.connect();
    // In one write: the kernel has room for fewer small ones than the node leaves unread.
    let request =
        |id| format!(r#"{{"jsonrpc":"2.0","id":{id},"method":"listchannels","params":{{}}}}"#);
    send(&stream, &(0..300).map(request).collect::<String>());
    node.result("getinfo", "{}").await;
    let listed = node.result("listchannels", "{}").await;
    assert_eq!(listed["channels"].as_array().unwrap().len(), 20_000);
}

#[tokio::test(flavor = "multi_thread")]
async fn the_socket_is_private_stale_ones_go_and_live_ones_stay() {
    let dir = tempfile::tempdir().unwrap();
    let inner = dir.path().join("a b").join("regtest");
    let path = inner.join("lightning-rpc");
    std::fs::create_dir_all(&inner).unwrap();
    drop(std::os::unix::net::UnixListener::bind(&path).unwrap());
    let builder = Sandbox::builder().lightning_dir(&inner);
    let sandbox = builder.clone().start().await.unwrap();
    assert_eq!(sandbox.rpc_path().metadata().unwrap().permissions().mode() & 0o777, 0o600);
    let error = builder.clone().start().await.unwrap_err().to_string();
    assert!(error.contains("answers here"), "{error}");
    assert!(path.exists());
    sandbox.stop().await;
    assert!(!path.exists());
    let left: Vec<_> = std::fs::read_dir(&inner).unwrap().collect();
    assert!(left.is_empty(), "{left:?}");

    let long = dir.path().join("x".repeat(120));
    let error = Sandbox::builder().lightning_dir(long).start().await.unwrap_err().to_string();
    assert!(error.contains("at most 107 bytes"), "{error}");
}
