//! Tables: method `createrune`.
//!
//! Made by `boltgate-gen generate`. Don't edit: change schemas/ and run `make regenerate`.

use boltgate_transcode::table::{Field, Kind, Label, Message};

/// `cln.CreateruneRequest`
pub static CREATERUNE_REQUEST: Message = Message {
    name: "cln.CreateruneRequest",
    fields: &[
        Field { key: "rune", name: "rune", number: 1, label: Label::Optional, kind: Kind::String, required: false },
        Field { key: "restrictions", name: "restrictions", number: 2, label: Label::Repeated, kind: Kind::String, required: false },
    ],
    by_key: &[1, 0],
};

/// `cln.CreateruneResponse`
pub static CREATERUNE_RESPONSE: Message = Message {
    name: "cln.CreateruneResponse",
    fields: &[
        Field { key: "rune", name: "rune", number: 1, label: Label::Singular, kind: Kind::String, required: true },
        Field { key: "unique_id", name: "unique_id", number: 2, label: Label::Singular, kind: Kind::String, required: true },
        Field { key: "warning_unrestricted_rune", name: "warning_unrestricted_rune", number: 3, label: Label::Optional, kind: Kind::String, required: false },
    ],
    by_key: &[0, 1, 2],
};
