//! TLS: what we show, and whom we trust.

mod words;

use std::sync::{Arc, Mutex, PoisonError};

use rustls::client::WebPkiServerVerifier;
use rustls::client::danger::{HandshakeSignatureValid, ServerCertVerified, ServerCertVerifier};
use rustls::crypto::CryptoProvider;
use rustls::pki_types::{CertificateDer, ServerName, UnixTime};
use rustls::{ClientConfig, DigitallySignedStruct, RootCertStore, SignatureScheme};
use tokio_rustls::TlsConnector;
use x509_parser::certificate::X509Certificate;
use x509_parser::prelude::FromDer as _;
use x509_parser::time::ASN1Time;

pub(crate) use self::words::fault;
use super::Fault;
use crate::target::{Quoted, Settings};

/// The protocol that both sides have to agree on.
pub(crate) const HTTP2: &[u8] = b"h2";

/// How a handshake is made.
#[derive(Clone)]
pub(crate) struct Tls {
    pub connector: TlsConnector,
    pub name: ServerName<'static>,
    /// What the server showed last.
    pub shown: Arc<Shown>,
}

/// The certificates that a server showed, trusted or not.
#[derive(Debug, Default)]
pub(crate) struct Shown(Mutex<Vec<Vec<u8>>>);

impl Shown {
    pub fn chain(&self) -> Vec<Vec<u8>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }
}

/// Makes ready what a handshake takes.
pub(crate) fn prepare(settings: &Settings) -> Result<Tls, Fault> {
    check_dates(settings)?;
    let provider = Arc::new(rustls::crypto::ring::default_provider());
    let mut roots = RootCertStore::empty();
    let place = &settings.authorities_place;
    for authority in &settings.authorities {
        roots.add(authority.clone()).map_err(|why| {
            let why = words::against(&why);
            Fault::material(format!("{place}: can't be used as an authority's certificate: {why}"))
        })?;
    }
    let verifier = WebPkiServerVerifier::builder_with_provider(Arc::new(roots), provider.clone())
        .build()
        .map_err(|why| Fault::material(format!("{place}: {why}")))?;
    let shown = Arc::new(Shown::default());
    let verifier =
        Arc::new(Recording { verifier, shown: shown.clone(), provider: provider.clone() });
    let builder = ClientConfig::builder_with_provider(provider)
        .with_safe_default_protocol_versions()
        .map_err(|why| Fault::material(why.to_string()))?
        .dangerous()
        .with_custom_certificate_verifier(verifier);
    let mut config = match &settings.identity {
        None => builder.with_no_client_auth(),
        Some(identity) => builder
            .with_client_auth_cert(identity.chain.clone(), identity.key.clone_key())
            .map_err(|why| {
                Fault::material(format!("{}: {}", identity.place, words::unusable(&why)))
            })?,
    };
    config.alpn_protocols = vec![HTTP2.to_vec()];
    let name = ServerName::try_from(settings.server_name.clone()).map_err(|_| {
        Fault::material(format!(
            "TLS name: expected a name or an address, got {}",
            Quoted(&settings.server_name)
        ))
    })?;
    Ok(Tls { connector: TlsConnector::from(Arc::new(config)), name, shown })
}

/// An expired certificate of our own is told here, by the name of its file: of the server one would
/// hear of an alert.
fn check_dates(settings: &Settings) -> Result<(), Fault> {
    let authorities = settings.authorities.iter().map(|der| (der, &settings.authorities_place));
    let own = settings.identity.iter().filter_map(|own| Some((own.chain.first()?, &own.place)));
    let now = ASN1Time::now();
    for (der, place) in own.chain(authorities) {
        // What can't be read here is left to the other side to judge.
        let Ok((_, certificate)) = X509Certificate::from_der(der) else { continue };
        let validity = certificate.validity();
        if validity.not_after < now {
            return Err(Fault::material(format!(
                "{place}: this certificate ended on {}: copy the present one from the node, or have \
                 a client made with `lightning-cli boltgate-client add` (this machine's clock says \
                 {now})",
                validity.not_after
            )));
        }
        if validity.not_before > now {
            return Err(Fault::material(format!(
                "{place}: this certificate begins on {}, and this machine's clock says {now}: set \
                 the clock",
                validity.not_before
            )));
        }
    }
    Ok(())
}

/// Keeps what the server shows, and leaves the judgement to the usual verifier.
#[derive(Debug)]
struct Recording {
    verifier: Arc<WebPkiServerVerifier>,
    provider: Arc<CryptoProvider>,
    shown: Arc<Shown>,
}

impl ServerCertVerifier for Recording {
    fn verify_server_cert(
        &self,
        leaf: &CertificateDer<'_>,
        others: &[CertificateDer<'_>],
        name: &ServerName<'_>,
        ocsp: &[u8],
        now: UnixTime,
    ) -> Result<ServerCertVerified, rustls::Error> {
        let chain = std::iter::once(leaf).chain(others).map(|der| der.to_vec()).collect();
        *self.shown.0.lock().unwrap_or_else(PoisonError::into_inner) = chain;
        self.verifier.verify_server_cert(leaf, others, name, ocsp, now)
    }

    fn verify_tls12_signature(
        &self,
        message: &[u8],
        leaf: &CertificateDer<'_>,
        signed: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, rustls::Error> {
        let algorithms = &self.provider.signature_verification_algorithms;
        rustls::crypto::verify_tls12_signature(message, leaf, signed, algorithms)
    }

    fn verify_tls13_signature(
        &self,
        message: &[u8],
        leaf: &CertificateDer<'_>,
        signed: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, rustls::Error> {
        let algorithms = &self.provider.signature_verification_algorithms;
        rustls::crypto::verify_tls13_signature(message, leaf, signed, algorithms)
    }

    fn supported_verify_schemes(&self) -> Vec<SignatureScheme> {
        self.verifier.supported_verify_schemes()
    }
}
