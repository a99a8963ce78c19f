//! A plugin, started and spoken to over stdio as the node does it.

mod manifest;
mod process;

use std::collections::{HashMap, VecDeque};
use std::fmt;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, OnceLock, PoisonError, Weak};
use std::time::Duration;

use bytes::Bytes;
use serde_json::json;
use tokio::sync::{Notify, mpsc, oneshot, watch};

pub use manifest::{GivenOptions, Hook, Manifest, Named, OptionSpec, Topic};

use crate::node::Node;
use crate::rpc::{Answer, RpcError};

/// Log messages that are kept, at most.
const KEPT_LOGS: usize = 1000;

/// How a plugin is doing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PluginState {
    /// It runs, and has not answered `init` yet.
    Starting,
    /// It has answered `init`.
    Ready,
    /// It asked not to be run, for this reason.
    Disabled(String),
    /// The node ended it, for this reason.
    Killed(String),
    /// It ended by itself.
    Exited {
        /// Its exit code; none where a signal ended it.
        code: Option<i32>,
    },
}

impl fmt::Display for PluginState {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Starting => f.write_str("starting"),
            Self::Ready => f.write_str("ready"),
            Self::Disabled(reason) => write!(f, "disabled itself: {reason}"),
            Self::Killed(reason) => write!(f, "killed: {reason}"),
            Self::Exited { code: Some(code) } => write!(f, "exited with code {code}"),
            Self::Exited { code: None } => f.write_str("ended by a signal"),
        }
    }
}

/// A message that a plugin logged.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LogMessage {
    /// `debug`, `info`, `unusual`, `broken`, …
    pub level: String,
    /// What it said.
    pub message: String,
}

/// A plugin that was started.
#[derive(Debug)]
pub struct Plugin {
    name: String,
    path: PathBuf,
    pid: u32,
    manifest: OnceLock<Manifest>,
    options: OnceLock<serde_json::Map<String, serde_json::Value>>,
    state: watch::Sender<PluginState>,
    ended: watch::Sender<bool>,
    stdin: Mutex<Option<mpsc::Sender<Bytes>>>,
    pending: Mutex<HashMap<String, oneshot::Sender<Answer>>>,
    next_id: AtomicU64,
    logs: Mutex<VecDeque<LogMessage>>,
    kill: Notify,
    node: Weak<Node>,
}

impl Plugin {
    /// The file name of its executable.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }

    /// Its executable.
    #[must_use]
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Its process id.
    #[must_use]
    pub fn pid(&self) -> u32 {
        self.pid
    }

    /// How it is doing.
    #[must_use]
    pub fn state(&self) -> PluginState {
        self.state.borrow().clone()
    }

    /// Waits until it no longer runs as a part of the node, and says why.
    pub async fn ended(&self) -> PluginState {
        let mut state = self.state.subscribe();
        let over =
            |state: &PluginState| !matches!(state, PluginState::Starting | PluginState::Ready);
        match state.wait_for(over).await {
            Ok(state) => state.clone(),
            Err(_) => self.state(),
        }
    }

    /// What it said about itself; none before it did.
    #[must_use]
    pub fn manifest(&self) -> Option<&Manifest> {
        self.manifest.get()
    }

    /// The options that it was given with `init`, defaults included.
    #[must_use]
    pub fn options(&self) -> Option<&serde_json::Map<String, serde_json::Value>> {
        self.options.get()
    }

    /// The last messages that it logged, the oldest first.
    #[must_use]
    pub fn logs(&self) -> Vec<LogMessage> {
        lock(&self.logs).iter().cloned().collect()
    }

    /// Calls one of its methods or hooks.
    ///
    /// # Errors
    /// It is gone; its own errors are [`Answer::Error`].
    pub async fn request(&self, method: &str, params: &str) -> Result<Answer, RpcError> {
        let number = self.next_id.fetch_add(1, Ordering::Relaxed);
        let id = json!(format!("cln:{method}#{number}")).to_string();
        let method_text = json!(method);
        let text = format!(
            "{{\"jsonrpc\":\"2.0\",\"id\":{id},\"method\":{method_text},\"params\":{params}}}\n\n"
        );
        let (sender, receiver) = oneshot::channel();
        lock(&self.pending).insert(id, sender);
        let gone = || RpcError::new(-4, format!("plugin {} terminated before replying", self.name));
        if !self.send(text.into()).await {
            return Err(gone());
        }
        receiver.await.map_err(|_| gone())
    }

    /// Sends a whole message; says whether the plugin still takes any.
    pub(crate) async fn send(&self, message: Bytes) -> bool {
        let stdin = lock(&self.stdin).clone();
        match stdin {
            Some(stdin) => stdin.send(message).await.is_ok(),
            None => false,
        }
    }

    pub(crate) fn is_ready(&self) -> bool {
        *self.state.borrow() == PluginState::Ready
    }

    pub(crate) fn offers(&self, method: &str) -> bool {
        self.manifest().is_some_and(|manifest| manifest.method_names().contains(&method))
    }

    pub(crate) fn hooks(&self, hook: &str) -> bool {
        self.manifest().is_some_and(|manifest| manifest.hook_names().contains(&hook))
    }

    pub(crate) fn subscribes(&self, topic: &str) -> bool {
        self.manifest().is_some_and(|manifest| manifest.subscribes(topic))
    }

    /// Asks for the manifest; a plugin that gives none, or does not want to run, is ended.
    pub(crate) async fn introduce(&self, patience: Duration) {
        let params = r#"{"allow-deprecated-apis":true}"#;
        let Some(text) = self.handshake("getmanifest", params, patience).await else { return };
        match serde_json::from_slice::<Manifest>(&text) {
            Ok(manifest) => {
                let reason = manifest.disable.clone();
                let _ = self.manifest.set(manifest);
                if let Some(reason) = reason {
                    self.end(PluginState::Disabled(reason));
                }
            }
            Err(error) => {
                self.end(PluginState::Killed(format!("its manifest is unsound: {error}")))
            }
        }
    }

    /// Sends `init`, and waits for the plugin to say that it is ready or does not want to run.
    pub(crate) async fn init(
        &self,
        options: serde_json::Map<String, serde_json::Value>,
        lightning_dir: &Path,
        patience: Duration,
    ) {
        let params = json!({
            "options": &options,
            "configuration": {
                "lightning-dir": lightning_dir,
                "rpc-file": crate::sandbox::RPC_FILE,
                "startup": true,
                "network": "regtest",
                "feature_set": {
                    "init": "800898882a8a59a1",
                    "node": "808898882a8a59a1",
                    "channel": "",
                    "invoice": "02000002024100",
                },
                "always_use_proxy": false,
            },
        });
        let _ = self.options.set(options);
        let Some(text) = self.handshake("init", &params.to_string(), patience).await else {
            return;
        };
        #[derive(serde::Deserialize)]
        struct Ready {
            disable: Option<String>,
        }
        match serde_json::from_slice::<Ready>(&text) {
            Ok(Ready { disable: Some(reason) }) => self.end(PluginState::Disabled(reason)),
            Ok(Ready { disable: None }) => {
                self.change(PluginState::Ready);
            }
            Err(error) => {
                self.end(PluginState::Killed(format!("its answer to init is unsound: {error}")));
            }
        }
    }

    async fn handshake(&self, method: &str, params: &str, patience: Duration) -> Option<Bytes> {
        match tokio::time::timeout(patience, self.request(method, params)).await {
            Ok(Ok(Answer::Result(text))) => return Some(text),
            Ok(Ok(Answer::Error(text) | Answer::Cut(text, _))) => {
                let text = String::from_utf8_lossy(&text);
                self.end(PluginState::Killed(format!(
                    "it answered {method} with an error: {text}"
                )));
            }
            // Why it is gone will be known in a moment.
            Ok(Err(_)) => drop(self.ended().await),
            Err(_) => self.end(PluginState::Killed(format!(
                "it did not answer {method} in {} s",
                patience.as_secs_f32()
            ))),
        }
        None
    }

    /// Ends it as the node does when it stops: `shutdown` for who wants to hear it, and time to
    /// go; then it is killed.
    pub(crate) async fn shut_down(&self, grace: Duration) {
        if self.subscribes("shutdown") && self.is_ready() {
            self.send(crate::node::notification("shutdown", "{}")).await;
        } else {
            // The end of its input is all that it gets.
            lock(&self.stdin).take();
        }
        let mut ended = self.ended.subscribe();
        if tokio::time::timeout(grace, ended.wait_for(|ended| *ended)).await.is_err() {
            tracing::warn!(
                plugin = self.name,
                "still runs after {} s: killed",
                grace.as_secs_f32()
            );
            self.end(PluginState::Killed("it did not go when the node stopped".into()));
            let _ = ended.wait_for(|ended| *ended).await;
        }
    }

    /// Ends it for a reason.
    pub(crate) fn end(&self, why: PluginState) {
        if self.change(why.clone()) {
            tracing::warn!(plugin = self.name, "{why}");
        }
        self.kill.notify_one();
    }

    /// The first reason to be over is the one that counts.
    fn change(&self, to: PluginState) -> bool {
        self.state.send_if_modified(|state| {
            let alive = matches!(state, PluginState::Starting | PluginState::Ready);
            if alive {
                *state = to;
            }
            alive
        })
    }

    fn keep_log(&self, log: LogMessage) {
        let mut logs = lock(&self.logs);
        if logs.len() == KEPT_LOGS {
            logs.pop_front();
        }
        logs.push_back(log);
    }
}

fn lock<T>(mutex: &Mutex<T>) -> std::sync::MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Starts a plugin's executable in the node's directory.
pub(crate) fn start(
    path: &Path,
    lightning_dir: &Path,
    node: &Arc<Node>,
) -> std::io::Result<Arc<Plugin>> {
    process::start(path, lightning_dir, node)
}
