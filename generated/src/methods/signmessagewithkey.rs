//! Tables: method `signmessagewithkey`.
//!
//! Made by `boltgate-gen generate`. Don't edit: change schemas/ and run `make regenerate`.

use boltgate_transcode::table::{Field, Kind, Label, Message};

/// `cln.SignmessagewithkeyRequest`
pub static SIGNMESSAGEWITHKEY_REQUEST: Message = Message {
    name: "cln.SignmessagewithkeyRequest",
    fields: &[
        Field { key: "message", name: "message", number: 1, label: Label::Singular, kind: Kind::String, required: true },
        Field { key: "address", name: "address", number: 2, label: Label::Singular, kind: Kind::String, required: true },
    ],
    by_key: &[1, 0],
};

/// `cln.SignmessagewithkeyResponse`
pub static SIGNMESSAGEWITHKEY_RESPONSE: Message = Message {
    name: "cln.SignmessagewithkeyResponse",
    fields: &[
        Field { key: "address", name: "address", number: 1, label: Label::Singular, kind: Kind::String, required: true },
        Field { key: "pubkey", name: "pubkey", number: 2, label: Label::Singular, kind: Kind::FixedBytes(33), required: true },
        Field { key: "signature", name: "signature", number: 3, label: Label::Singular, kind: Kind::Bytes, required: true },
        Field { key: "base64", name: "base64", number: 4, label: Label::Singular, kind: Kind::String, required: true },
    ],
    by_key: &[0, 3, 1, 2],
};
