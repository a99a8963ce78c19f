//! Tables: method `openchannel_bump`.
//!
//! Made by `boltgate-gen generate`. Don't edit: change schemas/ and run `make regenerate`.

use boltgate_transcode::table::{Field, Kind, Label, Message, Shape, Unit};

/// `cln.OpenchannelBumpRequest`
pub static OPENCHANNEL_BUMP_REQUEST: Message = Message {
    name: "cln.OpenchannelBumpRequest",
    fields: &[
        Field { key: "channel_id", name: "channel_id", number: 1, label: Label::Singular, kind: Kind::FixedBytes(32), required: true },
        Field { key: "initialpsbt", name: "initialpsbt", number: 2, label: Label::Singular, kind: Kind::String, required: true },
        Field { key: "funding_feerate", name: "funding_feerate", number: 3, label: Label::Optional, kind: Kind::Shape(Shape::Feerate), required: false },
        Field { key: "amount", name: "amount", number: 4, label: Label::Singular, kind: Kind::Shape(Shape::Amount(Unit::Sat)), required: true },
    ],
    by_key: &[3, 0, 2, 1],
};

/// `cln.OpenchannelBumpResponse`
pub static OPENCHANNEL_BUMP_RESPONSE: Message = Message {
    name: "cln.OpenchannelBumpResponse",
    fields: &[
        Field { key: "channel_id", name: "channel_id", number: 1, label: Label::Singular, kind: Kind::FixedBytes(32), required: true },
        Field { key: "channel_type", name: "channel_type", number: 2, label: Label::Singular, kind: Kind::Message(&OPENCHANNEL_BUMP_CHANNEL_TYPE), required: true },
        Field { key: "psbt", name: "psbt", number: 3, label: Label::Singular, kind: Kind::String, required: true },
        Field { key: "commitments_secured", name: "commitments_secured", number: 4, label: Label::Singular, kind: Kind::Bool, required: true },
        Field { key: "funding_serial", name: "funding_serial", number: 5, label: Label::Singular, kind: Kind::Uint64, required: true },
        Field { key: "requires_confirmed_inputs", name: "requires_confirmed_inputs", number: 6, label: Label::Optional, kind: Kind::Bool, required: false },
    ],
    by_key: &[0, 1, 3, 4, 2, 5],
};

/// `cln.OpenchannelBumpChannelType`
pub static OPENCHANNEL_BUMP_CHANNEL_TYPE: Message = Message {
    name: "cln.OpenchannelBumpChannelType",
    fields: &[
        Field { key: "bits", name: "bits", number: 1, label: Label::Repeated, kind: Kind::Uint32, required: true },
        Field { key: "names", name: "names", number: 2, label: Label::Repeated, kind: Kind::Enum(&crate::primitives::CHANNEL_TYPE_NAME), required: true },
    ],
    by_key: &[0, 1],
};
