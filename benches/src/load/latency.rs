//! How long calls took.

use std::time::Duration;

/// How long each of many calls took.
#[derive(Debug, Clone, Default)]
pub struct Latencies {
    sorted: Vec<Duration>,
}

impl Latencies {
    /// The calls' times, in any order.
    #[must_use]
    pub fn new(mut times: Vec<Duration>) -> Self {
        times.sort_unstable();
        Self { sorted: times }
    }

    /// How many calls there were.
    #[must_use]
    pub fn count(&self) -> usize {
        self.sorted.len()
    }

    /// The time that this share of the calls, from 0 to 1, did not exceed; zero without calls.
    #[must_use]
    pub fn quantile(&self, share: f64) -> Duration {
        let rank = (share * self.sorted.len() as f64).ceil() as usize;
        let at = rank.clamp(1, self.sorted.len().max(1)) - 1;
        self.sorted.get(at).copied().unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quantiles_are_times_that_occurred() {
        let latencies = Latencies::new((1..=100).rev().map(Duration::from_micros).collect());
        let micros = |share| latencies.quantile(share).as_micros();
        assert_eq!((micros(0.0), micros(0.5), micros(0.99), micros(1.0)), (1, 50, 99, 100));
        assert_eq!(Latencies::new(Vec::new()).quantile(0.5), Duration::ZERO);
    }
}
