//! How large the metadata of a call is.

use http::Request;

/// What HTTP/2 adds for each pair of a name and a value (RFC 9113, section 10.5.1).
const PAIR: usize = 32;

/// The size of a request's head as HTTP/2 counts it, whatever it came in: the bytes of each name
/// and value, and 32 for each pair. The method and the parts of the URI are pairs, too.
#[must_use]
pub fn size<B>(request: &Request<B>) -> usize {
    let pair = |name: &str, value: usize| name.len().saturating_add(value).saturating_add(PAIR);
    let uri = request.uri();
    let path = uri.path_and_query().map_or(0, |path| path.as_str().len());
    let pseudo = [
        Some((":method", request.method().as_str().len())),
        Some((":path", path)),
        uri.scheme_str().map(|scheme| (":scheme", scheme.len())),
        uri.authority().map(|authority| (":authority", authority.as_str().len())),
    ];
    let pseudo = pseudo.into_iter().flatten().map(|(name, value)| pair(name, value));
    let fields = request.headers().iter().map(|(name, value)| pair(name.as_str(), value.len()));
    pseudo.chain(fields).fold(0, usize::saturating_add)
}

#[cfg(test)]
mod tests {
    use http::Request;

    use super::size;

    #[test]
    fn as_http_2_counts() {
        let bare = Request::post("/a.B/C").body(()).unwrap();
        // :method POST, :path /a.B/C
        assert_eq!(size(&bare), 7 + 4 + 32 + 5 + 6 + 32);
        let whole = Request::post("https://cln:1/a.B/C")
            .header("te", "trailers")
            .header("x", "1")
            .header("x", "")
            .body(())
            .unwrap();
        // :scheme https, :authority cln:1
        let added = (7 + 5 + 32) + (10 + 5 + 32) + (2 + 8 + 32) + (1 + 1 + 32) + (1 + 32);
        assert_eq!(size(&whole), size(&bare) + added);
    }
}
