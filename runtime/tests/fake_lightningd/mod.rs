//! lightningd's end of a plugin's stdin and stdout.
#![allow(dead_code, reason = "each test binary uses a part of it")]

use boltgate::node::frames::Frames;
use boltgate::plugin::Output;
use serde_json::{Value, json};
use tokio::io::{AsyncWriteExt, DuplexStream, duplex};

/// lightningd's end of a plugin's stdin and stdout.
pub struct Lightningd {
    stdin: DuplexStream,
    stdout: Frames<DuplexStream>,
}

/// How many bytes the streams hold unread.
const ROOM: usize = 64 * 1024;

impl Lightningd {
    /// With the plugin's stdin and stdout.
    pub fn new() -> (Self, DuplexStream, Output) {
        let (stdin, plugin_stdin) = duplex(ROOM);
        let (stdout, plugin_stdout) = duplex(ROOM);
        (Self { stdin, stdout: Frames::new(stdout) }, plugin_stdin, Output::new(plugin_stdout))
    }

    pub async fn write(&mut self, text: &str) {
        self.stdin.write_all(text.as_bytes()).await.unwrap();
    }

    pub async fn send(&mut self, message: Value) {
        self.write(&format!("{message}\n\n")).await;
    }

    /// The next message of the plugin, or `None` where it has closed its stdout.
    pub async fn receive(&mut self) -> Option<Value> {
        let text = self.stdout.next().await.unwrap()?;
        let message: Value = serde_json::from_slice(&text).unwrap();
        assert_eq!(message["jsonrpc"], "2.0", "lightningd kills who leaves that out");
        Some(message)
    }

    pub async fn ask(&mut self, id: Value, method: &str, params: Value) -> Value {
        self.send(json!({"jsonrpc": "2.0", "id": id, "method": method, "params": params})).await;
        let answer = self.receive().await.unwrap();
        assert_eq!(answer["id"], id);
        answer
    }

    pub async fn notify(&mut self, topic: &str, params: Value) {
        self.send(json!({"jsonrpc": "2.0", "method": topic, "params": params})).await;
    }

    /// Closes the plugin's stdin.
    pub async fn close(&mut self) {
        self.stdin.shutdown().await.unwrap();
    }
}

/// The parameters of `init`, with these options.
pub fn init(options: Value) -> Value {
    json!({
        "options": options,
        "configuration": {
            "lightning-dir": "/home/node/.lightning/regtest",
            "rpc-file": "lightning-rpc",
            "startup": true,
            "network": "regtest",
            "feature_set": {"init": "", "node": "", "channel": "", "invoice": ""},
        },
    })
}
