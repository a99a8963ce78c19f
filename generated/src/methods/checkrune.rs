//! Tables: method `checkrune`.
//!
//! Made by `boltgate-gen generate`. Don't edit: change schemas/ and run `make regenerate`.

use boltgate_transcode::table::{Field, Kind, Label, Message};

/// `cln.CheckruneRequest`
pub static CHECKRUNE_REQUEST: Message = Message {
    name: "cln.CheckruneRequest",
    fields: &[
        Field { key: "rune", name: "rune", number: 1, label: Label::Singular, kind: Kind::String, required: true },
        Field { key: "nodeid", name: "nodeid", number: 2, label: Label::Optional, kind: Kind::String, required: false },
        Field { key: "method", name: "method", number: 3, label: Label::Optional, kind: Kind::String, required: false },
        Field { key: "params", name: "params", number: 4, label: Label::Repeated, kind: Kind::String, required: false },
    ],
    by_key: &[2, 1, 3, 0],
};

/// `cln.CheckruneResponse`
pub static CHECKRUNE_RESPONSE: Message = Message {
    name: "cln.CheckruneResponse",
    fields: &[
        Field { key: "valid", name: "valid", number: 1, label: Label::Singular, kind: Kind::Bool, required: true },
    ],
    by_key: &[0],
};
