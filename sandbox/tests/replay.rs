//! Answers and events from recordings of a real node.

mod common;

use boltgate_sandbox::client::Reply;
use common::{file, start};
use serde_json::{Value, json};

/// Every recorded call of the tests' folder.
fn recorded() -> Vec<Value> {
    let files = std::fs::read_dir(file("recorded")).unwrap().map(|entry| entry.unwrap().path());
    let calls = files.filter(|path| path.extension().is_some_and(|extension| extension == "json"));
    let calls: Vec<Value> =
        calls.map(|path| serde_json::from_slice(&std::fs::read(path).unwrap()).unwrap()).collect();
    assert!(calls.len() > 5);
    calls
}

#[tokio::test(flavor = "multi_thread")]
async fn a_recorded_call_gets_its_recorded_answer() {
    let node = start(|builder| builder.replay(file("recorded"))).await;
    for call in recorded() {
        let (method, params) = (call["method"].as_str().unwrap(), call["params"].to_string());
        match node.call(method, &params).await {
            Reply::Result(text) => {
                assert_eq!(
                    serde_json::from_str::<Value>(&text).unwrap(),
                    call["result"],
                    "{method} {params}"
                );
            }
            Reply::Error(text) => {
                assert_eq!(
                    serde_json::from_str::<Value>(&text).unwrap(),
                    call["error"],
                    "{method} {params}"
                );
            }
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn other_parameters_get_the_first_result_and_other_methods_a_sample() {
    let node = start(|builder| builder.replay(file("recorded"))).await;
    let calls = recorded();
    let first =
        calls.iter().find(|call| call["method"] == "keysend" && call.get("result").is_some());
    let destination = "0279be667ef9dcbbac55a06295ce870b07029bfcdb2dce28d959f2815b16f81798";
    let params = json!({"destination": destination, "amount_msat": 5}).to_string();
    assert_eq!(node.result("keysend", &params).await, first.unwrap()["result"]);
    // Parameters that the node would refuse are refused here too.
    assert_eq!(node.error("keysend", "{}").await["code"], -32602);
    assert!(node.result("listpeers", "{}").await["peers"].is_array());
}

#[tokio::test(flavor = "multi_thread")]
async fn events_come_from_recordings_too() {
    let node = start(|builder| {
        builder.replay(file("recorded")).plugin(file("plugin.py"), [("test-port", "1")])
    })
    .await;
    for topic in ["block_added", "pay_part_start"] {
        node.result("sandbox-notify", &json!({"topic": topic}).to_string()).await;
    }
    let heard = node.result("test-events", "{}").await;
    let text = std::fs::read_to_string(file("recorded/notifications.jsonl")).unwrap();
    let recorded: Vec<Value> =
        text.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    for (heard, topic) in
        heard["events"].as_array().unwrap().iter().zip(["block_added", "pay_part_start"])
    {
        assert!(recorded.contains(heard), "{heard}");
        assert_eq!(heard["method"], topic);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_the_node_accepted_is_accepted_here() {
    // A rune that is real is real at one node only.
    let node = start(|builder| builder.sample_runes()).await;
    for call in recorded().iter().filter(|call| call.get("result").is_some()) {
        node.result(call["method"].as_str().unwrap(), &call["params"].to_string()).await;
    }
}
