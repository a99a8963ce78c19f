//! Tables: method `rebalance-estimate`.
//!
//! Made by `boltgate-gen generate`. Don't edit: change plugins/rebalance/ and generate again.

use boltgate_transcode::table::{Field, Kind, Label, Message, Shape, Unit};

/// `rebalance.v1.EstimateRequest`
pub static ESTIMATE_REQUEST: Message = Message {
    name: "rebalance.v1.EstimateRequest",
    fields: &[
        Field { key: "from", name: "from", number: 1, label: Label::Singular, kind: Kind::ShortChannelId, required: true },
        Field { key: "to", name: "to", number: 2, label: Label::Singular, kind: Kind::ShortChannelId, required: true },
        Field { key: "amount_msat", name: "amount_msat", number: 3, label: Label::Singular, kind: Kind::Shape(Shape::Amount(Unit::Msat)), required: true },
        Field { key: "hurry", name: "hurry", number: 4, label: Label::Optional, kind: Kind::Bool, required: false },
    ],
    by_key: &[2, 0, 3, 1],
};

/// `rebalance.v1.EstimateResponse`
pub static ESTIMATE_RESPONSE: Message = Message {
    name: "rebalance.v1.EstimateResponse",
    fields: &[
        Field { key: "fee_msat", name: "fee_msat", number: 1, label: Label::Singular, kind: Kind::Shape(Shape::Amount(Unit::Msat)), required: true },
    ],
    by_key: &[0],
};
