//! Tables: method `fundchannel`.
//!
//! Made by `boltgate-gen generate`. Don't edit: change schemas/ and run `make regenerate`.

use boltgate_transcode::table::{Field, Kind, Label, Message, Shape, Unit};

/// `cln.FundchannelRequest`
pub static FUNDCHANNEL_REQUEST: Message = Message {
    name: "cln.FundchannelRequest",
    fields: &[
        Field { key: "amount", name: "amount", number: 1, label: Label::Singular, kind: Kind::Shape(Shape::AmountOrAll(Unit::Sat)), required: true },
        Field { key: "feerate", name: "feerate", number: 2, label: Label::Optional, kind: Kind::Shape(Shape::Feerate), required: false },
        Field { key: "announce", name: "announce", number: 3, label: Label::Optional, kind: Kind::Bool, required: false },
        Field { key: "push_msat", name: "push_msat", number: 5, label: Label::Optional, kind: Kind::Shape(Shape::Amount(Unit::Msat)), required: false },
        Field { key: "close_to", name: "close_to", number: 6, label: Label::Optional, kind: Kind::String, required: false },
        Field { key: "request_amt", name: "request_amt", number: 7, label: Label::Optional, kind: Kind::Shape(Shape::Amount(Unit::Sat)), required: false },
        Field { key: "compact_lease", name: "compact_lease", number: 8, label: Label::Optional, kind: Kind::String, required: false },
        Field { key: "id", name: "id", number: 9, label: Label::Singular, kind: Kind::FixedBytes(33), required: true },
        Field { key: "minconf", name: "minconf", number: 10, label: Label::Optional, kind: Kind::Uint32, required: false },
        Field { key: "utxos", name: "utxos", number: 11, label: Label::Repeated, kind: Kind::Shape(Shape::Outpoint), required: false },
        Field { key: "mindepth", name: "mindepth", number: 12, label: Label::Optional, kind: Kind::Uint32, required: false },
        Field { key: "reserve", name: "reserve", number: 13, label: Label::Optional, kind: Kind::Shape(Shape::Amount(Unit::Sat)), required: false },
        Field { key: "channel_type", name: "channel_type", number: 14, label: Label::Repeated, kind: Kind::Uint32, required: false },
    ],
    by_key: &[0, 2, 12, 4, 6, 1, 7, 8, 10, 3, 5, 11, 9],
};

/// `cln.FundchannelResponse`
pub static FUNDCHANNEL_RESPONSE: Message = Message {
    name: "cln.FundchannelResponse",
    fields: &[
        Field { key: "tx", name: "tx", number: 1, label: Label::Singular, kind: Kind::Bytes, required: true },
        Field { key: "txid", name: "txid", number: 2, label: Label::Singular, kind: Kind::FixedBytes(32), required: true },
        Field { key: "outnum", name: "outnum", number: 3, label: Label::Singular, kind: Kind::Uint32, required: true },
        Field { key: "channel_id", name: "channel_id", number: 4, label: Label::Singular, kind: Kind::FixedBytes(32), required: true },
        Field { key: "close_to", name: "close_to", number: 5, label: Label::Optional, kind: Kind::Bytes, required: false },
        Field { key: "mindepth", name: "mindepth", number: 6, label: Label::Optional, kind: Kind::Uint32, required: false },
        Field { key: "channel_type", name: "channel_type", number: 7, label: Label::Singular, kind: Kind::Message(&FUNDCHANNEL_CHANNEL_TYPE), required: true },
    ],
    by_key: &[3, 6, 4, 5, 2, 0, 1],
};

/// `cln.FundchannelChannelType`
pub static FUNDCHANNEL_CHANNEL_TYPE: Message = Message {
    name: "cln.FundchannelChannelType",
    fields: &[
        Field { key: "bits", name: "bits", number: 1, label: Label::Repeated, kind: Kind::Uint32, required: true },
        Field { key: "names", name: "names", number: 2, label: Label::Repeated, kind: Kind::Enum(&crate::primitives::CHANNEL_TYPE_NAME), required: true },
    ],
    by_key: &[0, 1],
};
