//! Tables: method `openchannel_signed`.
//!
//! Made by `boltgate-gen generate`. Don't edit: change schemas/ and run `make regenerate`.

use boltgate_transcode::table::{Field, Kind, Label, Message};

/// `cln.OpenchannelSignedRequest`
pub static OPENCHANNEL_SIGNED_REQUEST: Message = Message {
    name: "cln.OpenchannelSignedRequest",
    fields: &[
        Field { key: "channel_id", name: "channel_id", number: 1, label: Label::Singular, kind: Kind::FixedBytes(32), required: true },
        Field { key: "signed_psbt", name: "signed_psbt", number: 2, label: Label::Singular, kind: Kind::String, required: true },
    ],
    by_key: &[0, 1],
};

/// `cln.OpenchannelSignedResponse`
pub static OPENCHANNEL_SIGNED_RESPONSE: Message = Message {
    name: "cln.OpenchannelSignedResponse",
    fields: &[
        Field { key: "channel_id", name: "channel_id", number: 1, label: Label::Singular, kind: Kind::FixedBytes(32), required: true },
        Field { key: "tx", name: "tx", number: 2, label: Label::Singular, kind: Kind::Bytes, required: true },
        Field { key: "txid", name: "txid", number: 3, label: Label::Singular, kind: Kind::FixedBytes(32), required: true },
    ],
    by_key: &[0, 1, 2],
};
