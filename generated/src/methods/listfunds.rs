//! Tables: method `listfunds`.
//!
//! Made by `boltgate-gen generate`. Don't edit: change schemas/ and run `make regenerate`.

use boltgate_transcode::table::{Enum, EnumValue, Field, Kind, Label, Message, Shape, Unit};

/// `cln.ListfundsRequest`
pub static LISTFUNDS_REQUEST: Message = Message {
    name: "cln.ListfundsRequest",
    fields: &[
        Field { key: "spent", name: "spent", number: 1, label: Label::Optional, kind: Kind::Bool, required: false },
    ],
    by_key: &[0],
};

/// `cln.ListfundsResponse`
pub static LISTFUNDS_RESPONSE: Message = Message {
    name: "cln.ListfundsResponse",
    fields: &[
        Field { key: "outputs", name: "outputs", number: 1, label: Label::Repeated, kind: Kind::Message(&LISTFUNDS_OUTPUTS), required: true },
        Field { key: "channels", name: "channels", number: 2, label: Label::Repeated, kind: Kind::Message(&LISTFUNDS_CHANNELS), required: true },
    ],
    by_key: &[1, 0],
};

/// `cln.ListfundsOutputs`
pub static LISTFUNDS_OUTPUTS: Message = Message {
    name: "cln.ListfundsOutputs",
    fields: &[
        Field { key: "txid", name: "txid", number: 1, label: Label::Singular, kind: Kind::FixedBytes(32), required: true },
        Field { key: "output", name: "output", number: 2, label: Label::Singular, kind: Kind::Uint32, required: true },
        Field { key: "amount_msat", name: "amount_msat", number: 3, label: Label::Singular, kind: Kind::Shape(Shape::Amount(Unit::Msat)), required: true },
        Field { key: "scriptpubkey", name: "scriptpubkey", number: 4, label: Label::Singular, kind: Kind::Bytes, required: true },
        Field { key: "address", name: "address", number: 5, label: Label::Optional, kind: Kind::String, required: false },
        Field { key: "redeemscript", name: "redeemscript", number: 6, label: Label::Optional, kind: Kind::Bytes, required: false },
        Field { key: "status", name: "status", number: 7, label: Label::Singular, kind: Kind::Enum(&LISTFUNDS_OUTPUTS_LISTFUNDS_OUTPUTS_STATUS), required: true },
        Field { key: "blockheight", name: "blockheight", number: 8, label: Label::Optional, kind: Kind::Uint32, required: false },
        Field { key: "reserved", name: "reserved", number: 9, label: Label::Singular, kind: Kind::Bool, required: true },
        Field { key: "reserved_to_block", name: "reserved_to_block", number: 10, label: Label::Optional, kind: Kind::Uint32, required: false },
    ],
    by_key: &[4, 2, 7, 1, 5, 8, 9, 3, 6, 0],
};

/// `cln.ListfundsChannels`
pub static LISTFUNDS_CHANNELS: Message = Message {
    name: "cln.ListfundsChannels",
    fields: &[
        Field { key: "peer_id", name: "peer_id", number: 1, label: Label::Singular, kind: Kind::FixedBytes(33), required: true },
        Field { key: "our_amount_msat", name: "our_amount_msat", number: 2, label: Label::Singular, kind: Kind::Shape(Shape::Amount(Unit::Msat)), required: true },
        Field { key: "amount_msat", name: "amount_msat", number: 3, label: Label::Singular, kind: Kind::Shape(Shape::Amount(Unit::Msat)), required: true },
        Field { key: "funding_txid", name: "funding_txid", number: 4, label: Label::Singular, kind: Kind::FixedBytes(32), required: true },
        Field { key: "funding_output", name: "funding_output", number: 5, label: Label::Singular, kind: Kind::Uint32, required: true },
        Field { key: "connected", name: "connected", number: 6, label: Label::Singular, kind: Kind::Bool, required: true },
        Field { key: "state", name: "state", number: 7, label: Label::Singular, kind: Kind::Enum(&crate::primitives::CHANNEL_STATE), required: true },
        Field { key: "short_channel_id", name: "short_channel_id", number: 8, label: Label::Optional, kind: Kind::ShortChannelId, required: false },
        Field { key: "channel_id", name: "channel_id", number: 9, label: Label::Singular, kind: Kind::FixedBytes(32), required: true },
    ],
    by_key: &[2, 8, 5, 4, 3, 1, 0, 7, 6],
};

/// `cln.ListfundsOutputs.ListfundsOutputsStatus`
pub static LISTFUNDS_OUTPUTS_LISTFUNDS_OUTPUTS_STATUS: Enum = Enum {
    name: "cln.ListfundsOutputs.ListfundsOutputsStatus",
    values: &[
        EnumValue { json: "unconfirmed", name: "UNCONFIRMED", number: 0 },
        EnumValue { json: "confirmed", name: "CONFIRMED", number: 1 },
        EnumValue { json: "spent", name: "SPENT", number: 2 },
        EnumValue { json: "immature", name: "IMMATURE", number: 3 },
    ],
};
