//! All that it takes to connect.

use rustls::pki_types::CertificateDer;

use super::material::certificates;
use super::{Address, Identity, Rune};
use crate::Error;

/// The name that the server's certificate has to be for where nothing else is said.
const SERVER_NAME: &str = "cln";

/// All that it takes to connect. Debug output leaves the secrets out.
#[derive(Debug, Clone)]
pub struct Settings {
    /// Where the bridge listens.
    pub address: Address,
    /// The name or address that the server's certificate has to be for, whatever the host is.
    pub server_name: String,
    /// The client's certificate and key, where the bridge asks for one.
    pub identity: Option<Identity>,
    /// The rune that goes with each call.
    pub rune: Option<Rune>,
    /// What the client is called, where the URI says so.
    pub name: Option<String>,
    /// Who may have signed the server's certificate.
    pub(crate) authorities: Vec<CertificateDer<'static>>,
    /// Where they came from, to be named when one is refused.
    pub(crate) authorities_place: String,
}

impl Settings {
    /// Of a bridge at `address`, whose certificate one of `ca`'s (PEM) has signed. Add an identity, a
    /// rune, or both.
    ///
    /// # Errors
    /// Where `ca` holds no certificate.
    pub fn new(address: Address, ca: &[u8]) -> Result<Self, Error> {
        let place = "the CA's certificate";
        Ok(Self::trusting(address, certificates(ca, place)?, place.to_owned()))
    }

    pub(super) fn trusting(
        address: Address,
        authorities: Vec<CertificateDer<'static>>,
        place: String,
    ) -> Self {
        Self {
            address,
            server_name: SERVER_NAME.to_owned(),
            identity: None,
            rune: None,
            name: None,
            authorities,
            authorities_place: place,
        }
    }

    /// Who may have signed the server's certificate, as DER.
    pub fn authorities(&self) -> impl Iterator<Item = &[u8]> {
        self.authorities.iter().map(AsRef::as_ref)
    }
}
