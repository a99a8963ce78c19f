//! Tables: method `splice_signed`.
//!
//! Made by `boltgate-gen generate`. Don't edit: change schemas/ and run `make regenerate`.

use boltgate_transcode::table::{Field, Kind, Label, Message};

/// `cln.SpliceSignedRequest`
pub static SPLICE_SIGNED_REQUEST: Message = Message {
    name: "cln.SpliceSignedRequest",
    fields: &[
        Field { key: "channel_id", name: "channel_id", number: 1, label: Label::Singular, kind: Kind::FixedBytes(32), required: true },
        Field { key: "psbt", name: "psbt", number: 2, label: Label::Singular, kind: Kind::String, required: true },
        Field { key: "sign_first", name: "sign_first", number: 3, label: Label::Optional, kind: Kind::Bool, required: false },
    ],
    by_key: &[0, 1, 2],
};

/// `cln.SpliceSignedResponse`
pub static SPLICE_SIGNED_RESPONSE: Message = Message {
    name: "cln.SpliceSignedResponse",
    fields: &[
        Field { key: "tx", name: "tx", number: 1, label: Label::Singular, kind: Kind::Bytes, required: true },
        Field { key: "txid", name: "txid", number: 2, label: Label::Singular, kind: Kind::FixedBytes(32), required: true },
        Field { key: "outnum", name: "outnum", number: 3, label: Label::Optional, kind: Kind::Uint32, required: false },
        Field { key: "psbt", name: "psbt", number: 4, label: Label::Singular, kind: Kind::String, required: true },
    ],
    by_key: &[2, 3, 0, 1],
};
