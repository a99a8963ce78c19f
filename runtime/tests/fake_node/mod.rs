//! A node for tests: a real Unix socket, on which a test says what to answer.
#![allow(dead_code, reason = "each test binary uses a part of it")]

use std::io::{ErrorKind, Read};
use std::os::unix::net::UnixListener as StdListener;
use std::path::PathBuf;
use std::time::Duration;

use boltgate::node::frames::Frames;
use serde_json::Value;
use socket2::SockRef;
use tempfile::TempDir;
use tokio::io::AsyncWriteExt;
use tokio::net::{UnixListener, UnixStream};
use tokio::time::timeout;

/// A node that listens in a folder of its own.
pub struct FakeNode {
    pub folder: TempDir,
    pub socket: PathBuf,
    listener: UnixListener,
    /// The same listener, to ask the system itself.
    raw: StdListener,
}

impl FakeNode {
    pub fn start() -> Self {
        Self::start_in("lightning-rpc")
    }

    /// Listens at a path below the node's folder.
    pub fn start_in(path: &str) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let socket = folder.path().join(path);
        Self::listen(folder, socket.clone(), StdListener::bind(&socket).unwrap())
    }

    pub fn listen(folder: TempDir, socket: PathBuf, raw: StdListener) -> Self {
        raw.set_nonblocking(true).unwrap();
        let listener = UnixListener::from_std(raw.try_clone().unwrap()).unwrap();
        Self { folder, socket, listener, raw }
    }

    /// The next connection.
    pub async fn accept(&self) -> Peer {
        Peer { frames: Frames::new(no_hang(self.listener.accept()).await.unwrap().0) }
    }

    /// Whether a connection waits to be accepted; takes it.
    pub fn has_connection(&self) -> bool {
        match self.raw.accept() {
            Ok(_) => true,
            Err(error) if error.kind() == ErrorKind::WouldBlock => false,
            Err(error) => panic!("{error}"),
        }
    }
}

/// One connection of a client.
pub struct Peer {
    frames: Frames<UnixStream>,
}

impl Peer {
    /// The next request, or `None` where the client closed the connection.
    pub async fn request(&mut self) -> Option<Value> {
        let text = no_hang(self.frames.next()).await.unwrap()?;
        Some(serde_json::from_slice(&text).unwrap())
    }

    /// Writes what need not be a reply.
    pub async fn write(&mut self, text: &[u8]) {
        self.frames.get_mut().write_all(text).await.unwrap();
    }

    /// Answers the next request with `result`; returns the request.
    pub async fn answer(&mut self, result: &str) -> Value {
        let request = self.request().await.expect("a request");
        self.write(reply(&request, result).as_bytes()).await;
        request
    }

    /// Whether the client has closed its end, as the system knows at this moment.
    pub fn is_closed(&self) -> bool {
        match (&*SockRef::from(self.frames.get_ref())).read(&mut [0; 1]) {
            Ok(read) => read == 0,
            Err(error) => error.kind() != ErrorKind::WouldBlock,
        }
    }
}

/// Fails a test that would wait for a client for ever.
async fn no_hang<T>(client: impl Future<Output = T>) -> T {
    timeout(Duration::from_secs(60), client).await.expect("the client did nothing for a minute")
}

/// The text of a reply, as the node writes it.
pub fn reply(request: &Value, result: &str) -> String {
    format!("{{\"jsonrpc\":\"2.0\",\"id\":{},\"result\":{result}}}\n\n", request["id"])
}
