//! Tables: method `invoice`.
//!
//! Made by `boltgate-gen generate`. Don't edit: change schemas/ and run `make regenerate`.

use boltgate_transcode::table::{Field, Kind, Label, Message, Shape};

/// `cln.InvoiceRequest`
pub static INVOICE_REQUEST: Message = Message {
    name: "cln.InvoiceRequest",
    fields: &[
        Field { key: "description", name: "description", number: 2, label: Label::Singular, kind: Kind::String, required: true },
        Field { key: "label", name: "label", number: 3, label: Label::Singular, kind: Kind::String, required: true },
        Field { key: "fallbacks", name: "fallbacks", number: 4, label: Label::Repeated, kind: Kind::String, required: false },
        Field { key: "preimage", name: "preimage", number: 5, label: Label::Optional, kind: Kind::Bytes, required: false },
        Field { key: "cltv", name: "cltv", number: 6, label: Label::Optional, kind: Kind::Uint32, required: false },
        Field { key: "expiry", name: "expiry", number: 7, label: Label::Optional, kind: Kind::Uint64, required: false },
        Field { key: "exposeprivatechannels", name: "exposeprivatechannels", number: 8, label: Label::Repeated, kind: Kind::ShortChannelId, required: false },
        Field { key: "deschashonly", name: "deschashonly", number: 9, label: Label::Optional, kind: Kind::Bool, required: false },
        Field { key: "amount_msat", name: "amount_msat", number: 10, label: Label::Singular, kind: Kind::Shape(Shape::AmountOrAny), required: true },
    ],
    by_key: &[8, 4, 7, 0, 5, 6, 2, 1, 3],
};

/// `cln.InvoiceResponse`
pub static INVOICE_RESPONSE: Message = Message {
    name: "cln.InvoiceResponse",
    fields: &[
        Field { key: "bolt11", name: "bolt11", number: 1, label: Label::Singular, kind: Kind::String, required: true },
        Field { key: "payment_hash", name: "payment_hash", number: 2, label: Label::Singular, kind: Kind::FixedBytes(32), required: true },
        Field { key: "payment_secret", name: "payment_secret", number: 3, label: Label::Singular, kind: Kind::FixedBytes(32), required: true },
        Field { key: "expires_at", name: "expires_at", number: 4, label: Label::Singular, kind: Kind::Uint64, required: true },
        Field { key: "warning_capacity", name: "warning_capacity", number: 5, label: Label::Optional, kind: Kind::String, required: false },
        Field { key: "warning_offline", name: "warning_offline", number: 6, label: Label::Optional, kind: Kind::String, required: false },
        Field { key: "warning_deadends", name: "warning_deadends", number: 7, label: Label::Optional, kind: Kind::String, required: false },
        Field { key: "warning_private_unused", name: "warning_private_unused", number: 8, label: Label::Optional, kind: Kind::String, required: false },
        Field { key: "warning_mpp", name: "warning_mpp", number: 9, label: Label::Optional, kind: Kind::String, required: false },
        Field { key: "created_index", name: "created_index", number: 10, label: Label::Singular, kind: Kind::Uint64, required: true },
    ],
    by_key: &[0, 9, 3, 1, 2, 4, 6, 8, 5, 7],
};
