//! The other side: fills a hub from a relay.

use std::io;
use std::path::Path;
use std::time::Duration;

use tokio::net::UnixStream;

use super::{HELLO, Hello, VERSION};
use crate::access::Identity;
use crate::node::frames::{FrameError, Frames};
use crate::node::socket::connect_once;
use crate::notification::Hub;
use crate::plugin::{Incoming, Notification};
use crate::server::unix;

/// The longest message that is read, in bytes; lightningd's own are not longer.
const MAX_MESSAGE: usize = 256 << 20;
/// How long to wait before connecting again: at first, and at most; twice as long each time.
const SHORTEST_PAUSE: Duration = Duration::from_millis(100);
const LONGEST_PAUSE: Duration = Duration::from_secs(2);
/// How long the relay may take for its first message.
const HELLO_TIME: Duration = Duration::from_secs(10);

/// Why no more notifications come.
#[derive(Debug, thiserror::Error)]
enum Broken {
    #[error("cannot connect: {0}")]
    Connect(io::Error),
    #[error("the process there is another user's ({0})")]
    Stranger(String),
    #[error("it said nothing for {HELLO_TIME:?}")]
    Silent,
    #[error("expected the message {HELLO:?} of version {VERSION}, got {0}")]
    NoHello(String),
    #[error(transparent)]
    Frame(#[from] FrameError),
    #[error("expected a notification: {0}")]
    Json(#[from] serde_json::Error),
    #[error("expected a notification, got something else")]
    NoNotification,
    #[error("it closed the connection")]
    Closed,
}

/// Gives what the relay at `path` sends to `hub`, for ever. While there is no relay, and where
/// something may have been missed, the hub is [interrupted](Hub::interrupt).
pub async fn feed(path: &Path, hub: &Hub) {
    let mut pause = SHORTEST_PAUSE;
    let mut known = String::new();
    loop {
        let mut met = false;
        let Err(reason) = read(path, hub, &mut met).await;
        hub.interrupt();
        let reason = format!("no notifications from {}: {reason}", path.display());
        if met {
            tracing::warn!("{reason}; streams of them have ended");
            pause = SHORTEST_PAUSE;
        } else if reason != known {
            tracing::info!("{reason}; trying again until there is a companion");
        }
        known = reason;
        tokio::time::sleep(pause).await;
        pause = (pause * 2).min(LONGEST_PAUSE);
    }
}

/// Reads from one connection; `met` tells whether the relay was there.
async fn read(path: &Path, hub: &Hub, met: &mut bool) -> Result<std::convert::Infallible, Broken> {
    let stream = connect_once(path).await.map_err(Broken::Connect)?;
    let peer = unix::peer(&stream).map_err(Broken::Connect)?;
    if !matches!(peer.identity, Identity::Owner) {
        return Err(Broken::Stranger(peer.to_string()));
    }
    let mut frames = Frames::with_limit(stream, MAX_MESSAGE);
    let hello = tokio::time::timeout(HELLO_TIME, next(&mut frames));
    let hello = hello.await.map_err(|_| Broken::Silent)??;
    if !is_hello(&hello) {
        return Err(Broken::NoHello(crate::log::excerpt(hello.topic.as_bytes()).to_string()));
    }
    *met = true;
    hub.resume();
    tracing::info!("notifications come from {}", path.display());
    loop {
        hub.deliver(&next(&mut frames).await?);
    }
}

fn is_hello(message: &Notification) -> bool {
    let hello = serde_json::from_str(message.params.get());
    message.topic == HELLO && hello.is_ok_and(|Hello { version }| version == VERSION)
}

async fn next(frames: &mut Frames<UnixStream>) -> Result<Notification, Broken> {
    match Incoming::parse(&frames.next().await?.ok_or(Broken::Closed)?)? {
        Incoming::Notification(notification) => Ok(notification),
        Incoming::Request { .. } | Incoming::Answer => Err(Broken::NoNotification),
    }
}
