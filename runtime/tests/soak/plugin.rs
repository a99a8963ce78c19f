//! The bridge as a process, started as lightningd starts its plugins.

use std::fs;
use std::net::{SocketAddr, TcpListener};
use std::path::Path;
use std::process::Stdio;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use serde_json::{Value, json};
use tempfile::TempDir;
use tokio::io::{AsyncBufReadExt, AsyncWriteExt, BufReader, Lines};
use tokio::process::{Child, ChildStderr, ChildStdin, ChildStdout, Command};

/// The topic of which there is an event every so often.
pub const TOPIC: &str = "soaked";
const EVENT: Duration = Duration::from_millis(5);

/// The bridge's process, with a lightning directory of its own.
pub struct Plugin {
    child: Child,
    folder: TempDir,
    pub address: SocketAddr,
    /// What it said of defects: panics, and errors in its log.
    complaints: Arc<Mutex<Vec<String>>>,
}

impl Plugin {
    /// Starts it, and waits until it listens.
    pub async fn start() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let port = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
        let mut child = Command::new(env!("CARGO_BIN_EXE_boltgate"))
            .current_dir(folder.path())
            .env_remove("BOLTGATE_LOG")
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .kill_on_drop(true)
            .spawn()
            .unwrap();
        let complaints = Arc::new(Mutex::new(Vec::new()));
        let errors = BufReader::new(child.stderr.take().unwrap()).lines();
        tokio::spawn(listen(errors, Arc::clone(&complaints)));
        let mut stdin = child.stdin.take().unwrap();
        let mut stdout = BufReader::new(child.stdout.take().unwrap()).lines();
        let options = json!({"grpc-port": port, "grpc-host": "127.0.0.1"});
        let configuration = json!({"lightning-dir": folder.path(), "rpc-file": "lightning-rpc"});
        let init = json!({"options": options, "configuration": configuration});
        for (method, params) in [("getmanifest", json!({})), ("init", init)] {
            let request = json!({"jsonrpc": "2.0", "id": 1, "method": method, "params": params});
            write(&mut stdin, &request).await.unwrap();
        }
        let serves = |message: &Value| {
            let text = message["params"]["message"].as_str().unwrap_or_default();
            text.contains("serving gRPC on")
        };
        while !serves(&next(&mut stdout).await.expect("a bridge that serves")) {}
        tokio::spawn(read(stdout, Arc::clone(&complaints)));
        tokio::spawn(tell(stdin));
        let address = SocketAddr::from(([127, 0, 0, 1], port));
        Self { child, folder, address, complaints }
    }

    /// The lightning directory.
    pub fn dir(&self) -> &Path {
        self.folder.path()
    }

    /// Memory in use, in bytes.
    pub fn resident(&self) -> u64 {
        let status = fs::read_to_string(self.proc("status")).unwrap();
        let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:")).unwrap();
        line.split_whitespace().next().unwrap().parse::<u64>().unwrap() << 10
    }

    /// How many files and sockets it has open.
    pub fn descriptors(&self) -> u64 {
        fs::read_dir(self.proc("fd")).unwrap().count() as u64
    }

    /// What it said of defects.
    pub fn complaints(&self) -> Vec<String> {
        self.complaints.lock().unwrap().clone()
    }

    fn proc(&self, file: &str) -> String {
        format!("/proc/{}/{file}", self.child.id().expect("a bridge that has not ended"))
    }
}

async fn write(stdin: &mut ChildStdin, message: &Value) -> std::io::Result<()> {
    stdin.write_all(format!("{message}\n\n").as_bytes()).await
}

async fn next(stdout: &mut Lines<BufReader<ChildStdout>>) -> Option<Value> {
    loop {
        let line = stdout.next_line().await.unwrap()?;
        if !line.is_empty() {
            return Some(serde_json::from_str(&line).unwrap());
        }
    }
}

/// Tells it of an event every so often, until it is gone.
async fn tell(mut stdin: ChildStdin) {
    let event = json!({"jsonrpc": "2.0", "method": TOPIC, "params": {"of": TOPIC}});
    while write(&mut stdin, &event).await.is_ok() {
        tokio::time::sleep(EVENT).await;
    }
}

/// Reads its log.
async fn read(mut stdout: Lines<BufReader<ChildStdout>>, complaints: Arc<Mutex<Vec<String>>>) {
    while let Some(message) = next(&mut stdout).await {
        let text = message["params"]["message"].as_str().unwrap_or_default();
        if message["params"]["level"] == "broken" || text.contains("defect") {
            complaints.lock().unwrap().push(text.to_owned());
        }
    }
}

/// Reads its stderr, which has panics.
async fn listen(mut errors: Lines<BufReader<ChildStderr>>, complaints: Arc<Mutex<Vec<String>>>) {
    while let Ok(Some(line)) = errors.next_line().await {
        if line.contains("panicked") {
            complaints.lock().unwrap().push(line);
        }
    }
}
