//! Numbers at the start of a text, as C's `strtol` family reads them.

/// The number that a text starts with, and what follows it: white space and a sign may come
/// first. `None` where there is no digit, or more of them than 128 bits hold.
pub fn leading(text: &str) -> Option<(i128, &str)> {
    const SPACE: [char; 6] = [' ', '\t', '\n', '\x0b', '\x0c', '\r'];
    let trimmed = text.trim_start_matches(SPACE);
    let unsigned = trimmed.strip_prefix(['+', '-']).unwrap_or(trimmed);
    let rest = unsigned.trim_start_matches(|digit: char| digit.is_ascii_digit());
    let digits = unsigned.strip_suffix(rest)?;
    let number: i128 = digits.parse().ok()?;
    Some((if trimmed.starts_with('-') { -number } else { number }, rest))
}

/// The number that a whole text is, if it fits.
pub fn whole(text: &str) -> Option<i64> {
    match leading(text)? {
        (number, "") => number.try_into().ok(),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn as_strtol_does() {
        for (text, expected) in [
            ("5", Some((5, ""))),
            ("5sec", Some((5, "sec"))),
            (" \t+5 ", Some((5, " "))),
            ("-05x", Some((-5, "x"))),
            ("", None),
            ("-", None),
            ("sec", None),
            ("+-5", None),
            ("- 5", None),
        ] {
            assert_eq!(leading(text), expected, "{text:?}");
        }
        for (text, expected) in [
            ("9223372036854775807", Some(i64::MAX)),
            ("-9223372036854775808", Some(i64::MIN)),
            ("9223372036854775808", None),
            ("1.0", None),
            ("1 ", None),
            (" 1", Some(1)),
        ] {
            assert_eq!(whole(text), expected, "{text:?}");
        }
        assert_eq!(whole(&"9".repeat(100)), None);
    }
}
