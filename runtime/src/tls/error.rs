//! What can be wrong with the identities on disk, in words for the operator.

use std::io;
use std::path::PathBuf;

use super::Fingerprint;
use crate::advice::{to_read, to_write};

/// Why the identities can't be used. Each message names the file and the way out.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// A file can't be read.
    #[error("cannot read {}: {source}; {}", path.display(), to_read(path, source))]
    Read {
        /// The file.
        path: PathBuf,
        /// What the system said.
        source: io::Error,
    },
    /// A file can't be created or replaced. What was there is there still.
    #[error("cannot write {}: {source}; {}", path.display(), to_write(path, source))]
    Write {
        /// The file.
        path: PathBuf,
        /// What the system said.
        source: io::Error,
    },
    /// A file does not hold what its name says.
    #[error(
        "{} holds no usable {expected}: {found}; put a PEM file there, or move certificate and \
         key away to have new ones made",
        path.display()
    )]
    Content {
        /// The file.
        path: PathBuf,
        /// What belongs there, such as `certificate`.
        expected: &'static str,
        /// What is there instead.
        found: String,
    },
    /// A certificate is there, its key is not.
    #[error(
        "{} is there, but its key {} is missing: put the key back, or move the certificate away \
         to have a new pair made",
        certificate.display(),
        key.display()
    )]
    KeyMissing {
        /// The certificate that is there.
        certificate: PathBuf,
        /// The key that is not.
        key: PathBuf,
    },
    /// A certificate has to be signed, but the authority's key is not there.
    #[error(
        "{} is missing and cannot be made, since the authority's key {} is missing too: put \
         either back, or move {} away to start over with a new authority",
        needed.display(),
        ca_key.display(),
        ca.display()
    )]
    CannotSign {
        /// The certificate that is missing.
        needed: PathBuf,
        /// The authority's certificate, which is there.
        ca: PathBuf,
        /// The authority's key, which is not.
        ca_key: PathBuf,
    },
    /// Certificate and key are there, but are not a pair.
    #[error(
        "{} and {} are not a pair: the certificate is for the key {}, the file holds the key {} \
         (SHA-256 of the public key); put the matching file there, or move both away to have a \
         new pair made",
        certificate.display(),
        key.display(),
        listed(wanted),
        found
    )]
    Mismatch {
        /// The certificate.
        certificate: PathBuf,
        /// The key of something else.
        key: PathBuf,
        /// The public keys that the certificates in the file are for.
        wanted: Vec<Fingerprint>,
        /// The public half of the key that is there.
        found: Fingerprint,
    },
    /// A certificate could not be made.
    #[error("cannot make the certificate {}: {source}", path.display())]
    Issue {
        /// The certificate.
        path: PathBuf,
        /// What rcgen said.
        source: rcgen::Error,
    },
    /// rustls refuses a configuration made of these files.
    #[error("cannot set up TLS with {}: {found}", path.display())]
    Config {
        /// The file that it is about.
        path: PathBuf,
        /// What rustls said.
        found: String,
    },
}

fn listed(fingerprints: &[Fingerprint]) -> String {
    let shown: Vec<_> = fingerprints.iter().map(ToString::to_string).collect();
    shown.join(" or ")
}
