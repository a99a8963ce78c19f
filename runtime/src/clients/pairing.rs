//! The pairing URI: all that a client has to know, in one line that fits a QR code.
//!
//! ```text
//! boltgate://HOST:PORT/?name=NAME&tls=SERVER&ca=CA&cert=CERTIFICATE&key=KEY
//! boltgate://HOST:PORT/?name=NAME&tls=SERVER&ca=CA&rune=RUNE
//! ```
//!
//! * `HOST:PORT`: where the bridge is reached; an IPv6 address is in brackets.
//! * `name`: what the client is called.
//! * `tls`: the name or address that the server's certificate has to be for, whatever HOST is.
//! * `ca`: the authority that has signed the server's certificate, as DER.
//! * `cert`, `key`: the client's certificate and its private key (PKCS#8), as DER. Where they are
//!   there the bridge knows which rune goes with them, and the client sends none.
//! * `rune`: what the client sends with each call, as metadata `rune`, where there is no
//!   certificate.
//!
//! Bytes are in URL-safe base64 without padding, and so is the rune. Nothing needs escapes, so
//! there are none. Readers pass over members that they don't know. It is a secret as a whole.

use std::fmt::{self, Write as _};
use std::net::Ipv6Addr;

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;

use super::Name;
use crate::access::Rune;
use crate::server::Address;

/// What each pairing URI begins with.
const SCHEME: &str = "boltgate://";

/// The longest URI that is read, in bytes.
const LONGEST: usize = 64 << 10;

/// All that a client has to know to reach the bridge.
#[derive(Clone, PartialEq, Eq)]
pub struct Pairing {
    /// Where the bridge is reached: a name or an address, IPv6 without brackets.
    pub host: String,
    /// The port; never 0.
    pub port: u16,
    /// What the client is called.
    pub name: Name,
    /// The name or address that the server's certificate has to be for.
    pub server_name: String,
    /// The authority's certificate, as DER.
    pub ca: Vec<u8>,
    /// What the client shows to be let in.
    pub proof: Proof,
}

/// What the client shows to be let in.
#[derive(Clone, PartialEq, Eq)]
pub enum Proof {
    /// A certificate and its private key (PKCS#8), both as DER.
    Certificate {
        /// The certificate.
        certificate: Vec<u8>,
        /// The private key.
        key: Vec<u8>,
    },
    /// A rune, which goes with each call.
    Rune(Rune),
}

/// A text is no pairing URI. What it holds isn't repeated: it is a secret.
#[derive(Debug, PartialEq, Eq, thiserror::Error)]
#[error("no pairing URI: {0}")]
pub struct NoPairing(&'static str);

impl Pairing {
    /// Where the bridge is reached, as in a URI.
    #[must_use]
    pub fn address(&self) -> String {
        Address::Tcp { host: self.host.clone(), port: self.port }.to_string()
    }

    /// The URI. It holds the client's secret.
    #[must_use]
    pub fn uri(&self) -> String {
        let mut uri = format!("{SCHEME}{}/?name={}", self.address(), self.name);
        let mut add = |key: &str, value: &str| {
            // Writing to a string never fails.
            let _ = write!(uri, "&{key}={value}");
        };
        add("tls", &self.server_name);
        add("ca", &URL_SAFE_NO_PAD.encode(&self.ca));
        match &self.proof {
            Proof::Certificate { certificate, key } => {
                add("cert", &URL_SAFE_NO_PAD.encode(certificate));
                add("key", &URL_SAFE_NO_PAD.encode(key));
            }
            Proof::Rune(rune) => add("rune", rune.expose().trim_end_matches('=')),
        }
        uri
    }

    /// Reads a URI.
    ///
    /// # Errors
    /// What was expected.
    pub fn parse(uri: &str) -> Result<Self, NoPairing> {
        let uri = uri.trim();
        if uri.len() > LONGEST {
            return Err(NoPairing("expected at most 65536 characters"));
        }
        let rest = uri.strip_prefix(SCHEME).ok_or(NoPairing("expected boltgate:// first"))?;
        let (address, query) =
            rest.split_once("/?").ok_or(NoPairing("expected /? after host and port"))?;
        let no_address = NoPairing("expected HOST:PORT or [IPV6]:PORT after boltgate://");
        let Ok(Address::Tcp { host, port }) = address.parse() else { return Err(no_address) };
        if port == 0 || !is_host(&host) {
            return Err(no_address);
        }
        let members = Members::read(query)?;
        let proof = match (members.cert, members.key, members.rune) {
            (Some(certificate), Some(key), None) => Proof::Certificate {
                certificate: bytes(certificate, "expected base64 as cert")?,
                key: bytes(key, "expected base64 as key")?,
            },
            (None, None, Some(rune)) => Proof::Rune(padded(rune)?),
            _ => return Err(NoPairing("expected cert and key, or a rune, and not both")),
        };
        let server_name = members.tls.unwrap_or(&host).to_owned();
        if !is_host(&server_name) {
            return Err(NoPairing("expected a name or an address as tls"));
        }
        let name = members.name.and_then(|name| name.parse().ok());
        let ca = members.ca.ok_or(NoPairing("expected a ca"))?;
        Ok(Self {
            name: name.ok_or(NoPairing("expected a client's name"))?,
            ca: bytes(ca, "expected base64 as ca")?,
            host,
            port,
            server_name,
            proof,
        })
    }
}

/// The members of the query.
#[derive(Default)]
struct Members<'a> {
    name: Option<&'a str>,
    tls: Option<&'a str>,
    ca: Option<&'a str>,
    cert: Option<&'a str>,
    key: Option<&'a str>,
    rune: Option<&'a str>,
}

impl<'a> Members<'a> {
    fn read(query: &'a str) -> Result<Self, NoPairing> {
        let mut members = Self::default();
        for member in query.split('&') {
            let (key, value) =
                member.split_once('=').ok_or(NoPairing("expected KEY=VALUE between `&`"))?;
            let place = match key {
                "name" => &mut members.name,
                "tls" => &mut members.tls,
                "ca" => &mut members.ca,
                "cert" => &mut members.cert,
                "key" => &mut members.key,
                "rune" => &mut members.rune,
                _ => continue,
            };
            if place.replace(value).is_some() {
                return Err(NoPairing("expected each member once"));
            }
        }
        Ok(members)
    }
}

/// Whether a text is a host name, or an IPv4 or IPv6 address without brackets: what a client can
/// connect to, and nothing that a URI would need escapes for.
#[must_use]
pub fn is_host(text: &str) -> bool {
    let fits = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'-' | b'_');
    let is_name = !text.is_empty() && text.len() <= 253 && text.bytes().all(fits);
    is_name || text.parse::<Ipv6Addr>().is_ok()
}

fn bytes(text: &str, expected: &'static str) -> Result<Vec<u8>, NoPairing> {
    let bytes = URL_SAFE_NO_PAD.decode(text).map_err(|_| NoPairing(expected))?;
    if bytes.is_empty() { Err(NoPairing(expected)) } else { Ok(bytes) }
}

/// A rune in the form in which the node gives it out.
fn padded(text: &str) -> Result<Rune, NoPairing> {
    let length = text.len().next_multiple_of(4);
    Rune::parse(&format!("{text:=<length$}")).map_err(|_| NoPairing("expected base64 as rune"))
}

/// Leaves the secrets out.
impl fmt::Debug for Proof {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Certificate { .. } => "Certificate(..)",
            Self::Rune(_) => "Rune(..)",
        })
    }
}

/// Leaves the secrets out.
impl fmt::Debug for Pairing {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Pairing")
            .field("address", &self.address())
            .field("name", &self.name)
            .field("proof", &self.proof)
            .finish_non_exhaustive()
    }
}
