//! The request's body, counted.

use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll};

use bytes::Bytes;
use http_body::{Frame, SizeHint};
use pin_project_lite::pin_project;

use super::Record;
use crate::grpc::RequestBody;

pin_project! {
    /// A request's body that counts its bytes as they are read.
    #[derive(Debug)]
    pub struct Counted<B> {
        #[pin]
        body: B,
        record: Arc<Record>,
    }
}

impl<B> Counted<B> {
    pub(super) fn new(body: B, record: Arc<Record>) -> Self {
        Self { body, record }
    }
}

impl<B: RequestBody> http_body::Body for Counted<B> {
    type Data = Bytes;
    type Error = B::Error;

    fn poll_frame(
        self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, B::Error>>> {
        let this = self.project();
        let polled = this.body.poll_frame(context);
        if let Poll::Ready(Some(Ok(frame))) = &polled
            && let Some(data) = frame.data_ref()
        {
            this.record.received(data.len());
        }
        polled
    }

    fn is_end_stream(&self) -> bool {
        self.body.is_end_stream()
    }

    fn size_hint(&self) -> SizeHint {
        self.body.size_hint()
    }
}
