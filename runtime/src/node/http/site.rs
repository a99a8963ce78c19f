//! Where a daemon is, and how it is spoken to.

use std::fmt;
use std::net::IpAddr;
use std::path::Path;
use std::sync::Arc;

use bytes::Bytes;
use http::header::{ACCEPT, AUTHORIZATION, CONTENT_TYPE, HOST, USER_AGENT};
use http::uri::{PathAndQuery, Scheme};
use http::{HeaderValue, Method, Request, Uri};
use http_body_util::Full;
use rustls::ClientConfig;
use rustls::pki_types::ServerName;

use super::credentials::Credentials;
use super::roots;

/// A daemon that takes JSON-RPC over HTTP: where it is, and how it is spoken to.
pub struct Site {
    /// Scheme, host and port. What follows them may hold a key, and is never shown.
    origin: String,
    /// As `Host` names it.
    authority: HeaderValue,
    host: String,
    port: u16,
    path: PathAndQuery,
    tls: Option<Tls>,
    credentials: Option<Credentials>,
}

/// How to speak TLS to a daemon.
#[derive(Clone)]
pub(super) struct Tls {
    pub(super) config: Arc<ClientConfig>,
    /// What its certificate has to be for.
    pub(super) name: ServerName<'static>,
}

impl Site {
    /// The daemon at an `http` or `https` URL. The certificate of the latter has to be signed by
    /// one of those in the file `ca`, or else by one that the system trusts. `auth` is a file with
    /// what to send as `Authorization`.
    ///
    /// # Errors
    /// What is wrong with the URL or a file, in words for the operator.
    pub fn new(url: &str, ca: Option<&Path>, auth: Option<&Path>) -> Result<Self, String> {
        // Not repeated as a whole: it may hold a key.
        let bad = |what: &str| format!("expected http://HOST:PORT/PATH or https://…, {what}");
        let uri: Uri = url.trim().parse().map_err(|error| bad(&format!("got {error}")))?;
        let secure = match uri.scheme() {
            Some(scheme) if *scheme == Scheme::HTTP => false,
            Some(scheme) if *scheme == Scheme::HTTPS => true,
            Some(scheme) => return Err(bad(&format!("got the scheme `{scheme}`"))),
            None => return Err(bad("got no scheme")),
        };
        let (Some(authority), Some(host)) = (uri.authority(), uri.host()) else {
            return Err(bad("got no host"));
        };
        if authority.as_str().contains('@') {
            return Err(bad("got a user in the URL: put USER:PASSWORD into --node-auth-file"));
        }
        let port = uri.port_u16().unwrap_or(if secure { 443 } else { 80 });
        if host.is_empty() || port == 0 {
            return Err(bad("got no host, or a port that there is not"));
        }
        let host = host.trim_start_matches('[').trim_end_matches(']').to_owned();
        let tls = match (secure, ca) {
            (true, ca) => {
                let name = ServerName::try_from(host.clone());
                let name = name.map_err(|_| bad("got a host that no certificate can be for"))?;
                Some(Tls { config: roots::config(ca)?, name })
            }
            (false, None) => None,
            (false, Some(_)) => {
                return Err("--node-ca is about https, and --node is http".to_owned());
            }
        };
        let is_local = host == "localhost"
            || host.parse::<IpAddr>().is_ok_and(|address| address.is_loopback());
        if auth.is_some() && !secure && !is_local {
            tracing::warn!("--node is http: whoever is on the way to {host} can read the password");
        }
        let scheme = if secure { "https" } else { "http" };
        let authority = HeaderValue::from_str(authority.as_str());
        Ok(Self {
            origin: format!("{scheme}://{}", uri.authority().map_or("", |one| one.as_str())),
            authority: authority.map_err(|_| bad("got a host that is none"))?,
            host,
            port,
            path: uri.path_and_query().cloned().unwrap_or(PathAndQuery::from_static("/")),
            tls,
            credentials: auth.map(Credentials::read).transpose()?,
        })
    }

    /// Host, without the brackets of an IPv6 address, and port.
    pub(super) fn target(&self) -> (&str, u16) {
        (&self.host, self.port)
    }

    /// How to speak TLS to it; `None` where it is spoken to in the clear.
    pub(super) fn tls(&self) -> Option<&Tls> {
        self.tls.as_ref()
    }

    /// A request with this text.
    pub(super) fn request(&self, text: Bytes) -> Request<Full<Bytes>> {
        let mut request = Request::new(Full::new(text));
        *request.method_mut() = Method::POST;
        *request.uri_mut() = Uri::from(self.path.clone());
        let headers = request.headers_mut();
        headers.insert(HOST, self.authority.clone());
        headers.insert(CONTENT_TYPE, HeaderValue::from_static("application/json"));
        headers.insert(ACCEPT, HeaderValue::from_static("application/json"));
        let program = concat!("boltgate/", env!("CARGO_PKG_VERSION"));
        headers.insert(USER_AGENT, HeaderValue::from_static(program));
        if let Some(credentials) = &self.credentials {
            headers.insert(AUTHORIZATION, credentials.header());
        }
        request
    }

    /// Reads the credentials again: a daemon may make new ones at each start. Says whether they are
    /// others now.
    pub(super) fn refresh(&self) -> bool {
        self.credentials.as_ref().is_some_and(Credentials::refresh)
    }
}

/// As errors name it.
impl fmt::Display for Site {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "the node at {}", self.origin)
    }
}

/// Leaves out what may be secret.
impl fmt::Debug for Site {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Site").field(&self.origin).finish()
    }
}

#[cfg(test)]
mod tests {
    use bytes::Bytes;
    use http::header::HOST;

    use super::Site;

    #[test]
    fn a_url_is_where_it_says() {
        for (url, target, path, host, shown) in [
            ("http://127.0.0.1:8545", ("127.0.0.1", 8545), "/", "127.0.0.1:8545", "8545"),
            ("http://daemon.example", ("daemon.example", 80), "/", "daemon.example", ".example"),
            (
                "http://[::1]:8332/wallet/x?y=z",
                ("::1", 8332),
                "/wallet/x?y=z",
                "[::1]:8332",
                "8332",
            ),
            ("HTTP://A:1/ ", ("A", 1), "/", "A:1", "A:1"),
        ] {
            let site = Site::new(url, None, None).unwrap();
            let request = site.request(Bytes::new());
            assert_eq!((site.target(), request.uri().to_string().as_str()), (target, path));
            assert_eq!(request.headers()[HOST], host);
            assert!(site.tls().is_none());
            // The path may hold a key.
            assert!(site.to_string().ends_with(shown), "{site}");
        }
    }

    #[test]
    fn what_is_no_url_is_refused() {
        for (url, what) in [
            ("", "got"),
            ("daemon", "no scheme"),
            ("daemon:80", "no scheme"),
            ("/path", "no scheme"),
            ("ftp://daemon/", "scheme `ftp`"),
            ("http://user:secret@daemon/", "--node-auth-file"),
            ("http://daemon:0/", "port"),
            ("http://", "got"),
        ] {
            let refused = Site::new(url, None, None).unwrap_err();
            assert!(refused.contains(what) && !refused.contains("secret"), "{url}: {refused}");
        }
        let ca = Some(std::path::Path::new("ca.pem"));
        assert!(Site::new("http://daemon/", ca, None).unwrap_err().contains("--node-ca"));
        assert!(Site::new("https://daemon/", ca, None).unwrap_err().contains("ca.pem"));
    }
}
