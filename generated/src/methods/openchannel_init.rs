//! Tables: method `openchannel_init`.
//!
//! Made by `boltgate-gen generate`. Don't edit: change schemas/ and run `make regenerate`.

use boltgate_transcode::table::{Field, Kind, Label, Message, Shape, Unit};

/// `cln.OpenchannelInitRequest`
pub static OPENCHANNEL_INIT_REQUEST: Message = Message {
    name: "cln.OpenchannelInitRequest",
    fields: &[
        Field { key: "id", name: "id", number: 1, label: Label::Singular, kind: Kind::FixedBytes(33), required: true },
        Field { key: "initialpsbt", name: "initialpsbt", number: 2, label: Label::Singular, kind: Kind::String, required: true },
        Field { key: "commitment_feerate", name: "commitment_feerate", number: 3, label: Label::Optional, kind: Kind::Shape(Shape::Feerate), required: false },
        Field { key: "funding_feerate", name: "funding_feerate", number: 4, label: Label::Optional, kind: Kind::Shape(Shape::Feerate), required: false },
        Field { key: "announce", name: "announce", number: 5, label: Label::Optional, kind: Kind::Bool, required: false },
        Field { key: "close_to", name: "close_to", number: 6, label: Label::Optional, kind: Kind::String, required: false },
        Field { key: "request_amt", name: "request_amt", number: 7, label: Label::Optional, kind: Kind::Shape(Shape::Amount(Unit::Sat)), required: false },
        Field { key: "compact_lease", name: "compact_lease", number: 8, label: Label::Optional, kind: Kind::Bytes, required: false },
        Field { key: "channel_type", name: "channel_type", number: 9, label: Label::Repeated, kind: Kind::Uint32, required: false },
        Field { key: "amount", name: "amount", number: 10, label: Label::Singular, kind: Kind::Shape(Shape::Amount(Unit::Sat)), required: true },
    ],
    by_key: &[9, 4, 8, 5, 2, 7, 3, 0, 1, 6],
};

/// `cln.OpenchannelInitResponse`
pub static OPENCHANNEL_INIT_RESPONSE: Message = Message {
    name: "cln.OpenchannelInitResponse",
    fields: &[
        Field { key: "channel_id", name: "channel_id", number: 1, label: Label::Singular, kind: Kind::FixedBytes(32), required: true },
        Field { key: "psbt", name: "psbt", number: 2, label: Label::Singular, kind: Kind::String, required: true },
        Field { key: "channel_type", name: "channel_type", number: 3, label: Label::Singular, kind: Kind::Message(&OPENCHANNEL_INIT_CHANNEL_TYPE), required: true },
        Field { key: "commitments_secured", name: "commitments_secured", number: 4, label: Label::Singular, kind: Kind::Bool, required: true },
        Field { key: "funding_serial", name: "funding_serial", number: 5, label: Label::Singular, kind: Kind::Uint64, required: true },
        Field { key: "requires_confirmed_inputs", name: "requires_confirmed_inputs", number: 6, label: Label::Optional, kind: Kind::Bool, required: false },
    ],
    by_key: &[0, 2, 3, 4, 1, 5],
};

/// `cln.OpenchannelInitChannelType`
pub static OPENCHANNEL_INIT_CHANNEL_TYPE: Message = Message {
    name: "cln.OpenchannelInitChannelType",
    fields: &[
        Field { key: "bits", name: "bits", number: 1, label: Label::Repeated, kind: Kind::Uint32, required: true },
        Field { key: "names", name: "names", number: 2, label: Label::Repeated, kind: Kind::Enum(&crate::primitives::CHANNEL_TYPE_NAME), required: true },
    ],
    by_key: &[0, 1],
};
