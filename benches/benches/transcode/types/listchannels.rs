//! `cln.ListchannelsResponse`

use prost::Message;
use serde::Deserialize;

use super::forms::{Amount, Hex, One};

#[derive(Clone, PartialEq, Message, Deserialize)]
pub struct Listchannels {
    #[prost(message, repeated, tag = "1")]
    channels: Vec<Channel>,
}

#[derive(Clone, PartialEq, Message, Deserialize)]
struct Channel {
    #[prost(bytes = "vec", tag = "1")]
    #[serde(with = "One::<Hex>")]
    source: Vec<u8>,
    #[prost(bytes = "vec", tag = "2")]
    #[serde(with = "One::<Hex>")]
    destination: Vec<u8>,
    #[prost(string, tag = "3")]
    short_channel_id: String,
    #[prost(bool, tag = "4")]
    public: bool,
    #[prost(message, tag = "5")]
    amount_msat: Option<Amount>,
    #[prost(uint32, tag = "6")]
    message_flags: u32,
    #[prost(uint32, tag = "7")]
    channel_flags: u32,
    #[prost(bool, tag = "8")]
    active: bool,
    #[prost(uint32, tag = "9")]
    last_update: u32,
    #[prost(uint32, tag = "10")]
    base_fee_millisatoshi: u32,
    #[prost(uint32, tag = "11")]
    fee_per_millionth: u32,
    #[prost(uint32, tag = "12")]
    delay: u32,
    #[prost(message, tag = "13")]
    htlc_minimum_msat: Option<Amount>,
    #[prost(message, tag = "14")]
    htlc_maximum_msat: Option<Amount>,
    #[prost(bytes = "vec", tag = "15")]
    #[serde(with = "One::<Hex>")]
    features: Vec<u8>,
    #[prost(uint32, tag = "16")]
    direction: u32,
}
