//! A reply that is read piece by piece.

use tokio::io::AsyncReadExt;
use tracing::{debug, trace};

use super::bounds::Bounds;
use super::client::Client;
use super::connection::{Connection, refusal};
use super::envelope::{Addressee, addressee};
use super::error::Error;
use super::frames::{CHUNK, FrameError, LEAST};
use super::framing;
use super::http::Exchange;
use super::id::Id;
use super::progress::Progress;
use super::reply::Reply;
use crate::log::excerpt;

/// A reply under way, for results that are longer than memory should hold.
///
/// Reading no further holds the node up, once the system's buffers are full. Dropping it closes
/// the connection, which gives the call up.
#[derive(Debug)]
pub struct Incoming {
    client: Client,
    source: Source,
    id: Id,
    /// How many bytes have come.
    read: usize,
}

/// What a reply is read from.
#[derive(Debug)]
pub(super) enum Source {
    /// The node's socket.
    Socket(Connection),
    /// The body of a response.
    Http(Box<Exchange>),
}

impl From<Connection> for Source {
    fn from(connection: Connection) -> Self {
        Self::Socket(connection)
    }
}

impl From<Exchange> for Source {
    fn from(exchange: Exchange) -> Self {
        Self::Http(Box::new(exchange))
    }
}

/// What a message of the node is to a call.
#[derive(Debug)]
pub enum Message {
    /// The call's reply: a result or an error.
    Reply(Reply),
    /// None of its business: a notification, or the reply to another request.
    Other,
}

impl Incoming {
    pub(super) fn new(client: Client, source: Source, id: Id) -> Self {
        Self { client, source, id, read: 0 }
    }

    /// How much of it is taken. What reads it piece by piece has to look.
    #[must_use]
    pub fn bounds(&self) -> Bounds {
        self.client.bounds()
    }

    /// How many bytes have come.
    #[must_use]
    pub fn came(&self) -> usize {
        self.read
    }

    /// Appends what comes next to `buffer`: at least one byte, and no more than there is room for,
    /// which is made where there is little.
    ///
    /// Nothing is lost when the future is dropped.
    ///
    /// # Errors
    /// [`Error::Lost`] where the node goes away.
    pub async fn read(&mut self, buffer: &mut Vec<u8>) -> Result<(), Error> {
        if buffer.capacity() - buffer.len() < LEAST {
            buffer.reserve(CHUNK);
        }
        let address = self.client.address();
        let read = match &mut self.source {
            Source::Socket(connection) => connection.stream().read_buf(buffer).await,
            Source::Http(exchange) => exchange.body().read_buf(buffer).await,
        };
        let failed = match read {
            Ok(0) if self.read == 0 => Error::unanswered(address),
            Ok(0) => Error::reading(FrameError::Truncated { read: self.read }, address),
            Ok(more) => {
                self.read = self.read.saturating_add(more);
                return Ok(());
            }
            Err(error) => Error::reading(error.into(), address),
        };
        self.client.failed(&failed);
        Err(failed)
    }

    /// Whether a message that has come in part is known to be something else than this call's
    /// reply.
    #[must_use]
    pub fn is_foreign(&self, text: &[u8]) -> bool {
        match addressee(text) {
            Ok(Addressee::Request(Some(id))) => !self.id.is(&id),
            Ok(Addressee::Request(None) | Addressee::Notification(_)) => true,
            // Not known yet.
            Err(_) => false,
        }
    }

    /// Finds out what a whole message is to this call.
    ///
    /// # Errors
    /// [`Error::Protocol`] where it is not JSON-RPC.
    pub fn recognise(&self, text: Vec<u8>) -> Result<Message, Error> {
        trace!(reply = %excerpt(&text), "from the node, without the items of its list");
        match addressee(&text).inspect_err(|error| self.client.failed(error))? {
            Addressee::Request(Some(found)) if self.id.is(&found) => {
                Ok(Message::Reply(Reply::new(text)))
            }
            Addressee::Request(Some(found)) => {
                debug!(expected = %self.id, %found, "skipped a reply to another request");
                Ok(Message::Other)
            }
            Addressee::Request(None) => refusal(Reply::new(text)).map(Message::Reply),
            Addressee::Notification(method) => {
                Progress::default().note(&self.id, &method, &text);
                Ok(Message::Other)
            }
        }
    }

    /// Counts what went wrong with the reply, where that was found by whoever reads it.
    pub fn failed(&self, error: &Error) {
        self.client.failed(error);
    }

    /// The reply has come to its end, and `rest` behind it: keeps the connection for the next
    /// call, if that is nothing but white space.
    pub fn finish(self, rest: &[u8]) {
        if !rest.iter().copied().all(framing::is_space) {
            return;
        }
        match self.source {
            Source::Socket(connection) => self.client.keep(connection),
            Source::Http(exchange) => self.client.keep_link(*exchange),
        }
    }
}
