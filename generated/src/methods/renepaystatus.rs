//! Tables: method `renepaystatus`.
//!
//! Made by `boltgate-gen generate`. Don't edit: change schemas/ and run `make regenerate`.

use boltgate_transcode::table::{Enum, EnumValue, Field, Kind, Label, Message, Shape, Unit};

/// `cln.RenepaystatusRequest`
pub static RENEPAYSTATUS_REQUEST: Message = Message {
    name: "cln.RenepaystatusRequest",
    fields: &[
        Field { key: "invstring", name: "invstring", number: 1, label: Label::Optional, kind: Kind::String, required: false },
    ],
    by_key: &[0],
};

/// `cln.RenepaystatusResponse`
pub static RENEPAYSTATUS_RESPONSE: Message = Message {
    name: "cln.RenepaystatusResponse",
    fields: &[
        Field { key: "paystatus", name: "paystatus", number: 1, label: Label::Repeated, kind: Kind::Message(&RENEPAYSTATUS_PAYSTATUS), required: true },
    ],
    by_key: &[0],
};

/// `cln.RenepaystatusPaystatus`
pub static RENEPAYSTATUS_PAYSTATUS: Message = Message {
    name: "cln.RenepaystatusPaystatus",
    fields: &[
        Field { key: "bolt11", name: "bolt11", number: 1, label: Label::Singular, kind: Kind::String, required: true },
        Field { key: "payment_preimage", name: "payment_preimage", number: 2, label: Label::Optional, kind: Kind::FixedBytes(32), required: false },
        Field { key: "payment_hash", name: "payment_hash", number: 3, label: Label::Singular, kind: Kind::FixedBytes(32), required: true },
        Field { key: "created_at", name: "created_at", number: 4, label: Label::Singular, kind: Kind::Double, required: true },
        Field { key: "groupid", name: "groupid", number: 5, label: Label::Singular, kind: Kind::Uint32, required: true },
        Field { key: "parts", name: "parts", number: 6, label: Label::Optional, kind: Kind::Uint32, required: false },
        Field { key: "amount_msat", name: "amount_msat", number: 7, label: Label::Singular, kind: Kind::Shape(Shape::Amount(Unit::Msat)), required: true },
        Field { key: "amount_sent_msat", name: "amount_sent_msat", number: 8, label: Label::Optional, kind: Kind::Shape(Shape::Amount(Unit::Msat)), required: false },
        Field { key: "status", name: "status", number: 9, label: Label::Singular, kind: Kind::Enum(&RENEPAYSTATUS_PAYSTATUS_RENEPAYSTATUS_PAYSTATUS_STATUS), required: true },
        Field { key: "destination", name: "destination", number: 10, label: Label::Optional, kind: Kind::FixedBytes(33), required: false },
        Field { key: "notes", name: "notes", number: 11, label: Label::Repeated, kind: Kind::String, required: false },
    ],
    by_key: &[6, 7, 0, 3, 9, 4, 10, 5, 2, 1, 8],
};

/// `cln.RenepaystatusPaystatus.RenepaystatusPaystatusStatus`
pub static RENEPAYSTATUS_PAYSTATUS_RENEPAYSTATUS_PAYSTATUS_STATUS: Enum = Enum {
    name: "cln.RenepaystatusPaystatus.RenepaystatusPaystatusStatus",
    values: &[
        EnumValue { json: "complete", name: "COMPLETE", number: 0 },
        EnumValue { json: "pending", name: "PENDING", number: 1 },
        EnumValue { json: "failed", name: "FAILED", number: 2 },
    ],
};
