//! A stream of messages that comes from the bridge.

use std::fmt;
use std::pin::Pin;
use std::task::{Context, Poll};

use tokio_stream::{Stream, StreamExt as _};
use tonic::Streaming;
use tonic::metadata::MetadataMap;

use crate::Error;

/// A stream of messages that comes from the bridge: a [`Stream`], with [`next`](Self::next) for those
/// who need no more. Dropping it ends it on the other side, too.
pub struct Messages<T> {
    inner: Streaming<T>,
    metadata: MetadataMap,
}

impl<T> Messages<T> {
    pub(crate) fn new(response: tonic::Response<Streaming<T>>) -> Self {
        let (metadata, inner, _) = response.into_parts();
        Self { inner, metadata }
    }

    /// The next message; `None` once the bridge has ended the stream in peace. After an error the
    /// stream is over.
    pub async fn next(&mut self) -> Option<Result<T, Error>> {
        self.inner.next().await.map(|message| message.map_err(Error::from))
    }

    /// The metadata at the stream's beginning.
    #[must_use]
    pub fn metadata(&self) -> &MetadataMap {
        &self.metadata
    }
}

impl<T> Stream for Messages<T> {
    type Item = Result<T, Error>;

    fn poll_next(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        let polled = Pin::new(&mut self.inner).poll_next(cx);
        polled.map(|message| message.map(|message| message.map_err(Error::from)))
    }
}

impl<T> fmt::Debug for Messages<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Messages").finish_non_exhaustive()
    }
}
