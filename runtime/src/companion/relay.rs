//! The plugin's side: gives every notification to who connects.

use std::path::Path;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use bytes::Bytes;
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::UnixStream;
use tokio::sync::mpsc;
use tokio_util::sync::CancellationToken;
use tokio_util::task::TaskTracker;

use super::{HELLO, Hello, VERSION};
use crate::access::{Identity, Peer};
use crate::plugin::{Notification, notification};
use crate::server::{Address, BindError, Socket, Sockets, unix};

/// How many messages may wait for a reader, unless the caller says otherwise. A reader that is
/// disconnected loses all of its clients' streams, so this is more than a client's own buffer.
pub const BUFFER: usize = 1 << 16;

/// How many may read at once.
const MAX_READERS: usize = 64;
/// How many bytes of messages may wait for a reader; a single message may be longer.
const MAX_BEHIND: usize = 64 << 20;
/// How many messages are written together, at most.
const MAX_BATCH: usize = 256;
/// How long readers may take for the last messages, at the end.
const LAST_TIME: Duration = Duration::from_secs(2);
/// How long to wait before accepting again after the system had no means to.
const ACCEPT_PAUSE: Duration = Duration::from_millis(200);

/// Gives every notification to who connects to a Unix socket. A clone is cheap, and the same relay.
#[derive(Debug, Clone)]
pub struct Relay {
    shared: Arc<Shared>,
}

#[derive(Debug)]
struct Shared {
    /// How many messages may wait for a reader.
    buffer: usize,
    /// `None` once nothing more will come.
    readers: Mutex<Option<Vec<Reader>>>,
    /// Accepts no more.
    end: CancellationToken,
    /// Ends every connection.
    cut: CancellationToken,
    tasks: TaskTracker,
}

/// One that is connected.
#[derive(Debug)]
struct Reader {
    name: String,
    queue: mpsc::Sender<Bytes>,
    /// How many bytes wait.
    waiting: Arc<AtomicUsize>,
    cut: CancellationToken,
}

impl Relay {
    /// Relays on a Unix socket at `path`, now or once it can be had, in tasks of the current
    /// runtime. A reader that is more than `buffer` messages behind is disconnected.
    ///
    /// # Errors
    /// Where the socket can't be made, and waiting won't change that.
    pub async fn start(path: &Path, buffer: usize) -> Result<Self, BindError> {
        let sockets = Sockets::bind("notifications", &[Address::Unix(path.to_owned())]).await?;
        let shared = Shared {
            buffer: buffer.max(1),
            readers: Mutex::new(Some(Vec::new())),
            end: CancellationToken::new(),
            cut: CancellationToken::new(),
            tasks: TaskTracker::new(),
        };
        let relay = Self { shared: Arc::new(shared) };
        let (accepting, end) = (relay.clone(), relay.shared.end.clone());
        let each = sockets.each(move |socket| {
            if let Socket::Unix(socket) = socket {
                let (relay, end) = (accepting.clone(), accepting.shared.end.clone());
                accepting.shared.tasks.spawn(async move {
                    end.run_until_cancelled(relay.accept(socket)).await;
                });
            }
        });
        relay.shared.tasks.spawn(async move {
            end.run_until_cancelled(each).await;
        });
        Ok(relay)
    }

    /// Passes a notification on to everyone who reads. Does not wait.
    pub fn deliver(&self, message: &Notification) {
        let mut readers = self.shared.readers();
        let Some(readers) = readers.as_mut().filter(|readers| !readers.is_empty()) else { return };
        match notification(&message.topic, &*message.params) {
            Ok(text) => {
                let text = Bytes::from(text);
                readers.retain(|reader| reader.offer(&text));
            }
            // Who misses something has to know.
            Err(error) => {
                tracing::warn!("{}: not relayed: {error}", message.topic);
                readers.drain(..).for_each(|reader| reader.cut.cancel());
            }
        }
    }

    /// Ends; readers get what came before, if they take it within 2 seconds.
    pub async fn finish(&self) {
        self.shared.end.cancel();
        *self.shared.readers() = None;
        self.shared.tasks.close();
        if tokio::time::timeout(LAST_TIME, self.shared.tasks.wait()).await.is_err() {
            self.shared.cut.cancel();
        }
    }

    async fn accept(self, socket: unix::Socket) {
        loop {
            match socket.accept().await {
                Ok((stream, peer)) => self.welcome(stream, &peer),
                Err(error) => {
                    tracing::warn!("cannot accept connections, trying on: {error}");
                    tokio::time::sleep(ACCEPT_PAUSE).await;
                }
            }
        }
    }

    /// Takes a reader on, if it may read: nothing is left out from here on.
    fn welcome(&self, stream: UnixStream, peer: &Peer) {
        if !matches!(peer.identity, Identity::Owner) {
            return tracing::warn!("{peer}: no notifications for another user's process");
        }
        let mut readers = self.shared.readers();
        let Some(readers) = readers.as_mut() else { return };
        readers.retain(|reader| !reader.queue.is_closed());
        if readers.len() >= MAX_READERS {
            return tracing::warn!("{peer}: refused, {MAX_READERS} read notifications already");
        }
        let Ok(hello) = notification(HELLO, Hello { version: VERSION }) else { return };
        let (queue, messages) = mpsc::channel(self.shared.buffer.saturating_add(1));
        let (waiting, cut) = (Arc::new(AtomicUsize::new(0)), self.shared.cut.child_token());
        let reader = Reader { name: peer.to_string(), queue, waiting, cut };
        tracing::info!("{}: notifications are relayed to it", reader.name);
        let (name, waiting, cut) =
            (reader.name.clone(), Arc::clone(&reader.waiting), reader.cut.clone());
        if reader.offer(&Bytes::from(hello)) {
            readers.push(reader);
        }
        self.shared.tasks.spawn(async move {
            cut.run_until_cancelled(write(stream, messages, &waiting)).await;
            tracing::info!("{name}: notifications are no longer relayed to it");
        });
    }
}

impl Shared {
    /// What it guards is whole between any two statements, so a panic elsewhere leaves it usable.
    fn readers(&self) -> MutexGuard<'_, Option<Vec<Reader>>> {
        self.readers.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Reader {
    /// Gives it a message; `false` where it is gone, or has to go since it fell behind.
    fn offer(&self, text: &Bytes) -> bool {
        let waiting = self.waiting.fetch_add(text.len(), Ordering::Relaxed);
        let fits = waiting == 0 || waiting.saturating_add(text.len()) <= MAX_BEHIND;
        let closed = self.queue.is_closed();
        if fits && self.queue.try_send(text.clone()).is_ok() {
            return true;
        }
        if !closed {
            tracing::warn!("{}: fell behind, so it is disconnected: it may come back", self.name);
        }
        self.cut.cancel();
        false
    }
}

/// Writes what comes, until there is no more or the reader is gone.
async fn write(stream: UnixStream, mut messages: mpsc::Receiver<Bytes>, waiting: &AtomicUsize) {
    let (mut from, mut to) = stream.into_split();
    let writing = async {
        let mut batch = Vec::new();
        // Empty once there are no more.
        while messages.recv_many(&mut batch, MAX_BATCH).await > 0 {
            let text = std::mem::take(&mut batch).concat();
            if to.write_all(&text).await.is_err() {
                return;
            }
            waiting.fetch_sub(text.len(), Ordering::Relaxed);
        }
    };
    // Nothing is said by readers; the end of what they say is their end.
    let gone = async {
        let mut scrap = [0; 64];
        while from.read(&mut scrap).await.is_ok_and(|read| read > 0) {}
    };
    tokio::select! {
        () = writing => {}
        () = gone => {}
    }
}
