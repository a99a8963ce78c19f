//! An identity from disk, its certificate and key checked against each other.
//!
//! The checks parse certificates with x509-parser, since rustls refuses to look into those of
//! X.509 version 1. `openssl x509 -req` before OpenSSL 3.2 makes that version, and it serves
//! well as a server's certificate: whether it is acceptable is for the client to say.

use std::path::Path;
use std::sync::Arc;

use rustls::crypto::ring::sign::any_supported_type;
use rustls::pki_types::pem::PemObject;
use rustls::pki_types::{CertificateDer, PrivateKeyDer};
use rustls::sign::CertifiedKey;
use x509_parser::certificate::X509Certificate;
use x509_parser::prelude::FromDer;
use x509_parser::x509::X509Version;

use super::{Error, Fingerprint, Role, files};

/// The certificate and the key of `role` in `dir`.
///
/// # Errors
/// Where either can't be read or parsed, or where they are not a pair.
pub fn load(dir: &Path, role: Role) -> Result<CertifiedKey, Error> {
    let (certificate, key_path) = (role.certificate(dir), role.key(dir));
    let chain = certificates(&certificate)?;
    let key = any_supported_type(&private_key(&key_path)?).map_err(|why| Error::Content {
        path: key_path.clone(),
        expected: "private key",
        found: why.to_string(),
    })?;
    let leaf = parse(&certificate, chain.first())?;
    let public = key.public_key();
    let public = public.as_ref().map_or(&[][..], AsRef::as_ref);
    if public != leaf.public_key().raw {
        let wanted = vec![Fingerprint::of(leaf.public_key().raw)];
        let found = Fingerprint::of(public);
        return Err(Error::Mismatch { certificate, key: key_path, wanted, found });
    }
    Ok(CertifiedKey::new(chain, Arc::clone(&key)))
}

/// Every certificate in a PEM file, at least one.
///
/// # Errors
/// Where the file can't be read, is not PEM, or holds no certificate.
pub fn certificates(path: &Path) -> Result<Vec<CertificateDer<'static>>, Error> {
    let content =
        |found: String| Error::Content { path: path.to_owned(), expected: "certificate", found };
    let chain: Vec<_> = CertificateDer::pem_slice_iter(files::read(path)?.as_bytes())
        .collect::<Result<_, _>>()
        .map_err(|why| content(why.to_string()))?;
    if chain.is_empty() {
        return Err(content("there is no `BEGIN CERTIFICATE` in it".to_owned()));
    }
    Ok(chain)
}

/// What is to be said of the server's certificate: clients that know the authorities would
/// refuse it, since none of them signed it, since its time is over, or since it isn't a server's.
/// And of an authority: that it is none, which doesn't keep it from being trusted as one. All are
/// the operator's choice to make, such as with a certificate of a public authority.
///
/// # Errors
/// Where a certificate can't be parsed.
pub fn doubts(
    dir: &Path,
    server: &CertifiedKey,
    authorities: &[CertificateDer<'static>],
) -> Result<Vec<String>, Error> {
    let (path, ca_path) = (Role::Server.certificate(dir), Role::Ca.certificate(dir));
    let mut doubts = Vec::new();
    if !is_signed_by(dir, &server.cert, authorities)? {
        doubts.push(format!(
            "{} is not signed by {}: clients that trust only the latter will refuse this server",
            path.display(),
            ca_path.display()
        ));
    }
    for authority in authorities {
        let authority = parse(&ca_path, Some(authority))?;
        if authority.version() == X509Version::V3 && !authority.is_ca() {
            doubts.push(format!(
                "{} holds a certificate that isn't an authority's, of {}: whoever has its key can make \
                 certificates that get in all the same; take it out",
                ca_path.display(),
                authority.subject()
            ));
        }
    }
    let leaf = parse(&path, server.cert.first())?;
    if !is_for_servers(&leaf) {
        doubts.push(format!(
            "{} is not a server's certificate (its extended key usage leaves TLS servers out), a \
             client's perhaps: clients will refuse this server",
            path.display()
        ));
    }
    let validity = leaf.validity();
    if !validity.is_valid() {
        doubts.push(format!(
            "{} is valid only from {} to {}: clients will refuse this server",
            path.display(),
            validity.not_before,
            validity.not_after
        ));
    }
    Ok(doubts)
}

/// Whether a certificate may be a server's: where it doesn't say what it is for, it is for all.
fn is_for_servers(certificate: &X509Certificate<'_>) -> bool {
    match certificate.extended_key_usage() {
        Ok(Some(usage)) => usage.value.any || usage.value.server_auth,
        Ok(None) => true,
        Err(_) => false,
    }
}

/// Whether one of the authorities signed a certificate of the server's chain.
///
/// # Errors
/// Where a certificate can't be parsed.
pub fn is_signed_by(
    dir: &Path,
    chain: &[CertificateDer<'static>],
    authorities: &[CertificateDer<'static>],
) -> Result<bool, Error> {
    let (path, ca_path) = (Role::Server.certificate(dir), Role::Ca.certificate(dir));
    for authority in authorities {
        let authority = parse(&ca_path, Some(authority))?;
        for link in chain {
            let link = parse(&path, Some(link))?;
            if link.issuer().as_raw() == authority.subject().as_raw()
                && link.verify_signature(Some(authority.public_key())).is_ok()
            {
                return Ok(true);
            }
        }
    }
    Ok(false)
}

fn private_key(path: &Path) -> Result<PrivateKeyDer<'static>, Error> {
    PrivateKeyDer::from_pem_slice(files::read(path)?.as_bytes()).map_err(|why| Error::Content {
        path: path.to_owned(),
        expected: "private key without a passphrase",
        found: why.to_string(),
    })
}

/// Looks into a certificate that was read from `path`.
///
/// # Errors
/// Where it can't be parsed.
pub fn parse<'a>(
    path: &Path,
    certificate: Option<&'a CertificateDer<'static>>,
) -> Result<X509Certificate<'a>, Error> {
    let der = certificate.map_or(&[][..], |der| der.as_ref());
    X509Certificate::from_der(der).map(|(_, parsed)| parsed).map_err(|why| Error::Content {
        path: path.to_owned(),
        expected: "certificate",
        found: why.to_string(),
    })
}
