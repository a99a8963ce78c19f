//! A rune: its code and its restrictions, and the text that carries both.

use base64::Engine;
use base64::alphabet::URL_SAFE;
use base64::engine::{DecodePaddingMode, GeneralPurpose, GeneralPurposeConfig};

use super::authcode::Authcode;
use super::restriction::{Alternative, Condition, Restriction};

/// The node takes a rune without the `=` at its end, too, and ignores bits that say nothing.
const BASE64: GeneralPurpose = GeneralPurpose::new(
    &URL_SAFE,
    GeneralPurposeConfig::new()
        .with_decode_padding_mode(DecodePaddingMode::Indifferent)
        .with_decode_allow_trailing_bits(true),
);

/// A rune, well-formed; whether it is the node's own is another question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rune {
    code: Authcode,
    restrictions: Vec<Restriction>,
}

impl Rune {
    /// The rune that every rune of a node grows from.
    pub fn master(secret: &[u8]) -> Self {
        Self { code: Authcode::of_secret(secret), restrictions: Vec::new() }
    }

    /// This rune with a unique id.
    pub fn with_id(&self, id: u64) -> Self {
        let mut rune = self.clone();
        rune.restrict(Restriction::unique_id(id));
        rune
    }

    /// Adds a restriction.
    pub fn restrict(&mut self, restriction: Restriction) {
        self.code.extend(restriction.encode().as_bytes());
        self.restrictions.push(restriction);
    }

    /// Reads a rune from its text; `None` if it is malformed.
    pub fn from_base64(text: &str) -> Option<Self> {
        let bytes = BASE64.decode(text).ok()?;
        let (code, rest) = bytes.split_first_chunk::<32>()?;
        // NUL ends a text in the node. Bytes that are no UTF-8 pass there, and mean nothing.
        let text = std::str::from_utf8(rest).ok().filter(|text| !text.contains('\0'))?;
        let restrictions = Restriction::parse_all(text)?;
        let is_id = |alternative: &Alternative| alternative.name.is_empty();
        for (position, restriction) in restrictions.iter().enumerate() {
            let alternatives = restriction.alternatives();
            let alone = matches!(alternatives, [id] if id.condition == Condition::Equal);
            if alternatives.iter().any(is_id) && !(position == 0 && alone) {
                return None;
            }
        }
        let encoded: Vec<String> = restrictions.iter().map(Restriction::encode).collect();
        let code = Authcode::resume(code, encoded.iter().map(String::as_str));
        Some(Self { code, restrictions })
    }

    /// The text of the rune.
    pub fn to_base64(&self) -> String {
        let restrictions: Vec<String> = self.restrictions.iter().map(Restriction::encode).collect();
        let mut bytes = self.code.to_bytes().to_vec();
        bytes.extend(restrictions.join("&").as_bytes());
        BASE64.encode(bytes)
    }

    fn id(&self) -> Option<&str> {
        match self.restrictions.first()?.alternatives() {
            [id] if id.name.is_empty() => Some(&id.value),
            _ => None,
        }
    }

    /// The unique id, if it is one that a node gives: a decimal number of 63 bits.
    pub fn unique_id(&self) -> Option<u64> {
        let (id, _) = self.id()?.split_once('-').unwrap_or((self.id()?, ""));
        let decimal = !id.is_empty() && id.bytes().all(|digit| digit.is_ascii_digit());
        id.parse().ok().filter(|id| decimal && i64::try_from(*id).is_ok())
    }

    /// Why this rune did not grow from `master`, if it did not.
    pub fn grew_from(&self, master: &Self) -> Result<(), &'static str> {
        // Nodes give ids without a version.
        if self.id().is_some_and(|id| id.contains('-')) {
            return Err("Version mismatch");
        }
        let mut code = master.code;
        for restriction in &self.restrictions {
            code.extend(restriction.encode().as_bytes());
        }
        if code == self.code { Ok(()) } else { Err("Not derived from master") }
    }

    /// All restrictions but the unique id.
    pub fn restrictions(&self) -> &[Restriction] {
        match self.id() {
            Some(_) => self.restrictions.get(1..).unwrap_or_default(),
            None => &self.restrictions,
        }
    }
}

#[cfg(test)]
mod tests;
