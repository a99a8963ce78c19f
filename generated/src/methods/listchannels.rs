//! Tables: method `listchannels`.
//!
//! Made by `boltgate-gen generate`. Don't edit: change schemas/ and run `make regenerate`.

use boltgate_transcode::table::{Field, Kind, Label, Message, Shape, Unit};

/// `cln.ListchannelsRequest`
pub static LISTCHANNELS_REQUEST: Message = Message {
    name: "cln.ListchannelsRequest",
    fields: &[
        Field { key: "short_channel_id", name: "short_channel_id", number: 1, label: Label::Optional, kind: Kind::ShortChannelId, required: false },
        Field { key: "source", name: "source", number: 2, label: Label::Optional, kind: Kind::FixedBytes(33), required: false },
        Field { key: "destination", name: "destination", number: 3, label: Label::Optional, kind: Kind::FixedBytes(33), required: false },
    ],
    by_key: &[2, 0, 1],
};

/// `cln.ListchannelsResponse`
pub static LISTCHANNELS_RESPONSE: Message = Message {
    name: "cln.ListchannelsResponse",
    fields: &[
        Field { key: "channels", name: "channels", number: 1, label: Label::Repeated, kind: Kind::Message(&LISTCHANNELS_CHANNELS), required: true },
    ],
    by_key: &[0],
};

/// `cln.ListchannelsChannels`
pub static LISTCHANNELS_CHANNELS: Message = Message {
    name: "cln.ListchannelsChannels",
    fields: &[
        Field { key: "source", name: "source", number: 1, label: Label::Singular, kind: Kind::FixedBytes(33), required: true },
        Field { key: "destination", name: "destination", number: 2, label: Label::Singular, kind: Kind::FixedBytes(33), required: true },
        Field { key: "short_channel_id", name: "short_channel_id", number: 3, label: Label::Singular, kind: Kind::ShortChannelId, required: true },
        Field { key: "public", name: "public", number: 4, label: Label::Singular, kind: Kind::Bool, required: true },
        Field { key: "amount_msat", name: "amount_msat", number: 5, label: Label::Singular, kind: Kind::Shape(Shape::Amount(Unit::Msat)), required: true },
        Field { key: "message_flags", name: "message_flags", number: 6, label: Label::Singular, kind: Kind::Uint8, required: true },
        Field { key: "channel_flags", name: "channel_flags", number: 7, label: Label::Singular, kind: Kind::Uint8, required: true },
        Field { key: "active", name: "active", number: 8, label: Label::Singular, kind: Kind::Bool, required: true },
        Field { key: "last_update", name: "last_update", number: 9, label: Label::Singular, kind: Kind::Uint32, required: true },
        Field { key: "base_fee_millisatoshi", name: "base_fee_millisatoshi", number: 10, label: Label::Singular, kind: Kind::Uint32, required: true },
        Field { key: "fee_per_millionth", name: "fee_per_millionth", number: 11, label: Label::Singular, kind: Kind::Uint32, required: true },
        Field { key: "delay", name: "delay", number: 12, label: Label::Singular, kind: Kind::Uint32, required: true },
        Field { key: "htlc_minimum_msat", name: "htlc_minimum_msat", number: 13, label: Label::Singular, kind: Kind::Shape(Shape::Amount(Unit::Msat)), required: true },
        Field { key: "htlc_maximum_msat", name: "htlc_maximum_msat", number: 14, label: Label::Optional, kind: Kind::Shape(Shape::Amount(Unit::Msat)), required: false },
        Field { key: "features", name: "features", number: 15, label: Label::Singular, kind: Kind::Bytes, required: true },
        Field { key: "direction", name: "direction", number: 16, label: Label::Singular, kind: Kind::Uint32, required: true },
    ],
    by_key: &[7, 4, 9, 6, 11, 1, 15, 14, 10, 13, 12, 8, 5, 3, 2, 0],
};
