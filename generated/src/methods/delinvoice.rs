//! Tables: method `delinvoice`.
//!
//! Made by `boltgate-gen generate`. Don't edit: change schemas/ and run `make regenerate`.

use boltgate_transcode::table::{Enum, EnumValue, Field, Kind, Label, Message, Shape, Unit};

/// `cln.DelinvoiceRequest`
pub static DELINVOICE_REQUEST: Message = Message {
    name: "cln.DelinvoiceRequest",
    fields: &[
        Field { key: "label", name: "label", number: 1, label: Label::Singular, kind: Kind::String, required: true },
        Field { key: "status", name: "status", number: 2, label: Label::Singular, kind: Kind::Enum(&DELINVOICE_REQUEST_DELINVOICE_STATUS), required: true },
        Field { key: "desconly", name: "desconly", number: 3, label: Label::Optional, kind: Kind::Bool, required: false },
    ],
    by_key: &[2, 0, 1],
};

/// `cln.DelinvoiceResponse`
pub static DELINVOICE_RESPONSE: Message = Message {
    name: "cln.DelinvoiceResponse",
    fields: &[
        Field { key: "label", name: "label", number: 1, label: Label::Singular, kind: Kind::String, required: true },
        Field { key: "bolt11", name: "bolt11", number: 2, label: Label::Optional, kind: Kind::String, required: false },
        Field { key: "bolt12", name: "bolt12", number: 3, label: Label::Optional, kind: Kind::String, required: false },
        Field { key: "amount_msat", name: "amount_msat", number: 4, label: Label::Optional, kind: Kind::Shape(Shape::Amount(Unit::Msat)), required: false },
        Field { key: "description", name: "description", number: 5, label: Label::Optional, kind: Kind::String, required: false },
        Field { key: "payment_hash", name: "payment_hash", number: 6, label: Label::Singular, kind: Kind::FixedBytes(32), required: true },
        Field { key: "status", name: "status", number: 7, label: Label::Singular, kind: Kind::Enum(&DELINVOICE_RESPONSE_DELINVOICE_STATUS), required: true },
        Field { key: "expires_at", name: "expires_at", number: 8, label: Label::Singular, kind: Kind::Uint64, required: true },
        Field { key: "local_offer_id", name: "local_offer_id", number: 9, label: Label::Optional, kind: Kind::Bytes, required: false },
        Field { key: "invreq_payer_note", name: "invreq_payer_note", number: 11, label: Label::Optional, kind: Kind::String, required: false },
        Field { key: "created_index", name: "created_index", number: 12, label: Label::Singular, kind: Kind::Uint64, required: true },
        Field { key: "updated_index", name: "updated_index", number: 13, label: Label::Optional, kind: Kind::Uint64, required: false },
        Field { key: "pay_index", name: "pay_index", number: 14, label: Label::Optional, kind: Kind::Uint64, required: false },
        Field { key: "amount_received_msat", name: "amount_received_msat", number: 15, label: Label::Optional, kind: Kind::Shape(Shape::Amount(Unit::Msat)), required: false },
        Field { key: "paid_at", name: "paid_at", number: 16, label: Label::Optional, kind: Kind::Uint64, required: false },
        Field { key: "payment_preimage", name: "payment_preimage", number: 17, label: Label::Optional, kind: Kind::FixedBytes(32), required: false },
    ],
    by_key: &[3, 13, 1, 2, 10, 4, 7, 9, 0, 8, 14, 12, 5, 15, 6, 11],
};

/// `cln.DelinvoiceRequest.DelinvoiceStatus`
pub static DELINVOICE_REQUEST_DELINVOICE_STATUS: Enum = Enum {
    name: "cln.DelinvoiceRequest.DelinvoiceStatus",
    values: &[
        EnumValue { json: "paid", name: "PAID", number: 0 },
        EnumValue { json: "expired", name: "EXPIRED", number: 1 },
        EnumValue { json: "unpaid", name: "UNPAID", number: 2 },
    ],
};

/// `cln.DelinvoiceResponse.DelinvoiceStatus`
pub static DELINVOICE_RESPONSE_DELINVOICE_STATUS: Enum = Enum {
    name: "cln.DelinvoiceResponse.DelinvoiceStatus",
    values: &[
        EnumValue { json: "paid", name: "PAID", number: 0 },
        EnumValue { json: "expired", name: "EXPIRED", number: 1 },
        EnumValue { json: "unpaid", name: "UNPAID", number: 2 },
    ],
};
