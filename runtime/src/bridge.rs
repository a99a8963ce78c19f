//! The whole bridge: node on one side, clients on the other.

use std::future::Future;
use std::sync::Arc;
use std::time::Duration;

use boltgate_transcode::table::Surface;
use tokio_util::task::AbortOnDropHandle;

use crate::audit;
use crate::clients::{self, Registry};
use crate::health::Health;
use crate::hook;
use crate::metrics;
use crate::node;
use crate::notification::Hub;
use crate::plugin::Init;
use crate::server::{self, Server};
use crate::service::Service;
use crate::tls;
use crate::web::Web;

/// How long calls under way may take to end once the plugin is to stop. lightningd waits 30
/// seconds for its plugins.
const DRAIN: Duration = Duration::from_secs(10);

/// A bridge that listens, and is about to serve.
pub struct Bridge {
    keeper: tls::Keeper,
    clients: Registry,
    server: Server,
    service: Service,
    /// Of which pages the browser may let call.
    origins: Vec<String>,
    health: Health,
    hub: Hub,
    hooks: hook::Broker,
    node: node::Client,
    metrics: Option<metrics::Endpoint>,
}

impl Bridge {
    /// Makes or reads the certificates, and listens, to serve this surface of the daemon at `node`.
    /// Clients answer the calls of `hooks`.
    ///
    /// # Errors
    /// Why it can't serve, in words for the operator.
    pub async fn prepare(
        init: &Init,
        node: node::Address,
        surface: &'static Surface,
        hooks: hook::Broker,
    ) -> Result<Self, String> {
        let dir = &init.lightning_dir;
        let options = &init.options;
        let settings = tls::Settings {
            wanted: tls::Wanted::new(options.tls_names.iter().cloned(), options.tls_days),
            mode: options.auth,
            pace: tls::Pace::default(),
        };
        let clients = Registry::open(clients::Store::new(dir));
        let keeper = tls::Keeper::open(dir, settings, Arc::new(clients.clone()))
            .map_err(|error| error.to_string())?;

        let places = server::Limits::of(&options.limits);
        let limits = places.cap(options.limits);
        let node = node::Client::within(node, (&limits).into());
        let health = Health::new(surface).await;
        let hub = Hub::new(surface.rpcs, surface.topics, init.options.msg_buffer_size);
        let service = Service::new(node.clone(), hub.clone(), surface, &health)
            .map_err(|error| format!("cannot serve reflection: {error}"))?
            .with_hooks(hooks.clone())
            .with_access(options.auth, clients.clone())
            .with_compression(options.compression)
            .with_limits(limits);
        service.metrics().watch_certificates(keeper.trust());
        let service = match &options.audit_file {
            None => service,
            Some(path) => {
                let audit = audit::open(dir.join(path), service.metrics().audit_lines_lost())?;
                service.with_audit(audit)
            }
        };
        let metrics = match &options.metrics {
            None => None,
            Some(address) => {
                let bound = metrics::Endpoint::bind(&address.clone().within(dir)).await;
                Some(bound.map_err(|error| error.to_string())?)
            }
        };

        let addresses = init.options.addresses(dir);
        let server = Server::bind(&addresses).await.map_err(|error| error.to_string())?;
        let server = server.with_limits(places);
        let origins = options.cors_origins.clone();
        Ok(Self { keeper, clients, server, service, origins, health, hub, hooks, node, metrics })
    }

    /// Where the node's notifications go.
    #[must_use]
    pub fn hub(&self) -> Hub {
        self.hub.clone()
    }

    /// The named clients.
    #[must_use]
    pub fn clients(&self) -> Registry {
        self.clients.clone()
    }

    /// Serves until `stop` resolves and calls under way have ended, or their time is over.
    pub async fn serve(self, stop: impl Future<Output = ()>) {
        let Self { keeper, clients, server, service, origins, health, hub, hooks, node, metrics } =
            self;
        let probe = tokio::spawn(health.clone().watch(node));
        let trust = keeper.trust();
        let keeping = tokio::spawn(keeper.watch());
        let listing = tokio::spawn(clients.watch());
        let scrapes = metrics.map(|endpoint| {
            let serving = endpoint.serve(service.metrics().clone());
            AbortOnDropHandle::new(tokio::spawn(serving))
        });
        let told = service.clone();
        let stop = async {
            stop.await;
            probe.abort();
            keeping.abort();
            listing.abort();
            hub.close();
            hooks.close();
            health.shut_down().await;
        };
        let web = Web::new(service, &origins);
        if !server.serve(trust, web, stop, DRAIN).await {
            tracing::warn!("calls were cut off that had not ended {DRAIN:?} after the stop");
        }
        // To the end: the last calls are counted, too.
        drop(scrapes);
        told.audit().flush().await;
    }
}
