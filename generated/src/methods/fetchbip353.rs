//! Tables: method `fetchbip353`.
//!
//! Made by `boltgate-gen generate`. Don't edit: change schemas/ and run `make regenerate`.

use boltgate_transcode::table::{Field, Kind, Label, Message};

/// `cln.Fetchbip353Request`
pub static FETCHBIP353_REQUEST: Message = Message {
    name: "cln.Fetchbip353Request",
    fields: &[
        Field { key: "address", name: "address", number: 1, label: Label::Singular, kind: Kind::String, required: true },
    ],
    by_key: &[0],
};

/// `cln.Fetchbip353Response`
pub static FETCHBIP353_RESPONSE: Message = Message {
    name: "cln.Fetchbip353Response",
    fields: &[
        Field { key: "proof", name: "proof", number: 1, label: Label::Singular, kind: Kind::String, required: true },
        Field { key: "instructions", name: "instructions", number: 2, label: Label::Repeated, kind: Kind::Message(&FETCHBIP353_INSTRUCTIONS), required: true },
    ],
    by_key: &[1, 0],
};

/// `cln.Fetchbip353Instructions`
pub static FETCHBIP353_INSTRUCTIONS: Message = Message {
    name: "cln.Fetchbip353Instructions",
    fields: &[
        Field { key: "description", name: "description", number: 1, label: Label::Optional, kind: Kind::String, required: false },
        Field { key: "offer", name: "offer", number: 2, label: Label::Optional, kind: Kind::String, required: false },
        Field { key: "onchain", name: "onchain", number: 3, label: Label::Optional, kind: Kind::String, required: false },
        Field { key: "offchain_amount_msat", name: "offchain_amount_msat", number: 4, label: Label::Optional, kind: Kind::Uint64, required: false },
        Field { key: "onchain_amount_sat", name: "onchain_amount_sat", number: 5, label: Label::Optional, kind: Kind::Uint64, required: false },
    ],
    by_key: &[0, 3, 1, 2, 4],
};
