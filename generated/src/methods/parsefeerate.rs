//! Tables: method `parsefeerate`.
//!
//! Made by `boltgate-gen generate`. Don't edit: change schemas/ and run `make regenerate`.

use boltgate_transcode::table::{Field, Kind, Label, Message};

/// `boltgate.v1.ParsefeerateRequest`
pub static PARSEFEERATE_REQUEST: Message = Message {
    name: "boltgate.v1.ParsefeerateRequest",
    fields: &[
        Field { key: "feerate_str", name: "feerate_str", number: 1, label: Label::Singular, kind: Kind::String, required: true },
    ],
    by_key: &[0],
};

/// `boltgate.v1.ParsefeerateResponse`
pub static PARSEFEERATE_RESPONSE: Message = Message {
    name: "boltgate.v1.ParsefeerateResponse",
    fields: &[
        Field { key: "perkw", name: "perkw", number: 1, label: Label::Optional, kind: Kind::Uint32, required: false },
    ],
    by_key: &[0],
};
