//! Tables: method `offer`.
//!
//! Made by `boltgate-gen generate`. Don't edit: change schemas/ and run `make regenerate`.

use boltgate_transcode::table::{Field, Kind, Label, Message};

/// `cln.OfferRequest`
pub static OFFER_REQUEST: Message = Message {
    name: "cln.OfferRequest",
    fields: &[
        Field { key: "amount", name: "amount", number: 1, label: Label::Singular, kind: Kind::String, required: true },
        Field { key: "description", name: "description", number: 2, label: Label::Optional, kind: Kind::String, required: false },
        Field { key: "issuer", name: "issuer", number: 3, label: Label::Optional, kind: Kind::String, required: false },
        Field { key: "label", name: "label", number: 4, label: Label::Optional, kind: Kind::String, required: false },
        Field { key: "quantity_max", name: "quantity_max", number: 5, label: Label::Optional, kind: Kind::Uint64, required: false },
        Field { key: "absolute_expiry", name: "absolute_expiry", number: 6, label: Label::Optional, kind: Kind::Uint64, required: false },
        Field { key: "recurrence", name: "recurrence", number: 7, label: Label::Optional, kind: Kind::String, required: false },
        Field { key: "recurrence_base", name: "recurrence_base", number: 8, label: Label::Optional, kind: Kind::String, required: false },
        Field { key: "recurrence_paywindow", name: "recurrence_paywindow", number: 9, label: Label::Optional, kind: Kind::String, required: false },
        Field { key: "recurrence_limit", name: "recurrence_limit", number: 10, label: Label::Optional, kind: Kind::Uint32, required: false },
        Field { key: "single_use", name: "single_use", number: 11, label: Label::Optional, kind: Kind::Bool, required: false },
        Field { key: "proportional_amount", name: "proportional_amount", number: 13, label: Label::Optional, kind: Kind::Bool, required: false },
        Field { key: "optional_recurrence", name: "optional_recurrence", number: 14, label: Label::Optional, kind: Kind::Bool, required: false },
        Field { key: "fronting_nodes", name: "fronting_nodes", number: 15, label: Label::Repeated, kind: Kind::FixedBytes(33), required: false },
    ],
    by_key: &[5, 0, 1, 13, 2, 3, 12, 11, 4, 6, 7, 9, 8, 10],
};

/// `cln.OfferResponse`
pub static OFFER_RESPONSE: Message = Message {
    name: "cln.OfferResponse",
    fields: &[
        Field { key: "offer_id", name: "offer_id", number: 1, label: Label::Singular, kind: Kind::FixedBytes(32), required: true },
        Field { key: "active", name: "active", number: 2, label: Label::Singular, kind: Kind::Bool, required: true },
        Field { key: "single_use", name: "single_use", number: 3, label: Label::Singular, kind: Kind::Bool, required: true },
        Field { key: "bolt12", name: "bolt12", number: 4, label: Label::Singular, kind: Kind::String, required: true },
        Field { key: "used", name: "used", number: 5, label: Label::Singular, kind: Kind::Bool, required: true },
        Field { key: "created", name: "created", number: 6, label: Label::Singular, kind: Kind::Bool, required: true },
        Field { key: "label", name: "label", number: 7, label: Label::Optional, kind: Kind::String, required: false },
        Field { key: "force_paths", name: "force_paths", number: 8, label: Label::Optional, kind: Kind::Bool, required: false },
    ],
    by_key: &[1, 3, 5, 7, 6, 0, 2, 4],
};
