//! Tables: method `openchannel_abort`.
//!
//! Made by `boltgate-gen generate`. Don't edit: change schemas/ and run `make regenerate`.

use boltgate_transcode::table::{Field, Kind, Label, Message};

/// `cln.OpenchannelAbortRequest`
pub static OPENCHANNEL_ABORT_REQUEST: Message = Message {
    name: "cln.OpenchannelAbortRequest",
    fields: &[
        Field { key: "channel_id", name: "channel_id", number: 1, label: Label::Singular, kind: Kind::FixedBytes(32), required: true },
    ],
    by_key: &[0],
};

/// `cln.OpenchannelAbortResponse`
pub static OPENCHANNEL_ABORT_RESPONSE: Message = Message {
    name: "cln.OpenchannelAbortResponse",
    fields: &[
        Field { key: "channel_id", name: "channel_id", number: 1, label: Label::Singular, kind: Kind::FixedBytes(32), required: true },
        Field { key: "channel_canceled", name: "channel_canceled", number: 2, label: Label::Singular, kind: Kind::Bool, required: true },
        Field { key: "reason", name: "reason", number: 3, label: Label::Singular, kind: Kind::String, required: true },
    ],
    by_key: &[1, 0, 2],
};
