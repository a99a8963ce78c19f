//! Clients' connections and TLS handshakes.

use std::io;

use prometheus_client::metrics::counter::Counter;
use prometheus_client::metrics::family::Family;
use prometheus_client::metrics::gauge::Gauge;
use prometheus_client::registry::Registry;
use rustls::{CertificateError, Error as TlsError};

use super::table::{self, Labels};
use crate::access::peer::Origin;

/// What is counted of clients' connections and handshakes.
#[derive(Debug)]
pub struct Network {
    open: Family<Labels<1>, Gauge>,
    all: Family<Labels<1>, Counter>,
    refused: Family<Labels<1>, Counter>,
}

/// Why a handshake came to nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refused {
    /// The client showed no certificate where one is needed.
    NoCertificate,
    /// The client's certificate is of another authority.
    UnknownAuthority,
    /// The client's certificate is let in no more: its client was revoked or isn't known, or what
    /// vouched for it has gone.
    Revoked,
    /// The client's certificate is over, or its time has not come.
    Expired,
    /// The client's certificate has another fault, or the client doesn't have its key.
    BadCertificate,
    /// The client took too long.
    Timeout,
    /// What came is not TLS, or breaks its form: a message of it that is too long, too.
    NotTls,
    /// The client offers no version, cipher or protocol above TLS that is accepted.
    Incompatible,
    /// The client did not accept this server, its certificate perhaps, and said so.
    ByClient,
    /// The client went without a word, as port scanners and health probes do.
    Closed,
    /// Anything else.
    Other,
}

impl Refused {
    /// Every reason.
    pub const ALL: [Self; 11] = [
        Self::NoCertificate,
        Self::UnknownAuthority,
        Self::Revoked,
        Self::Expired,
        Self::BadCertificate,
        Self::Timeout,
        Self::NotTls,
        Self::Incompatible,
        Self::ByClient,
        Self::Closed,
        Self::Other,
    ];

    /// As the label has it.
    #[must_use]
    pub fn label(self) -> &'static str {
        match self {
            Self::NoCertificate => "no_certificate",
            Self::UnknownAuthority => "unknown_ca",
            Self::Revoked => "revoked",
            Self::Expired => "expired",
            Self::BadCertificate => "bad_certificate",
            Self::Timeout => "timeout",
            Self::NotTls => "not_tls",
            Self::Incompatible => "incompatible",
            Self::ByClient => "by_client",
            Self::Closed => "closed",
            Self::Other => "other",
        }
    }

    /// What an acceptor's error means.
    #[must_use]
    pub fn of(error: &io::Error) -> Self {
        let tls = error.get_ref().and_then(|error| error.downcast_ref::<TlsError>());
        match (tls, error.kind()) {
            (Some(TlsError::NoCertificatesPresented), _) => Self::NoCertificate,
            (Some(TlsError::InvalidCertificate(reason)), _) => Self::of_certificate(reason),
            (Some(TlsError::InvalidMessage(_)), _) => Self::NotTls,
            (Some(TlsError::PeerIncompatible(_) | TlsError::NoApplicationProtocol), _) => {
                Self::Incompatible
            }
            (Some(TlsError::AlertReceived(_)), _) => Self::ByClient,
            (Some(_), _) => Self::Other,
            (None, io::ErrorKind::TimedOut) => Self::Timeout,
            (
                None,
                io::ErrorKind::UnexpectedEof
                | io::ErrorKind::ConnectionReset
                | io::ErrorKind::BrokenPipe,
            ) => Self::Closed,
            (None, _) => Self::Other,
        }
    }

    fn of_certificate(reason: &CertificateError) -> Self {
        match reason {
            CertificateError::UnknownIssuer => Self::UnknownAuthority,
            CertificateError::Revoked => Self::Revoked,
            CertificateError::Expired
            | CertificateError::ExpiredContext { .. }
            | CertificateError::NotValidYet
            | CertificateError::NotValidYetContext { .. } => Self::Expired,
            _ => Self::BadCertificate,
        }
    }
}

impl Network {
    pub(super) fn new(registry: &mut Registry) -> Self {
        let network =
            Self { open: Family::default(), all: Family::default(), refused: Family::default() };
        table::CONNECTIONS_OPEN.register(registry, network.open.clone());
        table::CONNECTIONS.register(registry, network.all.clone());
        table::HANDSHAKES_REFUSED.register(registry, network.refused.clone());
        // There from the start, so that a first refusal is an increase.
        for reason in Refused::ALL {
            network.handshakes(reason);
        }
        network
    }

    /// A handshake came to nothing.
    pub fn refused(&self, reason: Refused) {
        self.handshakes(reason).inc();
    }

    fn handshakes(&self, reason: Refused) -> Counter {
        let labels = table::HANDSHAKES_REFUSED.labels([reason.label()]);
        self.refused.get_or_create_owned(&labels)
    }

    /// A client's connection is open, until what this gives is dropped.
    #[must_use]
    pub fn opened(&self, origin: &Origin) -> Open {
        let kind = match origin {
            Origin::Tcp(_) => "tls",
            Origin::Unix { .. } => "unix",
        };
        self.all.get_or_create(&table::CONNECTIONS.labels([kind])).inc();
        let open = self.open.get_or_create_owned(&table::CONNECTIONS_OPEN.labels([kind]));
        Open::new(open)
    }
}

/// Counts in a gauge while it lives.
#[derive(Debug)]
pub struct Open(Gauge);

impl Open {
    /// One more.
    #[must_use]
    pub fn new(gauge: Gauge) -> Self {
        gauge.inc();
        Self(gauge)
    }
}

impl Drop for Open {
    fn drop(&mut self) {
        self.0.dec();
    }
}

#[cfg(test)]
mod tests {
    use std::io;

    use rustls::{AlertDescription, CertificateError, Error, InvalidMessage};

    use super::Refused;

    #[test]
    fn what_an_error_means() {
        let certificate = |reason| Error::InvalidCertificate(reason);
        for (error, reason) in [
            (Error::NoCertificatesPresented, Refused::NoCertificate),
            (certificate(CertificateError::UnknownIssuer), Refused::UnknownAuthority),
            (certificate(CertificateError::BadSignature), Refused::BadCertificate),
            (certificate(CertificateError::Revoked), Refused::Revoked),
            (certificate(CertificateError::Expired), Refused::Expired),
            (certificate(CertificateError::NotValidYet), Refused::Expired),
            (certificate(CertificateError::BadEncoding), Refused::BadCertificate),
            (Error::InvalidMessage(InvalidMessage::InvalidContentType), Refused::NotTls),
            (Error::AlertReceived(AlertDescription::UnknownCA), Refused::ByClient),
            (Error::NoApplicationProtocol, Refused::Incompatible),
            (Error::HandshakeNotComplete, Refused::Other),
        ] {
            let error = io::Error::new(io::ErrorKind::InvalidData, error);
            assert_eq!(Refused::of(&error), reason, "{error}");
        }
        for (kind, reason) in [
            (io::ErrorKind::TimedOut, Refused::Timeout),
            (io::ErrorKind::UnexpectedEof, Refused::Closed),
            (io::ErrorKind::ConnectionReset, Refused::Closed),
            (io::ErrorKind::OutOfMemory, Refused::Other),
        ] {
            assert_eq!(Refused::of(&kind.into()), reason);
        }
        let labels: std::collections::HashSet<_> = Refused::ALL.map(Refused::label).into();
        assert_eq!(labels.len(), Refused::ALL.len());
    }
}
