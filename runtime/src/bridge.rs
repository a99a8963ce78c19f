//! The whole bridge: node on one side, clients on the other.

use std::future::Future;
use std::sync::Arc;
use std::time::Duration;

use arc_swap::ArcSwap;
use rustls::ServerConfig;

use crate::health::Health;
use crate::hook;
use crate::node;
use crate::notification::Hub;
use crate::plugin::Init;
use crate::server::Server;
use crate::service::Service;
use crate::tls;

/// How long calls under way may take to end once the plugin is to stop. lightningd waits 30
/// seconds for its plugins.
const DRAIN: Duration = Duration::from_secs(10);

/// A bridge that listens, and is about to serve.
pub struct Bridge {
    tls: Arc<ArcSwap<ServerConfig>>,
    server: Server,
    service: Service,
    health: Health,
    hub: Hub,
    hooks: hook::Broker,
    node: node::Client,
}

impl Bridge {
    /// Makes or reads the certificates, and listens. Clients answer the calls of `hooks`.
    ///
    /// # Errors
    /// Why it can't serve, in words for the operator.
    pub async fn prepare(init: &Init, hooks: hook::Broker) -> Result<Self, String> {
        let dir = &init.lightning_dir;
        tls::ensure_files(dir).map_err(|error| error.to_string())?;
        let tls = tls::server_config(dir).map_err(|error| error.to_string())?;

        let node = node::Client::new(init.rpc_file.clone());
        let health = Health::new(boltgate_api::RPCS).await;
        let hub = Hub::new(boltgate_api::RPCS, boltgate_api::TOPICS, init.options.msg_buffer_size);
        let service = Service::new(
            node.clone(),
            hub.clone(),
            boltgate_api::RPCS,
            boltgate_api::DESCRIPTORS,
            &health,
        )
        .map_err(|error| format!("cannot serve reflection: {error}"))?
        .with_hooks(hooks.clone());

        let options = &init.options;
        let server = Server::bind(&options.grpc_host, options.grpc_port)
            .await
            .map_err(|error| error.to_string())?;
        for address in server.addresses() {
            tracing::info!("serving gRPC on {address}");
        }
        Ok(Self { tls: Arc::new(ArcSwap::new(tls)), server, service, health, hub, hooks, node })
    }

    /// Where the node's notifications go.
    #[must_use]
    pub fn hub(&self) -> Hub {
        self.hub.clone()
    }

    /// Serves until `stop` resolves and calls under way have ended, or their time is over.
    pub async fn serve(self, stop: impl Future<Output = ()>) {
        let Self { tls, server, service, health, hub, hooks, node } = self;
        let probe = tokio::spawn(health.clone().watch(node));
        let stop = async {
            stop.await;
            probe.abort();
            hub.close();
            hooks.close();
            health.shut_down().await;
        };
        if !server.serve(tls, service, stop, DRAIN).await {
            tracing::warn!("calls were cut off that had not ended {DRAIN:?} after the stop");
        }
    }
}
