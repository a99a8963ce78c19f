//! What the plugin tells lightningd of itself.

use serde::Serialize;

use super::options::{Row, TABLE};

/// The topic that tells a plugin to end; the plugin's own part acts on it.
pub(super) const SHUTDOWN: &str = "shutdown";

/// What the plugin tells lightningd of itself: its options, and what it wants to be told.
#[derive(Debug, Clone)]
pub struct Manifest {
    subscriptions: Vec<String>,
    disable: Option<String>,
}

/// The result of `getmanifest`.
#[derive(Serialize)]
struct Text<'a> {
    options: &'static [Row],
    rpcmethods: [(); 0],
    subscriptions: &'a [String],
    hooks: [(); 0],
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
    /// Every topic must be named: lightningd's `*` leaves some out.
    pub fn new<T: Into<String>>(topics: impl IntoIterator<Item = T>) -> Self {
        let mut subscriptions: Vec<String> = topics.into_iter().map(Into::into).collect();
        if !subscriptions.iter().any(|topic| topic == SHUTDOWN) {
            subscriptions.push(SHUTDOWN.to_owned());
        }
        Self { subscriptions, disable: None }
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
            options: TABLE,
            rpcmethods: [],
            subscriptions: &self.subscriptions,
            hooks: [],
            dynamic: true,
            nonnumericids: true,
            disable: self.disable.as_deref(),
        }
        .serialize(serializer)
    }
}
