//! What tells requests apart.

use std::borrow::Cow;
use std::fmt;
use std::sync::atomic::{AtomicU64, Ordering};

/// The number of the last request that was made in this process.
static LAST: AtomicU64 = AtomicU64::new(0);

/// What each id begins with.
const PREFIX: &str = "boltgate:";

/// The id of a request. It is unique in this process and names the method, as the node's own tools
/// do, so that a call can be found again in the node's log: `boltgate:getinfo#12`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Id {
    method: Cow<'static, str>,
    number: u64,
}

impl Id {
    /// A new one.
    pub(super) fn new(method: Cow<'static, str>) -> Self {
        Self { method, number: LAST.fetch_add(1, Ordering::Relaxed) + 1 }
    }

    /// The method that it names.
    #[must_use]
    pub fn method(&self) -> &str {
        &self.method
    }

    /// Whether a reply's id, as text, is this one.
    pub(super) fn is(&self, text: &str) -> bool {
        let digits = text
            .strip_prefix(PREFIX)
            .and_then(|text| text.strip_prefix(self.method()))
            .and_then(|text| text.strip_prefix('#'));
        // What is read as a number has other spellings, such as `+7` and `07`.
        let plain = digits.filter(|digits| digits.starts_with(|digit| matches!(digit, '1'..='9')));
        plain.and_then(|digits| digits.parse().ok()) == Some(self.number)
    }
}

impl fmt::Display for Id {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{PREFIX}{}#{}", self.method, self.number)
    }
}

#[cfg(test)]
mod tests {
    use super::Id;

    #[test]
    fn an_id_is_its_own_text_and_no_other() {
        for method in ["getinfo", "", "x\"y", "a#1", "boltgate:getinfo#1"] {
            let (id, other) = (Id::new(method.into()), Id::new(method.into()));
            let text = id.to_string();
            assert!(id.is(&text), "{text}");
            assert_ne!(id, other);
            let number = id.number;
            for foreign in [
                other.to_string(),
                String::new(),
                format!("{text}0"),
                format!("{text} "),
                format!("boltgate:{method}#0{number}"),
                format!("boltgate:{method}#+{number}"),
                format!("boltgate:{method}x#{number}"),
                format!("boltgate:{method}{number}"),
                format!("{method}#{number}"),
            ] {
                assert!(!id.is(&foreign), "{text} {foreign}");
            }
        }
    }
}
