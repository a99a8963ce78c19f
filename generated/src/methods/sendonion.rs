//! Tables: method `sendonion`.
//!
//! Made by `boltgate-gen generate`. Don't edit: change schemas/ and run `make regenerate`.

use boltgate_transcode::table::{Enum, EnumValue, Field, Kind, Label, Message, Shape, Unit};

/// `cln.SendonionRequest`
pub static SENDONION_REQUEST: Message = Message {
    name: "cln.SendonionRequest",
    fields: &[
        Field { key: "onion", name: "onion", number: 1, label: Label::Singular, kind: Kind::Bytes, required: true },
        Field { key: "first_hop", name: "first_hop", number: 2, label: Label::Singular, kind: Kind::Message(&SENDONION_FIRST_HOP), required: true },
        Field { key: "payment_hash", name: "payment_hash", number: 3, label: Label::Singular, kind: Kind::FixedBytes(32), required: true },
        Field { key: "label", name: "label", number: 4, label: Label::Optional, kind: Kind::String, required: false },
        Field { key: "shared_secrets", name: "shared_secrets", number: 5, label: Label::Repeated, kind: Kind::FixedBytes(32), required: false },
        Field { key: "partid", name: "partid", number: 6, label: Label::Optional, kind: Kind::Uint16, required: false },
        Field { key: "bolt11", name: "bolt11", number: 7, label: Label::Optional, kind: Kind::String, required: false },
        Field { key: "destination", name: "destination", number: 9, label: Label::Optional, kind: Kind::FixedBytes(33), required: false },
        Field { key: "groupid", name: "groupid", number: 11, label: Label::Optional, kind: Kind::Uint64, required: false },
        Field { key: "amount_msat", name: "amount_msat", number: 12, label: Label::Optional, kind: Kind::Shape(Shape::Amount(Unit::Msat)), required: false },
        Field { key: "localinvreqid", name: "localinvreqid", number: 13, label: Label::Optional, kind: Kind::FixedBytes(32), required: false },
        Field { key: "description", name: "description", number: 14, label: Label::Optional, kind: Kind::String, required: false },
        Field { key: "total_amount_msat", name: "total_amount_msat", number: 15, label: Label::Optional, kind: Kind::Shape(Shape::Amount(Unit::Msat)), required: false },
    ],
    by_key: &[9, 6, 11, 7, 1, 8, 3, 10, 0, 5, 2, 4, 12],
};

/// `cln.SendonionFirstHop`
pub static SENDONION_FIRST_HOP: Message = Message {
    name: "cln.SendonionFirstHop",
    fields: &[
        Field { key: "id", name: "id", number: 1, label: Label::Singular, kind: Kind::FixedBytes(33), required: true },
        Field { key: "amount_msat", name: "amount_msat", number: 2, label: Label::Singular, kind: Kind::Shape(Shape::Amount(Unit::Msat)), required: true },
        Field { key: "delay", name: "delay", number: 3, label: Label::Singular, kind: Kind::Uint16, required: true },
    ],
    by_key: &[1, 2, 0],
};

/// `cln.SendonionResponse`
pub static SENDONION_RESPONSE: Message = Message {
    name: "cln.SendonionResponse",
    fields: &[
        Field { key: "id", name: "id", number: 1, label: Label::Singular, kind: Kind::Uint64, required: true },
        Field { key: "payment_hash", name: "payment_hash", number: 2, label: Label::Singular, kind: Kind::FixedBytes(32), required: true },
        Field { key: "status", name: "status", number: 3, label: Label::Singular, kind: Kind::Enum(&SENDONION_RESPONSE_SENDONION_STATUS), required: true },
        Field { key: "amount_msat", name: "amount_msat", number: 4, label: Label::Optional, kind: Kind::Shape(Shape::Amount(Unit::Msat)), required: false },
        Field { key: "destination", name: "destination", number: 5, label: Label::Optional, kind: Kind::FixedBytes(33), required: false },
        Field { key: "created_at", name: "created_at", number: 6, label: Label::Singular, kind: Kind::Uint64, required: true },
        Field { key: "amount_sent_msat", name: "amount_sent_msat", number: 7, label: Label::Singular, kind: Kind::Shape(Shape::Amount(Unit::Msat)), required: true },
        Field { key: "label", name: "label", number: 8, label: Label::Optional, kind: Kind::String, required: false },
        Field { key: "bolt11", name: "bolt11", number: 9, label: Label::Optional, kind: Kind::String, required: false },
        Field { key: "bolt12", name: "bolt12", number: 10, label: Label::Optional, kind: Kind::String, required: false },
        Field { key: "payment_preimage", name: "payment_preimage", number: 11, label: Label::Optional, kind: Kind::FixedBytes(32), required: false },
        Field { key: "message", name: "message", number: 12, label: Label::Optional, kind: Kind::String, required: false },
        Field { key: "partid", name: "partid", number: 13, label: Label::Optional, kind: Kind::Uint64, required: false },
        Field { key: "created_index", name: "created_index", number: 14, label: Label::Singular, kind: Kind::Uint64, required: true },
        Field { key: "updated_index", name: "updated_index", number: 15, label: Label::Optional, kind: Kind::Uint64, required: false },
    ],
    by_key: &[3, 6, 8, 9, 5, 13, 4, 0, 7, 11, 12, 1, 10, 2, 14],
};

/// `cln.SendonionResponse.SendonionStatus`
pub static SENDONION_RESPONSE_SENDONION_STATUS: Enum = Enum {
    name: "cln.SendonionResponse.SendonionStatus",
    values: &[
        EnumValue { json: "pending", name: "PENDING", number: 0 },
        EnumValue { json: "complete", name: "COMPLETE", number: 1 },
    ],
};
