//! What went wrong in a handshake, in words, with what to do.

use std::io;

use rustls::{AlertDescription, CertificateError};
use x509_parser::time::ASN1Time;

use crate::target::Settings;
use crate::transport::{Fault, Stage};

/// A fault of the handshake: TLS has something against it, or else the connection broke.
pub(crate) fn fault(why: &io::Error, settings: &Settings) -> Fault {
    let is_verdict = why.get_ref().is_some_and(|inner| inner.is::<rustls::Error>());
    let message = explained(why, settings);
    match is_verdict {
        true => Fault::distrust(Stage::Handshake, message),
        false => Fault::unreachable(Stage::Handshake, message),
    }
}

/// What a broken handshake means, and what to do.
fn explained(why: &io::Error, settings: &Settings) -> String {
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
            presented.iter().map(|name| bare(name)).collect::<Vec<_>>().join(", ")
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
        other => {
            format!("{address}: the server's certificate can't be trusted: {}", rejected(other))
        }
    }
}

/// A name of a certificate: TLS has it in debug form, such as `DnsName("cln")`.
fn bare(name: &str) -> &str {
    let inner = name.split_once('(').and_then(|(_, rest)| rest.strip_suffix(')'));
    inner.map_or(name, |inner| inner.trim_matches('"'))
}

/// What TLS has against a certificate of our own with its key, and what to do.
pub(super) fn unusable(why: &rustls::Error) -> String {
    match why {
        rustls::Error::InconsistentKeys(_) => {
            "can't be used with its private key: they aren't a pair; copy client.pem and \
             client-key.pem again, both from the same place"
                .to_owned()
        }
        _ => format!(
            "can't be used as a client's certificate: {}; have one made with `lightning-cli \
             boltgate-client add`, or copy the node's own again",
            against(why)
        ),
    }
}

/// What TLS has against a certificate.
pub(super) fn against(why: &rustls::Error) -> String {
    match why {
        rustls::Error::InvalidCertificate(why) => rejected(why),
        other => other.to_string(),
    }
}

fn rejected(why: &CertificateError) -> String {
    let CertificateError::Other(other) = why else { return why.to_string() };
    // The name of the error is all that the verifier has for words.
    match other.to_string().as_str() {
        "UnsupportedCertVersion" => "it isn't of version 3 of X.509, which TLS needs".to_owned(),
        other => format!("it can't be read ({other})"),
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
