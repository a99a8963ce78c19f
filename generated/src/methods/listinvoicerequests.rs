//! Tables: method `listinvoicerequests`.
//!
//! Made by `boltgate-gen generate`. Don't edit: change schemas/ and run `make regenerate`.

use boltgate_transcode::table::{Field, Kind, Label, Message};

/// `cln.ListinvoicerequestsRequest`
pub static LISTINVOICEREQUESTS_REQUEST: Message = Message {
    name: "cln.ListinvoicerequestsRequest",
    fields: &[
        Field { key: "invreq_id", name: "invreq_id", number: 1, label: Label::Optional, kind: Kind::String, required: false },
        Field { key: "active_only", name: "active_only", number: 2, label: Label::Optional, kind: Kind::Bool, required: false },
    ],
    by_key: &[1, 0],
};

/// `cln.ListinvoicerequestsResponse`
pub static LISTINVOICEREQUESTS_RESPONSE: Message = Message {
    name: "cln.ListinvoicerequestsResponse",
    fields: &[
        Field { key: "invoicerequests", name: "invoicerequests", number: 1, label: Label::Repeated, kind: Kind::Message(&LISTINVOICEREQUESTS_INVOICEREQUESTS), required: true },
    ],
    by_key: &[0],
};

/// `cln.ListinvoicerequestsInvoicerequests`
pub static LISTINVOICEREQUESTS_INVOICEREQUESTS: Message = Message {
    name: "cln.ListinvoicerequestsInvoicerequests",
    fields: &[
        Field { key: "invreq_id", name: "invreq_id", number: 1, label: Label::Singular, kind: Kind::FixedBytes(32), required: true },
        Field { key: "active", name: "active", number: 2, label: Label::Singular, kind: Kind::Bool, required: true },
        Field { key: "single_use", name: "single_use", number: 3, label: Label::Singular, kind: Kind::Bool, required: true },
        Field { key: "bolt12", name: "bolt12", number: 4, label: Label::Singular, kind: Kind::String, required: true },
        Field { key: "used", name: "used", number: 5, label: Label::Singular, kind: Kind::Bool, required: true },
        Field { key: "label", name: "label", number: 6, label: Label::Optional, kind: Kind::String, required: false },
    ],
    by_key: &[1, 3, 0, 5, 2, 4],
};
