//! Calls of the plugin's own methods.

mod fake_lightningd;

use boltgate::plugin::{Manifest, Method, Plugin};
use fake_lightningd::{Lightningd, init};
use serde_json::value::to_raw_value;
use serde_json::{Value, json};
use tokio::join;
use tokio::sync::mpsc;

const SUM: Method = Method { name: "sum", usage: "a b", description: "adds" };

fn manifest() -> Manifest {
    Manifest::new(["block_added"]).with_methods(vec![SUM])
}

#[tokio::test]
async fn methods_are_in_the_manifest_and_nobody_answers_before_init() {
    let (mut lightningd, input, output) = Lightningd::new();
    let serve = async {
        let answer = lightningd.ask(json!(1), "getmanifest", json!({})).await;
        let offered = json!([{"name": "sum", "usage": "a b", "description": "adds"}]);
        assert_eq!(answer["result"]["rpcmethods"], offered);
        let answer = lightningd.ask(json!(2), "sum", json!([1, 2])).await;
        assert_eq!(answer["error"]["code"], -32601);
        lightningd.close().await;
    };
    assert!(join!(Plugin::start_on(input, output, manifest()), serve).0.is_none());
}

#[tokio::test]
async fn calls_are_handed_on_and_answered_in_any_order() {
    let (mut lightningd, input, output) = Lightningd::new();
    lightningd
        .send(json!({"jsonrpc": "2.0", "id": 7, "method": "init", "params": init(json!({}))}))
        .await;
    let (plugin, _) = Plugin::start_on(input, output, manifest()).await.unwrap();
    let (calls, mut called) = mpsc::unbounded_channel();
    let plugin = plugin.on_method(move |call| calls.send(call).unwrap());
    let _running = plugin.ready().await;
    assert_eq!(lightningd.receive().await.unwrap()["id"], 7);

    for (id, params) in [(json!("cli:sum#1"), json!([1, "x"])), (json!(2), json!({"a": 1}))] {
        lightningd
            .send(json!({"jsonrpc": "2.0", "id": id, "method": "sum", "params": params}))
            .await;
    }
    let (first, second) = (called.recv().await.unwrap(), called.recv().await.unwrap());
    assert_eq!(first.method, "sum");
    assert_eq!((first.params.get(), second.params.get()), (r#"[1,"x"]"#, r#"{"a":1}"#));
    second.reply.error(-32602, "no \"b\"");
    let answer = lightningd.receive().await.unwrap();
    let error = json!({"code": -32602, "message": "no \"b\""});
    assert_eq!(answer, json!({"jsonrpc": "2.0", "id": 2, "error": error}));
    first.reply.result(&to_raw_value(&json!({"sum": 3})).unwrap());
    let answer = lightningd.receive().await.unwrap();
    assert_eq!(answer, json!({"jsonrpc": "2.0", "id": "cli:sum#1", "result": {"sum": 3}}));

    // Others are refused, as ever.
    let answer: Value = lightningd.ask(json!(3), "difference", json!([])).await;
    assert_eq!(answer["error"]["code"], -32601);
}
