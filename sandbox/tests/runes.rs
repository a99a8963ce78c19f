//! Runes over the socket, beside recordings of a real node.

mod common;

use std::collections::HashMap;

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE;
use common::{Running, start};
use serde_json::{Value, json};

/// A recorded call of a real node.
fn recording(name: &str) -> Value {
    let path = format!("{}/../tests/recorded/{name}.json", env!("CARGO_MANIFEST_DIR"));
    serde_json::from_slice(&std::fs::read(&path).expect(&path)).unwrap()
}

/// The code of a rune, and its restrictions as text.
fn parts(rune: &Value) -> (String, String) {
    let bytes = URL_SAFE.decode(rune.as_str().unwrap()).unwrap();
    let code = bytes[..32].iter().map(|byte| format!("{byte:02x}")).collect();
    (code, String::from_utf8(bytes[32..].to_vec()).unwrap())
}

async fn answer(node: &Running, call: &Value) -> Value {
    let (method, params) = (call["method"].as_str().unwrap(), call["params"].to_string());
    if call.get("result").is_some() {
        json!({"result": node.result(method, &params).await})
    } else {
        json!({"error": node.error(method, &params).await})
    }
}

async fn create(node: &Running, params: Value) -> Value {
    node.result("createrune", &params.to_string()).await["rune"].take()
}

/// The code and the message of a refused call.
async fn refusal(node: &Running, method: &str, params: Value) -> (i64, String) {
    let error = node.error(method, &params.to_string()).await;
    (error["code"].as_i64().unwrap(), error["message"].as_str().unwrap().to_owned())
}

#[tokio::test(flavor = "multi_thread")]
async fn each_recorded_call_gets_its_recorded_answer() {
    let node = start(|builder| builder).await;
    // Only the codes of new runes differ: each node has a secret of its own.
    let mut ours = HashMap::new();
    for number in 1..=7 {
        let call = recording(&format!("createrune.{number}"));
        let mut made = answer(&node, &call).await;
        let theirs = call["result"]["rune"].clone();
        if call["params"].get("rune").is_none() {
            assert_eq!(parts(&made["result"]["rune"]).1, parts(&theirs).1);
            let new = std::mem::replace(&mut made["result"]["rune"], theirs.clone());
            ours.insert(theirs.to_string(), new);
        }
        assert_eq!(made["result"], call["result"]);
    }
    for name in ["checkrune.1", "checkrune.2", "checkrune.3", "checkrune.err"] {
        let mut call = recording(name);
        call["params"]["rune"] = ours[&call["params"]["rune"].to_string()].clone();
        let expected = call.get("result").or(call.get("error")).unwrap();
        let answer = answer(&node, &call).await;
        assert_eq!(answer.get("result").or(answer.get("error")), Some(expected), "{name}");
    }
    for number in 1..=3 {
        let decoded = recording(&format!("decode.{number}"));
        let (code, text) = parts(&decoded["params"]["string"]);
        assert_eq!(decoded["result"]["string"], format!("{code}:{text}"));
        let params = json!({"rune": decoded["params"]["string"]}).to_string();
        let shown = &node.result("showrunes", &params).await["runes"][0];
        assert_eq!(shown["unique_id"], decoded["result"]["unique_id"]);
        let restrictions = shown["restrictions"].as_array().unwrap();
        let alternatives: Vec<Vec<String>> = restrictions
            .iter()
            .map(|restriction| {
                let alternatives = restriction["alternatives"].as_array().unwrap();
                let text = |one: &Value, part: &str| one[part].as_str().unwrap().to_owned();
                let whole =
                    |one| text(one, "fieldname") + &text(one, "condition") + &text(one, "value");
                alternatives.iter().map(whole).collect()
            })
            .collect();
        let recorded = decoded["result"]["restrictions"].as_array().unwrap();
        let recorded: Vec<&Value> = recorded.iter().map(|one| &one["alternatives"]).collect();
        assert_eq!(json!(alternatives), json!(recorded));
    }
    for name in [
        "createrune.err",
        "checkrune.err2",
        "blacklistrune.1",
        "blacklistrune.2",
        "blacklistrune.3",
        "blacklistrune.4",
        "blacklistrune.err",
    ] {
        let call = recording(name);
        let expected = call.get("result").or(call.get("error")).unwrap();
        let answer = answer(&node, &call).await;
        assert_eq!(answer.get("result").or(answer.get("error")), Some(expected), "{name}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn showrunes_tells_of_each_rune() {
    let node = start(|builder| builder.rune_secret([9; 32])).await;
    let free = create(&node, json!({})).await;
    let bound = create(&node, json!([null, [["method=pay", "method!"], ["pnum<3"]]])).await;
    let used = json!({"rune": bound, "method": "pay", "params": [1]}).to_string();
    node.result("checkrune", &used).await;
    node.result("blacklistrune", r#"{"start":1}"#).await;
    let runes = node.result("showrunes", "{}").await["runes"].take();
    let last_used = runes[1]["last_used"].as_f64().unwrap();
    assert!(last_used > 1.7e9);
    assert_eq!(
        runes,
        json!([
            {"rune": free, "unique_id": "0", "restrictions": [], "restrictions_as_english": ""},
            {
                "rune": bound,
                "blacklisted": true,
                "last_used": last_used,
                "unique_id": "1",
                "restrictions": [
                    {
                        "alternatives": [
                            {
                                "fieldname": "method",
                                "value": "pay",
                                "condition": "=",
                                "english": "method equal to pay",
                            },
                            {
                                "fieldname": "method",
                                "value": "",
                                "condition": "!",
                                "english": "method is missing",
                            },
                        ],
                        "english": "method equal to pay OR method is missing",
                    },
                    {
                        "alternatives": [
                            {
                                "fieldname": "pnum",
                                "value": "3",
                                "condition": "<",
                                "english": "pnum < 3",
                            },
                        ],
                        "english": "pnum < 3",
                    },
                ],
                "restrictions_as_english":
                    "method equal to pay OR method is missing AND pnum < 3",
            },
        ])
    );
    let derived = create(&node, json!({"rune": free, "restrictions": "readonly"})).await;
    let foreign = recording("createrune.1")["result"]["rune"].clone();
    for (rune, stored, ours) in
        [(&free, None, None), (&derived, Some(false), None), (&foreign, Some(false), Some(false))]
    {
        let shown = node.result("showrunes", &json!([rune]).to_string()).await;
        let [shown] = shown["runes"].as_array().unwrap().as_slice() else { panic!("{shown}") };
        assert_eq!(shown["rune"], *rune);
        assert_eq!(shown.get("stored").and_then(Value::as_bool), stored);
        assert_eq!(shown.get("our_rune").and_then(Value::as_bool), ours);
    }
    // Runes that grew from others are not kept.
    assert_eq!(node.result("showrunes", "{}").await["runes"].as_array().unwrap().len(), 2);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_rune_stops_working_when_it_is_on_the_blacklist() {
    let node = start(|builder| builder).await;
    let rune = create(&node, json!({})).await;
    let derived = create(&node, json!({"rune": rune, "restrictions": [["pnum=0"]]})).await;
    for rune in [&rune, &derived] {
        assert_eq!(node.result("checkrune", &json!([rune]).to_string()).await["valid"], true);
    }
    node.result("blacklistrune", r#"{"start":0,"end":3}"#).await;
    // What undoes a test's orders leaves the node's own state alone.
    node.result("sandbox-reset", "{}").await;
    for rune in [&rune, &derived] {
        let (code, message) = refusal(&node, "checkrune", json!([rune])).await;
        assert_eq!((code, message.as_str()), (1503, "Not authorized: Blacklisted rune"));
    }
    node.result("blacklistrune", r#"{"start":0,"relist":true}"#).await;
    assert_eq!(node.result("checkrune", &json!([derived]).to_string()).await["valid"], true);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_rate_holds_over_the_socket() {
    let node = start(|builder| builder).await;
    let rune = create(&node, json!({"restrictions": [["rate=1"], ["method=getinfo"]]})).await;
    let call = |method| json!({"rune": rune, "method": method});
    let refused = refusal(&node, "checkrune", call("stop")).await;
    assert_eq!(refused, (1502, "Not permitted: method is not equal to getinfo".into()));
    assert_eq!(node.result("checkrune", &call("getinfo").to_string()).await["valid"], true);
    let refused = refusal(&node, "checkrune", call("getinfo")).await;
    assert_eq!(refused, (1502, "Not permitted: too soon".into()));
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_wrong_is_said_in_the_nodes_words() {
    let node = start(|builder| builder).await;
    let rune = create(&node, json!({"restrictions": [["method=a\"b\\"], ["id!"]]})).await;
    let foreign = recording("createrune.1")["result"]["rune"].clone();
    let zero = URL_SAFE.encode([[0; 32].as_slice(), b"=zero"].concat());
    let version = URL_SAFE.encode([[0; 32].as_slice(), b"=1-1"].concat());
    const ARRAY: &str = "restrictions: not a valid restriction (should be array): invalid token";
    for (method, params, code, message) in [
        ("checkrune", json!({}), -32602, "missing required parameter: rune".into()),
        ("checkrune", json!([foreign]), 1501, "Not authorized: Not derived from master".into()),
        ("checkrune", json!([version]), 1501, "Not authorized: Version mismatch".into()),
        (
            "checkrune",
            json!([zero]),
            -32602,
            format!("rune: should have valid numeric unique_id: invalid token '\"{zero}\"'"),
        ),
        ("checkrune", json!([rune]), 1502, "Not permitted: method not present".into()),
        (
            "checkrune",
            json!([rune, null, "x"]),
            1502,
            r#"Not permitted: method is not equal to a\"b\\"#.into(),
        ),
        (
            "checkrune",
            json!([rune, "02"]),
            -32602,
            "nodeid: should be a node id: invalid token '\"02\"'".into(),
        ),
        (
            "checkrune",
            json!({"rune": rune, "params": "{}"}),
            -32602,
            "params: must be object or array: invalid token '\"{}\"'".into(),
        ),
        (
            "showrunes",
            json!(["zz"]),
            -32602,
            "rune: should be base64 string: invalid token '\"zz\"'".into(),
        ),
        ("createrune", json!({"restrictions": "all"}), -32602, format!("{ARRAY} '\"all\"'")),
        ("createrune", json!({"restrictions": 7}), -32602, format!("{ARRAY} '7'")),
        ("createrune", json!({"restrictions": ["a=1"]}), -32602, format!("{ARRAY} '\"a=1\"'")),
        ("createrune", json!({"restrictions": [["!a"]]}), -32602, format!("{ARRAY} '[\"!a\"]'")),
        ("createrune", json!({"restrictions": [["a=1"], []]}), -32602, format!("{ARRAY} '[]'")),
        ("createrune", json!({"restrictions": [[7]]}), -32602, format!("{ARRAY} '[7]'")),
        ("blacklistrune", json!({"end": 1}), -32602, "Can not specify end without start".into()),
        (
            "blacklistrune",
            json!([100_000_000, null, true]),
            -32602,
            "Cannot blacklist beyond 100000000".into(),
        ),
        (
            "blacklistrune",
            json!([2, 1]),
            -32602,
            "end: should not be less than start: invalid token '1'".into(),
        ),
    ] {
        assert_eq!(
            refusal(&node, method, params.clone()).await,
            (code, message),
            "{method} {params}"
        );
    }
    // None of that gave a rune or changed a list.
    assert_eq!(node.result("showrunes", "{}").await["runes"].as_array().unwrap().len(), 1);
    assert_eq!(node.result("blacklistrune", "{}").await, json!({"blacklist": []}));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_node_is_told_by_the_secret_of_its_runes() {
    let [first, second] = [start(|builder| builder).await, start(|builder| builder).await];
    let rune = create(&first, json!({})).await;
    assert_eq!(refusal(&second, "checkrune", json!([rune])).await.0, 1501);
    let secret = || start(|builder| builder.rune_secret([5; 32]));
    let [first, second] = [secret().await, secret().await];
    let rune = create(&first, json!({"restrictions": "readonly"})).await;
    let call = json!({"rune": rune, "method": "listpeers"}).to_string();
    assert_eq!(second.result("checkrune", &call).await["valid"], true);
}

#[tokio::test(flavor = "multi_thread")]
async fn tests_script_the_methods_of_runes_like_others() {
    let node = start(|builder| builder).await;
    let rune = create(&node, json!({})).await;
    let check = json!([rune]).to_string();
    let fail = json!({"method": "checkrune", "code": -1, "message": "busy"}).to_string();
    node.result("sandbox-fail", &fail).await;
    assert_eq!(refusal(&node, "checkrune", json!([rune])).await, (-1, "busy".into()));
    assert_eq!(node.result("checkrune", &check).await["valid"], true);
    node.result("sandbox-set", r#"{"method":"checkrune","result":{"valid":false}}"#).await;
    assert_eq!(node.result("checkrune", &check).await["valid"], false);
    assert_eq!(node.sandbox.seen(Some("checkrune")).len(), 3);
}

#[tokio::test(flavor = "multi_thread")]
async fn samples_of_runes_are_there_for_those_who_ask() {
    let node = start(|builder| builder.sample_runes()).await;
    assert!(node.result("checkrune", r#"["any"]"#).await["valid"].is_boolean());
    let [first, second] = [create(&node, json!({})).await, create(&node, json!({})).await];
    assert_eq!(first, second);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_recording_speaks_for_its_own_call_only() {
    let node = start(|builder| builder.replay(common::file("recorded"))).await;
    let recorded = recording("checkrune.1")["params"].clone();
    assert_eq!(node.result("checkrune", &recorded.to_string()).await["valid"], true);
    let other = json!({"rune": recorded["rune"], "method": "stop"});
    assert_eq!(refusal(&node, "checkrune", other).await.0, 1501);
}
