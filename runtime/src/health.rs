//! `grpc.health.v1`: serving only while the node answers.
//!
//! Both the server as a whole (the empty name) and each of the node's services are reported. The
//! node is asked for its `getinfo` every few seconds, so that a health check costs it nothing. Of
//! another daemon no method is known to be harmless: it is asked for what JSON-RPC services have to
//! describe themselves (OpenRPC's `rpc.discover`), and that it has no such method is an answer.

use std::collections::BTreeSet;
use std::time::Duration;

use boltgate_transcode::table::Surface;
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
    probe: Probe,
}

/// What a node is asked, to see whether it answers.
#[derive(Debug, Clone, Copy)]
enum Probe {
    /// For its `getinfo`, which it has to be able to give.
    Getinfo,
    /// For its description, which it may not have: any reply is an answer.
    Discover,
}

impl Health {
    /// Of the services of a surface: not serving, until the node has answered.
    pub async fn new(surface: &'static Surface) -> Self {
        let services = surface.rpcs.iter().filter_map(|rpc| rpc.path.split('/').nth(1));
        let names = services.chain([""]).collect();
        let probe = if surface.release.is_some() { Probe::Getinfo } else { Probe::Discover };
        let health = Self { reporter: HealthReporter::new(), names, probe };
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
            let answers = self.probe.answers(&node).await;
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

impl Probe {
    async fn answers(self, node: &node::Client) -> bool {
        let request = self.request();
        let method = request.method().to_owned();
        let call = async {
            let reply = node.call(request).await?;
            match (self, reply.result()) {
                (_, Ok(_)) | (Self::Discover, Err(node::Error::Rpc { .. })) => Ok(()),
                (_, Err(error)) => Err(error),
            }
        };
        match tokio::time::timeout(PATIENCE, call).await {
            Ok(Ok(())) => true,
            Ok(Err(error)) => {
                tracing::debug!("the node does not answer {method}: {error}");
                false
            }
            Err(_) => {
                tracing::debug!("the node does not answer {method} within {PATIENCE:?}");
                false
            }
        }
    }

    fn request(self) -> node::Request {
        match self {
            Self::Discover => node::Request::new("rpc.discover"),
            Self::Getinfo => {
                let request = node::Request::new("getinfo");
                match serde_json::value::to_raw_value(&serde_json::json!({ "id": true })) {
                    Ok(filter) => request.filter(filter),
                    Err(_) => request,
                }
            }
        }
    }
}
