//! Plugins are started, spoken to and ended as by lightningd.

mod common;

use std::path::PathBuf;
use std::time::Duration;

use boltgate_sandbox::{PluginState, Sandbox};
use common::{Running, file, start, until};
use serde_json::{Value, json};

const NONE: [(&str, &str); 0] = [];

/// The test plugin under a name that tells it how to misbehave.
fn plugin(mode: &str) -> (tempfile::TempDir, PathBuf) {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join(format!("plugin-{mode}.py"));
    // Written by another process: a file that this one has open for writing can't be executed,
    // and a child forked meanwhile would keep it open.
    let copied = std::process::Command::new("cp").arg(file("plugin.py")).arg(&path).status();
    assert!(copied.unwrap().success());
    (dir, path)
}

async fn with(mode: &str) -> Running {
    let (_dir, path) = plugin(mode);
    start(|builder| builder.plugin(&path, NONE).shutdown_grace(Duration::from_secs(1))).await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_plugin_learns_what_lightningd_tells() {
    let node = start(|builder| {
        builder.plugin(file("plugin.py"), [("test-word", "caf\u{e9}")]).option("test-flag", None)
    })
    .await;
    let plugin = &node.sandbox.plugins()[0];
    assert_eq!(plugin.state(), PluginState::Ready);
    let echo = node.result("test-echo", r#"{"a":[1, "\u00e9"]}"#).await;
    assert_eq!(echo["got"], json!({"a": [1, "\u{e9}"]}));
    let start = &echo["start"];
    let dir = node.dir.path().canonicalize().unwrap();
    assert_eq!(start["getmanifest"], json!({"allow-deprecated-apis": true}));
    assert_eq!(start["cwd"], json!(dir));
    assert_eq!(start["env"], "1");
    assert_eq!(
        start["init"]["options"],
        json!({"test-port": 7, "test-word": "caf\u{e9}", "test-flag": true})
    );
    let configuration = &start["init"]["configuration"];
    assert_eq!(configuration["lightning-dir"], json!(dir));
    assert_eq!(configuration["rpc-file"], "lightning-rpc");
    assert_eq!(configuration["network"], "regtest");
    assert_eq!(configuration["startup"], true);
    assert!(configuration["feature_set"]["node"].is_string());
    let logs = plugin.logs();
    assert_eq!(
        (logs[0].level.as_str(), logs[0].message.as_str()),
        ("debug", "caf\u{e9} \u{26a1} init")
    );

    let error = node.error("test-echo", r#"{"fail":true}"#).await;
    assert_eq!(error, json!({"code": 77, "message": "as asked", "data": [1]}));
    let hook = node.result("sandbox-hook", r#"{"hook":"peer_connected"}"#).await;
    assert_eq!(hook["answers"][0]["result"]["hook"], "peer_connected");
    assert!(hook["answers"][0]["result"]["told"]["peer"]["id"].is_string(), "{hook}");
    let hook = node.result("sandbox-hook", r#"{"hook":"htlc_accepted","params":{"x":1}}"#).await;
    assert_eq!(hook["answers"][0]["result"]["told"], json!({"x": 1}));
    let order = r#"{"hook":"htlc_accepted","count":50,"rate":100000}"#;
    let hooks = node.result("sandbox-hook", order).await;
    let answers = hooks["answers"].as_array().unwrap();
    let calls: Vec<_> = answers.iter().map(|answer| answer["call"].as_u64().unwrap()).collect();
    assert_eq!(calls, (0..50).collect::<Vec<_>>());
    let hashes: std::collections::HashSet<_> = answers
        .iter()
        .map(|answer| answer["result"]["told"]["htlc"]["payment_hash"].as_str().unwrap())
        .collect();
    assert_eq!(hashes.len(), 50, "each call is told something else");
    assert_eq!(node.result("sandbox-hook", r#"{"hook":"db_write"}"#).await, json!({"answers": []}));

    let pid = plugin.pid();
    assert_eq!(node.sandbox.stop().await, [PluginState::Exited { code: Some(0) }]);
    assert!(dir.join("shutdown-heard").exists(), "shutdown came before the end");
    assert!(!PathBuf::from(format!("/proc/{pid}")).exists());
}

#[tokio::test(flavor = "multi_thread")]
async fn notifications_reach_who_subscribed_in_the_nodes_form() {
    let node = start(|builder| builder.plugin(file("plugin.py"), NONE)).await;
    let sent = node.result("sandbox-notify", r#"{"topic":"block_added","count":3}"#).await;
    let last = &sent["last"];
    assert_eq!(
        sent,
        json!({"topic": "block_added", "sent": 3, "plugins": 1, "last": last.clone()})
    );
    assert!(last["params"]["block_added"]["height"].is_number(), "{last}");
    node.result("sandbox-notify", r#"{"topic":"connect","params":{"id":"02"}}"#).await;
    node.result("sandbox-notify", r#"{"topic":"pay_part_start","params":{}}"#).await;
    node.result("sandbox-notify", r#"{"topic":"log"}"#).await;
    let verbatim = r#"{"message":{"jsonrpc":"2.0","method":"connect","params":{"other":"form"}}}"#;
    node.result("sandbox-notify", verbatim).await;
    let unwanted = node.result("sandbox-notify", r#"{"topic":"disconnect","count":5}"#).await;
    assert_eq!((&unwanted["sent"], &unwanted["plugins"]), (&json!(0), &json!(0)), "{unwanted}");

    let heard = node.result("test-events", "{}").await;
    let heard = heard["events"].as_array().unwrap();
    assert_eq!(heard[2], *last, "what was said to be sent last is what came");
    let topics: Vec<_> = heard.iter().map(|event| event["method"].as_str().unwrap()).collect();
    assert_eq!(
        topics,
        [
            "block_added",
            "block_added",
            "block_added",
            "connect",
            "pay_part_start",
            "log",
            "connect"
        ]
    );
    assert!(heard[0]["params"]["block_added"]["height"].is_u64(), "{}", heard[0]);
    assert_ne!(heard[0], heard[1], "each event is another one");
    assert_eq!(
        heard[3],
        json!({"jsonrpc": "2.0", "method": "connect", "params": {"connect": {"id": "02"}}})
    );
    assert_eq!(heard[4]["origin"], "cln-xpay");
    assert_eq!(heard[6]["params"], json!({"other": "form"}));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_star_hears_everything_but_log_and_news_of_other_plugins() {
    let (_dir, path) = plugin("star");
    // Two plugins offer the same methods here; the first one answers.
    let node = start(|builder| builder.plugin(&path, NONE).plugin(file("plugin.py"), NONE)).await;
    node.result("sandbox-notify", r#"{"topic":"log"}"#).await;
    node.result("sandbox-notify", r#"{"topic":"warning"}"#).await;
    let heard = node.result("test-events", "{}").await;
    assert_eq!(heard["events"][0]["method"], "warning");
    node.result("test-echo", r#"{"news":true}"#).await;
    let heard = node.result("test-events", "{}").await;
    assert_eq!(heard["events"].as_array().unwrap().len(), 1, "its own news stay away from it");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_plugin_that_goes_wrong_is_ended_with_the_reason() {
    for (mode, reason) in [
        ("reluctant", "disabled itself: not today"),
        ("disabled", "disabled itself: the port is taken"),
        (
            "chatty",
            "killed: its stdout may hold nothing but JSON-RPC: expected a JSON object, found \"Hello",
        ),
        ("quitter", "exited with code 3"),
    ] {
        let node = with(mode).await;
        let plugin = &node.sandbox.plugins()[0];
        let state = plugin.state().to_string();
        assert!(state.starts_with(reason), "{mode}: {state}");
        let pid = plugin.pid();
        until(|| !PathBuf::from(format!("/proc/{pid}")).exists()).await;
        // The node itself goes on.
        node.result("getinfo", "{}").await;
        assert_eq!(node.error("test-echo", "{}").await["code"], -32601);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_plugin_that_never_answers_or_never_goes_is_killed() {
    let (_dir, path) = plugin("silent");
    let node =
        start(|builder| builder.plugin(&path, NONE).plugin_patience(Duration::from_millis(300)))
            .await;
    let state = node.sandbox.plugins()[0].state().to_string();
    assert_eq!(state, "killed: it did not answer getmanifest in 0.3 s");

    let node = with("stubborn").await;
    let pid = node.sandbox.plugins()[0].pid();
    assert!(node.sandbox.plugins()[0].state() == PluginState::Ready);
    let states = node.sandbox.stop().await;
    assert_eq!(states, [PluginState::Killed("it did not go when the node stopped".into())]);
    assert!(!PathBuf::from(format!("/proc/{pid}")).exists());
}

#[tokio::test(flavor = "multi_thread")]
async fn a_plugin_that_dies_takes_only_its_calls_along() {
    let node = start(|builder| builder.plugin(file("plugin.py"), NONE)).await;
    let error = node.error("test-echo", r#"{"end":true}"#).await;
    assert_eq!(error["code"], -4);
    assert_eq!(node.sandbox.plugins()[0].ended().await, PluginState::Exited { code: Some(4) });
    let status = node.sandbox.control("sandbox-status", &json!({})).await.unwrap();
    assert_eq!(status["plugins"][0]["state"], "exited with code 4");
    node.result("getinfo", "{}").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn options_that_no_plugin_knows_or_of_the_wrong_type_are_refused() {
    for (option, value, expected) in [
        ("grpc-port", Some("1"), "--grpc-port: no plugin has this option"),
        ("test-port", Some("x"), "--test-port=x: expected a whole number"),
        ("test-flag", Some("x"), "--test-flag takes no value"),
    ] {
        let dir = tempfile::tempdir().unwrap();
        let builder = Sandbox::builder().lightning_dir(dir.path()).plugin(file("plugin.py"), NONE);
        let error = builder.option(option, value.map(Into::into)).start().await.unwrap_err();
        assert_eq!(error.to_string(), expected);
    }
    let missing = Sandbox::builder().plugin("/no/such/plugin", NONE).start().await.unwrap_err();
    assert!(missing.to_string().starts_with("/no/such/plugin: "), "{missing}");
}

#[tokio::test(flavor = "multi_thread")]
async fn dropping_the_sandbox_leaves_no_process() {
    let node = start(|builder| builder.plugin(file("plugin.py"), NONE)).await;
    let pid = node.sandbox.plugins()[0].pid();
    drop(node);
    until(|| !PathBuf::from(format!("/proc/{pid}")).exists()).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_rate_is_kept_and_a_flood_arrives_whole() {
    let node = start(|builder| builder.plugin(file("plugin.py"), NONE)).await;
    let flood = node.result("sandbox-notify", r#"{"topic":"connect","count":2000}"#).await;
    assert_eq!(flood["sent"], 2000);
    let before = std::time::Instant::now();
    node.result("sandbox-notify", r#"{"topic":"connect","count":5,"rate":50}"#).await;
    assert!(before.elapsed() >= Duration::from_millis(80), "five events at 50 per second");
    let heard: Value = node.result("test-events", "{}").await;
    assert_eq!(heard["events"].as_array().unwrap().len(), 2005);
}
