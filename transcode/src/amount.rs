//! Amounts as the node writes and reads them.

use crate::table::Unit;

/// Millisatoshi in one satoshi.
const SAT: u64 = 1_000;
/// Decimal digits of a bitcoin down to the millisatoshi.
const BTC_DIGITS: usize = 11;

/// Why a text is not an amount.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum AmountFault {
    /// It has another form.
    Form,
    /// It is more than 2^64-1 msat.
    TooLarge,
}

/// The millisatoshi of a text such as `7`, `7msat`, `7sat` or `0.00000000007btc`.
pub(crate) fn parse(text: &str, unit: Unit) -> Result<u64, AmountFault> {
    let (whole, rest) = digits(text);
    let (fraction, suffix) = match rest.strip_prefix('.') {
        None => ("", rest),
        // Only bitcoin have decimals, and a point has digits on both sides.
        Some(after) => match digits(after) {
            ("", _) => return Err(AmountFault::Form),
            (fraction, "btc") => (fraction, "btc"),
            _ => return Err(AmountFault::Form),
        },
    };
    if whole.is_empty() || fraction.len() > BTC_DIGITS {
        return Err(AmountFault::Form);
    }
    let digits = number(whole, fraction)?;
    let msat = match suffix {
        "" => bare(digits, unit),
        "msat" => Some(digits),
        "sat" => bare(digits, Unit::Sat),
        // The digits that are missing behind the point.
        "btc" => (fraction.len()..BTC_DIGITS).try_fold(digits, |msat, _| msat.checked_mul(10)),
        _ => return Err(AmountFault::Form),
    };
    msat.ok_or(AmountFault::TooLarge)
}

/// The millisatoshi of a bare number.
pub(crate) fn bare(number: u64, unit: Unit) -> Option<u64> {
    match unit {
        Unit::Msat => Some(number),
        Unit::Sat => number.checked_mul(SAT),
    }
}

/// The decimal digits that a text starts with, and what follows.
fn digits(text: &str) -> (&str, &str) {
    let end = text.bytes().position(|byte| !byte.is_ascii_digit()).unwrap_or(text.len());
    text.split_at_checked(end).unwrap_or((text, ""))
}

/// The number that two runs of decimal digits make.
fn number(whole: &str, fraction: &str) -> Result<u64, AmountFault> {
    whole
        .bytes()
        .chain(fraction.bytes())
        .try_fold(0_u64, |sum, digit| {
            sum.checked_mul(10)?.checked_add(u64::from(digit.wrapping_sub(b'0')))
        })
        .ok_or(AmountFault::TooLarge)
}

#[cfg(test)]
mod tests {
    use super::{AmountFault, parse};
    use crate::table::Unit::{Msat, Sat};

    #[test]
    fn forms() {
        use AmountFault::{Form, TooLarge};
        for (text, msat, sat) in [
            ("0", Ok(0), Ok(0)),
            ("7", Ok(7), Ok(7_000)),
            ("7msat", Ok(7), Ok(7)),
            ("7sat", Ok(7_000), Ok(7_000)),
            ("000000000000000000000007", Ok(7), Ok(7_000)),
            ("1btc", Ok(100_000_000_000), Ok(100_000_000_000)),
            ("0.00000000001btc", Ok(1), Ok(1)),
            ("1.5btc", Ok(150_000_000_000), Ok(150_000_000_000)),
            ("184467440.73709551615btc", Ok(u64::MAX), Ok(u64::MAX)),
            ("184467440.73709551616btc", Err(TooLarge), Err(TooLarge)),
            ("18446744073709551615", Ok(u64::MAX), Err(TooLarge)),
            ("18446744073709551616", Err(TooLarge), Err(TooLarge)),
            ("18446744073709552sat", Err(TooLarge), Err(TooLarge)),
            ("99999999999999999999999btc", Err(TooLarge), Err(TooLarge)),
            ("0.000000000001btc", Err(Form), Err(Form)),
            ("", Err(Form), Err(Form)),
            ("msat", Err(Form), Err(Form)),
            (".5btc", Err(Form), Err(Form)),
            ("5.btc", Err(Form), Err(Form)),
            ("1.5sat", Err(Form), Err(Form)),
            ("1.5", Err(Form), Err(Form)),
            ("-1", Err(Form), Err(Form)),
            ("+1", Err(Form), Err(Form)),
            (" 1", Err(Form), Err(Form)),
            ("1 sat", Err(Form), Err(Form)),
            ("1SAT", Err(Form), Err(Form)),
            ("1mbtc", Err(Form), Err(Form)),
            ("any", Err(Form), Err(Form)),
            ("١", Err(Form), Err(Form)),
        ] {
            assert_eq!((parse(text, Msat), parse(text, Sat)), (msat, sat), "{text}");
        }
    }
}
