//! What is logged, and how it reaches lightningd.

mod fake_lightningd;

use boltgate::log::{DEFAULT_FILTER, excerpt, subscriber};
use boltgate::plugin::{Level, Output};
use boltgate::trace::{Ids, enter};
use fake_lightningd::Lightningd;
use proptest::prelude::*;
use serde_json::{Value, json};
use tracing::subscriber::with_default;

/// The `log` notifications, as level and message, that `logging` leads to.
async fn logged(filter: &str, logging: impl FnOnce()) -> Vec<(String, String)> {
    let (mut lightningd, _input, output) = Lightningd::new();
    with_default(subscriber(output.lines(), filter).unwrap(), logging);
    drop(output);
    let mut lines = Vec::new();
    while let Some(line) = lightningd.receive().await {
        lines.push(level_and_message(&line));
    }
    lines
}

fn level_and_message(line: &Value) -> (String, String) {
    assert_eq!(line["method"], "log");
    assert_eq!(line.get("id"), None);
    let text = |name: &str| line["params"][name].as_str().unwrap().to_owned();
    (text("level"), text("message"))
}

#[tokio::test]
async fn levels_are_those_of_lightningd() {
    let lines = logged("trace", || {
        tracing::error!("e");
        tracing::warn!("w");
        tracing::info!("i");
        tracing::debug!("d");
        tracing::trace!("t");
    })
    .await;
    let levels: Vec<_> = lines.iter().map(|(level, _)| level.as_str()).collect();
    assert_eq!(levels, ["broken", "unusual", "info", "debug", "debug"]);
}

#[tokio::test]
async fn libraries_are_silent_unless_asked() {
    let chatter = || {
        tracing::error!(target: "h2::codec", "frame");
        tracing::error!(target: "hyper_util::server", "frame");
        tracing::warn!(target: "rustls::server", "handshake");
        tracing::debug!(target: "other", "detail");
        tracing::info!(target: "other", "fact");
        tracing::debug!(target: "boltgate::node", count = 5, "ours");
        tracing::trace!(target: "boltgate::node", "request");
    };
    let messages = |lines: Vec<(String, String)>| -> Vec<String> {
        lines.into_iter().map(|(_, message)| message).collect()
    };
    let expected = ["other: fact", "boltgate::node: ours count=5"];
    assert_eq!(messages(logged("", chatter).await), expected);
    assert_eq!(messages(logged(DEFAULT_FILTER, chatter).await), expected);
    assert_eq!(messages(logged("h2=error", chatter).await), ["h2::codec: frame"]);
    assert_eq!(logged("trace", chatter).await.len(), 7);
}

#[tokio::test]
async fn one_line_each_and_none_too_long() {
    let long = "é".repeat(20_000);
    let lines = logged("info", || {
        tracing::info!(target: "t", "one\ntwo\r\n\nthree");
        tracing::info!(target: "t", "{long}");
    })
    .await;
    let messages: Vec<_> = lines.iter().map(|(_, message)| message.as_str()).collect();
    assert_eq!(messages[..3], ["t: one", "two", "three"]);
    assert!(messages[3].len() < 17_000 && messages[3].contains("bytes more"), "{}", messages[3]);
    assert_eq!(messages.len(), 4);
}

#[test]
fn excerpts_are_short() {
    assert_eq!(excerpt(b"{\"a\":1}\n\n").to_string(), "{\"a\":1}");
    assert_eq!(excerpt(b"\xff").to_string(), "\u{fffd}");
    let long = excerpt(&[b'x'; 10_000]).to_string();
    assert!(long.len() < 5_000 && long.ends_with("(5904 bytes more)"), "{long}");
}

#[tokio::test]
async fn a_filter_that_is_not_understood_is_an_error() {
    let (_lightningd, _input, output) = Lightningd::new();
    assert!(subscriber(output.lines(), "boltgate=loud").is_err());
}

#[tokio::test]
async fn lines_of_a_call_name_its_trace() {
    let id = Ids::default().next();
    let lines = logged("info", || {
        tracing::info!(target: "t", "before");
        let entered = enter(id);
        tracing::info!(target: "t", number = 7, "of the call");
        tracing::info!(target: "t", parent: None, "of none");
        let span = tracing::info_span!("library", what = "h2").entered();
        tracing::info!(target: "t", "of both");
        drop((span, entered));
        tracing::info!(target: "t", "after");
    })
    .await;
    let messages: Vec<_> = lines.into_iter().map(|(_, message)| message).collect();
    let expected = [
        "t: before".to_owned(),
        format!("call{{trace={id}}}: t: of the call number=7"),
        "t: of none".to_owned(),
        format!("call{{trace={id}}}: library{{what=\"h2\"}}: t: of both"),
        "t: after".to_owned(),
    ];
    assert_eq!(messages, expected);
}

#[tokio::test]
async fn what_is_dropped_is_counted() {
    const SENT: usize = 5_000;
    let (mut lightningd, _input, output) = Lightningd::new();
    // The writing task has no turn before all are pushed.
    for number in 0..SENT {
        output.lines().push(Level::Info, format!("line {number}"));
    }
    drop(output);
    let (mut came, mut dropped) = (0, 0);
    while let Some(line) = lightningd.receive().await {
        match level_and_message(&line) {
            (level, message) if level == "unusual" => {
                dropped += message.split(' ').next().unwrap().parse::<usize>().unwrap();
            }
            (_, message) => {
                assert!(message.starts_with("line "));
                came += 1;
            }
        }
    }
    assert!(dropped > 0 && came > 0);
    assert_eq!(came + dropped, SENT);
}

#[tokio::test]
async fn answers_overtake_log_lines_and_a_flush_waits_for_both() {
    let (mut lightningd, _input, output) = Lightningd::new();
    for id in 0..32 {
        for _ in 0..3 {
            output.lines().push(Level::Debug, "line".to_owned());
        }
        let answer = json!({"jsonrpc": "2.0", "id": id, "result": {}});
        output.send(answer.to_string().into_bytes()).await.unwrap();
        output.flush().await;
        assert_eq!(lightningd.receive().await.unwrap(), answer);
        for _ in 0..3 {
            assert_eq!(lightningd.receive().await.unwrap()["method"], "log");
        }
    }
}

#[tokio::test]
async fn without_lightningd_nothing_hangs() {
    let (lightningd, _input, output) = Lightningd::new();
    drop(lightningd);
    for _ in 0..5_000 {
        output.lines().push(Level::Debug, "line".to_owned());
    }
    output.flush().await;
    output.send(b"{}".to_vec()).await.unwrap_err();
}

proptest! {
    #[test]
    fn any_text_is_a_whole_message(text in "\\PC{0,40}[\\x00-\\x1f\"\\\\]{0,4}\\PC{0,9}") {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
        runtime.block_on(async {
            let (mut lightningd, _input, output) = Lightningd::new();
            output.lines().push(Level::Broken, text.clone());
            drop::<Output>(output);
            let line = lightningd.receive().await.unwrap();
            assert_eq!(level_and_message(&line), ("broken".to_owned(), text));
        });
    }
}
