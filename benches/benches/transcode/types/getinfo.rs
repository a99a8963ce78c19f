//! `cln.GetinfoRequest`, `cln.GetinfoResponse`

use prost::Message;
use serde::Deserialize;

use super::forms::{Amount, Hex, One, words};

words! {
    AddressType { "dns" = 0, "ipv4" = 1, "ipv6" = 2, "torv2" = 3, "torv3" = 4, }
    BindingType {
        "local socket" = 0, "ipv4" = 1, "ipv6" = 2, "torv2" = 3, "torv3" = 4, "websocket" = 5,
    }
}

#[derive(Clone, PartialEq, Message, Deserialize)]
pub struct GetinfoRequest {}

#[derive(Clone, PartialEq, Message, Deserialize)]
pub struct Getinfo {
    #[prost(bytes = "vec", tag = "1")]
    #[serde(with = "One::<Hex>")]
    id: Vec<u8>,
    #[prost(string, tag = "2")]
    alias: String,
    #[prost(bytes = "vec", tag = "3")]
    #[serde(with = "One::<Hex>")]
    color: Vec<u8>,
    #[prost(uint32, tag = "4")]
    num_peers: u32,
    #[prost(uint32, tag = "5")]
    num_pending_channels: u32,
    #[prost(uint32, tag = "6")]
    num_active_channels: u32,
    #[prost(uint32, tag = "7")]
    num_inactive_channels: u32,
    #[prost(string, tag = "8")]
    version: String,
    #[prost(string, tag = "9")]
    #[serde(rename = "lightning-dir")]
    lightning_dir: String,
    #[prost(message, tag = "10")]
    our_features: Option<OurFeatures>,
    #[prost(uint32, tag = "11")]
    blockheight: u32,
    #[prost(string, tag = "12")]
    network: String,
    #[prost(message, tag = "13")]
    fees_collected_msat: Option<Amount>,
    #[prost(message, repeated, tag = "14")]
    address: Vec<Address>,
    #[prost(message, repeated, tag = "15")]
    #[serde(default)]
    binding: Vec<Binding>,
}

#[derive(Clone, PartialEq, Message, Deserialize)]
struct OurFeatures {
    #[prost(bytes = "vec", tag = "1")]
    #[serde(with = "One::<Hex>")]
    init: Vec<u8>,
    #[prost(bytes = "vec", tag = "2")]
    #[serde(with = "One::<Hex>")]
    node: Vec<u8>,
    #[prost(bytes = "vec", tag = "3")]
    #[serde(with = "One::<Hex>")]
    channel: Vec<u8>,
    #[prost(bytes = "vec", tag = "4")]
    #[serde(with = "One::<Hex>")]
    invoice: Vec<u8>,
}

#[derive(Clone, PartialEq, Message, Deserialize)]
struct Address {
    #[prost(int32, tag = "1")]
    #[serde(rename = "type", with = "One::<AddressType>")]
    item_type: i32,
    #[prost(uint32, tag = "2")]
    port: u32,
    #[prost(string, optional, tag = "3")]
    address: Option<String>,
}

#[derive(Clone, PartialEq, Message, Deserialize)]
struct Binding {
    #[prost(int32, tag = "1")]
    #[serde(rename = "type", with = "One::<BindingType>")]
    item_type: i32,
    #[prost(string, optional, tag = "2")]
    address: Option<String>,
    #[prost(uint32, optional, tag = "3")]
    port: Option<u32>,
}
