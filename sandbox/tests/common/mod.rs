//! What the tests share.
#![allow(dead_code, reason = "not every test needs all of it")]

use std::io::Write;
use std::os::unix::net::UnixStream;
use std::path::PathBuf;

use boltgate_sandbox::client::{self, Reply};
use boltgate_sandbox::{Builder, Sandbox};
use serde_json::Value;

/// A running sandbox in a directory that goes with it.
pub struct Running {
    pub sandbox: Sandbox,
    pub dir: tempfile::TempDir,
}

pub async fn start(configure: impl FnOnce(Builder) -> Builder) -> Running {
    let dir = tempfile::tempdir().unwrap();
    let sandbox = configure(Sandbox::builder().lightning_dir(dir.path())).start().await.unwrap();
    Running { sandbox, dir }
}

impl Running {
    /// Calls a method over the socket.
    pub async fn call(&self, method: &str, params: &str) -> Reply {
        let (path, method, params) =
            (self.sandbox.rpc_path().to_owned(), method.to_owned(), params.to_owned());
        tokio::task::spawn_blocking(move || client::call(&path, &method, &params))
            .await
            .unwrap()
            .unwrap()
    }

    pub async fn result(&self, method: &str, params: &str) -> Value {
        match self.call(method, params).await {
            Reply::Result(text) => serde_json::from_str(&text).unwrap(),
            Reply::Error(text) => panic!("{method} {params}: {text}"),
        }
    }

    pub async fn error(&self, method: &str, params: &str) -> Value {
        match self.call(method, params).await {
            Reply::Error(text) => serde_json::from_str(&text).unwrap(),
            Reply::Result(text) => panic!("{method} {params}: {text}"),
        }
    }

    /// A connection to the socket.
    pub fn connect(&self) -> UnixStream {
        let stream = UnixStream::connect(self.sandbox.rpc_path()).unwrap();
        stream.set_read_timeout(Some(std::time::Duration::from_secs(30))).unwrap();
        stream
    }
}

/// A file in the tests' folder.
pub fn file(name: &str) -> PathBuf {
    PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/tests")).join(name)
}

pub fn send(mut stream: &UnixStream, text: &str) {
    stream.write_all(text.as_bytes()).unwrap();
}

/// Waits for something that will be so; the caller's own limit is the test's.
pub async fn until(mut so: impl FnMut() -> bool) {
    for _ in 0..3000 {
        if so() {
            return;
        }
        tokio::time::sleep(std::time::Duration::from_millis(10)).await;
    }
    panic!("it never came to be");
}
