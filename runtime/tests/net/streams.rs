//! Streams of notifications: what each listener gets, and how a stream ends.

use boltgate::plugin::Notification;
use http_body_util::BodyExt;
use hyper::body::Incoming;
use serde_json::{Value, json};
use tonic::{Code, Status};

use crate::common::client::{Client, frame, grpc};
use crate::common::{BUFFER, Bridge, PATIENCE, tables};

const NEWS: &str = "/test.Node/SubscribeNews";

/// One client's stream, read a frame at a time.
pub struct Stream {
    body: Incoming,
    /// Bytes that came and have not been read yet.
    bytes: Vec<u8>,
}

impl Stream {
    /// Subscribes; returns once the response's headers are there.
    pub async fn open(client: &mut Client, metadata: &[(&'static str, &str)]) -> Self {
        let request = grpc(NEWS, frame(&tables::request("")), metadata);
        let response = tokio::time::timeout(PATIENCE, client.send(request)).await.unwrap().unwrap();
        assert_eq!(response.headers()["content-type"], "application/grpc");
        assert!(response.headers().get("grpc-status").is_none(), "{response:?}");
        Self { body: response.into_body(), bytes: Vec::new() }
    }

    /// The next event's text, or the status that ended the stream.
    pub async fn next(&mut self) -> Result<String, Status> {
        loop {
            if self.bytes.len() >= 5 {
                let length = u32::from_be_bytes(self.bytes[1..5].try_into().unwrap()) as usize;
                if self.bytes.len() >= 5 + length {
                    let rest = self.bytes.split_off(5 + length);
                    let event = std::mem::replace(&mut self.bytes, rest);
                    let event: tables::Response = prost::Message::decode(&event[5..]).unwrap();
                    return Ok(event.text);
                }
            }
            let part = tokio::time::timeout(PATIENCE, self.body.frame()).await.unwrap();
            let part = part.expect("no trailers").unwrap();
            match part.into_data() {
                Ok(data) => self.bytes.extend_from_slice(&data),
                Err(part) => {
                    let trailers = part.into_trailers().unwrap();
                    return Err(Status::from_header_map(&trailers).unwrap());
                }
            }
        }
    }

    /// Waits until the stream is over; gives its status, or none where it broke off with its
    /// connection.
    pub async fn end(&mut self) -> Option<Status> {
        while let Some(part) = tokio::time::timeout(PATIENCE, self.body.frame()).await.unwrap() {
            match part {
                Ok(part) if part.is_data() => {}
                Ok(part) => return Status::from_header_map(part.trailers_ref().unwrap()),
                Err(_) => return None,
            }
        }
        panic!("it ended as if nothing had happened");
    }
}

fn notification(topic: &str, params: &Value) -> Notification {
    Notification {
        topic: topic.to_owned(),
        params: serde_json::value::to_raw_value(params).unwrap(),
    }
}

/// Tells everybody who listens.
pub fn news(bridge: &Bridge, text: &str) {
    bridge.hub.deliver(&notification("news", &json!({ "news": { "text": text, "items": [] } })));
}

#[tokio::test]
async fn every_listener_gets_every_event_after_its_headers_in_order() {
    let bridge = Bridge::start().await;
    let mut client = Client::connect(bridge.address, bridge.dir()).await;
    news(&bridge, "nobody listens yet");
    let mut first = Stream::open(&mut client, &[]).await;
    news(&bridge, "a");
    let mut other = Client::connect(bridge.address, bridge.dir()).await;
    let mut second = Stream::open(&mut other, &[]).await;
    for at in 0..BUFFER - 1 {
        news(&bridge, &at.to_string());
    }
    assert_eq!(first.next().await.unwrap(), "a");
    for at in 0..BUFFER - 1 {
        assert_eq!(first.next().await.unwrap(), at.to_string());
        assert_eq!(second.next().await.unwrap(), at.to_string());
    }
}

#[tokio::test]
async fn a_topic_without_an_rpc_disturbs_nobody() {
    let bridge = Bridge::start().await;
    let mut client = Client::connect(bridge.address, bridge.dir()).await;
    let mut stream = Stream::open(&mut client, &[]).await;
    bridge.hub.deliver(&notification("weather", &json!({ "weather": { "text": "rain" } })));
    bridge.hub.deliver(&notification("echo", &json!({ "echo": { "text": "a method's name" } })));
    news(&bridge, "a");
    assert_eq!(stream.next().await.unwrap(), "a");
}

#[tokio::test]
async fn a_slow_reader_is_told_how_much_it_missed_and_the_rest_go_on() {
    let bridge = Bridge::start().await;
    let mut slow = Client::connect(bridge.address, bridge.dir()).await;
    let mut stalled = Stream::open(&mut slow, &[]).await;
    let mut client = Client::connect(bridge.address, bridge.dir()).await;
    let mut stream = Stream::open(&mut client, &[]).await;
    // The client's window and the sockets take some megabytes before the stream is behind.
    let text = "x".repeat(1 << 20);
    let sent = 40;
    for at in 0..sent {
        news(&bridge, &format!("{at} {text}"));
        assert!(stream.next().await.unwrap().starts_with(&format!("{at} ")));
    }
    let mut received = 0;
    let status = loop {
        match stalled.next().await {
            Ok(event) => {
                assert!(event.starts_with(&format!("{received} ")), "events before the gap");
                received += 1;
            }
            Err(status) => break status,
        }
    };
    assert_eq!(status.code(), Code::DataLoss, "{status:?}");
    assert!(received > BUFFER, "what was there before it fell behind still comes");
    let missed = sent - received;
    assert!(status.message().contains(&format!("missed {missed} events")), "{status:?}");
    let mut again = Stream::open(&mut slow, &[]).await;
    news(&bridge, "b");
    assert_eq!(again.next().await.unwrap(), "b");
    assert_eq!(stream.next().await.unwrap(), "b");
}

#[tokio::test]
async fn an_event_that_does_not_fit_ends_the_stream_with_its_place() {
    let bridge = Bridge::start().await;
    let mut client = Client::connect(bridge.address, bridge.dir()).await;
    let mut stream = Stream::open(&mut client, &[]).await;
    bridge.hub.deliver(&notification("news", &json!({ "news": { "items": [{}] } })));
    let status = stream.next().await.unwrap_err();
    assert_eq!(status.code(), Code::Internal);
    assert!(status.message().contains("/items/0"), "{status:?}");
}

#[tokio::test]
async fn a_stream_ends_with_the_clients_time() {
    let bridge = Bridge::start().await;
    let mut client = Client::connect(bridge.address, bridge.dir()).await;
    let mut stream = Stream::open(&mut client, &[("grpc-timeout", "200m")]).await;
    news(&bridge, "a");
    assert_eq!(stream.next().await.unwrap(), "a");
    assert_eq!(stream.next().await.unwrap_err().code(), Code::DeadlineExceeded);
}

#[tokio::test]
async fn streams_end_with_the_bridge_after_their_last_event() {
    let bridge = Bridge::start().await;
    let mut client = Client::connect(bridge.address, bridge.dir()).await;
    let mut stream = Stream::open(&mut client, &[]).await;
    news(&bridge, "last");
    bridge.hub.close();
    assert_eq!(stream.next().await.unwrap(), "last");
    let status = stream.next().await.unwrap_err();
    assert_eq!(status.code(), Code::Unavailable, "{status:?}");
    let late = client.call(NEWS, &tables::request(""), &[]).await.unwrap().status();
    assert_eq!(late.code(), Code::Unavailable);
    assert!(bridge.stop().await, "an open stream held up the end");
}
