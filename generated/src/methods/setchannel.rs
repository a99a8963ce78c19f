//! Tables: method `setchannel`.
//!
//! Made by `boltgate-gen generate`. Don't edit: change schemas/ and run `make regenerate`.

use boltgate_transcode::table::{Field, Kind, Label, Message, Shape, Unit};

/// `cln.SetchannelRequest`
pub static SETCHANNEL_REQUEST: Message = Message {
    name: "cln.SetchannelRequest",
    fields: &[
        Field { key: "id", name: "id", number: 1, label: Label::Singular, kind: Kind::String, required: true },
        Field { key: "feebase", name: "feebase", number: 2, label: Label::Optional, kind: Kind::Shape(Shape::Amount(Unit::Msat)), required: false },
        Field { key: "feeppm", name: "feeppm", number: 3, label: Label::Optional, kind: Kind::Uint32, required: false },
        Field { key: "htlcmin", name: "htlcmin", number: 4, label: Label::Optional, kind: Kind::Shape(Shape::Amount(Unit::Msat)), required: false },
        Field { key: "htlcmax", name: "htlcmax", number: 5, label: Label::Optional, kind: Kind::Shape(Shape::Amount(Unit::Msat)), required: false },
        Field { key: "enforcedelay", name: "enforcedelay", number: 6, label: Label::Optional, kind: Kind::Uint32, required: false },
        Field { key: "ignorefeelimits", name: "ignorefeelimits", number: 7, label: Label::Optional, kind: Kind::Bool, required: false },
    ],
    by_key: &[5, 1, 2, 4, 3, 0, 6],
};

/// `cln.SetchannelResponse`
pub static SETCHANNEL_RESPONSE: Message = Message {
    name: "cln.SetchannelResponse",
    fields: &[
        Field { key: "channels", name: "channels", number: 1, label: Label::Repeated, kind: Kind::Message(&SETCHANNEL_CHANNELS), required: true },
    ],
    by_key: &[0],
};

/// `cln.SetchannelChannels`
pub static SETCHANNEL_CHANNELS: Message = Message {
    name: "cln.SetchannelChannels",
    fields: &[
        Field { key: "peer_id", name: "peer_id", number: 1, label: Label::Singular, kind: Kind::FixedBytes(33), required: true },
        Field { key: "channel_id", name: "channel_id", number: 2, label: Label::Singular, kind: Kind::FixedBytes(32), required: true },
        Field { key: "short_channel_id", name: "short_channel_id", number: 3, label: Label::Optional, kind: Kind::ShortChannelId, required: false },
        Field { key: "fee_base_msat", name: "fee_base_msat", number: 4, label: Label::Singular, kind: Kind::Shape(Shape::Amount(Unit::Msat)), required: true },
        Field { key: "fee_proportional_millionths", name: "fee_proportional_millionths", number: 5, label: Label::Singular, kind: Kind::Uint32, required: true },
        Field { key: "minimum_htlc_out_msat", name: "minimum_htlc_out_msat", number: 6, label: Label::Singular, kind: Kind::Shape(Shape::Amount(Unit::Msat)), required: true },
        Field { key: "warning_htlcmin_too_low", name: "warning_htlcmin_too_low", number: 7, label: Label::Optional, kind: Kind::String, required: false },
        Field { key: "maximum_htlc_out_msat", name: "maximum_htlc_out_msat", number: 8, label: Label::Singular, kind: Kind::Shape(Shape::Amount(Unit::Msat)), required: true },
        Field { key: "warning_htlcmax_too_high", name: "warning_htlcmax_too_high", number: 9, label: Label::Optional, kind: Kind::String, required: false },
        Field { key: "ignore_fee_limits", name: "ignore_fee_limits", number: 10, label: Label::Singular, kind: Kind::Bool, required: true },
    ],
    by_key: &[1, 3, 4, 9, 7, 5, 0, 2, 8, 6],
};
