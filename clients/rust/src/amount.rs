//! Amounts, exact to the millisatoshi.

use std::fmt;
use std::str::FromStr;

/// Millisatoshi in a satoshi, and in a bitcoin.
const SAT: u64 = 1_000;
const BTC: u64 = 100_000_000_000;

/// An amount in millisatoshi. Made of text with `parse`, shown as the node writes it:
///
/// ```
/// use boltgate_client::Msat;
///
/// let amount: Msat = "0.001btc".parse()?;
/// assert_eq!(amount, Msat::from_sat(100_000).unwrap());
/// assert_eq!(amount.to_string(), "100000000msat");
/// assert_eq!((amount.sat(), amount.btc()), ("100000sat".to_owned(), "0.001btc".to_owned()));
/// # Ok::<(), boltgate_client::NoAmount>(())
/// ```
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Msat(pub u64);

impl Msat {
    /// Of whole satoshi; `None` where that is more than 2^64-1 msat.
    #[must_use]
    pub fn from_sat(sat: u64) -> Option<Self> {
        sat.checked_mul(SAT).map(Self)
    }

    /// In satoshi, with as many decimals as it takes, such as `1.5sat`.
    #[must_use]
    pub fn sat(self) -> String {
        format!("{}sat", decimal(self.0, SAT))
    }

    /// In bitcoin, with as many decimals as it takes, such as `0.001btc`.
    #[must_use]
    pub fn btc(self) -> String {
        format!("{}btc", decimal(self.0, BTC))
    }

    /// The sum; `None` where that is more than 2^64-1 msat.
    #[must_use]
    pub fn checked_add(self, other: Self) -> Option<Self> {
        self.0.checked_add(other.0).map(Self)
    }
}

/// A number of parts, `of` of which make one, without zeros at the end.
fn decimal(parts: u64, of: u64) -> String {
    let (whole, rest) = (parts / of, parts % of);
    if rest == 0 {
        return whole.to_string();
    }
    let digits = of.ilog10() as usize;
    let rest = format!("{rest:0digits$}");
    format!("{whole}.{}", rest.trim_end_matches('0'))
}

/// A text is no amount.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NoAmount(String);

impl fmt::Display for NoAmount {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self(text) = self;
        write!(
            f,
            "expected an amount such as 1000msat, 1.5sat or 0.001btc, of at most 2^64-1 msat, got {text:?}"
        )
    }
}

impl std::error::Error for NoAmount {}

/// A number and its unit: `msat` (whole), `sat` (three decimals at most) or `btc` (eleven at most).
/// Without a unit it is millisatoshi.
impl FromStr for Msat {
    type Err = NoAmount;

    fn from_str(text: &str) -> Result<Self, NoAmount> {
        read(text).map(Self).ok_or_else(|| NoAmount(text.to_owned()))
    }
}

fn read(text: &str) -> Option<u64> {
    let (number, unit) = match text.find(|sign: char| sign.is_ascii_alphabetic()) {
        Some(at) => text.split_at_checked(at)?,
        None => (text, "msat"),
    };
    let of: u64 = match unit {
        "msat" => 1,
        "sat" => SAT,
        "btc" => BTC,
        _ => return None,
    };
    let (whole, fraction) = match number.split_once('.') {
        Some((whole, fraction)) if !fraction.is_empty() => (whole, fraction),
        Some(_) => return None,
        None => (number, ""),
    };
    let digits = of.ilog10() as usize;
    if whole.is_empty() || fraction.len() > digits {
        return None;
    }
    let all = format!("{whole}{fraction:0<digits$}");
    // A sign before the number would be read, too.
    all.bytes().all(|byte| byte.is_ascii_digit()).then(|| all.parse().ok())?
}

/// As the node writes it, such as `1000msat`.
impl fmt::Display for Msat {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}msat", self.0)
    }
}
