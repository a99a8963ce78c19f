//! Tables: method `xpay`.
//!
//! Made by `boltgate-gen generate`. Don't edit: change schemas/ and run `make regenerate`.

use boltgate_transcode::table::{Field, Kind, Label, Message, Shape, Unit};

/// `cln.XpayRequest`
pub static XPAY_REQUEST: Message = Message {
    name: "cln.XpayRequest",
    fields: &[
        Field { key: "invstring", name: "invstring", number: 1, label: Label::Singular, kind: Kind::String, required: true },
        Field { key: "amount_msat", name: "amount_msat", number: 2, label: Label::Optional, kind: Kind::Shape(Shape::Amount(Unit::Msat)), required: false },
        Field { key: "maxfee", name: "maxfee", number: 3, label: Label::Optional, kind: Kind::Shape(Shape::Amount(Unit::Msat)), required: false },
        Field { key: "layers", name: "layers", number: 4, label: Label::Repeated, kind: Kind::String, required: false },
        Field { key: "retry_for", name: "retry_for", number: 5, label: Label::Optional, kind: Kind::Uint32, required: false },
        Field { key: "partial_msat", name: "partial_msat", number: 6, label: Label::Optional, kind: Kind::Shape(Shape::Amount(Unit::Msat)), required: false },
        Field { key: "maxdelay", name: "maxdelay", number: 7, label: Label::Optional, kind: Kind::Uint32, required: false },
        Field { key: "payer_note", name: "payer_note", number: 8, label: Label::Optional, kind: Kind::String, required: false },
        Field { key: "label", name: "label", number: 9, label: Label::Optional, kind: Kind::String, required: false },
        Field { key: "localinvreqid", name: "localinvreqid", number: 10, label: Label::Optional, kind: Kind::Bytes, required: false },
        Field { key: "dev_use_shadow", name: "dev_use_shadow", number: 11, label: Label::Optional, kind: Kind::Bool, required: false },
    ],
    by_key: &[1, 10, 0, 8, 3, 9, 6, 2, 5, 7, 4],
};

/// `cln.XpayResponse`
pub static XPAY_RESPONSE: Message = Message {
    name: "cln.XpayResponse",
    fields: &[
        Field { key: "payment_preimage", name: "payment_preimage", number: 1, label: Label::Singular, kind: Kind::FixedBytes(32), required: true },
        Field { key: "failed_parts", name: "failed_parts", number: 2, label: Label::Singular, kind: Kind::Uint64, required: true },
        Field { key: "successful_parts", name: "successful_parts", number: 3, label: Label::Singular, kind: Kind::Uint64, required: true },
        Field { key: "amount_msat", name: "amount_msat", number: 4, label: Label::Singular, kind: Kind::Shape(Shape::Amount(Unit::Msat)), required: true },
        Field { key: "amount_sent_msat", name: "amount_sent_msat", number: 5, label: Label::Singular, kind: Kind::Shape(Shape::Amount(Unit::Msat)), required: true },
    ],
    by_key: &[3, 4, 1, 0, 2],
};
