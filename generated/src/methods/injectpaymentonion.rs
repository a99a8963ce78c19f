//! Tables: method `injectpaymentonion`.
//!
//! Made by `boltgate-gen generate`. Don't edit: change schemas/ and run `make regenerate`.

use boltgate_transcode::table::{Field, Kind, Label, Message, Shape, Unit};

/// `cln.InjectpaymentonionRequest`
pub static INJECTPAYMENTONION_REQUEST: Message = Message {
    name: "cln.InjectpaymentonionRequest",
    fields: &[
        Field { key: "onion", name: "onion", number: 1, label: Label::Singular, kind: Kind::Bytes, required: true },
        Field { key: "payment_hash", name: "payment_hash", number: 2, label: Label::Singular, kind: Kind::FixedBytes(32), required: true },
        Field { key: "amount_msat", name: "amount_msat", number: 3, label: Label::Singular, kind: Kind::Shape(Shape::Amount(Unit::Msat)), required: true },
        Field { key: "cltv_expiry", name: "cltv_expiry", number: 4, label: Label::Singular, kind: Kind::Uint16, required: true },
        Field { key: "partid", name: "partid", number: 5, label: Label::Singular, kind: Kind::Uint64, required: true },
        Field { key: "groupid", name: "groupid", number: 6, label: Label::Singular, kind: Kind::Uint64, required: true },
        Field { key: "label", name: "label", number: 7, label: Label::Optional, kind: Kind::String, required: false },
        Field { key: "invstring", name: "invstring", number: 8, label: Label::Optional, kind: Kind::String, required: false },
        Field { key: "localinvreqid", name: "localinvreqid", number: 9, label: Label::Optional, kind: Kind::FixedBytes(32), required: false },
        Field { key: "destination_msat", name: "destination_msat", number: 10, label: Label::Optional, kind: Kind::Shape(Shape::Amount(Unit::Msat)), required: false },
        Field { key: "destination", name: "destination", number: 11, label: Label::Optional, kind: Kind::FixedBytes(33), required: false },
    ],
    by_key: &[2, 3, 10, 9, 5, 7, 6, 8, 0, 4, 1],
};

/// `cln.InjectpaymentonionResponse`
pub static INJECTPAYMENTONION_RESPONSE: Message = Message {
    name: "cln.InjectpaymentonionResponse",
    fields: &[
        Field { key: "created_at", name: "created_at", number: 1, label: Label::Singular, kind: Kind::Uint64, required: true },
        Field { key: "completed_at", name: "completed_at", number: 2, label: Label::Singular, kind: Kind::Uint64, required: true },
        Field { key: "created_index", name: "created_index", number: 3, label: Label::Singular, kind: Kind::Uint64, required: true },
        Field { key: "payment_preimage", name: "payment_preimage", number: 4, label: Label::Singular, kind: Kind::FixedBytes(32), required: true },
    ],
    by_key: &[1, 0, 2, 3],
};
