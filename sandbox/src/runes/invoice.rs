//! The amount of a BOLT 11 invoice, from the part of it that people can read.
//!
//! That is all that the sandbox knows of invoices: neither checksum nor signature is checked,
//! since the invoices of the samples have none that is right, and BOLT 12 is refused.

/// Currencies before the amount, the longer ones first.
const CURRENCIES: [&str; 4] = ["bcrt", "tbs", "bc", "tb"];
const BECH32: &str = "qpzry9x8gf2tvdw0s3jn54khce6mua7l";
/// 1 bitcoin, in tenths of a millisatoshi.
const BITCOIN: u64 = 1_000_000_000_000;

/// The amount that an invoice asks for, in millisatoshi; `None` if it leaves it to who pays.
pub fn amount_msat(invoice: &str) -> Result<Option<u64>, &'static str> {
    const BAD: &str = "Bad bech32 string";
    let lower = invoice.to_lowercase();
    let text = lower.strip_prefix("lightning:").unwrap_or(&lower);
    if text.starts_with("lni1") {
        return Err("the sandbox can't read a BOLT 12 invoice");
    }
    let (readable, data) = text.rsplit_once('1').ok_or(BAD)?;
    if data.is_empty() || !data.chars().all(|letter| BECH32.contains(letter)) {
        return Err(BAD);
    }
    let rest = readable.strip_prefix("ln").ok_or("Prefix is not one of Lightning")?;
    let amount = CURRENCIES
        .iter()
        .find_map(|currency| rest.strip_prefix(currency))
        .ok_or("Unknown chain")?;
    if amount.is_empty() {
        return Ok(None);
    }
    let units = [("m", 1_000), ("u", 1_000_000), ("n", 1_000_000_000), ("p", BITCOIN)];
    let (digits, parts) = units
        .iter()
        .find_map(|(unit, parts)| Some((amount.strip_suffix(unit)?, *parts)))
        .unwrap_or((amount, 1));
    const INVALID: &str = "Invalid amount";
    if digits.is_empty() || !digits.bytes().all(|digit| digit.is_ascii_digit()) {
        return Err(INVALID);
    }
    let tenths = digits.parse::<u64>().ok().and_then(|number| number.checked_mul(BITCOIN / parts));
    match tenths {
        Some(tenths) if tenths % 10 == 0 => Ok(Some(tenths / 10)),
        _ => Err(INVALID),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn amounts_of_invoices() {
        for (invoice, amount) in [
            ("lnbcrt1qqq", Ok(None)),
            ("lnbc1qqq", Ok(None)),
            ("lnbcrt1u1qqq", Ok(Some(100_000))),
            ("lightning:lnbc2500u1qqq", Ok(Some(250_000_000))),
            ("LIGHTNING:LNBC20M1QQQ", Ok(Some(2_000_000_000))),
            ("lntb5n1q", Ok(Some(500))),
            ("lntbs10p1q", Ok(Some(1))),
            ("lnbc21q", Ok(Some(200_000_000_000))),
            ("lnbcrt9p1q", Err("Invalid amount")),
            ("lnbcrt5x1q", Err("Invalid amount")),
            ("lnbcrtm1q", Err("Invalid amount")),
            ("lnbcrt99999999999991q", Err("Invalid amount")),
            ("lnxy1q", Err("Unknown chain")),
            ("bc1q", Err("Prefix is not one of Lightning")),
            ("xxx", Err("Bad bech32 string")),
            ("lnbc1", Err("Bad bech32 string")),
            ("lnbc1b", Err("Bad bech32 string")),
            ("", Err("Bad bech32 string")),
            ("lni1qqq", Err("the sandbox can't read a BOLT 12 invoice")),
        ] {
            assert_eq!(amount_msat(invoice), amount, "{invoice}");
        }
    }
}
