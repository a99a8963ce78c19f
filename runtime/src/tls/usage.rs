//! What a client's certificate may be used for, as far as rustls doesn't look.
//!
//! rustls looks at the extended key usage, and at who is an authority. The key usage (RFC 5280,
//! 4.2.1.3) it leaves out, which OpenSSL and others don't: a certificate whose key is for
//! encryption alone doesn't sign handshakes, and one that isn't for signing certificates signs
//! none, whatever else it says.

use rustls::CertificateError;
use rustls::pki_types::CertificateDer;
use x509_parser::certificate::X509Certificate;
use x509_parser::extensions::KeyUsage;
use x509_parser::prelude::FromDer;

/// Looks at the key usage of a client's own certificate and of the authorities that it shows. A
/// certificate without one is for every use.
///
/// # Errors
/// Where one is used for what it isn't for, or can't be read.
pub(super) fn check(
    own: &CertificateDer<'_>,
    others: &[CertificateDer<'_>],
) -> Result<(), CertificateError> {
    if !parse(own)?.is_for(KeyUsage::digital_signature)? {
        return Err(CertificateError::InvalidPurpose);
    }
    for other in others {
        let other = parse(other)?;
        if other.0.is_ca() && !other.is_for(KeyUsage::key_cert_sign)? {
            return Err(CertificateError::InvalidPurpose);
        }
    }
    Ok(())
}

struct Parsed<'a>(X509Certificate<'a>);

fn parse<'a>(certificate: &'a CertificateDer<'_>) -> Result<Parsed<'a>, CertificateError> {
    let parsed = X509Certificate::from_der(certificate);
    parsed.map(|(_, parsed)| Parsed(parsed)).map_err(|_| CertificateError::BadEncoding)
}

impl Parsed<'_> {
    fn is_for(&self, usage: fn(&KeyUsage) -> bool) -> Result<bool, CertificateError> {
        let stated = self.0.key_usage().map_err(|_| CertificateError::BadEncoding)?;
        Ok(stated.is_none_or(|stated| usage(stated.value)))
    }
}

#[cfg(test)]
mod tests {
    use rcgen::{BasicConstraints, CertificateParams, IsCa, KeyPair, KeyUsagePurpose as Usage};
    use rustls::CertificateError;
    use rustls::pki_types::CertificateDer;

    use super::check;

    fn certificate(usages: &[Usage], is_ca: bool) -> CertificateDer<'static> {
        let mut params = CertificateParams::default();
        params.key_usages = usages.to_vec();
        if is_ca {
            params.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
        }
        params.self_signed(&KeyPair::generate().unwrap()).unwrap().der().clone()
    }

    #[test]
    fn a_client_signs_and_an_authority_signs_certificates() {
        let signs = certificate(&[Usage::DigitalSignature], false);
        let wrong = Err(CertificateError::InvalidPurpose);
        for (usages, is_ca, as_own, as_other) in [
            (&[][..], false, true, true),
            (&[][..], true, true, true),
            (&[Usage::DigitalSignature], false, true, true),
            (&[Usage::DigitalSignature, Usage::KeyEncipherment], false, true, true),
            (&[Usage::KeyEncipherment], false, false, true),
            (&[Usage::KeyCertSign], true, false, true),
            (&[Usage::DigitalSignature], true, true, false),
            (&[Usage::CrlSign], true, false, false),
        ] {
            let made = certificate(usages, is_ca);
            let expected = |fits| if fits { Ok(()) } else { wrong.clone() };
            assert_eq!(check(&made, &[]), expected(as_own), "{usages:?} {is_ca}");
            assert_eq!(check(&signs, &[made]), expected(as_other), "{usages:?} {is_ca}");
        }
        let garbage = CertificateDer::from(vec![0x30, 0x00]);
        assert_eq!(check(&garbage, &[]), Err(CertificateError::BadEncoding));
        assert_eq!(check(&signs, &[garbage]), Err(CertificateError::BadEncoding));
    }
}
