//! Tables: method `waitsendpay`.
//!
//! Made by `boltgate-gen generate`. Don't edit: change schemas/ and run `make regenerate`.

use boltgate_transcode::table::{Enum, EnumValue, Field, Kind, Label, Message, Shape, Unit};

/// `cln.WaitsendpayRequest`
pub static WAITSENDPAY_REQUEST: Message = Message {
    name: "cln.WaitsendpayRequest",
    fields: &[
        Field { key: "payment_hash", name: "payment_hash", number: 1, label: Label::Singular, kind: Kind::FixedBytes(32), required: true },
        Field { key: "partid", name: "partid", number: 2, label: Label::Optional, kind: Kind::Uint64, required: false },
        Field { key: "timeout", name: "timeout", number: 3, label: Label::Optional, kind: Kind::Uint32, required: false },
        Field { key: "groupid", name: "groupid", number: 4, label: Label::Optional, kind: Kind::Uint64, required: false },
    ],
    by_key: &[3, 1, 0, 2],
};

/// `cln.WaitsendpayResponse`
pub static WAITSENDPAY_RESPONSE: Message = Message {
    name: "cln.WaitsendpayResponse",
    fields: &[
        Field { key: "id", name: "id", number: 1, label: Label::Singular, kind: Kind::Uint64, required: true },
        Field { key: "groupid", name: "groupid", number: 2, label: Label::Optional, kind: Kind::Uint64, required: false },
        Field { key: "payment_hash", name: "payment_hash", number: 3, label: Label::Singular, kind: Kind::FixedBytes(32), required: true },
        Field { key: "status", name: "status", number: 4, label: Label::Singular, kind: Kind::Enum(&WAITSENDPAY_RESPONSE_WAITSENDPAY_STATUS), required: true },
        Field { key: "amount_msat", name: "amount_msat", number: 5, label: Label::Optional, kind: Kind::Shape(Shape::Amount(Unit::Msat)), required: false },
        Field { key: "destination", name: "destination", number: 6, label: Label::Optional, kind: Kind::FixedBytes(33), required: false },
        Field { key: "created_at", name: "created_at", number: 7, label: Label::Singular, kind: Kind::Uint64, required: true },
        Field { key: "amount_sent_msat", name: "amount_sent_msat", number: 8, label: Label::Singular, kind: Kind::Shape(Shape::Amount(Unit::Msat)), required: true },
        Field { key: "label", name: "label", number: 9, label: Label::Optional, kind: Kind::String, required: false },
        Field { key: "partid", name: "partid", number: 10, label: Label::Optional, kind: Kind::Uint64, required: false },
        Field { key: "bolt11", name: "bolt11", number: 11, label: Label::Optional, kind: Kind::String, required: false },
        Field { key: "bolt12", name: "bolt12", number: 12, label: Label::Optional, kind: Kind::String, required: false },
        Field { key: "payment_preimage", name: "payment_preimage", number: 13, label: Label::Optional, kind: Kind::FixedBytes(32), required: false },
        Field { key: "completed_at", name: "completed_at", number: 14, label: Label::Optional, kind: Kind::Double, required: false },
        Field { key: "created_index", name: "created_index", number: 15, label: Label::Singular, kind: Kind::Uint64, required: true },
        Field { key: "updated_index", name: "updated_index", number: 16, label: Label::Optional, kind: Kind::Uint64, required: false },
    ],
    by_key: &[4, 7, 10, 11, 13, 6, 14, 5, 1, 0, 8, 9, 2, 12, 3, 15],
};

/// `cln.WaitsendpayResponse.WaitsendpayStatus`
pub static WAITSENDPAY_RESPONSE_WAITSENDPAY_STATUS: Enum = Enum {
    name: "cln.WaitsendpayResponse.WaitsendpayStatus",
    values: &[
        EnumValue { json: "complete", name: "COMPLETE", number: 0 },
    ],
};
