//! Tables: method `signmessage`.
//!
//! Made by `boltgate-gen generate`. Don't edit: change schemas/ and run `make regenerate`.

use boltgate_transcode::table::{Field, Kind, Label, Message};

/// `cln.SignmessageRequest`
pub static SIGNMESSAGE_REQUEST: Message = Message {
    name: "cln.SignmessageRequest",
    fields: &[
        Field { key: "message", name: "message", number: 1, label: Label::Singular, kind: Kind::String, required: true },
    ],
    by_key: &[0],
};

/// `cln.SignmessageResponse`
pub static SIGNMESSAGE_RESPONSE: Message = Message {
    name: "cln.SignmessageResponse",
    fields: &[
        Field { key: "signature", name: "signature", number: 1, label: Label::Singular, kind: Kind::Bytes, required: true },
        Field { key: "recid", name: "recid", number: 2, label: Label::Singular, kind: Kind::Bytes, required: true },
        Field { key: "zbase", name: "zbase", number: 3, label: Label::Singular, kind: Kind::String, required: true },
    ],
    by_key: &[1, 0, 2],
};
