//! A running sandbox, and how to start one.

use std::collections::HashMap;
use std::io;
use std::os::unix::fs::DirBuilderExt;
use std::path::{Path, PathBuf};
use std::sync::atomic::AtomicU64;
use std::sync::{Arc, Mutex, OnceLock};
use std::time::Duration;

use serde_json::Value;
use tokio::task::JoinHandle;

use crate::control;
use crate::node::Node;
use crate::plugin::{self, GivenOptions, Plugin, PluginState};
use crate::replay::Recordings;
use crate::rpc::{self, Request, RpcError};
use crate::runes::{RuneSecret, Runes};
use crate::sample::{Sampler, Variant};
use crate::schema::Catalog;
use crate::script::Script;

/// The name of the socket in the lightning directory.
pub const RPC_FILE: &str = "lightning-rpc";

/// Why a sandbox can't be started.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The schemas of this build are unsound.
    #[error("the schemas can't be read: {0}; run `make regenerate`")]
    Schemas(String),
    /// A file, folder or executable is not as needed.
    #[error("{path}: {error}")]
    Path {
        /// Where.
        path: PathBuf,
        /// What is wrong there.
        error: io::Error,
    },
    /// The recordings can't be read.
    #[error("the recordings can't be read: {0}")]
    Recordings(String),
    /// An option that no plugin knows, or a value that is not of the option's type.
    #[error("{0}")]
    Option(String),
    /// The operating system gives no randomness for the secret of the runes.
    #[error("no secret for runes: {0}; give one")]
    RuneSecret(getrandom::Error),
}

/// What the sandbox shall be like.
#[derive(Debug, Clone)]
pub struct Builder {
    lightning_dir: PathBuf,
    seed: u64,
    entries: usize,
    entries_of: Vec<(String, usize)>,
    variant: Variant,
    replay: Option<PathBuf>,
    sample_runes: bool,
    rune_secret: Option<RuneSecret>,
    plugins: Vec<PathBuf>,
    options: GivenOptions,
    patience: Duration,
    grace: Duration,
}

impl Default for Builder {
    fn default() -> Self {
        Self {
            lightning_dir: ".sandbox".into(),
            seed: 1,
            entries: 2,
            entries_of: Vec::new(),
            variant: Variant::default(),
            replay: None,
            sample_runes: false,
            rune_secret: None,
            plugins: Vec::new(),
            options: GivenOptions::new(),
            patience: Duration::from_secs(60),
            grace: Duration::from_secs(30),
        }
    }
}

impl Builder {
    /// Where the socket is and the plugins run; made if missing. Default: `.sandbox`.
    #[must_use]
    pub fn lightning_dir(mut self, dir: impl Into<PathBuf>) -> Self {
        self.lightning_dir = dir.into();
        self
    }

    /// What the samples follow from: the same seed gives the same bytes. Default: 1.
    #[must_use]
    pub fn seed(mut self, seed: u64) -> Self {
        self.seed = seed;
        self
    }

    /// How many entries each list of an answer has; lists inside lists have 2 at most.
    /// Default: 2.
    #[must_use]
    pub fn entries(mut self, entries: usize) -> Self {
        self.entries = entries;
        self
    }

    /// Gives the lists of one method another length.
    #[must_use]
    pub fn entries_of(mut self, method: impl Into<String>, entries: usize) -> Self {
        self.entries_of.push((method.into(), entries));
        self
    }

    /// Which optional members the samples have.
    #[must_use]
    pub fn variant(mut self, variant: Variant) -> Self {
        self.variant = variant;
        self
    }

    /// Answers from the recordings in this folder where there is one.
    #[must_use]
    pub fn replay(mut self, folder: impl Into<PathBuf>) -> Self {
        self.replay = Some(folder.into());
        self
    }

    /// Answers the methods of runes with samples, as any other method. Default: runes are real,
    /// that is, `createrune` gives them and `checkrune` judges them by the node's rules.
    #[must_use]
    pub fn sample_runes(mut self) -> Self {
        self.sample_runes = true;
        self
    }

    /// The secret that runes grow from, so that whoever knows it can make and check runes, too.
    /// Default: a new one each time the sandbox starts.
    #[must_use]
    pub fn rune_secret(mut self, secret: impl Into<RuneSecret>) -> Self {
        self.rune_secret = Some(secret.into());
        self
    }

    /// Starts this executable as a plugin, with options as on the node's command line.
    #[must_use]
    pub fn plugin<N: Into<String>, V: Into<String>>(
        mut self,
        path: impl Into<PathBuf>,
        options: impl IntoIterator<Item = (N, V)>,
    ) -> Self {
        self.plugins.push(path.into());
        for (name, value) in options {
            self = self.option(name, Some(value.into()));
        }
        self
    }

    /// Gives an option as on the node's command line; a flag has no value.
    #[must_use]
    pub fn option(mut self, name: impl Into<String>, value: Option<String>) -> Self {
        self.options.entry(name.into()).or_default().push(value);
        self
    }

    /// How long a plugin may take to answer `getmanifest` or `init`. Default: 60 s.
    #[must_use]
    pub fn plugin_patience(mut self, patience: Duration) -> Self {
        self.patience = patience;
        self
    }

    /// How long a plugin may take to go when the sandbox stops. Default: 30 s, as lightningd has.
    #[must_use]
    pub fn shutdown_grace(mut self, grace: Duration) -> Self {
        self.grace = grace;
        self
    }

    /// Serves the socket, then starts the plugins; returns once each has answered `init` or is
    /// over. A plugin that is over is not an error: look at [`Plugin::state`].
    ///
    /// # Errors
    /// See [`Error`].
    pub async fn start(self) -> Result<Sandbox, Error> {
        let at = |path: &Path| {
            let path = path.to_owned();
            move |error| Error::Path { path, error }
        };
        let catalog = Catalog::embedded().map_err(Error::Schemas)?;
        let recordings = match &self.replay {
            Some(folder) => Recordings::read(folder).map_err(Error::Recordings)?,
            None => Recordings::default(),
        };
        let mut paths = Vec::new();
        for path in &self.plugins {
            paths.push(path.canonicalize().map_err(at(path))?);
        }
        let dir = &self.lightning_dir;
        std::fs::DirBuilder::new().recursive(true).mode(0o700).create(dir).map_err(at(dir))?;
        let dir = dir.canonicalize().map_err(at(dir))?;
        let mut sampler = Sampler::new(self.seed, self.entries, self.variant);
        for (method, entries) in self.entries_of {
            sampler.set_entries(method, entries);
        }
        let runes = match self.rune_secret {
            _ if self.sample_runes => None,
            Some(secret) => Some(Runes::new(&secret)),
            None => Some(Runes::new(&RuneSecret::random().map_err(Error::RuneSecret)?)),
        };
        let node = Arc::new(Node {
            catalog,
            sampler,
            recordings,
            script: Script::default(),
            counters: Arc::default(),
            lightning_dir: dir.clone(),
            plugins: OnceLock::new(),
            runes,
            samples: Mutex::new(HashMap::new()),
            events: AtomicU64::new(0),
        });
        let rpc_path = dir.join(RPC_FILE);
        let listener = rpc::bind(&rpc_path).await.map_err(at(&rpc_path))?;
        let serving = tokio::spawn(rpc::serve(listener, Arc::clone(&node)));
        let mut sandbox =
            Sandbox { node, rpc_path, serving, plugins: Vec::new(), grace: self.grace };
        for path in &paths {
            let plugin = plugin::start(path, &dir, &sandbox.node).map_err(at(path))?;
            sandbox.plugins.push(Arc::clone(&plugin));
            plugin.introduce(self.patience).await;
        }
        let _ = sandbox.node.plugins.set(sandbox.plugins.clone());
        for (plugin, options) in sandbox.options(&self.options)? {
            plugin.init(options, &dir, self.patience).await;
        }
        Ok(sandbox)
    }
}

/// A running stand-in node. Dropping it kills its plugins; [`Sandbox::stop`] is kinder.
#[derive(Debug)]
pub struct Sandbox {
    node: Arc<Node>,
    rpc_path: PathBuf,
    serving: JoinHandle<()>,
    plugins: Vec<Arc<Plugin>>,
    grace: Duration,
}

type PluginOptions = serde_json::Map<String, Value>;

impl Sandbox {
    /// Says what a sandbox shall be like.
    #[must_use]
    pub fn builder() -> Builder {
        Builder::default()
    }

    /// The lightning directory, absolute.
    #[must_use]
    pub fn lightning_dir(&self) -> &Path {
        &self.node.lightning_dir
    }

    /// The socket, absolute.
    #[must_use]
    pub fn rpc_path(&self) -> &Path {
        &self.rpc_path
    }

    /// The plugins, in the order in which they were given.
    #[must_use]
    pub fn plugins(&self) -> &[Arc<Plugin>] {
        &self.plugins
    }

    /// Runs one of the sandbox's own methods, such as `sandbox-notify`, without the socket.
    ///
    /// # Errors
    /// What the method would answer over the socket.
    pub async fn control(&self, method: &str, params: &Value) -> Result<Value, RpcError> {
        let command = method.strip_prefix("sandbox-").unwrap_or(method);
        let params = serde_json::value::to_raw_value(params)
            .map_err(|error| RpcError::internal(error.to_string()))?;
        let text = control::run(&self.node, command, &params).await?;
        serde_json::from_slice(&text).map_err(|error| RpcError::internal(error.to_string()))
    }

    /// Answers a method with this result, JSON text, from now on, and does nothing else for it:
    /// its parameters are not looked at, its calls are not kept for [`Sandbox::seen`], and what
    /// tests say about the method has no effect. For measuring what is at the other end of the
    /// socket; `sandbox-reset` ends it.
    pub fn prepare(&self, method: impl Into<String>, result: impl Into<bytes::Bytes>) {
        self.node.script.prepare(method.into(), result.into());
    }

    /// The last requests on the socket, of one method or of all, the oldest first.
    #[must_use]
    pub fn seen(&self, method: Option<&str>) -> Vec<Request> {
        self.node.script.seen(method)
    }

    /// Connections on the socket that are open.
    #[must_use]
    pub fn open_connections(&self) -> u64 {
        self.node.counters.open.load(std::sync::atomic::Ordering::Relaxed)
    }

    /// Requests on the socket that have no answer yet.
    #[must_use]
    pub fn in_flight(&self) -> u64 {
        self.node.counters.in_flight.load(std::sync::atomic::Ordering::Relaxed)
    }

    /// Tells the plugins that the node stops, waits for them to go (then kills them), and closes
    /// the socket. Says how each plugin ended.
    pub async fn stop(self) -> Vec<PluginState> {
        let mut states = Vec::new();
        for plugin in &self.plugins {
            plugin.shut_down(self.grace).await;
            states.push(plugin.state());
        }
        states
    }

    /// The options of each plugin that still runs.
    fn options(&self, given: &GivenOptions) -> Result<Vec<(Arc<Plugin>, PluginOptions)>, Error> {
        let all: Vec<_> = self.plugins.iter().filter_map(|plugin| plugin.manifest()).collect();
        // A plugin that never told its options may be the one that an option is for.
        if all.len() == self.plugins.len() {
            let known = |name: &str| {
                all.iter().flat_map(|manifest| &manifest.options).any(|option| option.name == name)
            };
            if let Some(name) = given.keys().find(|name| !known(name)) {
                return Err(Error::Option(format!("--{name}: no plugin has this option")));
            }
        }
        let mut options = Vec::new();
        for plugin in &self.plugins {
            if let (PluginState::Starting, Some(manifest)) = (plugin.state(), plugin.manifest()) {
                let values = manifest.option_values(given).map_err(Error::Option)?;
                options.push((Arc::clone(plugin), values));
            }
        }
        Ok(options)
    }
}

impl Drop for Sandbox {
    fn drop(&mut self) {
        self.serving.abort();
        for plugin in &self.plugins {
            if matches!(plugin.state(), PluginState::Starting | PluginState::Ready) {
                plugin.end(PluginState::Killed("the sandbox is gone".into()));
            }
        }
        let _ = std::fs::remove_file(&self.rpc_path);
    }
}
