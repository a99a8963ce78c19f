//! One connection to the node, with one request in flight.

use std::io::{self, Read};
use std::path::Path;

use tokio::io::AsyncWriteExt;
use tokio::net::UnixStream;
use tracing::{debug, trace};

use super::address::Address;
use super::bounds::Bounds;
use super::counts::{Counter, Open};
use super::envelope::{Addressee, addressee};
use super::error::Error;
use super::frames::Frames;
use super::framing;
use super::id::Id;
use super::pool::Reusable;
use super::progress::Progress;
use super::reply::Reply;
use super::request::shown;
use super::socket;
use super::spare::Spare;

/// One connection to the node.
///
/// It carries one request at a time; [`pool`](super::pool) says why.
#[derive(Debug)]
pub(super) struct Connection {
    frames: Frames<UnixStream>,
    _open: Open,
}

/// Why a request was not sent.
pub(super) enum Unsent {
    /// Nothing of it left: it may be sent again, on another connection.
    Untouched(io::Error),
    /// A part of it left; the node may make something of it.
    Partly(io::Error),
}

impl Connection {
    /// Connects to the socket at `path`, to take replies within these bounds.
    pub(super) async fn open(
        path: &Path,
        counter: &Counter,
        bounds: Bounds,
    ) -> Result<Self, Error> {
        let connected = socket::connect(path).await.map_err(Error::Unreachable);
        let stream = connected.inspect_err(|error| counter.failed(error))?;
        let frames = Frames::with_limit(stream, bounds.size);
        let frames = frames.within_depth(bounds.depth_of_reply());
        Ok(Self { frames, _open: counter.opened() })
    }

    /// The connection as bytes. Only for a connection whose last reply was read to its end, as
    /// those of a pool and new ones are: nothing waits in a buffer then.
    pub(super) fn stream(&mut self) -> &mut UnixStream {
        self.frames.get_mut()
    }

    /// Sends the text of the request with this id: in one write, as long as the system has room.
    pub(super) async fn send(&mut self, id: &Id, text: &[u8]) -> Result<(), Unsent> {
        trace!(request = %shown(id.method(), text), "to the node");
        let stream = self.frames.get_mut();
        let mut sent = 0;
        while let Some(rest) = text.get(sent..).filter(|rest| !rest.is_empty()) {
            match stream.write(rest).await {
                Ok(0) if sent == 0 => {
                    return Err(Unsent::Untouched(io::ErrorKind::WriteZero.into()));
                }
                Ok(0) => return Err(Unsent::Partly(io::ErrorKind::WriteZero.into())),
                Ok(more) => sent += more,
                Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
                Err(error) if sent == 0 => return Err(Unsent::Untouched(error)),
                Err(error) => return Err(Unsent::Partly(error)),
            }
        }
        Ok(())
    }

    /// The reply to the request with this id. Whatever else comes before it is skipped. A call
    /// that waits has no buffer: it takes one of `spare` once there is something to read.
    pub(super) async fn receive(
        &mut self,
        id: &Id,
        address: &Address,
        spare: &Spare,
    ) -> Result<Reply, Error> {
        let mut progress = Progress::default();
        loop {
            let reading = |error| Error::reading(error, address);
            // What was skipped may have come together with the reply, and nothing comes after that.
            if !self.frames.has_unread() {
                self.frames.get_ref().readable().await.map_err(|error| reading(error.into()))?;
                self.frames.lend(spare.take());
            }
            let text = self.frames.next().await.map_err(reading)?;
            let text = text.ok_or_else(|| Error::unanswered(address))?;
            trace!(reply = %shown(id.method(), &text), "from the node");
            match addressee(&text)? {
                Addressee::Request(Some(found)) if id.is(&found) => {
                    return Ok(Reply::new(text).received(progress.into_texts(), spare.clone()));
                }
                Addressee::Request(Some(found)) => {
                    debug!(expected = %id, %found, "skipped a reply to another request");
                }
                Addressee::Request(None) => return refusal(Reply::new(text)),
                Addressee::Notification(method) => {
                    progress.note(id, &method, &text);
                }
            }
        }
    }
}

impl Reusable for Connection {
    /// Asks the system itself: what the runtime knows of the socket may be older.
    fn is_reusable(&self) -> bool {
        if self.frames.has_unread() {
            return false;
        }
        let socket = socket2::SockRef::from(self.frames.get_ref());
        let mut stray = [0; 64];
        loop {
            match (&*socket).read(&mut stray) {
                // The white space behind the last reply may come late.
                Ok(read) => {
                    let stray = stray.get(..read).unwrap_or_default();
                    if read == 0 || !stray.iter().copied().all(framing::is_space) {
                        return false;
                    }
                }
                Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
                Err(error) => return error.kind() == io::ErrorKind::WouldBlock,
            }
        }
    }
}

/// A reply without an id: the node could not read the request, and says so.
pub(super) fn refusal(reply: Reply) -> Result<Reply, Error> {
    match reply.result() {
        Err(Error::Rpc { .. }) => Ok(reply),
        Err(other) => Err(other),
        Ok(_) => Err(Error::protocol("expected the request's \"id\" in a result, got null")),
    }
}
