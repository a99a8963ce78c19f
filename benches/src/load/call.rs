//! One call, and what came of it.

use std::time::{Duration, Instant};

use bytes::{BufMut, Bytes, BytesMut};
use h2::client::{ResponseFuture, SendRequest};
use http::header::{CONTENT_TYPE, HeaderName, TE};
use http::{HeaderMap, HeaderValue, Method, Request, Uri};

use crate::Outcome;

/// The bytes before each message: a flag, and the length of what follows.
pub(super) const PREFIX: usize = 5;

/// A call that can be made any number of times.
#[derive(Debug, Clone)]
pub struct Call {
    uri: Uri,
    frame: Bytes,
    headers: HeaderMap,
}

/// What came of a call that succeeded.
#[derive(Debug, Clone, Copy)]
pub struct Answered {
    /// Bytes of the body: messages and their prefixes.
    pub bytes: u64,
    /// From the request to the end of the trailers.
    pub took: Duration,
    /// From the request to the first bytes of the body.
    pub first: Duration,
}

impl Call {
    /// A call of a method such as `cln.Node/Getinfo`, with the bytes of its request message.
    ///
    /// # Errors
    /// The method is not part of a valid URI.
    pub fn new(method: &str, message: &[u8]) -> Outcome<Self> {
        let mut headers = HeaderMap::new();
        headers.insert(CONTENT_TYPE, HeaderValue::from_static("application/grpc"));
        headers.insert(TE, HeaderValue::from_static("trailers"));
        let uri = Uri::try_from(format!("https://cln/{method}"))?;
        Ok(Self { uri, frame: framed(message)?, headers })
    }

    /// Adds metadata to each request.
    #[must_use]
    pub fn metadata(mut self, name: &'static str, value: impl Into<HeaderValue>) -> Self {
        self.headers.insert(HeaderName::from_static(name), value.into());
        self
    }

    /// Makes the call once.
    ///
    /// # Errors
    /// The connection breaks, or the status is not OK.
    pub async fn make(&self, sender: &SendRequest<Bytes>) -> Outcome<Answered> {
        self.make_with(sender, |_| {}).await
    }

    /// Makes the call once and returns the body: messages and their prefixes.
    ///
    /// # Errors
    /// As [`Call::make`].
    pub async fn fetch(&self, sender: &SendRequest<Bytes>) -> Outcome<(Answered, Vec<u8>)> {
        let mut body = Vec::new();
        let answered = self.make_with(sender, |data| body.extend_from_slice(data)).await?;
        Ok((answered, body))
    }

    async fn make_with(
        &self,
        sender: &SendRequest<Bytes>,
        mut take: impl FnMut(&Bytes),
    ) -> Outcome<Answered> {
        let begun = Instant::now();
        let (head, mut body) = self.send(sender).await?.await?.into_parts();
        let (mut bytes, mut first) = (0, None);
        while let Some(data) = body.data().await {
            let data = data?;
            if bytes == 0 {
                first = Some(begun.elapsed());
            }
            bytes += data.len() as u64;
            take(&data);
            body.flow_control().release_capacity(data.len())?;
        }
        let trailers = body.trailers().await?;
        let took = begun.elapsed();
        // Where there is no body, the status is in the head.
        self.check(trailers.as_ref().unwrap_or(&head.headers))?;
        Ok(Answered { bytes, took, first: first.unwrap_or(took) })
    }

    /// Sends the request; what is returned is its response to come.
    pub(super) async fn send(&self, sender: &SendRequest<Bytes>) -> Outcome<ResponseFuture> {
        let mut request = Request::new(());
        *request.method_mut() = Method::POST;
        *request.uri_mut() = self.uri.clone();
        *request.headers_mut() = self.headers.clone();
        let mut sender = sender.clone().ready().await?;
        let (response, mut stream) = sender.send_request(request, false)?;
        stream.send_data(self.frame.clone(), true)?;
        Ok(response)
    }

    fn check(&self, trailers: &HeaderMap) -> Outcome<()> {
        let status = trailers.get("grpc-status");
        if status.is_some_and(|status| status == "0") {
            return Ok(());
        }
        let message = trailers.get("grpc-message");
        Err(format!("{}: expected grpc-status 0, got {status:?}: {message:?}", self.uri).into())
    }
}

/// A message with its prefix.
pub(super) fn framed(message: &[u8]) -> Outcome<Bytes> {
    let mut frame = BytesMut::with_capacity(PREFIX + message.len());
    frame.put_u8(0);
    frame.put_u32(u32::try_from(message.len())?);
    frame.put_slice(message);
    Ok(frame.freeze())
}
