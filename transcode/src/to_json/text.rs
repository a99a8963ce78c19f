//! Strings and hexadecimal digits.

use super::reader::Reader;

const HEX: &[u8; 16] = b"0123456789abcdef";

impl Reader<'_> {
    pub(super) fn push(&mut self, text: &str) {
        self.out.extend_from_slice(text.as_bytes());
    }

    /// Writes a JSON string as raw UTF-8, with no more escapes than JSON demands: some of the
    /// node's parameters refuse `\u` escapes.
    pub(super) fn string(&mut self, text: &str) {
        self.out.reserve(text.len() + 2);
        self.out.push(b'"');
        let mut rest = text.as_bytes();
        while let Some(at) = rest.iter().position(|byte| needs_escape(*byte)) {
            let (plain, from) = rest.split_at_checked(at).unwrap_or((rest, b""));
            self.out.extend_from_slice(plain);
            let Some((byte, after)) = from.split_first() else { break };
            self.escape(*byte);
            rest = after;
        }
        self.out.extend_from_slice(rest);
        self.out.push(b'"');
    }

    #[cold]
    fn escape(&mut self, byte: u8) {
        let short = match byte {
            b'"' | b'\\' => byte,
            b'\n' => b'n',
            b'\t' => b't',
            b'\r' => b'r',
            0x08 => b'b',
            0x0c => b'f',
            _ => {
                self.out.extend_from_slice(b"\\u00");
                let digits = [byte >> 4, byte & 15].map(|digit| HEX.get(usize::from(digit)));
                self.out.extend(digits.into_iter().flatten());
                return;
            }
        };
        self.out.extend_from_slice(&[b'\\', short]);
    }

    /// Writes bytes as hexadecimal digits, without quotes.
    pub(super) fn hex(&mut self, bytes: &[u8]) {
        let start = self.out.len();
        self.out.resize(start + 2 * bytes.len(), b'0');
        let encoded = self.out.get_mut(start..).map(|digits| faster_hex::hex_encode(bytes, digits));
        debug_assert!(matches!(encoded, Some(Ok(_))), "two digits for each byte");
    }
}

fn needs_escape(byte: u8) -> bool {
    byte < 0x20 || byte == b'"' || byte == b'\\'
}
