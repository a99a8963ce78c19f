//! What shows who we are, and what shows that the bridge is the right one.

use std::fmt;
use std::fs;
use std::io;
use std::path::Path;

use base64::Engine as _;
use base64::engine::general_purpose::{GeneralPurpose, URL_SAFE_NO_PAD};
use http::HeaderValue;
use rustls::pki_types::pem::PemObject as _;
use rustls::pki_types::{CertificateDer, PrivateKeyDer};

use crate::Error;

/// Base64 as the URI and runes have it.
pub(super) const BASE64: GeneralPurpose = URL_SAFE_NO_PAD;

/// The longest file that is read, in bytes.
const LONGEST: u64 = 1 << 20;

/// A client's certificate, with those that vouch for it, and its private key.
pub struct Identity {
    pub(crate) chain: Vec<CertificateDer<'static>>,
    pub(crate) key: PrivateKeyDer<'static>,
    /// Where the certificate came from, to be named when it is refused.
    pub(crate) place: String,
}

impl Identity {
    /// Reads a certificate (with those that vouch for it behind it) and its private key, both as PEM.
    ///
    /// # Errors
    /// Where there is none in it.
    pub fn from_pem(certificate: &[u8], key: &[u8]) -> Result<Self, Error> {
        Self::named(certificate, key, "the certificate", "the private key")
    }

    pub(super) fn named(
        certificate: &[u8],
        key: &[u8],
        place: &str,
        key_place: &str,
    ) -> Result<Self, Error> {
        let key = PrivateKeyDer::from_pem_slice(key)
            .map_err(|_| Error::target(format!("{key_place}: expected a private key as PEM")))?;
        Ok(Self { chain: certificates(certificate, place)?, key, place: place.to_owned() })
    }

    /// The certificate itself, as DER.
    #[must_use]
    pub fn certificate(&self) -> &[u8] {
        self.chain.first().map_or(&[], |der| der.as_ref())
    }
}

impl Clone for Identity {
    fn clone(&self) -> Self {
        Self { chain: self.chain.clone(), key: self.key.clone_key(), place: self.place.clone() }
    }
}

/// The key is a secret.
impl fmt::Debug for Identity {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Identity").field("place", &self.place).finish_non_exhaustive()
    }
}

/// A rune: the node's own token, which goes with each call. It is a secret, and isn't shown.
#[derive(Clone, PartialEq, Eq)]
pub struct Rune(HeaderValue);

impl Rune {
    /// Reads a rune's text, with or without padding.
    ///
    /// # Errors
    /// Where it isn't URL-safe base64. The text isn't repeated.
    pub fn parse(text: &str) -> Result<Self, Error> {
        let bare = text.trim().trim_end_matches('=');
        let is_rune = BASE64.decode(bare).is_ok_and(|bytes| bytes.len() >= 32);
        let padded = format!("{bare:=<length$}", length = bare.len().next_multiple_of(4));
        let value = HeaderValue::try_from(padded).ok().filter(|_| is_rune);
        let mut value = value.ok_or_else(|| {
            Error::target("rune: expected URL-safe base64, as createrune makes it")
        })?;
        value.set_sensitive(true);
        Ok(Self(value))
    }

    /// As metadata.
    pub(crate) fn value(&self) -> HeaderValue {
        self.0.clone()
    }
}

impl fmt::Debug for Rune {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Rune(…)")
    }
}

/// The certificates of PEM text: one at least.
pub(super) fn certificates(pem: &[u8], place: &str) -> Result<Vec<CertificateDer<'static>>, Error> {
    let read: Result<Vec<_>, _> = CertificateDer::pem_slice_iter(pem).collect();
    match read {
        Ok(found) if !found.is_empty() => Ok(found),
        _ => Err(Error::target(format!("{place}: expected a certificate as PEM"))),
    }
}

/// Reads a file; `None` where it isn't there.
pub(super) fn file(path: &Path) -> Result<Option<Vec<u8>>, Error> {
    let shown = path.display();
    let length = match fs::metadata(path) {
        Ok(about) if about.len() > LONGEST => {
            return Err(Error::target(format!("{shown}: expected at most {LONGEST} bytes")));
        }
        Ok(about) if about.is_dir() => {
            return Err(Error::target(format!("{shown}: expected a file, got a folder")));
        }
        other => other.map(drop),
    };
    match length.and_then(|()| fs::read(path)) {
        Ok(bytes) => Ok(Some(bytes)),
        Err(why) if why.kind() == io::ErrorKind::NotFound => Ok(None),
        Err(why) if why.kind() == io::ErrorKind::PermissionDenied => Err(Error::target(format!(
            "{shown}: permission denied: only the node's user may read it; \
             `lightning-cli boltgate-client add NAME readonly` makes a client of your own"
        ))),
        Err(why) => Err(Error::target(format!("{shown}: {why}"))),
    }
}
