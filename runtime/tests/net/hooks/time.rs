//! How long a call may take, and wait.

use serde_json::json;
use tonic::Code;

use super::party::{Party, Stream, go_on};

#[tokio::test]
async fn after_the_deadline_the_node_goes_on_and_a_late_answer_harms_nobody() {
    let mut party = Party::with("deadline_ms = 100\nfallback = 'fail'\n").await;
    let mut stream = Stream::open(&mut party.client().await, &[]).await;
    party.call("a").await;
    let (a, _) = stream.call().await;
    assert_eq!(party.answer().await, ("a".to_owned(), json!({ "result": "disconnect" })));
    stream.answer(a, "too late");
    // The stream goes on: an answer in time is passed on. Where this machine is slow the call
    // may be over before, and is made again.
    for at in 0.. {
        party.call(&at.to_string()).await;
        let (id, _) = stream.call().await;
        stream.answer(id, "in time");
        if party.answer().await.1 == json!({ "result": "in time" }) {
            break;
        }
    }
    let counts = party.counts();
    assert_eq!(counts.answered, 1, "{counts:?}");
    assert_eq!(counts.fallbacks, counts.calls - 1);
    assert!(counts.late >= 1);
}

#[tokio::test]
async fn a_call_waits_for_a_client_to_come_and_to_come_back() {
    let hours = "deadline_ms = 36_000_000\nwait_ms = 36_000_000\n";
    let mut party = Party::with(hours).await;
    party.call("a").await;
    party.call("b").await;
    let mut client = party.client().await;
    let mut stream = Stream::open(&mut client, &[]).await;
    let (a, text) = stream.call().await;
    assert_eq!(text, "a");
    drop((stream, client));
    let mut stream = Stream::open(&mut party.client().await, &[]).await;
    let mut again = [stream.call().await, stream.call().await];
    again.sort();
    assert_eq!(again[0], (a, "a".to_owned()), "the same id");
    assert_eq!(again[1].1, "b");
    stream.answer(again[1].0, "mine");
    stream.answer(a, "mine");
    assert!(party.answers(2).await.values().all(|result| *result == json!({ "result": "mine" })));
    assert_eq!(party.counts().calls, 2);
}

#[tokio::test]
async fn the_wait_has_an_end() {
    let mut party = Party::with("deadline_ms = 36_000_000\nwait_ms = 50\n").await;
    party.call("a").await;
    assert_eq!(party.answer().await, ("a".to_owned(), go_on()));
    // Begun again where a client goes.
    let mut client = party.client().await;
    let mut stream = Stream::open(&mut client, &[]).await;
    party.call("b").await;
    assert_eq!(stream.call().await.1, "b");
    drop((stream, client));
    assert_eq!(party.answer().await, ("b".to_owned(), go_on()));
}

#[tokio::test]
async fn no_more_calls_wait_than_there_is_room_for() {
    let hours = "deadline_ms = 36_000_000\nwait_ms = 36_000_000\n";
    let mut party = Party::with(hours).await;
    for at in 0..10_000 {
        party.call(&at.to_string()).await;
    }
    party.call("one more").await;
    assert_eq!(party.answer().await, ("one more".to_owned(), go_on()));
    // What waits is all there for the client that comes.
    let mut stream = Stream::open(&mut party.client().await, &[]).await;
    for _ in 0..10_000 {
        let (id, text) = stream.call().await;
        stream.answer(id, &text);
        let (call, result) = party.answer().await;
        assert_eq!(result, json!({ "result": call }));
    }
    assert_eq!(party.counts().fallbacks, 1);
}

#[tokio::test]
async fn a_stream_ends_with_the_clients_time() {
    let party = Party::with("").await;
    let mut stream = Stream::open(&mut party.client().await, &[("grpc-timeout", "100m")]).await;
    assert_eq!(stream.next().await.unwrap_err().code(), Code::DeadlineExceeded);
}
