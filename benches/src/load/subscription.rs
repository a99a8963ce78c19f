//! A stream of events, as a client that listens sees it.

use bytes::Bytes;
use h2::RecvStream;
use h2::client::SendRequest;

use super::Call;
use super::call::PREFIX;
use crate::Outcome;

/// A stream that is live.
#[derive(Debug)]
pub struct Subscription {
    body: RecvStream,
}

impl Subscription {
    /// Calls a method that streams, and waits until it says that it does.
    ///
    /// # Errors
    /// The connection breaks, or the call is refused.
    pub async fn open(call: &Call, connection: &SendRequest<Bytes>) -> Outcome<Self> {
        let response = call.send(connection).await?.await?;
        if let Some(status) = response.headers().get("grpc-status") {
            return Err(format!("expected a stream, got grpc-status {status:?}").into());
        }
        Ok(Self { body: response.into_body() })
    }

    /// Reads to the end and says when a message has come.
    pub async fn each(mut self, mut come: impl FnMut()) {
        let mut bytes = Vec::new();
        while let Some(Ok(data)) = self.body.data().await {
            if self.body.flow_control().release_capacity(data.len()).is_err() {
                return;
            }
            bytes.extend_from_slice(&data);
            let mut used = 0;
            while let Some(&[_, a, b, c, d]) = bytes.get(used..used + PREFIX) {
                let end = used + PREFIX + u32::from_be_bytes([a, b, c, d]) as usize;
                if bytes.len() < end {
                    break;
                }
                used = end;
                come();
            }
            bytes.drain(..used);
        }
    }
}
