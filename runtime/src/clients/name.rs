//! What a client may be called.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

/// The longest name, in characters; a certificate's common name has room for no more.
const LONGEST: usize = 64;

/// A client's name. It is a folder's name, and stands in a certificate and in a URI, so it is made
/// of ASCII letters, digits, `-`, `_` and `.`, and begins with a letter or a digit.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Name(String);

/// A text is no client's name.
#[derive(Debug, PartialEq, Eq, thiserror::Error)]
#[error(
    "expected a client's name of 1 to 64 letters, digits, `-`, `_` and `.`, the first one a \
     letter or a digit"
)]
pub struct NoName;

impl Name {
    /// The name's text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Whether both name the same client. Letters count the same in either case: some file
    /// systems can't tell them apart.
    #[must_use]
    pub fn is(&self, other: &Self) -> bool {
        self.0.eq_ignore_ascii_case(&other.0)
    }
}

impl FromStr for Name {
    type Err = NoName;

    fn from_str(text: &str) -> Result<Self, NoName> {
        let fits = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_' | b'.');
        let begins = text.bytes().next().is_some_and(|byte| byte.is_ascii_alphanumeric());
        let is_name = begins && text.len() <= LONGEST && text.bytes().all(fits);
        if is_name { Ok(Self(text.to_owned())) } else { Err(NoName) }
    }
}

impl TryFrom<String> for Name {
    type Error = NoName;

    fn try_from(text: String) -> Result<Self, NoName> {
        text.parse()
    }
}

impl From<Name> for String {
    fn from(name: Name) -> Self {
        name.0
    }
}

impl fmt::Display for Name {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use std::path::{Component, Path};

    use proptest::prelude::{any, prop_assert, proptest};

    use super::Name;

    #[test]
    fn names() {
        let longest = "x".repeat(64);
        for text in ["phone", "a", "7", "till-2", "Bob.s_phone", "a..b", &longest] {
            assert_eq!(text.parse::<Name>().unwrap().as_str(), text);
        }
        let too_long = "x".repeat(65);
        let hostile = ["", " ", ".", "..", "../x", "a/b", "/etc", "-x", "_x", ".x", "a b", "a\0"];
        let foreign = ["ü", "фон", "a\u{202e}b", "a\n", "a\\b", "a%2f", "a&b", "a=b", "a\"b"];
        for text in hostile.into_iter().chain(foreign).chain([too_long.as_str()]) {
            assert!(text.parse::<Name>().is_err(), "{text:?}");
            let json = serde_json::to_string(text).unwrap();
            assert!(serde_json::from_str::<Name>(&json).is_err(), "{text:?}");
        }
        let name = |text: &str| text.parse::<Name>().unwrap();
        assert!(name("Phone").is(&name("pHONE")) && !name("a").is(&name("b")));
    }

    proptest! {
        /// Whatever is a name stays where it is put.
        #[test]
        fn a_name_is_one_plain_part_of_a_path(text in any::<String>()) {
            if let Ok(name) = text.parse::<Name>() {
                let mut parts = Path::new(name.as_str()).components();
                prop_assert!(matches!(parts.next(), Some(Component::Normal(part)) if part == name.as_str()));
                prop_assert!(parts.next().is_none());
            }
        }
    }
}
