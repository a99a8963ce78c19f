//! The dispatch: a path, the row of the table, the answer.

use std::any::Any;
use std::collections::HashMap;
use std::convert::Infallible;
use std::future::Future;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll};

use boltgate_transcode::table::{Form, Rpc, Surface, by_path};
use http::header::CONTENT_TYPE;
use http::{HeaderMap, Request, Response, StatusCode};
use pin_project_lite::pin_project;
use tonic::body::Body;
use tower::ServiceExt as _;

use crate::access::{Caller, Guarded, Mode, Peer, Refusal};
use crate::audit::Audit;
use crate::clients::Registry;
use crate::events::{follow, subscribe};
use crate::grpc::codec::Codec;
use crate::grpc::message::Malformed;
use crate::grpc::{RequestBody, Side, compression, reply, timeout};
use crate::health::Health;
use crate::hook;
use crate::limits::calls::{self, Calls};
use crate::limits::{Exceeded, metadata};
use crate::metrics::Metrics;
use crate::notification::{Hub, subscription};
use crate::observe::{Observer, Record};
use crate::options::Limits;
use crate::status::Failure;
use crate::trace::{self, InCall};
use crate::{list, node, raw, reflection, unary};

/// Answers every request of every client. A clone is cheap: each call makes one.
#[derive(Clone)]
pub struct Service {
    shared: Arc<Shared>,
    /// Who is at the other end of the connection.
    peer: Option<Arc<Peer>>,
    /// What of its calls is under way.
    client: Option<Arc<calls::Client>>,
}

#[derive(Clone)]
struct Shared {
    node: node::Client,
    hub: Hub,
    hooks: hook::Broker,
    mode: Mode,
    clients: Registry,
    compression: compression::Allowed,
    surface: &'static Surface,
    /// By the name of the gRPC service.
    sides: HashMap<&'static str, Side>,
    observer: Observer,
    limits: Arc<Limits>,
    calls: Calls,
}

impl Service {
    /// Serves the RPCs of a surface from a node and a hub of its notifications, beside health and
    /// reflection.
    ///
    /// # Errors
    /// Where the descriptors can't be served.
    pub fn new(
        node: node::Client,
        hub: Hub,
        surface: &'static Surface,
        health: &Health,
    ) -> Result<Self, tonic_reflection::server::Error> {
        let mut sides = HashMap::from(reflection::services(surface.descriptors)?);
        sides.insert("grpc.health.v1.Health", Side::new(health.service()));
        let hooks = hook::Broker::default();
        let (mode, clients) = (Mode::default(), Registry::default());
        let compression = compression::Allowed::default();
        let services: Vec<_> = sides.keys().copied().collect();
        let metrics = Metrics::new(surface.rpcs, &services);
        metrics.watch_node(node.clone());
        metrics.watch_hub(hub.clone());
        let observer = Observer::new(metrics, Audit::default());
        let limits = Arc::new(Limits::default());
        let calls = Calls::new(&limits);
        let shared = Shared {
            node,
            hub,
            hooks,
            mode,
            clients,
            compression,
            surface,
            sides,
            observer,
            limits,
            calls,
        };
        Ok(Self { shared: Arc::new(shared), peer: None, client: None })
    }

    /// Serves these hooks, too.
    #[must_use]
    pub fn with_hooks(self, hooks: hook::Broker) -> Self {
        self.metrics().watch_hooks(hooks.clone());
        self.with(|shared| shared.hooks = hooks)
    }

    /// Asks callers for what the mode says, and knows these clients.
    #[must_use]
    pub fn with_access(self, mode: Mode, clients: Registry) -> Self {
        self.with(|shared| (shared.mode, shared.clients) = (mode, clients))
    }

    /// Compresses replies with one of these for clients that ask for it.
    #[must_use]
    pub fn with_compression(self, compression: compression::Allowed) -> Self {
        self.with(|shared| shared.compression = compression)
    }

    /// Holds calls to these limits. What is taken of the node's replies is the node's client's.
    #[must_use]
    pub fn with_limits(self, limits: Limits) -> Self {
        self.with(|shared| {
            shared.calls = Calls::new(&limits);
            shared.limits = Arc::new(limits);
        })
    }

    /// Tells `audit` of each call.
    #[must_use]
    pub fn with_audit(self, audit: Audit) -> Self {
        let observer = Observer::new(self.metrics().clone(), audit);
        self.with(|shared| shared.observer = observer)
    }

    fn with(self, change: impl FnOnce(&mut Shared)) -> Self {
        let mut shared = Arc::unwrap_or_clone(self.shared);
        change(&mut shared);
        Self { shared: Arc::new(shared), peer: self.peer, client: self.client }
    }

    /// Answers the requests of one connection, at the other end of which this peer is.
    #[must_use]
    pub fn of_peer(self, peer: Arc<Peer>) -> Self {
        let client = self.shared.calls.client(&peer);
        Self { peer: Some(peer), client: Some(client), ..self }
    }

    /// What calls are held to.
    #[must_use]
    pub fn limits(&self) -> &Limits {
        &self.shared.limits
    }

    /// Where calls are counted.
    #[must_use]
    pub fn metrics(&self) -> &Metrics {
        self.shared.observer.metrics()
    }

    /// Who is told of each call.
    #[must_use]
    pub fn audit(&self) -> &Audit {
        self.shared.observer.audit()
    }

    /// A place for a call, if there is one, before anything of its message is read.
    fn enter<B>(
        &self,
        request: &Request<B>,
        record: &Record,
    ) -> Result<Option<calls::Place>, Exceeded> {
        let (came, most) = (metadata::size(request), self.shared.limits.metadata_size);
        if came > most {
            return Err(Exceeded::Metadata { came, most });
        }
        match &self.client {
            Some(client) => Ok(client.enter(record.account())?),
            // A request that came on no connection is nobody's.
            None => Ok(None),
        }
    }

    /// The answer to a request, which may be that it has no place.
    async fn answer<B>(
        self,
        request: Request<B>,
        record: &Arc<Record>,
        entered: Result<(), Exceeded>,
    ) -> Response<Body>
    where
        B: RequestBody + Send + 'static,
    {
        let Some(codec) = Codec::of(request.headers()) else {
            let mut response = Response::new(Body::empty());
            *response.status_mut() = StatusCode::UNSUPPORTED_MEDIA_TYPE;
            return response;
        };
        let encoding = self.shared.compression.choose(request.headers());
        let mut metadata = HeaderMap::new();
        let answered = match entered {
            Ok(()) => self.dispatch(codec, request, record, &mut metadata).await,
            Err(exceeded) => Err(exceeded.into()),
        };
        let mut response = match answered {
            Ok(response) => match encoding {
                Some(encoding) if reply::code(response.headers()).is_none() => {
                    compression::compress(response, encoding)
                }
                _ => response,
            },
            Err(failure) => {
                record.fails(&failure);
                if let Failure::Message(Malformed::Compressed(_)) = &failure {
                    compression::tell_accepted(&mut metadata);
                }
                reply::failure(&failure.status_of(self.shared.surface), metadata)
            }
        };
        response.headers_mut().insert(CONTENT_TYPE, codec.content_type());
        response
    }

    /// Finds out who answers, and holds them to the client's time. `metadata` is for what is to
    /// be told beside an error.
    async fn dispatch<B>(
        &self,
        codec: Codec,
        request: Request<B>,
        record: &Arc<Record>,
        metadata: &mut HeaderMap,
    ) -> Result<Response<Body>, Failure>
    where
        B: RequestBody + Send + 'static,
    {
        let limit = timeout::timeout(request.headers())?;
        if codec == Codec::Json && !self.has_json(request.uri().path()) {
            return Err(Failure::NotInJson(request.uri().path().to_owned()));
        }
        let deadline = limit.map(|limit| tokio::time::Instant::now() + limit);
        let answer = async {
            // Health and reflection tell nothing of the node: nobody has to show a rune for them.
            if let Some(side) = self.side(request.uri().path()) {
                let answered = side.oneshot(request.map(Body::new)).await;
                return Ok(answered.unwrap_or_else(|never| match never {}));
            }
            let caller = self.caller(&request)?;
            record.is_by(caller.clone());
            let (node, limits) = (self.shared.node.clone(), Arc::clone(&self.shared.limits));
            let node = Guarded::new(node, caller.clone(), Arc::clone(record), limits)
                .with_rune_names(self.shared.surface.rune_names);
            tokio::select! {
                biased;
                answer = self.of_node(&node, request, deadline, metadata) => answer,
                refusal = caller.revoked() => Err(refusal.into()),
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
    /// Answers a call of the node's services.
    async fn of_node<B>(
        &self,
        node: &Guarded,
        request: Request<B>,
        deadline: Option<tokio::time::Instant>,
        metadata: &mut HeaderMap,
    ) -> Result<Response<Body>, Failure>
    where
        B: RequestBody + Send + 'static,
    {
        let rpc = by_path(self.shared.surface.rpcs, request.uri().path());
        if let Some(rpc) = rpc
            && rpc.form == Form::Method
        {
            return unary::call(node, rpc, request, metadata).await;
        }
        // Apart, so that each unary call does not take the room that these need.
        Box::pin(self.of_other(node, rpc, request, deadline, metadata)).await
    }

    /// Answers a call of anything but a method of the node's.
    async fn of_other<B>(
        &self,
        node: &Guarded,
        rpc: Option<&'static Rpc>,
        request: Request<B>,
        deadline: Option<tokio::time::Instant>,
        metadata: &mut HeaderMap,
    ) -> Result<Response<Body>, Failure>
    where
        B: RequestBody + Send + 'static,
    {
        match rpc.map(|rpc| (rpc, rpc.form)) {
            Some((rpc, Form::Method)) => unary::call(node, rpc, request, metadata).await,
            Some((rpc, Form::Notification)) => {
                subscription::open(node, &self.shared.hub, rpc, request, deadline, metadata).await
            }
            Some((rpc, Form::List)) => list::open(node, rpc, request, deadline, metadata).await,
            Some((rpc, Form::Hook)) => {
                hook::stream::open(node, &self.shared.hooks, rpc, request, deadline, metadata).await
            }
            None => match request.uri().path() {
                raw::PATH => raw::call(node, request, metadata).await,
                subscribe::PATH => {
                    subscribe::open(node, &self.shared.hub, request, deadline, metadata).await
                }
                follow::PATH => {
                    let end = self.shared.hub.end();
                    follow::open(node, end, self.shared.surface.rpcs, request, deadline, metadata)
                        .await
                }
                path => Err(Failure::UnknownPath(path.to_owned())),
            },
        }
    }

    /// Who answers paths of a service that isn't the node's.
    fn side(&self, path: &str) -> Option<Side> {
        path.split('/').nth(1).and_then(|name| self.shared.sides.get(name)).cloned()
    }

    /// How an RPC streams; `None` where no RPC has this path.
    #[must_use]
    pub fn streaming(&self, path: &str) -> Option<Streaming> {
        if self.side(path).is_some() {
            return Some(match path {
                "/grpc.health.v1.Health/Check" => Streaming::No,
                path if path.starts_with("/grpc.health.v1.Health/") => Streaming::Server,
                _ => Streaming::Both,
            });
        }
        match path {
            raw::PATH => Some(Streaming::No),
            subscribe::PATH | follow::PATH => Some(Streaming::Server),
            _ => by_path(self.shared.surface.rpcs, path).map(|rpc| match rpc.form {
                Form::Method => Streaming::No,
                Form::Notification | Form::List => Streaming::Server,
                Form::Hook => Streaming::Both,
            }),
        }
    }

    /// Whether messages of an RPC may be JSON. Other services than the node's have no tables, and
    /// hooks are for programs that have the protos.
    fn has_json(&self, path: &str) -> bool {
        let hook = |rpc: &Rpc| rpc.form == Form::Hook;
        self.side(path).is_none() && !by_path(self.shared.surface.rpcs, path).is_some_and(hook)
    }

    /// Who makes a call.
    ///
    /// # Errors
    /// Where they have not shown enough.
    fn caller<B>(&self, request: &Request<B>) -> Result<Caller, Refusal> {
        // A request that came on no connection is nobody's.
        let Some(peer) = &self.peer else { return Err(Refusal::NoRune) };
        Caller::of(Arc::clone(peer), request.headers(), self.shared.mode, &self.shared.clients)
    }
}

/// How the messages of an RPC stream.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Streaming {
    /// One message each way.
    No,
    /// One message of the client's, many of the server's.
    Server,
    /// Many messages both ways.
    Both,
}

impl Streaming {
    /// Whether the server sends more than one message.
    #[must_use]
    pub fn is_stream(self) -> bool {
        self != Self::No
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
            let (mut call, request) = service.shared.observer.begin(request, service.peer.clone());
            let entered = service.enter(&request, call.record());
            let entered = entered.map(|place| call.takes(place));
            let record = call.record();
            let answer = Catch { future: service.answer(request, record, entered) };
            let response = InCall::new(record.trace(), answer).await.unwrap_or_else(|panic| {
                let _in_call = trace::enter(record.trace());
                tracing::error!("{}: defect: {}", record.path(), panic_text(&*panic));
                reply::failure(&Failure::Defect.status(), HeaderMap::new())
            });
            Ok(call.answered(response))
        })
    }
}

pin_project! {
    /// A future's output, or the payload of its panic. An `async fn` would hold the future twice.
    struct Catch<F> {
        #[pin]
        future: F,
    }
}

impl<F: Future> Future for Catch<F> {
    type Output = Result<F::Output, Box<dyn Any + Send>>;

    fn poll(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Self::Output> {
        let future = self.project().future;
        match catch_unwind(AssertUnwindSafe(|| future.poll(context))) {
            Ok(poll) => poll.map(Ok),
            Err(panic) => Poll::Ready(Err(panic)),
        }
    }
}

fn panic_text(panic: &(dyn Any + Send)) -> &str {
    let text = panic.downcast_ref::<String>().map(String::as_str);
    text.or_else(|| panic.downcast_ref::<&str>().copied()).unwrap_or("no text")
}

#[cfg(test)]
mod tests {
    use super::{Catch, panic_text};

    #[tokio::test]
    async fn a_panic_stays_in_its_call() {
        assert_eq!(Catch { future: async { 7 } }.await.ok(), Some(7));
        let number = 7;
        let panic = Catch { future: async { panic!("number {number}") } }.await.unwrap_err();
        assert_eq!(panic_text(&*panic), "number 7");
        let panic = Catch { future: async { panic!("text") } }.await.unwrap_err();
        assert_eq!(panic_text(&*panic), "text");
    }
}
