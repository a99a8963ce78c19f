//! Tables: method `checkmessage`.
//!
//! Made by `boltgate-gen generate`. Don't edit: change schemas/ and run `make regenerate`.

use boltgate_transcode::table::{Field, Kind, Label, Message};

/// `cln.CheckmessageRequest`
pub static CHECKMESSAGE_REQUEST: Message = Message {
    name: "cln.CheckmessageRequest",
    fields: &[
        Field { key: "message", name: "message", number: 1, label: Label::Singular, kind: Kind::String, required: true },
        Field { key: "zbase", name: "zbase", number: 2, label: Label::Singular, kind: Kind::String, required: true },
        Field { key: "pubkey", name: "pubkey", number: 3, label: Label::Optional, kind: Kind::FixedBytes(33), required: false },
    ],
    by_key: &[0, 2, 1],
};

/// `cln.CheckmessageResponse`
pub static CHECKMESSAGE_RESPONSE: Message = Message {
    name: "cln.CheckmessageResponse",
    fields: &[
        Field { key: "verified", name: "verified", number: 1, label: Label::Singular, kind: Kind::Bool, required: true },
        Field { key: "pubkey", name: "pubkey", number: 2, label: Label::Singular, kind: Kind::FixedBytes(33), required: true },
    ],
    by_key: &[1, 0],
};
