//! From the process's start to lightningd's `init`, and its answer.

use std::time::Duration;

use serde_json::json;
use serde_json::value::{RawValue, to_raw_value};
use tokio::io::AsyncRead;
use tracing::{debug, info, warn};

use super::hook::HookCall;
use super::init::Init;
use super::manifest::{Manifest, SHUTDOWN};
use super::message::{Incoming, METHOD_NOT_FOUND, Notification, answer};
use super::method::MethodCall;
use super::output::Output;
use super::running::{Handlers, Running, answer_idle, next, send};
use super::{Input, stdio};
use crate::log;
use crate::node::frames::Frames;

/// The longest message that is read from lightningd, in bytes.
const MAX_MESSAGE: usize = 256 << 20;

/// How long a disabled plugin waits for lightningd to take notice, before it ends by itself.
const DISABLED_LIMIT: Duration = Duration::from_secs(10);

/// A plugin that lightningd waits for: answer with [`ready`](Self::ready) or
/// [`disable`](Self::disable), within the 60 seconds that lightningd allows.
pub struct Plugin {
    frames: Frames<Input>,
    output: Output,
    init_id: Box<RawValue>,
    manifest: Manifest,
    handlers: Handlers,
}

impl Plugin {
    /// Speaks to lightningd on the process's stdin and stdout, up to its `init`.
    ///
    /// From here on, what the process logs goes to lightningd's log ([`crate::log`]).
    /// `None` means that there is nothing to do but to end, with success: lightningd only wanted
    /// the manifest, or went away, or a bad option value has disabled the plugin; the log says
    /// which.
    pub async fn start(manifest: Manifest) -> Option<(Self, Init)> {
        let output = Output::new(stdio::output());
        log::install(output.lines());
        Self::start_on(stdio::input(), output, manifest).await
    }

    /// The same as [`start`](Self::start) on any streams, and leaves logging alone.
    pub async fn start_on(
        input: impl AsyncRead + Send + Unpin + 'static,
        output: Output,
        manifest: Manifest,
    ) -> Option<(Self, Init)> {
        let input: Input = Box::new(input);
        let mut frames = Frames::with_limit(input, MAX_MESSAGE);
        loop {
            match next(&mut frames).await {
                Ok(Incoming::Request { id, method, params }) => match method.as_str() {
                    "getmanifest" => send(&output, answer(&id, &manifest)).await,
                    "init" => {
                        let plugin = Self {
                            frames,
                            output,
                            init_id: id,
                            manifest,
                            handlers: Handlers {
                                notification: Box::new(ignore),
                                hook: Box::new(go_on),
                                method: Box::new(unhandled),
                            },
                        };
                        return match Init::parse(&params) {
                            Ok(init) => Some((plugin, init)),
                            Err(reason) => {
                                plugin.disable(&reason).await;
                                None
                            }
                        };
                    }
                    _ => answer_idle(&output, &manifest, &id, &method).await,
                },
                Ok(Incoming::Notification(notification)) if notification.topic == SHUTDOWN => {
                    info!("ending before init: lightningd says so");
                    break;
                }
                Ok(Incoming::Notification(notification)) => ignore(notification),
                Ok(Incoming::Answer) => debug!("skipped an answer; nothing was asked"),
                Err(stop) => {
                    info!("ending before init: {stop}");
                    break;
                }
            }
        }
        output.flush().await;
        None
    }

    /// Gives each notification to `handler`, in the order in which they come; `shutdown` too.
    ///
    /// The handler holds up everything that lightningd sends, so it must not wait: it puts what
    /// it wants to keep into a bounded queue of its own.
    #[must_use]
    pub fn on_notification(mut self, handler: impl FnMut(Notification) + Send + 'static) -> Self {
        self.handlers.notification = Box::new(handler);
        self
    }

    /// Gives each call of a hook that the manifest offers to `handler`, which sees to it that it
    /// is answered. As a notification's, the handler must not wait.
    #[must_use]
    pub fn on_hook(mut self, handler: impl FnMut(HookCall) + Send + 'static) -> Self {
        self.handlers.hook = Box::new(handler);
        self
    }

    /// Gives each call of a method that the manifest offers to `handler`, which sees to it that it
    /// is answered. As a notification's, the handler must not wait.
    #[must_use]
    pub fn on_method(mut self, handler: impl FnMut(MethodCall) + Send + 'static) -> Self {
        self.handlers.method = Box::new(handler);
        self
    }

    /// Tells lightningd that the plugin works.
    pub async fn ready(self) -> Running {
        let Self { frames, output, init_id, manifest, handlers } = self;
        // First the signals, so that none is missed once lightningd knows.
        let running = Running::begin(frames, output.clone(), manifest, handlers);
        send(&output, answer(&init_id, json!({}))).await;
        running
    }

    /// Tells lightningd to go on without the plugin, and why; returns when lightningd has let
    /// go of it. The process is to end with success then.
    pub async fn disable(self, reason: &str) {
        let Self { mut frames, output, init_id, manifest, .. } = self;
        warn!("disabled: {reason}");
        send(&output, answer(&init_id, json!({ "disable": reason }))).await;
        output.flush().await;
        // Ending before lightningd has read the answer would count as a crash.
        let gone = async {
            while let Ok(message) = next(&mut frames).await {
                if let Incoming::Request { id, method, .. } = message {
                    answer_idle(&output, &manifest, &id, &method).await;
                }
            }
        };
        if tokio::time::timeout(DISABLED_LIMIT, gone).await.is_err() {
            debug!("lightningd keeps a disabled plugin; ending");
        }
    }
}

fn go_on(call: HookCall) {
    debug!(hook = call.hook, "nobody handles hooks; the node goes on");
    if let Ok(result) = to_raw_value(&json!({ "result": "continue" })) {
        call.reply.send(&result);
    }
}

fn unhandled(call: MethodCall) {
    call.reply.error(METHOD_NOT_FOUND, "nobody answers this method");
}

fn ignore(notification: Notification) {
    debug!(topic = notification.topic, "skipped a notification that nobody waits for");
}
