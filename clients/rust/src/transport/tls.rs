//! TLS: what we show, whom we trust, and what went wrong, in words.

use std::io;
use std::sync::{Arc, Mutex, PoisonError};

use rustls::client::WebPkiServerVerifier;
use rustls::client::danger::{HandshakeSignatureValid, ServerCertVerified, ServerCertVerifier};
use rustls::crypto::CryptoProvider;
use rustls::pki_types::{CertificateDer, ServerName, UnixTime};
use rustls::{
    AlertDescription, CertificateError, ClientConfig, DigitallySignedStruct, RootCertStore,
    SignatureScheme,
};
use tokio_rustls::TlsConnector;
use x509_parser::certificate::X509Certificate;
use x509_parser::prelude::FromDer as _;
use x509_parser::time::ASN1Time;

use super::{Fault, Stage};
use crate::target::Settings;

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
                let place = &identity.place;
                Fault::material(format!("{place}: can't be used with its private key: {why}"))
            })?,
    };
    config.alpn_protocols = vec![HTTP2.to_vec()];
    let name = ServerName::try_from(settings.server_name.clone()).map_err(|_| {
        Fault::material(format!(
            "TLS name: expected a name or an address, got {:?}",
            settings.server_name
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

/// What a broken handshake means, and what to do.
pub(crate) fn explained(why: &io::Error, settings: &Settings) -> String {
    let address = &settings.address;
    let Some(tls) = why.get_ref().and_then(|inner| inner.downcast_ref::<rustls::Error>()) else {
        return match why.kind() {
            io::ErrorKind::UnexpectedEof | io::ErrorKind::ConnectionReset => format!(
                "{address}: the other side ended the connection during the handshake: is this the \
                 bridge's port, and does the bridge take more connections?"
            ),
            _ => format!("{address}: the TLS handshake failed: {why}"),
        };
    };
    match tls {
        rustls::Error::InvalidCertificate(why) => untrusted(why, settings),
        rustls::Error::AlertReceived(alert) => refused(*alert, settings),
        rustls::Error::InvalidMessage(_) => {
            format!("{address}: what answers there doesn't speak TLS: is this the bridge's port?")
        }
        other => format!("{address}: the TLS handshake failed: {other}"),
    }
}

/// We don't trust the server.
fn untrusted(why: &CertificateError, settings: &Settings) -> String {
    let Settings { address, authorities_place: place, server_name: name, .. } = settings;
    match why {
        CertificateError::UnknownIssuer | CertificateError::BadSignature => format!(
            "{address}: the server's certificate isn't signed by {place}: is it another node's? \
             Copy ca.pem from the node again"
        ),
        CertificateError::NotValidForName => {
            format!("{address}: the server's certificate isn't for {name}: give another TLS name")
        }
        CertificateError::NotValidForNameContext { presented, .. } => format!(
            "{address}: the server's certificate is for {}, and not for {name}: give another TLS name",
            presented.join(", ")
        ),
        CertificateError::Expired | CertificateError::ExpiredContext { .. } => format!(
            "{address}: the server's certificate has expired, or this machine's clock is wrong ({}): \
             the bridge renews its own",
            ASN1Time::now()
        ),
        CertificateError::NotValidYet | CertificateError::NotValidYetContext { .. } => format!(
            "{address}: the server's certificate isn't valid yet: this machine's clock says {}",
            ASN1Time::now()
        ),
        other => format!("{address}: the server's certificate can't be trusted: {other}"),
    }
}

/// The server doesn't trust us.
fn refused(alert: AlertDescription, settings: &Settings) -> String {
    let address = &settings.address;
    let Some(identity) = &settings.identity else {
        return format!(
            "{address}: the bridge asks for a client's certificate ({alert:?}): connect with a \
             folder that has client.pem and client-key.pem, or with a pairing URI"
        );
    };
    let why = match alert {
        AlertDescription::CertificateRevoked => "this client was revoked: have a new one made",
        AlertDescription::CertificateExpired => {
            "it has expired: copy the files from the node again, or have a new client made"
        }
        AlertDescription::UnknownCA => {
            "the bridge's CA hasn't signed it: copy the files from the node again"
        }
        _ => "the bridge's log has the reason, at debug level; copy the files from the node again",
    };
    let place = &identity.place;
    format!("{address}: the bridge refused the certificate of {place} ({alert:?}): {why}")
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

/// A fault of the handshake. TLS has something against it, or else the connection broke.
pub(crate) fn fault(why: &io::Error, settings: &Settings) -> Fault {
    let is_verdict = why.get_ref().is_some_and(|inner| inner.is::<rustls::Error>());
    let message = explained(why, settings);
    match is_verdict {
        true => Fault::distrust(Stage::Handshake, message),
        false => Fault::unreachable(Stage::Handshake, message),
    }
}
