//! Any method by its name: what the node gets, what the client gets.

use boltgate::own::messages::{RawRequest, RawResponse};
use prost::Message;
use serde_json::{Value, json};
use tonic::Code;
use tonic_types::StatusExt;

use crate::common::client::Client;
use crate::common::node::Seen;
use crate::common::{Bridge, node};

const CALL: &str = "/boltgate.v1.Raw/Call";

/// Some of `cln.JsonValue`.
#[derive(Clone, PartialEq, prost::Message)]
struct JsonValue {
    #[prost(int64, optional, tag = "2")]
    int: Option<i64>,
    #[prost(string, optional, tag = "5")]
    string: Option<String>,
    #[prost(message, optional, tag = "6")]
    array: Option<JsonArray>,
}

#[derive(Clone, PartialEq, prost::Message)]
struct JsonArray {
    #[prost(message, repeated, tag = "1")]
    values: Vec<JsonValue>,
}

fn request(method: &str, params: &str) -> RawRequest {
    RawRequest { method: method.to_owned(), params: params.to_owned(), ..RawRequest::default() }
}

#[tokio::test]
async fn parameters_and_results_are_passed_on() {
    let bridge = Bridge::start().await;
    let mut sees = node::serve(&bridge.socket(), |_, params| Some(json!({ "result": params })));
    let mut client = Client::connect(bridge.address, bridge.dir()).await;
    for (params, expected) in [
        ("", json!({})),
        ("[]", json!([])),
        (r#"{"a":[1,-2.50,"\u00fc\n"],"b":null}"#, json!({ "a": [1, -2.5, "ü\n"], "b": null })),
    ] {
        let request = request("my-plugin method", params).encode_to_vec();
        let answer = client.call(CALL, &request, &[]).await.unwrap();
        let response: RawResponse = answer.message();
        assert_eq!(serde_json::from_str::<Value>(&response.result).unwrap(), expected);
        assert_eq!(response.value, None);
        let seen = sees.recv().await.unwrap();
        assert_eq!(seen, Seen::Request("my-plugin method".to_owned(), expected));
    }
}

#[tokio::test]
async fn the_result_comes_as_text_and_as_a_value() {
    let int = |int| JsonValue { int: Some(int), ..JsonValue::default() };
    let string = JsonValue { string: Some("ü".to_owned()), ..JsonValue::default() };
    let array = JsonArray { values: vec![int(1), string] };
    for (result, value) in [
        ("7", int(7)),
        ("null", JsonValue::default()),
        (r#"[1, "ü"]"#, JsonValue { array: Some(array), ..JsonValue::default() }),
    ] {
        let bridge = Bridge::start().await;
        let parsed: Value = serde_json::from_str(result).unwrap();
        let _node = node::serve(&bridge.socket(), move |_, _| Some(json!({ "result": parsed })));
        let mut client = Client::connect(bridge.address, bridge.dir()).await;
        let request = RawRequest { want_value: true, ..request("m", "") }.encode_to_vec();
        let response: RawResponse = client.call(CALL, &request, &[]).await.unwrap().message();
        assert_eq!(response.result, result.replace(' ', ""));
        assert_eq!(JsonValue::decode(&*response.value.unwrap()).unwrap(), value);
    }
}

#[tokio::test]
async fn the_nodes_errors_are_those_of_any_call() {
    let bridge = Bridge::start().await;
    let _node = node::serve(&bridge.socket(), |method, _| {
        let error =
            json!({ "code": -32601, "message": "Unknown command", "data": { "m": method } });
        Some(json!({ "error": error }))
    });
    let mut client = Client::connect(bridge.address, bridge.dir()).await;
    let status = client.call(CALL, &request("nope", "").encode_to_vec(), &[]).await.unwrap();
    let status = status.status();
    assert_eq!(status.code(), Code::Unimplemented);
    assert_eq!(status.message(), "Unknown command");
    assert_eq!(status.metadata().get("cln-error-code").unwrap(), "-32601");
    let data = status.metadata().get_bin("cln-error-data-bin").unwrap().to_bytes().unwrap();
    assert_eq!(data, &br#"{"m":"nope"}"#[..]);
    assert_eq!(status.get_details_error_info().unwrap().metadata["method"], "nope");
}

#[tokio::test]
async fn what_cannot_be_passed_on_is_refused() {
    let bridge = Bridge::start().await;
    let mut client = Client::connect(bridge.address, bridge.dir()).await;
    for (request, code, field) in [
        (request("", ""), Code::InvalidArgument, "method"),
        (request("m", "7"), Code::InvalidArgument, "params"),
        (request("m", "{}}"), Code::InvalidArgument, "params"),
        (
            RawRequest { filter: "[]".to_owned(), ..request("m", "") },
            Code::InvalidArgument,
            "filter",
        ),
        (request("batching", "[true]"), Code::Unimplemented, ""),
        (request("notifications", "[true]"), Code::Unimplemented, ""),
        (request("deprecations", "[true]"), Code::Unimplemented, ""),
    ] {
        let status = client.call(CALL, &request.encode_to_vec(), &[]).await.unwrap().status();
        assert_eq!(status.code(), code, "{status:?}");
        let violation = status.get_details_bad_request();
        let named = violation.map(|bad| bad.field_violations[0].field.clone());
        assert_eq!(named.unwrap_or_default(), field, "{status:?}");
    }
    let status = client.call(CALL, &[0x0a, 1, 0xff], &[]).await.unwrap().status();
    assert_eq!(status.code(), Code::InvalidArgument, "{status:?}");
}

#[tokio::test]
async fn what_the_node_says_meanwhile_is_in_the_trailers() {
    let bridge = Bridge::start().await;
    let socket = bridge.socket();
    let listener = std::os::unix::net::UnixListener::bind(&socket).unwrap();
    let folder = tempfile::tempdir().unwrap();
    let node = crate::fake_node::FakeNode::listen(folder, socket, listener);
    let mut client = Client::connect(bridge.address, bridge.dir()).await;
    let answer = async {
        let mut peer = node.accept().await;
        for params in [
            json!({ "id": "x", "level": "info", "message": "half way" }),
            json!({ "num": 1, "total": 2 }),
        ] {
            let said = json!({ "jsonrpc": "2.0", "method": "message", "params": params });
            peer.write(said.to_string().as_bytes()).await;
        }
        peer.answer("7").await;
    };
    let request = request("m", "").encode_to_vec();
    let (answered, ()) = tokio::join!(client.call(CALL, &request, &[]), answer);
    let trailers = answered.unwrap().trailers;
    let said: Vec<_> = trailers.get_all("cln-progress").iter().collect();
    assert_eq!(said, ["half%20way", "1/2"]);
}
