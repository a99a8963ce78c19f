//! A connection to the bridge, as a tower service and as what calls are made on.

use std::fmt;
use std::future::Future;
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll};
use std::time::Duration;

use http::uri::{Authority, Scheme};
use http::{HeaderMap, HeaderName, HeaderValue, Request, Response, Uri};
use tokio::time::{Instant, timeout_at};
use tonic::Status;
use tonic::body::Body;
use tonic::codegen::Service;

use crate::target::{Address, Settings};
use crate::transport::{self, Channel, Fault, ReplyBody};
use crate::{Error, timeout};

/// Metadata that holds a rune.
const RUNE: HeaderName = HeaderName::from_static("rune");
const AGENT: &str = concat!("boltgate-client-rust/", env!("CARGO_PKG_VERSION"));

/// A connection to the bridge: HTTP/2, made anew by the next call when it is gone.
///
/// Cheap to clone; clones share it, and any number of calls may be under way at once. It is a tower
/// [`Service`], so clients that `tonic-prost-build` makes (without its feature `transport`) take it
/// in place of a `Channel`:
///
/// * A rune, where there is one, goes with each call.
/// * A call that the node can't have seen is repeated by itself, four times in all: where no
///   connection could be made, and where the bridge answers UNAVAILABLE with a time to come again.
///   Whatever the node may have seen isn't.
/// * A bridge that is silent while calls are open is asked every 30 s whether it is there; after 10 s
///   without an answer the connection is given up.
/// * A timeout that is set on a request counts for all of its attempts together.
#[derive(Clone)]
pub struct Connection(Arc<Shared>);

struct Shared {
    channel: Channel,
    scheme: Scheme,
    authority: Authority,
    rune: Option<HeaderValue>,
}

impl Connection {
    /// For a bridge that the first call is to connect to.
    ///
    /// # Errors
    /// Where a certificate or the key can't be used, or is out of date.
    pub fn lazy(settings: Settings) -> Result<Self, Error> {
        let is_tcp = matches!(settings.address, Address::Tcp { .. });
        let scheme = if is_tcp { Scheme::HTTPS } else { Scheme::HTTP };
        let authority = match &settings.address {
            Address::Tcp { .. } => settings.address.to_string(),
            Address::Unix(_) => "localhost".to_owned(),
        };
        let authority = authority
            .parse()
            .map_err(|_| Error::target(format!("address: {authority:?} can't be used in HTTP")))?;
        let rune = settings.rune.as_ref().map(crate::Rune::value);
        let channel = Channel::new(settings).map_err(|fault| Error::from(fault.status()))?;
        Ok(Self(Arc::new(Shared { channel, scheme, authority, rune })))
    }

    /// Connects.
    ///
    /// # Errors
    /// Where a certificate or the key can't be used, or where no connection to the bridge can be made
    /// that both sides trust. The message says what to do.
    pub async fn open(settings: Settings) -> Result<Self, Error> {
        let connection = Self::lazy(settings)?;
        let live = connection.0.channel.live().await;
        live.map_err(|fault| Error::from(fault.status()))?;
        Ok(connection)
    }

    /// What it was made of.
    #[must_use]
    pub fn settings(&self) -> &Settings {
        self.0.channel.settings()
    }
}

impl Shared {
    /// The request as it goes out.
    fn addressed(&self, mut request: Request<Body>) -> Result<Request<Body>, Status> {
        let mut parts = std::mem::take(request.uri_mut()).into_parts();
        parts.scheme = Some(self.scheme.clone());
        parts.authority = Some(self.authority.clone());
        *request.uri_mut() =
            Uri::from_parts(parts).map_err(|why| Status::invalid_argument(why.to_string()))?;
        let headers = request.headers_mut();
        headers.insert(http::header::USER_AGENT, HeaderValue::from_static(AGENT));
        if let Some(rune) = &self.rune
            && !headers.contains_key(RUNE)
        {
            headers.insert(RUNE, rune.clone());
        }
        Ok(request)
    }

    async fn call(&self, request: Request<Body>) -> Result<Response<ReplyBody>, Status> {
        let request = self.addressed(request)?;
        match deadline(request.headers()) {
            None => transport::send(&self.channel, request).await,
            Some(time) => {
                let made = timeout_at(time, transport::send(&self.channel, request)).await;
                made.unwrap_or_else(|_| Err(Fault::late().status()))
            }
        }
    }
}

/// When the caller's time is over.
fn deadline(headers: &HeaderMap) -> Option<Instant> {
    // The bridge ends the call by itself then, and says more; this is for one that doesn't answer.
    const GRACE: Duration = Duration::from_millis(200);
    let time = timeout::read(headers.get("grpc-timeout")?.to_str().ok()?)?;
    Instant::now().checked_add(time)?.checked_add(GRACE)
}

impl Service<Request<Body>> for Connection {
    type Response = Response<ReplyBody>;
    type Error = Status;
    type Future = Pin<Box<dyn Future<Output = Result<Self::Response, Status>> + Send>>;

    fn poll_ready(&mut self, _: &mut Context<'_>) -> Poll<Result<(), Status>> {
        Poll::Ready(Ok(()))
    }

    fn call(&mut self, request: Request<Body>) -> Self::Future {
        let shared = self.0.clone();
        Box::pin(async move { shared.call(request).await })
    }
}

impl fmt::Debug for Connection {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Connection")
            .field("address", &self.settings().address)
            .finish_non_exhaustive()
    }
}
