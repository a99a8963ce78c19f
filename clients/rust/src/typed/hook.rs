//! Answering when the node asks.

mod ledger;
mod serve;

use std::fmt;
use std::future::poll_fn;
use std::pin::Pin;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::task::{Context, Poll, ready};

use prost::Message;
use tokio::sync::mpsc;
use tokio_stream::Stream;
use tokio_stream::wrappers::UnboundedReceiverStream;

use self::ledger::Ledger;
pub use self::serve::BoxError;
use super::lasting::{Lasting, Opening, Signal};
use crate::{Connection, Error};

/// A hook of the node's: one of [`hooks`](crate::hooks).
pub trait Hook: Send + Sync + 'static {
    /// The hook's RPC.
    const PATH: &'static str;
    /// What the node asks.
    type Request: Send + 'static;
    /// What it is to do.
    type Response: Send + 'static;
    /// What the node asks, with the call's id.
    type Call: Message + Default + 'static;
    /// The answer to the call with the same id.
    type Answer: Message + Default + Clone + 'static;

    /// The call's id, and what the node asks.
    fn request(call: Self::Call) -> (u64, Self::Request);
    /// The answer to a call.
    fn answer(id: u64, response: Self::Response) -> Self::Answer;
}

impl Connection {
    /// Answers a hook, which the operator has to offer. Live once this returns: from there on the
    /// node's calls come here. Goes on by itself after a break; each call is handed out once.
    ///
    /// ```no_run
    /// # async fn serve(node: boltgate_client::Connection) -> Result<(), boltgate_client::Error> {
    /// use boltgate_client::hooks::PeerConnected;
    /// use boltgate_client::v1::PeerConnectedResponse;
    ///
    /// let mut hook = node.hook::<PeerConnected>().await?;
    /// hook.serve(async |call| {
    ///     println!("{:?}", call.peer.map(|peer| peer.addr));
    ///     // Zero is `continue`.
    ///     Ok(PeerConnectedResponse::default())
    /// })
    /// .await
    /// # }
    /// ```
    ///
    /// # Errors
    /// Where the stream can't be opened: FAILED_PRECONDITION where the operator doesn't offer the hook.
    pub async fn hook<H: Hook>(&self) -> Result<HookCalls<H>, Error> {
        let ledger = Shared::<H>::default();
        let (connection, shared) = (self.clone(), ledger.clone());
        let open = move || -> Opening<H::Call> {
            let (answers, sent) = mpsc::unbounded_channel();
            lock(&shared).reopen(answers);
            let connection = connection.clone();
            Box::pin(async move {
                connection.open_streams(H::PATH, UnboundedReceiverStream::new(sent)).await
            })
        };
        let inner = Lasting::open(Box::new(open)).await?;
        Ok(HookCalls { inner, ledger, on_failure: None })
    }
}

type Shared<H> = Arc<Mutex<Ledger<<H as Hook>::Answer>>>;

fn lock<A>(ledger: &Mutex<Ledger<A>>) -> MutexGuard<'_, Ledger<A>> {
    ledger.lock().unwrap_or_else(PoisonError::into_inner)
}

/// A stream of the calls of a hook. [`serve`](Self::serve) answers all of them with one closure.
pub struct HookCalls<H: Hook> {
    inner: Lasting<H::Call>,
    ledger: Shared<H>,
    on_failure: Option<serve::OnFailure>,
}

impl<H: Hook> HookCalls<H> {
    /// The next call. Several may be open at once. After an error the stream is over.
    pub async fn next(&mut self) -> Option<Result<HookCall<H>, Error>> {
        poll_fn(|cx| self.poll(cx)).await
    }

    /// Leaves in peace: answers that were given still go out; calls without one go to another client,
    /// or get the hook's fallback. Calls that still come are let go.
    ///
    /// # Errors
    /// Where the stream ended otherwise.
    pub async fn close(mut self) -> Result<(), Error> {
        lock(&self.ledger).close();
        while let Some(signal) = poll_fn(|cx| self.inner.poll(cx)).await {
            if let Signal::Reopened = signal? {
                lock(&self.ledger).close();
            }
        }
        Ok(())
    }

    /// How often the stream was opened again.
    #[must_use]
    pub fn reopened(&self) -> u64 {
        self.inner.reopened()
    }

    fn poll(&mut self, cx: &mut Context<'_>) -> Poll<Option<Result<HookCall<H>, Error>>> {
        loop {
            let call = match ready!(self.inner.poll(cx)) {
                None => return Poll::Ready(None),
                Some(Err(why)) => return Poll::Ready(Some(Err(why))),
                Some(Ok(Signal::Reopened)) => continue,
                Some(Ok(Signal::Message(call))) => call,
            };
            let (id, request) = H::request(call);
            if lock(&self.ledger).is_new(id) {
                let ticket = Ticket { id, ledger: self.ledger.clone() };
                return Poll::Ready(Some(Ok(HookCall { request, ticket })));
            }
        }
    }
}

impl<H: Hook> Stream for HookCalls<H> {
    type Item = Result<HookCall<H>, Error>;

    fn poll_next(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        self.get_mut().poll(cx)
    }
}

impl<H: Hook> fmt::Debug for HookCalls<H> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("HookCalls").field("hook", &H::PATH).finish_non_exhaustive()
    }
}

/// A call of a hook. Dropped without an answer, it gets the hook's fallback when its time is over, or
/// comes again after a reconnection.
pub struct HookCall<H: Hook> {
    /// What the node asks.
    pub request: H::Request,
    ticket: Ticket<H>,
}

impl<H: Hook> HookCall<H> {
    /// The call's id, which is never used twice.
    #[must_use]
    pub fn id(&self) -> u64 {
        self.ticket.id
    }

    /// Answers it. Where the connection is away just now, the answer goes out when the call has come
    /// again.
    pub fn answer(self, response: H::Response) {
        self.ticket.answer(response);
    }
}

impl<H: Hook<Request: fmt::Debug>> fmt::Debug for HookCall<H> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("HookCall").field("id", &self.id()).field("request", &self.request).finish()
    }
}

/// The right to answer a call, once.
struct Ticket<H: Hook> {
    id: u64,
    ledger: Shared<H>,
}

impl<H: Hook> Ticket<H> {
    fn answer(&self, response: H::Response) {
        lock(&self.ledger).answer(self.id, H::answer(self.id, response));
    }
}

impl<H: Hook> Drop for Ticket<H> {
    fn drop(&mut self) {
        lock(&self.ledger).let_go(self.id);
    }
}
