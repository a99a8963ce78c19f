//! Certificates of any shape, and directories of them.

use std::fs;
use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

use boltgate::access::Mode;
use boltgate::clients::Registry;
use boltgate::tls::{Admission, Keeper, Pace, Settings, Wanted, ensure_files};
use rcgen::{
    CertificateParams, DistinguishedName, DnType, ExtendedKeyUsagePurpose, Issuer, KeyUsagePurpose,
};
use tempfile::TempDir;
use x509_parser::time::ASN1Time;

/// The seconds of a day.
pub const DAY: i64 = 86_400;

/// The smallest intervals that make sense.
pub const FAST: Pace =
    Pace { files: Duration::from_millis(20), certificates: Duration::from_millis(50) };

/// What a certificate says.
pub struct Shape<'a> {
    pub organization: Option<&'a str>,
    pub names: &'a [&'a str],
    /// When it begins and ends, in seconds from now.
    pub life: (i64, i64),
}

/// A directory with an authority of its own, and what it signed.
pub fn authority() -> TempDir {
    let dir = tempfile::tempdir().unwrap();
    ensure_files(dir.path(), &Wanted::default()).unwrap();
    dir
}

/// Puts a certificate of this shape, for the key that is there, in the place of
/// `{role}.pem`.
pub fn forge(dir: &Path, role: &str, shape: &Shape<'_>) {
    let names: Vec<_> = shape.names.iter().map(|name| (*name).to_owned()).collect();
    let mut params = CertificateParams::new(names).unwrap();
    params.distinguished_name = DistinguishedName::new();
    if let Some(organization) = shape.organization {
        params.distinguished_name.push(DnType::OrganizationName, organization);
    }
    params.distinguished_name.push(DnType::CommonName, "cln");
    let now = ASN1Time::now().timestamp();
    let time = |seconds| ASN1Time::from_timestamp(now + seconds).unwrap().to_datetime();
    (params.not_before, params.not_after) = (time(shape.life.0), time(shape.life.1));
    params.use_authority_key_identifier_extension = true;
    params.extended_key_usages = vec![match role {
        "client" => ExtendedKeyUsagePurpose::ClientAuth,
        _ => ExtendedKeyUsagePurpose::ServerAuth,
    }];
    let made = if role == "ca" {
        params.key_usages = vec![KeyUsagePurpose::KeyCertSign];
        params.is_ca = rcgen::IsCa::Ca(rcgen::BasicConstraints::Unconstrained);
        params.distinguished_name.push(DnType::CommonName, "an authority that ends");
        params.self_signed(&key(dir, role)).unwrap()
    } else {
        let ca = fs::read_to_string(dir.join("ca.pem")).unwrap();
        let issuer = Issuer::from_ca_cert_pem(&ca, key(dir, "ca")).unwrap();
        params.signed_by(&key(dir, role), &issuer).unwrap()
    };
    put(dir, &format!("{role}.pem"), &made.pem());
}

fn key(dir: &Path, role: &str) -> rcgen::KeyPair {
    let path = dir.join(format!("{role}-key.pem"));
    rcgen::KeyPair::from_pem(&fs::read_to_string(path).unwrap()).unwrap()
}

/// Replaces a file in one step.
pub fn put(dir: &Path, name: &str, text: &str) {
    let new = dir.join(format!("{name}.new"));
    fs::write(&new, text).unwrap();
    fs::rename(new, dir.join(name)).unwrap();
}

/// The text of a file.
pub fn read(dir: &Path, name: &str) -> String {
    fs::read_to_string(dir.join(name)).unwrap()
}

/// The settings of a bridge that looks at its files as often as makes sense.
pub fn settings(names: &[&str], days: u32, mode: Mode) -> Settings {
    let names = names.iter().map(|name| name.parse().unwrap());
    Settings { wanted: Wanted::new(names, days), mode, pace: FAST }
}

/// Looks after a directory, where no client has a name.
pub fn keeper(dir: &Path, settings: Settings) -> Keeper {
    keeper_with(dir, settings, Arc::new(Registry::default()))
}

/// Looks after a directory.
pub fn keeper_with(dir: &Path, settings: Settings, admission: Arc<dyn Admission>) -> Keeper {
    Keeper::open(dir, settings, admission).unwrap()
}
