//! Calls to the node.

use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use tracing::debug;

use super::bounds::Bounds;
use super::connection::{Connection, Unsent};
use super::counts::{Counter, Counts};
use super::error::Error;
use super::id::Id;
use super::incoming::Incoming;
use super::pool::Pool;
use super::reply::Reply;
use super::request::Request;
use super::spare::Spare;

/// A client of the node's JSON-RPC interface. Clones share their connections.
#[derive(Debug, Clone)]
pub struct Client {
    shared: Arc<Shared>,
}

#[derive(Debug)]
struct Shared {
    socket: PathBuf,
    pool: Pool,
    spare: Spare,
    counter: Counter,
    bounds: Bounds,
}

impl Client {
    /// A client of the node that listens on the Unix socket at `socket`. Connects when needed.
    #[must_use]
    pub fn new(socket: PathBuf) -> Self {
        Self::within(socket, Bounds::default())
    }

    /// As [`new`](Self::new), with other bounds than those that the options have by themselves.
    #[must_use]
    pub fn within(socket: PathBuf, bounds: Bounds) -> Self {
        let (pool, spare, counter) = (Pool::default(), Spare::default(), Counter::default());
        Self { shared: Arc::new(Shared { socket, pool, spare, counter, bounds }) }
    }

    /// How much of a reply is taken.
    #[must_use]
    pub fn bounds(&self) -> Bounds {
        self.shared.bounds
    }

    /// The path of the node's socket.
    #[must_use]
    pub fn socket(&self) -> &Path {
        &self.shared.socket
    }

    /// What the client knows of its connections, and of calls that failed.
    #[must_use]
    pub fn counts(&self) -> Counts {
        self.shared.counter.read(self.shared.pool.len())
    }

    /// Sends a request and waits for its reply, however long the node takes.
    ///
    /// A reply that is an error is a reply too: [`Reply::result`] and
    /// [`Reply::result_to_wire`] tell. Dropping the future closes the call's connection at once,
    /// which is the only way to give a call up; the node finishes it anyway.
    ///
    /// A request is sent again, on a new connection, only where nothing of it was written.
    ///
    /// # Errors
    ///
    /// [`Error::Unreachable`] where the node can't be reached, [`Error::Lost`] where it goes away
    /// before it answers, [`Error::Protocol`] where something other than JSON-RPC comes,
    /// [`Error::Exceeded`] where more comes than is taken.
    pub async fn call(&self, request: Request) -> Result<Reply, Error> {
        let Shared { socket, pool, spare, counter, .. } = &*self.shared;
        let (id, text) = request.into_parts();
        let mut connection = self.send(&id, &text).await?;
        drop(text);
        let received = connection.receive(&id, socket, spare).await;
        let reply = received.inspect_err(|error| counter.failed(error))?;
        pool.put(connection);
        Ok(reply)
    }

    /// Sends a request whose reply is to be read piece by piece; otherwise as
    /// [`call`](Self::call).
    ///
    /// # Errors
    ///
    /// [`Error::Unreachable`] where the node can't be reached, [`Error::Lost`] where it goes away
    /// while it is sent.
    pub async fn begin(&self, request: Request) -> Result<Incoming, Error> {
        let (id, text) = request.into_parts();
        let connection = self.send(&id, &text).await?;
        Ok(Incoming::new(self.clone(), connection, id))
    }

    /// Keeps a connection whose call is over for the next one.
    pub(super) fn keep(&self, connection: Connection) {
        self.shared.pool.put(connection);
    }

    /// Counts what went wrong with a reply.
    pub(super) fn failed(&self, error: &Error) {
        self.shared.counter.failed(error);
    }

    /// Sends a request on an idle connection, or on a new one.
    async fn send(&self, id: &Id, text: &[u8]) -> Result<Connection, Error> {
        let Shared { socket, pool, counter, bounds, .. } = &*self.shared;
        let failed = |error| {
            counter.failed(&error);
            Err(error)
        };
        while let Some(mut connection) = pool.take() {
            match connection.send(id, text).await {
                Ok(()) => return Ok(connection),
                Err(Unsent::Untouched(error)) => {
                    debug!(%error, "an idle connection to the node was closed; taking another");
                }
                Err(Unsent::Partly(error)) => return failed(partly_sent(socket, &error)),
            }
        }
        let mut connection = Connection::open(socket, counter, *bounds).await?;
        match connection.send(id, text).await {
            Ok(()) => Ok(connection),
            Err(Unsent::Untouched(error)) => {
                let text = format!(
                    "sending to the node's socket {} failed: {error}; nothing was sent",
                    socket.display()
                );
                failed(Error::Unreachable(io::Error::new(error.kind(), text)))
            }
            Err(Unsent::Partly(error)) => failed(partly_sent(socket, &error)),
        }
    }
}

/// The node has a part of the request, and nobody knows what it makes of that.
fn partly_sent(socket: &Path, error: &io::Error) -> Error {
    let text = format!(
        "sending to the node's socket {} failed in the middle of the request: {error}",
        socket.display()
    );
    Error::Lost(io::Error::new(error.kind(), text))
}
