//! Tables: method `clnrest-register-path`.
//!
//! Made by `boltgate-gen generate`. Don't edit: change schemas/ and run `make regenerate`.

use boltgate_transcode::table::{Field, Kind, Label, Message, Shape};

/// `cln.ClnrestregisterpathRequest`
pub static CLNRESTREGISTERPATH_REQUEST: Message = Message {
    name: "cln.ClnrestregisterpathRequest",
    fields: &[
        Field { key: "path", name: "path", number: 1, label: Label::Singular, kind: Kind::String, required: true },
        Field { key: "rpc_method", name: "rpc_method", number: 2, label: Label::Singular, kind: Kind::String, required: true },
        Field { key: "rune_restrictions", name: "rune_restrictions", number: 3, label: Label::Optional, kind: Kind::Message(&CLNRESTREGISTERPATH_RUNE_RESTRICTIONS), required: false },
        Field { key: "rune_required", name: "rune_required", number: 4, label: Label::Optional, kind: Kind::Bool, required: false },
        Field { key: "http_method", name: "http_method", number: 5, label: Label::Optional, kind: Kind::String, required: false },
    ],
    by_key: &[4, 0, 1, 3, 2],
};

/// `cln.ClnrestregisterpathRuneRestrictions`
pub static CLNRESTREGISTERPATH_RUNE_RESTRICTIONS: Message = Message {
    name: "cln.ClnrestregisterpathRuneRestrictions",
    fields: &[
        Field { key: "nodeid", name: "nodeid", number: 1, label: Label::Optional, kind: Kind::String, required: false },
        Field { key: "method", name: "method", number: 2, label: Label::Optional, kind: Kind::String, required: false },
        Field { key: "params", name: "params", number: 3, label: Label::Repeated, kind: Kind::Shape(Shape::StringMap), required: false },
    ],
    by_key: &[1, 0, 2],
};

/// `cln.ClnrestregisterpathResponse`
pub static CLNRESTREGISTERPATH_RESPONSE: Message = Message {
    name: "cln.ClnrestregisterpathResponse",
    fields: &[
    ],
    by_key: &[],
};
