//! What a client may not say, and what the node should not have said.

use prost::Message;
use serde_json::json;
use tonic::Code;
use tonic_types::StatusExt;

use super::party::{PATH, Party, Stream, go_on};
use crate::common::Bridge;
use crate::common::client::{Client, frame};
use crate::common::tables::{HookAnswer, HookResult};

const HOURS: &str = "deadline_ms = 36_000_000\n";

#[tokio::test]
async fn a_hook_that_is_not_offered() {
    let bridge = Bridge::start().await;
    let mut client = Client::connect(bridge.address, bridge.dir()).await;
    let status = client.call(PATH, b"", &[]).await.unwrap().status();
    assert_eq!(status.code(), Code::FailedPrecondition);
    assert!(status.message().contains("[hooks.peer_connected]"), "{status:?}");
}

#[tokio::test]
async fn an_answer_that_cannot_be_used_ends_the_stream_and_the_node_goes_on() {
    let result = |colour| Some(HookResult { result: "continue".to_owned(), colour });
    let answer = |id, response| frame(&HookAnswer { id, response }.encode_to_vec());
    // From the call's id: what is sent, and the status with the field that it names, if any.
    type Bad<'a> = &'a dyn Fn(u64) -> Vec<u8>;
    let bad: [(Bad, Code, Option<&str>); 7] = [
        (&|id| answer(id, result(Some(7))), Code::InvalidArgument, Some("response.colour")),
        (&|id| answer(id, None), Code::InvalidArgument, Some("response")),
        (&|id| answer(id + 1, result(None)), Code::InvalidArgument, Some("id")),
        // Field 2 is a number where a message is expected.
        (&|_| frame(&[0x10, 1]), Code::InvalidArgument, Some("response")),
        (&|_| vec![1, 0, 0, 0, 0], Code::Unimplemented, None),
        (&|_| vec![0, 255, 0, 0, 0], Code::ResourceExhausted, None),
        // No message, and so no field of one.
        (&|_| vec![7, 0, 0, 0, 0], Code::InvalidArgument, Some("")),
    ];
    for (at, (bytes, code, field)) in bad.into_iter().enumerate() {
        let mut party = Party::with(HOURS).await;
        let mut stream = Stream::open(&mut party.client().await, &[]).await;
        party.call("a").await;
        party.call("b").await;
        let (id, _) = stream.call().await;
        stream.call().await;
        // Of the two calls only the second is the last id, so that `id + 1` of it is none.
        stream.send(&bytes(if field == Some("id") { id + 1 } else { id }));
        let status = stream.next().await.unwrap_err();
        assert_eq!(status.code(), code, "{at}: {status:?}");
        let violations = status.get_details_bad_request();
        let fields = violations.into_iter().flat_map(|bad| bad.field_violations);
        let fields: Vec<_> = fields.map(|violation| violation.field).collect();
        let expected: Vec<_> = field.map(str::to_owned).into_iter().collect();
        assert_eq!(fields, expected, "{at}: {status:?}");
        assert!(party.answers(2).await.values().all(|result| *result == go_on()), "{at}");
    }
}

#[tokio::test]
async fn a_bad_answer_costs_its_own_call_alone_where_another_client_is_there() {
    let mut party = Party::with(HOURS).await;
    let mut other = Stream::open(&mut party.client().await, &[]).await;
    let mut stream = Stream::open(&mut party.client().await, &[]).await;
    party.call("a").await;
    party.call("b").await;
    let (a, _) = stream.call().await;
    stream.send(&frame(&HookAnswer { id: a, response: None }.encode_to_vec()));
    assert_eq!(party.answer().await, ("a".to_owned(), go_on()));
    let (b, text) = other.call().await;
    assert_eq!(text, "b");
    other.answer(b, "mine");
    assert_eq!(party.answer().await, ("b".to_owned(), json!({ "result": "mine" })));
}

#[tokio::test]
async fn a_call_that_does_not_fit_its_table_gets_the_fallback() {
    let mut party = Party::with(HOURS).await;
    let mut stream = Stream::open(&mut party.client().await, &[]).await;
    for params in [json!({ "text": {} }), json!([]), json!({ "count": -1 })] {
        party.call_with("odd", params.clone()).await;
        assert_eq!(party.answer().await, ("odd".to_owned(), go_on()), "{params}");
    }
    party.call("a").await;
    assert_eq!(stream.call().await.1, "a", "the client hears of the good one alone");
}
