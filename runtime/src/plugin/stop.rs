//! Why the plugin is to end.

use std::fmt;

use tokio::signal::unix::{Signal, SignalKind, signal};
use tracing::warn;

/// Why the plugin is to end.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stop {
    /// lightningd ends, or stops the plugin.
    Shutdown,
    /// lightningd closed the plugin's stdin.
    StdinClosed,
    /// What came on stdin can't be read; the reason is in the log.
    StdinBroken,
    /// SIGTERM came.
    Terminated,
    /// SIGINT came.
    Interrupted,
}

impl fmt::Display for Stop {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Shutdown => "lightningd says so",
            Self::StdinClosed => "lightningd closed stdin",
            Self::StdinBroken => "stdin can't be read",
            Self::Terminated => "SIGTERM",
            Self::Interrupted => "SIGINT",
        })
    }
}

/// The signals that end the process, caught as long as this lives.
#[derive(Debug)]
pub struct Signals {
    terminate: Option<Signal>,
    interrupt: Option<Signal>,
}

impl Signals {
    /// Catches them from now on.
    #[must_use]
    pub fn catch() -> Self {
        Self {
            terminate: caught(SignalKind::terminate()),
            interrupt: caught(SignalKind::interrupt()),
        }
    }

    /// The next signal.
    pub async fn next(&mut self) -> Stop {
        tokio::select! {
            () = came(&mut self.terminate) => Stop::Terminated,
            () = came(&mut self.interrupt) => Stop::Interrupted,
        }
    }
}

fn caught(kind: SignalKind) -> Option<Signal> {
    signal(kind)
        .inspect_err(
            |error| warn!(%error, ?kind, "a signal can't be caught; it ends the process at once"),
        )
        .ok()
}

async fn came(signal: &mut Option<Signal>) {
    let came = match signal {
        Some(signal) => signal.recv().await,
        None => None,
    };
    if came.is_none() {
        std::future::pending().await
    }
}
