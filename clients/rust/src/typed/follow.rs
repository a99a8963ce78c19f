//! Every change of a subsystem, once: streams that miss nothing.

use std::fmt;
use std::future::poll_fn;
use std::marker::PhantomData;
use std::pin::Pin;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::task::{Context, Poll, ready};

use tokio_stream::Stream;
use tonic::Status;

use super::lasting::{Lasting, Opening, Signal};
use crate::cln::{
    ListchainmovesChainmoves, ListchannelmovesChannelmoves, ListforwardsForwards, ListhtlcsHtlcs,
    ListinvoicesInvoices, ListsendpaysPayments,
};
use crate::v1::followed::Item;
use crate::v1::{self, FollowRequest, Index, Subsystem};
use crate::{Connection, Error};

/// What is to be followed: a subsystem, by which of its indices, and from where on.
///
/// `Follow::invoices().updated().from(saved)` is every change of an invoice from the saved index on.
#[derive(Debug)]
pub struct Follow<T> {
    index: Index,
    from: u64,
    item: PhantomData<fn() -> T>,
}

/// An item that can be followed.
pub trait Followable: Sized + Send + 'static {
    /// Where it comes from.
    const SUBSYSTEM: Subsystem;

    /// The item, if it is one of these.
    fn take(item: Item) -> Option<Self>;
}

macro_rules! followable {
    ($($about:literal $name:ident $item:ident $subsystem:ident $arm:ident;)+) => {$(
        impl Follow<$item> {
            #[doc = $about]
            #[must_use]
            pub fn $name() -> Self {
                Self { index: Index::Created, from: 1, item: PhantomData }
            }
        }

        impl Followable for $item {
            const SUBSYSTEM: Subsystem = Subsystem::$subsystem;

            fn take(item: Item) -> Option<Self> {
                match item {
                    Item::$arm(item) => Some(item),
                    _ => None,
                }
            }
        }
    )+};
}

followable! {
    "Invoices." invoices ListinvoicesInvoices Invoices Invoice;
    "Parts of outgoing payments." sendpays ListsendpaysPayments Sendpays Sendpay;
    "Payments that are forwarded." forwards ListforwardsForwards Forwards Forward;
    "HTLCs." htlcs ListhtlcsHtlcs Htlcs Htlc;
    "Movements in channels; by [`created`](Self::created) alone." channelmoves
        ListchannelmovesChannelmoves Channelmoves Channelmove;
    "Movements on the chain; by [`created`](Self::created) alone." chainmoves
        ListchainmovesChainmoves Chainmoves Chainmove;
}

impl<T> Follow<T> {
    /// In the order in which they began, each once; so unless something else is said.
    #[must_use]
    pub fn created(mut self) -> Self {
        self.index = Index::Created;
        self
    }

    /// Each time that one changes. One that changes twice before it is read comes once.
    #[must_use]
    pub fn updated(mut self) -> Self {
        self.index = Index::Updated;
        self
    }

    /// From this index on: 1 is the beginning, and a saved
    /// [`resume_from`](Followed::resume_from) goes on from there.
    #[must_use]
    pub fn from(mut self, index: u64) -> Self {
        self.from = index;
        self
    }
}

/// An item, and where to go on after it.
#[derive(Debug, Clone, PartialEq)]
pub struct Followed<T> {
    /// The item's index.
    pub index: u64,
    /// To be saved with what was done with the item, and given to [`Follow::from`] the next time.
    pub resume_from: u64,
    /// The item, as it is by now.
    pub item: T,
}

impl Connection {
    /// Every change of a subsystem from an index on: first those that were, then those that come, each
    /// once. Goes on by itself when the bridge, the node or the connection was away.
    ///
    /// ```no_run
    /// # async fn follow(node: boltgate_client::Connection, saved: u64) -> Result<(), boltgate_client::Error> {
    /// use boltgate_client::Follow;
    ///
    /// let mut invoices = node.follow(Follow::invoices().updated().from(saved)).await?;
    /// while let Some(followed) = invoices.next().await {
    ///     let followed = followed?;
    ///     println!("{} is {:?}; next: {}", followed.item.label, followed.item.status(), followed.resume_from);
    /// }
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    /// Where the call fails at its first opening; later, where somebody says no to it.
    pub async fn follow<T: Followable>(&self, follow: Follow<T>) -> Result<Following<T>, Error> {
        let resume = Arc::new(AtomicU64::new(follow.from));
        let (connection, from) = (self.clone(), resume.clone());
        let open = move || -> Opening<v1::Followed> {
            let (connection, from) = (connection.clone(), from.clone());
            Box::pin(async move {
                let request = FollowRequest {
                    subsystem: T::SUBSYSTEM.into(),
                    index: follow.index.into(),
                    from: from.load(Ordering::Relaxed),
                };
                connection.events().follow(request).await
            })
        };
        let inner = Lasting::open(Box::new(open)).await?;
        Ok(Following { inner, resume, item: PhantomData })
    }
}

/// A stream of [`Followed`] items that goes on by itself.
pub struct Following<T> {
    inner: Lasting<v1::Followed>,
    resume: Arc<AtomicU64>,
    item: PhantomData<fn() -> T>,
}

impl<T: Followable> Following<T> {
    /// The next item. After an error the stream is over.
    pub async fn next(&mut self) -> Option<Result<Followed<T>, Error>> {
        poll_fn(|cx| self.poll(cx)).await
    }

    /// Where to go on after the last item that was given.
    #[must_use]
    pub fn resume_from(&self) -> u64 {
        self.resume.load(Ordering::Relaxed)
    }

    /// How often the stream was opened again.
    #[must_use]
    pub fn reopened(&self) -> u64 {
        self.inner.reopened()
    }

    fn poll(&mut self, cx: &mut Context<'_>) -> Poll<Option<Result<Followed<T>, Error>>> {
        loop {
            let came = match ready!(self.inner.poll(cx)) {
                None => return Poll::Ready(None),
                Some(Err(why)) => return Poll::Ready(Some(Err(why))),
                Some(Ok(Signal::Reopened)) => continue,
                Some(Ok(Signal::Message(came))) => came,
            };
            let v1::Followed { index, resume_from, item } = came;
            self.resume.store(resume_from, Ordering::Relaxed);
            return Poll::Ready(Some(match item.and_then(T::take) {
                Some(item) => Ok(Followed { index, resume_from, item }),
                None => Err(Status::internal(format!(
                    "index {index}: expected an item of {}, got another one",
                    T::SUBSYSTEM.as_str_name()
                ))
                .into()),
            }));
        }
    }
}

impl<T: Followable> Stream for Following<T> {
    type Item = Result<Followed<T>, Error>;

    fn poll_next(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        self.get_mut().poll(cx)
    }
}

impl<T> fmt::Debug for Following<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Following").field("resume_from", &self.resume).finish_non_exhaustive()
    }
}
