//! Single values: in which form each comes back.

use serde_json::{Number, Value};

use super::Expected;
use crate::report::Rule;
use crate::schema::Id;

impl Expected<'_> {
    pub(super) fn text(&mut self, value: &Value) -> Option<Value> {
        match value {
            Value::String(_) => Some(value.clone()),
            Value::Number(_) | Value::Bool(_) => {
                self.report.apply(Rule::Text);
                Some(value.to_string().into())
            }
            _ => None,
        }
    }

    pub(super) fn double(&mut self, value: &Value) -> Option<Value> {
        let number = value.as_f64()?;
        if value.is_f64() && number.fract() == 0.0 && number.abs() < 1e15 {
            self.report.apply(Rule::WholeNumber);
            return Some(Number::from(number as i64).into());
        }
        Some(value.clone())
    }

    pub(super) fn hex(&mut self, value: &Value) -> Option<Value> {
        let text = value.as_str()?;
        let digits = text.len() % 2 == 0 && text.bytes().all(|digit| digit.is_ascii_hexdigit());
        let lower = text.to_lowercase();
        if lower != text {
            self.report.apply(Rule::HexCase);
        }
        digits.then(|| lower.into())
    }

    /// Hexadecimal digits; of a request, as many as the schema says.
    pub(super) fn hex_of(&mut self, length: Option<usize>, value: &Value) -> Option<Value> {
        let fits = |length| value.as_str().is_some_and(|text| text.len() == 2 * length);
        let held = length.filter(|_| self.request);
        held.is_none_or(fits).then(|| self.hex(value)).flatten()
    }

    pub(super) fn msat(&mut self, value: &Value) -> Option<u64> {
        let msat = amount(value, 1);
        if value.is_string() && msat.is_some() {
            self.report.apply(Rule::AmountText);
        }
        msat
    }

    pub(super) fn sat(&mut self, value: &Value) -> Option<Value> {
        let text = format!("{}msat", amount(value, 1000)?);
        if *value != *text {
            self.report.apply(Rule::Satoshi);
        }
        Some(text.into())
    }

    pub(super) fn feerate(&mut self, value: &Value) -> Option<Value> {
        let digits = value.as_u64().map(|rate| rate.to_string());
        let text = value.as_str().map(str::to_owned).or(digits)?;
        if matches!(text.as_str(), "slow" | "normal" | "urgent") {
            return Some(text.into());
        }
        let unit = text.trim_start_matches(|digit: char| digit.is_ascii_digit());
        let rate = text.strip_suffix(unit)?;
        rate.parse::<u32>().ok()?;
        if unit.is_empty() {
            self.report.apply(Rule::FeeratePerKb);
            return Some(format!("{rate}perkb").into());
        }
        matches!(unit, "perkb" | "perkw").then(|| text.into())
    }

    pub(super) fn outpoint(&mut self, value: &Value) -> Option<Value> {
        let (txid, outnum) = value.as_str()?.split_once(':')?;
        let txid = self.hex_of(Some(32), &txid.into())?;
        outnum.parse::<u32>().ok()?;
        Some(format!("{}:{outnum}", txid.as_str()?).into())
    }
}

/// Whether a text is an id of this form.
pub(super) fn is_id(form: Id, text: &Value) -> bool {
    let Some(text) = text.as_str() else { return false };
    let text = match form {
        Id::Channel => Some(text),
        Id::Direction => text.strip_suffix("/0").or_else(|| text.strip_suffix("/1")),
    };
    let parts: Option<Vec<u64>> =
        text.and_then(|text| text.split('x').map(|part| part.parse().ok()).collect());
    matches!(parts.as_deref(), Some([block, transaction, output])
        if block >> 24 == 0 && transaction >> 24 == 0 && output >> 16 == 0)
}

/// The msat of a number, or of a text with a unit.
fn amount(value: &Value, bare: u64) -> Option<u64> {
    let Some(text) = value.as_str() else { return value.as_u64()?.checked_mul(bare) };
    if let Some(bitcoin) = text.strip_suffix("btc") {
        let (whole, fraction) = bitcoin.split_once('.').unwrap_or((bitcoin, "0"));
        return format!("{whole}{fraction:0<11}").parse().ok();
    }
    let (digits, factor) = match (text.strip_suffix("msat"), text.strip_suffix("sat")) {
        (Some(digits), _) => (digits, 1),
        (None, Some(digits)) => (digits, 1000),
        (None, None) => (text, bare),
    };
    digits.parse::<u64>().ok()?.checked_mul(factor)
}
