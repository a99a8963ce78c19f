//! The authority as long as its key is at hand: it signs.

use std::path::{Path, PathBuf};

use rcgen::{Issuer, KeyPair, PublicKeyData};
use rustls::pki_types::{CertificateDer, PrivateKeyDer};
use x509_parser::certificate::X509Certificate;
use x509_parser::prelude::FromDer;

use super::issue::{self, Holder};
use super::{Error, Fingerprint, Role, files, identity};

/// The authority that `ca-key.pem` is the key of. `ca.pem` may hold others beside it, as while
/// one authority follows upon another.
pub struct Authority {
    issuer: Issuer<'static, KeyPair>,
    not_after: i64,
}

/// A client's identity, made for it alone. The key is written down nowhere else.
pub struct Issued {
    /// The certificate, as PEM.
    pub certificate: String,
    /// The certificate, as DER.
    pub certificate_der: CertificateDer<'static>,
    /// The private key, as PEM.
    pub key: String,
    /// The private key, as DER.
    pub key_der: PrivateKeyDer<'static>,
    /// When the certificate ends, in seconds since 1970.
    pub not_after: i64,
}

impl Authority {
    /// Reads the authority in `dir`, which is to sign the certificate `needed`.
    ///
    /// # Errors
    /// Where its key is missing or unreadable, or belongs to none of the authorities in `ca.pem`.
    pub fn load(dir: &Path, needed: &Path) -> Result<Self, Error> {
        let (ca, ca_key) = (Role::Ca.certificate(dir), Role::Ca.key(dir));
        if !files::exists(&ca_key)? {
            return Err(Error::CannotSign { needed: needed.to_owned(), ca, ca_key });
        }
        let key = files::read_key(&ca_key)?;
        let public = key.subject_public_key_info();
        let mut own: Option<(i64, CertificateDer<'static>)> = None;
        let mut others = Vec::new();
        for certificate in identity::certificates(&ca)? {
            let parsed = identity::parse(&ca, Some(&certificate))?;
            let end = parsed.validity().not_after.timestamp();
            // The same authority may be there twice, with another end.
            let is_later = own.as_ref().is_none_or(|(known, _)| *known < end);
            if parsed.public_key().raw != public {
                others.push(Fingerprint::of(parsed.public_key().raw));
            } else if is_later {
                own = Some((end, certificate));
            }
        }
        let Some((not_after, certificate)) = own else {
            let found = Fingerprint::of(&public);
            return Err(Error::Mismatch { certificate: ca, key: ca_key, wanted: others, found });
        };
        let issuer = Issuer::from_ca_cert_der(&certificate, key)
            .map_err(|source| Error::Issue { path: needed.to_owned(), source })?;
        Ok(Self { issuer, not_after })
    }

    pub(super) fn issuer(&self) -> &Issuer<'static, KeyPair> {
        &self.issuer
    }

    /// When its certificate ends, in seconds since 1970.
    #[must_use]
    pub fn not_after(&self) -> i64 {
        self.not_after
    }
}

/// A certificate and a key for a new client with this name, signed by the authority in `dir`. It
/// ends after `days`; without, in 4096; never later than the authority. Nothing is written.
///
/// # Errors
/// Where the authority can't sign, or the name can't stand in a certificate.
pub fn named_client(dir: &Path, name: &str, days: Option<u32>) -> Result<Issued, Error> {
    let path = PathBuf::from(format!("the certificate of the client {name}"));
    let authority = Authority::load(dir, &path)?;
    let refused = |source| Error::Issue { path: path.clone(), source };
    let key = issue::key().map_err(refused)?;
    let holder = Holder::NamedClient(name);
    let made = issue::certificate(holder, &key, &authority, days.unwrap_or(0)).map_err(refused)?;
    let (_, parsed) = X509Certificate::from_der(made.der()).map_err(|why| Error::Content {
        path: path.clone(),
        expected: "certificate",
        found: why.to_string(),
    })?;
    Ok(Issued {
        certificate: made.pem(),
        not_after: parsed.validity().not_after.timestamp(),
        certificate_der: made.der().clone(),
        key: key.serialize_pem(),
        key_der: PrivateKeyDer::Pkcs8(key.serialize_der().into()),
    })
}
