//! What tells certificates apart.

use std::fmt;
use std::str::FromStr;

use ring::digest::{SHA256, digest};

/// SHA-256 of a certificate's DER. Shown, and read, as 64 hex digits in lower case.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Fingerprint(pub(super) [u8; 32]);

/// A text is no fingerprint.
#[derive(Debug, PartialEq, Eq, thiserror::Error)]
#[error("expected 64 hex digits")]
pub struct NoFingerprint;

impl Fingerprint {
    /// Of a certificate's DER.
    #[must_use]
    pub fn of(der: &[u8]) -> Self {
        let mut bytes = [0; 32];
        for (byte, digested) in bytes.iter_mut().zip(digest(&SHA256, der).as_ref()) {
            *byte = *digested;
        }
        Self(bytes)
    }
}

impl fmt::Display for Fingerprint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|byte| write!(f, "{byte:02x}"))
    }
}

impl fmt::Debug for Fingerprint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Fingerprint({self})")
    }
}

impl FromStr for Fingerprint {
    type Err = NoFingerprint;

    fn from_str(text: &str) -> Result<Self, NoFingerprint> {
        let digits = text.as_bytes();
        if digits.len() != 64 {
            return Err(NoFingerprint);
        }
        let mut bytes = [0; 32];
        for (byte, pair) in bytes.iter_mut().zip(digits.chunks_exact(2)) {
            let digit = |at: usize| pair.get(at).and_then(|c| char::from(*c).to_digit(16));
            let (Some(high), Some(low)) = (digit(0), digit(1)) else { return Err(NoFingerprint) };
            *byte = u8::try_from(high * 16 + low).map_err(|_| NoFingerprint)?;
        }
        Ok(Self(bytes))
    }
}

#[cfg(test)]
mod tests {
    use super::Fingerprint;

    #[test]
    fn shown_and_read() {
        // NIST's example for the empty message.
        let empty = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
        let fingerprint = Fingerprint::of(b"");
        assert_eq!(fingerprint.to_string(), empty);
        assert_eq!(format!("{fingerprint:?}"), format!("Fingerprint({empty})"));
        assert_eq!(empty.to_uppercase().parse(), Ok(fingerprint));
        for bad in ["", &empty[1..], &empty.replace('e', "g"), &empty.replace('e', "+")] {
            assert!(bad.parse::<Fingerprint>().is_err(), "{bad}");
        }
    }
}
