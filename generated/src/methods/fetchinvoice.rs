//! Tables: method `fetchinvoice`.
//!
//! Made by `boltgate-gen generate`. Don't edit: change schemas/ and run `make regenerate`.

use boltgate_transcode::table::{Field, Kind, Label, Message, Shape, Unit};

/// `cln.FetchinvoiceRequest`
pub static FETCHINVOICE_REQUEST: Message = Message {
    name: "cln.FetchinvoiceRequest",
    fields: &[
        Field { key: "offer", name: "offer", number: 1, label: Label::Singular, kind: Kind::String, required: true },
        Field { key: "amount_msat", name: "amount_msat", number: 2, label: Label::Optional, kind: Kind::Shape(Shape::Amount(Unit::Msat)), required: false },
        Field { key: "quantity", name: "quantity", number: 3, label: Label::Optional, kind: Kind::Uint64, required: false },
        Field { key: "recurrence_counter", name: "recurrence_counter", number: 4, label: Label::Optional, kind: Kind::Uint64, required: false },
        Field { key: "recurrence_start", name: "recurrence_start", number: 5, label: Label::Optional, kind: Kind::Double, required: false },
        Field { key: "recurrence_label", name: "recurrence_label", number: 6, label: Label::Optional, kind: Kind::String, required: false },
        Field { key: "timeout", name: "timeout", number: 7, label: Label::Optional, kind: Kind::Double, required: false },
        Field { key: "payer_note", name: "payer_note", number: 8, label: Label::Optional, kind: Kind::String, required: false },
        Field { key: "payer_metadata", name: "payer_metadata", number: 9, label: Label::Optional, kind: Kind::String, required: false },
        Field { key: "bip353", name: "bip353", number: 10, label: Label::Optional, kind: Kind::String, required: false },
    ],
    by_key: &[1, 9, 0, 8, 7, 2, 3, 5, 4, 6],
};

/// `cln.FetchinvoiceResponse`
pub static FETCHINVOICE_RESPONSE: Message = Message {
    name: "cln.FetchinvoiceResponse",
    fields: &[
        Field { key: "invoice", name: "invoice", number: 1, label: Label::Singular, kind: Kind::String, required: true },
        Field { key: "changes", name: "changes", number: 2, label: Label::Singular, kind: Kind::Message(&FETCHINVOICE_CHANGES), required: true },
        Field { key: "next_period", name: "next_period", number: 3, label: Label::Optional, kind: Kind::Message(&FETCHINVOICE_NEXT_PERIOD), required: false },
    ],
    by_key: &[1, 0, 2],
};

/// `cln.FetchinvoiceChanges`
pub static FETCHINVOICE_CHANGES: Message = Message {
    name: "cln.FetchinvoiceChanges",
    fields: &[
        Field { key: "description_appended", name: "description_appended", number: 1, label: Label::Optional, kind: Kind::String, required: false },
        Field { key: "description", name: "description", number: 2, label: Label::Optional, kind: Kind::String, required: false },
        Field { key: "vendor_removed", name: "vendor_removed", number: 3, label: Label::Optional, kind: Kind::String, required: false },
        Field { key: "vendor", name: "vendor", number: 4, label: Label::Optional, kind: Kind::String, required: false },
        Field { key: "amount_msat", name: "amount_msat", number: 5, label: Label::Optional, kind: Kind::Shape(Shape::Amount(Unit::Msat)), required: false },
    ],
    by_key: &[4, 1, 0, 3, 2],
};

/// `cln.FetchinvoiceNextPeriod`
pub static FETCHINVOICE_NEXT_PERIOD: Message = Message {
    name: "cln.FetchinvoiceNextPeriod",
    fields: &[
        Field { key: "counter", name: "counter", number: 1, label: Label::Singular, kind: Kind::Uint64, required: true },
        Field { key: "starttime", name: "starttime", number: 2, label: Label::Singular, kind: Kind::Uint64, required: true },
        Field { key: "endtime", name: "endtime", number: 3, label: Label::Singular, kind: Kind::Uint64, required: true },
        Field { key: "paywindow_start", name: "paywindow_start", number: 4, label: Label::Singular, kind: Kind::Uint64, required: true },
        Field { key: "paywindow_end", name: "paywindow_end", number: 5, label: Label::Singular, kind: Kind::Uint64, required: true },
    ],
    by_key: &[0, 2, 4, 3, 1],
};
