//! `cln.PayRequest`

use prost::Message;
use serde::Deserialize;

use super::forms::Amount;

#[derive(Clone, PartialEq, Message, Deserialize)]
pub struct Pay {
    #[prost(string, tag = "1")]
    bolt11: String,
    #[prost(string, optional, tag = "3")]
    label: Option<String>,
    #[prost(double, optional, tag = "4")]
    maxfeepercent: Option<f64>,
    #[prost(uint32, optional, tag = "5")]
    retry_for: Option<u32>,
    #[prost(message, tag = "13")]
    amount_msat: Option<Amount>,
}
