//! The bridges under measurement, each with a node that stands in for it.

use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use boltgate_sandbox::{PluginState, Sandbox};
use bytes::Bytes;
use tempfile::TempDir;
use tokio::runtime::{Builder, Handle};
use tokio::sync::oneshot;

use crate::Outcome;
use crate::load::Endpoint;
use crate::process::Process;

/// How long a bridge may take until it accepts connections.
const PATIENCE: Duration = Duration::from_secs(20);

/// A bridge to measure: what to call it, and its executable.
#[derive(Debug, Clone)]
pub struct Candidate {
    /// Its name in what is printed.
    pub name: String,
    /// The executable: a plugin of lightningd with an option `grpc-port`.
    pub path: PathBuf,
}

/// Runs nodes, all on one thread as lightningd does, and starts bridges at them.
#[derive(Debug)]
pub struct Stage {
    runtime: Handle,
    _until_dropped: oneshot::Sender<()>,
}

/// A bridge that runs, with its node.
#[derive(Debug)]
pub struct Bridge {
    /// Its name in what is printed.
    pub name: String,
    /// Its process.
    pub process: Process,
    /// Where it listens.
    pub endpoint: Endpoint,
    /// The node that it asks.
    pub node: Sandbox,
    _dir: TempDir,
}

impl Stage {
    /// A stage without bridges.
    ///
    /// # Errors
    /// No thread can be made.
    pub fn new() -> Outcome<Self> {
        let runtime = Builder::new_current_thread().enable_all().build()?;
        let handle = runtime.handle().clone();
        let (until_dropped, dropped) = oneshot::channel();
        let run = move || drop(runtime.block_on(dropped));
        std::thread::Builder::new().name("node".into()).spawn(run)?;
        Ok(Self { runtime: handle, _until_dropped: until_dropped })
    }

    /// Starts a bridge at a node of its own, and waits until it listens.
    ///
    /// # Errors
    /// It doesn't start, or doesn't listen within 20 s.
    pub fn start(&self, candidate: &Candidate) -> Outcome<Bridge> {
        let Candidate { name, path } = candidate;
        let dir = tempfile::tempdir()?;
        let port = TcpListener::bind("127.0.0.1:0")?.local_addr()?.port();
        let builder = Sandbox::builder()
            .lightning_dir(dir.path())
            .plugin(path, [("grpc-port", port.to_string())]);
        let node = self
            .runtime
            .block_on(builder.start())
            .map_err(|error| format!("{name}: {error}; is it built?"))?;
        let plugin = node.plugins().first().ok_or("a sandbox without its plugin")?;
        if plugin.state() != PluginState::Ready {
            return Err(format!("{name} ({}) {}", path.display(), plugin.state()).into());
        }
        let process = Process::new(plugin.pid());
        let endpoint = self.runtime.block_on(listening(port, dir.path()))?;
        Ok(Bridge { name: name.clone(), process, endpoint, node, _dir: dir })
    }

    /// Starts several, each at a node of its own.
    ///
    /// # Errors
    /// As [`Stage::start`], for the first that fails.
    pub fn start_all(&self, candidates: &[Candidate]) -> Outcome<Vec<Bridge>> {
        candidates.iter().map(|candidate| self.start(candidate)).collect()
    }

    /// Stops several bridges and their nodes.
    pub fn stop_all(&self, bridges: Vec<Bridge>) {
        for bridge in bridges {
            self.stop(bridge);
        }
    }

    /// Stops a bridge and its node.
    pub fn stop(&self, bridge: Bridge) {
        let Bridge { node, .. } = bridge;
        self.runtime.block_on(node.stop());
    }
}

impl Bridge {
    /// Has the node answer a method with this result, at no cost but that of sending it.
    pub fn prepare(&self, method: &str, result: &Bytes) {
        self.node.prepare(method, result.clone());
    }
}

async fn listening(port: u16, dir: &Path) -> Outcome<Endpoint> {
    let begun = Instant::now();
    loop {
        let attempt = match Endpoint::new(port, dir) {
            Ok(endpoint) => endpoint.connect().await.map(|_| endpoint),
            Err(error) => Err(error),
        };
        match attempt {
            Ok(endpoint) => return Ok(endpoint),
            Err(error) if begun.elapsed() > PATIENCE => {
                return Err(
                    format!("port {port}: no connection after {PATIENCE:?}: {error}").into()
                );
            }
            Err(_) => tokio::time::sleep(Duration::from_millis(20)).await,
        }
    }
}
