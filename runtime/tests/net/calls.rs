//! Calls, right and wrong, from the client's socket to the node's and back.

use boltgate::options::Limits;
use serde_json::json;
use tonic::Code;
use tonic_types::StatusExt;

use crate::common::client::{Client, frame, grpc};
use crate::common::node::{self, Seen};
use crate::common::{Bridge, tables};

const ECHO: &str = "/test.Node/Echo";

#[tokio::test]
async fn a_request_goes_and_its_result_comes_back() {
    let bridge = Bridge::start().await;
    let mut sees = node::serve(&bridge.socket(), |_, params| {
        Some(json!({ "result": { "text": params["text"], "items": ["a", "ü"] } }))
    });
    let mut client = Client::connect(bridge.address, bridge.dir()).await;
    for text in ["", "hello", "ünï \"quoted\"\n"] {
        let answer = client.call(ECHO, &tables::request(text), &[]).await.unwrap();
        let message: tables::Response = answer.message();
        assert_eq!((message.text.as_str(), message.items), (text, vec!["a".into(), "ü".into()]));
        assert_eq!(answer.headers["content-type"], "application/grpc");
        assert!(answer.headers.get("content-length").is_none());
        assert_eq!(sees.recv().await, Some(Seen::Request("echo".into(), json!({ "text": text }))));
    }
}

#[tokio::test]
async fn a_large_result_arrives_whole() {
    let items: Vec<String> = (0..200_000).map(|at| format!("{at:0100}")).collect();
    let bridge = Bridge::start().await;
    let sent = items.clone();
    let _node = node::serve(&bridge.socket(), move |_, _| {
        Some(json!({ "result": { "text": "", "items": sent } }))
    });
    let mut client = Client::connect(bridge.address, bridge.dir()).await;
    let answer = client.call(ECHO, &tables::request(""), &[]).await.unwrap();
    assert!(answer.message::<tables::Response>().items == items);
}

#[tokio::test]
async fn the_nodes_error_is_told_in_full() {
    let bridge = Bridge::start().await;
    let _node = node::serve(&bridge.socket(), |_, _| {
        Some(
            json!({ "error": { "code": 208, "message": "No such: ü 100%", "data": { "a": [1] } } }),
        )
    });
    let mut client = Client::connect(bridge.address, bridge.dir()).await;
    // A field that the table doesn't have may be why the node is not content.
    let request = [&tables::request("x")[..], &[0x7a, 0]].concat();
    let answer = client.call(ECHO, &request, &[]).await.unwrap();
    let status = answer.status();
    assert_eq!((status.code(), status.message()), (Code::NotFound, "No such: ü 100%"));
    assert_eq!(answer.headers["cln-error-code"], "208");
    assert_eq!(
        status.metadata().get_bin("cln-error-data-bin").unwrap().to_bytes().unwrap(),
        r#"{"a":[1]}"#
    );
    assert_eq!(answer.headers["boltgate-ignored-fields"], "=15");
    let info = status.get_details_error_info().unwrap();
    assert_eq!(
        (info.reason.as_str(), info.metadata["method"].as_str()),
        ("NO_SUCH_PAYMENT", "echo")
    );
}

#[tokio::test]
async fn unknown_values_and_fields_are_named() {
    let bridge = Bridge::start().await;
    let _node = node::serve(&bridge.socket(), |_, _| {
        Some(json!({ "result": { "text": "", "colour": "ultra violet", "newer": 1 } }))
    });
    let mut client = Client::connect(bridge.address, bridge.dir()).await;
    let request = [&tables::request("x")[..], &[0x7a, 0]].concat();
    let answer = client.call(ECHO, &request, &[]).await.unwrap();
    assert_eq!(answer.message::<tables::Response>().colour, Some(-1));
    assert_eq!(answer.trailers["boltgate-unknown-enum"], "/colour=ultra%20violet");
    assert_eq!(answer.trailers["boltgate-ignored-fields"], "=15");
}

#[tokio::test]
async fn bad_results_and_bad_replies_are_internal() {
    for (answer, reason) in [
        (json!({ "result": { "text": "", "items": [["nested"]] } }), "BAD_RESULT"),
        (json!({ "result": 7 }), "BAD_RESULT"),
        (json!({}), "BAD_REPLY"),
    ] {
        let bridge = Bridge::start().await;
        let _node = node::serve(&bridge.socket(), move |_, _| Some(answer.clone()));
        let mut client = Client::connect(bridge.address, bridge.dir()).await;
        let status = client.call(ECHO, &tables::request(""), &[]).await.unwrap().status();
        assert_eq!(status.code(), Code::Internal, "{status:?}");
        assert_eq!(status.get_details_error_info().unwrap().reason, reason, "{status:?}");
    }
}

#[tokio::test]
async fn a_node_that_is_away_is_unavailable_and_may_come_back() {
    let bridge = Bridge::start().await;
    let mut client = Client::connect(bridge.address, bridge.dir()).await;
    let status = client.call(ECHO, &tables::request(""), &[]).await.unwrap().status();
    assert_eq!(status.code(), Code::Unavailable);
    let _node = node::serve(&bridge.socket(), |_, _| Some(json!({ "result": { "text": "back" } })));
    let answer = client.call(ECHO, &tables::request(""), &[]).await.unwrap();
    assert_eq!(answer.message::<tables::Response>().text, "back");
}

#[tokio::test]
async fn an_expired_call_lets_go_of_the_node() {
    let bridge = Bridge::start().await;
    let mut sees = node::serve(&bridge.socket(), |_, _| None);
    let mut client = Client::connect(bridge.address, bridge.dir()).await;
    let timeout = [("grpc-timeout", "300m")];
    let answer = client.call(ECHO, &tables::request(""), &timeout).await.unwrap();
    assert_eq!(answer.status().code(), Code::DeadlineExceeded);
    assert!(matches!(sees.recv().await, Some(Seen::Request(..))));
    assert_eq!(sees.recv().await, Some(Seen::GivenUp));
}

#[tokio::test]
async fn a_cancelled_call_lets_go_of_the_node() {
    let bridge = Bridge::start().await;
    let mut sees = node::serve(&bridge.socket(), |_, _| None);
    let mut client = Client::connect(bridge.address, bridge.dir()).await;
    let message = frame(&tables::request(""));
    let mut other = client.clone();
    let call = tokio::spawn(async move { other.ask(grpc(ECHO, message, &[])).await });
    assert!(matches!(sees.recv().await, Some(Seen::Request(..))));
    call.abort();
    assert_eq!(sees.recv().await, Some(Seen::GivenUp));
    // The connection to the bridge stays.
    let status = client.call("/nothing", b"", &[]).await.unwrap().status();
    assert_eq!(status.code(), Code::Unimplemented);
}

#[tokio::test]
async fn what_cannot_be_called_says_so() {
    let bridge = Bridge::start().await;
    let mut client = Client::connect(bridge.address, bridge.dir()).await;
    for path in ["/", "/x", "/test.Node/Nope", "/test.Node/Echo/", "/other.Node/Echo", "/a/b/c"] {
        let status = client.call(path, b"", &[]).await.unwrap().status();
        assert_eq!(status.code(), Code::Unimplemented, "{path}");
        assert!(status.message().contains(path), "{status:?}");
    }
}

#[tokio::test]
async fn malformed_requests_are_the_clients_fault() {
    let bridge = Bridge::start().await;
    let mut client = Client::connect(bridge.address, bridge.dir()).await;
    let good = frame(&tables::request("x"));
    let gzip: &[_] = &[("grpc-encoding", "gzip")];
    let bad_timeout: &[_] = &[("grpc-timeout", "soon")];
    let huge = frame(&vec![0; Limits::default().request_size + 1]);
    for (what, body, metadata, code) in [
        ("no message", vec![], &[][..], Code::InvalidArgument),
        ("cut prefix", good[..3].to_vec(), &[], Code::InvalidArgument),
        ("cut message", good[..good.len() - 1].to_vec(), &[], Code::InvalidArgument),
        ("two messages", [&good[..], &good].concat(), &[], Code::InvalidArgument),
        ("bad flag", vec![7, 0, 0, 0, 0], &[], Code::InvalidArgument),
        ("compressed", vec![1, 0, 0, 0, 1, 0], gzip, Code::Unimplemented),
        ("too large", huge, &[], Code::ResourceExhausted),
        ("bad wire", frame(&[0x0a, 0x05, b'x']), &[], Code::InvalidArgument),
        ("not UTF-8", frame(&[0x0a, 0x01, 0xff]), &[], Code::InvalidArgument),
        ("bad timeout", good.clone(), bad_timeout, Code::InvalidArgument),
    ] {
        let status = client.ask(grpc(ECHO, body, metadata)).await.unwrap().status();
        assert_eq!(status.code(), code, "{what}: {status:?}");
        assert!(!status.message().is_empty(), "{what}");
    }
    let status = client.ask(grpc(ECHO, frame(&[0x0a, 0x01, 0xff]), &[])).await.unwrap().status();
    let violation = &status.get_details_bad_request().unwrap().field_violations[0];
    assert_eq!(violation.field, "text");
}

#[tokio::test]
async fn what_is_not_grpc_is_refused_by_http() {
    let bridge = Bridge::start().await;
    let mut client = Client::connect(bridge.address, bridge.dir()).await;
    for (content_type, expected) in [
        ("application/grpc", 200),
        ("application/grpc+proto", 200),
        ("application/grpc; charset=utf-8", 200),
        ("application/grpc+json", 200),
        ("application/grpc+xml", 415),
        ("application/xml", 415),
        ("application/grpcx", 415),
        ("", 415),
    ] {
        let mut request = grpc(ECHO, frame(b""), &[]);
        request.headers_mut().insert("content-type", content_type.parse().unwrap());
        assert_eq!(client.ask(request).await.unwrap().http, expected, "{content_type}");
    }
    let mut request = grpc(ECHO, "", &[]);
    *request.method_mut() = http::Method::GET;
    assert_eq!(client.ask(request).await.unwrap().http, 405);
}
