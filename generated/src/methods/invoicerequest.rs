//! Tables: method `invoicerequest`.
//!
//! Made by `boltgate-gen generate`. Don't edit: change schemas/ and run `make regenerate`.

use boltgate_transcode::table::{Field, Kind, Label, Message, Shape, Unit};

/// `cln.InvoicerequestRequest`
pub static INVOICEREQUEST_REQUEST: Message = Message {
    name: "cln.InvoicerequestRequest",
    fields: &[
        Field { key: "amount", name: "amount", number: 1, label: Label::Singular, kind: Kind::Shape(Shape::Amount(Unit::Msat)), required: true },
        Field { key: "description", name: "description", number: 2, label: Label::Singular, kind: Kind::String, required: true },
        Field { key: "issuer", name: "issuer", number: 3, label: Label::Optional, kind: Kind::String, required: false },
        Field { key: "label", name: "label", number: 4, label: Label::Optional, kind: Kind::String, required: false },
        Field { key: "absolute_expiry", name: "absolute_expiry", number: 5, label: Label::Optional, kind: Kind::Uint64, required: false },
        Field { key: "single_use", name: "single_use", number: 6, label: Label::Optional, kind: Kind::Bool, required: false },
    ],
    by_key: &[4, 0, 1, 2, 3, 5],
};

/// `cln.InvoicerequestResponse`
pub static INVOICEREQUEST_RESPONSE: Message = Message {
    name: "cln.InvoicerequestResponse",
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
