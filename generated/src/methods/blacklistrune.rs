//! Tables: method `blacklistrune`.
//!
//! Made by `boltgate-gen generate`. Don't edit: change schemas/ and run `make regenerate`.

use boltgate_transcode::table::{Field, Kind, Label, Message};

/// `cln.BlacklistruneRequest`
pub static BLACKLISTRUNE_REQUEST: Message = Message {
    name: "cln.BlacklistruneRequest",
    fields: &[
        Field { key: "start", name: "start", number: 1, label: Label::Optional, kind: Kind::Uint64, required: false },
        Field { key: "end", name: "end", number: 2, label: Label::Optional, kind: Kind::Uint64, required: false },
        Field { key: "relist", name: "relist", number: 3, label: Label::Optional, kind: Kind::Bool, required: false },
    ],
    by_key: &[1, 2, 0],
};

/// `cln.BlacklistruneResponse`
pub static BLACKLISTRUNE_RESPONSE: Message = Message {
    name: "cln.BlacklistruneResponse",
    fields: &[
        Field { key: "blacklist", name: "blacklist", number: 1, label: Label::Repeated, kind: Kind::Message(&BLACKLISTRUNE_BLACKLIST), required: true },
    ],
    by_key: &[0],
};

/// `cln.BlacklistruneBlacklist`
pub static BLACKLISTRUNE_BLACKLIST: Message = Message {
    name: "cln.BlacklistruneBlacklist",
    fields: &[
        Field { key: "start", name: "start", number: 1, label: Label::Singular, kind: Kind::Uint64, required: true },
        Field { key: "end", name: "end", number: 2, label: Label::Singular, kind: Kind::Uint64, required: true },
    ],
    by_key: &[1, 0],
};
