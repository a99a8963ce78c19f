//! Tables: method `deldatastore`.
//!
//! Made by `boltgate-gen generate`. Don't edit: change schemas/ and run `make regenerate`.

use boltgate_transcode::table::{Field, Kind, Label, Message};

/// `cln.DeldatastoreRequest`
pub static DELDATASTORE_REQUEST: Message = Message {
    name: "cln.DeldatastoreRequest",
    fields: &[
        Field { key: "generation", name: "generation", number: 2, label: Label::Optional, kind: Kind::Uint64, required: false },
        Field { key: "key", name: "key", number: 3, label: Label::Repeated, kind: Kind::String, required: true },
    ],
    by_key: &[0, 1],
};

/// `cln.DeldatastoreResponse`
pub static DELDATASTORE_RESPONSE: Message = Message {
    name: "cln.DeldatastoreResponse",
    fields: &[
        Field { key: "generation", name: "generation", number: 2, label: Label::Optional, kind: Kind::Uint64, required: false },
        Field { key: "hex", name: "hex", number: 3, label: Label::Optional, kind: Kind::Bytes, required: false },
        Field { key: "string", name: "string", number: 4, label: Label::Optional, kind: Kind::String, required: false },
        Field { key: "key", name: "key", number: 5, label: Label::Repeated, kind: Kind::String, required: true },
    ],
    by_key: &[0, 1, 3, 2],
};
