//! One call over HTTP, from the request to the end of the reply.

use std::io;

use bytes::Bytes;
use http::{Response, StatusCode};
use hyper::body::Incoming;
use tracing::{debug, trace};

use super::body::Body;
use super::link::Link;
use super::site::Site;
use crate::node::address::Address;
use crate::node::bounds::Bounds;
use crate::node::connection::{Unsent, refusal};
use crate::node::counts::Counter;
use crate::node::envelope::{Addressee, addressee};
use crate::node::error::Error;
use crate::node::frames::Frames;
use crate::node::id::Id;
use crate::node::pool::{Pool, Reusable as _};
use crate::node::reply::Reply;
use crate::node::request::shown;
use crate::node::spare::Spare;

/// A request that was sent, and the reply as it comes. Dropping it closes the connection.
#[derive(Debug)]
pub struct Exchange {
    link: Link,
    frames: Frames<Body>,
}

/// What a call is made with.
#[derive(Clone, Copy)]
pub struct Means<'a> {
    pub site: &'a Site,
    pub pool: &'a Pool<Link>,
    pub counter: &'a Counter,
    pub bounds: Bounds,
}

/// Sends a request on an idle connection, or on a new one, and waits for the head of a response
/// that holds a reply, be it an error.
///
/// # Errors
/// [`Error::Unreachable`] where the daemon can't be reached or doesn't look at the request,
/// [`Error::Lost`] where it goes away or fails otherwise.
pub async fn post(means: Means<'_>, id: &Id, text: Vec<u8>) -> Result<Exchange, Error> {
    trace!(request = %shown(id.method(), &text), "to the node");
    let posted = means.post(id, text.into()).await;
    posted.inspect_err(|error| means.counter.failed(error))
}

impl Means<'_> {
    async fn post(self, id: &Id, text: Bytes) -> Result<Exchange, Error> {
        let (mut link, mut response) = self.send(&text).await?;
        if response.status() == StatusCode::UNAUTHORIZED && self.site.refresh() {
            debug!("the node refused the credentials; the file holds others now");
            drop((link, response));
            (link, response) = self.send(&text).await?;
        }
        drop(text);
        let (head, body) = response.into_parts();
        let mut frames = Frames::with_limit(Body::new(body), self.bounds.size)
            .within_depth(self.bounds.depth_of_reply());
        if head.status.is_success() {
            return Ok(Exchange { link, frames });
        }
        // Some daemons send the errors of JSON-RPC with a status of HTTP's.
        match frames.next().await {
            Ok(Some(text)) if is_error(id, &text) => {
                frames.get_mut().put_back(text);
                Ok(Exchange { link, frames })
            }
            _ => Err(refused(self.site, head.status)),
        }
    }

    async fn send(self, text: &Bytes) -> Result<(Link, Response<Incoming>), Error> {
        let Self { site, pool, counter, .. } = self;
        while let Some(mut link) = pool.take() {
            match link.send(site.request(text.clone())).await {
                Ok(response) => return Ok((link, response)),
                Err(Unsent::Untouched(error)) => {
                    debug!(%error, "an idle connection to the node was closed; taking another");
                }
                Err(Unsent::Partly(error)) => return Err(lost(site, &error)),
            }
        }
        let mut link = Link::open(site, counter).await?;
        match link.send(site.request(text.clone())).await {
            Ok(response) => Ok((link, response)),
            Err(Unsent::Untouched(error)) => {
                let text = format!("sending to {site} failed: {error}; nothing was sent");
                Err(Error::Unreachable(io::Error::new(error.kind(), text)))
            }
            Err(Unsent::Partly(error)) => Err(lost(site, &error)),
        }
    }
}

impl Exchange {
    /// The reply to the request with this id, which is all that comes.
    pub async fn receive(
        &mut self,
        id: &Id,
        address: &Address,
        spare: &Spare,
    ) -> Result<Reply, Error> {
        self.frames.lend(spare.take());
        let text = self.frames.next().await.map_err(|error| Error::reading(error, address))?;
        let text = text.ok_or_else(|| empty(address))?;
        trace!(reply = %shown(id.method(), &text), "from the node");
        match addressee(&text)? {
            Addressee::Request(Some(found)) if id.is(&found) => {
                Ok(Reply::new(text).received(Vec::new(), spare.clone()))
            }
            Addressee::Request(None) => refusal(Reply::new(text)),
            Addressee::Request(Some(found)) => {
                Err(Error::protocol(format!("expected the id {id}, got {found}")))
            }
            Addressee::Notification(method) => {
                Err(Error::protocol(format!("expected a reply, got the notification {method}")))
            }
        }
    }

    /// The body, for whoever reads it piece by piece.
    pub fn body(&mut self) -> &mut Body {
        self.frames.get_mut()
    }

    /// Whether nothing follows the reply, as far as is known already.
    pub fn is_over(&self) -> bool {
        !self.frames.has_unread() && self.frames.get_ref().is_over()
    }

    /// Keeps the connection for the next call: nothing follows the reply.
    pub fn give_back(self, pool: &Pool<Link>) {
        if self.link.is_reusable() {
            pool.put(self.link);
        }
    }

    /// Keeps the connection for the next call, once it is known that nothing follows the reply.
    pub async fn finish(mut self, pool: &Pool<Link>) {
        if !self.frames.has_unread() && self.frames.get_mut().ends().await {
            self.give_back(pool);
        }
    }
}

/// Whether a text is an error of JSON-RPC, in reply to this request or to one whose id could not be
/// read.
fn is_error(id: &Id, text: &[u8]) -> bool {
    let ours = match addressee(text) {
        Ok(Addressee::Request(found)) => found.is_none_or(|found| id.is(&found)),
        _ => false,
    };
    ours && matches!(Reply::new(text.to_vec()).result(), Err(Error::Rpc { .. }))
}

/// The daemon, or whatever is before it, gives an answer of HTTP's own.
fn refused(site: &Site, status: StatusCode) -> Error {
    let text = format!("{site} answered with HTTP status {status}, and no JSON-RPC error");
    let advice = match status {
        StatusCode::UNAUTHORIZED | StatusCode::FORBIDDEN => {
            ": the operator gives what it asks for with --node-auth-file"
        }
        StatusCode::NOT_FOUND | StatusCode::METHOD_NOT_ALLOWED => {
            ": the operator corrects the path of --node"
        }
        _ if status.is_redirection() => ": redirections are not followed",
        _ => "",
    };
    // Of what the client's side is blamed for, or has to wait for, nothing was carried out.
    if status.is_server_error() && status != StatusCode::SERVICE_UNAVAILABLE {
        let text = format!("{text}; it may have carried the call out");
        return Error::Lost(io::Error::other(text));
    }
    Error::Unreachable(io::Error::other(format!("{text}{advice}")))
}

/// The request was sent, or a part of it, and there is no response.
fn lost(site: &Site, error: &io::Error) -> Error {
    let text = format!(
        "{site} gave no answer after the request was sent: {error}; the node may have carried it out"
    );
    Error::Lost(io::Error::new(error.kind(), text))
}

/// A success that says nothing.
fn empty(address: &Address) -> Error {
    Error::protocol(format!("{address} answered without a body"))
}
