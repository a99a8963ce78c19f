//! Tables: hook `openchannel`.
//!
//! Made by `boltgate-gen generate`. Don't edit: change schemas/ and run `make regenerate`.

use boltgate_transcode::table::{Enum, EnumValue, Field, Kind, Label, Message, Shape, Unit};

/// `boltgate.v1.OpenchannelAnswer`
pub static OPENCHANNEL_ANSWER: Message = Message {
    name: "boltgate.v1.OpenchannelAnswer",
    fields: &[
        Field { key: "id", name: "id", number: 1, label: Label::Singular, kind: Kind::Uint64, required: true },
        Field { key: "response", name: "response", number: 2, label: Label::Singular, kind: Kind::Message(&OPENCHANNEL_RESPONSE), required: true },
    ],
    by_key: &[0, 1],
};

/// `boltgate.v1.OpenchannelResponse`
pub static OPENCHANNEL_RESPONSE: Message = Message {
    name: "boltgate.v1.OpenchannelResponse",
    fields: &[
        Field { key: "result", name: "result", number: 1, label: Label::Singular, kind: Kind::Enum(&OPENCHANNEL_RESPONSE_OPENCHANNEL_RESULT), required: true },
        Field { key: "error_message", name: "error_message", number: 2, label: Label::Optional, kind: Kind::String, required: false },
        Field { key: "close_to", name: "close_to", number: 3, label: Label::Optional, kind: Kind::String, required: false },
        Field { key: "mindepth", name: "mindepth", number: 4, label: Label::Optional, kind: Kind::Uint32, required: false },
        Field { key: "reserve", name: "reserve", number: 5, label: Label::Optional, kind: Kind::Shape(Shape::Amount(Unit::Sat)), required: false },
    ],
    by_key: &[2, 1, 3, 4, 0],
};

/// `boltgate.v1.OpenchannelCall`
pub static OPENCHANNEL_CALL: Message = Message {
    name: "boltgate.v1.OpenchannelCall",
    fields: &[
        Field { key: "id", name: "id", number: 1, label: Label::Singular, kind: Kind::Uint64, required: true },
        Field { key: "request", name: "request", number: 2, label: Label::Singular, kind: Kind::Message(&OPENCHANNEL_REQUEST), required: true },
    ],
    by_key: &[0, 1],
};

/// `boltgate.v1.OpenchannelRequest`
pub static OPENCHANNEL_REQUEST: Message = Message {
    name: "boltgate.v1.OpenchannelRequest",
    fields: &[
        Field { key: "openchannel", name: "openchannel", number: 1, label: Label::Singular, kind: Kind::Message(&OPENCHANNEL_OPENCHANNEL), required: true },
    ],
    by_key: &[0],
};

/// `boltgate.v1.OpenchannelOpenchannel`
pub static OPENCHANNEL_OPENCHANNEL: Message = Message {
    name: "boltgate.v1.OpenchannelOpenchannel",
    fields: &[
        Field { key: "id", name: "id", number: 1, label: Label::Singular, kind: Kind::FixedBytes(33), required: true },
        Field { key: "funding_msat", name: "funding_msat", number: 2, label: Label::Singular, kind: Kind::Shape(Shape::Amount(Unit::Msat)), required: true },
        Field { key: "push_msat", name: "push_msat", number: 3, label: Label::Singular, kind: Kind::Shape(Shape::Amount(Unit::Msat)), required: true },
        Field { key: "dust_limit_msat", name: "dust_limit_msat", number: 4, label: Label::Singular, kind: Kind::Shape(Shape::Amount(Unit::Msat)), required: true },
        Field { key: "max_htlc_value_in_flight_msat", name: "max_htlc_value_in_flight_msat", number: 5, label: Label::Singular, kind: Kind::Shape(Shape::Amount(Unit::Msat)), required: true },
        Field { key: "channel_reserve_msat", name: "channel_reserve_msat", number: 6, label: Label::Singular, kind: Kind::Shape(Shape::Amount(Unit::Msat)), required: true },
        Field { key: "htlc_minimum_msat", name: "htlc_minimum_msat", number: 7, label: Label::Singular, kind: Kind::Shape(Shape::Amount(Unit::Msat)), required: true },
        Field { key: "feerate_per_kw", name: "feerate_per_kw", number: 8, label: Label::Singular, kind: Kind::Uint32, required: true },
        Field { key: "to_self_delay", name: "to_self_delay", number: 9, label: Label::Singular, kind: Kind::Uint32, required: true },
        Field { key: "max_accepted_htlcs", name: "max_accepted_htlcs", number: 10, label: Label::Singular, kind: Kind::Uint32, required: true },
        Field { key: "channel_flags", name: "channel_flags", number: 11, label: Label::Singular, kind: Kind::Uint8, required: true },
        Field { key: "shutdown_scriptpubkey", name: "shutdown_scriptpubkey", number: 12, label: Label::Optional, kind: Kind::Bytes, required: false },
        Field { key: "channel_type", name: "channel_type", number: 13, label: Label::Optional, kind: Kind::Message(&OPENCHANNEL_OPENCHANNEL_CHANNEL_TYPE), required: true },
    ],
    by_key: &[10, 5, 12, 3, 7, 1, 6, 0, 9, 4, 2, 11, 8],
};

/// `boltgate.v1.OpenchannelOpenchannelChannelType`
pub static OPENCHANNEL_OPENCHANNEL_CHANNEL_TYPE: Message = Message {
    name: "boltgate.v1.OpenchannelOpenchannelChannelType",
    fields: &[
        Field { key: "bits", name: "bits", number: 1, label: Label::Repeated, kind: Kind::Uint32, required: true },
        Field { key: "names", name: "names", number: 2, label: Label::Repeated, kind: Kind::String, required: true },
    ],
    by_key: &[0, 1],
};

/// `boltgate.v1.OpenchannelResponse.OpenchannelResult`
pub static OPENCHANNEL_RESPONSE_OPENCHANNEL_RESULT: Enum = Enum {
    name: "boltgate.v1.OpenchannelResponse.OpenchannelResult",
    values: &[
        EnumValue { json: "continue", name: "CONTINUE", number: 0 },
        EnumValue { json: "reject", name: "REJECT", number: 1 },
    ],
};
