//! The plugin as a process: started, configured and stopped as lightningd does it.

use std::path::PathBuf;
use std::process::{ExitStatus, Stdio};

use serde_json::{Value, json};
use tempfile::TempDir;
use tokio::io::{AsyncBufReadExt, AsyncReadExt, AsyncWriteExt, BufReader, Lines};
use tokio::net::{UnixListener, UnixStream};
use tokio::process::{Child, ChildStdin, ChildStdout, Command};

use crate::common::client::Client;

const GETINFO: &str = "/cln.Node/Getinfo";

/// The plugin's process, and lightningd's end of its stdin and stdout.
struct Plugin {
    process: Child,
    input: Option<ChildStdin>,
    output: Lines<BufReader<ChildStdout>>,
    dir: TempDir,
}

impl Plugin {
    fn start() -> Self {
        let mut process = Command::new(env!("CARGO_BIN_EXE_boltgate"))
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .kill_on_drop(true)
            .spawn()
            .unwrap();
        let output = BufReader::new(process.stdout.take().unwrap()).lines();
        let input = process.stdin.take();
        Self { process, input, output, dir: tempfile::tempdir().unwrap() }
    }

    fn socket(&self) -> PathBuf {
        self.dir.path().join("lightning-rpc")
    }

    async fn tell(&mut self, message: Value) {
        let input = self.input.as_mut().unwrap();
        input.write_all(format!("{message}\n\n").as_bytes()).await.unwrap();
    }

    /// Asks, and skips what is logged before the answer.
    async fn ask(&mut self, method: &str, params: Value) -> Value {
        self.tell(json!({ "jsonrpc": "2.0", "id": 1, "method": method, "params": params })).await;
        loop {
            let line = self.output.next_line().await.unwrap().expect("stdout ended");
            let Ok(message) = serde_json::from_str::<Value>(&line) else {
                assert!(line.is_empty(), "{line}");
                continue;
            };
            if message["id"] == 1 {
                return message["result"].clone();
            }
        }
    }

    async fn init(&mut self, port: u16) -> Value {
        let configuration =
            json!({ "lightning-dir": self.dir.path(), "rpc-file": "lightning-rpc" });
        let options = json!({ "grpc-port": port, "grpc-host": "127.0.0.1" });
        self.ask("init", json!({ "configuration": configuration, "options": options })).await
    }

    /// How the process ends, reading what it still says.
    async fn end(mut self) -> ExitStatus {
        while self.output.next_line().await.unwrap().is_some() {}
        self.process.wait().await.unwrap()
    }
}

/// A port that was free a moment ago.
fn free_port() -> u16 {
    std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port()
}

/// The connection that a request without a filter comes on: health checks have one.
async fn next_call(node: &UnixListener) -> (UnixStream, Value) {
    loop {
        let (mut stream, _) = node.accept().await.unwrap();
        let mut text = Vec::new();
        let request: Value = loop {
            assert_ne!(stream.read_buf(&mut text).await.unwrap(), 0);
            if let Ok(request) = serde_json::from_slice(&text) {
                break request;
            }
        };
        if request.get("filter").is_none() {
            return (stream, request);
        }
    }
}

#[tokio::test]
async fn every_way_to_stop_answers_what_is_under_way() {
    for way in ["SIGTERM", "shutdown", "stdin"] {
        let mut plugin = Plugin::start();
        assert!(plugin.ask("getmanifest", json!({})).await["options"].is_array());
        let node = UnixListener::bind(plugin.socket()).unwrap();
        let port = free_port();
        assert_eq!(plugin.init(port).await, json!({}), "{way}");

        let address = ([127, 0, 0, 1], port).into();
        let mut client = Client::connect(address, plugin.dir.path()).await;
        let call = tokio::spawn(async move { client.call(GETINFO, b"", &[]).await.unwrap() });
        let (mut stream, request) = next_call(&node).await;
        assert_eq!(request["method"], "getinfo");

        match way {
            "shutdown" => {
                plugin.tell(json!({ "jsonrpc": "2.0", "method": way, "params": {} })).await
            }
            "stdin" => drop(plugin.input.take()),
            signal => {
                let id = plugin.process.id().unwrap().to_string();
                Command::new("kill").args(["-s", &signal[3..], &id]).status().await.unwrap();
            }
        }
        // It has begun to stop once it accepts no more.
        while tokio::net::TcpStream::connect(address).await.is_ok() {
            tokio::task::yield_now().await;
        }
        let reply = json!({ "jsonrpc": "2.0", "id": request["id"], "result": {} });
        stream.write_all(format!("{reply}\n\n").as_bytes()).await.unwrap();
        assert_eq!(call.await.unwrap().status().code(), tonic::Code::Ok, "{way}");
        assert!(plugin.end().await.success(), "{way}");
    }
}

#[tokio::test]
async fn a_port_that_is_taken_is_waited_for() {
    let taken = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let address = taken.local_addr().unwrap();
    let mut plugin = Plugin::start();
    assert_eq!(plugin.init(address.port()).await, json!({}));
    let mut said = String::new();
    while !said.contains("--disable-plugin=cln-grpc") {
        said = plugin.output.next_line().await.unwrap().expect("stdout ended");
    }
    assert!(said.contains(&address.to_string()), "{said}");
    drop(taken);
    while !said.contains("from now on") {
        said = plugin.output.next_line().await.unwrap().expect("stdout ended");
    }
    Client::connect(address, plugin.dir.path()).await;
    drop(plugin.input.take());
    assert!(plugin.end().await.success());
}

#[tokio::test]
async fn what_it_cannot_do_disables_it_with_a_reason() {
    let mut plugin = Plugin::start();
    std::fs::write(plugin.dir.path().join("server.pem"), "").unwrap();
    let reason = plugin.init(free_port()).await["disable"].as_str().unwrap().to_owned();
    assert!(reason.contains("server-key.pem"), "{reason}");
    drop(plugin.input.take());
    assert!(plugin.end().await.success());
}

#[tokio::test]
async fn the_command_line_says_what_it_is() {
    for (argument, expected) in
        [("--version", env!("CARGO_PKG_VERSION")), ("--help", "--plugin=/path/to/boltgate")]
    {
        let run = Command::new(env!("CARGO_BIN_EXE_boltgate")).arg(argument).output();
        let output = run.await.unwrap();
        assert!(output.status.success());
        let text = String::from_utf8(output.stdout).unwrap();
        assert!(text.contains(expected), "{text}");
    }
}
