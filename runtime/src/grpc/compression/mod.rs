//! Replies that are compressed, where the operator allows it and the client asks for it.
//!
//! gRPC compresses message by message: a header names the compression, and the flag of each message
//! says whether it is used. Small messages are left as they are. Requests are accepted as they are
//! only.
//!
//! * [`encoder`]: the compressions.
//! * [`body`]: a response's body, compressed as it comes.

mod body;
mod encoder;

use std::str::FromStr;

use http::{HeaderMap, HeaderName, HeaderValue, Response};
use tonic::body::Body;

use body::Compressed;

/// The compression that messages with the flag are in.
pub const ENCODING: HeaderName = HeaderName::from_static("grpc-encoding");
/// The compressions that whoever says it can read.
pub const ACCEPTED: HeaderName = HeaderName::from_static("grpc-accept-encoding");

/// From how many bytes on a message is compressed. Smaller ones take a packet or three anyway.
pub const SMALLEST: usize = 4 << 10;

/// A compression.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Encoding {
    /// RFC 1952; every library of gRPC's that reads compressed messages reads this.
    Gzip,
    /// RFC 8878; takes less time, and makes less of it.
    Zstd,
}

impl Encoding {
    /// Its name in headers.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Gzip => "gzip",
            Self::Zstd => "zstd",
        }
    }
}

/// The compressions that the operator allows: the option `grpc-compression`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Allowed {
    gzip: bool,
    zstd: bool,
}

/// A text names no compressions.
#[derive(Debug, PartialEq, Eq, thiserror::Error)]
#[error("expected off, gzip, zstd, or gzip,zstd")]
pub struct NoCompression;

impl FromStr for Allowed {
    type Err = NoCompression;

    fn from_str(text: &str) -> Result<Self, NoCompression> {
        let mut allowed = Self::default();
        if text == "off" {
            return Ok(allowed);
        }
        for name in text.split(',') {
            let one = match name.trim() {
                "gzip" => &mut allowed.gzip,
                "zstd" => &mut allowed.zstd,
                _ => return Err(NoCompression),
            };
            if std::mem::replace(one, true) {
                return Err(NoCompression);
            }
        }
        Ok(allowed)
    }
}

impl Allowed {
    /// The compression of the answer to a request with these headers, if there is to be one.
    #[must_use]
    pub fn choose(self, headers: &HeaderMap) -> Option<Encoding> {
        if self == Self::default() {
            return None;
        }
        let accepts = |wanted: Encoding| {
            let values = headers.get_all(ACCEPTED).iter().filter_map(|value| value.to_str().ok());
            values.flat_map(|value| value.split(',')).any(|name| name.trim() == wanted.name())
        };
        let allowed = [(self.zstd, Encoding::Zstd), (self.gzip, Encoding::Gzip)];
        let mut wanted = allowed.into_iter().filter(|(is_allowed, _)| *is_allowed);
        wanted.find_map(|(_, encoding)| accepts(encoding).then_some(encoding))
    }
}

/// The same response with its messages compressed, and what may be sent to us.
#[must_use]
pub fn compress(response: Response<Body>, encoding: Encoding) -> Response<Body> {
    let mut response = response.map(|body| Body::new(Compressed::new(body, encoding)));
    let name = HeaderValue::from_static(encoding.name());
    response.headers_mut().insert(ENCODING, name);
    tell_accepted(response.headers_mut());
    response
}

/// Says in which form requests are accepted.
pub fn tell_accepted(headers: &mut HeaderMap) {
    headers.insert(ACCEPTED, HeaderValue::from_static("identity"));
}

#[cfg(test)]
mod tests {
    use http::HeaderMap;

    use super::{ACCEPTED, Allowed, Encoding, NoCompression};

    #[test]
    fn what_operators_write() {
        let allowed = |gzip, zstd| Ok(Allowed { gzip, zstd });
        for (text, expected) in [
            ("off", allowed(false, false)),
            ("gzip", allowed(true, false)),
            ("zstd", allowed(false, true)),
            ("gzip,zstd", allowed(true, true)),
            ("zstd, gzip", allowed(true, true)),
            ("", Err(NoCompression)),
            ("on", Err(NoCompression)),
            ("gzip,", Err(NoCompression)),
            ("gzip,gzip", Err(NoCompression)),
            ("off,gzip", Err(NoCompression)),
            ("deflate", Err(NoCompression)),
        ] {
            assert_eq!(text.parse::<Allowed>(), expected, "{text}");
        }
    }

    #[test]
    fn who_gets_which() {
        let [gzip, zstd] = [Some(Encoding::Gzip), Some(Encoding::Zstd)];
        for (allowed, accepted, expected) in [
            ("gzip,zstd", &["identity, deflate, gzip"][..], gzip),
            ("gzip,zstd", &["gzip,zstd"], zstd),
            ("gzip,zstd", &["gzip", "zstd"], zstd),
            ("gzip", &["zstd,gzip"], gzip),
            ("zstd", &["identity,deflate,gzip"], None),
            ("gzip", &["identity"], None),
            ("gzip", &["xgzip", "gzip2", ""], None),
            ("gzip", &[], None),
            ("off", &["gzip,zstd"], None),
        ] {
            let mut headers = HeaderMap::new();
            for value in accepted {
                headers.append(ACCEPTED, value.parse().unwrap());
            }
            let chosen = allowed.parse::<Allowed>().unwrap().choose(&headers);
            assert_eq!(chosen, expected, "{allowed} {accepted:?}");
        }
    }
}
