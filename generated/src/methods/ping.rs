//! Tables: method `ping`.
//!
//! Made by `boltgate-gen generate`. Don't edit: change schemas/ and run `make regenerate`.

use boltgate_transcode::table::{Field, Kind, Label, Message};

/// `cln.PingRequest`
pub static PING_REQUEST: Message = Message {
    name: "cln.PingRequest",
    fields: &[
        Field { key: "id", name: "id", number: 1, label: Label::Singular, kind: Kind::FixedBytes(33), required: true },
        Field { key: "len", name: "len", number: 2, label: Label::Optional, kind: Kind::Uint16, required: false },
        Field { key: "pongbytes", name: "pongbytes", number: 3, label: Label::Optional, kind: Kind::Uint16, required: false },
    ],
    by_key: &[0, 1, 2],
};

/// `cln.PingResponse`
pub static PING_RESPONSE: Message = Message {
    name: "cln.PingResponse",
    fields: &[
        Field { key: "totlen", name: "totlen", number: 1, label: Label::Singular, kind: Kind::Uint16, required: true },
    ],
    by_key: &[0],
};
