//! Releases of the node.

use std::fmt;

use crate::diagnostic::{Place, Problems, Rule};

/// What to do about a text that is none.
pub const HOW_RELEASES_LOOK: &str = "write it as v23.08, v0.10.2 or pre-v0.10.1";

/// A release such as `v23.08`, or `pre-v0.10.1` for anything older than the node's records.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Version {
    parts: Vec<u32>,
    /// `false` sorts first, so that `pre-v1` is older than `v1`.
    exact: bool,
    /// As written: `v24.08`, where the numbers alone would give `v24.8`.
    text: String,
}

impl Version {
    /// What no release is older than.
    #[must_use]
    pub fn first() -> Self {
        Self { parts: vec![0, 0], exact: true, text: "v0.0".to_owned() }
    }

    /// Reads a release; `None` where the text is none.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let bare = text.strip_prefix("pre-");
        let parts = bare.unwrap_or(text).strip_prefix('v')?.split('.').map(str::parse);
        let parts = parts.collect::<Result<Vec<u32>, _>>().ok()?;
        (parts.len() >= 2).then_some(Self { parts, exact: bare.is_none(), text: text.to_owned() })
    }

    /// Reads a release at a place; a problem where the text is none.
    pub fn read(text: &str, place: &Place, problems: &mut Problems) -> Option<Self> {
        let version = Self::parse(text);
        if version.is_none() {
            problems.at(
                Rule::NotARelease,
                place,
                format!("`{text}` is not a release"),
                HOW_RELEASES_LOOK,
            );
        }
        version
    }
}

/// When something was deprecated.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Deprecation {
    /// The release since which it is.
    pub since: Version,
    /// The release in which it is meant to go, where the node says so.
    pub until: Option<Version>,
}

impl Deprecation {
    /// Reads a schema's `deprecated`: the one release, then the other. `None` where there is none,
    /// or where one of them, a problem, can't be read.
    pub fn read(
        releases: Option<&[String]>,
        place: &Place,
        problems: &mut Problems,
    ) -> Option<Self> {
        let [since, rest @ ..] = releases? else { return None };
        let until = rest.first().map(|until| Version::read(until, place, problems));
        let since = Version::read(since, place, problems)?;
        Some(Self { since, until: until.flatten() })
    }
}

impl fmt::Display for Version {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text)
    }
}

#[cfg(test)]
mod tests {
    use super::Version;

    #[test]
    fn releases_are_in_order_and_print_as_read() {
        let order = ["pre-v0.10.1", "v0.10.1", "v0.12.0", "v22.11", "v22.11.1", "v24.08", "v24.11"];
        let read: Vec<Version> = order.iter().map(|text| Version::parse(text).unwrap()).collect();
        assert!(read.is_sorted());
        assert_eq!(read.iter().map(ToString::to_string).collect::<Vec<_>>(), order);
        for bad in ["", "v", "23.08", "v23", "v23.x", "pre-23.08"] {
            assert_eq!(Version::parse(bad), None, "{bad}");
        }
    }
}
