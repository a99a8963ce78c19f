//! The node's notifications, many topics in one stream.

use std::fmt;
use std::future::poll_fn;
use std::pin::Pin;
use std::task::{Context, Poll, ready};

use tokio_stream::Stream;

use super::lasting::{Lasting, Opening, Signal};
use crate::v1::event::Kind;
use crate::v1::{self, SubscribeRequest};
use crate::{Connection, Error};

/// What a subscription gives.
#[derive(Debug, Clone, PartialEq)]
#[allow(clippy::large_enum_variant, reason = "nearly all are notifications, to be matched on")]
pub enum Event {
    /// An event of the node's.
    Notification(v1::Notification),
    /// Events of one topic were missed, since this stream was read too slowly.
    Gap {
        /// The topic.
        topic: String,
        /// How many.
        missed: u64,
    },
    /// The stream was away for a while, and is live again: what happened meanwhile was missed.
    Reconnected,
}

impl Connection {
    /// The node's notifications of these topics, plugins' own ones included. Live once this returns.
    /// Goes on by itself after a break, and says so: notifications aren't stored anywhere, so what
    /// must not be missed is for [`follow`](Self::follow).
    ///
    /// ```no_run
    /// # async fn listen(node: boltgate_client::Connection) -> Result<(), boltgate_client::Error> {
    /// let mut events = node.subscribe(["block_added", "invoice_payment"]).await?;
    /// while let Some(event) = events.next().await {
    ///     println!("{:?}", event?);
    /// }
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    /// Where the call fails at its first opening; later, where somebody says no to it.
    pub async fn subscribe<T>(&self, topics: T) -> Result<Subscription, Error>
    where
        T: IntoIterator<Item: Into<String>>,
    {
        let topics: Vec<String> = topics.into_iter().map(Into::into).collect();
        let connection = self.clone();
        let open = move || -> Opening<v1::Event> {
            let request = SubscribeRequest { topics: topics.clone(), heartbeat_seconds: None };
            let connection = connection.clone();
            Box::pin(async move { connection.events().subscribe(request).await })
        };
        let inner = Lasting::open(Box::new(open)).await?;
        Ok(Subscription { inner, was_away: false })
    }
}

/// A stream of [`Event`]s that goes on by itself.
pub struct Subscription {
    inner: Lasting<v1::Event>,
    was_away: bool,
}

impl Subscription {
    /// The next event. After an error the stream is over.
    pub async fn next(&mut self) -> Option<Result<Event, Error>> {
        poll_fn(|cx| self.poll(cx)).await
    }

    fn poll(&mut self, cx: &mut Context<'_>) -> Poll<Option<Result<Event, Error>>> {
        loop {
            let came = match ready!(self.inner.poll(cx)) {
                None => return Poll::Ready(None),
                Some(Err(why)) => return Poll::Ready(Some(Err(why))),
                Some(Ok(Signal::Reopened)) => {
                    self.was_away = true;
                    continue;
                }
                Some(Ok(Signal::Message(came))) => came,
            };
            let event = match came.kind {
                // From here on it is live; before, it could still break again.
                Some(Kind::Hello(_)) if std::mem::take(&mut self.was_away) => Event::Reconnected,
                Some(Kind::Notification(notification)) => Event::Notification(notification),
                Some(Kind::Gap(gap)) => Event::Gap { topic: gap.topic, missed: gap.missed },
                // A kind that this release doesn't know is for those that do.
                Some(Kind::Hello(_) | Kind::Heartbeat(_)) | None => continue,
            };
            return Poll::Ready(Some(Ok(event)));
        }
    }
}

impl Stream for Subscription {
    type Item = Result<Event, Error>;

    fn poll_next(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        self.get_mut().poll(cx)
    }
}

impl fmt::Debug for Subscription {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Subscription").finish_non_exhaustive()
    }
}
