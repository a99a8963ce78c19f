//! What is written as an option's value: numbers, sizes, hosts, origins, paths.

use std::net::Ipv6Addr;
use std::path::PathBuf;

use serde_json::Value;

/// Suffixes of sizes, the largest first, and how many bits they move a number.
const SUFFIXES: [(&str, u32); 3] = [("gib", 30), ("mib", 20), ("kib", 10)];

/// A whole number, or the text of one: values given to `plugin start` may come as text.
pub(super) fn integer(value: &Value) -> Option<i64> {
    value.as_i64().or_else(|| value.as_str()?.trim().parse().ok())
}

/// A number of bytes: a number, or the text of one that `KiB`, `MiB` or `GiB` may follow.
pub(super) fn size(value: &Value) -> Option<u64> {
    let Some(text) = value.as_str() else { return value.as_u64() };
    let text = text.trim().to_ascii_lowercase();
    let with_suffix =
        SUFFIXES.iter().find_map(|(suffix, bits)| Some((text.strip_suffix(suffix)?, *bits)));
    let (digits, bits) = with_suffix.unwrap_or((&text, 0));
    let digits = digits.trim_end();
    // `parse` would take a sign.
    let is_plain = digits.bytes().all(|byte| byte.is_ascii_digit());
    digits.parse::<u64>().ok().filter(|_| is_plain)?.checked_mul(1 << bits)
}

/// A number of bytes, as short as [`size`] reads it.
pub(super) fn shown_size(bytes: u64) -> String {
    let whole = |bits: u32| bytes > 0 && bytes.trailing_zeros() >= bits;
    match SUFFIXES.iter().zip(["GiB", "MiB", "KiB"]).find(|((_, bits), _)| whole(*bits)) {
        Some(((_, bits), suffix)) => format!("{}{suffix}", bytes >> bits),
        None => bytes.to_string(),
    }
}

/// A host as it can be looked up: brackets around an IPv6 address are taken off.
pub(super) fn host(text: &str) -> Option<String> {
    let text = text.trim();
    let bare = text.strip_prefix('[').and_then(|text| text.strip_suffix(']'));
    let host = bare.unwrap_or(text);
    // A scope such as %eth0 belongs to the address, not to its form.
    let address = host.split_once('%').map_or(host, |(address, _)| address);
    let is_v6 = address.parse::<Ipv6Addr>().is_ok();
    let is_name = bare.is_none()
        && !host.is_empty()
        && host.chars().all(|c| c.is_alphanumeric() || matches!(c, '.' | '-' | '_'));
    (is_v6 || is_name).then(|| host.to_owned())
}

/// An origin as browsers send it: no path, and lower case.
pub(super) fn origin(text: &str) -> Option<String> {
    let text = text.trim();
    if text == "*" {
        return Some(text.to_owned());
    }
    let (scheme, authority) = text.split_once("://")?;
    let is_scheme = !scheme.is_empty()
        && scheme.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '+' | '-' | '.'));
    let is_authority = !authority.is_empty()
        && authority.chars().all(|c| c.is_ascii_graphic() && !matches!(c, '/' | '?' | '#' | '@'));
    (is_scheme && is_authority).then(|| text.to_ascii_lowercase())
}

/// The path that a text is.
pub(super) fn path(value: &Value) -> Option<PathBuf> {
    value.as_str().map(str::trim).filter(|text| !text.is_empty()).map(PathBuf::from)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use serde_json::{Value, json};

    use super::{shown_size, size};

    #[test]
    fn sizes() {
        for (value, bytes) in [
            (json!(5), Some(5)),
            (json!("5"), Some(5)),
            (json!(" 64KiB "), Some(64 << 10)),
            (json!("64 kib"), Some(64 << 10)),
            (json!("4MiB"), Some(4 << 20)),
            (json!("2GiB"), Some(2 << 30)),
            (json!("0"), Some(0)),
            (json!(-1), None),
            (json!("-1"), None),
            (json!("+1"), None),
            (json!("1.5MiB"), None),
            (json!("4MB"), None),
            (json!("4M"), None),
            (json!("MiB"), None),
            (json!(""), None),
            (json!("17179869184GiB"), None),
            (json!(["4MiB"]), None),
            (json!(null), None),
        ] {
            assert_eq!(size(&value), bytes, "{value}");
        }
    }

    proptest! {
        #[test]
        fn what_is_shown_is_read(bytes: u64, bits in 0_u32..64) {
            for bytes in [bytes, bytes >> bits << bits] {
                prop_assert_eq!(size(&Value::from(shown_size(bytes))), Some(bytes));
            }
        }
    }
}
