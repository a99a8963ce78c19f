//! Tables: method `preapprovekeysend`.
//!
//! Made by `boltgate-gen generate`. Don't edit: change schemas/ and run `make regenerate`.

use boltgate_transcode::table::{Field, Kind, Label, Message, Shape, Unit};

/// `cln.PreapprovekeysendRequest`
pub static PREAPPROVEKEYSEND_REQUEST: Message = Message {
    name: "cln.PreapprovekeysendRequest",
    fields: &[
        Field { key: "destination", name: "destination", number: 1, label: Label::Singular, kind: Kind::FixedBytes(33), required: true },
        Field { key: "payment_hash", name: "payment_hash", number: 2, label: Label::Singular, kind: Kind::Bytes, required: true },
        Field { key: "amount_msat", name: "amount_msat", number: 3, label: Label::Singular, kind: Kind::Shape(Shape::Amount(Unit::Msat)), required: true },
    ],
    by_key: &[2, 0, 1],
};

/// `cln.PreapprovekeysendResponse`
pub static PREAPPROVEKEYSEND_RESPONSE: Message = Message {
    name: "cln.PreapprovekeysendResponse",
    fields: &[
    ],
    by_key: &[],
};
