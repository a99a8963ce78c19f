//! Tables: method `xkeysend`.
//!
//! Made by `boltgate-gen generate`. Don't edit: change schemas/ and run `make regenerate`.

use boltgate_transcode::table::{Field, Kind, Label, Message, Shape, Unit};

/// `cln.XkeysendRequest`
pub static XKEYSEND_REQUEST: Message = Message {
    name: "cln.XkeysendRequest",
    fields: &[
        Field { key: "destination", name: "destination", number: 1, label: Label::Singular, kind: Kind::FixedBytes(33), required: true },
        Field { key: "amount_msat", name: "amount_msat", number: 2, label: Label::Singular, kind: Kind::Shape(Shape::Amount(Unit::Msat)), required: true },
        Field { key: "label", name: "label", number: 3, label: Label::Optional, kind: Kind::String, required: false },
        Field { key: "maxfee", name: "maxfee", number: 4, label: Label::Optional, kind: Kind::Shape(Shape::Amount(Unit::Msat)), required: false },
        Field { key: "layers", name: "layers", number: 5, label: Label::Repeated, kind: Kind::String, required: false },
        Field { key: "retry_for", name: "retry_for", number: 6, label: Label::Optional, kind: Kind::Uint32, required: false },
        Field { key: "maxdelay", name: "maxdelay", number: 7, label: Label::Optional, kind: Kind::Uint32, required: false },
        Field { key: "extratlvs", name: "extratlvs", number: 8, label: Label::Repeated, kind: Kind::Shape(Shape::StringMap), required: false },
    ],
    by_key: &[1, 0, 7, 2, 4, 6, 3, 5],
};

/// `cln.XkeysendResponse`
pub static XKEYSEND_RESPONSE: Message = Message {
    name: "cln.XkeysendResponse",
    fields: &[
        Field { key: "payment_preimage", name: "payment_preimage", number: 1, label: Label::Singular, kind: Kind::FixedBytes(32), required: true },
        Field { key: "failed_parts", name: "failed_parts", number: 2, label: Label::Singular, kind: Kind::Uint64, required: true },
        Field { key: "successful_parts", name: "successful_parts", number: 3, label: Label::Singular, kind: Kind::Uint64, required: true },
        Field { key: "amount_msat", name: "amount_msat", number: 4, label: Label::Singular, kind: Kind::Shape(Shape::Amount(Unit::Msat)), required: true },
        Field { key: "amount_sent_msat", name: "amount_sent_msat", number: 5, label: Label::Singular, kind: Kind::Shape(Shape::Amount(Unit::Msat)), required: true },
    ],
    by_key: &[3, 4, 1, 0, 2],
};
