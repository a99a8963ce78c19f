//! How far a long list has come, on a terminal.
//!
//! One line that is written over needs no library: how many there will be isn't known, so there is no
//! bar to draw.

use std::io::{self, IsTerminal, Write};
use std::time::{Duration, Instant};

/// How often it is shown anew.
const PACE: Duration = Duration::from_millis(200);

/// How many items have come, on stderr; nothing where that is no terminal, or where the items
/// themselves are on one.
#[derive(Debug)]
pub struct Progress {
    is_shown: bool,
    began: Instant,
    shown: Instant,
    items: u64,
    bytes: u64,
}

impl Progress {
    /// From now on.
    #[must_use]
    pub fn begin() -> Self {
        let is_shown = io::stderr().is_terminal() && !io::stdout().is_terminal();
        let now = Instant::now();
        Self { is_shown, began: now, shown: now, items: 0, bytes: 0 }
    }

    /// So many more items have come, of so many bytes.
    pub fn came(&mut self, items: usize, bytes: usize) {
        self.items = self.items.saturating_add(items as u64);
        self.bytes = self.bytes.saturating_add(bytes as u64);
        if self.is_shown && self.shown.elapsed() >= PACE {
            self.shown = Instant::now();
            show(&format!("\r\x1b[2K{}", self.line()));
        }
    }

    fn line(&self) -> String {
        line(self.items, self.bytes, self.began.elapsed())
    }
}

/// Shows the sum and ends the line.
impl Drop for Progress {
    fn drop(&mut self) {
        if self.is_shown {
            show(&format!("\r\x1b[2K{}\n", self.line()));
        }
    }
}

/// Such as `100,000 items, 45.6 MB, 250,000 items/s`.
fn line(items: u64, bytes: u64, took: Duration) -> String {
    // Nothing is so fast that a millisecond can't tell.
    let milliseconds = u64::try_from(took.as_millis()).unwrap_or(u64::MAX).max(1);
    let rate = items.saturating_mul(1000) / milliseconds;
    let tenths = bytes / 100_000;
    let megabytes = format!("{}.{} MB", grouped(tenths / 10), tenths % 10);
    format!("{} items, {megabytes}, {} items/s", grouped(items), grouped(rate))
}

/// A number with commas.
fn grouped(number: u64) -> String {
    let digits = number.to_string();
    let mut grouped = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            grouped.push(',');
        }
        grouped.push(digit);
    }
    grouped
}

/// A terminal that has gone is no reason to end.
fn show(text: &str) {
    let mut err = io::stderr().lock();
    let _ = err.write_all(text.as_bytes()).and_then(|()| err.flush());
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::{grouped, line};

    #[test]
    fn the_line() {
        for (number, shown) in [(0, "0"), (999, "999"), (1000, "1,000"), (1234567, "1,234,567")] {
            assert_eq!(grouped(number), shown);
        }
        assert_eq!(
            line(100_000, 45_678_901, Duration::from_millis(400)),
            "100,000 items, 45.6 MB, 250,000 items/s"
        );
        assert_eq!(line(0, 0, Duration::ZERO), "0 items, 0.0 MB, 0 items/s");
    }
}
