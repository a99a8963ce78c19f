//! Long lists, item by item.

use std::fmt;
use std::future::poll_fn;
use std::pin::Pin;
use std::task::{Context, Poll, ready};
use std::vec::IntoIter;

use prost::Message;
use tokio_stream::Stream;

use crate::{Connection, Error, Messages};

/// A request whose answer is one long list, such as
/// [`ListchannelsRequest`](crate::cln::ListchannelsRequest).
pub trait List: Message + 'static {
    /// The RPC that sends the list in parts.
    const PATH: &'static str;
    /// A part of the list.
    type Part: Message + Default + 'static;
    /// An item.
    type Item: Send + 'static;

    /// The items of a part.
    fn items(part: Self::Part) -> Vec<Self::Item>;
}

impl Connection {
    /// The items of a list, as the node writes it: memory holds one part of it, however long it is.
    ///
    /// ```no_run
    /// # async fn sum(node: boltgate_client::Connection) -> Result<(), boltgate_client::Error> {
    /// use boltgate_client::cln::ListchannelsRequest;
    ///
    /// let mut channels = node.list(ListchannelsRequest::default()).await?;
    /// while let Some(channel) = channels.next().await {
    ///     println!("{}", channel?.short_channel_id);
    /// }
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    /// Where the call fails before the first part.
    pub async fn list<L: List>(&self, request: L) -> Result<Items<L>, Error> {
        let parts = self.open_stream::<L, _>(L::PATH, tonic::Request::new(request)).await?;
        Ok(Items { parts, part: Vec::new().into_iter() })
    }
}

/// The items of a list. After an error it is over; what came before was right, and is not all.
pub struct Items<L: List> {
    parts: Messages<L::Part>,
    part: IntoIter<L::Item>,
}

impl<L: List> Items<L> {
    /// The next item; `None` at the list's end.
    #[inline]
    pub async fn next(&mut self) -> Option<Result<L::Item, Error>> {
        match self.part.next() {
            Some(item) => Some(Ok(item)),
            None => poll_fn(|cx| self.poll(cx)).await,
        }
    }

    fn poll(&mut self, cx: &mut Context<'_>) -> Poll<Option<Result<L::Item, Error>>> {
        loop {
            if let Some(item) = self.part.next() {
                return Poll::Ready(Some(Ok(item)));
            }
            match ready!(Pin::new(&mut self.parts).poll_next(cx)) {
                None => return Poll::Ready(None),
                Some(Err(why)) => return Poll::Ready(Some(Err(why))),
                Some(Ok(part)) => self.part = L::items(part).into_iter(),
            }
        }
    }
}

impl<L: List> Stream for Items<L> {
    type Item = Result<L::Item, Error>;

    fn poll_next(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        self.get_mut().poll(cx)
    }
}

impl<L: List> Unpin for Items<L> {}

impl<L: List> fmt::Debug for Items<L> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Items").field("list", &L::PATH).finish_non_exhaustive()
    }
}
