//! Replies that are compressed: whose, which, and what they are then.

use std::io::Read as _;

use boltgate::grpc::compression::SMALLEST;
use prost::Message as _;
use serde_json::json;
use tonic::Code;

use crate::common::client::{Answer, Client};
use crate::common::{Bridge, node, tables};

const ECHO: &str = "/test.Node/Echo";
const LIST: &str = "/test.Node/List";

/// The messages of an answer, each with its flag, decompressed as the headers say.
fn messages(answer: &Answer) -> Vec<(u8, tables::Response)> {
    assert_eq!(answer.status().code(), Code::Ok, "{:?}", answer.status());
    let encoding = answer.headers.get("grpc-encoding").map(|value| value.to_str().unwrap());
    let (mut rest, mut messages) = (&answer.body[..], Vec::new());
    while let Some([flag, length @ ..]) = rest.first_chunk::<5>() {
        let end = 5 + u32::from_be_bytes(*length) as usize;
        let message = &rest[5..end];
        let plain = match (flag, encoding) {
            (0, _) => message.to_vec(),
            (1, Some("gzip")) => {
                let mut plain = Vec::new();
                flate2::read::GzDecoder::new(message).read_to_end(&mut plain).unwrap();
                plain
            }
            (1, Some("zstd")) => zstd::stream::decode_all(message).unwrap(),
            other => panic!("{other:?}"),
        };
        messages.push((*flag, tables::Response::decode(&plain[..]).unwrap()));
        rest = &rest[end..];
    }
    messages
}

/// A bridge whose node answers with as much text as it is asked for.
async fn start(allowed: &str) -> (Bridge, Client) {
    let bridge = Bridge::start_compressing(allowed.parse().unwrap()).await;
    node::serve(&bridge.socket(), |_, params| {
        let count = usize::try_from(params["count"].as_u64().unwrap()).unwrap();
        let items = vec!["0123456789".repeat(10); count / 100];
        Some(json!({"result": {"text": "t".repeat(count % 100), "items": items}}))
    });
    let client = Client::connect(bridge.address, bridge.dir()).await;
    (bridge, client)
}

fn asking_for(bytes: u64) -> Vec<u8> {
    tables::Request { text: String::new(), count: Some(bytes) }.encode_to_vec()
}

#[tokio::test]
async fn who_asks_for_it_gets_it() {
    for (allowed, accepted, expected) in [
        ("gzip", "identity, deflate, gzip", Some("gzip")),
        ("zstd", "gzip,zstd", Some("zstd")),
        ("gzip,zstd", "gzip,zstd", Some("zstd")),
        ("gzip,zstd", "identity,deflate,gzip", Some("gzip")),
        ("gzip", "identity", None),
        ("gzip", "zstd", None),
        ("off", "gzip,zstd", None),
    ] {
        let (_bridge, mut client) = start(allowed).await;
        for bytes in [0, 1000, 200_000, 3_000_000] {
            let metadata = [("grpc-accept-encoding", accepted)];
            let answer = client.call(ECHO, &asking_for(bytes), &metadata).await.unwrap();
            let encoding = answer.headers.get("grpc-encoding").map(|value| value.to_str().unwrap());
            assert_eq!(encoding, expected, "{allowed} {accepted}");
            let [(flag, message)] = &messages(&answer)[..] else { panic!("{answer:?}") };
            let plain = client.call(ECHO, &asking_for(bytes), &[]).await.unwrap();
            assert_eq!(plain.headers.get("grpc-encoding"), None);
            let is_large = plain.body.len() - 5 >= SMALLEST;
            assert_eq!(*flag == 1, is_large && expected.is_some(), "{bytes}");
            assert_eq!(*message, plain.message::<tables::Response>());
            assert!(*flag == 0 || answer.body.len() < plain.body.len() / 10);
        }
    }
}

#[tokio::test]
async fn the_parts_of_a_list_are_compressed_one_by_one() {
    let (_bridge, mut client) = start("gzip").await;
    let (gzip, size) = (("grpc-accept-encoding", "gzip"), ("boltgate-batch-bytes", "8192"));
    let compressed = client.call(LIST, &asking_for(100_050), &[gzip, size]).await.unwrap();
    let plain = client.call(LIST, &asking_for(100_050), &[size]).await.unwrap();
    let [compressed, plain] = [&compressed, &plain].map(messages);
    assert!(compressed.len() > 10, "{}", compressed.len());
    assert!(compressed.iter().any(|(flag, _)| *flag == 1));
    let parts = |all: Vec<(u8, tables::Response)>| -> Vec<_> {
        all.into_iter().map(|(_, part)| part).collect()
    };
    assert_eq!(parts(compressed), parts(plain));
}

#[tokio::test]
async fn errors_and_compressed_requests() {
    let bridge = Bridge::start_compressing("gzip,zstd".parse().unwrap()).await;
    node::serve(&bridge.socket(), |_, _| {
        Some(json!({"error": {"code": -1, "message": "no ".repeat(200)}}))
    });
    let mut client = Client::connect(bridge.address, bridge.dir()).await;
    let gzip = [("grpc-accept-encoding", "gzip")];
    let answer = client.call(ECHO, &asking_for(1), &gzip).await.unwrap();
    assert_eq!(answer.status().code(), Code::FailedPrecondition, "{answer:?}");
    assert!(answer.status().message().contains("no no no"));
    assert!(answer.body.is_empty());
    // Who compresses is told what is accepted, whatever replies may be.
    for bridge in [bridge, Bridge::start().await] {
        let mut client = Client::connect(bridge.address, bridge.dir()).await;
        let body = vec![1, 0, 0, 0, 1, 0];
        let request = crate::common::client::grpc(ECHO, body, &[("grpc-encoding", "gzip")]);
        let answer = client.ask(request).await.unwrap();
        assert_eq!(answer.status().code(), Code::Unimplemented);
        assert_eq!(answer.headers["grpc-accept-encoding"], "identity");
    }
}
