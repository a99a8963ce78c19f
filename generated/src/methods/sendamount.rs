//! Tables: method `sendamount`.
//!
//! Made by `boltgate-gen generate`. Don't edit: change schemas/ and run `make regenerate`.

use boltgate_transcode::table::{Field, Kind, Label, Message, Shape, Unit};

/// `cln.SendamountRequest`
pub static SENDAMOUNT_REQUEST: Message = Message {
    name: "cln.SendamountRequest",
    fields: &[
        Field { key: "invstring", name: "invstring", number: 1, label: Label::Singular, kind: Kind::String, required: true },
        Field { key: "amount_msat", name: "amount_msat", number: 2, label: Label::Singular, kind: Kind::Shape(Shape::Amount(Unit::Msat)), required: true },
        Field { key: "maxfee", name: "maxfee", number: 3, label: Label::Optional, kind: Kind::Shape(Shape::Amount(Unit::Msat)), required: false },
        Field { key: "layers", name: "layers", number: 4, label: Label::Repeated, kind: Kind::String, required: false },
        Field { key: "retry_for", name: "retry_for", number: 5, label: Label::Optional, kind: Kind::Uint32, required: false },
        Field { key: "maxdelay", name: "maxdelay", number: 6, label: Label::Optional, kind: Kind::Uint32, required: false },
        Field { key: "payer_note", name: "payer_note", number: 7, label: Label::Optional, kind: Kind::String, required: false },
        Field { key: "label", name: "label", number: 8, label: Label::Optional, kind: Kind::String, required: false },
    ],
    by_key: &[1, 0, 7, 3, 5, 2, 6, 4],
};

/// `cln.SendamountResponse`
pub static SENDAMOUNT_RESPONSE: Message = Message {
    name: "cln.SendamountResponse",
    fields: &[
        Field { key: "payment_preimage", name: "payment_preimage", number: 1, label: Label::Singular, kind: Kind::FixedBytes(32), required: true },
        Field { key: "failed_parts", name: "failed_parts", number: 2, label: Label::Singular, kind: Kind::Uint64, required: true },
        Field { key: "successful_parts", name: "successful_parts", number: 3, label: Label::Singular, kind: Kind::Uint64, required: true },
        Field { key: "amount_msat", name: "amount_msat", number: 4, label: Label::Singular, kind: Kind::Shape(Shape::Amount(Unit::Msat)), required: true },
        Field { key: "amount_sent_msat", name: "amount_sent_msat", number: 5, label: Label::Singular, kind: Kind::Shape(Shape::Amount(Unit::Msat)), required: true },
    ],
    by_key: &[3, 4, 1, 0, 2],
};
