//! Tables: method `fundchannel_complete`.
//!
//! Made by `boltgate-gen generate`. Don't edit: change schemas/ and run `make regenerate`.

use boltgate_transcode::table::{Field, Kind, Label, Message};

/// `cln.FundchannelCompleteRequest`
pub static FUNDCHANNEL_COMPLETE_REQUEST: Message = Message {
    name: "cln.FundchannelCompleteRequest",
    fields: &[
        Field { key: "id", name: "id", number: 1, label: Label::Singular, kind: Kind::FixedBytes(33), required: true },
        Field { key: "psbt", name: "psbt", number: 2, label: Label::Singular, kind: Kind::String, required: true },
        Field { key: "withhold", name: "withhold", number: 3, label: Label::Optional, kind: Kind::Bool, required: false },
    ],
    by_key: &[0, 1, 2],
};

/// `cln.FundchannelCompleteResponse`
pub static FUNDCHANNEL_COMPLETE_RESPONSE: Message = Message {
    name: "cln.FundchannelCompleteResponse",
    fields: &[
        Field { key: "channel_id", name: "channel_id", number: 1, label: Label::Singular, kind: Kind::FixedBytes(32), required: true },
        Field { key: "commitments_secured", name: "commitments_secured", number: 2, label: Label::Singular, kind: Kind::Bool, required: true },
    ],
    by_key: &[0, 1],
};
