//! What a client has to show.

use std::fmt;
use std::str::FromStr;

/// What a client has to show before the node hears of its call: the option `grpc-auth`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Mode {
    /// A certificate that the authority signed.
    #[default]
    Mtls,
    /// Such a certificate, and a rune.
    MtlsRune,
    /// A rune. The server alone shows a certificate.
    Rune,
}

impl Mode {
    /// Whether the TLS handshake needs a client's certificate.
    #[must_use]
    pub fn needs_certificate(self) -> bool {
        matches!(self, Self::Mtls | Self::MtlsRune)
    }

    /// Whether each call needs a rune.
    #[must_use]
    pub fn needs_rune(self) -> bool {
        matches!(self, Self::Rune | Self::MtlsRune)
    }
}

/// A text is no mode.
#[derive(Debug, PartialEq, Eq, thiserror::Error)]
#[error("expected mtls, mtls+rune or rune")]
pub struct NoMode;

impl FromStr for Mode {
    type Err = NoMode;

    fn from_str(text: &str) -> Result<Self, NoMode> {
        match text {
            "mtls" => Ok(Self::Mtls),
            "mtls+rune" => Ok(Self::MtlsRune),
            "rune" => Ok(Self::Rune),
            _ => Err(NoMode),
        }
    }
}

impl fmt::Display for Mode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Mtls => "mtls",
            Self::MtlsRune => "mtls+rune",
            Self::Rune => "rune",
        })
    }
}
