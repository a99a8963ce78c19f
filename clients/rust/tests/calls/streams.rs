//! Streams that go on by themselves.

use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use boltgate_client::cln::{BlockAddedNotification, ListinvoicesInvoices};
use boltgate_client::hooks::PeerConnected;
use boltgate_client::v1::followed::Item;
use boltgate_client::v1::{
    self, FollowRequest, Followed, PeerConnectedAnswer, PeerConnectedCall, PeerConnectedResponse,
    event, notification,
};
use boltgate_client::{Event, Follow, Kind};
use prost::Message;

use crate::fake_bridge::{Bridge, Turn};

fn unavailable() -> Turn {
    Turn::Refuse(14, vec![("grpc-retry-pushback-ms", "-1".to_owned())])
}

/// These messages, and then the connection breaks.
fn then_break(messages: impl IntoIterator<Item = impl Message>) -> Turn {
    let messages = messages.into_iter().map(|message| message.encode_to_vec()).collect();
    Turn::Then(messages, Box::new(Turn::Break))
}

fn invoice(index: u64) -> Followed {
    let item = ListinvoicesInvoices { label: index.to_string(), ..Default::default() };
    Followed { index, resume_from: index + 1, item: Some(Item::Invoice(item)) }
}

#[tokio::test]
async fn following_goes_on_where_it_was() {
    let bridge = Bridge::start([
        then_break([invoice(3), invoice(4)]),
        unavailable(),
        Turn::Break,
        then_break([invoice(5)]),
        then_break([invoice(6), invoice(9)]),
        Turn::Refuse(3, Vec::new()),
    ]);
    let connection = bridge.connect().await;
    let mut invoices = connection.follow(Follow::invoices().created().from(3)).await.unwrap();
    let mut seen = Vec::new();
    let why = loop {
        match invoices.next().await.expect("an item, or an error") {
            Ok(followed) => {
                assert_eq!(followed.item.label, followed.index.to_string());
                seen.push((followed.index, followed.resume_from));
            }
            Err(why) => break why,
        }
    };
    assert_eq!(seen, [(3, 4), (4, 5), (5, 6), (6, 7), (9, 10)]);
    assert_eq!((why.status_name(), invoices.reopened()), ("INVALID_ARGUMENT", 2));
    assert!(invoices.next().await.is_none());
    let from: Vec<u64> = bridge
        .got()
        .iter()
        .map(|got| FollowRequest::decode(got.body.as_slice()).unwrap().from)
        .collect();
    assert_eq!(from, [3, 5, 5, 5, 6, 10]);
}

#[tokio::test]
async fn an_item_of_another_subsystem_is_an_error() {
    let bridge = Bridge::start([then_break([invoice(3)])]);
    let connection = bridge.connect().await;
    let mut htlcs = connection.follow(Follow::htlcs()).await.unwrap();
    let why = htlcs.next().await.unwrap().unwrap_err();
    assert_eq!((why.status_name(), why.kind()), ("INTERNAL", Kind::Refused));
}

fn event(kind: event::Kind) -> v1::Event {
    v1::Event { kind: Some(kind) }
}

fn hello() -> v1::Event {
    event(event::Kind::Hello(v1::Hello { topics: vec!["block_added".to_owned()] }))
}

fn block(height: u32) -> v1::Event {
    let block = BlockAddedNotification { height, ..Default::default() };
    event(event::Kind::Notification(v1::Notification {
        topic: "block_added".to_owned(),
        event: Some(notification::Event::BlockAdded(block)),
    }))
}

#[tokio::test]
async fn a_subscription_says_what_may_be_missing() {
    let gap = v1::Gap { topic: "block_added".to_owned(), missed: 7 };
    let bridge = Bridge::start([
        then_break([hello(), block(1), event(event::Kind::Heartbeat(v1::Heartbeat {}))]),
        then_break([hello(), event(event::Kind::Gap(gap)), block(9)]),
        Turn::Refuse(16, Vec::new()),
    ]);
    let mut events = bridge.connect().await.subscribe(["block_added"]).await.unwrap();
    let mut seen = Vec::new();
    let why = loop {
        match events.next().await.expect("an event, or an error") {
            Ok(Event::Notification(v1::Notification {
                event: Some(notification::Event::BlockAdded(block)),
                ..
            })) => seen.push(format!("block {}", block.height)),
            Ok(Event::Gap { topic, missed }) => seen.push(format!("{missed} of {topic}")),
            Ok(Event::Reconnected) => seen.push("reconnected".to_owned()),
            Ok(other) => panic!("{other:?}"),
            Err(why) => break why,
        }
    };
    assert_eq!(seen, ["block 1", "reconnected", "7 of block_added", "block 9"]);
    assert_eq!(why.status_name(), "UNAUTHENTICATED");
}

/// The node asks these, and the bridge waits for so many answers.
fn ask(ids: &[u64], answers: usize, next: Turn) -> Turn {
    let call = |id: &u64| PeerConnectedCall { id: *id, ..Default::default() }.encode_to_vec();
    Turn::Ask(ids.iter().map(call).collect(), answers, Box::new(next))
}

/// The ids of the answers that the bridge got.
fn answered(bridge: &Bridge) -> Vec<u64> {
    let got = bridge.got();
    got.iter().map(|got| PeerConnectedAnswer::decode(got.body.as_slice()).unwrap().id).collect()
}

const FOREVER: usize = usize::MAX;

#[tokio::test]
async fn a_handler_that_fails_leaves_its_call_and_the_stream_goes_on() {
    let bridge = Bridge::start([ask(&[1, 2, 3], FOREVER, Turn::Silence)]);
    let connection = bridge.connect().await;
    let failures = Arc::new(Mutex::new(Vec::new()));
    let told = Arc::clone(&failures);
    let mut hook = connection.hook::<PeerConnected>().await.unwrap().on_failure(move |id, why| {
        told.lock().unwrap().push((id, why.to_string()));
    });
    let calls = AtomicU32::new(0);
    let is_answered = || async {
        while answered(&bridge).is_empty() {
            tokio::time::sleep(Duration::from_millis(5)).await;
        }
    };
    tokio::select! {
        served = hook.serve(async |_| match calls.fetch_add(1, Ordering::Relaxed) {
            0 => Err("no".into()),
            1 => panic!("never"),
            _ => Ok(PeerConnectedResponse::default()),
        }) => panic!("{served:?}"),
        () = is_answered() => {}
    }
    hook.close().await.unwrap();
    assert_eq!(answered(&bridge), [3]);
    let expected = [(1, "no"), (2, "the handler panicked: never")];
    assert_eq!(*failures.lock().unwrap(), expected.map(|(id, why)| (id, why.to_owned())));
}

#[tokio::test]
async fn a_call_that_comes_again_is_handed_out_once() {
    let bridge = Bridge::start([
        // 1 is answered, and the bridge dies before it has handed the answer on.
        ask(&[1, 2], 1, Turn::Break),
        ask(&[1, 2, 3], FOREVER, Turn::Silence),
    ]);
    let connection = bridge.connect().await;
    let mut hook = connection.hook::<PeerConnected>().await.unwrap();
    let first = hook.next().await.unwrap().unwrap();
    let second = hook.next().await.unwrap().unwrap();
    assert_eq!((first.id(), second.id()), (1, 2));
    first.answer(PeerConnectedResponse::default());
    let third = hook.next().await.unwrap().unwrap();
    assert_eq!((third.id(), hook.reopened()), (3, 1));
    second.answer(PeerConnectedResponse::default());
    third.answer(PeerConnectedResponse::default());
    hook.close().await.unwrap();
    // What was answered before gets the same answer again.
    assert_eq!(answered(&bridge), [1, 1, 2, 3]);
}

#[tokio::test]
async fn calls_are_answered_side_by_side() {
    let ids: Vec<u64> = (1..=20).collect();
    let bridge = Bridge::start([ask(&ids, FOREVER, Turn::Silence)]);
    let connection = bridge.connect().await;
    let mut hook = connection.hook::<PeerConnected>().await.unwrap();
    // No handler is over before all of them have begun.
    let together = tokio::sync::Barrier::new(20);
    tokio::select! {
        served = hook.serve(async |_| {
            together.wait().await;
            Ok(PeerConnectedResponse::default())
        }) => panic!("{served:?}"),
        () = async {
            while answered(&bridge).len() < 20 {
                tokio::time::sleep(Duration::from_millis(5)).await;
            }
        } => {}
    }
    let mut answered = answered(&bridge);
    answered.sort_unstable();
    assert_eq!(answered, ids);
}
