//! Tables: method `createinvoice`.
//!
//! Made by `boltgate-gen generate`. Don't edit: change schemas/ and run `make regenerate`.

use boltgate_transcode::table::{Enum, EnumValue, Field, Kind, Label, Message, Shape, Unit};

/// `cln.CreateinvoiceRequest`
pub static CREATEINVOICE_REQUEST: Message = Message {
    name: "cln.CreateinvoiceRequest",
    fields: &[
        Field { key: "invstring", name: "invstring", number: 1, label: Label::Singular, kind: Kind::String, required: true },
        Field { key: "label", name: "label", number: 2, label: Label::Singular, kind: Kind::String, required: true },
        Field { key: "preimage", name: "preimage", number: 3, label: Label::Singular, kind: Kind::Bytes, required: true },
    ],
    by_key: &[0, 1, 2],
};

/// `cln.CreateinvoiceResponse`
pub static CREATEINVOICE_RESPONSE: Message = Message {
    name: "cln.CreateinvoiceResponse",
    fields: &[
        Field { key: "label", name: "label", number: 1, label: Label::Singular, kind: Kind::String, required: true },
        Field { key: "bolt11", name: "bolt11", number: 2, label: Label::Optional, kind: Kind::String, required: false },
        Field { key: "bolt12", name: "bolt12", number: 3, label: Label::Optional, kind: Kind::String, required: false },
        Field { key: "payment_hash", name: "payment_hash", number: 4, label: Label::Singular, kind: Kind::FixedBytes(32), required: true },
        Field { key: "amount_msat", name: "amount_msat", number: 5, label: Label::Optional, kind: Kind::Shape(Shape::Amount(Unit::Msat)), required: false },
        Field { key: "status", name: "status", number: 6, label: Label::Singular, kind: Kind::Enum(&CREATEINVOICE_RESPONSE_CREATEINVOICE_STATUS), required: true },
        Field { key: "description", name: "description", number: 7, label: Label::Singular, kind: Kind::String, required: true },
        Field { key: "expires_at", name: "expires_at", number: 8, label: Label::Singular, kind: Kind::Uint64, required: true },
        Field { key: "pay_index", name: "pay_index", number: 9, label: Label::Optional, kind: Kind::Uint64, required: false },
        Field { key: "amount_received_msat", name: "amount_received_msat", number: 10, label: Label::Optional, kind: Kind::Shape(Shape::Amount(Unit::Msat)), required: false },
        Field { key: "paid_at", name: "paid_at", number: 11, label: Label::Optional, kind: Kind::Uint64, required: false },
        Field { key: "payment_preimage", name: "payment_preimage", number: 12, label: Label::Optional, kind: Kind::FixedBytes(32), required: false },
        Field { key: "local_offer_id", name: "local_offer_id", number: 13, label: Label::Optional, kind: Kind::Bytes, required: false },
        Field { key: "invreq_payer_note", name: "invreq_payer_note", number: 15, label: Label::Optional, kind: Kind::String, required: false },
        Field { key: "created_index", name: "created_index", number: 16, label: Label::Singular, kind: Kind::Uint64, required: true },
        Field { key: "paid_outpoint", name: "paid_outpoint", number: 17, label: Label::Optional, kind: Kind::Message(&CREATEINVOICE_PAID_OUTPOINT), required: false },
    ],
    by_key: &[4, 9, 1, 2, 14, 6, 7, 13, 0, 12, 10, 15, 8, 3, 11, 5],
};

/// `cln.CreateinvoicePaidOutpoint`
pub static CREATEINVOICE_PAID_OUTPOINT: Message = Message {
    name: "cln.CreateinvoicePaidOutpoint",
    fields: &[
        Field { key: "txid", name: "txid", number: 1, label: Label::Singular, kind: Kind::FixedBytes(32), required: true },
        Field { key: "outnum", name: "outnum", number: 2, label: Label::Singular, kind: Kind::Uint32, required: true },
    ],
    by_key: &[1, 0],
};

/// `cln.CreateinvoiceResponse.CreateinvoiceStatus`
pub static CREATEINVOICE_RESPONSE_CREATEINVOICE_STATUS: Enum = Enum {
    name: "cln.CreateinvoiceResponse.CreateinvoiceStatus",
    values: &[
        EnumValue { json: "paid", name: "PAID", number: 0 },
        EnumValue { json: "expired", name: "EXPIRED", number: 1 },
        EnumValue { json: "unpaid", name: "UNPAID", number: 2 },
    ],
};
