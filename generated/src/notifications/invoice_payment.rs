//! Tables: notification `invoice_payment`.
//!
//! Made by `boltgate-gen generate`. Don't edit: change schemas/ and run `make regenerate`.

use boltgate_transcode::table::{Field, Kind, Label, Message, Shape, Unit};

/// `cln.StreamInvoicePaymentRequest`
pub static STREAM_INVOICE_PAYMENT_REQUEST: Message = Message {
    name: "cln.StreamInvoicePaymentRequest",
    fields: &[
    ],
    by_key: &[],
};

/// `cln.InvoicePaymentNotification`
pub static INVOICE_PAYMENT_NOTIFICATION: Message = Message {
    name: "cln.InvoicePaymentNotification",
    fields: &[
        Field { key: "msat", name: "msat", number: 1, label: Label::Singular, kind: Kind::Shape(Shape::Amount(Unit::Msat)), required: true },
        Field { key: "preimage", name: "preimage", number: 2, label: Label::Singular, kind: Kind::FixedBytes(32), required: true },
        Field { key: "outpoint", name: "outpoint", number: 3, label: Label::Optional, kind: Kind::Shape(Shape::Outpoint), required: false },
        Field { key: "label", name: "label", number: 4, label: Label::Singular, kind: Kind::String, required: true },
    ],
    by_key: &[3, 0, 2, 1],
};
