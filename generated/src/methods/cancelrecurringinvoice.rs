//! Tables: method `cancelrecurringinvoice`.
//!
//! Made by `boltgate-gen generate`. Don't edit: change schemas/ and run `make regenerate`.

use boltgate_transcode::table::{Field, Kind, Label, Message};

/// `cln.CancelrecurringinvoiceRequest`
pub static CANCELRECURRINGINVOICE_REQUEST: Message = Message {
    name: "cln.CancelrecurringinvoiceRequest",
    fields: &[
        Field { key: "offer", name: "offer", number: 1, label: Label::Singular, kind: Kind::String, required: true },
        Field { key: "recurrence_counter", name: "recurrence_counter", number: 2, label: Label::Singular, kind: Kind::Uint64, required: true },
        Field { key: "recurrence_label", name: "recurrence_label", number: 3, label: Label::Singular, kind: Kind::String, required: true },
        Field { key: "recurrence_start", name: "recurrence_start", number: 4, label: Label::Optional, kind: Kind::Double, required: false },
        Field { key: "payer_note", name: "payer_note", number: 5, label: Label::Optional, kind: Kind::String, required: false },
        Field { key: "bip353", name: "bip353", number: 6, label: Label::Optional, kind: Kind::String, required: false },
    ],
    by_key: &[5, 0, 4, 1, 2, 3],
};

/// `cln.CancelrecurringinvoiceResponse`
pub static CANCELRECURRINGINVOICE_RESPONSE: Message = Message {
    name: "cln.CancelrecurringinvoiceResponse",
    fields: &[
        Field { key: "bolt12", name: "bolt12", number: 1, label: Label::Singular, kind: Kind::String, required: true },
    ],
    by_key: &[0],
};
