//! Tables: method `fundchannel_start`.
//!
//! Made by `boltgate-gen generate`. Don't edit: change schemas/ and run `make regenerate`.

use boltgate_transcode::table::{Field, Kind, Label, Message, Shape, Unit};

/// `cln.FundchannelStartRequest`
pub static FUNDCHANNEL_START_REQUEST: Message = Message {
    name: "cln.FundchannelStartRequest",
    fields: &[
        Field { key: "id", name: "id", number: 1, label: Label::Singular, kind: Kind::FixedBytes(33), required: true },
        Field { key: "amount", name: "amount", number: 2, label: Label::Singular, kind: Kind::Shape(Shape::Amount(Unit::Sat)), required: true },
        Field { key: "feerate", name: "feerate", number: 3, label: Label::Optional, kind: Kind::Shape(Shape::Feerate), required: false },
        Field { key: "announce", name: "announce", number: 4, label: Label::Optional, kind: Kind::Bool, required: false },
        Field { key: "close_to", name: "close_to", number: 5, label: Label::Optional, kind: Kind::String, required: false },
        Field { key: "push_msat", name: "push_msat", number: 6, label: Label::Optional, kind: Kind::Shape(Shape::Amount(Unit::Msat)), required: false },
        Field { key: "mindepth", name: "mindepth", number: 7, label: Label::Optional, kind: Kind::Uint32, required: false },
        Field { key: "reserve", name: "reserve", number: 8, label: Label::Optional, kind: Kind::Shape(Shape::Amount(Unit::Sat)), required: false },
        Field { key: "channel_type", name: "channel_type", number: 9, label: Label::Repeated, kind: Kind::Uint32, required: false },
    ],
    by_key: &[1, 3, 8, 4, 2, 0, 6, 5, 7],
};

/// `cln.FundchannelStartResponse`
pub static FUNDCHANNEL_START_RESPONSE: Message = Message {
    name: "cln.FundchannelStartResponse",
    fields: &[
        Field { key: "funding_address", name: "funding_address", number: 1, label: Label::Singular, kind: Kind::String, required: true },
        Field { key: "scriptpubkey", name: "scriptpubkey", number: 2, label: Label::Singular, kind: Kind::Bytes, required: true },
        Field { key: "channel_type", name: "channel_type", number: 3, label: Label::Optional, kind: Kind::Message(&FUNDCHANNEL_START_CHANNEL_TYPE), required: false },
        Field { key: "close_to", name: "close_to", number: 4, label: Label::Optional, kind: Kind::Bytes, required: false },
        Field { key: "warning_usage", name: "warning_usage", number: 5, label: Label::Singular, kind: Kind::String, required: true },
        Field { key: "mindepth", name: "mindepth", number: 6, label: Label::Optional, kind: Kind::Uint32, required: false },
    ],
    by_key: &[2, 3, 0, 5, 1, 4],
};

/// `cln.FundchannelStartChannelType`
pub static FUNDCHANNEL_START_CHANNEL_TYPE: Message = Message {
    name: "cln.FundchannelStartChannelType",
    fields: &[
        Field { key: "bits", name: "bits", number: 1, label: Label::Repeated, kind: Kind::Uint32, required: true },
        Field { key: "names", name: "names", number: 2, label: Label::Repeated, kind: Kind::Enum(&crate::primitives::CHANNEL_TYPE_NAME), required: true },
    ],
    by_key: &[0, 1],
};
