//! How long the client is willing to wait: the `grpc-timeout` header.

use std::time::Duration;

use http::HeaderMap;

/// The header is not a timeout.
#[derive(Debug, PartialEq, Eq, thiserror::Error)]
#[error(
    "grpc-timeout `{0}` is not a timeout: it takes one to eight digits and a unit, one of \
     H, M, S, m (ms), u (µs), n (ns)"
)]
pub struct Malformed(String);

/// The client's timeout, if it gave one.
///
/// # Errors
/// Where the header is there but is not a timeout.
pub fn timeout(headers: &HeaderMap) -> Result<Option<Duration>, Malformed> {
    let Some(value) = headers.get("grpc-timeout") else { return Ok(None) };
    let malformed =
        || Malformed(String::from_utf8_lossy(value.as_bytes()).chars().take(32).collect());
    value.to_str().ok().and_then(parse).map(Some).ok_or_else(malformed)
}

fn parse(text: &str) -> Option<Duration> {
    let digits = text.get(..text.len().checked_sub(1)?)?;
    if digits.len() > 8 || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let number: u64 = digits.parse().ok()?;
    Some(match text.as_bytes().last()? {
        b'H' => Duration::from_secs(number * 3600),
        b'M' => Duration::from_secs(number * 60),
        b'S' => Duration::from_secs(number),
        b'm' => Duration::from_millis(number),
        b'u' => Duration::from_micros(number),
        b'n' => Duration::from_nanos(number),
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use http::{HeaderMap, HeaderValue};

    use super::timeout;

    #[test]
    fn every_unit() {
        for (text, expected) in [
            ("0n", Duration::ZERO),
            ("1H", Duration::from_secs(3600)),
            ("2M", Duration::from_secs(120)),
            ("3S", Duration::from_secs(3)),
            ("4m", Duration::from_millis(4)),
            ("5u", Duration::from_micros(5)),
            ("6n", Duration::from_nanos(6)),
            ("99999999H", Duration::from_secs(99_999_999 * 3600)),
        ] {
            let headers = HeaderMap::from_iter([(
                "grpc-timeout".parse().unwrap(),
                HeaderValue::from_static(text),
            )]);
            assert_eq!(timeout(&headers), Ok(Some(expected)), "{text}");
        }
        assert_eq!(timeout(&HeaderMap::new()), Ok(None));
    }

    #[test]
    fn anything_else_is_refused() {
        for text in ["", "S", "1", "1s", "-1S", "+1S", " 1S", "1.5S", "123456789S", "1S1", "\u{e9}"]
        {
            let headers = HeaderMap::from_iter([(
                "grpc-timeout".parse().unwrap(),
                HeaderValue::from_bytes(text.as_bytes()).unwrap(),
            )]);
            assert!(timeout(&headers).is_err(), "{text}");
        }
    }
}
