//! Tables: method `makesecret`.
//!
//! Made by `boltgate-gen generate`. Don't edit: change schemas/ and run `make regenerate`.

use boltgate_transcode::table::{Field, Kind, Label, Message};

/// `cln.MakesecretRequest`
pub static MAKESECRET_REQUEST: Message = Message {
    name: "cln.MakesecretRequest",
    fields: &[
        Field { key: "hex", name: "hex", number: 1, label: Label::Optional, kind: Kind::Bytes, required: false },
        Field { key: "string", name: "string", number: 2, label: Label::Optional, kind: Kind::String, required: false },
    ],
    by_key: &[0, 1],
};

/// `cln.MakesecretResponse`
pub static MAKESECRET_RESPONSE: Message = Message {
    name: "cln.MakesecretResponse",
    fields: &[
        Field { key: "secret", name: "secret", number: 1, label: Label::Singular, kind: Kind::FixedBytes(32), required: true },
    ],
    by_key: &[0],
};
