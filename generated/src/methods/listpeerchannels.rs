//! Tables: method `listpeerchannels`.
//!
//! Made by `boltgate-gen generate`. Don't edit: change schemas/ and run `make regenerate`.

use boltgate_transcode::table::{Enum, EnumValue, Field, Kind, Label, Message, Shape, Unit};

/// `cln.ListpeerchannelsRequest`
pub static LISTPEERCHANNELS_REQUEST: Message = Message {
    name: "cln.ListpeerchannelsRequest",
    fields: &[
        Field { key: "id", name: "id", number: 1, label: Label::Optional, kind: Kind::FixedBytes(33), required: false },
        Field { key: "short_channel_id", name: "short_channel_id", number: 2, label: Label::Optional, kind: Kind::ShortChannelId, required: false },
        Field { key: "channel_id", name: "channel_id", number: 3, label: Label::Optional, kind: Kind::FixedBytes(32), required: false },
    ],
    by_key: &[2, 0, 1],
};

/// `cln.ListpeerchannelsResponse`
pub static LISTPEERCHANNELS_RESPONSE: Message = Message {
    name: "cln.ListpeerchannelsResponse",
    fields: &[
        Field { key: "channels", name: "channels", number: 1, label: Label::Repeated, kind: Kind::Message(&LISTPEERCHANNELS_CHANNELS), required: true },
    ],
    by_key: &[0],
};

/// `cln.ListpeerchannelsChannels`
pub static LISTPEERCHANNELS_CHANNELS: Message = Message {
    name: "cln.ListpeerchannelsChannels",
    fields: &[
        Field { key: "peer_id", name: "peer_id", number: 1, label: Label::Singular, kind: Kind::FixedBytes(33), required: true },
        Field { key: "peer_connected", name: "peer_connected", number: 2, label: Label::Singular, kind: Kind::Bool, required: true },
        Field { key: "state", name: "state", number: 3, label: Label::Singular, kind: Kind::Enum(&crate::primitives::CHANNEL_STATE), required: true },
        Field { key: "scratch_txid", name: "scratch_txid", number: 4, label: Label::Optional, kind: Kind::FixedBytes(32), required: false },
        Field { key: "channel_type", name: "channel_type", number: 5, label: Label::Optional, kind: Kind::Message(&LISTPEERCHANNELS_CHANNELS_CHANNEL_TYPE), required: false },
        Field { key: "feerate", name: "feerate", number: 6, label: Label::Optional, kind: Kind::Message(&LISTPEERCHANNELS_CHANNELS_FEERATE), required: false },
        Field { key: "owner", name: "owner", number: 7, label: Label::Optional, kind: Kind::String, required: false },
        Field { key: "short_channel_id", name: "short_channel_id", number: 8, label: Label::Optional, kind: Kind::ShortChannelId, required: false },
        Field { key: "channel_id", name: "channel_id", number: 9, label: Label::Optional, kind: Kind::FixedBytes(32), required: false },
        Field { key: "funding_txid", name: "funding_txid", number: 10, label: Label::Optional, kind: Kind::FixedBytes(32), required: false },
        Field { key: "funding_outnum", name: "funding_outnum", number: 11, label: Label::Optional, kind: Kind::Uint32, required: false },
        Field { key: "initial_feerate", name: "initial_feerate", number: 12, label: Label::Optional, kind: Kind::String, required: false },
        Field { key: "last_feerate", name: "last_feerate", number: 13, label: Label::Optional, kind: Kind::String, required: false },
        Field { key: "next_feerate", name: "next_feerate", number: 14, label: Label::Optional, kind: Kind::String, required: false },
        Field { key: "next_fee_step", name: "next_fee_step", number: 15, label: Label::Optional, kind: Kind::Uint32, required: false },
        Field { key: "inflight", name: "inflight", number: 16, label: Label::Repeated, kind: Kind::Message(&LISTPEERCHANNELS_CHANNELS_INFLIGHT), required: false },
        Field { key: "close_to", name: "close_to", number: 17, label: Label::Optional, kind: Kind::Bytes, required: false },
        Field { key: "private", name: "private", number: 18, label: Label::Optional, kind: Kind::Bool, required: false },
        Field { key: "opener", name: "opener", number: 19, label: Label::Singular, kind: Kind::Enum(&crate::primitives::CHANNEL_SIDE), required: true },
        Field { key: "closer", name: "closer", number: 20, label: Label::Optional, kind: Kind::Enum(&crate::primitives::CHANNEL_SIDE), required: false },
        Field { key: "funding", name: "funding", number: 22, label: Label::Optional, kind: Kind::Message(&LISTPEERCHANNELS_CHANNELS_FUNDING), required: false },
        Field { key: "to_us_msat", name: "to_us_msat", number: 23, label: Label::Optional, kind: Kind::Shape(Shape::Amount(Unit::Msat)), required: false },
        Field { key: "min_to_us_msat", name: "min_to_us_msat", number: 24, label: Label::Optional, kind: Kind::Shape(Shape::Amount(Unit::Msat)), required: false },
        Field { key: "max_to_us_msat", name: "max_to_us_msat", number: 25, label: Label::Optional, kind: Kind::Shape(Shape::Amount(Unit::Msat)), required: false },
        Field { key: "total_msat", name: "total_msat", number: 26, label: Label::Optional, kind: Kind::Shape(Shape::Amount(Unit::Msat)), required: false },
        Field { key: "fee_base_msat", name: "fee_base_msat", number: 27, label: Label::Optional, kind: Kind::Shape(Shape::Amount(Unit::Msat)), required: false },
        Field { key: "fee_proportional_millionths", name: "fee_proportional_millionths", number: 28, label: Label::Optional, kind: Kind::Uint32, required: false },
        Field { key: "dust_limit_msat", name: "dust_limit_msat", number: 29, label: Label::Optional, kind: Kind::Shape(Shape::Amount(Unit::Msat)), required: false },
        Field { key: "their_reserve_msat", name: "their_reserve_msat", number: 31, label: Label::Optional, kind: Kind::Shape(Shape::Amount(Unit::Msat)), required: false },
        Field { key: "our_reserve_msat", name: "our_reserve_msat", number: 32, label: Label::Optional, kind: Kind::Shape(Shape::Amount(Unit::Msat)), required: false },
        Field { key: "spendable_msat", name: "spendable_msat", number: 33, label: Label::Optional, kind: Kind::Shape(Shape::Amount(Unit::Msat)), required: false },
        Field { key: "receivable_msat", name: "receivable_msat", number: 34, label: Label::Optional, kind: Kind::Shape(Shape::Amount(Unit::Msat)), required: false },
        Field { key: "minimum_htlc_in_msat", name: "minimum_htlc_in_msat", number: 35, label: Label::Optional, kind: Kind::Shape(Shape::Amount(Unit::Msat)), required: false },
        Field { key: "minimum_htlc_out_msat", name: "minimum_htlc_out_msat", number: 36, label: Label::Optional, kind: Kind::Shape(Shape::Amount(Unit::Msat)), required: false },
        Field { key: "maximum_htlc_out_msat", name: "maximum_htlc_out_msat", number: 37, label: Label::Optional, kind: Kind::Shape(Shape::Amount(Unit::Msat)), required: false },
        Field { key: "their_to_self_delay", name: "their_to_self_delay", number: 38, label: Label::Optional, kind: Kind::Uint32, required: false },
        Field { key: "our_to_self_delay", name: "our_to_self_delay", number: 39, label: Label::Optional, kind: Kind::Uint32, required: false },
        Field { key: "max_accepted_htlcs", name: "max_accepted_htlcs", number: 40, label: Label::Optional, kind: Kind::Uint32, required: false },
        Field { key: "alias", name: "alias", number: 41, label: Label::Optional, kind: Kind::Message(&LISTPEERCHANNELS_CHANNELS_ALIAS), required: false },
        Field { key: "state_changes", name: "state_changes", number: 42, label: Label::Repeated, kind: Kind::Message(&LISTPEERCHANNELS_CHANNELS_STATE_CHANGES), required: false },
        Field { key: "status", name: "status", number: 43, label: Label::Repeated, kind: Kind::String, required: false },
        Field { key: "in_payments_offered", name: "in_payments_offered", number: 44, label: Label::Optional, kind: Kind::Uint64, required: false },
        Field { key: "in_offered_msat", name: "in_offered_msat", number: 45, label: Label::Optional, kind: Kind::Shape(Shape::Amount(Unit::Msat)), required: false },
        Field { key: "in_payments_fulfilled", name: "in_payments_fulfilled", number: 46, label: Label::Optional, kind: Kind::Uint64, required: false },
        Field { key: "in_fulfilled_msat", name: "in_fulfilled_msat", number: 47, label: Label::Optional, kind: Kind::Shape(Shape::Amount(Unit::Msat)), required: false },
        Field { key: "out_payments_offered", name: "out_payments_offered", number: 48, label: Label::Optional, kind: Kind::Uint64, required: false },
        Field { key: "out_offered_msat", name: "out_offered_msat", number: 49, label: Label::Optional, kind: Kind::Shape(Shape::Amount(Unit::Msat)), required: false },
        Field { key: "out_payments_fulfilled", name: "out_payments_fulfilled", number: 50, label: Label::Optional, kind: Kind::Uint64, required: false },
        Field { key: "out_fulfilled_msat", name: "out_fulfilled_msat", number: 51, label: Label::Optional, kind: Kind::Shape(Shape::Amount(Unit::Msat)), required: false },
        Field { key: "htlcs", name: "htlcs", number: 52, label: Label::Repeated, kind: Kind::Message(&LISTPEERCHANNELS_CHANNELS_HTLCS), required: false },
        Field { key: "close_to_addr", name: "close_to_addr", number: 53, label: Label::Optional, kind: Kind::String, required: false },
        Field { key: "ignore_fee_limits", name: "ignore_fee_limits", number: 54, label: Label::Optional, kind: Kind::Bool, required: false },
        Field { key: "updates", name: "updates", number: 55, label: Label::Optional, kind: Kind::Message(&LISTPEERCHANNELS_CHANNELS_UPDATES), required: false },
        Field { key: "last_stable_connection", name: "last_stable_connection", number: 56, label: Label::Optional, kind: Kind::Uint64, required: false },
        Field { key: "lost_state", name: "lost_state", number: 57, label: Label::Optional, kind: Kind::Bool, required: false },
        Field { key: "reestablished", name: "reestablished", number: 58, label: Label::Optional, kind: Kind::Bool, required: false },
        Field { key: "last_tx_fee_msat", name: "last_tx_fee_msat", number: 59, label: Label::Optional, kind: Kind::Shape(Shape::Amount(Unit::Msat)), required: false },
        Field { key: "direction", name: "direction", number: 60, label: Label::Optional, kind: Kind::Uint32, required: false },
        Field { key: "their_max_htlc_value_in_flight_msat", name: "their_max_htlc_value_in_flight_msat", number: 61, label: Label::Optional, kind: Kind::Shape(Shape::Amount(Unit::Msat)), required: false },
        Field { key: "our_max_htlc_value_in_flight_msat", name: "our_max_htlc_value_in_flight_msat", number: 62, label: Label::Optional, kind: Kind::Shape(Shape::Amount(Unit::Msat)), required: false },
        Field { key: "features", name: "features", number: 63, label: Label::Repeated, kind: Kind::String, required: true },
    ],
    by_key: &[38, 8, 4, 16, 50, 19, 57, 27, 60, 25, 26, 5, 20, 10, 9, 49, 51, 44, 42, 43, 41, 15, 11, 12, 53, 56, 54, 37, 23, 34, 22, 32, 33, 14, 13, 18, 59, 29, 36, 48, 46, 47, 45, 6, 1, 0, 17, 31, 55, 3, 7, 30, 2, 39, 40, 58, 28, 35, 21, 24, 52],
};

/// `cln.ListpeerchannelsChannelsChannelType`
pub static LISTPEERCHANNELS_CHANNELS_CHANNEL_TYPE: Message = Message {
    name: "cln.ListpeerchannelsChannelsChannelType",
    fields: &[
        Field { key: "bits", name: "bits", number: 1, label: Label::Repeated, kind: Kind::Uint32, required: true },
        Field { key: "names", name: "names", number: 2, label: Label::Repeated, kind: Kind::Enum(&crate::primitives::CHANNEL_TYPE_NAME), required: true },
    ],
    by_key: &[0, 1],
};

/// `cln.ListpeerchannelsChannelsUpdates`
pub static LISTPEERCHANNELS_CHANNELS_UPDATES: Message = Message {
    name: "cln.ListpeerchannelsChannelsUpdates",
    fields: &[
        Field { key: "local", name: "local", number: 1, label: Label::Singular, kind: Kind::Message(&LISTPEERCHANNELS_CHANNELS_UPDATES_LOCAL), required: true },
        Field { key: "remote", name: "remote", number: 2, label: Label::Optional, kind: Kind::Message(&LISTPEERCHANNELS_CHANNELS_UPDATES_REMOTE), required: false },
    ],
    by_key: &[0, 1],
};

/// `cln.ListpeerchannelsChannelsUpdatesLocal`
pub static LISTPEERCHANNELS_CHANNELS_UPDATES_LOCAL: Message = Message {
    name: "cln.ListpeerchannelsChannelsUpdatesLocal",
    fields: &[
        Field { key: "htlc_minimum_msat", name: "htlc_minimum_msat", number: 1, label: Label::Singular, kind: Kind::Shape(Shape::Amount(Unit::Msat)), required: true },
        Field { key: "htlc_maximum_msat", name: "htlc_maximum_msat", number: 2, label: Label::Singular, kind: Kind::Shape(Shape::Amount(Unit::Msat)), required: true },
        Field { key: "cltv_expiry_delta", name: "cltv_expiry_delta", number: 3, label: Label::Singular, kind: Kind::Uint32, required: true },
        Field { key: "fee_base_msat", name: "fee_base_msat", number: 4, label: Label::Singular, kind: Kind::Shape(Shape::Amount(Unit::Msat)), required: true },
        Field { key: "fee_proportional_millionths", name: "fee_proportional_millionths", number: 5, label: Label::Singular, kind: Kind::Uint32, required: true },
    ],
    by_key: &[2, 3, 4, 1, 0],
};

/// `cln.ListpeerchannelsChannelsUpdatesRemote`
pub static LISTPEERCHANNELS_CHANNELS_UPDATES_REMOTE: Message = Message {
    name: "cln.ListpeerchannelsChannelsUpdatesRemote",
    fields: &[
        Field { key: "htlc_minimum_msat", name: "htlc_minimum_msat", number: 1, label: Label::Singular, kind: Kind::Shape(Shape::Amount(Unit::Msat)), required: true },
        Field { key: "htlc_maximum_msat", name: "htlc_maximum_msat", number: 2, label: Label::Singular, kind: Kind::Shape(Shape::Amount(Unit::Msat)), required: true },
        Field { key: "cltv_expiry_delta", name: "cltv_expiry_delta", number: 3, label: Label::Singular, kind: Kind::Uint32, required: true },
        Field { key: "fee_base_msat", name: "fee_base_msat", number: 4, label: Label::Singular, kind: Kind::Shape(Shape::Amount(Unit::Msat)), required: true },
        Field { key: "fee_proportional_millionths", name: "fee_proportional_millionths", number: 5, label: Label::Singular, kind: Kind::Uint32, required: true },
    ],
    by_key: &[2, 3, 4, 1, 0],
};

/// `cln.ListpeerchannelsChannelsFeerate`
pub static LISTPEERCHANNELS_CHANNELS_FEERATE: Message = Message {
    name: "cln.ListpeerchannelsChannelsFeerate",
    fields: &[
        Field { key: "perkw", name: "perkw", number: 1, label: Label::Singular, kind: Kind::Uint32, required: true },
        Field { key: "perkb", name: "perkb", number: 2, label: Label::Singular, kind: Kind::Uint32, required: true },
    ],
    by_key: &[1, 0],
};

/// `cln.ListpeerchannelsChannelsInflight`
pub static LISTPEERCHANNELS_CHANNELS_INFLIGHT: Message = Message {
    name: "cln.ListpeerchannelsChannelsInflight",
    fields: &[
        Field { key: "funding_txid", name: "funding_txid", number: 1, label: Label::Singular, kind: Kind::FixedBytes(32), required: true },
        Field { key: "funding_outnum", name: "funding_outnum", number: 2, label: Label::Singular, kind: Kind::Uint32, required: true },
        Field { key: "feerate", name: "feerate", number: 3, label: Label::Singular, kind: Kind::String, required: true },
        Field { key: "total_funding_msat", name: "total_funding_msat", number: 4, label: Label::Singular, kind: Kind::Shape(Shape::Amount(Unit::Msat)), required: true },
        Field { key: "our_funding_msat", name: "our_funding_msat", number: 5, label: Label::Singular, kind: Kind::Shape(Shape::Amount(Unit::Msat)), required: true },
        Field { key: "scratch_txid", name: "scratch_txid", number: 6, label: Label::Optional, kind: Kind::FixedBytes(32), required: false },
        Field { key: "splice_amount", name: "splice_amount", number: 7, label: Label::Singular, kind: Kind::Sint64, required: true },
    ],
    by_key: &[2, 1, 0, 4, 5, 6, 3],
};

/// `cln.ListpeerchannelsChannelsFunding`
pub static LISTPEERCHANNELS_CHANNELS_FUNDING: Message = Message {
    name: "cln.ListpeerchannelsChannelsFunding",
    fields: &[
        Field { key: "pushed_msat", name: "pushed_msat", number: 1, label: Label::Optional, kind: Kind::Shape(Shape::Amount(Unit::Msat)), required: false },
        Field { key: "local_funds_msat", name: "local_funds_msat", number: 2, label: Label::Singular, kind: Kind::Shape(Shape::Amount(Unit::Msat)), required: true },
        Field { key: "remote_funds_msat", name: "remote_funds_msat", number: 3, label: Label::Singular, kind: Kind::Shape(Shape::Amount(Unit::Msat)), required: true },
        Field { key: "fee_paid_msat", name: "fee_paid_msat", number: 4, label: Label::Optional, kind: Kind::Shape(Shape::Amount(Unit::Msat)), required: false },
        Field { key: "fee_rcvd_msat", name: "fee_rcvd_msat", number: 5, label: Label::Optional, kind: Kind::Shape(Shape::Amount(Unit::Msat)), required: false },
        Field { key: "psbt", name: "psbt", number: 6, label: Label::Optional, kind: Kind::String, required: false },
        Field { key: "withheld", name: "withheld", number: 7, label: Label::Optional, kind: Kind::Bool, required: false },
    ],
    by_key: &[3, 4, 1, 5, 0, 2, 6],
};

/// `cln.ListpeerchannelsChannelsAlias`
pub static LISTPEERCHANNELS_CHANNELS_ALIAS: Message = Message {
    name: "cln.ListpeerchannelsChannelsAlias",
    fields: &[
        Field { key: "local", name: "local", number: 1, label: Label::Optional, kind: Kind::ShortChannelId, required: false },
        Field { key: "remote", name: "remote", number: 2, label: Label::Optional, kind: Kind::ShortChannelId, required: false },
    ],
    by_key: &[0, 1],
};

/// `cln.ListpeerchannelsChannelsStateChanges`
pub static LISTPEERCHANNELS_CHANNELS_STATE_CHANGES: Message = Message {
    name: "cln.ListpeerchannelsChannelsStateChanges",
    fields: &[
        Field { key: "timestamp", name: "timestamp", number: 1, label: Label::Singular, kind: Kind::String, required: true },
        Field { key: "old_state", name: "old_state", number: 2, label: Label::Singular, kind: Kind::Enum(&crate::primitives::CHANNEL_STATE), required: true },
        Field { key: "new_state", name: "new_state", number: 3, label: Label::Singular, kind: Kind::Enum(&crate::primitives::CHANNEL_STATE), required: true },
        Field { key: "cause", name: "cause", number: 4, label: Label::Singular, kind: Kind::Enum(&LISTPEERCHANNELS_CHANNELS_STATE_CHANGES_LISTPEERCHANNELS_CHANNELS_STATE_CHANGES_CAUSE), required: true },
        Field { key: "message", name: "message", number: 5, label: Label::Singular, kind: Kind::String, required: true },
    ],
    by_key: &[3, 4, 2, 1, 0],
};

/// `cln.ListpeerchannelsChannelsHtlcs`
pub static LISTPEERCHANNELS_CHANNELS_HTLCS: Message = Message {
    name: "cln.ListpeerchannelsChannelsHtlcs",
    fields: &[
        Field { key: "direction", name: "direction", number: 1, label: Label::Singular, kind: Kind::Enum(&LISTPEERCHANNELS_CHANNELS_HTLCS_LISTPEERCHANNELS_CHANNELS_HTLCS_DIRECTION), required: true },
        Field { key: "id", name: "id", number: 2, label: Label::Singular, kind: Kind::Uint64, required: true },
        Field { key: "amount_msat", name: "amount_msat", number: 3, label: Label::Singular, kind: Kind::Shape(Shape::Amount(Unit::Msat)), required: true },
        Field { key: "expiry", name: "expiry", number: 4, label: Label::Singular, kind: Kind::Uint32, required: true },
        Field { key: "payment_hash", name: "payment_hash", number: 5, label: Label::Singular, kind: Kind::FixedBytes(32), required: true },
        Field { key: "local_trimmed", name: "local_trimmed", number: 6, label: Label::Optional, kind: Kind::Bool, required: false },
        Field { key: "status", name: "status", number: 7, label: Label::Optional, kind: Kind::String, required: false },
        Field { key: "state", name: "state", number: 8, label: Label::Singular, kind: Kind::Enum(&crate::primitives::HTLC_STATE), required: true },
    ],
    by_key: &[2, 0, 3, 1, 5, 4, 7, 6],
};

/// `cln.ListpeerchannelsChannelsStateChanges.ListpeerchannelsChannelsStateChangesCause`
pub static LISTPEERCHANNELS_CHANNELS_STATE_CHANGES_LISTPEERCHANNELS_CHANNELS_STATE_CHANGES_CAUSE: Enum = Enum {
    name: "cln.ListpeerchannelsChannelsStateChanges.ListpeerchannelsChannelsStateChangesCause",
    values: &[
        EnumValue { json: "unknown", name: "UNKNOWN", number: 0 },
        EnumValue { json: "local", name: "LOCAL", number: 1 },
        EnumValue { json: "user", name: "USER", number: 2 },
        EnumValue { json: "remote", name: "REMOTE", number: 3 },
        EnumValue { json: "protocol", name: "PROTOCOL", number: 4 },
        EnumValue { json: "onchain", name: "ONCHAIN", number: 5 },
    ],
};

/// `cln.ListpeerchannelsChannelsHtlcs.ListpeerchannelsChannelsHtlcsDirection`
pub static LISTPEERCHANNELS_CHANNELS_HTLCS_LISTPEERCHANNELS_CHANNELS_HTLCS_DIRECTION: Enum = Enum {
    name: "cln.ListpeerchannelsChannelsHtlcs.ListpeerchannelsChannelsHtlcsDirection",
    values: &[
        EnumValue { json: "in", name: "IN", number: 0 },
        EnumValue { json: "out", name: "OUT", number: 1 },
    ],
};
