//! `grpc.health.v1`: serving only while the node answers.
//!
//! Both the server as a whole (the empty name) and each of the node's services are reported. The
//! node is asked for its `getinfo` every few seconds, so that a health check costs it nothing.

use std::collections::BTreeSet;
use std::time::Duration;

use boltgate_transcode::table::Rpc;
use tonic_health::ServingStatus;
use tonic_health::pb::health_server::HealthServer;
use tonic_health::server::{HealthReporter, HealthService};

use crate::grpc::SIDE_REQUEST;
use crate::node;

/// How often the node is asked.
const INTERVAL: Duration = Duration::from_secs(3);
/// How long it may take to answer.
const PATIENCE: Duration = Duration::from_secs(5);

/// What health checks are answered with.
#[derive(Clone)]
pub struct Health {
    reporter: HealthReporter,
    /// The names that are reported: `""` and the services of the dispatch table.
    names: BTreeSet<&'static str>,
}

impl Health {
    /// Not serving, until the node has answered.
    pub async fn new(rpcs: &'static [Rpc]) -> Self {
        let services = rpcs.iter().filter_map(|rpc| rpc.path.split('/').nth(1));
        let health =
            Self { reporter: HealthReporter::new(), names: services.chain([""]).collect() };
        health.set(ServingStatus::NotServing).await;
        health
    }

    /// The service that answers health checks.
    #[must_use]
    pub fn service(&self) -> HealthServer<HealthService> {
        HealthServer::new(HealthService::from_health_reporter(self.reporter.clone()))
            .max_decoding_message_size(SIDE_REQUEST)
    }

    /// Asks the node every few seconds and reports whether it answers, for ever.
    pub async fn watch(self, node: node::Client) {
        let mut was = None;
        loop {
            let answers = answers(&node).await;
            if was != Some(answers) {
                tracing::info!("the node {}", if answers { "answers" } else { "does not answer" });
                was = Some(answers);
            }
            self.set(if answers { ServingStatus::Serving } else { ServingStatus::NotServing })
                .await;
            tokio::time::sleep(INTERVAL).await;
        }
    }

    /// Reports that nothing is served any more, and ends the streams of clients that watch: they
    /// would hold up the server's end. [`watch`](Self::watch) has to be stopped before.
    pub async fn shut_down(mut self) {
        self.set(ServingStatus::NotServing).await;
        for name in &self.names {
            self.reporter.clear_service_status(name).await;
        }
    }

    async fn set(&self, status: ServingStatus) {
        for name in &self.names {
            self.reporter.set_service_status(*name, status).await;
        }
    }
}

async fn answers(node: &node::Client) -> bool {
    let mut request = node::Request::new("getinfo");
    if let Ok(filter) = serde_json::value::to_raw_value(&serde_json::json!({ "id": true })) {
        request = request.filter(filter);
    }
    let call = async { node.call(request).await?.result().map(drop) };
    match tokio::time::timeout(PATIENCE, call).await {
        Ok(Ok(())) => true,
        Ok(Err(error)) => {
            tracing::debug!("the node does not answer getinfo: {error}");
            false
        }
        Err(_) => {
            tracing::debug!("the node does not answer getinfo within {PATIENCE:?}");
            false
        }
    }
}
