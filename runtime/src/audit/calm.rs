//! Keeping strangers from filling the log.

use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

/// How many lines may be told at once.
const BURST: u32 = 20;
/// How often one more may be told.
const INTERVAL: Duration = Duration::from_secs(1);

/// Lets some lines through, and says how many it has held back.
#[derive(Debug)]
pub(super) struct Calm {
    state: Mutex<State>,
}

#[derive(Debug)]
struct State {
    /// How many lines may be told now.
    room: u32,
    /// Since when room has been growing.
    since: Instant,
    left_out: u64,
}

impl Default for Calm {
    fn default() -> Self {
        let state = State { room: BURST, since: Instant::now(), left_out: 0 };
        Self { state: Mutex::new(state) }
    }
}

impl Calm {
    /// Has a line told, together with how many were left out before it, if there is room. Returns
    /// whether there was.
    pub(super) fn tell(&self, tell: impl FnOnce(u64)) -> bool {
        self.tell_at(Instant::now(), tell)
    }

    fn tell_at(&self, now: Instant, tell: impl FnOnce(u64)) -> bool {
        let mut state = self.state.lock().unwrap_or_else(PoisonError::into_inner);
        let grown = now.saturating_duration_since(state.since).as_secs() / INTERVAL.as_secs();
        if grown > 0 {
            let grown = u32::try_from(grown).unwrap_or(BURST);
            state.room = state.room.saturating_add(grown).min(BURST);
            state.since = now;
        }
        if state.room == 0 {
            state.left_out = state.left_out.saturating_add(1);
            return false;
        }
        state.room -= 1;
        let left_out = std::mem::take(&mut state.left_out);
        drop(state);
        tell(left_out);
        true
    }
}

#[cfg(test)]
mod tests {
    use std::time::{Duration, Instant};

    use super::{BURST, Calm};

    #[test]
    fn a_burst_then_one_a_second_and_none_uncounted() {
        let calm = Calm::default();
        let start = Instant::now();
        let (mut told, mut left_out) = (0_u64, 0_u64);
        for millisecond in (0..60_000).step_by(10) {
            let now = start + Duration::from_millis(millisecond);
            if calm.tell_at(now, |before| left_out += before) {
                told += 1;
            }
        }
        assert!((u64::from(BURST)..=u64::from(BURST) + 60).contains(&told), "{told}");
        // One after a long silence tells of all the rest.
        assert!(calm.tell_at(start + Duration::from_secs(3600), |before| left_out += before));
        assert_eq!(told + left_out, 6000);
    }
}
