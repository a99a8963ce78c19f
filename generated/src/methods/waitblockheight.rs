//! Tables: method `waitblockheight`.
//!
//! Made by `boltgate-gen generate`. Don't edit: change schemas/ and run `make regenerate`.

use boltgate_transcode::table::{Field, Kind, Label, Message};

/// `cln.WaitblockheightRequest`
pub static WAITBLOCKHEIGHT_REQUEST: Message = Message {
    name: "cln.WaitblockheightRequest",
    fields: &[
        Field { key: "blockheight", name: "blockheight", number: 1, label: Label::Singular, kind: Kind::Uint32, required: true },
        Field { key: "timeout", name: "timeout", number: 2, label: Label::Optional, kind: Kind::Uint32, required: false },
    ],
    by_key: &[0, 1],
};

/// `cln.WaitblockheightResponse`
pub static WAITBLOCKHEIGHT_RESPONSE: Message = Message {
    name: "cln.WaitblockheightResponse",
    fields: &[
        Field { key: "blockheight", name: "blockheight", number: 1, label: Label::Singular, kind: Kind::Uint32, required: true },
    ],
    by_key: &[0],
};
