//! The code that proves where a rune comes from: a chain of SHA-256 states.
//!
//! The secret is hashed as a message of its own, its padding included; so is each restriction
//! after it, from the state in which the one before left the hash. The state after the last
//! restriction is the code: enough to go on from, not enough to go back.

use std::fmt;

use sha2::block_api::compress256;

/// Bytes of one SHA-256 block.
const BLOCK: usize = 64;
/// Bytes of padding, at least: one for the end marker, eight for the length.
const LEAST_PADDING: usize = 9;
/// Where SHA-256 starts (FIPS 180-4, 5.3.3).
const START: [u32; 8] = [
    0x6a09_e667,
    0xbb67_ae85,
    0x3c6e_f372,
    0xa54f_f53a,
    0x510e_527f,
    0x9b05_688c,
    0x1f83_d9ab,
    0x5be0_cd19,
];

/// A state of the chain. That of the secret alone is a secret itself: `Debug` shows none.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Authcode {
    state: [u32; 8],
    /// Bytes hashed so far, padding included.
    hashed: usize,
}

impl Authcode {
    /// The state that every rune of a node starts from. A secret has 55 bytes at most, so that
    /// it fills one block.
    pub fn of_secret(secret: &[u8]) -> Self {
        let mut code = Self { state: START, hashed: 0 };
        code.extend(secret);
        code
    }

    /// The state that a rune carries, which came about by these texts after the secret.
    pub fn resume<'a>(code: &[u8; 32], texts: impl Iterator<Item = &'a str>) -> Self {
        let (words, _) = code.as_chunks::<4>();
        let mut state = START;
        for (word, bytes) in state.iter_mut().zip(words) {
            *word = u32::from_be_bytes(*bytes);
        }
        let hashed = BLOCK + texts.map(|text| padded(text.len())).sum::<usize>();
        Self { state, hashed }
    }

    /// Goes one text further.
    pub fn extend(&mut self, text: &[u8]) {
        let bits = (self.hashed + text.len()) as u64 * 8;
        let mut message = text.to_vec();
        message.push(0x80);
        message.resize(padded(text.len()) - size_of::<u64>(), 0);
        message.extend(bits.to_be_bytes());
        let (blocks, _) = message.as_chunks::<BLOCK>();
        compress256(&mut self.state, blocks);
        self.hashed += message.len();
    }

    /// The code as a rune carries it.
    pub fn to_bytes(self) -> [u8; 32] {
        let mut bytes = [0; 32];
        let (words, _) = bytes.as_chunks_mut::<4>();
        for (bytes, word) in words.iter_mut().zip(self.state) {
            *bytes = word.to_be_bytes();
        }
        bytes
    }
}

impl fmt::Debug for Authcode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Authcode(..)")
    }
}

/// How many bytes a text takes with its padding.
fn padded(length: usize) -> usize {
    (length + LEAST_PADDING).next_multiple_of(BLOCK)
}

#[cfg(test)]
mod tests {
    use sha2::{Digest, Sha256};

    use super::*;

    /// The same chain as one message: all but the last padding is part of it.
    fn in_one(secret: &[u8], texts: &[String]) -> [u8; 32] {
        let mut message = secret.to_vec();
        for text in texts {
            let bits = message.len() as u64 * 8;
            message.push(0x80);
            while message.len() % 64 != 56 {
                message.push(0);
            }
            message.extend(bits.to_be_bytes());
            message.extend(text.as_bytes());
        }
        Sha256::digest(&message).into()
    }

    #[test]
    fn the_chain_is_sha256_of_everything_padded() {
        for length in 0..200 {
            let texts = ["x".repeat(length), "y".repeat(200 - length), String::new()];
            let mut code = Authcode::of_secret(&[7; 32]);
            assert_eq!(code.to_bytes(), in_one(&[7; 32], &[]));
            for upto in 1..=texts.len() {
                let before = texts[..upto - 1].iter().map(String::as_str);
                let mut resumed = Authcode::resume(&code.to_bytes(), before);
                code.extend(texts[upto - 1].as_bytes());
                resumed.extend(texts[upto - 1].as_bytes());
                assert_eq!(code, resumed);
                assert_eq!(code.to_bytes(), in_one(&[7; 32], &texts[..upto]), "{length} {upto}");
            }
        }
    }
}
