//! The pairing URI, all that a client has to know in one line:
//!
//! ```text
//! boltgate://HOST:PORT/?name=NAME&tls=SERVER&ca=CA&cert=CERTIFICATE&key=KEY
//! boltgate://HOST:PORT/?name=NAME&tls=SERVER&ca=CA&rune=RUNE
//! ```
//!
//! Bytes are DER in URL-safe base64 without padding. Members that aren't known are passed over.

use base64::Engine as _;
use rustls::pki_types::{CertificateDer, PrivateKeyDer, PrivatePkcs8KeyDer};

use super::address::{self, Address};
use super::material::BASE64;
use super::{Identity, Rune, Settings};
use crate::Error;

/// The longest URI that is read, in bytes.
const LONGEST: usize = 64 << 10;

/// How one begins; the scheme's case doesn't matter.
const SCHEME: &str = "boltgate:";

/// Whether a text is meant as a pairing URI.
pub(super) fn is_meant(text: &str) -> bool {
    text.get(..SCHEME.len()).is_some_and(|start| start.eq_ignore_ascii_case(SCHEME))
}

/// A URI with its scheme as it is usually written.
pub(super) fn plain(uri: &str) -> String {
    format!("{SCHEME}{}", uri.get(SCHEME.len()..).unwrap_or_default())
}

/// Reads a pairing URI. Nothing of it is repeated in an error: it is a secret.
pub(super) fn read(uri: &str) -> Result<Settings, Error> {
    parsed(uri).map_err(|expected| Error::target(format!("pairing URI: expected {expected}")))
}

fn parsed(uri: &str) -> Result<Settings, &'static str> {
    if uri.len() > LONGEST {
        return Err("at most 65536 characters");
    }
    let rest = uri.get(SCHEME.len()..).filter(|_| is_meant(uri));
    let rest = rest.and_then(|rest| rest.strip_prefix("//")).ok_or("boltgate:// first")?;
    let (place, query) = rest.split_once("/?").ok_or("/? after host and port")?;
    let (host, port) = address::tcp(place).ok_or("HOST:PORT or [IPV6]:PORT after boltgate://")?;
    let members = Members::read(query)?;
    let authority = CertificateDer::from(bytes(members.ca, "base64 as ca")?);
    let address = Address::reached(host, port);
    let mut settings = Settings::trusting(address, vec![authority], "the pairing URI's ca".into());
    let server_name = members.tls.unwrap_or(host);
    if !address::is_host(server_name) {
        return Err("a name or an address as tls");
    }
    server_name.clone_into(&mut settings.server_name);
    settings.name = members.name.map(str::to_owned);
    match (members.cert, members.key, members.rune) {
        (Some(certificate), Some(key), None) => {
            let key = PrivatePkcs8KeyDer::from(bytes(Some(key), "base64 as key")?);
            settings.identity = Some(Identity {
                chain: vec![bytes(Some(certificate), "base64 as cert")?.into()],
                key: PrivateKeyDer::Pkcs8(key),
                place: "the pairing URI's cert".into(),
            });
        }
        (None, None, Some(rune)) => {
            settings.rune = Some(Rune::parse(rune).map_err(|_| "base64 as rune")?);
        }
        _ => return Err("cert and key, or a rune, and not both"),
    }
    Ok(settings)
}

fn bytes(text: Option<&str>, expected: &'static str) -> Result<Vec<u8>, &'static str> {
    let bytes = text.and_then(|text| BASE64.decode(text).ok());
    bytes.filter(|bytes| !bytes.is_empty()).ok_or(expected)
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
    fn read(query: &'a str) -> Result<Self, &'static str> {
        let mut members = Self::default();
        for member in query.split('&') {
            let (key, value) = member.split_once('=').ok_or("KEY=VALUE between `&`")?;
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
                return Err("each member once");
            }
        }
        Ok(members)
    }
}
