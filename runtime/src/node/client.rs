//! Calls to the node.

use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use tracing::debug;

use super::connection::{Connection, Unsent};
use super::error::Error;
use super::incoming::Incoming;
use super::pool::Pool;
use super::reply::Reply;
use super::request::Request;

/// A client of the node's JSON-RPC interface. Clones share their connections.
#[derive(Debug, Clone)]
pub struct Client {
    shared: Arc<Shared>,
}

#[derive(Debug)]
struct Shared {
    socket: PathBuf,
    pool: Pool,
}

impl Client {
    /// A client of the node that listens on the Unix socket at `socket`. Connects when needed.
    #[must_use]
    pub fn new(socket: PathBuf) -> Self {
        Self { shared: Arc::new(Shared { socket, pool: Pool::default() }) }
    }

    /// The path of the node's socket.
    #[must_use]
    pub fn socket(&self) -> &Path {
        &self.shared.socket
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
    /// [`Error::Unavailable`] where the node can't be reached or goes away before it answers,
    /// [`Error::Protocol`] where something other than JSON-RPC comes.
    pub async fn call(&self, request: Request) -> Result<Reply, Error> {
        let Shared { socket, pool } = &*self.shared;
        let (id, text) = request.into_parts();
        let mut connection = self.send(&text).await?;
        drop(text);
        let reply = connection.receive(&id, socket).await?;
        pool.put(connection);
        Ok(reply)
    }

    /// Sends a request whose reply is to be read piece by piece; otherwise as
    /// [`call`](Self::call).
    ///
    /// # Errors
    ///
    /// [`Error::Unavailable`] where the node can't be reached.
    pub async fn begin(&self, request: Request) -> Result<Incoming, Error> {
        let (id, text) = request.into_parts();
        let connection = self.send(&text).await?;
        Ok(Incoming::new(self.clone(), connection, id))
    }

    /// Keeps a connection whose call is over for the next one.
    pub(super) fn keep(&self, connection: Connection) {
        self.shared.pool.put(connection);
    }

    /// Sends a request on an idle connection, or on a new one.
    async fn send(&self, text: &[u8]) -> Result<Connection, Error> {
        let Shared { socket, pool } = &*self.shared;
        while let Some(mut connection) = pool.take() {
            match connection.send(text).await {
                Ok(()) => return Ok(connection),
                Err(Unsent::Untouched(error)) => {
                    debug!(%error, "an idle connection to the node was closed; taking another");
                }
                Err(Unsent::Partly(error)) => return Err(partly_sent(socket, &error)),
            }
        }
        let mut connection = Connection::open(socket).await?;
        match connection.send(text).await {
            Ok(()) => Ok(connection),
            Err(Unsent::Untouched(error)) => {
                let text = format!(
                    "sending to the node's socket {} failed: {error}; nothing was sent",
                    socket.display()
                );
                Err(Error::Unavailable(io::Error::new(error.kind(), text)))
            }
            Err(Unsent::Partly(error)) => Err(partly_sent(socket, &error)),
        }
    }
}

fn partly_sent(socket: &Path, error: &io::Error) -> Error {
    let text = format!(
        "sending to the node's socket {} failed in the middle of the request: {error}",
        socket.display()
    );
    Error::Unavailable(io::Error::new(error.kind(), text))
}
