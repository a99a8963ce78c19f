//! Amounts in messages.

use crate::Msat;
use crate::cln::{Amount, AmountOrAll, AmountOrAny, amount_or_all, amount_or_any};

impl From<Msat> for Amount {
    fn from(amount: Msat) -> Self {
        Self { msat: amount.0 }
    }
}

impl From<Amount> for Msat {
    fn from(amount: Amount) -> Self {
        Self(amount.msat)
    }
}

impl From<Msat> for AmountOrAny {
    fn from(amount: Msat) -> Self {
        Self { value: Some(amount_or_any::Value::Amount(amount.into())) }
    }
}

impl From<Msat> for AmountOrAll {
    fn from(amount: Msat) -> Self {
        Self { value: Some(amount_or_all::Value::Amount(amount.into())) }
    }
}
