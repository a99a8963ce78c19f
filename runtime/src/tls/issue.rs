//! Keys and certificates of our own making: ECDSA on P-256, signed by our own authority.
//!
//! Unless told otherwise, certificates are valid from 1975 to 4096. That is what clients of the
//! node's gRPC API have been given so far, it suits a machine whose clock is wrong, and no node
//! is cut off from its operator on a day that nobody remembers. Trust is ended by replacing
//! `ca.pem`, not by waiting. A certificate that is to end after some days begins a day ago: phones
//! and browsers refuse a server whose certificate is valid for more than 825 days in all.

use std::collections::BTreeSet;

use rcgen::{
    BasicConstraints, Certificate, CertificateParams, DistinguishedName, DnType,
    ExtendedKeyUsagePurpose, IsCa, KeyPair, KeyUsagePurpose, SanType, date_time_ymd,
};
use x509_parser::time::ASN1Time;

use super::facts::{self, Mark};
use super::{Authority, Name};

/// The names that every server certificate of ours is for: clients know it by either.
pub const SERVER_NAMES: [&str; 2] = ["cln", "localhost"];

/// The seconds of a day.
pub const DAY: i64 = 86_400;

/// Whom a certificate is for.
#[derive(Debug, Clone, Copy)]
pub enum Holder<'a> {
    /// The bridge, towards clients that reach it by these names.
    Server(&'a BTreeSet<Name>),
    /// The example client.
    Client,
    /// The client with this name.
    NamedClient(&'a str),
}

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
    let mut params = params("Boltgate CA", None)?;
    params.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
    params.key_usages = vec![KeyUsagePurpose::KeyCertSign, KeyUsagePurpose::CrlSign];
    params.not_before = date_time_ymd(1975, 1, 1);
    params.not_after = date_time_ymd(4096, 1, 1);
    Ok(params.self_signed(key)?.pem())
}

/// A certificate for `key`, signed by `authority`. It ends after `days` (0: in 4096), or with
/// the authority's own certificate, whichever is sooner.
///
/// # Errors
/// Where a name can't be written into it, or the authority's key can't sign.
pub fn certificate(
    holder: Holder<'_>,
    key: &KeyPair,
    authority: &Authority,
    days: u32,
) -> Result<Certificate, rcgen::Error> {
    let (mut params, usage) = match holder {
        Holder::Server(names) => {
            let mut params = params("cln", Some(Mark::Server))?;
            params.subject_alt_names = names.iter().map(alternative).collect::<Result<_, _>>()?;
            (params, ExtendedKeyUsagePurpose::ServerAuth)
        }
        Holder::Client => (params("Boltgate client", None)?, ExtendedKeyUsagePurpose::ClientAuth),
        Holder::NamedClient(name) => {
            (params(name, Some(Mark::NamedClient))?, ExtendedKeyUsagePurpose::ClientAuth)
        }
    };
    params.key_usages = vec![KeyUsagePurpose::DigitalSignature];
    params.extended_key_usages = vec![usage];
    // Strict clients, Python from 3.13 on among them, refuse a certificate without it.
    params.use_authority_key_identifier_extension = true;
    let now = facts::now();
    params.not_before = match days {
        0 => date_time_ymd(1975, 1, 1),
        _ => time(now - DAY)?.to_datetime(),
    };
    params.not_after = time(end(days, now, authority.not_after()))?.to_datetime();
    params.signed_by(key, authority.issuer())
}

/// When a certificate ends that is made at `now` for `days` (0: in 4096) by an authority that
/// ends at `authority`; all in seconds since 1970.
#[must_use]
pub fn end(days: u32, now: i64, authority: i64) -> i64 {
    let wanted = match days {
        0 => date_time_ymd(4096, 1, 1).unix_timestamp(),
        days => now.saturating_add(i64::from(days) * DAY),
    };
    wanted.min(authority)
}

fn time(seconds: i64) -> Result<ASN1Time, rcgen::Error> {
    ASN1Time::from_timestamp(seconds).map_err(|_| rcgen::Error::Time)
}

fn alternative(name: &Name) -> Result<SanType, rcgen::Error> {
    Ok(match name {
        Name::Dns(name) => SanType::DnsName(name.as_str().try_into()?),
        Name::Ip(address) => SanType::IpAddress(*address),
    })
}

/// What certificates of all kinds share, and the subject.
fn params(common_name: &str, mark: Option<Mark>) -> Result<CertificateParams, rcgen::Error> {
    let mut params = CertificateParams::new(Vec::new())?;
    params.distinguished_name = DistinguishedName::new();
    if let Some(mark) = mark {
        params.distinguished_name.push(DnType::OrganizationName, mark.organization());
    }
    params.distinguished_name.push(DnType::CommonName, common_name);
    Ok(params)
}
