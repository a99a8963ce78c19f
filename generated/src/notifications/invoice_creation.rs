//! Tables: notification `invoice_creation`.
//!
//! Made by `boltgate-gen generate`. Don't edit: change schemas/ and run `make regenerate`.

use boltgate_transcode::table::{Field, Kind, Label, Message, Shape, Unit};

/// `cln.StreamInvoiceCreationRequest`
pub static STREAM_INVOICE_CREATION_REQUEST: Message = Message {
    name: "cln.StreamInvoiceCreationRequest",
    fields: &[
    ],
    by_key: &[],
};

/// `cln.InvoiceCreationNotification`
pub static INVOICE_CREATION_NOTIFICATION: Message = Message {
    name: "cln.InvoiceCreationNotification",
    fields: &[
        Field { key: "msat", name: "msat", number: 1, label: Label::Optional, kind: Kind::Shape(Shape::Amount(Unit::Msat)), required: false },
        Field { key: "preimage", name: "preimage", number: 2, label: Label::Singular, kind: Kind::FixedBytes(32), required: true },
        Field { key: "label", name: "label", number: 3, label: Label::Singular, kind: Kind::String, required: true },
    ],
    by_key: &[2, 0, 1],
};
