//! Tables: method `pay`.
//!
//! Made by `boltgate-gen generate`. Don't edit: change schemas/ and run `make regenerate`.

use boltgate_transcode::table::{Enum, EnumValue, Field, Kind, Label, Message, Shape, Unit};

/// `cln.PayRequest`
pub static PAY_REQUEST: Message = Message {
    name: "cln.PayRequest",
    fields: &[
        Field { key: "bolt11", name: "bolt11", number: 1, label: Label::Singular, kind: Kind::String, required: true },
        Field { key: "label", name: "label", number: 3, label: Label::Optional, kind: Kind::String, required: false },
        Field { key: "maxfeepercent", name: "maxfeepercent", number: 4, label: Label::Optional, kind: Kind::Double, required: false },
        Field { key: "retry_for", name: "retry_for", number: 5, label: Label::Optional, kind: Kind::Uint16, required: false },
        Field { key: "maxdelay", name: "maxdelay", number: 6, label: Label::Optional, kind: Kind::Uint16, required: false },
        Field { key: "exemptfee", name: "exemptfee", number: 7, label: Label::Optional, kind: Kind::Shape(Shape::Amount(Unit::Msat)), required: false },
        Field { key: "riskfactor", name: "riskfactor", number: 8, label: Label::Optional, kind: Kind::Double, required: false },
        Field { key: "exclude", name: "exclude", number: 10, label: Label::Repeated, kind: Kind::String, required: false },
        Field { key: "maxfee", name: "maxfee", number: 11, label: Label::Optional, kind: Kind::Shape(Shape::Amount(Unit::Msat)), required: false },
        Field { key: "description", name: "description", number: 12, label: Label::Optional, kind: Kind::String, required: false },
        Field { key: "amount_msat", name: "amount_msat", number: 13, label: Label::Optional, kind: Kind::Shape(Shape::Amount(Unit::Msat)), required: false },
        Field { key: "localinvreqid", name: "localinvreqid", number: 14, label: Label::Optional, kind: Kind::Bytes, required: false },
        Field { key: "partial_msat", name: "partial_msat", number: 15, label: Label::Optional, kind: Kind::Shape(Shape::Amount(Unit::Msat)), required: false },
    ],
    by_key: &[10, 0, 9, 7, 5, 1, 11, 4, 8, 2, 12, 3, 6],
};

/// `cln.PayResponse`
pub static PAY_RESPONSE: Message = Message {
    name: "cln.PayResponse",
    fields: &[
        Field { key: "payment_preimage", name: "payment_preimage", number: 1, label: Label::Singular, kind: Kind::FixedBytes(32), required: true },
        Field { key: "destination", name: "destination", number: 2, label: Label::Optional, kind: Kind::FixedBytes(33), required: false },
        Field { key: "payment_hash", name: "payment_hash", number: 3, label: Label::Singular, kind: Kind::FixedBytes(32), required: true },
        Field { key: "created_at", name: "created_at", number: 4, label: Label::Singular, kind: Kind::Double, required: true },
        Field { key: "parts", name: "parts", number: 5, label: Label::Singular, kind: Kind::Uint32, required: true },
        Field { key: "amount_msat", name: "amount_msat", number: 6, label: Label::Singular, kind: Kind::Shape(Shape::Amount(Unit::Msat)), required: true },
        Field { key: "amount_sent_msat", name: "amount_sent_msat", number: 7, label: Label::Singular, kind: Kind::Shape(Shape::Amount(Unit::Msat)), required: true },
        Field { key: "warning_partial_completion", name: "warning_partial_completion", number: 8, label: Label::Optional, kind: Kind::String, required: false },
        Field { key: "status", name: "status", number: 9, label: Label::Singular, kind: Kind::Enum(&PAY_RESPONSE_PAY_STATUS), required: true },
    ],
    by_key: &[5, 6, 3, 1, 4, 2, 0, 8, 7],
};

/// `cln.PayResponse.PayStatus`
pub static PAY_RESPONSE_PAY_STATUS: Enum = Enum {
    name: "cln.PayResponse.PayStatus",
    values: &[
        EnumValue { json: "complete", name: "COMPLETE", number: 0 },
        EnumValue { json: "pending", name: "PENDING", number: 1 },
        EnumValue { json: "failed", name: "FAILED", number: 2 },
    ],
};
