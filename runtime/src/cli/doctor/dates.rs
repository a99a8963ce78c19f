//! Whether a certificate is valid now, and for how long.

use crate::tls::facts::{Facts, day};

/// Seconds of a day.
const DAY: i64 = 24 * 60 * 60;
/// How long before a certificate's end it is told.
const NOTICE: i64 = 30 * DAY;

/// What time says of a certificate.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Validity {
    /// It is good, until then.
    Good(String),
    /// It is good, and ends soon.
    EndsSoon(String),
    /// It begins later than this machine's clock says that it is.
    NotYet(String),
    /// It has ended.
    Ended(String),
}

impl Validity {
    /// Of a certificate at this time, in seconds since 1970.
    #[must_use]
    pub fn of(facts: &Facts, now: i64) -> Self {
        let (begin, end) = (facts.not_before, facts.not_after);
        if now < begin {
            Self::NotYet(format!(
                "begins on {}, {}, and this machine's clock says {}",
                day(begin),
                span("in", begin.saturating_sub(now), ""),
                day(now)
            ))
        } else if now > end {
            Self::Ended(format!(
                "ended on {}, {}",
                day(end),
                span("", now.saturating_sub(end), " ago")
            ))
        } else if end.saturating_sub(now) < NOTICE {
            Self::EndsSoon(format!(
                "ends on {}, {}",
                day(end),
                span("in", end.saturating_sub(now), "")
            ))
        } else {
            Self::Good(format!("valid until {}", day(end)))
        }
    }
}

/// A span of time in whole days, hours, minutes or seconds.
#[must_use]
pub fn length(seconds: i64) -> String {
    let (count, unit) = match seconds {
        ..120 => (seconds, "second"),
        120..7200 => (seconds / 60, "minute"),
        7200..172_800 => (seconds / 3600, "hour"),
        _ => (seconds / DAY, "day"),
    };
    format!("{count} {unit}{}", if count == 1 { "" } else { "s" })
}

fn span(before: &str, seconds: i64, after: &str) -> String {
    format!("{before} {}{after}", length(seconds)).trim_start().to_owned()
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::{DAY, Facts, Validity, length};

    #[test]
    fn times() {
        let noon = 1_800_014_400;
        let facts = |begin: i64, end: i64| Facts {
            common_name: None,
            mark: None,
            names: BTreeSet::new(),
            not_before: noon + begin,
            not_after: noon + end,
        };
        let of = |begin, end| Validity::of(&facts(begin, end), noon);
        assert_eq!(of(-DAY, 31 * DAY), Validity::Good("valid until 2027-02-15".into()));
        assert_eq!(of(-DAY, 3 * DAY), Validity::EndsSoon("ends on 2027-01-18, in 3 days".into()));
        assert_eq!(
            of(-9 * DAY, -2 * DAY),
            Validity::Ended("ended on 2027-01-13, 2 days ago".into())
        );
        assert_eq!(
            of(7200, DAY),
            Validity::NotYet(
                "begins on 2027-01-15, in 2 hours, and this machine's clock says 2027-01-15".into()
            )
        );
    }

    #[test]
    fn lengths() {
        for (seconds, shown) in [
            (0, "0 seconds"),
            (1, "1 second"),
            (119, "119 seconds"),
            (120, "2 minutes"),
            (7199, "119 minutes"),
            (86_400, "24 hours"),
            (172_800, "2 days"),
            (DAY * 365, "365 days"),
        ] {
            assert_eq!(length(seconds), shown);
        }
    }
}
