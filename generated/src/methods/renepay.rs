//! Tables: method `renepay`.
//!
//! Made by `boltgate-gen generate`. Don't edit: change schemas/ and run `make regenerate`.

use boltgate_transcode::table::{Enum, EnumValue, Field, Kind, Label, Message, Shape, Unit};

/// `cln.RenepayRequest`
pub static RENEPAY_REQUEST: Message = Message {
    name: "cln.RenepayRequest",
    fields: &[
        Field { key: "invstring", name: "invstring", number: 1, label: Label::Singular, kind: Kind::String, required: true },
        Field { key: "amount_msat", name: "amount_msat", number: 2, label: Label::Optional, kind: Kind::Shape(Shape::Amount(Unit::Msat)), required: false },
        Field { key: "maxfee", name: "maxfee", number: 3, label: Label::Optional, kind: Kind::Shape(Shape::Amount(Unit::Msat)), required: false },
        Field { key: "maxdelay", name: "maxdelay", number: 4, label: Label::Optional, kind: Kind::Uint32, required: false },
        Field { key: "retry_for", name: "retry_for", number: 5, label: Label::Optional, kind: Kind::Uint32, required: false },
        Field { key: "description", name: "description", number: 6, label: Label::Optional, kind: Kind::String, required: false },
        Field { key: "label", name: "label", number: 7, label: Label::Optional, kind: Kind::String, required: false },
        Field { key: "dev_use_shadow", name: "dev_use_shadow", number: 8, label: Label::Optional, kind: Kind::Bool, required: false },
        Field { key: "exclude", name: "exclude", number: 9, label: Label::Repeated, kind: Kind::String, required: false },
    ],
    by_key: &[1, 5, 7, 8, 0, 6, 3, 2, 4],
};

/// `cln.RenepayResponse`
pub static RENEPAY_RESPONSE: Message = Message {
    name: "cln.RenepayResponse",
    fields: &[
        Field { key: "payment_preimage", name: "payment_preimage", number: 1, label: Label::Singular, kind: Kind::FixedBytes(32), required: true },
        Field { key: "payment_hash", name: "payment_hash", number: 2, label: Label::Singular, kind: Kind::FixedBytes(32), required: true },
        Field { key: "created_at", name: "created_at", number: 3, label: Label::Singular, kind: Kind::Double, required: true },
        Field { key: "parts", name: "parts", number: 4, label: Label::Singular, kind: Kind::Uint32, required: true },
        Field { key: "amount_msat", name: "amount_msat", number: 5, label: Label::Singular, kind: Kind::Shape(Shape::Amount(Unit::Msat)), required: true },
        Field { key: "amount_sent_msat", name: "amount_sent_msat", number: 6, label: Label::Singular, kind: Kind::Shape(Shape::Amount(Unit::Msat)), required: true },
        Field { key: "status", name: "status", number: 7, label: Label::Singular, kind: Kind::Enum(&RENEPAY_RESPONSE_RENEPAY_STATUS), required: true },
        Field { key: "destination", name: "destination", number: 8, label: Label::Optional, kind: Kind::FixedBytes(33), required: false },
        Field { key: "bolt11", name: "bolt11", number: 9, label: Label::Optional, kind: Kind::String, required: false },
        Field { key: "bolt12", name: "bolt12", number: 10, label: Label::Optional, kind: Kind::String, required: false },
        Field { key: "groupid", name: "groupid", number: 11, label: Label::Optional, kind: Kind::Uint64, required: false },
    ],
    by_key: &[4, 5, 8, 9, 2, 7, 10, 3, 1, 0, 6],
};

/// `cln.RenepayResponse.RenepayStatus`
pub static RENEPAY_RESPONSE_RENEPAY_STATUS: Enum = Enum {
    name: "cln.RenepayResponse.RenepayStatus",
    values: &[
        EnumValue { json: "complete", name: "COMPLETE", number: 0 },
        EnumValue { json: "pending", name: "PENDING", number: 1 },
        EnumValue { json: "failed", name: "FAILED", number: 2 },
    ],
};
