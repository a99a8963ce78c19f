//! The dispatch: a path, the row of the table, the answer.

use std::any::Any;
use std::collections::HashMap;
use std::convert::Infallible;
use std::future::{Future, poll_fn};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll};
use std::time::Instant;

use boltgate_transcode::table::{Form, Rpc, by_path};
use http::header::{ALLOW, CONTENT_TYPE};
use http::{HeaderMap, HeaderValue, Method, Request, Response, StatusCode};
use tonic::body::Body;
use tower::ServiceExt as _;

use crate::access::{Caller, Guarded, Mode, Peer, Refusal};
use crate::clients::Registry;
use crate::events::{follow, subscribe};
use crate::grpc::{RequestBody, Side, reply, timeout};
use crate::health::Health;
use crate::hook;
use crate::notification::{Hub, subscription};
use crate::status::Failure;
use crate::{list, node, raw, reflection, unary};

/// Answers every request of every client. A clone is cheap.
#[derive(Clone)]
pub struct Service {
    node: node::Client,
    hub: Hub,
    hooks: hook::Broker,
    mode: Mode,
    clients: Registry,
    rpcs: &'static [Rpc],
    /// By the name of the gRPC service.
    sides: Arc<HashMap<&'static str, Side>>,
}

impl Service {
    /// Serves the RPCs of a dispatch table from a node and a hub of its notifications, beside
    /// health and reflection.
    ///
    /// `rpcs` has to be in byte order of path; `descriptors` is a serialized
    /// `FileDescriptorSet`.
    ///
    /// # Errors
    /// Where the descriptors can't be served.
    pub fn new(
        node: node::Client,
        hub: Hub,
        rpcs: &'static [Rpc],
        descriptors: &'static [u8],
        health: &Health,
    ) -> Result<Self, tonic_reflection::server::Error> {
        let mut sides = HashMap::from(reflection::services(descriptors)?);
        sides.insert("grpc.health.v1.Health", Side::new(health.service()));
        let hooks = hook::Broker::default();
        let (mode, clients) = (Mode::default(), Registry::default());
        Ok(Self { node, hub, hooks, mode, clients, rpcs, sides: Arc::new(sides) })
    }

    /// Serves these hooks, too.
    #[must_use]
    pub fn with_hooks(self, hooks: hook::Broker) -> Self {
        Self { hooks, ..self }
    }

    /// Asks callers for what the mode says, and knows these clients.
    #[must_use]
    pub fn with_access(self, mode: Mode, clients: Registry) -> Self {
        Self { mode, clients, ..self }
    }

    async fn answer<B>(self, request: Request<B>) -> Response<Body>
    where
        B: RequestBody + Send + 'static,
    {
        if let Some(refusal) = not_grpc(&request) {
            return refusal;
        }
        let mut metadata = HeaderMap::new();
        match self.dispatch(request, &mut metadata).await {
            Ok(response) => response,
            Err(failure) => reply::failure(&failure.status(), metadata),
        }
    }

    /// Finds out who answers, and holds them to the client's time. `metadata` is for what is to
    /// be told beside an error.
    async fn dispatch<B>(
        &self,
        request: Request<B>,
        metadata: &mut HeaderMap,
    ) -> Result<Response<Body>, Failure>
    where
        B: RequestBody + Send + 'static,
    {
        let limit = timeout::timeout(request.headers())?;
        let deadline = limit.map(|limit| tokio::time::Instant::now() + limit);
        let answer = async {
            // Health and reflection tell nothing of the node: nobody has to show a rune for them.
            if let Some(side) = self.side(request.uri().path()) {
                let answered = side.oneshot(request.map(Body::new)).await;
                return Ok(answered.unwrap_or_else(|never| match never {}));
            }
            let caller = self.caller(&request)?;
            let node = &Guarded::new(self.node.clone(), caller);
            match request.uri().path() {
                raw::PATH => return raw::call(node, request, metadata).await,
                subscribe::PATH => {
                    return subscribe::open(node, &self.hub, request, deadline, metadata).await;
                }
                follow::PATH => {
                    let end = self.hub.end();
                    return follow::open(node, end, self.rpcs, request, deadline, metadata).await;
                }
                _ => {}
            }
            let Some(rpc) = by_path(self.rpcs, request.uri().path()) else {
                return Err(Failure::UnknownPath(request.uri().path().to_owned()));
            };
            match rpc.form {
                Form::Method => unary::call(node, rpc, request, metadata).await,
                Form::Notification => {
                    subscription::open(node, &self.hub, rpc, request, deadline, metadata).await
                }
                Form::List => list::open(node, rpc, request, deadline, metadata).await,
                Form::Hook => {
                    hook::stream::open(node, &self.hooks, rpc, request, deadline, metadata).await
                }
            }
        };
        match limit {
            None => answer.await,
            Some(limit) => {
                tokio::time::timeout(limit, answer).await.unwrap_or(Err(Failure::DeadlineExceeded))
            }
        }
    }
}

impl Service {
    /// Who answers paths of a service that isn't the node's.
    fn side(&self, path: &str) -> Option<Side> {
        path.split('/').nth(1).and_then(|name| self.sides.get(name)).cloned()
    }

    /// Who makes a call.
    ///
    /// # Errors
    /// Where they have not shown enough.
    fn caller<B>(&self, request: &Request<B>) -> Result<Caller, Refusal> {
        // Every connection says who is at its other end; a request without it is nobody's.
        let Some(peer) = request.extensions().get::<Arc<Peer>>() else {
            return Err(Refusal::NoRune);
        };
        Caller::of(Arc::clone(peer), request.headers(), self.mode, &self.clients)
    }
}

impl<B> tower::Service<Request<B>> for Service
where
    B: RequestBody + Send + 'static,
{
    type Response = Response<Body>;
    type Error = Infallible;
    type Future = Pin<Box<dyn Future<Output = Result<Response<Body>, Infallible>> + Send>>;

    fn poll_ready(&mut self, _: &mut Context<'_>) -> Poll<Result<(), Infallible>> {
        Poll::Ready(Ok(()))
    }

    /// Dropping the future gives the call up, and with it the connection to the node.
    fn call(&mut self, request: Request<B>) -> Self::Future {
        let service = self.clone();
        Box::pin(async move {
            let (path, began) = (request.uri().path().to_owned(), Instant::now());
            let answered = catch(service.answer(request)).await;
            let response = answered.unwrap_or_else(|panic| {
                tracing::error!("{path}: defect: {}", panic_text(&*panic));
                reply::failure(&Failure::Defect.status(), HeaderMap::new())
            });
            let status =
                response.headers().get("grpc-status").map_or("0", |v| v.to_str().unwrap_or("?"));
            tracing::trace!("{path}: status {status} after {:?}", began.elapsed());
            Ok(response)
        })
    }
}

/// What a request gets that isn't gRPC's.
fn not_grpc<B>(request: &Request<B>) -> Option<Response<Body>> {
    let refuse = |status| {
        let mut response = Response::new(Body::empty());
        *response.status_mut() = status;
        response
    };
    if request.method() != Method::POST {
        let mut response = refuse(StatusCode::METHOD_NOT_ALLOWED);
        response.headers_mut().insert(ALLOW, HeaderValue::from_static("POST"));
        return Some(response);
    }
    let content_type = request.headers().get(CONTENT_TYPE).and_then(|value| value.to_str().ok());
    let bare = content_type.unwrap_or_default().split(';').next().unwrap_or_default().trim_end();
    let grpc = matches!(bare, "application/grpc" | "application/grpc+proto");
    (!grpc).then(|| refuse(StatusCode::UNSUPPORTED_MEDIA_TYPE))
}

/// The future's output, or the payload of its panic.
async fn catch<T>(future: impl Future<Output = T>) -> Result<T, Box<dyn Any + Send>> {
    let mut future = std::pin::pin!(future);
    poll_fn(|context| match catch_unwind(AssertUnwindSafe(|| future.as_mut().poll(context))) {
        Ok(poll) => poll.map(Ok),
        Err(panic) => Poll::Ready(Err(panic)),
    })
    .await
}

fn panic_text(panic: &(dyn Any + Send)) -> &str {
    let text = panic.downcast_ref::<String>().map(String::as_str);
    text.or_else(|| panic.downcast_ref::<&str>().copied()).unwrap_or("no text")
}

#[cfg(test)]
mod tests {
    use super::{catch, panic_text};

    #[tokio::test]
    async fn a_panic_stays_in_its_call() {
        assert_eq!(catch(async { 7 }).await.ok(), Some(7));
        let number = 7;
        let panic = catch(async { panic!("number {number}") }).await.unwrap_err();
        assert_eq!(panic_text(&*panic), "number 7");
        let panic = catch(async { panic!("text") }).await.unwrap_err();
        assert_eq!(panic_text(&*panic), "text");
    }
}
