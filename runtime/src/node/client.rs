//! Calls to the node.

use std::io;
use std::path::Path;
use std::sync::Arc;

use tracing::debug;

use super::address::Address;
use super::bounds::Bounds;
use super::connection::{Connection, Unsent};
use super::counts::{Counter, Counts};
use super::error::Error;
use super::http::{self, Exchange, Link, Means};
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
    address: Address,
    /// Idle connections to a socket.
    pool: Pool<Connection>,
    /// Idle connections for HTTP.
    links: Pool<Link>,
    spare: Spare,
    counter: Counter,
    bounds: Bounds,
}

impl Client {
    /// A client of the node at an address: such as the path of its Unix socket. Connects when
    /// needed.
    #[must_use]
    pub fn new(address: impl Into<Address>) -> Self {
        Self::within(address, Bounds::default())
    }

    /// As [`new`](Self::new), with other bounds than those that the options have by themselves.
    #[must_use]
    pub fn within(address: impl Into<Address>, bounds: Bounds) -> Self {
        let shared = Shared {
            address: address.into(),
            pool: Pool::default(),
            links: Pool::default(),
            spare: Spare::default(),
            counter: Counter::default(),
            bounds,
        };
        Self { shared: Arc::new(shared) }
    }

    /// How much of a reply is taken.
    #[must_use]
    pub fn bounds(&self) -> Bounds {
        self.shared.bounds
    }

    /// Where the node listens.
    #[must_use]
    pub fn address(&self) -> &Address {
        &self.shared.address
    }

    /// What the client knows of its connections, and of calls that failed.
    #[must_use]
    pub fn counts(&self) -> Counts {
        self.shared.counter.read(self.shared.pool.len() + self.shared.links.len())
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
        let Shared { address, pool, spare, counter, .. } = &*self.shared;
        let (id, text) = request.into_parts();
        match address {
            Address::Socket(path) => {
                let mut connection = self.send(path, &id, &text).await?;
                drop(text);
                let received = connection.receive(&id, address, spare).await;
                let reply = received.inspect_err(|error| counter.failed(error))?;
                pool.put(connection);
                Ok(reply)
            }
            Address::Http(site) => {
                // Apart, so that calls on a socket don't take the room that this needs.
                let posted = async {
                    let mut exchange = http::post(self.means(site), &id, text).await?;
                    let received = exchange.receive(&id, address, spare).await;
                    let reply = received.inspect_err(|error| counter.failed(error))?;
                    self.keep_link(exchange);
                    Ok(reply)
                };
                Box::pin(posted).await
            }
        }
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
        let source = match &self.shared.address {
            Address::Socket(path) => self.send(path, &id, &text).await?.into(),
            Address::Http(site) => Box::pin(http::post(self.means(site), &id, text)).await?.into(),
        };
        Ok(Incoming::new(self.clone(), source, id))
    }

    /// Keeps a connection whose call is over for the next one.
    pub(super) fn keep(&self, connection: Connection) {
        self.shared.pool.put(connection);
    }

    /// Keeps a connection for HTTP whose call is over, if it can be of use. The end of the body may
    /// be a moment away, and nobody has to wait for it.
    pub(super) fn keep_link(&self, exchange: Exchange) {
        if exchange.is_over() {
            exchange.give_back(&self.shared.links);
            return;
        }
        let shared = Arc::clone(&self.shared);
        tokio::spawn(async move { exchange.finish(&shared.links).await });
    }

    fn means<'a>(&'a self, site: &'a http::Site) -> Means<'a> {
        let Shared { links, counter, bounds, .. } = &*self.shared;
        Means { site, pool: links, counter, bounds: *bounds }
    }

    /// Counts what went wrong with a reply.
    pub(super) fn failed(&self, error: &Error) {
        self.shared.counter.failed(error);
    }

    /// Sends a request to the socket on an idle connection, or on a new one.
    async fn send(&self, socket: &Path, id: &Id, text: &[u8]) -> Result<Connection, Error> {
        let Shared { pool, counter, bounds, .. } = &*self.shared;
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
