//! How a new client reaches the bridge, and knows that it is the right one.

use std::net::IpAddr;
use std::path::Path;

use rustls::pki_types::CertificateDer;
use x509_parser::certificate::X509Certificate;
use x509_parser::prelude::FromDer;

use super::pairing::is_host;
use super::{Endpoint, Error};
use crate::tls::{self, Facts, Role, files, identity};

/// How a new client reaches the bridge, and knows that it is the right one.
pub(super) struct Reach {
    pub host: String,
    pub port: u16,
    /// What the server's certificate has to be for.
    pub server_name: String,
    /// The authority that signed the server's certificate, as DER.
    pub ca: Vec<u8>,
    /// All of `ca.pem`.
    pub ca_text: String,
}

impl Reach {
    /// Of the bridge with this lightning directory, where the operator may have said more.
    pub fn find(
        dir: &Path,
        endpoint: &Endpoint,
        host: Option<&str>,
        port: Option<u16>,
    ) -> Result<Self, Error> {
        let (host, port) = address(endpoint, host, port)?;
        let failed = |error: tls::Error| Error::Failed(error.to_string());
        let (ca_path, server_path) = (Role::Ca.certificate(dir), Role::Server.certificate(dir));
        let ca_text = files::read(&ca_path).map_err(failed)?;
        let authorities = identity::certificates(&ca_path).map_err(failed)?;
        let served = identity::certificates(&server_path).map_err(failed)?;
        let leaf: &[u8] = served.first().map_or(&[], |der| der.as_ref());
        let facts =
            Facts::of(leaf).map_err(|why| Error::file("use the certificate", &server_path, why))?;
        let server_name = server_name(&facts, &host);
        Ok(Self { host, port, server_name, ca: signer(&authorities, leaf), ca_text })
    }

    /// Whether the client has to be on this machine.
    pub fn is_local(&self) -> bool {
        let address = self.host.parse::<IpAddr>().ok();
        self.host.eq_ignore_ascii_case("localhost") || address.is_some_and(|one| one.is_loopback())
    }
}

fn address(
    endpoint: &Endpoint,
    host: Option<&str>,
    port: Option<u16>,
) -> Result<(String, u16), Error> {
    let named = endpoint.tls_names.iter().map(String::as_str).find(|name| !name.starts_with('*'));
    let host = host.or(named).unwrap_or(&endpoint.host);
    let bare = host.strip_prefix('[').and_then(|host| host.strip_suffix(']'));
    let host = bare.unwrap_or(host);
    // An address that stands for all of them is good for listening only.
    if !is_host(host) || matches!(host, "0.0.0.0" | "::") {
        return Err(Error::Asked(format!(
            "clients can't connect to {host:?}: give --host, a name or an address by which the \
             client reaches this machine"
        )));
    }
    match port.unwrap_or(endpoint.port) {
        0 => Err(Error::Asked(
            "the bridge listens on Unix sockets only: give --port, where the client reaches it \
             otherwise"
                .to_owned(),
        )),
        port => Ok((host.to_owned(), port)),
    }
}

/// The host itself if the certificate is for it, or else a name that it is for.
fn server_name(facts: &Facts, host: &str) -> String {
    let covers = |name: &str| {
        let wanted = name.parse::<tls::Name>().ok();
        wanted.is_some_and(|wanted| facts.names.iter().any(|name| name.covers(&wanted)))
    };
    let first = facts.names.first().map(ToString::to_string);
    if covers(host) {
        host.to_owned()
    } else if covers("cln") {
        "cln".to_owned()
    } else {
        first.filter(|name| !name.starts_with('*')).unwrap_or_else(|| host.to_owned())
    }
}

/// Of several authorities the one that signed a certificate, or else the first.
fn signer(authorities: &[CertificateDer<'_>], leaf: &[u8]) -> Vec<u8> {
    let signed = |authority: &&CertificateDer<'_>| {
        let (Ok((_, authority)), Ok((_, leaf))) =
            (X509Certificate::from_der(authority), X509Certificate::from_der(leaf))
        else {
            return false;
        };
        leaf.verify_signature(Some(authority.public_key())).is_ok()
    };
    let signer = authorities.iter().find(signed).or(authorities.first());
    signer.map(|der| der.to_vec()).unwrap_or_default()
}
