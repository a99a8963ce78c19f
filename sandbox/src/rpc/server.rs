//! The unix socket: many requests at once on each connection, answered by id in any order.

use std::io;
use std::os::unix::fs::PermissionsExt;
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use bytes::Bytes;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::unix::OwnedWriteHalf;
use tokio::net::{UnixListener, UnixStream};
use tokio::sync::{Mutex, Notify, Semaphore};
use tokio::task::JoinSet;

use super::{Answer, Request};
use crate::frame::Framer;
use crate::node::Node;

/// Requests that the node runs at once for one connection.
const CONCURRENT: usize = 100;
/// Largest request, in bytes.
const LIMIT: usize = 64 << 20;
/// Longest path that a unix socket can have, in bytes.
const LONGEST_PATH: usize = 107;

/// What the socket has seen so far.
#[derive(Debug, Default)]
pub(crate) struct Counters {
    /// Connections that are open.
    pub open: AtomicU64,
    /// Connections that were ever accepted.
    pub accepted: AtomicU64,
    /// Requests that have no answer yet.
    pub in_flight: AtomicU64,
}

/// Adds one for as long as it lives.
struct Counted<'a>(&'a AtomicU64);

impl<'a> Counted<'a> {
    fn new(counter: &'a AtomicU64) -> Self {
        counter.fetch_add(1, Ordering::Relaxed);
        Self(counter)
    }
}

impl Drop for Counted<'_> {
    fn drop(&mut self) {
        self.0.fetch_sub(1, Ordering::Relaxed);
    }
}

/// Binds the socket with mode 0600 from the moment others can see it; a socket that nobody
/// listens on any more is replaced.
pub(crate) async fn bind(path: &Path) -> io::Result<UnixListener> {
    if path.as_os_str().len() > LONGEST_PATH {
        return Err(io::Error::new(
            io::ErrorKind::InvalidInput,
            format!("a unix socket's path has at most {LONGEST_PATH} bytes: choose a shorter one"),
        ));
    }
    if UnixStream::connect(path).await.is_ok() {
        return Err(io::Error::new(
            io::ErrorKind::AddrInUse,
            "a node or another sandbox answers here: stop it, or choose another directory",
        ));
    }
    // The socket is born where nobody else can reach it, and moves once its mode is right.
    let nursery = path.with_file_name(".new");
    match std::fs::remove_dir_all(&nursery) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(error),
        _ => {}
    }
    std::fs::create_dir(&nursery)?;
    std::fs::set_permissions(&nursery, std::fs::Permissions::from_mode(0o700))?;
    let born = nursery.join("rpc");
    let listener = UnixListener::bind(&born)?;
    std::fs::set_permissions(&born, std::fs::Permissions::from_mode(0o600))?;
    std::fs::rename(&born, path)?;
    std::fs::remove_dir(&nursery)?;
    Ok(listener)
}

/// Accepts connections for ever; they end with it.
pub(crate) async fn serve(listener: UnixListener, node: Arc<Node>) {
    let mut connections = JoinSet::new();
    loop {
        tokio::select! {
            accepted = listener.accept() => match accepted {
                Ok((stream, _)) => {
                    node.counters.accepted.fetch_add(1, Ordering::Relaxed);
                    connections.spawn(connection(stream, Arc::clone(&node)));
                }
                Err(error) => {
                    tracing::warn!("lightning-rpc: a connection could not be accepted: {error}");
                    tokio::time::sleep(std::time::Duration::from_millis(50)).await;
                }
            },
            Some(_) = connections.join_next() => {}
        }
    }
}

async fn connection(stream: UnixStream, node: Arc<Node>) {
    let counters = Arc::clone(&node.counters);
    let _open = Counted::new(&counters.open);
    let (mut reader, writer) = stream.into_split();
    let replies = Arc::new(Replies::new(writer));
    // They end with the connection: whoever closes it gives up all that was asked on it.
    let mut tasks = JoinSet::new();
    let turns = Arc::new(Semaphore::new(CONCURRENT));
    let mut framer = Framer::new(LIMIT);
    let serving = async {
        loop {
            let object = match framer.next_object() {
                Ok(Some(object)) => object,
                Ok(None) => match reader.read_buf(framer.buffer()).await {
                    Ok(1..) => continue,
                    _ => return,
                },
                Err(error) => {
                    // The node leaves such a client without an answer.
                    tracing::warn!("lightning-rpc: {error}; the connection gets no more answers");
                    let mut rest = [0; 4096];
                    while matches!(reader.read(&mut rest).await, Ok(1..)) {}
                    return;
                }
            };
            while tasks.try_join_next().is_some() {}
            match Request::parse(&object) {
                Ok(request) => {
                    if let Some(result) = node.script.prepared(&request.method) {
                        replies.send(&request.id, Answer::Result(result)).await;
                        continue;
                    }
                    let Ok(turn) = Arc::clone(&turns).acquire_owned().await else { return };
                    let (node, replies) = (Arc::clone(&node), Arc::clone(&replies));
                    tasks.spawn(async move {
                        let id = request.id.clone();
                        let answer = {
                            let _flying = Counted::new(&node.counters.in_flight);
                            node.answer(request).await
                        };
                        replies.send(&id, answer).await;
                        drop(turn);
                    });
                }
                Err(malformed) => {
                    replies.send(&malformed.id, (*malformed.error).into()).await;
                    if malformed.fatal {
                        // An answer of no bytes closes the connection, in its turn.
                        return replies.send("", Answer::Cut(Bytes::new(), 0)).await;
                    }
                }
            }
        }
    };
    tokio::select! {
        () = serving => {}
        () = replies.broken.notified() => {}
    }
}

/// Where replies go: one at a time, so that a client that does not read holds up its own requests.
struct Replies {
    /// Until the client is gone or a reply was cut short.
    writer: Mutex<Option<OwnedWriteHalf>>,
    broken: Notify,
}

impl Replies {
    fn new(writer: OwnedWriteHalf) -> Self {
        Self { writer: Mutex::new(Some(writer)), broken: Notify::new() }
    }

    async fn send(&self, id: &str, answer: Answer) {
        let mut writer = self.writer.lock().await;
        let Some(open) = writer.as_mut() else { return };
        if send(open, id, answer).await.is_err() {
            *writer = None;
            self.broken.notify_one();
        }
    }
}

async fn send(writer: &mut OwnedWriteHalf, id: &str, answer: Answer) -> io::Result<()> {
    let (member, text, cut) = match answer {
        Answer::Result(text) => ("result", text, None),
        Answer::Error(text) => ("error", text, None),
        Answer::Cut(text, bytes) => ("result", text, Some(bytes)),
    };
    let start = Bytes::from(format!("{{\"jsonrpc\":\"2.0\",\"id\":{id},\"{member}\":"));
    if cut.is_none() && text.len() < 64 << 10 {
        return writer.write_all(&[&start, &text, END].concat()).await;
    }
    let mut left = cut.unwrap_or(usize::MAX);
    for part in [&start, &text, &Bytes::from_static(END)] {
        let part = part.get(..left.min(part.len())).unwrap_or_default();
        writer.write_all(part).await?;
        left -= part.len();
    }
    match cut {
        None => Ok(()),
        Some(_) => Err(io::ErrorKind::ConnectionAborted.into()),
    }
}

/// The end of a reply.
const END: &[u8] = b"}\n\n";
