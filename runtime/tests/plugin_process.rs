//! The plugin's process on real pipes: whatever lightningd does, it ends in peace.

use std::net::TcpListener;
use std::process::Stdio;

use serde_json::{Value, json};
use tempfile::TempDir;
use tokio::io::{AsyncBufReadExt, AsyncWriteExt, BufReader, Lines};
use tokio::process::{Child, ChildStdin, ChildStdout, Command};

/// A plugin that was started as lightningd starts it.
struct Process {
    child: Child,
    stdin: Option<ChildStdin>,
    stdout: Lines<BufReader<ChildStdout>>,
    folder: TempDir,
}

impl Process {
    fn start() -> Self {
        Self::start_with("")
    }

    /// In a folder with this settings file; empty: without one.
    fn start_with(settings: &str) -> Self {
        let folder = tempfile::tempdir().unwrap();
        if !settings.is_empty() {
            std::fs::write(folder.path().join("boltgate.toml"), settings).unwrap();
        }
        let mut child = Command::new(env!("CARGO_BIN_EXE_boltgate"))
            .current_dir(folder.path())
            .env_remove("BOLTGATE_LOG")
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .kill_on_drop(true)
            .spawn()
            .unwrap();
        let stdout = BufReader::new(child.stdout.take().unwrap()).lines();
        Self { stdin: child.stdin.take(), child, stdout, folder }
    }

    async fn write(&mut self, text: &str) {
        self.stdin.as_mut().unwrap().write_all(text.as_bytes()).await.unwrap();
    }

    /// The next message that is not a log line; all are checked to be JSON-RPC.
    async fn receive(&mut self) -> Option<Value> {
        while let Some(line) = self.stdout.next_line().await.unwrap() {
            if line.is_empty() {
                continue;
            }
            let message: Value = serde_json::from_str(&line).unwrap();
            assert_eq!(message["jsonrpc"], "2.0");
            if message["method"] != "log" {
                return Some(message);
            }
        }
        None
    }

    async fn ask(&mut self, method: &str, params: Value) -> Value {
        let request = json!({"jsonrpc": "2.0", "id": "x", "method": method, "params": params});
        self.write(&request.to_string()).await;
        self.receive().await.unwrap()["result"].take()
    }

    async fn init(&mut self, port: u16) -> Value {
        let configuration = json!({"lightning-dir": self.folder.path(), "rpc-file": "rpc"});
        let options = json!({"grpc-port": port});
        self.ask("init", json!({"options": options, "configuration": configuration})).await
    }

    /// Everything is read, and the process has ended with success.
    async fn ends(mut self) {
        assert_eq!(self.receive().await, None);
        assert!(self.child.wait().await.unwrap().success());
    }
}

/// A port that nobody listens on.
fn free_port() -> u16 {
    TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port()
}

#[tokio::test]
async fn lightningd_only_wants_the_manifest() {
    let mut process = Process::start();
    assert_eq!(process.ask("getmanifest", json!({})).await["dynamic"], true);
    process.stdin = None;
    process.ends().await;
}

#[tokio::test]
async fn something_else_is_on_stdin() {
    let mut process = Process::start();
    process.write("hello\n").await;
    process.ends().await;
}

#[tokio::test]
async fn a_bad_option() {
    let mut process = Process::start();
    assert!(process.init(0).await["disable"].as_str().unwrap().contains("grpc-port"));
    assert!(process.child.try_wait().unwrap().is_none(), "it waits for lightningd to let go");
    process.stdin = None;
    process.ends().await;
}

#[tokio::test]
async fn the_settings_file_says_which_hooks_are_offered() {
    for (settings, hooks) in
        [("", json!([])), ("[hooks.htlc_accepted]\n", json!([{ "name": "htlc_accepted" }]))]
    {
        let mut process = Process::start_with(settings);
        let manifest = process.ask("getmanifest", json!({})).await;
        assert_eq!((&manifest["hooks"], &manifest["disable"]), (&hooks, &json!(null)));
        process.stdin = None;
        process.ends().await;
    }
    let mut process = Process::start_with("\n[hooks.htlc]\n");
    let manifest = process.ask("getmanifest", json!({})).await;
    let reason = manifest["disable"].as_str().unwrap();
    assert!(reason.starts_with("boltgate.toml:2: no hook has this name"), "{reason}");
    assert_eq!(manifest["hooks"], json!([]));
    process.stdin = None;
    process.ends().await;
}

#[tokio::test]
async fn a_port_that_is_taken() {
    let taken = TcpListener::bind("127.0.0.1:0").unwrap();
    let mut process = Process::start();
    let port = taken.local_addr().unwrap().port();
    // It is waited for, and the end needn't wait for it.
    assert_eq!(process.init(port).await, json!({}));
    process.stdin = None;
    process.ends().await;
}

#[tokio::test]
async fn every_way_to_stop() {
    for way in ["shutdown", "close", "-TERM", "-INT"] {
        let mut process = Process::start();
        process.ask("getmanifest", json!({"allow-deprecated-apis": false})).await;
        assert_eq!(process.init(free_port()).await, json!({}));
        let notification = "{\"jsonrpc\":\"2.0\",\"method\":\"shutdown\",\"params\":{}}";
        match way {
            "shutdown" => process.write(notification).await,
            "close" => process.stdin = None,
            signal => {
                // stdin stays open: it must not hold the process up.
                let id = process.child.id().unwrap().to_string();
                let sent = Command::new("kill").args([signal, &id]).status().await.unwrap();
                assert!(sent.success());
            }
        }
        process.ends().await;
    }
}
