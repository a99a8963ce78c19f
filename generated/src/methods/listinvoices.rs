//! Tables: method `listinvoices`.
//!
//! Made by `boltgate-gen generate`. Don't edit: change schemas/ and run `make regenerate`.

use boltgate_transcode::table::{Enum, EnumValue, Field, Kind, Label, Message, Shape, Unit};

/// `cln.ListinvoicesRequest`
pub static LISTINVOICES_REQUEST: Message = Message {
    name: "cln.ListinvoicesRequest",
    fields: &[
        Field { key: "label", name: "label", number: 1, label: Label::Optional, kind: Kind::String, required: false },
        Field { key: "invstring", name: "invstring", number: 2, label: Label::Optional, kind: Kind::String, required: false },
        Field { key: "payment_hash", name: "payment_hash", number: 3, label: Label::Optional, kind: Kind::Bytes, required: false },
        Field { key: "offer_id", name: "offer_id", number: 4, label: Label::Optional, kind: Kind::String, required: false },
        Field { key: "index", name: "index", number: 5, label: Label::Optional, kind: Kind::Enum(&LISTINVOICES_REQUEST_LISTINVOICES_INDEX), required: false },
        Field { key: "start", name: "start", number: 6, label: Label::Optional, kind: Kind::Uint64, required: false },
        Field { key: "limit", name: "limit", number: 7, label: Label::Optional, kind: Kind::Uint32, required: false },
    ],
    by_key: &[4, 1, 0, 6, 3, 2, 5],
};

/// `cln.ListinvoicesResponse`
pub static LISTINVOICES_RESPONSE: Message = Message {
    name: "cln.ListinvoicesResponse",
    fields: &[
        Field { key: "invoices", name: "invoices", number: 1, label: Label::Repeated, kind: Kind::Message(&LISTINVOICES_INVOICES), required: true },
    ],
    by_key: &[0],
};

/// `cln.ListinvoicesInvoices`
pub static LISTINVOICES_INVOICES: Message = Message {
    name: "cln.ListinvoicesInvoices",
    fields: &[
        Field { key: "label", name: "label", number: 1, label: Label::Singular, kind: Kind::String, required: true },
        Field { key: "description", name: "description", number: 2, label: Label::Optional, kind: Kind::String, required: false },
        Field { key: "payment_hash", name: "payment_hash", number: 3, label: Label::Singular, kind: Kind::FixedBytes(32), required: true },
        Field { key: "status", name: "status", number: 4, label: Label::Singular, kind: Kind::Enum(&LISTINVOICES_INVOICES_LISTINVOICES_INVOICES_STATUS), required: true },
        Field { key: "expires_at", name: "expires_at", number: 5, label: Label::Singular, kind: Kind::Uint64, required: true },
        Field { key: "amount_msat", name: "amount_msat", number: 6, label: Label::Optional, kind: Kind::Shape(Shape::Amount(Unit::Msat)), required: false },
        Field { key: "bolt11", name: "bolt11", number: 7, label: Label::Optional, kind: Kind::String, required: false },
        Field { key: "bolt12", name: "bolt12", number: 8, label: Label::Optional, kind: Kind::String, required: false },
        Field { key: "local_offer_id", name: "local_offer_id", number: 9, label: Label::Optional, kind: Kind::FixedBytes(32), required: false },
        Field { key: "pay_index", name: "pay_index", number: 11, label: Label::Optional, kind: Kind::Uint64, required: false },
        Field { key: "amount_received_msat", name: "amount_received_msat", number: 12, label: Label::Optional, kind: Kind::Shape(Shape::Amount(Unit::Msat)), required: false },
        Field { key: "paid_at", name: "paid_at", number: 13, label: Label::Optional, kind: Kind::Uint64, required: false },
        Field { key: "payment_preimage", name: "payment_preimage", number: 14, label: Label::Optional, kind: Kind::FixedBytes(32), required: false },
        Field { key: "invreq_payer_note", name: "invreq_payer_note", number: 15, label: Label::Optional, kind: Kind::String, required: false },
        Field { key: "created_index", name: "created_index", number: 16, label: Label::Singular, kind: Kind::Uint64, required: true },
        Field { key: "updated_index", name: "updated_index", number: 17, label: Label::Optional, kind: Kind::Uint64, required: false },
        Field { key: "paid_outpoint", name: "paid_outpoint", number: 18, label: Label::Optional, kind: Kind::Message(&LISTINVOICES_INVOICES_PAID_OUTPOINT), required: false },
    ],
    by_key: &[5, 10, 6, 7, 14, 1, 4, 13, 0, 8, 11, 16, 9, 2, 12, 3, 15],
};

/// `cln.ListinvoicesInvoicesPaidOutpoint`
pub static LISTINVOICES_INVOICES_PAID_OUTPOINT: Message = Message {
    name: "cln.ListinvoicesInvoicesPaidOutpoint",
    fields: &[
        Field { key: "txid", name: "txid", number: 1, label: Label::Singular, kind: Kind::FixedBytes(32), required: true },
        Field { key: "outnum", name: "outnum", number: 2, label: Label::Singular, kind: Kind::Uint32, required: true },
    ],
    by_key: &[1, 0],
};

/// `cln.ListinvoicesRequest.ListinvoicesIndex`
pub static LISTINVOICES_REQUEST_LISTINVOICES_INDEX: Enum = Enum {
    name: "cln.ListinvoicesRequest.ListinvoicesIndex",
    values: &[
        EnumValue { json: "created", name: "CREATED", number: 0 },
        EnumValue { json: "updated", name: "UPDATED", number: 1 },
    ],
};

/// `cln.ListinvoicesInvoices.ListinvoicesInvoicesStatus`
pub static LISTINVOICES_INVOICES_LISTINVOICES_INVOICES_STATUS: Enum = Enum {
    name: "cln.ListinvoicesInvoices.ListinvoicesInvoicesStatus",
    values: &[
        EnumValue { json: "unpaid", name: "UNPAID", number: 0 },
        EnumValue { json: "paid", name: "PAID", number: 1 },
        EnumValue { json: "expired", name: "EXPIRED", number: 2 },
    ],
};
