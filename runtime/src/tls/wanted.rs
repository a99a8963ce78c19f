//! What a server certificate of our own making is to be like, and when it is made again.

use std::collections::BTreeSet;
use std::fmt;

use super::facts::{self, Facts};
use super::issue::{self, DAY};
use super::{Name, issue::SERVER_NAMES};

/// The most time before its end at which a certificate is made again, in days.
const LEAD: i64 = 30;

/// What a server certificate of our own making is to be like.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wanted {
    names: BTreeSet<Name>,
    days: u32,
}

/// Why a server certificate is made again.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Due {
    /// No authority in `ca.pem` signed it.
    Unsigned,
    /// It is for other names.
    Names,
    /// It ends soon.
    Ends,
    /// It ends later than it is to.
    Outlasts,
}

impl Default for Wanted {
    /// The names that every certificate has, and no end of its own.
    fn default() -> Self {
        Self::new([], 0)
    }
}

impl Wanted {
    /// For the names that every server certificate has and these ones, ending after `days` (0:
    /// in 4096).
    #[must_use]
    pub fn new(names: impl IntoIterator<Item = Name>, days: u32) -> Self {
        let own = SERVER_NAMES.map(|name| Name::Dns(name.to_owned()));
        Self { names: own.into_iter().chain(names).collect(), days }
    }

    /// The names.
    #[must_use]
    pub fn names(&self) -> &BTreeSet<Name> {
        &self.names
    }

    /// After how many days it ends; 0 is in 4096.
    #[must_use]
    pub fn days(&self) -> u32 {
        self.days
    }

    /// The names that a certificate is not good for, those aside that clients of a certificate
    /// that somebody else made don't expect.
    #[must_use]
    pub fn missing<'a>(&'a self, certificate: &Facts) -> Vec<&'a Name> {
        let extra = self.names.iter().filter(|name| {
            !SERVER_NAMES.iter().any(|own| matches!(name, Name::Dns(name) if name == own))
        });
        extra.filter(|name| !certificate.names.iter().any(|has| has.covers(name))).collect()
    }

    /// Why a certificate of ours has to be made again at `now`, if it has to.
    #[must_use]
    pub fn due(&self, certificate: &Facts, is_signed: bool, now: i64) -> Option<Due> {
        // A day's grace, so that a clock set back doesn't make it again and again.
        let longest = issue::end(self.days, now, i64::MAX).saturating_add(DAY);
        if !is_signed {
            Some(Due::Unsigned)
        } else if certificate.names != self.names {
            Some(Due::Names)
        } else if ends_soon(certificate, now) {
            Some(Due::Ends)
        } else if certificate.not_after > longest {
            Some(Due::Outlasts)
        } else {
            None
        }
    }
}

/// Whether a certificate is in the last third of its life or in its last 30 days, whichever is
/// shorter: late enough to be worth it, and early enough for a machine that is off for a while.
#[must_use]
pub fn ends_soon(certificate: &Facts, now: i64) -> bool {
    let life = certificate.not_after.saturating_sub(certificate.not_before);
    certificate.not_after.saturating_sub(now) < (life / 3).min(LEAD * DAY)
}

impl fmt::Display for Due {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Unsigned => "no authority in ca.pem signed it",
            Self::Names => "its names are not those of grpc-tls-name",
            Self::Ends => "its end is near",
            Self::Outlasts => "it ends later than grpc-tls-days says",
        })
    }
}

/// When a certificate that is made now would end.
pub(super) fn new_end(wanted: &Wanted, authority: i64) -> i64 {
    issue::end(wanted.days, facts::now(), authority)
}

#[cfg(test)]
mod tests {
    use super::{DAY, Due, Facts, Wanted};
    use crate::tls::Mark;

    const NOW: i64 = 2_000_000_000;

    /// `cln` and `localhost` are for clients of our own certificates.
    #[test]
    fn what_somebody_elses_certificate_lacks() {
        let name = |text: &str| text.parse::<super::Name>().unwrap();
        let wanted = Wanted::new(["node.example", "a.lan", "192.0.2.7"].map(name), 0);
        for (has, missing) in [
            (&[][..], &["192.0.2.7", "a.lan", "node.example"][..]),
            (&["*.lan", "192.0.2.7"], &["node.example"]),
            (&["cln", "localhost", "node.example", "b.lan"], &["192.0.2.7", "a.lan"]),
            (&["a.lan", "node.example", "192.0.2.7"], &[]),
        ] {
            let certificate = Facts {
                common_name: None,
                mark: None,
                names: has.iter().map(|text| name(text)).collect(),
                not_before: NOW,
                not_after: NOW,
            };
            let mut lacks: Vec<_> =
                wanted.missing(&certificate).iter().map(ToString::to_string).collect();
            lacks.sort();
            assert_eq!(lacks, missing, "{has:?}");
        }
    }

    #[test]
    fn when_it_is_due() {
        let name = |text: &str| text.parse::<super::Name>().unwrap();
        let extra = || [name("node.example"), name("192.0.2.7")];
        for (begun, left, days, names, is_signed, expected) in [
            (0, 40, 0, true, true, None),
            (0, 40, 0, true, false, Some(Due::Unsigned)),
            (0, 40, 0, false, true, Some(Due::Names)),
            (1000, 31, 0, true, true, None),
            (1000, 29, 0, true, true, Some(Due::Ends)),
            (1000, -1, 0, true, true, Some(Due::Ends)),
            (1, 1, 2, true, true, None),
            (4, 1, 2, true, true, Some(Due::Ends)),
            (1, 3, 2, true, true, None),
            (1, 4, 2, true, true, Some(Due::Outlasts)),
        ] {
            let has = Wanted::new(extra().into_iter().take(if names { 2 } else { 1 }), days);
            let certificate = Facts {
                common_name: None,
                mark: Some(Mark::Server),
                names: has.names,
                not_before: NOW - begun * DAY,
                not_after: NOW + left * DAY,
            };
            let due = Wanted::new(extra(), days).due(&certificate, is_signed, NOW);
            assert_eq!(due, expected, "{begun} {left} {days} {names} {is_signed}");
        }
    }
}
