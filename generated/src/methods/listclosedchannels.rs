//! Tables: method `listclosedchannels`.
//!
//! Made by `boltgate-gen generate`. Don't edit: change schemas/ and run `make regenerate`.

use boltgate_transcode::table::{Enum, EnumValue, Field, Kind, Label, Message, Shape, Unit};

/// `cln.ListclosedchannelsRequest`
pub static LISTCLOSEDCHANNELS_REQUEST: Message = Message {
    name: "cln.ListclosedchannelsRequest",
    fields: &[
        Field { key: "id", name: "id", number: 1, label: Label::Optional, kind: Kind::FixedBytes(33), required: false },
    ],
    by_key: &[0],
};

/// `cln.ListclosedchannelsResponse`
pub static LISTCLOSEDCHANNELS_RESPONSE: Message = Message {
    name: "cln.ListclosedchannelsResponse",
    fields: &[
        Field { key: "closedchannels", name: "closedchannels", number: 1, label: Label::Repeated, kind: Kind::Message(&LISTCLOSEDCHANNELS_CLOSEDCHANNELS), required: true },
    ],
    by_key: &[0],
};

/// `cln.ListclosedchannelsClosedchannels`
pub static LISTCLOSEDCHANNELS_CLOSEDCHANNELS: Message = Message {
    name: "cln.ListclosedchannelsClosedchannels",
    fields: &[
        Field { key: "peer_id", name: "peer_id", number: 1, label: Label::Optional, kind: Kind::FixedBytes(33), required: false },
        Field { key: "channel_id", name: "channel_id", number: 2, label: Label::Singular, kind: Kind::FixedBytes(32), required: true },
        Field { key: "short_channel_id", name: "short_channel_id", number: 3, label: Label::Optional, kind: Kind::ShortChannelId, required: false },
        Field { key: "alias", name: "alias", number: 4, label: Label::Optional, kind: Kind::Message(&LISTCLOSEDCHANNELS_CLOSEDCHANNELS_ALIAS), required: false },
        Field { key: "opener", name: "opener", number: 5, label: Label::Singular, kind: Kind::Enum(&crate::primitives::CHANNEL_SIDE), required: true },
        Field { key: "closer", name: "closer", number: 6, label: Label::Optional, kind: Kind::Enum(&crate::primitives::CHANNEL_SIDE), required: false },
        Field { key: "private", name: "private", number: 7, label: Label::Singular, kind: Kind::Bool, required: true },
        Field { key: "channel_type", name: "channel_type", number: 8, label: Label::Optional, kind: Kind::Message(&LISTCLOSEDCHANNELS_CLOSEDCHANNELS_CHANNEL_TYPE), required: false },
        Field { key: "total_local_commitments", name: "total_local_commitments", number: 9, label: Label::Singular, kind: Kind::Uint64, required: true },
        Field { key: "total_remote_commitments", name: "total_remote_commitments", number: 10, label: Label::Singular, kind: Kind::Uint64, required: true },
        Field { key: "total_htlcs_sent", name: "total_htlcs_sent", number: 11, label: Label::Singular, kind: Kind::Uint64, required: true },
        Field { key: "funding_txid", name: "funding_txid", number: 12, label: Label::Singular, kind: Kind::FixedBytes(32), required: true },
        Field { key: "funding_outnum", name: "funding_outnum", number: 13, label: Label::Singular, kind: Kind::Uint32, required: true },
        Field { key: "leased", name: "leased", number: 14, label: Label::Singular, kind: Kind::Bool, required: true },
        Field { key: "funding_fee_paid_msat", name: "funding_fee_paid_msat", number: 15, label: Label::Optional, kind: Kind::Shape(Shape::Amount(Unit::Msat)), required: false },
        Field { key: "funding_fee_rcvd_msat", name: "funding_fee_rcvd_msat", number: 16, label: Label::Optional, kind: Kind::Shape(Shape::Amount(Unit::Msat)), required: false },
        Field { key: "funding_pushed_msat", name: "funding_pushed_msat", number: 17, label: Label::Optional, kind: Kind::Shape(Shape::Amount(Unit::Msat)), required: false },
        Field { key: "total_msat", name: "total_msat", number: 18, label: Label::Singular, kind: Kind::Shape(Shape::Amount(Unit::Msat)), required: true },
        Field { key: "final_to_us_msat", name: "final_to_us_msat", number: 19, label: Label::Singular, kind: Kind::Shape(Shape::Amount(Unit::Msat)), required: true },
        Field { key: "min_to_us_msat", name: "min_to_us_msat", number: 20, label: Label::Singular, kind: Kind::Shape(Shape::Amount(Unit::Msat)), required: true },
        Field { key: "max_to_us_msat", name: "max_to_us_msat", number: 21, label: Label::Singular, kind: Kind::Shape(Shape::Amount(Unit::Msat)), required: true },
        Field { key: "last_commitment_txid", name: "last_commitment_txid", number: 22, label: Label::Optional, kind: Kind::FixedBytes(32), required: false },
        Field { key: "last_commitment_fee_msat", name: "last_commitment_fee_msat", number: 23, label: Label::Optional, kind: Kind::Shape(Shape::Amount(Unit::Msat)), required: false },
        Field { key: "close_cause", name: "close_cause", number: 24, label: Label::Singular, kind: Kind::Enum(&LISTCLOSEDCHANNELS_CLOSEDCHANNELS_LISTCLOSEDCHANNELS_CLOSEDCHANNELS_CLOSE_CAUSE), required: true },
        Field { key: "last_stable_connection", name: "last_stable_connection", number: 25, label: Label::Optional, kind: Kind::Uint64, required: false },
        Field { key: "funding_psbt", name: "funding_psbt", number: 26, label: Label::Optional, kind: Kind::String, required: false },
        Field { key: "funding_withheld", name: "funding_withheld", number: 27, label: Label::Optional, kind: Kind::Bool, required: true },
    ],
    by_key: &[3, 1, 7, 23, 5, 18, 14, 15, 12, 25, 16, 11, 26, 22, 21, 24, 13, 20, 19, 4, 0, 6, 2, 10, 8, 17, 9],
};

/// `cln.ListclosedchannelsClosedchannelsAlias`
pub static LISTCLOSEDCHANNELS_CLOSEDCHANNELS_ALIAS: Message = Message {
    name: "cln.ListclosedchannelsClosedchannelsAlias",
    fields: &[
        Field { key: "local", name: "local", number: 1, label: Label::Optional, kind: Kind::ShortChannelId, required: false },
        Field { key: "remote", name: "remote", number: 2, label: Label::Optional, kind: Kind::ShortChannelId, required: false },
    ],
    by_key: &[0, 1],
};

/// `cln.ListclosedchannelsClosedchannelsChannelType`
pub static LISTCLOSEDCHANNELS_CLOSEDCHANNELS_CHANNEL_TYPE: Message = Message {
    name: "cln.ListclosedchannelsClosedchannelsChannelType",
    fields: &[
        Field { key: "bits", name: "bits", number: 1, label: Label::Repeated, kind: Kind::Uint32, required: true },
        Field { key: "names", name: "names", number: 2, label: Label::Repeated, kind: Kind::Enum(&crate::primitives::CHANNEL_TYPE_NAME), required: true },
    ],
    by_key: &[0, 1],
};

/// `cln.ListclosedchannelsClosedchannels.ListclosedchannelsClosedchannelsCloseCause`
pub static LISTCLOSEDCHANNELS_CLOSEDCHANNELS_LISTCLOSEDCHANNELS_CLOSEDCHANNELS_CLOSE_CAUSE: Enum = Enum {
    name: "cln.ListclosedchannelsClosedchannels.ListclosedchannelsClosedchannelsCloseCause",
    values: &[
        EnumValue { json: "unknown", name: "UNKNOWN", number: 0 },
        EnumValue { json: "local", name: "LOCAL", number: 1 },
        EnumValue { json: "user", name: "USER", number: 2 },
        EnumValue { json: "remote", name: "REMOTE", number: 3 },
        EnumValue { json: "protocol", name: "PROTOCOL", number: 4 },
        EnumValue { json: "onchain", name: "ONCHAIN", number: 5 },
    ],
};
