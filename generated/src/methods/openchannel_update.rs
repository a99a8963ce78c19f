//! Tables: method `openchannel_update`.
//!
//! Made by `boltgate-gen generate`. Don't edit: change schemas/ and run `make regenerate`.

use boltgate_transcode::table::{Field, Kind, Label, Message};

/// `cln.OpenchannelUpdateRequest`
pub static OPENCHANNEL_UPDATE_REQUEST: Message = Message {
    name: "cln.OpenchannelUpdateRequest",
    fields: &[
        Field { key: "channel_id", name: "channel_id", number: 1, label: Label::Singular, kind: Kind::FixedBytes(32), required: true },
        Field { key: "psbt", name: "psbt", number: 2, label: Label::Singular, kind: Kind::String, required: true },
    ],
    by_key: &[0, 1],
};

/// `cln.OpenchannelUpdateResponse`
pub static OPENCHANNEL_UPDATE_RESPONSE: Message = Message {
    name: "cln.OpenchannelUpdateResponse",
    fields: &[
        Field { key: "channel_id", name: "channel_id", number: 1, label: Label::Singular, kind: Kind::FixedBytes(32), required: true },
        Field { key: "channel_type", name: "channel_type", number: 2, label: Label::Singular, kind: Kind::Message(&OPENCHANNEL_UPDATE_CHANNEL_TYPE), required: true },
        Field { key: "psbt", name: "psbt", number: 3, label: Label::Singular, kind: Kind::String, required: true },
        Field { key: "commitments_secured", name: "commitments_secured", number: 4, label: Label::Singular, kind: Kind::Bool, required: true },
        Field { key: "funding_outnum", name: "funding_outnum", number: 5, label: Label::Singular, kind: Kind::Uint32, required: true },
        Field { key: "close_to", name: "close_to", number: 6, label: Label::Optional, kind: Kind::Bytes, required: false },
        Field { key: "requires_confirmed_inputs", name: "requires_confirmed_inputs", number: 7, label: Label::Optional, kind: Kind::Bool, required: false },
    ],
    by_key: &[0, 1, 5, 3, 4, 2, 6],
};

/// `cln.OpenchannelUpdateChannelType`
pub static OPENCHANNEL_UPDATE_CHANNEL_TYPE: Message = Message {
    name: "cln.OpenchannelUpdateChannelType",
    fields: &[
        Field { key: "bits", name: "bits", number: 1, label: Label::Repeated, kind: Kind::Uint32, required: true },
        Field { key: "names", name: "names", number: 2, label: Label::Repeated, kind: Kind::Enum(&crate::primitives::CHANNEL_TYPE_NAME), required: true },
    ],
    by_key: &[0, 1],
};
