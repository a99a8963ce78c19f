//! Keys and certificates of our own making: ECDSA on P-256, signed by our own authority.
//!
//! The certificates are valid from 1975 to 4096. That is what clients of the node's gRPC API
//! have been given so far, it suits a machine whose clock is wrong, and no node is cut off from
//! its operator on a day that nobody remembers. Trust is ended by replacing `ca.pem`, not by
//! waiting. Whoever wants shorter lives puts certificates of their own in place.

use rcgen::{
    BasicConstraints, CertificateParams, DistinguishedName, DnType, ExtendedKeyUsagePurpose, IsCa,
    Issuer, KeyPair, KeyUsagePurpose, date_time_ymd,
};

use super::Role;

/// The names of a server certificate: clients reach the server as either.
pub const SERVER_NAMES: [&str; 2] = ["cln", "localhost"];

/// A new private key.
///
/// # Errors
/// Where the system has no randomness to give.
pub fn key() -> Result<KeyPair, rcgen::Error> {
    KeyPair::generate()
}

/// The authority's certificate for its key, as PEM.
///
/// # Errors
/// Where the key can't sign.
pub fn ca_certificate(key: &KeyPair) -> Result<String, rcgen::Error> {
    let mut params = params(Role::Ca)?;
    params.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
    params.key_usages = vec![KeyUsagePurpose::KeyCertSign, KeyUsagePurpose::CrlSign];
    Ok(params.self_signed(key)?.pem())
}

/// A certificate for `key`, signed by the authority whose certificate is `ca` (PEM), as PEM.
///
/// # Errors
/// Where the authority's certificate can't be parsed or its key can't sign.
pub fn certificate(
    role: Role,
    key: &KeyPair,
    ca: &str,
    ca_key: KeyPair,
) -> Result<String, rcgen::Error> {
    let mut params = params(role)?;
    params.key_usages = vec![KeyUsagePurpose::DigitalSignature];
    params.extended_key_usages = vec![match role {
        Role::Client => ExtendedKeyUsagePurpose::ClientAuth,
        Role::Server | Role::Ca => ExtendedKeyUsagePurpose::ServerAuth,
    }];
    // Strict clients, Python from 3.13 on among them, refuse a certificate without it.
    params.use_authority_key_identifier_extension = true;
    let issuer = Issuer::from_ca_cert_pem(ca, ca_key)?;
    Ok(params.signed_by(key, &issuer)?.pem())
}

/// What the certificates of all roles share, and their names.
fn params(role: Role) -> Result<CertificateParams, rcgen::Error> {
    let (common_name, dns_names) = match role {
        Role::Ca => ("Boltgate CA", Vec::new()),
        Role::Server => ("cln", SERVER_NAMES.map(str::to_owned).to_vec()),
        Role::Client => ("Boltgate client", Vec::new()),
    };
    let mut params = CertificateParams::new(dns_names)?;
    params.not_before = date_time_ymd(1975, 1, 1);
    params.not_after = date_time_ymd(4096, 1, 1);
    params.distinguished_name = DistinguishedName::new();
    params.distinguished_name.push(DnType::CommonName, common_name);
    Ok(params)
}
