//! Telling the operator that clients can't be accepted: once when it begins, once when it is over.

use std::fmt::Display;
use std::time::{Duration, Instant};

/// How long there has to be none before it counts as over: what comes and goes with each client is
/// one trouble, not a line of the log each.
const CALM: Duration = Duration::from_secs(60);

/// Whether clients can't be accepted, or couldn't a moment ago.
#[derive(Debug, Default)]
pub(super) struct Trouble {
    last: Option<Instant>,
}

impl Trouble {
    /// There is some. Returns whether it is new, and so was told.
    pub(super) fn met(&mut self, what: &dyn Display) -> bool {
        let is_new = self.last.replace(Instant::now()).is_none();
        if is_new {
            tracing::warn!("{what}");
        } else {
            tracing::debug!("{what}");
        }
        is_new
    }

    /// A client was accepted without any. Returns whether the trouble is over by that.
    pub(super) fn none(&mut self) -> bool {
        self.none_for(CALM)
    }

    fn none_for(&mut self, calm: Duration) -> bool {
        let is_over = self.last.is_some_and(|last| last.elapsed() >= calm);
        if is_over {
            self.last = None;
            tracing::info!("connections are accepted as usual again");
        }
        is_over
    }
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::Trouble;

    #[test]
    fn each_state_is_told_once() {
        let mut trouble = Trouble::default();
        assert!(!trouble.none_for(Duration::ZERO));
        for _ in 0..2 {
            assert!(trouble.met(&"too many open files"));
            for _ in 0..3 {
                assert!(!trouble.none());
                assert!(!trouble.met(&"too many open files"));
            }
            assert!(trouble.none_for(Duration::ZERO));
            assert!(!trouble.none_for(Duration::ZERO));
        }
    }
}
