//! The plugin protocol, from the first message to the last.

mod fake_lightningd;

use std::path::Path;
use std::sync::{Arc, Mutex};

use boltgate::options::{self, Options};
use boltgate::plugin::{Init, Manifest, Offer, Plugin, Running, Stop};
use fake_lightningd::{Lightningd, init};
use serde_json::{Map, Value, json};
use tokio::join;

fn manifest() -> Manifest {
    Manifest::new(["block_added"])
}

/// Starts a plugin with these parameters of `init`; what it says to them comes second.
async fn start(params: Value) -> (Lightningd, Option<(Plugin, Init)>) {
    let (mut lightningd, input, output) = Lightningd::new();
    lightningd
        .send(json!({"jsonrpc": "2.0", "id": "init-1", "method": "init", "params": params}))
        .await;
    lightningd.close().await;
    (lightningd, Plugin::start_on(input, output, manifest()).await)
}

/// A plugin that runs.
async fn run() -> (Lightningd, Running, Arc<Mutex<Vec<(String, String)>>>) {
    let (mut lightningd, input, output) = Lightningd::new();
    lightningd
        .send(json!({"jsonrpc": "2.0", "id": 7, "method": "init", "params": init(json!({}))}))
        .await;
    let (plugin, _) = Plugin::start_on(input, output, manifest()).await.unwrap();
    let seen = Arc::new(Mutex::new(Vec::new()));
    let keep = Arc::clone(&seen);
    let plugin = plugin.on_notification(move |event| {
        keep.lock().unwrap().push((event.topic, event.params.get().to_owned()));
    });
    let running = plugin.ready().await;
    let answer = lightningd.receive().await.unwrap();
    assert_eq!(answer, json!({"jsonrpc": "2.0", "id": 7, "result": {}}));
    (lightningd, running, seen)
}

#[tokio::test]
async fn the_manifest() {
    let (mut lightningd, input, output) = Lightningd::new();
    let serve = async {
        for id in [json!(1), json!("cln:getmanifest#12")] {
            let params = json!({"allow-deprecated-apis": false});
            let answer = lightningd.ask(id, "getmanifest", params).await;
            assert_eq!(
                answer["result"],
                json!({
                    "options": options::table(),
                    "rpcmethods": [],
                    "subscriptions": ["block_added", "shutdown"],
                    "hooks": [],
                    "dynamic": true,
                    "nonnumericids": true,
                })
            );
        }
        lightningd.close().await;
    };
    let (started, ()) = join!(Plugin::start_on(input, output, manifest()), serve);
    assert!(started.is_none(), "lightningd only wanted the manifest");
}

#[tokio::test]
async fn a_manifest_that_disables() {
    let (mut lightningd, input, output) = Lightningd::new();
    let manifest = Manifest::new(["shutdown"]).disabled("not on this node");
    let serve = async {
        let answer = lightningd.ask(json!(1), "getmanifest", json!({})).await;
        assert_eq!(answer["result"]["disable"], "not on this node");
        assert_eq!(answer["result"]["subscriptions"], json!(["shutdown"]));
        lightningd.close().await;
    };
    assert!(join!(Plugin::start_on(input, output, manifest), serve).0.is_none());
}

fn offering() -> Manifest {
    let offer = |name| Offer { name, before: vec![], after: vec![], filters: vec![] };
    manifest().offering(vec![
        offer("db_write"),
        Offer { filters: vec!["pay".into()], after: vec!["x".into()], ..offer("rpc_command") },
    ])
}

#[tokio::test]
async fn hooks_are_named_in_the_manifest_and_let_the_node_go_on_until_the_plugin_runs() {
    let (mut lightningd, input, output) = Lightningd::new();
    let serve = async {
        let answer = lightningd.ask(json!(1), "getmanifest", json!({})).await;
        assert_eq!(
            answer["result"]["hooks"],
            json!([
                { "name": "db_write" },
                { "name": "rpc_command", "after": ["x"], "filters": ["pay"] },
            ])
        );
        let answer = lightningd.ask(json!("w"), "db_write", json!({ "writes": [] })).await;
        assert_eq!(answer["result"], json!({ "result": "continue" }));
        let answer = lightningd.ask(json!(3), "recover", json!({})).await;
        assert_eq!(answer["error"]["code"], -32601, "a hook that is not offered");
        // A bad option: disabled, and still polite.
        let answer = lightningd.ask(json!(4), "init", init(json!({ "grpc-port": 0 }))).await;
        assert!(answer["result"]["disable"].is_string());
        let answer = lightningd.ask(json!(5), "db_write", json!({ "writes": [] })).await;
        assert_eq!(answer["result"], json!({ "result": "continue" }));
        lightningd.close().await;
    };
    assert!(join!(Plugin::start_on(input, output, offering()), serve).0.is_none());
}

#[tokio::test]
async fn a_hooks_call_is_answered_by_its_handler_in_any_order_and_by_nobody_else() {
    let (mut lightningd, input, output) = Lightningd::new();
    let init = json!({"jsonrpc": "2.0", "id": 7, "method": "init", "params": init(json!({}))});
    lightningd.send(init).await;
    let (plugin, _) = Plugin::start_on(input, output, offering()).await.unwrap();
    let mut held = Vec::new();
    let plugin = plugin.on_hook(move |call| {
        held.push(call);
        if held.len() == 3 {
            for call in held.drain(..).rev() {
                call.reply.send(&call.params);
            }
        }
    });
    let running = plugin.ready().await;
    assert_eq!(lightningd.receive().await.unwrap()["id"], 7);
    for id in ["a", "b", "c"] {
        let params = json!({ "told": id });
        let call = json!({"jsonrpc": "2.0", "id": id, "method": "db_write", "params": params});
        lightningd.send(call).await;
    }
    for id in ["c", "b", "a"] {
        let answer = lightningd.receive().await.unwrap();
        assert_eq!(answer, json!({"jsonrpc": "2.0", "id": id, "result": {"told": id}}));
    }
    let answer = lightningd.ask(json!(1), "recover", json!({})).await;
    assert_eq!(answer["error"]["code"], -32601);
    running.finish().await;
}

#[tokio::test]
async fn init_says_where_the_node_is() {
    for (folder, file, socket) in [
        ("/l/regtest", "lightning-rpc", "/l/regtest/lightning-rpc"),
        ("/l/regtest", "/run/rpc", "/run/rpc"),
    ] {
        let mut params = init(json!({}));
        params["configuration"]["lightning-dir"] = folder.into();
        params["configuration"]["rpc-file"] = file.into();
        let (_, init) = start(params).await.1.unwrap();
        assert_eq!((&*init.lightning_dir, &*init.rpc_file), (Path::new(folder), Path::new(socket)));
    }
    let mut params = init(json!({}));
    params["configuration"]["lightning-dir"] = "relative".into();
    assert!(start(params).await.1.unwrap().1.rpc_file.is_absolute());
}

/// What operators know stays as they know it, and what is new is off until it is asked for.
#[test]
fn what_the_manifest_says_of_options() {
    let rows = serde_json::to_value(options::table()).unwrap();
    let rows = rows.as_array().unwrap();
    for (row, (name, kind, default)) in rows.iter().zip([
        ("grpc-port", "int", json!(9736)),
        ("grpc-host", "string", json!("127.0.0.1")),
        ("grpc-msg-buffer-size", "int", json!(1024)),
        ("grpc-auth", "string", json!("mtls")),
    ]) {
        assert_eq!((&row["name"], &row["type"]), (&json!(name), &json!(kind)));
        assert_eq!(row["default"], default);
    }
    for row in rows {
        assert!(row["name"].as_str().unwrap().starts_with("grpc-"), "{row}");
        assert!(!row["description"].as_str().unwrap().is_empty(), "{row}");
        // lightningd has no default for an option that may be given many times.
        assert!(row["multi"] != true || row["default"].is_null(), "{row}");
    }
}

#[tokio::test]
async fn options_with_many_values() {
    let given = json!({
        "grpc-auth": "mtls+rune",
        "grpc-listen": ["0.0.0.0:9737", "[::1]:9738", "unix:boltgate.sock"],
        "grpc-tls-name": ["node.example", "*.lan", "192.0.2.7", "[2001:db8::1]"],
        "grpc-cors-origin": "https://App.example:8443",
        "grpc-compression": " gzip,zstd",
        "grpc-metrics": "127.0.0.1:9750",
        "grpc-audit-file": "audit.log",
        "grpc-companion": "companion.sock",
        "grpc-tls-days": 90,
    });
    let options = start(init(given)).await.1.unwrap().1.options;
    assert!(options.auth.needs_rune() && options.auth.needs_certificate());
    let listen: Vec<_> = options.listen.iter().map(ToString::to_string).collect();
    assert_eq!(listen, ["0.0.0.0:9737", "[::1]:9738", "unix:boltgate.sock"]);
    let names: Vec<_> = options.tls_names.iter().map(ToString::to_string).collect();
    assert_eq!(names, ["node.example", "*.lan", "192.0.2.7", "2001:db8::1"]);
    assert_eq!(options.cors_origins, ["https://app.example:8443"]);
    assert_eq!(options.compression, "zstd,gzip".parse().unwrap());
    assert_eq!(options.metrics.unwrap().to_string(), "127.0.0.1:9750");
    assert_eq!(options.audit_file.unwrap().to_str(), Some("audit.log"));
    assert_eq!(options.companion.unwrap().to_str(), Some("companion.sock"));
    assert_eq!(options.tls_days, 90);
}

#[tokio::test]
async fn options_that_are_good() {
    for (given, host, port, size) in [
        (json!({}), "127.0.0.1", 9736, 1024),
        (json!({"grpc-port": null, "grpc-host": null}), "127.0.0.1", 9736, 1024),
        (json!({"grpc-port": 1, "grpc-msg-buffer-size": 1}), "127.0.0.1", 1, 1),
        (
            json!({"grpc-port": 65535, "grpc-msg-buffer-size": 1_048_576}),
            "127.0.0.1",
            65535,
            1_048_576,
        ),
        (json!({"grpc-port": "9737", "grpc-msg-buffer-size": " 5 "}), "127.0.0.1", 9737, 5),
        (json!({"grpc-host": "::1"}), "::1", 9736, 1024),
        (json!({"grpc-host": "[::1]"}), "::1", 9736, 1024),
        (json!({"grpc-host": "fe80::1%eth0"}), "fe80::1%eth0", 9736, 1024),
        (json!({"grpc-host": " node-1.my_lan. "}), "node-1.my_lan.", 9736, 1024),
        (json!({"grpc-host": "0.0.0.0", "other": 5}), "0.0.0.0", 9736, 1024),
    ] {
        let options = start(init(given)).await.1.unwrap().1.options;
        let defaults = Options::read(&Map::new()).unwrap();
        let grpc_host = host.to_owned();
        let expected = Options { grpc_host, grpc_port: port, msg_buffer_size: size, ..defaults };
        assert_eq!(options, expected);
    }
}

#[tokio::test]
async fn bad_options_disable_the_plugin() {
    let bad = [
        ("grpc-port", json!(0)),
        ("grpc-port", json!(-1)),
        ("grpc-port", json!(65536)),
        ("grpc-port", json!(i64::MAX)),
        ("grpc-port", json!(1.5)),
        ("grpc-port", json!("")),
        ("grpc-port", json!("http")),
        ("grpc-port", json!([9736])),
        ("grpc-port", json!(true)),
        ("grpc-host", json!("")),
        ("grpc-host", json!("127.0.0.1:9736")),
        ("grpc-host", json!("[localhost]")),
        ("grpc-host", json!("a b")),
        ("grpc-host", json!("http://localhost")),
        ("grpc-host", json!("a\0")),
        ("grpc-host", json!(5)),
        ("grpc-msg-buffer-size", json!(0)),
        ("grpc-msg-buffer-size", json!(-5)),
        ("grpc-msg-buffer-size", json!(1_048_577)),
        ("grpc-msg-buffer-size", json!(u64::MAX)),
        ("grpc-msg-buffer-size", json!({})),
        ("grpc-auth", json!("none")),
        ("grpc-auth", json!(true)),
        ("grpc-listen", json!("9737")),
        ("grpc-listen", json!("::1:9737")),
        ("grpc-tls-name", json!("https://node.example")),
        ("grpc-tls-name", json!("fe80::1%eth0")),
        ("grpc-tls-name", json!("b\u{fc}cher.example")),
        ("grpc-tls-days", json!(1)),
        ("grpc-tls-days", json!(-7)),
        ("grpc-cors-origin", json!("app.example")),
        ("grpc-cors-origin", json!("https://app.example/page")),
        ("grpc-compression", json!("deflate")),
        ("grpc-compression", json!("gzip,off")),
        ("grpc-compression", json!(true)),
        ("grpc-metrics", json!("9750")),
        ("grpc-audit-file", json!("")),
        ("grpc-companion", json!(7)),
    ];
    for (name, value) in &bad {
        let (mut lightningd, started) = start(init(json!({ *name: value }))).await;
        assert!(started.is_none());
        let answer = lightningd.receive().await.unwrap();
        assert_eq!(answer["id"], "init-1");
        let reason = answer["result"]["disable"].as_str().unwrap();
        for part in [format!("{name}: expected"), format!("got {value}"), format!("--{name}")] {
            assert!(reason.contains(&part), "{part}: {reason}");
        }
        assert_eq!(lightningd.receive().await, None);
    }
    // All problems in one go.
    let (mut lightningd, _) = start(init(json!({"grpc-port": 0, "grpc-host": ""}))).await;
    let answer = lightningd.receive().await.unwrap().to_string();
    assert!(answer.contains("grpc-port: expected") && answer.contains("grpc-host: expected"));
}

#[tokio::test]
async fn an_init_without_what_is_needed_disables_the_plugin() {
    for params in [json!(null), json!([]), json!({}), json!({"configuration": {}, "options": {}})] {
        let (mut lightningd, started) = start(params).await;
        assert!(started.is_none());
        let answer = lightningd.receive().await.unwrap();
        assert!(answer["result"]["disable"].as_str().unwrap().contains("init"), "{answer}");
    }
}

#[tokio::test]
async fn the_caller_may_disable_too() {
    let (mut lightningd, started) = start(init(json!({}))).await;
    started.unwrap().0.disable("the port is taken").await;
    let answer = lightningd.receive().await.unwrap();
    let expected = json!({"disable": "the port is taken"});
    assert_eq!(answer, json!({"jsonrpc": "2.0", "id": "init-1", "result": expected}));
}

#[tokio::test]
async fn a_disabled_plugin_stays_until_lightningd_lets_go() {
    let (mut lightningd, input, output) = Lightningd::new();
    let params = init(json!({"grpc-port": 0}));
    let mut start = tokio::spawn(Plugin::start_on(input, output, manifest()));
    lightningd.ask(json!(1), "init", params).await;
    tokio::select! {
        biased;
        _ = &mut start => panic!("it ended before lightningd let go"),
        () = tokio::task::yield_now() => {}
    }
    lightningd.close().await;
    assert!(start.await.unwrap().is_none());
}

#[tokio::test]
async fn before_init_an_end_is_an_end() {
    for text in [
        "",
        "{\"jsonrpc\":\"2.0\",\"method\":\"shutdown\",\"params\":{\"shutdown\":{}}}\n\n",
        "hello",
        "{]",
        "{\"method\":5}",
        "{\"id\":1,\"method\":\"get",
        "[{\"id\":1,\"method\":\"getmanifest\",\"params\":{}}]",
    ] {
        let (mut lightningd, input, output) = Lightningd::new();
        lightningd.write(text).await;
        lightningd.close().await;
        assert!(Plugin::start_on(input, output, manifest()).await.is_none(), "{text}");
        assert_eq!(lightningd.receive().await, None, "{text}");
    }
}

#[tokio::test]
async fn methods_that_are_not_offered_are_refused() {
    let (mut lightningd, running, _) = run().await;
    for id in [json!(5), json!("cln:x#5"), json!(18_446_744_073_709_551_615_u64)] {
        let answer = lightningd.ask(id, "nope", json!([])).await;
        assert_eq!(answer["error"]["code"], -32601);
        assert!(answer["error"]["message"].as_str().unwrap().contains("nope"));
    }
    drop(running);
}

#[tokio::test]
async fn notifications_come_in_order_and_shutdown_ends() {
    let (mut lightningd, mut running, seen) = run().await;
    let mut expected = Vec::new();
    for height in 0..200 {
        lightningd.notify("block_added", json!({ "height": height })).await;
        expected.push(("block_added".to_owned(), format!("{{\"height\":{height}}}")));
    }
    lightningd.write("{\"jsonrpc\":\"2.0\",\"method\":\"bare\"}").await;
    expected.push(("bare".to_owned(), "null".to_owned()));
    lightningd.notify("shutdown", json!({"shutdown": {}})).await;
    assert_eq!(running.stopped().await, Stop::Shutdown);
    // It is still there for lightningd, and for whoever asks again.
    assert_eq!(running.stopped().await, Stop::Shutdown);
    let answer = lightningd.ask(json!(1), "nope", json!({})).await;
    assert_eq!(answer["error"]["code"], -32601);
    expected.push(("shutdown".to_owned(), "{\"shutdown\":{}}".to_owned()));
    assert_eq!(*seen.lock().unwrap(), expected);
    running.finish().await;
}

#[tokio::test]
async fn the_end_of_stdin_ends() {
    let (mut lightningd, mut running, _) = run().await;
    lightningd.close().await;
    assert_eq!(running.stopped().await, Stop::StdinClosed);
    for text in ["garbage", "{]", "{\"method\":[]}"] {
        let (mut lightningd, mut running, _) = run().await;
        lightningd.write(text).await;
        assert_eq!(running.stopped().await, Stop::StdinBroken, "{text}");
    }
    // Both are read at once; the first reason counts.
    let (mut lightningd, mut running, _) = run().await;
    lightningd.write("{\"jsonrpc\":\"2.0\",\"method\":\"shutdown\",\"params\":{}} garbage").await;
    assert_eq!(running.stopped().await, Stop::Shutdown);
    let (lightningd, mut running, _) = run().await;
    drop(lightningd);
    assert_eq!(running.stopped().await, Stop::StdinClosed);
    running.finish().await;
}
