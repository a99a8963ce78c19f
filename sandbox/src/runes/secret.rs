//! The secret that all runes of one node grow from.

use std::fmt;
use std::str::FromStr;

/// The secret of a node's runes, 32 bytes. Its `Debug` output doesn't show it.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct RuneSecret([u8; 32]);

impl RuneSecret {
    /// A new secret from the operating system.
    ///
    /// # Errors
    /// The operating system has no randomness to give.
    pub fn random() -> Result<Self, getrandom::Error> {
        let mut bytes = [0; 32];
        getrandom::fill(&mut bytes)?;
        Ok(Self(bytes))
    }

    pub(super) fn bytes(&self) -> &[u8] {
        &self.0
    }
}

impl From<[u8; 32]> for RuneSecret {
    fn from(bytes: [u8; 32]) -> Self {
        Self(bytes)
    }
}

impl FromStr for RuneSecret {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let (digits, rest) = text.as_bytes().as_chunks::<2>();
        let byte = |pair: &[u8; 2]| {
            let digit = |at: usize| char::from(pair[at]).to_digit(16);
            Some((digit(0)? << 4 | digit(1)?) as u8)
        };
        let bytes: Option<Vec<u8>> = digits.iter().map(byte).collect();
        match bytes.map(<[u8; 32]>::try_from) {
            Some(Ok(bytes)) if rest.is_empty() => Ok(Self(bytes)),
            // What was given is a secret, too: the error doesn't repeat it.
            _ => Err("a rune secret is 64 hex digits".into()),
        }
    }
}

impl fmt::Debug for RuneSecret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("RuneSecret(..)")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_is_read_from_hex_and_never_shown() {
        let secret: RuneSecret = "0aFF".repeat(16).parse().unwrap();
        assert_eq!(secret, [0x0a, 0xff].repeat(16).try_into().map(RuneSecret).unwrap());
        assert_eq!(format!("{secret:?}"), "RuneSecret(..)");
        for bad in ["", "0a", &"0g".repeat(32), &"0a".repeat(33), &"é".repeat(32), &"0".repeat(63)]
        {
            assert!(!bad.parse::<RuneSecret>().unwrap_err().contains("0a"), "{bad}");
        }
        assert_ne!(RuneSecret::random().unwrap(), RuneSecret::random().unwrap());
    }
}
