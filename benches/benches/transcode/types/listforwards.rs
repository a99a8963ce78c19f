//! `cln.ListforwardsResponse`

use prost::Message;
use serde::Deserialize;

use super::forms::{Amount, Maybe, One, words};

words! {
    Status { "offered" = 0, "settled" = 1, "local_failed" = 2, "failed" = 3, }
    Style { "legacy" = 0, "tlv" = 1, }
}

#[derive(Clone, PartialEq, Message, Deserialize)]
pub struct Listforwards {
    #[prost(message, repeated, tag = "1")]
    forwards: Vec<Forward>,
}

#[derive(Clone, PartialEq, Message, Deserialize)]
struct Forward {
    #[prost(string, tag = "1")]
    in_channel: String,
    #[prost(message, tag = "2")]
    in_msat: Option<Amount>,
    #[prost(int32, tag = "3")]
    #[serde(with = "One::<Status>")]
    status: i32,
    #[prost(double, tag = "4")]
    received_time: f64,
    #[prost(string, optional, tag = "5")]
    out_channel: Option<String>,
    #[prost(message, tag = "7")]
    fee_msat: Option<Amount>,
    #[prost(message, tag = "8")]
    out_msat: Option<Amount>,
    #[prost(int32, optional, tag = "9")]
    #[serde(default, with = "Maybe::<Style>")]
    style: Option<i32>,
    #[prost(uint64, optional, tag = "10")]
    in_htlc_id: Option<u64>,
    #[prost(uint64, optional, tag = "11")]
    out_htlc_id: Option<u64>,
    #[prost(uint64, tag = "12")]
    created_index: u64,
    #[prost(uint64, optional, tag = "13")]
    updated_index: Option<u64>,
    #[prost(double, optional, tag = "14")]
    resolved_time: Option<f64>,
    #[prost(uint32, optional, tag = "15")]
    failcode: Option<u32>,
    #[prost(string, optional, tag = "16")]
    failreason: Option<String>,
}
