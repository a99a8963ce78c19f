//! From lightningd's call to its answer, for all hooks.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use boltgate_transcode::to_wire;
use bytes::Bytes;
use serde_json::json;
use serde_json::value::{RawValue, to_raw_value};
use tokio::sync::Notify;
use tokio::time::{Instant, sleep_until};
use tokio_util::task::AbortOnDropHandle;

use super::answer::Answer;
use super::queue::{Call, Counts, Queue, Taken};
use super::settings::Settings;
use crate::grpc::reply;
use crate::plugin::HookCall;
use crate::status::Failure;

/// Passes hook calls on to clients, and their answers back. A clone is cheap, and the same broker.
#[derive(Clone, Default)]
pub struct Broker(Arc<Hooks>);

#[derive(Default)]
struct Hooks {
    hooks: HashMap<&'static str, Arc<Hook>>,
    /// They end with the broker.
    _clocks: Vec<AbortOnDropHandle<()>>,
}

/// One hook that is offered.
pub(super) struct Hook {
    settings: Settings,
    queue: Mutex<Queue>,
    /// Tells the clock that the next due call may be another one.
    changed: Notify,
}

impl Broker {
    /// A broker for these hooks. Keeps time in tasks of the current runtime.
    #[must_use]
    pub fn new(settings: Vec<Settings>) -> Self {
        let hooks: HashMap<_, _> =
            settings.into_iter().map(|one| (one.rpc.target, Arc::new(Hook::new(one)))).collect();
        let clocks = hooks.values().map(|hook| tokio::spawn(Arc::clone(hook).keep_time()));
        let _clocks = clocks.map(AbortOnDropHandle::new).collect();
        Self(Arc::new(Hooks { hooks, _clocks }))
    }

    /// Takes a call of lightningd's. Does not wait; the call is answered, come what may.
    pub fn call(&self, call: HookCall) {
        if let Some(hook) = self.hook(&call.hook) {
            return hook.call(call);
        }
        tracing::warn!("{}: called without having been offered; the node goes on", call.hook);
        if let Ok(result) = to_raw_value(&json!({ "result": "continue" })) {
            call.reply.send(&result);
        }
    }

    /// What has become of a hook's calls since the start; `None` where it is not offered.
    #[must_use]
    pub fn counts(&self, hook: &str) -> Option<Counts> {
        self.hook(hook).map(|hook| hook.queue().counts)
    }

    /// Every hook that is offered: what has become of its calls, and how many have no answer yet.
    #[must_use]
    pub fn hooks(&self) -> Vec<(&'static str, Counts, u64)> {
        let read = |(name, hook): (&&'static str, &Arc<Hook>)| {
            let queue = hook.queue();
            (*name, queue.counts, u64::try_from(queue.len()).unwrap_or(u64::MAX))
        };
        let mut hooks: Vec<_> = self.0.hooks.iter().map(read).collect();
        hooks.sort_unstable_by_key(|(name, ..)| *name);
        hooks
    }

    /// Ends every stream, and gives every call its fallback: those that wait, and those to come.
    pub fn close(&self) {
        for hook in self.0.hooks.values() {
            let calls = hook.queue().close();
            hook.fall_back(calls, "the bridge ends");
        }
    }

    pub(super) fn hook(&self, name: &str) -> Option<&Arc<Hook>> {
        self.0.hooks.get(name)
    }
}

impl Hook {
    fn new(settings: Settings) -> Self {
        let queue = Mutex::new(Queue::new(settings.wait));
        Self { settings, queue, changed: Notify::new() }
    }

    /// The queue is whole between any two statements, so a panic elsewhere leaves it usable.
    pub(super) fn queue(&self) -> MutexGuard<'_, Queue> {
        self.queue.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn call(&self, call: HookCall) {
        let HookCall { hook, params, reply } = call;
        let fallback = self.settings.fallback.of(&hook, &params);
        let admitted = self.queue().admit();
        let framed = match admitted {
            Ok(id) => self.frame(id, &params).map(|frame| (id, frame)),
            Err(reason) => {
                tracing::debug!("{hook}: {reason:?}, so the node gets the fallback");
                None
            }
        };
        let now = Instant::now();
        let deadline = now + self.settings.deadline;
        let call = |frame| Call { reply, fallback, frame, deadline };
        let refused = match framed {
            Some((id, frame)) => self.queue().insert(id, call(frame), now),
            None => Some(call(Bytes::new())),
        };
        self.fall_back(refused, "no client takes it");
        self.changed.notify_one();
    }

    /// The message for clients; none where the call does not fit its schema.
    fn frame(&self, id: u64, params: &RawValue) -> Option<Bytes> {
        let rpc = self.settings.rpc;
        let json = format!(r#"{{"id":{id},"request":{params}}}"#);
        let mut buffer = reply::begin(json.len() / 2);
        match to_wire(rpc.response, json.as_bytes(), &mut buffer) {
            Ok(notes) => {
                if !notes.is_empty() {
                    tracing::info!("{}: values without a name here: {notes:?}", rpc.target);
                }
            }
            Err(error) => {
                tracing::warn!("{}: a call that does not fit its schema: {error}", rpc.target);
                return None;
            }
        }
        let frame = reply::finish(buffer);
        frame.inspect_err(|error| tracing::warn!("{}: {error}", rpc.target)).ok()
    }

    /// A new client; `None` where the bridge ends.
    pub(super) fn join(&self) -> Option<u64> {
        let joined = self.queue().join(Instant::now());
        self.changed.notify_one();
        joined
    }

    /// A client is gone, or will not answer any more. May be said twice.
    pub(super) fn leave(&self, client: u64) {
        let calls = self.queue().leave(client, Instant::now());
        self.fall_back(calls, "its client is gone");
        self.changed.notify_one();
    }

    /// Passes a client's answer on.
    ///
    /// # Errors
    /// Where no such call was ever made.
    pub(super) fn answer(&self, answer: &Answer) -> Result<(), Failure> {
        let hook = self.settings.rpc.target;
        let taken = self.queue().take(answer.id);
        match taken {
            Taken::Call(call) => {
                call.reply.send(&answer.result);
                Ok(())
            }
            Taken::Late => {
                tracing::debug!("{hook}: the answer to call {} came too late", answer.id);
                Ok(())
            }
            Taken::Never => Err(Failure::BadAnswer {
                path: "id".to_owned(),
                reason: format!("expected the id of a call, got {}", answer.id),
            }),
        }
    }

    /// Gives a call its fallback, since its client's answer can't be used.
    pub(super) fn give_up(&self, id: u64) {
        let call = self.queue().give_up(id);
        self.fall_back(call, "its client's answer can't be used");
    }

    fn fall_back(&self, calls: impl IntoIterator<Item = Call>, reason: &str) {
        let mut count = 0;
        for call in calls {
            count += 1;
            call.reply.send(&call.fallback);
        }
        if count > 0 {
            self.queue().counts.fallbacks += count;
            tracing::debug!("{}: {count} × the fallback: {reason}", self.settings.rpc.target);
        }
    }

    /// Gives each call its fallback once its time is over.
    async fn keep_time(self: Arc<Self>) {
        loop {
            let (over, next) = self.queue().overdue(Instant::now());
            self.fall_back(over, "no answer in time");
            match next {
                None => self.changed.notified().await,
                Some(at) => tokio::select! {
                    () = sleep_until(at) => {}
                    () = self.changed.notified() => {}
                },
            }
        }
    }
}
