//! How long the client is willing to wait: the header `grpc-timeout`, or `connect-timeout-ms`.

use std::time::Duration;

use http::{HeaderMap, HeaderValue};

/// The header is not a timeout.
#[derive(Debug, PartialEq, Eq, thiserror::Error)]
pub enum Malformed {
    /// gRPC's own.
    #[error(
        "grpc-timeout `{0}` is not a timeout: it takes one to eight digits and a unit, one of \
         H, M, S, m (ms), u (µs), n (ns)"
    )]
    Grpc(String),
    /// That of the Connect protocol.
    #[error("connect-timeout-ms `{0}` is not a timeout: it takes one to ten digits")]
    Connect(String),
}

/// The client's timeout, if it gave one.
///
/// # Errors
/// Where the header is there but is not a timeout.
pub fn timeout(headers: &HeaderMap) -> Result<Option<Duration>, Malformed> {
    let shown = |value: &HeaderValue| {
        String::from_utf8_lossy(value.as_bytes()).chars().take(32).collect::<String>()
    };
    if let Some(value) = headers.get("grpc-timeout") {
        let limit = value.to_str().ok().and_then(parse);
        return limit.map(Some).ok_or_else(|| Malformed::Grpc(shown(value)));
    }
    let Some(value) = headers.get("connect-timeout-ms") else { return Ok(None) };
    let limit = value.to_str().ok().and_then(|text| digits(text, 10)).map(Duration::from_millis);
    limit.map(Some).ok_or_else(|| Malformed::Connect(shown(value)))
}

/// A number of nothing but so many digits at most.
fn digits(text: &str, most: usize) -> Option<u64> {
    let plain = text.len() <= most && text.bytes().all(|byte| byte.is_ascii_digit());
    text.parse().ok().filter(|_| plain)
}

fn parse(text: &str) -> Option<Duration> {
    let number = digits(text.get(..text.len().checked_sub(1)?)?, 8)?;
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
    fn milliseconds() {
        for (text, expected) in [("0", 0), ("5000", 5000), ("9999999999", 9_999_999_999)] {
            let headers = HeaderMap::from_iter([(
                "connect-timeout-ms".parse().unwrap(),
                text.parse().unwrap(),
            )]);
            assert_eq!(timeout(&headers), Ok(Some(Duration::from_millis(expected))), "{text}");
        }
    }

    #[test]
    fn anything_else_is_refused() {
        let grpc = ["", "S", "1", "1s", "-1S", "+1S", " 1S", "1.5S", "123456789S", "1S1", "\u{e9}"];
        let connect = ["", "5s", "-1", "+1", " 1", "1.5", "12345678901", "\u{e9}"];
        let named = [("grpc-timeout", &grpc[..]), ("connect-timeout-ms", &connect)];
        for (name, text) in named.iter().flat_map(|(name, all)| all.iter().map(|one| (*name, one)))
        {
            let headers = HeaderMap::from_iter([(
                name.parse().unwrap(),
                HeaderValue::from_bytes(text.as_bytes()).unwrap(),
            )]);
            let error = timeout(&headers).unwrap_err().to_string();
            assert!(error.starts_with(&format!("{name} `{text}`")), "{error}");
        }
    }
}
