//! What HTTP/2 itself is held to.

use boltgate::options::Limits;
use tonic::Code;

use crate::common::client::{Client, frame, grpc};
use crate::common::{Bridge, tables};

const ECHO: &str = "/test.Node/Echo";

/// A little too much gets a status that names the option, far too much HTTP's own; the connection
/// is good for the next call after each.
#[tokio::test]
async fn metadata_has_a_limit_and_the_connection_goes_on() {
    let bridge = Bridge::start().await;
    let mut client = Client::connect(bridge.address, bridge.dir()).await;
    let most = Limits::default().metadata_size;
    let request = |padding: usize| {
        let (body, padding) = (frame(&tables::request("")), "p".repeat(padding));
        // The client would add it, where it could not be counted here.
        let length = body.len().to_string();
        grpc(ECHO, body, &[("content-length", &*length), ("x-padding", &*padding)])
    };
    let around = boltgate::limits::metadata::size(&request(0));
    for (size, http, code) in [
        (most, 200, Some(Code::Unavailable)),
        (most + 1, 200, Some(Code::ResourceExhausted)),
        (2 * most - 1, 200, Some(Code::ResourceExhausted)),
        (2 * most + 1, 431, None),
        (3 * most, 431, None),
    ] {
        let answer = client.ask(request(size - around)).await.unwrap();
        assert_eq!(answer.http, http, "{size}");
        if let Some(code) = code {
            assert_eq!(answer.status().code(), code, "{size}");
        }
        if code == Some(Code::ResourceExhausted) {
            let text = answer.status().message().to_owned();
            assert!(text.contains("grpc-max-metadata-size") && text.contains(&size.to_string()));
        }
        // There is no node, which is what a call hears that is let in.
        let next = client.ask(request(0)).await.unwrap();
        assert_eq!(next.status().code(), Code::Unavailable, "after {size}");
    }
}
