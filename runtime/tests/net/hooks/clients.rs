//! Who answers: one client, another one, or none.

use serde_json::json;
use tonic::Code;

use super::party::{Party, Stream, go_on};

/// Nothing here is a matter of time.
const HOURS: &str = "deadline_ms = 36_000_000\n";

#[tokio::test]
async fn a_hundred_calls_are_answered_in_any_order() {
    // Multiplying by a number without a common factor visits each call once.
    for step in [1, 99, 37, 61] {
        let mut party = Party::with(HOURS).await;
        let mut stream = Stream::open(&mut party.client().await, &[]).await;
        let mut ids = Vec::new();
        for at in 0..100 {
            party.call(&format!("call {at}")).await;
        }
        for at in 0..100 {
            let (id, text) = stream.call().await;
            assert_eq!(text, format!("call {at}"), "calls come in order");
            ids.push(id);
        }
        for at in 0..100 {
            let at = (at * step + 5) % 100;
            stream.answer(ids[at], &format!("answer {at}"));
        }
        for (id, result) in party.answers(100).await {
            let answer = id.replace("call", "answer");
            assert_eq!(result, json!({ "result": answer }), "{id}");
        }
        let counts = party.counts();
        assert_eq!(
            (counts.calls, counts.answered, counts.fallbacks, counts.late),
            (100, 100, 0, 0)
        );
    }
}

#[tokio::test]
async fn where_the_client_is_killed_the_rest_gets_the_fallback() {
    let mut party = Party::with(HOURS).await;
    let mut client = party.client().await;
    let mut stream = Stream::open(&mut client, &[]).await;
    for at in 0..100 {
        party.call(&at.to_string()).await;
    }
    for _ in 0..40 {
        let (id, _) = stream.call().await;
        stream.answer(id, "mine");
    }
    let answered = party.answers(40).await;
    // The connection goes, and with it what was sent and not answered, or not even sent.
    drop((stream, client));
    let rest = party.answers(60).await;
    assert!(answered.values().all(|result| *result == json!({ "result": "mine" })));
    assert!(rest.values().all(|result| *result == go_on()));
    assert!(rest.keys().all(|id| !answered.contains_key(id)));
}

#[tokio::test]
async fn where_the_client_ends_its_side_the_stream_ends_in_peace() {
    let mut party = Party::with(HOURS).await;
    let mut stream = Stream::open(&mut party.client().await, &[]).await;
    party.call("a").await;
    party.call("b").await;
    let (id, _) = stream.call().await;
    stream.answer(id, "mine");
    stream.end();
    assert_eq!(party.answer().await, ("a".to_owned(), json!({ "result": "mine" })));
    assert_eq!(party.answer().await, ("b".to_owned(), go_on()));
    let status = loop {
        if let Err(status) = stream.next().await {
            break status;
        }
    };
    assert_eq!(status.code(), Code::Ok, "{status:?}");
}

#[tokio::test]
async fn without_a_client_the_node_goes_on_at_once() {
    for (settings, result) in [
        ("", json!({ "result": "continue" })),
        ("fallback = 'fail'\n", json!({ "result": "disconnect" })),
        ("fallback = '{\"result\": \"disconnect\"}'\n", json!({ "result": "disconnect" })),
    ] {
        let mut party = Party::with(&format!("{HOURS}{settings}")).await;
        party.call("a").await;
        assert_eq!(party.answer().await, ("a".to_owned(), result));
    }
}

#[tokio::test]
async fn the_last_client_gets_the_calls_and_another_one_takes_over() {
    let mut party = Party::with(HOURS).await;
    let mut first = Stream::open(&mut party.client().await, &[]).await;
    party.call("a").await;
    let (a, _) = first.call().await;
    let mut second = Stream::open(&mut party.client().await, &[]).await;
    party.call("b").await;
    party.call("c").await;
    let (b, text) = second.call().await;
    assert_eq!(text, "b");
    // Not what the first one has been sent.
    let (c, text) = second.call().await;
    assert_eq!(text, "c");
    drop(second);
    assert_eq!(first.call().await, (b, "b".to_owned()));
    assert_eq!(first.call().await, (c, "c".to_owned()));
    for id in [c, b, a] {
        first.answer(id, "first");
    }
    assert!(party.answers(3).await.values().all(|result| *result == json!({ "result": "first" })));
}

#[tokio::test]
async fn the_first_answer_counts_whoever_gives_it() {
    let mut party = Party::with(HOURS).await;
    let mut first = Stream::open(&mut party.client().await, &[]).await;
    party.call("a").await;
    let (a, _) = first.call().await;
    let mut second = Stream::open(&mut party.client().await, &[]).await;
    second.answer(a, "second");
    assert_eq!(party.answer().await, ("a".to_owned(), json!({ "result": "second" })));
    first.answer(a, "first");
    // Neither stream minds.
    party.call("b").await;
    let (b, _) = second.call().await;
    second.answer(b, "second");
    assert_eq!(party.answer().await, ("b".to_owned(), json!({ "result": "second" })));
    drop(second);
    party.call("c").await;
    let (c, _) = first.call().await;
    first.answer(c, "first");
    assert_eq!(party.answer().await, ("c".to_owned(), json!({ "result": "first" })));
    assert_eq!(party.counts().late, 1);
}

#[tokio::test]
async fn the_end_of_the_bridge_answers_everything() {
    let mut party = Party::with(&format!("{HOURS}wait_ms = 36_000_000\n")).await;
    let mut client = party.client().await;
    party.call("waits for a client").await;
    let mut stream = Stream::open(&mut client, &[]).await;
    assert_eq!(stream.call().await.1, "waits for a client");
    party.call("waits for an answer").await;
    assert_eq!(stream.call().await.1, "waits for an answer");
    party.hooks.close();
    assert!(party.answers(2).await.values().all(|result| *result == go_on()));
    let status = stream.next().await.unwrap_err();
    assert_eq!(status.code(), Code::Unavailable, "{status:?}");
    party.call("late").await;
    assert_eq!(party.answer().await, ("late".to_owned(), go_on()));
    let late = client.call(super::party::PATH, b"", &[]).await.unwrap().status();
    assert_eq!(late.code(), Code::Unavailable);
    assert!(party.bridge.stop().await, "an open stream held up the end");
}
