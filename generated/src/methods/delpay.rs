//! Tables: method `delpay`.
//!
//! Made by `boltgate-gen generate`. Don't edit: change schemas/ and run `make regenerate`.

use boltgate_transcode::table::{Enum, EnumValue, Field, Kind, Label, Message, Shape, Unit};

/// `cln.DelpayRequest`
pub static DELPAY_REQUEST: Message = Message {
    name: "cln.DelpayRequest",
    fields: &[
        Field { key: "payment_hash", name: "payment_hash", number: 1, label: Label::Singular, kind: Kind::FixedBytes(32), required: true },
        Field { key: "status", name: "status", number: 2, label: Label::Singular, kind: Kind::Enum(&DELPAY_REQUEST_DELPAY_STATUS), required: true },
        Field { key: "partid", name: "partid", number: 3, label: Label::Optional, kind: Kind::Uint64, required: false },
        Field { key: "groupid", name: "groupid", number: 4, label: Label::Optional, kind: Kind::Uint64, required: false },
    ],
    by_key: &[3, 2, 0, 1],
};

/// `cln.DelpayResponse`
pub static DELPAY_RESPONSE: Message = Message {
    name: "cln.DelpayResponse",
    fields: &[
        Field { key: "payments", name: "payments", number: 1, label: Label::Repeated, kind: Kind::Message(&DELPAY_PAYMENTS), required: true },
    ],
    by_key: &[0],
};

/// `cln.DelpayPayments`
pub static DELPAY_PAYMENTS: Message = Message {
    name: "cln.DelpayPayments",
    fields: &[
        Field { key: "created_index", name: "created_index", number: 1, label: Label::Singular, kind: Kind::Uint64, required: true },
        Field { key: "id", name: "id", number: 2, label: Label::Singular, kind: Kind::Uint64, required: true },
        Field { key: "payment_hash", name: "payment_hash", number: 3, label: Label::Singular, kind: Kind::FixedBytes(32), required: true },
        Field { key: "status", name: "status", number: 4, label: Label::Singular, kind: Kind::Enum(&DELPAY_PAYMENTS_DELPAY_PAYMENTS_STATUS), required: true },
        Field { key: "amount_sent_msat", name: "amount_sent_msat", number: 5, label: Label::Singular, kind: Kind::Shape(Shape::Amount(Unit::Msat)), required: true },
        Field { key: "partid", name: "partid", number: 6, label: Label::Optional, kind: Kind::Uint64, required: false },
        Field { key: "destination", name: "destination", number: 7, label: Label::Optional, kind: Kind::FixedBytes(33), required: false },
        Field { key: "amount_msat", name: "amount_msat", number: 8, label: Label::Optional, kind: Kind::Shape(Shape::Amount(Unit::Msat)), required: false },
        Field { key: "created_at", name: "created_at", number: 9, label: Label::Singular, kind: Kind::Uint64, required: true },
        Field { key: "updated_index", name: "updated_index", number: 10, label: Label::Optional, kind: Kind::Uint64, required: false },
        Field { key: "completed_at", name: "completed_at", number: 11, label: Label::Optional, kind: Kind::Uint64, required: false },
        Field { key: "groupid", name: "groupid", number: 12, label: Label::Optional, kind: Kind::Uint64, required: false },
        Field { key: "payment_preimage", name: "payment_preimage", number: 13, label: Label::Optional, kind: Kind::FixedBytes(32), required: false },
        Field { key: "label", name: "label", number: 14, label: Label::Optional, kind: Kind::String, required: false },
        Field { key: "bolt11", name: "bolt11", number: 15, label: Label::Optional, kind: Kind::String, required: false },
        Field { key: "bolt12", name: "bolt12", number: 16, label: Label::Optional, kind: Kind::String, required: false },
        Field { key: "erroronion", name: "erroronion", number: 17, label: Label::Optional, kind: Kind::Bytes, required: false },
    ],
    by_key: &[7, 4, 14, 15, 10, 8, 0, 6, 16, 11, 1, 13, 5, 2, 12, 3, 9],
};

/// `cln.DelpayRequest.DelpayStatus`
pub static DELPAY_REQUEST_DELPAY_STATUS: Enum = Enum {
    name: "cln.DelpayRequest.DelpayStatus",
    values: &[
        EnumValue { json: "complete", name: "COMPLETE", number: 0 },
        EnumValue { json: "failed", name: "FAILED", number: 1 },
    ],
};

/// `cln.DelpayPayments.DelpayPaymentsStatus`
pub static DELPAY_PAYMENTS_DELPAY_PAYMENTS_STATUS: Enum = Enum {
    name: "cln.DelpayPayments.DelpayPaymentsStatus",
    values: &[
        EnumValue { json: "pending", name: "PENDING", number: 0 },
        EnumValue { json: "failed", name: "FAILED", number: 1 },
        EnumValue { json: "complete", name: "COMPLETE", number: 2 },
    ],
};
