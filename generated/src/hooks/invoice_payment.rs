//! Tables: hook `invoice_payment`.
//!
//! Made by `boltgate-gen generate`. Don't edit: change schemas/ and run `make regenerate`.

use boltgate_transcode::table::{Enum, EnumValue, Field, Kind, Label, Message, Shape, Unit};

/// `boltgate.v1.InvoicePaymentAnswer`
pub static INVOICE_PAYMENT_ANSWER: Message = Message {
    name: "boltgate.v1.InvoicePaymentAnswer",
    fields: &[
        Field { key: "id", name: "id", number: 1, label: Label::Singular, kind: Kind::Uint64, required: true },
        Field { key: "response", name: "response", number: 2, label: Label::Singular, kind: Kind::Message(&INVOICE_PAYMENT_RESPONSE), required: true },
    ],
    by_key: &[0, 1],
};

/// `boltgate.v1.InvoicePaymentResponse`
pub static INVOICE_PAYMENT_RESPONSE: Message = Message {
    name: "boltgate.v1.InvoicePaymentResponse",
    fields: &[
        Field { key: "result", name: "result", number: 1, label: Label::Singular, kind: Kind::Enum(&INVOICE_PAYMENT_RESPONSE_INVOICE_PAYMENT_RESULT), required: true },
        Field { key: "failure_message", name: "failure_message", number: 2, label: Label::Optional, kind: Kind::Bytes, required: false },
    ],
    by_key: &[1, 0],
};

/// `boltgate.v1.InvoicePaymentCall`
pub static INVOICE_PAYMENT_CALL: Message = Message {
    name: "boltgate.v1.InvoicePaymentCall",
    fields: &[
        Field { key: "id", name: "id", number: 1, label: Label::Singular, kind: Kind::Uint64, required: true },
        Field { key: "request", name: "request", number: 2, label: Label::Singular, kind: Kind::Message(&INVOICE_PAYMENT_REQUEST), required: true },
    ],
    by_key: &[0, 1],
};

/// `boltgate.v1.InvoicePaymentRequest`
pub static INVOICE_PAYMENT_REQUEST: Message = Message {
    name: "boltgate.v1.InvoicePaymentRequest",
    fields: &[
        Field { key: "payment", name: "payment", number: 1, label: Label::Singular, kind: Kind::Message(&INVOICE_PAYMENT_PAYMENT), required: true },
    ],
    by_key: &[0],
};

/// `boltgate.v1.InvoicePaymentPayment`
pub static INVOICE_PAYMENT_PAYMENT: Message = Message {
    name: "boltgate.v1.InvoicePaymentPayment",
    fields: &[
        Field { key: "label", name: "label", number: 1, label: Label::Singular, kind: Kind::String, required: true },
        Field { key: "preimage", name: "preimage", number: 2, label: Label::Singular, kind: Kind::FixedBytes(32), required: true },
        Field { key: "msat", name: "msat", number: 3, label: Label::Singular, kind: Kind::Shape(Shape::Amount(Unit::Msat)), required: true },
    ],
    by_key: &[0, 2, 1],
};

/// `boltgate.v1.InvoicePaymentResponse.InvoicePaymentResult`
pub static INVOICE_PAYMENT_RESPONSE_INVOICE_PAYMENT_RESULT: Enum = Enum {
    name: "boltgate.v1.InvoicePaymentResponse.InvoicePaymentResult",
    values: &[
        EnumValue { json: "continue", name: "CONTINUE", number: 0 },
        EnumValue { json: "reject", name: "REJECT", number: 1 },
    ],
};
