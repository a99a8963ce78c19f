//! Tables: method `enableoffer`.
//!
//! Made by `boltgate-gen generate`. Don't edit: change schemas/ and run `make regenerate`.

use boltgate_transcode::table::{Field, Kind, Label, Message};

/// `cln.EnableofferRequest`
pub static ENABLEOFFER_REQUEST: Message = Message {
    name: "cln.EnableofferRequest",
    fields: &[
        Field { key: "offer_id", name: "offer_id", number: 1, label: Label::Singular, kind: Kind::FixedBytes(32), required: true },
    ],
    by_key: &[0],
};

/// `cln.EnableofferResponse`
pub static ENABLEOFFER_RESPONSE: Message = Message {
    name: "cln.EnableofferResponse",
    fields: &[
        Field { key: "offer_id", name: "offer_id", number: 1, label: Label::Singular, kind: Kind::FixedBytes(32), required: true },
        Field { key: "active", name: "active", number: 2, label: Label::Singular, kind: Kind::Bool, required: true },
        Field { key: "single_use", name: "single_use", number: 3, label: Label::Singular, kind: Kind::Bool, required: true },
        Field { key: "bolt12", name: "bolt12", number: 4, label: Label::Singular, kind: Kind::String, required: true },
        Field { key: "used", name: "used", number: 5, label: Label::Singular, kind: Kind::Bool, required: true },
        Field { key: "label", name: "label", number: 6, label: Label::Optional, kind: Kind::String, required: false },
        Field { key: "description", name: "description", number: 7, label: Label::Optional, kind: Kind::String, required: false },
        Field { key: "force_paths", name: "force_paths", number: 8, label: Label::Optional, kind: Kind::Bool, required: true },
    ],
    by_key: &[1, 3, 6, 7, 5, 0, 2, 4],
};
