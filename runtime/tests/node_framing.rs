//! Messages are framed by their structure alone, whatever the pieces they come in.

use std::pin::pin;

use boltgate::node::frames::{FrameError, Frames};
use boltgate::node::framing::{NotAnObject, Scanner, is_space};
use proptest::prelude::*;
use serde_json::Value;
use tokio::io::{AsyncWriteExt, duplex};

/// Texts as nodes and their plugins write them.
const REPLIES: &[&str] = &[
    "{\"jsonrpc\":\"2.0\",\"id\":\"abc\",\"result\":{\"invoices\":[]}}\n\n",
    "{\"jsonrpc\":\"2.0\",\"id\":2,\"error\":{\"code\":-32601,\"message\":\"Unknown command 'nope'\"}}\n\n",
    "{\"jsonrpc\":\"2.0\",\"id\":9,\"error\":{\"code\":-32602,\"message\":\"description: should be a string (without \\\\u): invalid token '\\\"caf\\\\u00e9\\\"'\"}}\n\n",
    "{\"jsonrpc\":\"2.0\",\"id\":11,\"result\":{\"invoices\":[{\"label\":\"l\\\"\u{e9}\\n\\/\",\"description\":\"d\\\"\u{e9}\\n\\\\\"}]}}\n\n",
    "{ \"id\" : 1 ,\n\n \"result\" : { \"a\" : [ { } , [ ] , \"]}\" , \"\\\\\" ] } }",
    "{\"result\":[[[[{\"{\":\"}\"}]]]],\"id\":1}\r\n\t ",
    "{}",
];

/// The ends of all objects in a text, by scanning it in pieces of these lengths.
fn ends(text: &[u8], lengths: impl IntoIterator<Item = usize>) -> Vec<usize> {
    let mut scanner = Scanner::default();
    let (mut ends, mut at) = (Vec::new(), 0);
    for length in lengths.into_iter().chain([text.len()]) {
        let stop = text.len().min(at + length);
        while at < stop {
            match scanner.scan(&text[at..stop]).unwrap() {
                Some(end) => {
                    at += end;
                    ends.push(at);
                }
                None => at = stop,
            }
        }
    }
    assert!(scanner.is_between());
    ends
}

/// The same, as serde_json sees it.
fn expected_ends(text: &[u8]) -> Vec<usize> {
    let mut values = serde_json::Deserializer::from_slice(text).into_iter::<Value>();
    let mut ends = Vec::new();
    while let Some(value) = values.next() {
        value.unwrap();
        ends.push(values.byte_offset());
    }
    ends
}

#[test]
fn every_split_of_every_reply() {
    for reply in REPLIES {
        let text = reply.as_bytes();
        let expected = expected_ends(text);
        assert_eq!(expected.len(), 1);
        for split in 0..=text.len() {
            assert_eq!(ends(text, [split]), expected, "split at {split}: {reply}");
        }
        assert_eq!(ends(text, vec![1; text.len()]), expected, "byte by byte: {reply}");
    }
}

#[test]
fn only_objects_and_white_space() {
    for byte in 0..=u8::MAX {
        let scanned = Scanner::default().scan(&[b' ', byte]);
        if byte == b'{' || is_space(byte) {
            assert_eq!(scanned, Ok(None));
        } else {
            assert_eq!(scanned, Err(NotAnObject { found: byte }));
        }
    }
}

fn json() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        "[\\PC\"\\\\{}\\[\\]\n]{0,12}".prop_map(Value::from),
    ];
    leaf.prop_recursive(4, 32, 6, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..6).prop_map(Value::from),
            prop::collection::hash_map("[a-z\"\\\\{}]{0,4}", inner, 0..6)
                .prop_map(|members| Value::Object(members.into_iter().collect())),
        ]
    })
}

proptest! {
    #[test]
    fn any_objects_in_any_pieces(
        objects in prop::collection::vec((json(), any::<bool>(), "[ \t\r\n]{0,3}"), 1..5),
        pieces in prop::collection::vec(0_usize..40, 0..40),
    ) {
        let mut text = String::new();
        for (value, pretty, space) in &objects {
            let object = serde_json::json!({ "v": value });
            let object = if *pretty { format!("{object:#}") } else { object.to_string() };
            text.push_str(&object);
            text.push_str(space);
        }
        prop_assert_eq!(ends(text.as_bytes(), pieces), expected_ends(text.as_bytes()));
    }

    #[test]
    fn any_bytes_do_no_harm(text in prop::collection::vec(any::<u8>(), 0..200)) {
        let mut scanner = Scanner::default();
        let mut at = 0;
        while let Ok(Some(end)) = scanner.scan(&text[at..]) {
            prop_assert!(end > 0);
            at += end;
        }
        prop_assert!(at <= text.len());
    }
}

#[tokio::test]
async fn hands_on_one_message_at_a_time() {
    let text: String = REPLIES.concat();
    let mut frames = Frames::new(text.as_bytes());
    for reply in REPLIES {
        let frame = frames.next().await.unwrap().unwrap();
        let value: Value = serde_json::from_slice(&frame).unwrap();
        assert_eq!(value, serde_json::from_str::<Value>(reply).unwrap());
    }
    assert!(frames.next().await.unwrap().is_none());
}

#[tokio::test]
async fn the_limit_is_exact_and_white_space_takes_no_room() {
    let space = " \n".repeat(100_000);
    let text = format!("{space}{{\"a\":12345}}");
    let mut frames = Frames::with_limit(text.as_bytes(), 70_000);
    assert!(frames.next().await.unwrap().is_some());

    let text = br#"{"a":"0123456789"}"#;
    let mut frames = Frames::with_limit(&text[..], text.len());
    assert_eq!(frames.next().await.unwrap().unwrap(), text);
    let mut frames = Frames::with_limit(&text[..], text.len() - 1);
    assert!(matches!(frames.next().await, Err(FrameError::TooLong { limit }) if limit == 17));

    let endless = tokio::io::repeat(b'[');
    let opened = tokio::io::AsyncReadExt::chain(&b"{"[..], endless);
    let mut frames = Frames::with_limit(opened, 1 << 20);
    assert!(matches!(frames.next().await, Err(FrameError::TooLong { .. })));
}

#[tokio::test]
async fn an_end_within_a_message_is_told() {
    for (text, read) in [("{\"a\":", 5), ("{}\n{\"a\":\"", 7)] {
        let mut frames = Frames::new(text.as_bytes());
        let error = loop {
            match frames.next().await {
                Ok(frame) => assert!(frame.is_some()),
                Err(error) => break error,
            }
        };
        assert!(matches!(error, FrameError::Truncated { read: found } if found == read));
    }
}

#[tokio::test]
async fn a_dropped_read_loses_nothing() {
    let (mut far, near) = duplex(64);
    let mut frames = Frames::new(near);
    for piece in ["{\"a\":[1,", "2", "]", "}{\"b\""] {
        far.write_all(piece.as_bytes()).await.unwrap();
        if piece.starts_with('}') {
            assert_eq!(frames.next().await.unwrap().unwrap(), b"{\"a\":[1,2]}");
        } else {
            tokio::select! {
                biased;
                frame = pin!(frames.next()) => panic!("{frame:?} is not complete"),
                () = std::future::ready(()) => {}
            }
        }
    }
    far.write_all(b":1}").await.unwrap();
    assert_eq!(frames.next().await.unwrap().unwrap(), b"{\"b\":1}");
}
