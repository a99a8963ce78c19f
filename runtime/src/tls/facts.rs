//! What a certificate says of itself.

use std::collections::BTreeSet;
use std::net::IpAddr;

use x509_parser::certificate::X509Certificate;
use x509_parser::extensions::GeneralName;
use x509_parser::prelude::FromDer;
use x509_parser::time::ASN1Time;

use super::Name;

/// What a certificate says of itself. Nothing here says that it is to be trusted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Facts {
    /// The subject's common name, where it has one that is text.
    pub common_name: Option<String>,
    /// What we wrote into the subject to know it again.
    pub mark: Option<Mark>,
    /// The host names and addresses that it is for, as far as [`Name`] knows them.
    pub names: BTreeSet<Name>,
    /// When it begins to be valid, in seconds since 1970.
    pub not_before: i64,
    /// When it ends, in seconds since 1970.
    pub not_after: i64,
}

/// What the subject's organization says in certificates of our own making.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mark {
    /// A server's certificate that is made again by itself.
    Server,
    /// The certificate of a named client: good only while that client is known.
    NamedClient,
}

impl Mark {
    /// The organization.
    #[must_use]
    pub fn organization(self) -> &'static str {
        match self {
            Self::Server => "Boltgate",
            Self::NamedClient => "Boltgate named client",
        }
    }
}

impl Facts {
    /// Of a certificate's DER.
    ///
    /// # Errors
    /// What is wrong with it.
    pub fn of(der: &[u8]) -> Result<Self, String> {
        let (_, parsed) = X509Certificate::from_der(der).map_err(|why| why.to_string())?;
        let subject = parsed.subject();
        // Names that can't be read are as good as none.
        let names = parsed.subject_alternative_name().ok().flatten();
        let names = names.iter().flat_map(|names| &names.value.general_names);
        let validity = parsed.validity();
        Ok(Self {
            common_name: subject
                .iter_common_name()
                .find_map(|name| name.as_str().ok())
                .map(str::to_owned),
            // A named client's mark counts wherever it stands: it only ever takes rights away.
            mark: [Mark::NamedClient, Mark::Server].into_iter().find(|mark| {
                subject.iter_organization().any(|name| name.as_str() == Ok(mark.organization()))
            }),
            names: names.filter_map(name).collect(),
            not_before: validity.not_before.timestamp(),
            not_after: validity.not_after.timestamp(),
        })
    }
}

/// The present, in seconds since 1970.
#[must_use]
pub fn now() -> i64 {
    ASN1Time::now().timestamp()
}

/// The day of a time given in seconds since 1970, as `2026-01-31`.
#[must_use]
pub fn day(seconds: i64) -> String {
    match ASN1Time::from_timestamp(seconds) {
        Ok(time) => time.to_datetime().date().to_string(),
        Err(_) => format!("second {seconds} of 1970"),
    }
}

fn name(name: &GeneralName<'_>) -> Option<Name> {
    match name {
        GeneralName::DNSName(name) => name.parse().ok(),
        GeneralName::IPAddress(bytes) => {
            let address = <[u8; 4]>::try_from(*bytes).map(IpAddr::from);
            address.or_else(|_| <[u8; 16]>::try_from(*bytes).map(IpAddr::from)).ok().map(Name::Ip)
        }
        _ => None,
    }
}
