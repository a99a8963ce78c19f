//! Tables: method `keysend`.
//!
//! Made by `boltgate-gen generate`. Don't edit: change schemas/ and run `make regenerate`.

use boltgate_transcode::table::{Enum, EnumValue, Field, Kind, Label, Message, Shape, Unit};

/// `cln.KeysendRequest`
pub static KEYSEND_REQUEST: Message = Message {
    name: "cln.KeysendRequest",
    fields: &[
        Field { key: "destination", name: "destination", number: 1, label: Label::Singular, kind: Kind::FixedBytes(33), required: true },
        Field { key: "label", name: "label", number: 3, label: Label::Optional, kind: Kind::String, required: false },
        Field { key: "maxfeepercent", name: "maxfeepercent", number: 4, label: Label::Optional, kind: Kind::Double, required: false },
        Field { key: "retry_for", name: "retry_for", number: 5, label: Label::Optional, kind: Kind::Uint32, required: false },
        Field { key: "maxdelay", name: "maxdelay", number: 6, label: Label::Optional, kind: Kind::Uint32, required: false },
        Field { key: "exemptfee", name: "exemptfee", number: 7, label: Label::Optional, kind: Kind::Shape(Shape::Amount(Unit::Msat)), required: false },
        Field { key: "routehints", name: "routehints", number: 8, label: Label::Optional, kind: Kind::Shape(Shape::HintList(&crate::primitives::ROUTE_HOP)), required: false },
        Field { key: "extratlvs", name: "extratlvs", number: 9, label: Label::Optional, kind: Kind::Shape(Shape::TlvStream), required: false },
        Field { key: "amount_msat", name: "amount_msat", number: 10, label: Label::Singular, kind: Kind::Shape(Shape::Amount(Unit::Msat)), required: true },
        Field { key: "maxfee", name: "maxfee", number: 11, label: Label::Optional, kind: Kind::Shape(Shape::Amount(Unit::Msat)), required: false },
    ],
    by_key: &[8, 0, 5, 7, 1, 4, 9, 2, 3, 6],
};

/// `cln.KeysendResponse`
pub static KEYSEND_RESPONSE: Message = Message {
    name: "cln.KeysendResponse",
    fields: &[
        Field { key: "payment_preimage", name: "payment_preimage", number: 1, label: Label::Singular, kind: Kind::FixedBytes(32), required: true },
        Field { key: "destination", name: "destination", number: 2, label: Label::Optional, kind: Kind::FixedBytes(33), required: false },
        Field { key: "payment_hash", name: "payment_hash", number: 3, label: Label::Singular, kind: Kind::FixedBytes(32), required: true },
        Field { key: "created_at", name: "created_at", number: 4, label: Label::Singular, kind: Kind::Double, required: true },
        Field { key: "parts", name: "parts", number: 5, label: Label::Singular, kind: Kind::Uint32, required: true },
        Field { key: "amount_msat", name: "amount_msat", number: 6, label: Label::Singular, kind: Kind::Shape(Shape::Amount(Unit::Msat)), required: true },
        Field { key: "amount_sent_msat", name: "amount_sent_msat", number: 7, label: Label::Singular, kind: Kind::Shape(Shape::Amount(Unit::Msat)), required: true },
        Field { key: "warning_partial_completion", name: "warning_partial_completion", number: 8, label: Label::Optional, kind: Kind::String, required: false },
        Field { key: "status", name: "status", number: 9, label: Label::Singular, kind: Kind::Enum(&KEYSEND_RESPONSE_KEYSEND_STATUS), required: true },
    ],
    by_key: &[5, 6, 3, 1, 4, 2, 0, 8, 7],
};

/// `cln.KeysendResponse.KeysendStatus`
pub static KEYSEND_RESPONSE_KEYSEND_STATUS: Enum = Enum {
    name: "cln.KeysendResponse.KeysendStatus",
    values: &[
        EnumValue { json: "complete", name: "COMPLETE", number: 0 },
    ],
};
