//! Names that a server's certificate is for.

use std::fmt;
use std::net::IpAddr;
use std::str::FromStr;

use rustls::pki_types::DnsName;

/// A name by which clients reach the server.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Name {
    /// A host name in lower case. `*` may stand for its first label.
    Dns(String),
    /// An address.
    Ip(IpAddr),
}

/// A text is no name that a certificate can hold.
#[derive(Debug, PartialEq, Eq, thiserror::Error)]
#[error("expected a host name, or an IPv4 or IPv6 address, without a port")]
pub struct NoName;

impl Name {
    /// Whether a certificate for this name is good for `wanted`, too.
    #[must_use]
    pub fn covers(&self, wanted: &Self) -> bool {
        let (Self::Dns(has), Self::Dns(wanted)) = (self, wanted) else { return self == wanted };
        let parent = has.strip_prefix("*.");
        has == wanted
            || (parent.is_some() && parent == wanted.split_once('.').map(|(_, rest)| rest))
    }
}

impl FromStr for Name {
    type Err = NoName;

    fn from_str(text: &str) -> Result<Self, NoName> {
        let text = text.trim();
        let bare = text.strip_prefix('[').and_then(|text| text.strip_suffix(']'));
        match (bare.unwrap_or(text).parse::<IpAddr>(), bare) {
            (Ok(address), None) => return Ok(Self::Ip(address)),
            (Ok(address @ IpAddr::V6(_)), Some(_)) => return Ok(Self::Ip(address)),
            (_, Some(_)) => return Err(NoName),
            (Err(_), None) => {}
        }
        // Some readers refuse the whole certificate for one name that is none.
        let host = text.strip_prefix("*.").unwrap_or(text);
        let is_host =
            DnsName::try_from(host).is_ok() && !host.contains('_') && !host.ends_with('.');
        if is_host { Ok(Self::Dns(text.to_ascii_lowercase())) } else { Err(NoName) }
    }
}

impl fmt::Display for Name {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Dns(name) => f.write_str(name),
            Self::Ip(address) => write!(f, "{address}"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Name;

    #[test]
    fn every_way_to_write_one() {
        for (text, shown) in [
            ("cln", Some("cln")),
            (" Node.Example ", Some("node.example")),
            ("*.lan", Some("*.lan")),
            ("192.0.2.7", Some("192.0.2.7")),
            ("2001:DB8::1", Some("2001:db8::1")),
            ("[2001:db8:0::1]", Some("2001:db8::1")),
            ("", None),
            ("*", None),
            ("*.", None),
            ("*.*.lan", None),
            ("a..b", None),
            ("-a", None),
            ("a_b", None),
            ("node.example.", None),
            ("node.example:9736", None),
            ("[192.0.2.7]", None),
            ("[cln]", None),
            ("192.0.2.256", None),
            ("*.192.0.2.7", None),
            ("fe80::1%eth0", None),
            ("nöde.example", None),
        ] {
            let read = text.parse::<Name>().ok().map(|name| name.to_string());
            assert_eq!(read.as_deref(), shown, "{text}");
        }
    }

    #[test]
    fn a_star_is_one_label() {
        let name = |text: &str| text.parse::<Name>().unwrap();
        for (has, wanted, expected) in [
            ("cln", "cln", true),
            ("cln", "localhost", false),
            ("*.lan", "a.lan", true),
            ("*.lan", "*.lan", true),
            ("*.lan", "lan", false),
            ("*.lan", "a.b.lan", false),
            ("a.lan", "*.lan", false),
            ("192.0.2.7", "192.0.2.7", true),
            ("192.0.2.7", "192.0.2.8", false),
        ] {
            assert_eq!(name(has).covers(&name(wanted)), expected, "{has} {wanted}");
        }
    }
}
