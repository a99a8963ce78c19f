//! A bridge before a daemon: parameters by position, results that are values, health, and runes.

use std::sync::Arc;

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE;
use boltgate::access::peer::Origin;
use boltgate::access::{Identity, Peer};
use boltgate::health::Health;
use boltgate::node::Client;
use boltgate::notification::Hub;
use boltgate::service::Service;
use boltgate::tls::Fingerprint;
use boltgate::web::Web;
use boltgate_transcode::table::{
    Field, Form, Kind, Label, Message, Outcome, Params, Rpc, Shape, Surface,
};
use boltgate_transcode::{to_wire, to_wire_strict};
use bytes::{Buf as _, Bytes, BytesMut};
use http::{HeaderMap, Request};
use http_body_util::{BodyExt as _, Full};
use serde_json::{Value, json};
use tokio::join;
use tokio_util::task::AbortOnDropHandle;
use tonic::Status;
use tower::Service as _;

use crate::daemon::{Daemon, LAST_CHUNK, chunked, error, idle, no_hang, reply, response};
use crate::fake_node::FakeNode;

const fn field(
    key: &'static str,
    name: &'static str,
    number: u32,
    label: Label,
    kind: Kind,
) -> Field {
    Field { key, name, number, label, kind, required: false }
}

/// The second place is that of a parameter without a field.
static REQUEST: Message = Message {
    name: "test.Request",
    fields: &[
        field("address", "address", 1, Label::Singular, Kind::String),
        field("full-form", "full_form", 2, Label::Optional, Kind::Bool),
        field("blocks", "blocks", 3, Label::Repeated, Kind::Uint64),
    ],
    by_key: &[0, 2, 1],
};

const PLACES: &[&str] = &["address", "nonce", "full-form", "blocks"];

macro_rules! response {
    ($name:ident, $($field:expr)?) => {
        static $name: Message = Message {
            name: concat!("test.", stringify!($name)),
            fields: &[$($field)?],
            by_key: &[$({ let _ = $field; 0 })?],
        };
    };
}

response!(TEXT, field("value", "value", 1, Label::Singular, Kind::String));
response!(NUMBERS, field("value", "value", 1, Label::Repeated, Kind::Uint64));
response!(MAYBE, field("the-value", "the_value", 1, Label::Optional, Kind::Message(&TEXT)));
response!(ANYTHING, field("value", "value", 1, Label::Optional, Kind::Shape(Shape::JsonValue)));
response!(OBJECTS, field("value", "value", 1, Label::Repeated, Kind::Message(&TEXT)));
response!(NOTHING,);
response!(LIST, field("items", "items", 1, Label::Repeated, Kind::Message(&TEXT)));

const fn rpc(
    path: &'static str,
    response: &'static Message,
    params: Params,
    outcome: Outcome,
) -> Rpc {
    Rpc {
        path,
        target: "chain_get",
        form: Form::Method,
        request: &REQUEST,
        response,
        params,
        outcome,
        deprecated: false,
    }
}

const PLACED: Params = Params::ByPosition(PLACES);

static SURFACE: Surface = Surface {
    name: "test",
    release: None,
    rpcs: &[
        rpc("/test.Chain/Anything", &ANYTHING, PLACED, Outcome::Value),
        rpc("/test.Chain/List", &LIST, PLACED, Outcome::Object),
        Rpc { form: Form::List, ..rpc("/test.Chain/ListInParts", &LIST, PLACED, Outcome::Object) },
        rpc("/test.Chain/Maybe", &MAYBE, Params::ByName, Outcome::Value),
        rpc("/test.Chain/Nothing", &NOTHING, PLACED, Outcome::Value),
        rpc("/test.Chain/Numbers", &NUMBERS, PLACED, Outcome::Value),
        rpc("/test.Chain/Object", &TEXT, PLACED, Outcome::Object),
        rpc("/test.Chain/Objects", &OBJECTS, PLACED, Outcome::Value),
        rpc("/test.Chain/Text", &TEXT, PLACED, Outcome::Value),
    ],
    topics: &[],
    presets: &[],
    access: &[],
    rune_names: &[],
    descriptors: &[],
};

/// A bridge, and who looks after its health.
struct Bridge {
    web: Web,
    node: Client,
    health: Health,
}

impl Bridge {
    async fn new(daemon: &Daemon) -> Self {
        Self::before(daemon.client()).await
    }

    async fn before(node: Client) -> Self {
        let health = Health::new(&SURFACE).await;
        let hub = Hub::new(SURFACE.rpcs, SURFACE.topics, 16);
        let service = Service::new(node.clone(), hub, &SURFACE, &health).unwrap();
        let peer = Peer {
            origin: Origin::Tcp("127.0.0.1:1".parse().unwrap()),
            identity: Identity::Certificate(Fingerprint::of(b"client")),
        };
        Self { web: Web::from(service.of_peer(Arc::new(peer))), node, health }
    }

    /// Calls with a message of that content type; the messages of the answer, and how it ended.
    async fn call(
        &self,
        path: &str,
        content_type: &str,
        message: &[u8],
        metadata: &[(&'static str, &str)],
    ) -> (Vec<u8>, HeaderMap) {
        let mut frame = BytesMut::from(&[0][..]);
        frame.extend_from_slice(&u32::try_from(message.len()).unwrap().to_be_bytes());
        frame.extend_from_slice(message);
        let mut request = Request::post(format!("https://bridge{path}"))
            .version(http::Version::HTTP_2)
            .header("content-type", content_type)
            .header("te", "trailers");
        for (name, value) in metadata {
            request = request.header(*name, *value);
        }
        let request = request.body(Full::<Bytes>::new(frame.freeze())).unwrap();
        let response = no_hang(self.web.clone().call(request)).await.unwrap();
        let (head, body) = response.into_parts();
        let body = no_hang(body.collect()).await.unwrap();
        let trailers = body.trailers().cloned().unwrap_or(head.headers);
        // Messages in a row are one.
        let (mut frames, mut message) = (body.to_bytes(), Vec::new());
        while !frames.is_empty() {
            assert_eq!(frames.get_u8(), 0, "nothing asked for compression");
            let length = frames.get_u32() as usize;
            message.extend_from_slice(&frames.split_to(length));
        }
        (message, trailers)
    }
}

fn status(trailers: &HeaderMap) -> (i32, String) {
    let status = Status::from_header_map(trailers).expect("a status");
    (status.code().into(), status.message().to_owned())
}

/// Path, request, the parameters that travel, result, and the answer as JSON.
const TABLE: &[(&str, &str, &str, &str, &str)] = &[
    (
        "/test.Chain/Text",
        r#"{"address":"a","full-form":true,"blocks":[1,2]}"#,
        r#"["a",null,true,[1,2]]"#,
        r#""0x1""#,
        r#"{"value":"0x1"}"#,
    ),
    ("/test.Chain/Text", r#"{"address":"a"}"#, r#"["a"]"#, r#""""#, r#"{"value":""}"#),
    (
        "/test.Chain/Text",
        r#"{"address":"","blocks":[7]}"#,
        r#"["",null,null,[7]]"#,
        "17",
        r#"{"value":17}"#,
    ),
    ("/test.Chain/Numbers", "{}", r#"[""]"#, "[1, 2,3 ]", r#"{"value":[1, 2,3 ]}"#),
    ("/test.Chain/Numbers", "{}", r#"[""]"#, "[]", r#"{"value":[]}"#),
    (
        "/test.Chain/Maybe",
        r#"{"address":"a"}"#,
        r#"{"address":"a"}"#,
        r#"{"value":"x","more":[]}"#,
        r#"{"the-value":{"value":"x","more":[]}}"#,
    ),
    (
        "/test.Chain/Maybe",
        r#"{"address":"a"}"#,
        r#"{"address":"a"}"#,
        "null",
        r#"{"the-value":null}"#,
    ),
    ("/test.Chain/Anything", "{}", r#"[""]"#, "null", r#"{"value":null}"#),
    ("/test.Chain/Anything", "{}", r#"[""]"#, "false", r#"{"value":false}"#),
    ("/test.Chain/Anything", "{}", r#"[""]"#, r#"{"a":[{}]}"#, r#"{"value":{"a":[{}]}}"#),
    (
        "/test.Chain/Objects",
        "{}",
        r#"[""]"#,
        r#"[{"value":"x"},{"value":"y"}]"#,
        r#"{"value":[{"value":"x"},{"value":"y"}]}"#,
    ),
    ("/test.Chain/Nothing", "{}", r#"[""]"#, "true", "{}"),
    ("/test.Chain/Object", "{}", r#"[""]"#, r#"{"value":"x"}"#, r#"{"value":"x"}"#),
];

#[tokio::test]
async fn parameters_have_their_places_and_results_are_values() {
    let daemon = Daemon::start();
    let bridge = Bridge::new(&daemon).await;
    let mut peer = None;
    for (path, request, params, result, answer) in TABLE {
        let row = SURFACE.rpcs.iter().find(|rpc| rpc.path == *path).unwrap();
        let mut wire = Vec::new();
        to_wire_strict(&REQUEST, request.as_bytes(), &mut wire).unwrap();
        for (content_type, message) in
            [("application/grpc", wire.as_slice()), ("application/grpc+json", request.as_bytes())]
        {
            let serve = async {
                if peer.is_none() {
                    peer = Some(daemon.accept().await);
                }
                peer.as_mut().unwrap().answer(result).await
            };
            let ((came, trailers), seen) =
                join!(bridge.call(path, content_type, message, &[]), serve);
            assert_eq!(status(&trailers), (0, String::new()), "{path} {result}");
            assert_eq!(seen.body["method"], "chain_get");
            let params: Value = serde_json::from_str(params).unwrap();
            assert_eq!(seen.body["params"], params, "{path} {request}");
            if content_type.ends_with("json") {
                assert_eq!(String::from_utf8(came).unwrap(), *answer);
                continue;
            }
            // As the same object from a node would be.
            let mut expected = Vec::new();
            to_wire(row.response, answer.as_bytes(), &mut expected).unwrap();
            assert_eq!(came, expected, "{path} {result}");
            if (*result, *path) == ("null", "/test.Chain/Anything") {
                assert_eq!(came, [0x0a, 0], "null is a value of its own");
            }
        }
    }
}

#[tokio::test]
async fn what_is_no_such_value_is_an_error_with_its_place() {
    let daemon = Daemon::start();
    let bridge = Bridge::new(&daemon).await;
    for (path, answer, code, part) in [
        ("/test.Chain/Numbers", Ok(r#"[1,"x"]"#), 13, "/value/1: "),
        ("/test.Chain/Numbers", Ok(r#"{"value":[1]}"#), 13, "/value: "),
        ("/test.Chain/Object", Ok("\"x\""), 13, "expected"),
        ("/test.Chain/Object", Ok("null"), 13, "expected"),
        // With `"result": null` beside it.
        ("/test.Chain/Object", Err(-32602), 3, "no"),
        ("/test.Chain/Text", Err(-32602), 3, "no"),
        ("/test.Chain/Text", Err(-32601), 12, "no"),
    ] {
        let serve = async {
            let mut peer = daemon.accept().await;
            let seen = peer.request().await.unwrap();
            let text = match answer {
                Ok(result) => reply(&seen.body, result),
                Err(code) => error(&seen.body, code),
            };
            let text = response("200 OK", &text).replacen("\r\n", "\r\nconnection: close\r\n", 1);
            peer.write(text.as_bytes()).await;
        };
        let ((_, trailers), ()) = join!(bridge.call(path, "application/grpc", b"", &[]), serve);
        let (came, text) = status(&trailers);
        assert!(came == code && text.contains(part), "{path} {answer:?}: {came} {text}");
    }
}

#[tokio::test]
async fn a_long_list_comes_whole_and_in_parts() {
    let daemon = Daemon::start();
    let bridge = Bridge::new(&daemon).await;
    let items: Vec<Value> = (0..20_000).map(|at| json!({"value": at.to_string()})).collect();
    let result = json!({"items": items}).to_string();
    let mut expected = Vec::new();
    to_wire(&LIST, result.as_bytes(), &mut expected).unwrap();
    let serve = async {
        let mut peer = daemon.accept().await;
        for _ in 0..3 {
            let seen = peer.request().await.unwrap();
            assert_eq!(seen.body["params"], json!([""]));
            let text = reply(&seen.body, &result);
            let (first, second) = text.split_at(text.len() / 3);
            let answer = chunked("200 OK", &[first, second]) + LAST_CHUNK;
            peer.write(answer.as_bytes()).await;
        }
        let seen = peer.request().await.unwrap();
        peer.write(response("500 Oh", &error(&seen.body, -32602)).as_bytes()).await;
        let seen = peer.request().await.unwrap();
        let text = reply(&seen.body, &result);
        peer.write(chunked("200 OK", &[&text[..text.len() / 2]]).as_bytes()).await;
    };
    let calls = async {
        for path in ["List", "ListInParts", "List"] {
            let path = format!("/test.Chain/{path}");
            let (came, trailers) = bridge.call(&path, "application/grpc", b"", &[]).await;
            assert_eq!(status(&trailers), (0, String::new()), "{path}");
            assert!(came == expected, "{path}");
            idle(&bridge.node).await;
        }
        for code in [3, 14] {
            let (came, trailers) =
                bridge.call("/test.Chain/ListInParts", "application/grpc", b"", &[]).await;
            assert_eq!(status(&trailers).0, code);
            assert!(came.is_empty() == (code == 3));
            if code == 3 {
                idle(&bridge.node).await;
            }
        }
    };
    no_hang(async { join!(serve, calls) }).await;
    assert_eq!((bridge.node.counts().idle, bridge.node.counts().busy), (0, 0));
}

#[tokio::test]
async fn any_answer_of_a_daemon_is_health() {
    let daemon = Daemon::start();
    let bridge = Bridge::new(&daemon).await;
    let check = async || {
        let path = "/grpc.health.v1.Health/Check";
        let (message, _) = bridge.call(path, "application/grpc", b"\n\x0atest.Chain", &[]).await;
        message
    };
    const SERVING: &[u8] = &[8, 1];
    assert_eq!(check().await, [8, 2]);
    let watch = bridge.health.clone().watch(bridge.node.clone());
    let _watch = AbortOnDropHandle::new(tokio::spawn(watch));
    let mut peer = daemon.accept().await;
    let seen = peer.request().await.unwrap();
    assert_eq!(seen.body["method"], "rpc.discover");
    peer.write(response("200 OK", &error(&seen.body, -32601)).as_bytes()).await;
    no_hang(async {
        while check().await != SERVING {
            tokio::task::yield_now().await;
        }
    })
    .await;
}

fn rune() -> String {
    URL_SAFE.encode([&[7; 32][..], b"=1"].concat())
}

#[tokio::test]
async fn nobody_judges_runes() {
    let daemon = Daemon::start();
    let bridge = Bridge::new(&daemon).await;
    let rune = rune();
    let metadata = [("rune", rune.as_str())];
    let (_, trailers) = bridge.call("/test.Chain/Text", "application/grpc", b"", &metadata).await;
    let (code, text) = status(&trailers);
    assert!(code == 7 && text.contains("can't judge runes"), "{code} {text}");
    assert!(!daemon.has_connection());
}

/// Of a plugin's method behind a node: its runes restrict parameters by name.
#[tokio::test]
async fn runes_see_parameters_by_name_whatever_form_they_travel_in() {
    let node = FakeNode::start();
    let bridge = Bridge::before(Client::new(node.socket.clone())).await;
    let rune = rune();
    let request = br#"{"address":"a","blocks":[7]}"#;
    let metadata = [("rune", rune.as_str())];
    let call = bridge.call("/test.Chain/Text", "application/grpc+json", request, &metadata);
    let serve = async {
        let mut peer = node.accept().await;
        let asked = peer.answer(r#"{"valid":true}"#).await;
        (asked, peer.answer("\"x\"").await)
    };
    let ((came, _), (asked, called)) = join!(call, serve);
    assert_eq!(came, br#"{"value":"x"}"#);
    assert_eq!((&asked["method"], &called["method"]), (&json!("checkrune"), &json!("chain_get")));
    assert_eq!(asked["params"]["method"], "chain_get");
    assert_eq!(asked["params"]["params"], json!({"address": "a", "blocks": [7]}));
    assert_eq!(called["params"], json!(["a", null, null, [7]]));
}

#[tokio::test]
async fn calls_by_name_go_on_as_they_are() {
    let daemon = Daemon::start();
    let bridge = Bridge::new(&daemon).await;
    let message = json!({"method": "chain_other", "params": [1, {"a": 2}]}).to_string();
    let call =
        bridge.call("/boltgate.v1.Raw/Call", "application/grpc+json", message.as_bytes(), &[]);
    let ((came, trailers), seen) =
        join!(call, async { daemon.accept().await.answer("[true]").await });
    assert_eq!((status(&trailers).0, came.as_slice()), (0, &b"[true]"[..]));
    assert_eq!(seen.body["params"], json!([1, {"a": 2}]));
}
