//! How often a rune may be used: `rate` and `per`.

use std::time::Duration;

use super::number;
use super::restriction::{Alternative, Condition};

const MINUTE: u64 = 60_000_000_000;

/// The units of `per`, in nanoseconds.
const UNITS: [(&str, u64); 8] = [
    ("", 1_000_000_000),
    ("sec", 1_000_000_000),
    ("nsec", 1),
    ("usec", 1_000),
    ("msec", 1_000_000),
    ("min", MINUTE),
    ("hour", 60 * MINUTE),
    ("day", 24 * 60 * MINUTE),
];

/// The least time between two uses that a `rate` (uses a minute) asks for.
pub fn rate(alternative: &Alternative) -> Result<Duration, String> {
    only_equal(alternative)?;
    match count(&alternative.value) {
        Some((count, "")) => Ok(Duration::from_nanos(MINUTE / count)),
        _ => Err("malformed rate".into()),
    }
}

/// The least time between two uses that a `per` (a time with a unit) asks for.
pub fn per(alternative: &Alternative) -> Result<Duration, String> {
    only_equal(alternative)?;
    let (count, suffix) = count(&alternative.value).ok_or("malformed per")?;
    let (_, unit) = UNITS.iter().find(|(name, _)| *name == suffix).ok_or("malformed suffix")?;
    let nanos = count.checked_mul(*unit).ok_or("per overflow")?;
    Ok(Duration::from_nanos(nanos))
}

fn only_equal(alternative: &Alternative) -> Result<(), String> {
    if alternative.condition == Condition::Equal {
        Ok(())
    } else {
        Err(format!("{} operator must be =", alternative.name))
    }
}

/// A number from 1 to 2^32 - 2, and what follows it.
fn count(text: &str) -> Option<(u64, &str)> {
    let (number, rest) = number::leading(text)?;
    let count = u64::try_from(number).ok()?;
    (1..u64::from(u32::MAX)).contains(&count).then_some((count, rest))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_they_ask_for() {
        let limit = |text: &str| {
            let alternative = Alternative::plain(text).unwrap();
            let limit = if alternative.name == "rate" { rate } else { per };
            limit(&alternative).map(|least| least.as_nanos() as u64)
        };
        for (text, nanos) in [
            ("rate=1", MINUTE),
            ("rate=60", 1_000_000_000),
            ("rate=7", MINUTE / 7),
            ("rate=4294967294", 13),
            ("per=5", 5_000_000_000),
            ("per=5sec", 5_000_000_000),
            ("per=5nsec", 5),
            ("per=5usec", 5_000),
            ("per=5msec", 5_000_000),
            ("per=2min", 2 * MINUTE),
            ("per=1hour", 60 * MINUTE),
            ("per=1day", 86_400_000_000_000),
        ] {
            assert_eq!(limit(text), Ok(nanos), "{text}");
        }
        for (text, error) in [
            ("rate<1", "rate operator must be ="),
            ("rate#1", "rate operator must be ="),
            ("rate!", "rate operator must be ="),
            ("rate=0", "malformed rate"),
            ("rate=-1", "malformed rate"),
            ("rate=1sec", "malformed rate"),
            ("rate=4294967295", "malformed rate"),
            ("rate=", "malformed rate"),
            ("per/1", "per operator must be ="),
            ("per=0", "malformed per"),
            ("per=sec", "malformed per"),
            ("per=4294967295", "malformed per"),
            ("per=1week", "malformed suffix"),
            ("per=1SEC", "malformed suffix"),
            ("per=1 sec", "malformed suffix"),
            ("per=4294967294day", "per overflow"),
        ] {
            assert_eq!(limit(text), Err(error.to_owned()), "{text}");
        }
    }
}
