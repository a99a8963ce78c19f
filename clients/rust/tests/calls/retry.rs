//! What is made again by itself, and what never is.

use std::time::Duration;

use boltgate_client::{Bytes, Connection, Kind, Rune, tonic};

use crate::fake_bridge::{Bridge, Turn};

const UNAVAILABLE: i32 = 14;
const PATH: &str = "/cln.Node/Pay";
const REQUEST: &[u8] = b"pay this once";

fn come_again(after: &str) -> Turn {
    Turn::Refuse(UNAVAILABLE, vec![("grpc-retry-pushback-ms", after.to_owned())])
}

/// Makes the call; gives its answer, or what kind of failure it is.
async fn call(connection: &Connection) -> Result<Bytes, Kind> {
    let made = connection.unary(PATH, Bytes::from_static(REQUEST)).await;
    made.map(tonic::Response::into_inner).map_err(|why| why.kind())
}

/// How often the bridge got the call, which is the same each time.
fn times(bridge: &Bridge) -> usize {
    let got = bridge.got();
    assert!(got.iter().all(|got| got.path == PATH && got.body == REQUEST), "{got:?}");
    got.len()
}

#[tokio::test]
async fn what_the_bridge_allows_is_made_again() {
    let bridge = Bridge::start([come_again("10"), come_again("0"), Turn::Answer(b"done")]);
    assert_eq!(call(&bridge.connect().await).await.as_deref(), Ok(&b"done"[..]));
    assert_eq!(times(&bridge), 3);
}

#[tokio::test]
async fn four_times_are_enough() {
    let bridge = Bridge::start((0..5).map(|_| come_again("0")));
    assert_eq!(call(&bridge.connect().await).await, Err(Kind::Refused));
    assert_eq!((times(&bridge), bridge.left()), (4, 1));
}

#[tokio::test]
async fn what_the_bridge_forbids_is_not() {
    let silent = Turn::Refuse(UNAVAILABLE, Vec::new());
    let unread = come_again("soon");
    for turn in [come_again("-1"), silent, unread, Turn::Refuse(2, Vec::new())] {
        let bridge = Bridge::start([turn.clone(), Turn::Answer(b"twice")]);
        assert_eq!(call(&bridge.connect().await).await, Err(Kind::Refused), "{turn:?}");
        assert_eq!(times(&bridge), 1, "{turn:?}");
    }
}

#[tokio::test]
async fn what_the_node_may_have_is_not() {
    let began = Turn::Then(Vec::new(), Box::new(Turn::Break));
    for turn in [Turn::Break, began] {
        let bridge = Bridge::start([turn.clone(), Turn::Answer(b"next")]);
        let connection = bridge.connect().await;
        assert_eq!(call(&connection).await, Err(Kind::Lost), "{turn:?}");
        assert_eq!(times(&bridge), 1, "{turn:?}");
        // The caller's own next call finds a new connection.
        assert_eq!(call(&connection).await.as_deref(), Ok(&b"next"[..]), "{turn:?}");
    }
}

#[tokio::test]
async fn what_was_refused_unseen_is_made_again() {
    let bridge = Bridge::start([Turn::Unseen, Turn::Unseen, Turn::Answer(b"done")]);
    assert_eq!(call(&bridge.connect().await).await.as_deref(), Ok(&b"done"[..]));
    assert_eq!((times(&bridge), bridge.left()), (1, 0));
}

#[tokio::test]
async fn a_stream_of_requests_is_not_made_again() {
    let bridge = Bridge::start([come_again("0"), Turn::Answer(b"twice")]);
    let (requests, sent) = tokio::sync::mpsc::unbounded_channel();
    requests.send(Bytes::from_static(b"one of many")).unwrap();
    let sent = tokio_stream::wrappers::UnboundedReceiverStream::new(sent);
    let why = bridge.connect().await.streaming("/a.B/C", sent).await.unwrap_err();
    assert_eq!((why.status(), bridge.got().len()), (tonic::Code::Unavailable, 1));
    drop(requests);
}

#[tokio::test]
async fn nobody_there_is_tried_again_and_told() {
    let bridge = Bridge::start([]);
    let settings = bridge.settings();
    let path = bridge.path.display().to_string();
    std::fs::remove_file(&bridge.path).unwrap();
    let why = Connection::open(settings.clone()).await.unwrap_err();
    assert_eq!(why.kind(), Kind::Unreachable);
    assert!(why.to_string().contains(&path), "{why}");

    // A bridge that begins while the call waits gets it.
    let connection = Connection::lazy(settings).unwrap();
    let late = tokio::spawn(async move { call(&connection).await });
    // Its first attempt, most likely, finds nobody.
    tokio::time::sleep(Duration::from_millis(50)).await;
    let listener = tokio::net::UnixListener::bind(&bridge.path).unwrap();
    let (stream, _) = tokio::time::timeout(Duration::from_secs(20), listener.accept())
        .await
        .expect("the call to be tried again")
        .unwrap();
    drop(stream);
    late.abort();
}

#[tokio::test]
async fn a_timeout_counts_for_all_attempts() {
    let bridge = Bridge::start([come_again("0"), Turn::Silence]);
    let mut request = tonic::Request::new(Bytes::from_static(REQUEST));
    request.set_timeout(Duration::from_secs(2));
    let why = bridge.connect().await.unary(PATH, request).await.unwrap_err();
    assert_eq!((why.status_name(), why.kind()), ("DEADLINE_EXCEEDED", Kind::Lost));
    assert_eq!(times(&bridge), 2);
}

#[tokio::test]
async fn a_rune_goes_with_each_call() {
    let bridge = Bridge::start([come_again("0"), Turn::Answer(b""), Turn::Answer(b"")]);
    let mut settings = bridge.settings();
    settings.rune = Some(Rune::parse(&"A".repeat(44)).unwrap());
    let connection = Connection::open(settings).await.unwrap();
    for _ in 0..2 {
        call(&connection).await.unwrap();
    }
    let runes: Vec<_> = bridge.got().iter().map(|got| got.headers["rune"].clone()).collect();
    assert_eq!(runes, vec!["A".repeat(44); 3]);
}

#[tokio::test]
async fn calls_share_a_connection() {
    let bridge = Bridge::start((0..50).map(|_| Turn::Answer(b"x")));
    let connection = Connection::lazy(bridge.settings()).unwrap();
    let calls: Vec<_> = (0..50)
        .map(|_| {
            let connection = connection.clone();
            tokio::spawn(async move { call(&connection).await })
        })
        .collect();
    for call in calls {
        assert_eq!(call.await.unwrap().as_deref(), Ok(&b"x"[..]));
    }
    assert_eq!(times(&bridge), 50);
}
