//! Tables: method `sendinvoice`.
//!
//! Made by `boltgate-gen generate`. Don't edit: change schemas/ and run `make regenerate`.

use boltgate_transcode::table::{Enum, EnumValue, Field, Kind, Label, Message, Shape, Unit};

/// `cln.SendinvoiceRequest`
pub static SENDINVOICE_REQUEST: Message = Message {
    name: "cln.SendinvoiceRequest",
    fields: &[
        Field { key: "invreq", name: "invreq", number: 1, label: Label::Singular, kind: Kind::String, required: true },
        Field { key: "label", name: "label", number: 2, label: Label::Singular, kind: Kind::String, required: true },
        Field { key: "amount_msat", name: "amount_msat", number: 3, label: Label::Optional, kind: Kind::Shape(Shape::Amount(Unit::Msat)), required: false },
        Field { key: "timeout", name: "timeout", number: 4, label: Label::Optional, kind: Kind::Uint32, required: false },
        Field { key: "quantity", name: "quantity", number: 5, label: Label::Optional, kind: Kind::Uint64, required: false },
    ],
    by_key: &[2, 0, 1, 4, 3],
};

/// `cln.SendinvoiceResponse`
pub static SENDINVOICE_RESPONSE: Message = Message {
    name: "cln.SendinvoiceResponse",
    fields: &[
        Field { key: "label", name: "label", number: 1, label: Label::Singular, kind: Kind::String, required: true },
        Field { key: "description", name: "description", number: 2, label: Label::Singular, kind: Kind::String, required: true },
        Field { key: "payment_hash", name: "payment_hash", number: 3, label: Label::Singular, kind: Kind::FixedBytes(32), required: true },
        Field { key: "status", name: "status", number: 4, label: Label::Singular, kind: Kind::Enum(&SENDINVOICE_RESPONSE_SENDINVOICE_STATUS), required: true },
        Field { key: "expires_at", name: "expires_at", number: 5, label: Label::Singular, kind: Kind::Uint64, required: true },
        Field { key: "amount_msat", name: "amount_msat", number: 6, label: Label::Optional, kind: Kind::Shape(Shape::Amount(Unit::Msat)), required: false },
        Field { key: "bolt12", name: "bolt12", number: 7, label: Label::Optional, kind: Kind::String, required: false },
        Field { key: "created_index", name: "created_index", number: 8, label: Label::Singular, kind: Kind::Uint64, required: true },
        Field { key: "updated_index", name: "updated_index", number: 9, label: Label::Optional, kind: Kind::Uint64, required: false },
        Field { key: "pay_index", name: "pay_index", number: 10, label: Label::Optional, kind: Kind::Uint64, required: false },
        Field { key: "amount_received_msat", name: "amount_received_msat", number: 11, label: Label::Optional, kind: Kind::Shape(Shape::Amount(Unit::Msat)), required: false },
        Field { key: "paid_at", name: "paid_at", number: 12, label: Label::Optional, kind: Kind::Uint64, required: false },
        Field { key: "payment_preimage", name: "payment_preimage", number: 13, label: Label::Optional, kind: Kind::FixedBytes(32), required: false },
    ],
    by_key: &[5, 10, 6, 7, 1, 4, 0, 11, 9, 2, 12, 3, 8],
};

/// `cln.SendinvoiceResponse.SendinvoiceStatus`
pub static SENDINVOICE_RESPONSE_SENDINVOICE_STATUS: Enum = Enum {
    name: "cln.SendinvoiceResponse.SendinvoiceStatus",
    values: &[
        EnumValue { json: "unpaid", name: "UNPAID", number: 0 },
        EnumValue { json: "paid", name: "PAID", number: 1 },
        EnumValue { json: "expired", name: "EXPIRED", number: 2 },
    ],
};
