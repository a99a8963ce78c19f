//! What a rune permits, as far as it says so itself: restrictions are in it as plain text.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;

/// The code that authenticates a rune, in bytes, at its beginning.
const CODE: usize = 32;

/// The most that is shown, in characters.
const SHOWN: usize = 400;

/// A rune's number and its restrictions, such as `method=getinfo or method=invoice; rate=60`; none
/// where it permits everything. `None` where it isn't a rune with a number.
#[must_use]
pub fn read(rune: &str) -> Option<(String, Option<String>)> {
    let bytes = URL_SAFE_NO_PAD.decode(rune.trim().trim_end_matches('=')).ok()?;
    let text = std::str::from_utf8(bytes.get(CODE..)?).ok()?;
    let mut parts = split(text, '&').into_iter();
    let id = parts.next()?.strip_prefix('=')?.split('-').next()?.to_owned();
    if id.is_empty() || !id.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let restrictions: Vec<_> = parts.map(|part| split(&part, '|').join(" or ")).collect();
    if restrictions.is_empty() {
        return Some((id, None));
    }
    let all = restrictions.join("; ");
    // What is in it may be a stranger's.
    let clean = |character: char| if character.is_control() { '?' } else { character };
    let mut shown: String = all.chars().take(SHOWN).map(clean).collect();
    if shown.len() < all.len() {
        shown.push('…');
    }
    Some((id, Some(shown)))
}

/// The parts between a sign, where that isn't escaped by `\`. Escapes stay.
fn split(text: &str, sign: char) -> Vec<String> {
    let mut parts = vec![String::new()];
    let mut escaped = false;
    for character in text.chars() {
        if character == sign && !escaped {
            parts.push(String::new());
        } else if let Some(part) = parts.last_mut() {
            part.push(character);
        }
        escaped = character == '\\' && !escaped;
    }
    parts
}

#[cfg(test)]
mod tests {
    use base64::Engine as _;
    use base64::engine::general_purpose::{URL_SAFE, URL_SAFE_NO_PAD};
    use proptest::prelude::*;

    use super::read;

    fn rune(text: &str) -> String {
        URL_SAFE.encode([&[7; 32][..], text.as_bytes()].concat())
    }

    #[test]
    fn what_is_in_it() {
        for (text, expected) in [
            ("=0", Some(("0", None))),
            ("=17-2", Some(("17", None))),
            (
                "=1&method=getinfo|method=invoice&rate=60",
                Some(("1", Some("method=getinfo or method=invoice; rate=60"))),
            ),
            (r"=1&pnamea^x\&y\|z", Some(("1", Some(r"pnamea^x\&y\|z")))),
            ("=1&a=\u{1b}[31m", Some(("1", Some("a=?[31m")))),
            ("", None),
            ("=", None),
            ("=x", None),
            ("method=getinfo", None),
        ] {
            let expected = expected.map(|(id, text)| (id.to_owned(), text.map(str::to_owned)));
            assert_eq!(read(&rune(text)), expected, "{text}");
        }
        assert_eq!(read(""), None);
        assert_eq!(read("!"), None);
        let long = format!("=1&method={}", "é".repeat(1000));
        let shown = read(&rune(&long)).unwrap().1.unwrap();
        assert_eq!(shown.chars().count(), 401);
    }

    proptest! {
        #[test]
        fn nothing_is_a_panic(bytes in any::<Vec<u8>>(), text in any::<String>()) {
            let _ = read(&URL_SAFE_NO_PAD.encode(&bytes));
            let _ = read(&rune(&text));
            let _ = read(&text);
        }
    }
}
