//! Which clients get in: the authority's, as long as nobody has taken one's right away.

use std::fmt;
use std::sync::Arc;

use rustls::client::danger::HandshakeSignatureValid;
use rustls::pki_types::{CertificateDer, UnixTime};
use rustls::server::danger::{ClientCertVerified, ClientCertVerifier};
use rustls::{CertificateError, DigitallySignedStruct, DistinguishedName, SignatureScheme};

use super::usage;
use crate::clients::{Client, Registry};

/// Who knows the named clients.
pub trait Admission: fmt::Debug + Send + Sync {
    /// Whose certificate this is, given the DER of one that an authority signed: a named
    /// client's, or that of none.
    ///
    /// # Errors
    /// Why it is refused: it is marked as a named client's ([`Mark::NamedClient`](super::Mark::NamedClient)), and there is
    /// no such client, or not any more.
    fn admit(&self, certificate: &[u8]) -> Result<Option<Arc<Client>>, String>;
}

impl Admission for Registry {
    fn admit(&self, certificate: &[u8]) -> Result<Option<Arc<Client>>, String> {
        Self::admit(self, certificate)
    }
}

/// Judges clients' certificates, in the handshake and as often as it is asked later.
#[derive(Debug)]
pub(super) struct Gate {
    authorities: Arc<dyn ClientCertVerifier>,
    admission: Arc<dyn Admission>,
}

impl Gate {
    pub(super) fn new(
        authorities: Arc<dyn ClientCertVerifier>,
        admission: Arc<dyn Admission>,
    ) -> Self {
        Self { authorities, admission }
    }

    /// Whose chain of certificates this is, the client's own first; or why it is refused now.
    pub(super) fn judge(
        &self,
        chain: &[CertificateDer<'_>],
    ) -> Result<Option<Arc<Client>>, String> {
        let (own, others) = chain.split_first().ok_or("it shows no certificate")?;
        self.vouched(own, others, UnixTime::now()).map_err(|why| why.to_string())?;
        self.admission.admit(own)
    }

    /// Whether an authority vouches for a client's certificate, and for this use of it.
    fn vouched(
        &self,
        own: &CertificateDer<'_>,
        others: &[CertificateDer<'_>],
        now: UnixTime,
    ) -> Result<ClientCertVerified, rustls::Error> {
        let verified =
            self.authorities.verify_client_cert(own, others, now).map_err(|why| match why {
                // Of an authority that has the name of one of ours, and another key: another one.
                rustls::Error::InvalidCertificate(CertificateError::BadSignature) => {
                    CertificateError::UnknownIssuer.into()
                }
                why => why,
            })?;
        usage::check(own, others)?;
        Ok(verified)
    }
}

impl ClientCertVerifier for Gate {
    fn root_hint_subjects(&self) -> &[DistinguishedName] {
        self.authorities.root_hint_subjects()
    }

    fn verify_client_cert(
        &self,
        own: &CertificateDer<'_>,
        others: &[CertificateDer<'_>],
        now: UnixTime,
    ) -> Result<ClientCertVerified, rustls::Error> {
        let verified = self.vouched(own, others, now)?;
        match self.admission.admit(own) {
            Ok(_) => Ok(verified),
            Err(reason) => {
                tracing::debug!("a client's certificate is refused: {reason}");
                Err(CertificateError::Revoked.into())
            }
        }
    }

    fn verify_tls12_signature(
        &self,
        message: &[u8],
        certificate: &CertificateDer<'_>,
        signature: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, rustls::Error> {
        self.authorities.verify_tls12_signature(message, certificate, signature)
    }

    fn verify_tls13_signature(
        &self,
        message: &[u8],
        certificate: &CertificateDer<'_>,
        signature: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, rustls::Error> {
        self.authorities.verify_tls13_signature(message, certificate, signature)
    }

    fn supported_verify_schemes(&self) -> Vec<SignatureScheme> {
        self.authorities.supported_verify_schemes()
    }
}
