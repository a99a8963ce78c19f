//! Tables: method `waitinvoice`.
//!
//! Made by `boltgate-gen generate`. Don't edit: change schemas/ and run `make regenerate`.

use boltgate_transcode::table::{Enum, EnumValue, Field, Kind, Label, Message, Shape, Unit};

/// `cln.WaitinvoiceRequest`
pub static WAITINVOICE_REQUEST: Message = Message {
    name: "cln.WaitinvoiceRequest",
    fields: &[
        Field { key: "label", name: "label", number: 1, label: Label::Singular, kind: Kind::String, required: true },
    ],
    by_key: &[0],
};

/// `cln.WaitinvoiceResponse`
pub static WAITINVOICE_RESPONSE: Message = Message {
    name: "cln.WaitinvoiceResponse",
    fields: &[
        Field { key: "label", name: "label", number: 1, label: Label::Singular, kind: Kind::String, required: true },
        Field { key: "description", name: "description", number: 2, label: Label::Optional, kind: Kind::String, required: false },
        Field { key: "payment_hash", name: "payment_hash", number: 3, label: Label::Singular, kind: Kind::FixedBytes(32), required: true },
        Field { key: "status", name: "status", number: 4, label: Label::Singular, kind: Kind::Enum(&WAITINVOICE_RESPONSE_WAITINVOICE_STATUS), required: true },
        Field { key: "expires_at", name: "expires_at", number: 5, label: Label::Singular, kind: Kind::Uint64, required: true },
        Field { key: "amount_msat", name: "amount_msat", number: 6, label: Label::Optional, kind: Kind::Shape(Shape::Amount(Unit::Msat)), required: false },
        Field { key: "bolt11", name: "bolt11", number: 7, label: Label::Optional, kind: Kind::String, required: false },
        Field { key: "bolt12", name: "bolt12", number: 8, label: Label::Optional, kind: Kind::String, required: false },
        Field { key: "pay_index", name: "pay_index", number: 9, label: Label::Optional, kind: Kind::Uint64, required: false },
        Field { key: "amount_received_msat", name: "amount_received_msat", number: 10, label: Label::Optional, kind: Kind::Shape(Shape::Amount(Unit::Msat)), required: false },
        Field { key: "paid_at", name: "paid_at", number: 11, label: Label::Optional, kind: Kind::Uint64, required: false },
        Field { key: "payment_preimage", name: "payment_preimage", number: 12, label: Label::Optional, kind: Kind::FixedBytes(32), required: false },
        Field { key: "created_index", name: "created_index", number: 13, label: Label::Singular, kind: Kind::Uint64, required: true },
        Field { key: "updated_index", name: "updated_index", number: 14, label: Label::Optional, kind: Kind::Uint64, required: false },
        Field { key: "paid_outpoint", name: "paid_outpoint", number: 15, label: Label::Optional, kind: Kind::Message(&WAITINVOICE_PAID_OUTPOINT), required: false },
    ],
    by_key: &[5, 9, 6, 7, 12, 1, 4, 0, 10, 14, 8, 2, 11, 3, 13],
};

/// `cln.WaitinvoicePaidOutpoint`
pub static WAITINVOICE_PAID_OUTPOINT: Message = Message {
    name: "cln.WaitinvoicePaidOutpoint",
    fields: &[
        Field { key: "txid", name: "txid", number: 1, label: Label::Singular, kind: Kind::FixedBytes(32), required: true },
        Field { key: "outnum", name: "outnum", number: 2, label: Label::Singular, kind: Kind::Uint32, required: true },
    ],
    by_key: &[1, 0],
};

/// `cln.WaitinvoiceResponse.WaitinvoiceStatus`
pub static WAITINVOICE_RESPONSE_WAITINVOICE_STATUS: Enum = Enum {
    name: "cln.WaitinvoiceResponse.WaitinvoiceStatus",
    values: &[
        EnumValue { json: "paid", name: "PAID", number: 0 },
        EnumValue { json: "expired", name: "EXPIRED", number: 1 },
    ],
};
