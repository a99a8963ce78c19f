//! Tables: method `createonion`.
//!
//! Made by `boltgate-gen generate`. Don't edit: change schemas/ and run `make regenerate`.

use boltgate_transcode::table::{Field, Kind, Label, Message};

/// `cln.CreateonionRequest`
pub static CREATEONION_REQUEST: Message = Message {
    name: "cln.CreateonionRequest",
    fields: &[
        Field { key: "hops", name: "hops", number: 1, label: Label::Repeated, kind: Kind::Message(&CREATEONION_HOPS), required: true },
        Field { key: "assocdata", name: "assocdata", number: 2, label: Label::Singular, kind: Kind::Bytes, required: true },
        Field { key: "session_key", name: "session_key", number: 3, label: Label::Optional, kind: Kind::FixedBytes(32), required: false },
        Field { key: "onion_size", name: "onion_size", number: 4, label: Label::Optional, kind: Kind::Uint16, required: false },
    ],
    by_key: &[1, 0, 3, 2],
};

/// `cln.CreateonionHops`
pub static CREATEONION_HOPS: Message = Message {
    name: "cln.CreateonionHops",
    fields: &[
        Field { key: "pubkey", name: "pubkey", number: 1, label: Label::Singular, kind: Kind::FixedBytes(33), required: true },
        Field { key: "payload", name: "payload", number: 2, label: Label::Singular, kind: Kind::Bytes, required: true },
    ],
    by_key: &[1, 0],
};

/// `cln.CreateonionResponse`
pub static CREATEONION_RESPONSE: Message = Message {
    name: "cln.CreateonionResponse",
    fields: &[
        Field { key: "onion", name: "onion", number: 1, label: Label::Singular, kind: Kind::Bytes, required: true },
        Field { key: "shared_secrets", name: "shared_secrets", number: 2, label: Label::Repeated, kind: Kind::FixedBytes(32), required: true },
    ],
    by_key: &[0, 1],
};
