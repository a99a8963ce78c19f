//! What the plugin tells lightningd of itself.

use serde::Serialize;

use super::hook::Offer;
use super::method::Method;
use crate::options::{self, Row};

/// The topic that tells a plugin to end; the plugin's own part acts on it.
pub(super) const SHUTDOWN: &str = "shutdown";

/// What the plugin tells lightningd of itself: its options and methods, and what it wants to be
/// told.
#[derive(Debug, Clone)]
pub struct Manifest {
    methods: Vec<Method>,
    subscriptions: Vec<String>,
    hooks: Vec<Offer>,
    disable: Option<String>,
}

/// The result of `getmanifest`.
#[derive(Serialize)]
struct Text<'a> {
    options: &'static [Row],
    rpcmethods: &'a [Method],
    subscriptions: &'a [String],
    hooks: &'a [Offer],
    /// It may be started and stopped while the node runs.
    dynamic: bool,
    /// The ids of requests may be strings.
    nonnumericids: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    disable: Option<&'a str>,
}

impl Manifest {
    /// A plugin that is told of these topics. `shutdown` is always among them.
    ///
    /// lightningd's `*` leaves some out: those must be named.
    pub fn new<T: Into<String>>(topics: impl IntoIterator<Item = T>) -> Self {
        let mut subscriptions: Vec<String> = topics.into_iter().map(Into::into).collect();
        if !subscriptions.iter().any(|topic| topic == SHUTDOWN) {
            subscriptions.push(SHUTDOWN.to_owned());
        }
        Self { methods: Vec::new(), subscriptions, hooks: Vec::new(), disable: None }
    }

    /// A plugin that is called for these hooks; lightningd waits for its answer to each call.
    #[must_use]
    pub fn offering(self, hooks: Vec<Offer>) -> Self {
        Self { hooks, ..self }
    }

    /// Whether a hook is among those that are offered.
    pub(super) fn offers(&self, hook: &str) -> bool {
        self.hooks.iter().any(|offer| offer.name == hook)
    }

    /// A plugin that adds these methods to the node's socket.
    #[must_use]
    pub fn with_methods(self, methods: Vec<Method>) -> Self {
        Self { methods, ..self }
    }

    /// Whether a method is among those that are offered.
    pub(super) fn has_method(&self, method: &str) -> bool {
        self.methods.iter().any(|offer| offer.name == method)
    }

    /// A plugin that can't run here at all, and why; lightningd goes on without it.
    #[must_use]
    pub fn disabled(mut self, reason: impl Into<String>) -> Self {
        self.disable = Some(reason.into());
        self
    }
}

impl Serialize for Manifest {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Text {
            options: options::table(),
            rpcmethods: &self.methods,
            subscriptions: &self.subscriptions,
            hooks: &self.hooks,
            dynamic: true,
            nonnumericids: true,
            disable: self.disable.as_deref(),
        }
        .serialize(serializer)
    }
}
