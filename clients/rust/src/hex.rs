//! Bytes as hexadecimal digits, as the node writes keys, hashes and the like.
//!
//! ```
//! use boltgate_client::hex;
//!
//! assert_eq!(hex::encode([0x02, 0xab]), "02ab");
//! assert_eq!(hex::decode("02AB")?, [0x02, 0xab]);
//! # Ok::<(), boltgate_client::hex::NoHex>(())
//! ```

use std::fmt;

/// Two digits per byte, small letters.
#[must_use]
pub fn encode(bytes: impl AsRef<[u8]>) -> String {
    let digit = |value: u8| char::from_digit(value.into(), 16).unwrap_or_default();
    bytes.as_ref().iter().flat_map(|byte| [digit(byte >> 4), digit(byte & 15)]).collect()
}

/// The bytes that digits stand for, small letters or capitals.
///
/// # Errors
/// Where their number is odd, or one is none. The text isn't repeated: it may be a key.
pub fn decode(text: &str) -> Result<Vec<u8>, NoHex> {
    let digit = |byte: u8| char::from(byte).to_digit(16).and_then(|digit| u8::try_from(digit).ok());
    let (pairs, rest) = text.as_bytes().as_chunks::<2>();
    let bytes = pairs.iter().map(|[high, low]| Some(digit(*high)? << 4 | digit(*low)?)).collect();
    Option::filter(bytes, |_| rest.is_empty()).ok_or(NoHex)
}

/// A text isn't hexadecimal.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NoHex;

impl fmt::Display for NoHex {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("expected hexadecimal digits, two per byte")
    }
}

impl std::error::Error for NoHex {}
