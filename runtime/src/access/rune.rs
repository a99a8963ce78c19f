//! The node's tokens, and where a call carries them.

use std::fmt;

use base64::Engine as _;
use base64::alphabet::URL_SAFE;
use base64::engine::{DecodePaddingMode, GeneralPurpose, GeneralPurposeConfig};
use http::HeaderMap;
use http::header::AUTHORIZATION;

use super::Refusal;

/// Metadata that holds a rune.
pub const KEY: &str = "rune";

/// The longest rune, in characters; metadata has no room for longer ones.
pub const LONGEST: usize = 8 << 10;

/// Length of the code that authenticates a rune, in bytes, at its beginning.
const CODE: usize = 32;

/// The scheme of `authorization` that carries a rune.
const BEARER: &[u8] = b"bearer";

/// Runes come with and without padding.
const BASE64: GeneralPurpose = GeneralPurpose::new(
    &URL_SAFE,
    GeneralPurposeConfig::new().with_decode_padding_mode(DecodePaddingMode::Indifferent),
);

/// A rune, as text. It is a secret: it is neither shown nor logged.
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct Rune {
    text: Box<str>,
    id: u64,
}

impl Rune {
    /// Reads a rune's text: base64 of a code and of restrictions, the first of which gives its
    /// number. What it permits is for the node to say.
    ///
    /// The node takes more than one spelling of a rune; here there is one, since the number has to
    /// be read from whatever the node would take.
    ///
    /// # Errors
    /// What was expected. The text isn't repeated.
    pub fn parse(text: &str) -> Result<Self, String> {
        let text = text.trim();
        if text.is_empty() {
            return Err("expected a rune, got nothing".to_owned());
        }
        if text.len() > LONGEST {
            let came = text.len();
            return Err(format!("expected at most {LONGEST} characters, got {came}"));
        }
        let bare = text.trim_end_matches('=');
        let bytes = BASE64.decode(bare).ok().filter(|_| text.len() - bare.len() <= 2);
        let Some(bytes) = bytes else {
            return Err("expected URL-safe base64 (letters, digits, `-`, `_`)".to_owned());
        };
        match number(&bytes) {
            Some(id) => Ok(Self { text: text.into(), id }),
            None => Err("expected a rune with a number, as createrune makes them".to_owned()),
        }
    }

    /// The text, for the node and for the client that it is made for.
    #[must_use]
    pub fn expose(&self) -> &str {
        &self.text
    }

    /// The number that the node gave the rune, which is no secret: runes made from one by adding
    /// restrictions share it. Nothing vouches for it but the node's word on the whole rune.
    #[must_use]
    pub fn id(&self) -> u64 {
        self.id
    }
}

/// The number in a rune's bytes: after the code comes `=`, the number, perhaps `-` and a version,
/// and the end or another restriction. Nothing is escaped there.
fn number(bytes: &[u8]) -> Option<u64> {
    let first = bytes.get(CODE..)?.strip_prefix(b"=")?.split(|byte| *byte == b'&').next()?;
    let digits = first.split(|byte| *byte == b'-').next()?;
    let is_plain = |bytes: &[u8]| bytes.iter().all(|byte| byte.is_ascii_digit() || *byte == b'-');
    let digits = std::str::from_utf8(digits).ok().filter(|_| is_plain(first))?;
    digits.parse().ok()
}

/// Leaves the secret out.
impl fmt::Debug for Rune {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Rune").field(&self.id).finish()
    }
}

/// The runes that a call carries: as `rune`, and as `authorization: Bearer`. Values of other
/// schemes are somebody else's.
///
/// # Errors
/// Where a value can't be a rune.
pub fn carried(metadata: &HeaderMap) -> Result<Vec<Rune>, Refusal> {
    let own = metadata.get_all(KEY).iter().map(|value| (KEY, value.to_str().ok()));
    let bearer = metadata.get_all(AUTHORIZATION).iter().filter_map(|value| {
        let bytes = value.as_bytes().trim_ascii();
        let (scheme, token) = bytes.split_at_checked(BEARER.len()).unwrap_or((bytes, b""));
        // Of another scheme, or of one whose name only begins with it.
        let other = token.first().is_some_and(|byte| byte.is_ascii_graphic());
        if !scheme.eq_ignore_ascii_case(BEARER) || other {
            return None;
        }
        Some(("authorization", std::str::from_utf8(token.trim_ascii()).ok()))
    });
    let mut runes = Vec::new();
    for (key, text) in own.chain(bearer) {
        let rune = Rune::parse(text.unwrap_or("?"));
        let rune = rune.map_err(|reason| Refusal::Malformed { key, reason })?;
        // The same one twice is asked about once: each question counts towards its rate.
        if !runes.contains(&rune) {
            runes.push(rune);
        }
        if runes.len() > 2 {
            let reason = "expected one rune, got more".to_owned();
            return Err(Refusal::Malformed { key, reason });
        }
    }
    Ok(runes)
}

#[cfg(test)]
mod tests {
    use http::{HeaderMap, HeaderName, HeaderValue};

    use base64::Engine as _;

    use super::{BASE64, CODE, LONGEST, Rune, carried};

    /// From recordings of a node.
    const RUNES: [(&str, u64); 3] = [
        ("6IGyHPXk86yfgqda4iHiJfS11fSf7AZTXyxHwYXb0r89MA==", 0),
        (
            "O17ZVhBAFq94EExVCALr0hh6ZBzlLgPWOZihK4Xz7Gs9MyZtZXRob2Q9cGF5JnBuYW1lYW1vdW50bXNhdDwxMDAwMA==",
            3,
        ),
        ("dxmLeji5hQgsSISv-2y-5bsaIt5uCej92tC7Z2wp-hQ9NSZtZXRob2R-fng=", 5),
    ];

    #[test]
    fn a_rune_tells_its_number_and_nothing_else() {
        for (text, id) in RUNES {
            for text in [text, text.trim_end_matches('=')] {
                let rune = Rune::parse(text).unwrap();
                assert_eq!(rune.id(), id);
                assert_eq!(format!("{rune:?}"), format!("Rune({id})"));
                assert_eq!(rune.expose(), text);
            }
        }
        for text in
            ["", " ", "a b", "a\"", "ü", "a/b", "zz", "AAAA", "====", &"A".repeat(LONGEST + 1)]
        {
            let reason = Rune::parse(text).unwrap_err();
            assert!(reason.starts_with("expected") && !reason.contains("a\""), "{reason}");
        }
    }

    /// Spellings that a node takes for the same rune, and of which the number can't be told.
    #[test]
    fn a_rune_has_one_spelling() {
        let spelt = |first: &[u8]| BASE64.encode([&[7; CODE][..], first].concat());
        let parsed = |text: &str| Rune::parse(text).ok().map(|rune| rune.id());
        for (first, id) in [
            (&b"=1"[..], Some(1)),
            (b"=12&method=pay", Some(12)),
            (b"=12-0&method=pay|method=xpay", Some(12)),
            (b"=1&note#\xff", Some(1)),
            (b"=\\1", None),
            (b"=1|x=2", None),
            (b"=", None),
            (b"=x", None),
            (b"=1\\&x", None),
            (b"method=pay", None),
            (b"=18446744073709551616", None),
        ] {
            let text = spelt(first);
            assert_eq!(parsed(&text), id, "{first:?}");
            assert_eq!(parsed(text.trim_end_matches('=')), id, "{first:?}");
            assert_eq!(parsed(&format!("{text}====")), None, "{first:?}");
        }
        // Bits behind the last byte that say nothing.
        let mut text = spelt(b"=1").trim_end_matches('=').to_owned();
        text.pop();
        for other in ('A'..='Z').chain('a'..='z').chain('0'..='9') {
            let spelling = format!("{text}{other}");
            let same = BASE64.decode(&spelling).is_ok_and(|bytes| bytes.ends_with(b"=1"));
            assert_eq!(parsed(&spelling) == Some(1), same, "{spelling}");
        }
    }

    #[test]
    fn where_a_call_carries_runes() {
        let [(one, _), (two, _), (three, _)] = RUNES;
        let (bearer, tab) = (format!("Bearer {one}"), format!("BEARER \t{one}"));
        for (metadata, expected) in [
            (vec![], Some(vec![])),
            (vec![("rune", one)], Some(vec![one])),
            (vec![("authorization", bearer.as_str())], Some(vec![one])),
            (vec![("authorization", "bearer zz")], None),
            (vec![("authorization", tab.as_str())], Some(vec![one])),
            (vec![("authorization", "Bearertoken x")], Some(vec![])),
            (vec![("authorization", "Bearer \u{fc}")], None),
            (vec![("authorization", "Basic dTpw")], Some(vec![])),
            (vec![("authorization", "zz")], Some(vec![])),
            (vec![("rune", one), ("authorization", bearer.as_str())], Some(vec![one])),
            (vec![("rune", two), ("authorization", bearer.as_str())], Some(vec![two, one])),
            (vec![("rune", one), ("rune", two), ("rune", three)], None),
            (vec![("rune", "")], None),
            (vec![("rune", "not a rune")], None),
            (vec![("authorization", "Bearer ")], None),
            (vec![("authorization", "Bearer not a rune")], None),
        ] {
            let pairs = metadata.iter().map(|(key, value)| {
                let value = HeaderValue::from_bytes(value.as_bytes()).unwrap();
                (HeaderName::from_bytes(key.as_bytes()).unwrap(), value)
            });
            let mut headers = HeaderMap::new();
            for (key, value) in pairs {
                headers.append(key, value);
            }
            let came = carried(&headers).ok();
            let came = came.as_ref().map(|runes| runes.iter().map(Rune::expose).collect());
            assert_eq!(came, expected, "{metadata:?}");
        }
    }
}
