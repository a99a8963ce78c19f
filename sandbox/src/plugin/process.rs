//! A plugin's process: what goes in, what comes out, how it ends.

use std::collections::{HashMap, VecDeque};
use std::io;
use std::path::Path;
use std::process::Stdio;
use std::sync::atomic::AtomicU64;
use std::sync::{Arc, Mutex, OnceLock};
use std::time::Duration;

use bytes::Bytes;
use serde::Deserialize;
use serde_json::value::RawValue;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::process::{Child, ChildStdin, ChildStdout, Command};
use tokio::sync::{Notify, mpsc, watch};

use super::{LogMessage, Plugin, PluginState, lock};
use crate::frame::Framer;
use crate::node::Node;
use crate::rpc::Answer;

/// Largest message of a plugin, in bytes.
const LIMIT: usize = 256 << 20;
/// How long a plugin that has closed its output may still run.
const LINGER: Duration = Duration::from_secs(5);
/// Messages that wait to be read by the plugin, at most; then senders wait too.
const WAITING: usize = 64;

pub(super) fn start(
    path: &Path,
    lightning_dir: &Path,
    node: &Arc<Node>,
) -> io::Result<Arc<Plugin>> {
    let mut child = Command::new(path)
        .current_dir(lightning_dir)
        .env("LIGHTNINGD_PLUGIN", "1")
        .env("LIGHTNINGD_VERSION", "v26.06.6")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::inherit())
        // Ctrl-C is for the node alone, which then tells its plugins.
        .process_group(0)
        .kill_on_drop(true)
        .spawn()?;
    let (Some(stdin), Some(stdout), Some(pid)) =
        (child.stdin.take(), child.stdout.take(), child.id())
    else {
        return Err(io::Error::other("the plugin was gone at once"));
    };
    let (messages, waiting) = mpsc::channel(WAITING);
    let plugin = Arc::new(Plugin {
        name: path.file_name().unwrap_or_default().to_string_lossy().into_owned(),
        path: path.to_owned(),
        pid,
        manifest: OnceLock::new(),
        options: OnceLock::new(),
        state: watch::Sender::new(PluginState::Starting),
        ended: watch::Sender::new(false),
        stdin: Mutex::new(Some(messages)),
        pending: Mutex::new(HashMap::new()),
        next_id: AtomicU64::new(0),
        logs: Mutex::new(VecDeque::new()),
        kill: Notify::new(),
        node: Arc::downgrade(node),
    });
    tokio::spawn(feed(stdin, waiting));
    tokio::spawn(supervise(Arc::clone(&plugin), child, stdout));
    Ok(plugin)
}

async fn feed(mut stdin: ChildStdin, mut waiting: mpsc::Receiver<Bytes>) {
    while let Some(message) = waiting.recv().await {
        if stdin.write_all(&message).await.is_err() {
            return;
        }
    }
}

async fn supervise(plugin: Arc<Plugin>, mut child: Child, stdout: ChildStdout) {
    let talked = tokio::select! {
        talked = listen(&plugin, stdout) => talked,
        () = plugin.kill.notified() => Ok(()),
    };
    if let Err(reason) = talked {
        plugin.end(PluginState::Killed(reason));
    }
    // Its output is closed or no longer wanted: it ends by itself, and soon, or is ended.
    let status = tokio::select! {
        status = child.wait() => status,
        () = overdue(&plugin) => {
            let _ = child.start_kill();
            child.wait().await
        }
    };
    let code = status.ok().and_then(|status| status.code());
    plugin.change(PluginState::Exited { code });
    lock(&plugin.stdin).take();
    lock(&plugin.pending).clear();
    plugin.ended.send_replace(true);
}

/// Waits until the node has decided to end the plugin, or it has been silent long enough.
async fn overdue(plugin: &Plugin) {
    let _ = tokio::time::timeout(LINGER, plugin.ended()).await;
}

/// Takes all that the plugin says until it closes its output; an error is what it did wrong.
async fn listen(plugin: &Plugin, mut stdout: ChildStdout) -> Result<(), String> {
    let mut framer = Framer::new(LIMIT);
    loop {
        while let Some(message) =
            framer.next_object().map_err(|error| not_json_rpc(&error.to_string()))?
        {
            hear(plugin, &message).await?;
        }
        match stdout.read_buf(framer.buffer()).await {
            Ok(1..) => {}
            _ if framer.is_inside() => {
                return Err(not_json_rpc("its output ended inside a JSON object"));
            }
            _ => return Ok(()),
        }
    }
}

fn not_json_rpc(what: &str) -> String {
    format!("its stdout may hold nothing but JSON-RPC: {what}")
}

#[derive(Deserialize)]
struct Message<'a> {
    #[serde(borrow)]
    id: Option<&'a RawValue>,
    method: Option<String>,
    #[serde(borrow)]
    params: Option<&'a RawValue>,
    #[serde(borrow)]
    result: Option<&'a RawValue>,
    #[serde(borrow)]
    error: Option<&'a RawValue>,
}

async fn hear(plugin: &Plugin, text: &[u8]) -> Result<(), String> {
    let message: Message<'_> =
        serde_json::from_slice(text).map_err(|error| not_json_rpc(&error.to_string()))?;
    let text = || {
        String::from_utf8_lossy(text.get(..text.len().min(200)).unwrap_or_default()).into_owned()
    };
    match message {
        Message { id: None, method: Some(method), params, .. } => {
            notified(plugin, &method, params.map_or("{}", RawValue::get)).await
        }
        Message { id: Some(id), method: None, result, error, .. } => {
            let answer = match (result, error) {
                (_, Some(error)) => Answer::Error(error.get().to_owned().into()),
                (Some(result), None) => Answer::Result(result.get().to_owned().into()),
                (None, None) => return Err(format!("a reply without result or error: {}", text())),
            };
            let asked = lock(&plugin.pending).remove(id.get());
            let Some(asked) = asked else {
                return Err(format!("a reply to a request that was never made: {}", text()));
            };
            let _ = asked.send(answer);
            Ok(())
        }
        _ => Err(not_json_rpc(&format!("neither a reply nor a notification: {}", text()))),
    }
}

async fn notified(plugin: &Plugin, method: &str, params: &str) -> Result<(), String> {
    #[derive(Deserialize)]
    struct Log {
        #[serde(default = "info")]
        level: String,
        message: String,
    }
    fn info() -> String {
        "info".to_owned()
    }
    if method == "log" {
        let Log { level, message } = serde_json::from_str(params)
            .map_err(|error| format!("a log notification that can't be read: {error}"))?;
        let name = plugin.name();
        match level.as_str() {
            "broken" => tracing::error!(target: "plugin", "{name}: {message}"),
            "unusual" | "warn" => tracing::warn!(target: "plugin", "{name}: {message}"),
            "debug" => tracing::debug!(target: "plugin", "{name}: {message}"),
            "trace" | "io" => tracing::trace!(target: "plugin", "{name}: {message}"),
            _ => tracing::info!(target: "plugin", "{name}: {message}"),
        }
        plugin.keep_log(LogMessage { level, message });
        return Ok(());
    }
    let announced = plugin
        .manifest()
        .is_some_and(|manifest| manifest.notifications.iter().any(|topic| topic.method == method));
    match plugin.node.upgrade() {
        Some(node) if announced => {
            let (topic, origin) =
                (serde_json::Value::from(method), serde_json::Value::from(plugin.name()));
            let text = format!(
                "{{\"jsonrpc\":\"2.0\",\"method\":{topic},\"origin\":{origin},\"params\":{{{topic}:{params}}}}}\n\n"
            );
            node.publish(method, &text.into(), Some(plugin.name())).await;
        }
        _ => tracing::debug!(
            plugin = plugin.name(),
            "sent a notification '{method}' that it never announced"
        ),
    }
    Ok(())
}
