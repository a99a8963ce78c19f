//! `cln.ListpeerchannelsResponse`

use prost::Message;
use serde::Deserialize;

use super::forms::{Amount, Hex, Many, Maybe, One, words};

words! {
    State {
        "OPENINGD" = 0,
        "CHANNELD_AWAITING_LOCKIN" = 1,
        "CHANNELD_NORMAL" = 2,
        "CHANNELD_SHUTTING_DOWN" = 3,
        "CLOSINGD_SIGEXCHANGE" = 4,
        "CLOSINGD_COMPLETE" = 5,
        "AWAITING_UNILATERAL" = 6,
        "FUNDING_SPEND_SEEN" = 7,
        "ONCHAIN" = 8,
        "DUALOPEND_OPEN_INIT" = 9,
        "DUALOPEND_AWAITING_LOCKIN" = 10,
        "CHANNELD_AWAITING_SPLICE" = 11,
        "DUALOPEND_OPEN_COMMITTED" = 12,
        "DUALOPEND_OPEN_COMMIT_READY" = 13,
        "CLOSED" = 14,
    }
    HtlcState {
        "SENT_ADD_HTLC" = 0,
        "SENT_ADD_COMMIT" = 1,
        "RCVD_ADD_REVOCATION" = 2,
        "RCVD_ADD_ACK_COMMIT" = 3,
        "SENT_ADD_ACK_REVOCATION" = 4,
        "RCVD_ADD_ACK_REVOCATION" = 5,
        "RCVD_REMOVE_HTLC" = 6,
        "RCVD_REMOVE_COMMIT" = 7,
        "SENT_REMOVE_REVOCATION" = 8,
        "SENT_REMOVE_ACK_COMMIT" = 9,
        "RCVD_REMOVE_ACK_REVOCATION" = 10,
        "RCVD_ADD_HTLC" = 11,
        "RCVD_ADD_COMMIT" = 12,
        "SENT_ADD_REVOCATION" = 13,
        "SENT_ADD_ACK_COMMIT" = 14,
        "SENT_REMOVE_HTLC" = 15,
        "SENT_REMOVE_COMMIT" = 16,
        "RCVD_REMOVE_REVOCATION" = 17,
        "RCVD_REMOVE_ACK_COMMIT" = 18,
        "SENT_REMOVE_ACK_REVOCATION" = 19,
    }
    TypeName {
        "static_remotekey/even" = 0,
        "anchor_outputs/even" = 1,
        "anchors_zero_fee_htlc_tx/even" = 2,
        "scid_alias/even" = 3,
        "zeroconf/even" = 4,
        "anchors/even" = 5,
    }
    Side { "local" = 0, "remote" = 1, }
    Cause {
        "unknown" = 0, "local" = 1, "user" = 2, "remote" = 3, "protocol" = 4, "onchain" = 5,
    }
    Direction { "in" = 0, "out" = 1, }
}

#[derive(Clone, PartialEq, Message, Deserialize)]
pub struct Listpeerchannels {
    #[prost(message, repeated, tag = "1")]
    channels: Vec<Channel>,
}

#[derive(Clone, PartialEq, Message, Deserialize)]
struct Channel {
    #[prost(bytes = "vec", tag = "1")]
    #[serde(with = "One::<Hex>")]
    peer_id: Vec<u8>,
    #[prost(bool, tag = "2")]
    peer_connected: bool,
    #[prost(int32, tag = "3")]
    #[serde(with = "One::<State>")]
    state: i32,
    #[prost(bytes = "vec", optional, tag = "4")]
    #[serde(default, with = "Maybe::<Hex>")]
    scratch_txid: Option<Vec<u8>>,
    #[prost(message, tag = "5")]
    channel_type: Option<ChannelType>,
    #[prost(message, tag = "6")]
    feerate: Option<Feerate>,
    #[prost(string, optional, tag = "7")]
    owner: Option<String>,
    #[prost(string, optional, tag = "8")]
    short_channel_id: Option<String>,
    #[prost(bytes = "vec", optional, tag = "9")]
    #[serde(default, with = "Maybe::<Hex>")]
    channel_id: Option<Vec<u8>>,
    #[prost(bytes = "vec", optional, tag = "10")]
    #[serde(default, with = "Maybe::<Hex>")]
    funding_txid: Option<Vec<u8>>,
    #[prost(uint32, optional, tag = "11")]
    funding_outnum: Option<u32>,
    #[prost(string, optional, tag = "12")]
    initial_feerate: Option<String>,
    #[prost(string, optional, tag = "13")]
    last_feerate: Option<String>,
    #[prost(string, optional, tag = "14")]
    next_feerate: Option<String>,
    #[prost(uint32, optional, tag = "15")]
    next_fee_step: Option<u32>,
    #[prost(message, repeated, tag = "16")]
    #[serde(default)]
    inflight: Vec<Inflight>,
    #[prost(bytes = "vec", optional, tag = "17")]
    #[serde(default, with = "Maybe::<Hex>")]
    close_to: Option<Vec<u8>>,
    #[prost(bool, optional, tag = "18")]
    private: Option<bool>,
    #[prost(int32, tag = "19")]
    #[serde(with = "One::<Side>")]
    opener: i32,
    #[prost(int32, optional, tag = "20")]
    #[serde(default, with = "Maybe::<Side>")]
    closer: Option<i32>,
    #[prost(message, tag = "22")]
    funding: Option<Funding>,
    #[prost(message, tag = "23")]
    to_us_msat: Option<Amount>,
    #[prost(message, tag = "24")]
    min_to_us_msat: Option<Amount>,
    #[prost(message, tag = "25")]
    max_to_us_msat: Option<Amount>,
    #[prost(message, tag = "26")]
    total_msat: Option<Amount>,
    #[prost(message, tag = "27")]
    fee_base_msat: Option<Amount>,
    #[prost(uint32, optional, tag = "28")]
    fee_proportional_millionths: Option<u32>,
    #[prost(message, tag = "29")]
    dust_limit_msat: Option<Amount>,
    #[prost(message, tag = "31")]
    their_reserve_msat: Option<Amount>,
    #[prost(message, tag = "32")]
    our_reserve_msat: Option<Amount>,
    #[prost(message, tag = "33")]
    spendable_msat: Option<Amount>,
    #[prost(message, tag = "34")]
    receivable_msat: Option<Amount>,
    #[prost(message, tag = "35")]
    minimum_htlc_in_msat: Option<Amount>,
    #[prost(message, tag = "36")]
    minimum_htlc_out_msat: Option<Amount>,
    #[prost(message, tag = "37")]
    maximum_htlc_out_msat: Option<Amount>,
    #[prost(uint32, optional, tag = "38")]
    their_to_self_delay: Option<u32>,
    #[prost(uint32, optional, tag = "39")]
    our_to_self_delay: Option<u32>,
    #[prost(uint32, optional, tag = "40")]
    max_accepted_htlcs: Option<u32>,
    #[prost(message, tag = "41")]
    alias: Option<Alias>,
    #[prost(message, repeated, tag = "42")]
    #[serde(default)]
    state_changes: Vec<StateChanges>,
    #[prost(string, repeated, tag = "43")]
    #[serde(default)]
    status: Vec<String>,
    #[prost(uint64, optional, tag = "44")]
    in_payments_offered: Option<u64>,
    #[prost(message, tag = "45")]
    in_offered_msat: Option<Amount>,
    #[prost(uint64, optional, tag = "46")]
    in_payments_fulfilled: Option<u64>,
    #[prost(message, tag = "47")]
    in_fulfilled_msat: Option<Amount>,
    #[prost(uint64, optional, tag = "48")]
    out_payments_offered: Option<u64>,
    #[prost(message, tag = "49")]
    out_offered_msat: Option<Amount>,
    #[prost(uint64, optional, tag = "50")]
    out_payments_fulfilled: Option<u64>,
    #[prost(message, tag = "51")]
    out_fulfilled_msat: Option<Amount>,
    #[prost(message, repeated, tag = "52")]
    #[serde(default)]
    htlcs: Vec<Htlcs>,
    #[prost(string, optional, tag = "53")]
    close_to_addr: Option<String>,
    #[prost(bool, optional, tag = "54")]
    ignore_fee_limits: Option<bool>,
    #[prost(message, tag = "55")]
    updates: Option<Updates>,
    #[prost(uint64, optional, tag = "56")]
    last_stable_connection: Option<u64>,
    #[prost(bool, optional, tag = "57")]
    lost_state: Option<bool>,
    #[prost(bool, optional, tag = "58")]
    reestablished: Option<bool>,
    #[prost(message, tag = "59")]
    last_tx_fee_msat: Option<Amount>,
    #[prost(uint32, optional, tag = "60")]
    direction: Option<u32>,
    #[prost(message, tag = "61")]
    their_max_htlc_value_in_flight_msat: Option<Amount>,
    #[prost(message, tag = "62")]
    our_max_htlc_value_in_flight_msat: Option<Amount>,
    #[prost(string, repeated, tag = "63")]
    #[serde(default)]
    features: Vec<String>,
}

#[derive(Clone, PartialEq, Message, Deserialize)]
struct ChannelType {
    #[prost(uint32, repeated, tag = "1")]
    #[serde(default)]
    bits: Vec<u32>,
    #[prost(int32, repeated, tag = "2")]
    #[serde(default, with = "Many::<TypeName>")]
    names: Vec<i32>,
}

#[derive(Clone, PartialEq, Message, Deserialize)]
struct Updates {
    #[prost(message, tag = "1")]
    local: Option<Update>,
    #[prost(message, tag = "2")]
    remote: Option<Update>,
}

#[derive(Clone, PartialEq, Message, Deserialize)]
struct Update {
    #[prost(message, tag = "1")]
    htlc_minimum_msat: Option<Amount>,
    #[prost(message, tag = "2")]
    htlc_maximum_msat: Option<Amount>,
    #[prost(uint32, tag = "3")]
    cltv_expiry_delta: u32,
    #[prost(message, tag = "4")]
    fee_base_msat: Option<Amount>,
    #[prost(uint32, tag = "5")]
    fee_proportional_millionths: u32,
}

#[derive(Clone, PartialEq, Message, Deserialize)]
struct Feerate {
    #[prost(uint32, tag = "1")]
    perkw: u32,
    #[prost(uint32, tag = "2")]
    perkb: u32,
}

#[derive(Clone, PartialEq, Message, Deserialize)]
struct Inflight {
    #[prost(bytes = "vec", tag = "1")]
    #[serde(with = "One::<Hex>")]
    funding_txid: Vec<u8>,
    #[prost(uint32, tag = "2")]
    funding_outnum: u32,
    #[prost(string, tag = "3")]
    feerate: String,
    #[prost(message, tag = "4")]
    total_funding_msat: Option<Amount>,
    #[prost(message, tag = "5")]
    our_funding_msat: Option<Amount>,
    #[prost(bytes = "vec", optional, tag = "6")]
    #[serde(default, with = "Maybe::<Hex>")]
    scratch_txid: Option<Vec<u8>>,
    #[prost(sint64, tag = "7")]
    splice_amount: i64,
}

#[derive(Clone, PartialEq, Message, Deserialize)]
struct Funding {
    #[prost(message, tag = "1")]
    pushed_msat: Option<Amount>,
    #[prost(message, tag = "2")]
    local_funds_msat: Option<Amount>,
    #[prost(message, tag = "3")]
    remote_funds_msat: Option<Amount>,
    #[prost(message, tag = "4")]
    fee_paid_msat: Option<Amount>,
    #[prost(message, tag = "5")]
    fee_rcvd_msat: Option<Amount>,
    #[prost(string, optional, tag = "6")]
    psbt: Option<String>,
    #[prost(bool, optional, tag = "7")]
    withheld: Option<bool>,
}

#[derive(Clone, PartialEq, Message, Deserialize)]
struct Alias {
    #[prost(string, optional, tag = "1")]
    local: Option<String>,
    #[prost(string, optional, tag = "2")]
    remote: Option<String>,
}

#[derive(Clone, PartialEq, Message, Deserialize)]
struct StateChanges {
    #[prost(string, tag = "1")]
    timestamp: String,
    #[prost(int32, tag = "2")]
    #[serde(with = "One::<State>")]
    old_state: i32,
    #[prost(int32, tag = "3")]
    #[serde(with = "One::<State>")]
    new_state: i32,
    #[prost(int32, tag = "4")]
    #[serde(with = "One::<Cause>")]
    cause: i32,
    #[prost(string, tag = "5")]
    message: String,
}

#[derive(Clone, PartialEq, Message, Deserialize)]
struct Htlcs {
    #[prost(int32, tag = "1")]
    #[serde(with = "One::<Direction>")]
    direction: i32,
    #[prost(uint64, tag = "2")]
    id: u64,
    #[prost(message, tag = "3")]
    amount_msat: Option<Amount>,
    #[prost(uint32, tag = "4")]
    expiry: u32,
    #[prost(bytes = "vec", tag = "5")]
    #[serde(with = "One::<Hex>")]
    payment_hash: Vec<u8>,
    #[prost(bool, optional, tag = "6")]
    local_trimmed: Option<bool>,
    #[prost(string, optional, tag = "7")]
    status: Option<String>,
    #[prost(int32, tag = "8")]
    #[serde(with = "One::<HtlcState>")]
    state: i32,
}
