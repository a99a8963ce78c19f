//! Tables: hook `openchannel2`.
//!
//! Made by `boltgate-gen generate`. Don't edit: change schemas/ and run `make regenerate`.

use boltgate_transcode::table::{Enum, EnumValue, Field, Kind, Label, Message, Shape, Unit};

/// `boltgate.v1.Openchannel2Answer`
pub static OPENCHANNEL2_ANSWER: Message = Message {
    name: "boltgate.v1.Openchannel2Answer",
    fields: &[
        Field { key: "id", name: "id", number: 1, label: Label::Singular, kind: Kind::Uint64, required: true },
        Field { key: "response", name: "response", number: 2, label: Label::Singular, kind: Kind::Message(&OPENCHANNEL2_RESPONSE), required: true },
    ],
    by_key: &[0, 1],
};

/// `boltgate.v1.Openchannel2Response`
pub static OPENCHANNEL2_RESPONSE: Message = Message {
    name: "boltgate.v1.Openchannel2Response",
    fields: &[
        Field { key: "result", name: "result", number: 1, label: Label::Singular, kind: Kind::Enum(&OPENCHANNEL2_RESPONSE_OPENCHANNEL2_RESULT), required: true },
        Field { key: "error_message", name: "error_message", number: 2, label: Label::Optional, kind: Kind::String, required: false },
        Field { key: "close_to", name: "close_to", number: 3, label: Label::Optional, kind: Kind::String, required: false },
        Field { key: "psbt", name: "psbt", number: 4, label: Label::Optional, kind: Kind::String, required: false },
        Field { key: "our_funding_msat", name: "our_funding_msat", number: 5, label: Label::Optional, kind: Kind::Shape(Shape::Amount(Unit::Msat)), required: false },
    ],
    by_key: &[2, 1, 4, 3, 0],
};

/// `boltgate.v1.Openchannel2Call`
pub static OPENCHANNEL2_CALL: Message = Message {
    name: "boltgate.v1.Openchannel2Call",
    fields: &[
        Field { key: "id", name: "id", number: 1, label: Label::Singular, kind: Kind::Uint64, required: true },
        Field { key: "request", name: "request", number: 2, label: Label::Singular, kind: Kind::Message(&OPENCHANNEL2_REQUEST), required: true },
    ],
    by_key: &[0, 1],
};

/// `boltgate.v1.Openchannel2Request`
pub static OPENCHANNEL2_REQUEST: Message = Message {
    name: "boltgate.v1.Openchannel2Request",
    fields: &[
        Field { key: "openchannel2", name: "openchannel2", number: 1, label: Label::Singular, kind: Kind::Message(&OPENCHANNEL2_OPENCHANNEL2), required: true },
    ],
    by_key: &[0],
};

/// `boltgate.v1.Openchannel2Openchannel2`
pub static OPENCHANNEL2_OPENCHANNEL2: Message = Message {
    name: "boltgate.v1.Openchannel2Openchannel2",
    fields: &[
        Field { key: "id", name: "id", number: 1, label: Label::Singular, kind: Kind::FixedBytes(33), required: true },
        Field { key: "channel_id", name: "channel_id", number: 2, label: Label::Singular, kind: Kind::FixedBytes(32), required: true },
        Field { key: "their_funding_msat", name: "their_funding_msat", number: 3, label: Label::Singular, kind: Kind::Shape(Shape::Amount(Unit::Msat)), required: true },
        Field { key: "dust_limit_msat", name: "dust_limit_msat", number: 4, label: Label::Singular, kind: Kind::Shape(Shape::Amount(Unit::Msat)), required: true },
        Field { key: "max_htlc_value_in_flight_msat", name: "max_htlc_value_in_flight_msat", number: 5, label: Label::Singular, kind: Kind::Shape(Shape::Amount(Unit::Msat)), required: true },
        Field { key: "htlc_minimum_msat", name: "htlc_minimum_msat", number: 6, label: Label::Singular, kind: Kind::Shape(Shape::Amount(Unit::Msat)), required: true },
        Field { key: "funding_feerate_per_kw", name: "funding_feerate_per_kw", number: 7, label: Label::Singular, kind: Kind::Uint32, required: true },
        Field { key: "commitment_feerate_per_kw", name: "commitment_feerate_per_kw", number: 8, label: Label::Singular, kind: Kind::Uint32, required: true },
        Field { key: "feerate_our_max", name: "feerate_our_max", number: 9, label: Label::Singular, kind: Kind::Uint32, required: true },
        Field { key: "feerate_our_min", name: "feerate_our_min", number: 10, label: Label::Singular, kind: Kind::Uint32, required: true },
        Field { key: "to_self_delay", name: "to_self_delay", number: 11, label: Label::Singular, kind: Kind::Uint16, required: true },
        Field { key: "max_accepted_htlcs", name: "max_accepted_htlcs", number: 12, label: Label::Singular, kind: Kind::Uint16, required: true },
        Field { key: "channel_flags", name: "channel_flags", number: 13, label: Label::Singular, kind: Kind::Uint8, required: true },
        Field { key: "locktime", name: "locktime", number: 14, label: Label::Singular, kind: Kind::Uint32, required: true },
        Field { key: "shutdown_scriptpubkey", name: "shutdown_scriptpubkey", number: 15, label: Label::Optional, kind: Kind::Bytes, required: false },
        Field { key: "channel_max_msat", name: "channel_max_msat", number: 16, label: Label::Singular, kind: Kind::Shape(Shape::Amount(Unit::Msat)), required: true },
        Field { key: "requested_lease_msat", name: "requested_lease_msat", number: 17, label: Label::Optional, kind: Kind::Shape(Shape::Amount(Unit::Msat)), required: false },
        Field { key: "lease_blockheight_start", name: "lease_blockheight_start", number: 18, label: Label::Optional, kind: Kind::Uint32, required: false },
        Field { key: "node_blockheight", name: "node_blockheight", number: 19, label: Label::Optional, kind: Kind::Uint32, required: false },
        Field { key: "require_confirmed_inputs", name: "require_confirmed_inputs", number: 20, label: Label::Singular, kind: Kind::Bool, required: true },
        Field { key: "channel_type", name: "channel_type", number: 21, label: Label::Optional, kind: Kind::Message(&OPENCHANNEL2_OPENCHANNEL2_CHANNEL_TYPE), required: true },
    ],
    by_key: &[12, 1, 15, 20, 7, 3, 8, 9, 6, 5, 0, 17, 13, 11, 4, 18, 16, 19, 14, 2, 10],
};

/// `boltgate.v1.Openchannel2Openchannel2ChannelType`
pub static OPENCHANNEL2_OPENCHANNEL2_CHANNEL_TYPE: Message = Message {
    name: "boltgate.v1.Openchannel2Openchannel2ChannelType",
    fields: &[
        Field { key: "bits", name: "bits", number: 1, label: Label::Repeated, kind: Kind::Uint32, required: true },
        Field { key: "names", name: "names", number: 2, label: Label::Repeated, kind: Kind::String, required: true },
    ],
    by_key: &[0, 1],
};

/// `boltgate.v1.Openchannel2Response.Openchannel2Result`
pub static OPENCHANNEL2_RESPONSE_OPENCHANNEL2_RESULT: Enum = Enum {
    name: "boltgate.v1.Openchannel2Response.Openchannel2Result",
    values: &[
        EnumValue { json: "continue", name: "CONTINUE", number: 0 },
        EnumValue { json: "reject", name: "REJECT", number: 1 },
    ],
};
