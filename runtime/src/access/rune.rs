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

/// Runes come with and without padding.
const BASE64: GeneralPurpose = GeneralPurpose::new(
    &URL_SAFE,
    GeneralPurposeConfig::new().with_decode_padding_mode(DecodePaddingMode::Indifferent),
);

/// A rune, as text. It is a secret: it is neither shown nor logged.
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct Rune(Box<str>);

impl Rune {
    /// Reads a rune's text. Only its characters and length are looked at: the node decides.
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
        let fits = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_' | b'=');
        if !text.bytes().all(fits) {
            return Err("expected URL-safe base64 (letters, digits, `-`, `_`, `=`)".to_owned());
        }
        Ok(Self(text.into()))
    }

    /// The text, for the node and for the client that it is made for.
    #[must_use]
    pub fn expose(&self) -> &str {
        &self.0
    }

    /// The number that the node gave the rune, which is no secret: runes made from one by adding
    /// restrictions share it. Nothing vouches for it but the node's word on the whole rune.
    #[must_use]
    pub fn id(&self) -> Option<String> {
        let bytes = BASE64.decode(&*self.0).ok()?;
        let text = std::str::from_utf8(bytes.get(CODE..)?).ok()?;
        let id = text.strip_prefix('=')?.split(['&', '|', '-']).next()?;
        let plain = !id.is_empty() && id.len() <= 20 && id.bytes().all(|c| c.is_ascii_digit());
        plain.then(|| id.to_owned())
    }
}

/// Leaves the secret out.
impl fmt::Debug for Rune {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Rune").field(&self.id()).finish()
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
        let value = value.to_str().ok()?.trim();
        let (scheme, token) = value.split_once(' ').unwrap_or((value, ""));
        scheme.eq_ignore_ascii_case("bearer").then_some(("authorization", Some(token)))
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

    use super::{LONGEST, Rune, carried};

    /// From recordings of a node.
    const RUNES: [(&str, &str); 3] = [
        ("6IGyHPXk86yfgqda4iHiJfS11fSf7AZTXyxHwYXb0r89MA==", "0"),
        (
            "O17ZVhBAFq94EExVCALr0hh6ZBzlLgPWOZihK4Xz7Gs9MyZtZXRob2Q9cGF5JnBuYW1lYW1vdW50bXNhdDwxMDAwMA==",
            "3",
        ),
        ("dxmLeji5hQgsSISv-2y-5bsaIt5uCej92tC7Z2wp-hQ9NSZtZXRob2R-fng=", "5"),
    ];

    #[test]
    fn a_rune_tells_its_number_and_nothing_else() {
        for (text, id) in RUNES {
            for text in [text, text.trim_end_matches('=')] {
                let rune = Rune::parse(text).unwrap();
                assert_eq!(rune.id().as_deref(), Some(id));
                assert_eq!(format!("{rune:?}"), format!("Rune(Some(\"{id}\"))"));
                assert_eq!(rune.expose(), text);
            }
        }
        for text in ["zz", "AAAA", "====", &"A".repeat(LONGEST)] {
            assert_eq!(Rune::parse(text).unwrap().id(), None, "{text}");
        }
        for text in ["", " ", "a b", "a\"", "ü", "a/b", &"A".repeat(LONGEST + 1)] {
            let reason = Rune::parse(text).unwrap_err();
            assert!(reason.starts_with("expected") && !reason.contains("a\""), "{reason}");
        }
    }

    #[test]
    fn where_a_call_carries_runes() {
        let [(one, _), (two, _), (three, _)] = RUNES;
        let bearer = format!("Bearer {one}");
        for (metadata, expected) in [
            (vec![], Some(vec![])),
            (vec![("rune", one)], Some(vec![one])),
            (vec![("authorization", bearer.as_str())], Some(vec![one])),
            (vec![("authorization", "bearer zz")], Some(vec!["zz"])),
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
                let value = HeaderValue::from_str(value).unwrap();
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
