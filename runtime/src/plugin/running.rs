//! The plugin between its start and its end.

use serde_json::json;
use serde_json::value::RawValue;
use tokio::io::AsyncRead;
use tokio::sync::watch;
use tokio::task::JoinHandle;
use tracing::{debug, error, info};

use super::Input;
use super::hook::{HookCall, HookReply};
use super::manifest::{Manifest, SHUTDOWN};
use super::message::{Incoming, METHOD_NOT_FOUND, Notification, answer, refusal};
use super::method::{MethodCall, MethodReply};
use super::output::Output;
use super::stop::{Signals, Stop};
use crate::node::frames::Frames;

/// What is done with each notification.
pub(super) type Handler = Box<dyn FnMut(Notification) + Send>;
/// What is done with each call of a hook.
pub(super) type HookHandler = Box<dyn FnMut(HookCall) + Send>;
/// What is done with each call of a method.
pub(super) type MethodHandler = Box<dyn FnMut(MethodCall) + Send>;

/// What is done with what lightningd sends.
pub(super) struct Handlers {
    pub notification: Handler,
    pub hook: HookHandler,
    pub method: MethodHandler,
}

/// A plugin that lightningd has accepted.
#[derive(Debug)]
pub struct Running {
    stop: watch::Receiver<Option<Stop>>,
    signals: Signals,
    reader: JoinHandle<()>,
    output: Output,
}

impl Running {
    pub(super) fn begin(
        frames: Frames<Input>,
        output: Output,
        manifest: Manifest,
        handlers: Handlers,
    ) -> Self {
        let (tell, stop) = watch::channel(None);
        let reader = Reader { frames, output: output.clone(), manifest, handlers, tell };
        let reader = tokio::spawn(reader.run());
        Self { stop, signals: Signals::catch(), reader, output }
    }

    /// Waits until the plugin is to end: lightningd sends `shutdown`, or closes stdin, or
    /// SIGTERM or SIGINT comes. May be dropped and called again.
    pub async fn stopped(&mut self) -> Stop {
        let told = async {
            match self.stop.wait_for(Option::is_some).await {
                Ok(stop) => stop.unwrap_or(Stop::StdinClosed),
                // The reader is gone.
                Err(_) => Stop::StdinClosed,
            }
        };
        let stop = tokio::select! {
            stop = told => stop,
            stop = self.signals.next() => stop,
        };
        info!("ending: {stop}");
        stop
    }

    /// Ends: what is logged up to here still gets to lightningd, if it reads.
    pub async fn finish(self) {
        self.output.flush().await;
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        self.reader.abort();
    }
}

/// Reads what lightningd sends, until stdin ends.
struct Reader {
    frames: Frames<Input>,
    output: Output,
    manifest: Manifest,
    handlers: Handlers,
    tell: watch::Sender<Option<Stop>>,
}

impl Reader {
    async fn run(mut self) {
        let stop = loop {
            match next(&mut self.frames).await {
                Ok(Incoming::Notification(notification)) => {
                    let shutdown = notification.topic == SHUTDOWN;
                    // Clients that listen to the topic hear of it before their streams end.
                    (self.handlers.notification)(notification);
                    if shutdown {
                        self.stop(Stop::Shutdown);
                    }
                }
                Ok(Incoming::Request { id, method: hook, params })
                    if self.manifest.offers(&hook) =>
                {
                    let reply = HookReply::new(id, self.output.clone());
                    (self.handlers.hook)(HookCall { hook, params, reply });
                    self.output.keep_up().await;
                }
                Ok(Incoming::Request { id, method, params })
                    if self.manifest.has_method(&method) =>
                {
                    let reply = MethodReply::new(id, self.output.clone());
                    (self.handlers.method)(MethodCall { method, params, reply });
                    self.output.keep_up().await;
                }
                Ok(Incoming::Request { id, method, .. }) => {
                    refuse(&self.output, &id, &method).await;
                }
                Ok(Incoming::Answer) => debug!("skipped an answer; nothing was asked"),
                Err(stop) => break stop,
            }
        };
        self.stop(stop);
    }

    /// Says that the plugin is to end; the first reason counts.
    fn stop(&self, stop: Stop) {
        self.tell.send_if_modified(|told| told.is_none() && told.replace(stop).is_none());
    }
}

/// The next message of lightningd. Where none follows, says why the plugin is to end.
pub(super) async fn next<R: AsyncRead + Unpin>(frames: &mut Frames<R>) -> Result<Incoming, Stop> {
    let text = match frames.next().await {
        Ok(Some(text)) => text,
        Ok(None) => return Err(Stop::StdinClosed),
        Err(error) => {
            error!("can't read what lightningd sends: {error}");
            return Err(Stop::StdinBroken);
        }
    };
    Incoming::parse(&text).map_err(|error| {
        error!("lightningd sent something other than JSON-RPC: {error}");
        Stop::StdinBroken
    })
}

/// Answers a request while the plugin does not run: not yet, or not any more.
///
/// A hook's call lets the node go on. Only `db_write` is called before `init`; nobody else could
/// answer it then, and the node waits.
pub(super) async fn answer_idle(output: &Output, manifest: &Manifest, id: &RawValue, method: &str) {
    if manifest.offers(method) {
        debug!("{method}: answered without a client, which can't be there yet");
        send(output, answer(id, json!({ "result": "continue" }))).await;
    } else {
        refuse(output, id, method).await;
    }
}

/// Answers a request for a method that the plugin does not offer.
pub(super) async fn refuse(output: &Output, id: &RawValue, method: &str) {
    let message = format!("Unknown method {method:?}: the manifest does not offer it");
    debug!("refused a request of lightningd: {message}");
    send(output, refusal(id, METHOD_NOT_FOUND, &message)).await;
}

/// Sends a message. Where lightningd no longer reads, stdin's end tells soon enough.
pub(super) async fn send(output: &Output, message: std::io::Result<Vec<u8>>) {
    let sent = match message {
        Ok(message) => output.send(message).await,
        Err(error) => Err(error),
    };
    if let Err(error) = sent {
        debug!(%error, "a message to lightningd was not sent");
    }
}
