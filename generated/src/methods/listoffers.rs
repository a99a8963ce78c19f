//! Tables: method `listoffers`.
//!
//! Made by `boltgate-gen generate`. Don't edit: change schemas/ and run `make regenerate`.

use boltgate_transcode::table::{Field, Kind, Label, Message};

/// `cln.ListoffersRequest`
pub static LISTOFFERS_REQUEST: Message = Message {
    name: "cln.ListoffersRequest",
    fields: &[
        Field { key: "offer_id", name: "offer_id", number: 1, label: Label::Optional, kind: Kind::FixedBytes(32), required: false },
        Field { key: "active_only", name: "active_only", number: 2, label: Label::Optional, kind: Kind::Bool, required: false },
    ],
    by_key: &[1, 0],
};

/// `cln.ListoffersResponse`
pub static LISTOFFERS_RESPONSE: Message = Message {
    name: "cln.ListoffersResponse",
    fields: &[
        Field { key: "offers", name: "offers", number: 1, label: Label::Repeated, kind: Kind::Message(&LISTOFFERS_OFFERS), required: true },
    ],
    by_key: &[0],
};

/// `cln.ListoffersOffers`
pub static LISTOFFERS_OFFERS: Message = Message {
    name: "cln.ListoffersOffers",
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
