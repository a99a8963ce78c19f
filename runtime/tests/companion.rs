//! Notifications from a relay to those who read it: in order, whole, or told that some are missing.

use std::future::poll_fn;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::task::Context;
use std::time::Duration;

use boltgate::companion::{HELLO, Relay, feed};
use boltgate::grpc::codec::Codec;
use boltgate::node::frames::Frames;
use boltgate::notification::hub::Listener;
use boltgate::notification::inbox::Item;
use boltgate::notification::wire::Framing;
use boltgate::notification::{Hub, Silence};
use boltgate::plugin::Notification;
use boltgate_api::{RPCS, TOPICS};
use serde_json::value::RawValue;
use serde_json::{Value, json};
use tempfile::TempDir;
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::{UnixListener, UnixStream};
use tokio::time::timeout;

/// Longer than anything here takes: a test that waits this long has failed.
const PATIENCE: Duration = Duration::from_secs(60);

const TOPIC: &str = "custommsg";

fn event(number: usize, padding: usize) -> Notification {
    let payload = format!("{number:08x}{}", "00".repeat(padding));
    let params = json!({ TOPIC: { "peer_id": "02".repeat(33), "payload": payload } }).to_string();
    Notification { topic: TOPIC.to_owned(), params: RawValue::from_string(params).unwrap() }
}

fn number(message: &Value) -> usize {
    let payload = message["params"][TOPIC]["payload"].as_str().unwrap();
    usize::from_str_radix(&payload[..8], 16).unwrap()
}

fn place() -> (TempDir, PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("companion.sock");
    (folder, path)
}

/// One that reads, past the first message.
async fn reader(path: &Path) -> Frames<UnixStream> {
    let mut frames = Frames::new(UnixStream::connect(path).await.unwrap());
    let hello = next(&mut frames).await.unwrap();
    assert_eq!(hello, json!({"jsonrpc": "2.0", "method": HELLO, "params": {"version": 1}}));
    frames
}

async fn next(frames: &mut Frames<UnixStream>) -> Option<Value> {
    let text = timeout(PATIENCE, frames.next()).await.unwrap().unwrap()?;
    Some(serde_json::from_slice(&text).unwrap())
}

#[tokio::test]
async fn every_reader_gets_each_message_as_lightningd_sent_it() {
    let (_folder, path) = place();
    let relay = Relay::start(&path, 64).await.unwrap();
    relay.deliver(&event(0, 0));
    let mut readers = [reader(&path).await, reader(&path).await];
    // Blanks, escapes and large numbers stay as they are.
    let text = r#"{"any":  [1.0e400, "\u00e9\/", {"b":1,"a":2}]}"#;
    let params = RawValue::from_string(text.to_owned()).unwrap();
    relay.deliver(&Notification { topic: "of \"a\" plugin".to_owned(), params });
    relay.deliver(&event(1, 0));
    relay.finish().await;
    for frames in &mut readers {
        let first = timeout(PATIENCE, frames.next()).await.unwrap().unwrap().unwrap();
        let first = String::from_utf8(first).unwrap();
        assert!(first.contains(text) && first.contains(r#""of \"a\" plugin""#), "{first}");
        assert_eq!(number(&next(frames).await.unwrap()), 1);
        assert_eq!(next(frames).await, None);
    }
    assert!(!path.exists());
}

#[tokio::test]
async fn who_falls_behind_is_disconnected_and_the_others_miss_nothing() {
    let (_folder, path) = place();
    let relay = Relay::start(&path, 8).await.unwrap();
    let mut slow = reader(&path).await;
    let mut quick = reader(&path).await;
    let sent = 200;
    for number in 0..sent {
        relay.deliver(&event(number, 32 << 10));
        assert_eq!(self::number(&next(&mut quick).await.unwrap()), number);
    }
    // What it still gets is a beginning, and then the end, in the middle of a message or not.
    let mut got = 0;
    while let Ok(Some(text)) = timeout(PATIENCE, slow.next()).await.unwrap() {
        assert_eq!(number(&serde_json::from_slice(&text).unwrap()), got);
        got += 1;
    }
    assert!(got < sent, "nothing held it back");
    let mut again = reader(&path).await;
    relay.deliver(&event(sent, 0));
    assert_eq!(number(&next(&mut again).await.unwrap()), sent);
}

fn hub() -> Hub {
    let hub = Hub::new(RPCS, TOPICS, 1024);
    hub.interrupt();
    hub
}

/// Listens once notifications come.
async fn listen(hub: &Hub) -> Listener {
    let listening = async {
        loop {
            match hub.listen([TOPIC], Framing::Bare(Codec::Protobuf)) {
                Ok(listener) => return listener,
                Err(silence) => assert_eq!(silence, Silence::Away),
            }
            tokio::task::yield_now().await;
        }
    };
    timeout(PATIENCE, listening).await.unwrap()
}

/// How many events still come, and why no more do.
async fn rest(listener: &Listener) -> (usize, Silence) {
    let mut count = 0;
    loop {
        let item = poll_fn(|context: &mut Context<'_>| listener.poll(context));
        match timeout(PATIENCE, item).await.unwrap() {
            Ok(Item::Event(frame)) => drop(frame.unwrap()),
            Ok(Item::Gap(missed)) => panic!("{missed:?}"),
            Err(silence) => return (count, silence),
        }
        count += 1;
    }
}

#[tokio::test]
async fn a_hub_follows_its_companion_away_and_back() {
    let (_folder, path) = place();
    let hub = hub();
    assert_eq!(hub.listen([TOPIC], Framing::Bare(Codec::Protobuf)).err(), Some(Silence::Away));
    let (fed, from) = (hub.clone(), path.clone());
    let feeding = tokio::spawn(async move { feed(&from, &fed).await });
    for round in 1..=3 {
        let relay = Relay::start(&path, 1024).await.unwrap();
        let listener = listen(&hub).await;
        for number in 0..round {
            relay.deliver(&event(number, 0));
        }
        relay.finish().await;
        assert_eq!(rest(&listener).await, (round, Silence::Broken));
        assert_eq!(hub.listen([TOPIC], Framing::Bare(Codec::Protobuf)).err(), Some(Silence::Away));
    }
    let relay = Relay::start(&path, 1024).await.unwrap();
    let listener = listen(&hub).await;
    hub.close();
    assert_eq!(rest(&listener).await, (0, Silence::Stopping));
    relay.finish().await;
    // The end is the end, whatever becomes of the companion.
    hub.interrupt();
    hub.resume();
    assert_eq!(hub.listen([TOPIC], Framing::Bare(Codec::Protobuf)).err(), Some(Silence::Stopping));
    feeding.abort();
}

#[tokio::test]
async fn what_is_no_companion_is_not_listened_to() {
    let (_folder, path) = place();
    let hello = |version: u64| {
        json!({"jsonrpc": "2.0", "method": HELLO, "params": {"version": version}}).to_string()
    };
    let event = r#"{"method":"custommsg","params":{}}"#;
    for said in [
        String::new(),
        "HTTP/1.1 400\r\n\r\n".to_owned(),
        event.to_owned(),
        hello(2),
        r#"{"method":"boltgate-companion"}"#.to_owned(),
        format!(r#"{{"id":1,"method":"{HELLO}","params":{{"version":1}}}}"#),
    ] {
        let node = UnixListener::bind(&path).unwrap();
        let hub = hub();
        let (fed, from) = (hub.clone(), path.clone());
        let feeding = tokio::spawn(async move { feed(&from, &fed).await });
        let (mut stream, _) = timeout(PATIENCE, node.accept()).await.unwrap().unwrap();
        stream.write_all(said.as_bytes()).await.unwrap();
        stream.shutdown().await.unwrap();
        // It has read all of it once it has hung up.
        drop(timeout(PATIENCE, stream.read_to_end(&mut Vec::new())).await.unwrap());
        assert_eq!(
            hub.listen([TOPIC], Framing::Bare(Codec::Protobuf)).err(),
            Some(Silence::Away),
            "{said}"
        );
        feeding.abort();
        std::fs::remove_file(&path).unwrap();
    }
}

#[tokio::test]
async fn nonsense_after_the_beginning_ends_the_streams() {
    let (_folder, path) = place();
    let hub = Arc::new(hub());
    let node = UnixListener::bind(&path).unwrap();
    let (fed, from) = (hub.clone(), path.clone());
    let feeding = tokio::spawn(async move { feed(&from, &fed).await });
    for nonsense in ["[]", r#"{"id":1,"result":{}}"#, r#"{"id":1,"method":"a"}"#, "{}", r#"{"a"#] {
        let (mut stream, _) = timeout(PATIENCE, node.accept()).await.unwrap().unwrap();
        let hello = json!({"method": HELLO, "params": {"version": 1, "later": [1]}}).to_string();
        stream.write_all(hello.as_bytes()).await.unwrap();
        let listener = listen(&hub).await;
        stream.write_all(nonsense.as_bytes()).await.unwrap();
        stream.shutdown().await.unwrap();
        assert_eq!(rest(&listener).await, (0, Silence::Broken), "{nonsense}");
    }
    feeding.abort();
}
