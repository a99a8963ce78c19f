//! Tables: method `rebalance-start`.
//!
//! Made by `boltgate-gen generate`. Don't edit: change plugins/rebalance/ and generate again.

use boltgate_transcode::table::{Enum, EnumValue, Field, Kind, Label, Message, Shape, Unit};

/// `rebalance.v1.StartRequest`
pub static START_REQUEST: Message = Message {
    name: "rebalance.v1.StartRequest",
    fields: &[
        Field { key: "from", name: "from", number: 1, label: Label::Singular, kind: Kind::ShortChannelId, required: true },
        Field { key: "to", name: "to", number: 2, label: Label::Singular, kind: Kind::ShortChannelId, required: true },
        Field { key: "amount_msat", name: "amount_msat", number: 3, label: Label::Singular, kind: Kind::Shape(Shape::Amount(Unit::Msat)), required: true },
        Field { key: "maxfee_msat", name: "maxfee_msat", number: 4, label: Label::Optional, kind: Kind::Shape(Shape::Amount(Unit::Msat)), required: false },
    ],
    by_key: &[2, 0, 3, 1],
};

/// `rebalance.v1.StartResponse`
pub static START_RESPONSE: Message = Message {
    name: "rebalance.v1.StartResponse",
    fields: &[
        Field { key: "id", name: "id", number: 1, label: Label::Singular, kind: Kind::Uint64, required: true },
        Field { key: "state", name: "state", number: 2, label: Label::Singular, kind: Kind::Enum(&START_RESPONSE_START_RESPONSE_STATE), required: true },
    ],
    by_key: &[0, 1],
};

/// `rebalance.v1.StartResponse.StartResponseState`
pub static START_RESPONSE_START_RESPONSE_STATE: Enum = Enum {
    name: "rebalance.v1.StartResponse.StartResponseState",
    values: &[
        EnumValue { json: "pending", name: "PENDING", number: 0 },
        EnumValue { json: "done", name: "DONE", number: 1 },
        EnumValue { json: "failed", name: "FAILED", number: 2 },
    ],
};
