//! Tables: hook `rbf_channel`.
//!
//! Made by `boltgate-gen generate`. Don't edit: change schemas/ and run `make regenerate`.

use boltgate_transcode::table::{Enum, EnumValue, Field, Kind, Label, Message, Shape, Unit};

/// `boltgate.v1.RbfChannelAnswer`
pub static RBF_CHANNEL_ANSWER: Message = Message {
    name: "boltgate.v1.RbfChannelAnswer",
    fields: &[
        Field { key: "id", name: "id", number: 1, label: Label::Singular, kind: Kind::Uint64, required: true },
        Field { key: "response", name: "response", number: 2, label: Label::Singular, kind: Kind::Message(&RBF_CHANNEL_RESPONSE), required: true },
    ],
    by_key: &[0, 1],
};

/// `boltgate.v1.RbfChannelResponse`
pub static RBF_CHANNEL_RESPONSE: Message = Message {
    name: "boltgate.v1.RbfChannelResponse",
    fields: &[
        Field { key: "result", name: "result", number: 1, label: Label::Singular, kind: Kind::Enum(&RBF_CHANNEL_RESPONSE_RBF_CHANNEL_RESULT), required: true },
        Field { key: "psbt", name: "psbt", number: 2, label: Label::Optional, kind: Kind::String, required: false },
        Field { key: "our_funding_msat", name: "our_funding_msat", number: 3, label: Label::Optional, kind: Kind::Shape(Shape::Amount(Unit::Msat)), required: false },
        Field { key: "error_message", name: "error_message", number: 4, label: Label::Optional, kind: Kind::String, required: false },
    ],
    by_key: &[3, 2, 1, 0],
};

/// `boltgate.v1.RbfChannelCall`
pub static RBF_CHANNEL_CALL: Message = Message {
    name: "boltgate.v1.RbfChannelCall",
    fields: &[
        Field { key: "id", name: "id", number: 1, label: Label::Singular, kind: Kind::Uint64, required: true },
        Field { key: "request", name: "request", number: 2, label: Label::Singular, kind: Kind::Message(&RBF_CHANNEL_REQUEST), required: true },
    ],
    by_key: &[0, 1],
};

/// `boltgate.v1.RbfChannelRequest`
pub static RBF_CHANNEL_REQUEST: Message = Message {
    name: "boltgate.v1.RbfChannelRequest",
    fields: &[
        Field { key: "rbf_channel", name: "rbf_channel", number: 1, label: Label::Singular, kind: Kind::Message(&RBF_CHANNEL_RBF_CHANNEL), required: true },
    ],
    by_key: &[0],
};

/// `boltgate.v1.RbfChannelRbfChannel`
pub static RBF_CHANNEL_RBF_CHANNEL: Message = Message {
    name: "boltgate.v1.RbfChannelRbfChannel",
    fields: &[
        Field { key: "id", name: "id", number: 1, label: Label::Singular, kind: Kind::FixedBytes(33), required: true },
        Field { key: "channel_id", name: "channel_id", number: 2, label: Label::Singular, kind: Kind::FixedBytes(32), required: true },
        Field { key: "their_last_funding_msat", name: "their_last_funding_msat", number: 3, label: Label::Singular, kind: Kind::Shape(Shape::Amount(Unit::Msat)), required: true },
        Field { key: "their_funding_msat", name: "their_funding_msat", number: 4, label: Label::Singular, kind: Kind::Shape(Shape::Amount(Unit::Msat)), required: true },
        Field { key: "our_last_funding_msat", name: "our_last_funding_msat", number: 5, label: Label::Singular, kind: Kind::Shape(Shape::Amount(Unit::Msat)), required: true },
        Field { key: "funding_feerate_per_kw", name: "funding_feerate_per_kw", number: 6, label: Label::Singular, kind: Kind::Uint32, required: true },
        Field { key: "feerate_our_max", name: "feerate_our_max", number: 7, label: Label::Singular, kind: Kind::Uint32, required: true },
        Field { key: "feerate_our_min", name: "feerate_our_min", number: 8, label: Label::Singular, kind: Kind::Uint32, required: true },
        Field { key: "channel_max_msat", name: "channel_max_msat", number: 9, label: Label::Singular, kind: Kind::Shape(Shape::Amount(Unit::Msat)), required: true },
        Field { key: "locktime", name: "locktime", number: 10, label: Label::Singular, kind: Kind::Uint32, required: true },
        Field { key: "requested_lease_msat", name: "requested_lease_msat", number: 11, label: Label::Optional, kind: Kind::Shape(Shape::Amount(Unit::Msat)), required: false },
        Field { key: "require_confirmed_inputs", name: "require_confirmed_inputs", number: 12, label: Label::Singular, kind: Kind::Bool, required: true },
    ],
    by_key: &[1, 8, 6, 7, 5, 0, 9, 4, 10, 11, 3, 2],
};

/// `boltgate.v1.RbfChannelResponse.RbfChannelResult`
pub static RBF_CHANNEL_RESPONSE_RBF_CHANNEL_RESULT: Enum = Enum {
    name: "boltgate.v1.RbfChannelResponse.RbfChannelResult",
    values: &[
        EnumValue { json: "continue", name: "CONTINUE", number: 0 },
        EnumValue { json: "reject", name: "REJECT", number: 1 },
    ],
};
