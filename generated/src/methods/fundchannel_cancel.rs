//! Tables: method `fundchannel_cancel`.
//!
//! Made by `boltgate-gen generate`. Don't edit: change schemas/ and run `make regenerate`.

use boltgate_transcode::table::{Field, Kind, Label, Message};

/// `cln.FundchannelCancelRequest`
pub static FUNDCHANNEL_CANCEL_REQUEST: Message = Message {
    name: "cln.FundchannelCancelRequest",
    fields: &[
        Field { key: "id", name: "id", number: 1, label: Label::Singular, kind: Kind::FixedBytes(33), required: true },
    ],
    by_key: &[0],
};

/// `cln.FundchannelCancelResponse`
pub static FUNDCHANNEL_CANCEL_RESPONSE: Message = Message {
    name: "cln.FundchannelCancelResponse",
    fields: &[
        Field { key: "cancelled", name: "cancelled", number: 1, label: Label::Singular, kind: Kind::String, required: true },
    ],
    by_key: &[0],
};
