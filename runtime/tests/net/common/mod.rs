//! A bridge with a node of the test's own making behind it, and a client before it.

pub mod client;
pub mod node;
pub mod tables;

use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

use boltgate::clients::Registry;
use boltgate::grpc::compression::Allowed;
use boltgate::health::Health;
use boltgate::hook::Broker;
use boltgate::notification::Hub;
use boltgate::server::{Limits, Server};
use boltgate::service::Service;
use boltgate::tls;
use tempfile::TempDir;
use tokio::sync::oneshot;
use tokio::task::JoinHandle;

/// Longer than anything here takes: a test that waits this long has failed.
pub const PATIENCE: Duration = Duration::from_secs(60);

/// How many events a listener may be behind.
pub const BUFFER: usize = 16;

/// A bridge on a port of the loopback interface.
pub struct Bridge {
    dir: TempDir,
    pub address: SocketAddr,
    pub health: Health,
    pub hub: Hub,
    pub node: boltgate::node::Client,
    stop: oneshot::Sender<()>,
    served: JoinHandle<bool>,
}

impl Bridge {
    /// Starts a bridge with new certificates.
    pub async fn start() -> Self {
        let dir = tempfile::tempdir().unwrap();
        tls::ensure_files(dir.path(), &tls::Wanted::default()).unwrap();
        Self::start_in(dir, PATIENCE).await
    }

    /// Starts a bridge with new certificates whose clients answer hooks.
    pub async fn start_with(hooks: Broker) -> Self {
        let dir = tempfile::tempdir().unwrap();
        tls::ensure_files(dir.path(), &tls::Wanted::default()).unwrap();
        Self::start_all(dir, PATIENCE, hooks).await
    }

    /// Starts a bridge with the certificates in a directory; at its end it waits that long for
    /// calls under way.
    pub async fn start_in(dir: TempDir, patience: Duration) -> Self {
        Self::start_all(dir, patience, Broker::default()).await
    }

    async fn start_all(dir: TempDir, patience: Duration, hooks: Broker) -> Self {
        let registry = Arc::new(Registry::default());
        let keeper = tls::Keeper::open(dir.path(), tls::Settings::default(), registry).unwrap();
        Self::start_kept(dir, patience, hooks, keeper).await
    }

    /// Starts a bridge whose certificates are looked after.
    pub async fn start_kept(
        dir: TempDir,
        patience: Duration,
        hooks: Broker,
        keeper: tls::Keeper,
    ) -> Self {
        Self::start_limited(dir, patience, hooks, keeper, Limits::of_process()).await
    }

    /// Starts a bridge of which clients may take no more than this.
    pub async fn start_limited(
        dir: TempDir,
        patience: Duration,
        hooks: Broker,
        keeper: tls::Keeper,
        limits: Limits,
    ) -> Self {
        Self::start_with_everything(dir, patience, hooks, keeper, limits, Allowed::default()).await
    }

    /// Starts a bridge that compresses replies.
    pub async fn start_compressing(allowed: Allowed) -> Self {
        let dir = tempfile::tempdir().unwrap();
        tls::ensure_files(dir.path(), &tls::Wanted::default()).unwrap();
        let registry = Arc::new(Registry::default());
        let keeper = tls::Keeper::open(dir.path(), tls::Settings::default(), registry).unwrap();
        let (hooks, limits) = (Broker::default(), Limits::of_process());
        Self::start_with_everything(dir, PATIENCE, hooks, keeper, limits, allowed).await
    }

    async fn start_with_everything(
        dir: TempDir,
        patience: Duration,
        hooks: Broker,
        keeper: tls::Keeper,
        limits: Limits,
        compression: Allowed,
    ) -> Self {
        let node = boltgate::node::Client::new(dir.path().join("lightning-rpc"));
        let health = Health::new(&tables::SURFACE).await;
        let hub = Hub::new(tables::RPCS, tables::TOPICS, BUFFER);
        let service = Service::new(node.clone(), hub.clone(), &tables::SURFACE, &health)
            .unwrap()
            .with_hooks(hooks)
            .with_compression(compression);
        let server = Server::bind(&["127.0.0.1:0".parse().unwrap()]).await.unwrap();
        let server = server.with_limits(limits);
        let address = server.addresses()[0];
        let (stop, stopped) = oneshot::channel();
        let stopped = async { drop(stopped.await) };
        let trust = keeper.trust();
        tokio::spawn(keeper.watch());
        let served = tokio::spawn(server.serve(trust, service, stopped, patience));
        Self { dir, address, health, hub, node, stop, served }
    }

    /// The lightning directory.
    pub fn dir(&self) -> &Path {
        self.dir.path()
    }

    /// Where the bridge expects its node.
    pub fn socket(&self) -> PathBuf {
        self.dir().join("lightning-rpc")
    }

    /// Asks the bridge to finish; resolves to whether all calls came to their end.
    pub async fn stop(self) -> bool {
        drop(self.stop);
        tokio::time::timeout(PATIENCE, self.served).await.unwrap().unwrap()
    }
}
