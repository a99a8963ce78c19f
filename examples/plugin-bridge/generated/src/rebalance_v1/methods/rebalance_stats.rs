//! Tables: method `rebalance-stats`.
//!
//! Made by `boltgate-gen generate`. Don't edit: change plugins/rebalance/ and generate again.

use boltgate_transcode::table::{Enum, EnumValue, Field, Kind, Label, Message, Shape, Unit};

/// `rebalance.v1.StatsRequest`
pub static STATS_REQUEST: Message = Message {
    name: "rebalance.v1.StatsRequest",
    fields: &[
        Field { key: "channel", name: "channel", number: 1, label: Label::Optional, kind: Kind::ShortChannelId, required: false },
    ],
    by_key: &[0],
};

/// `rebalance.v1.StatsResponse`
pub static STATS_RESPONSE: Message = Message {
    name: "rebalance.v1.StatsResponse",
    fields: &[
        Field { key: "moves", name: "moves", number: 1, label: Label::Singular, kind: Kind::Uint64, required: true },
        Field { key: "moved_msat", name: "moved_msat", number: 2, label: Label::Singular, kind: Kind::Shape(Shape::Amount(Unit::Msat)), required: true },
        Field { key: "channels", name: "channels", number: 3, label: Label::Repeated, kind: Kind::Message(&STATS_RESPONSE_CHANNELS), required: true },
        Field { key: "settings", name: "settings", number: 4, label: Label::Singular, kind: Kind::Shape(Shape::JsonValue), required: true },
    ],
    by_key: &[2, 1, 0, 3],
};

/// `rebalance.v1.StatsResponseChannels`
pub static STATS_RESPONSE_CHANNELS: Message = Message {
    name: "rebalance.v1.StatsResponseChannels",
    fields: &[
        Field { key: "short_channel_id", name: "short_channel_id", number: 1, label: Label::Singular, kind: Kind::ShortChannelId, required: true },
        Field { key: "netMsat", name: "net_msat", number: 2, label: Label::Singular, kind: Kind::Sint64, required: true },
        Field { key: "lastState", name: "last_state", number: 3, label: Label::Optional, kind: Kind::Enum(&STATS_RESPONSE_CHANNELS_STATS_RESPONSE_CHANNELS_LAST_STATE), required: false },
    ],
    by_key: &[2, 1, 0],
};

/// `rebalance.v1.StatsResponseChannels.StatsResponseChannelsLastState`
pub static STATS_RESPONSE_CHANNELS_STATS_RESPONSE_CHANNELS_LAST_STATE: Enum = Enum {
    name: "rebalance.v1.StatsResponseChannels.StatsResponseChannelsLastState",
    values: &[
        EnumValue { json: "pending", name: "PENDING", number: 0 },
        EnumValue { json: "done", name: "DONE", number: 1 },
        EnumValue { json: "failed", name: "FAILED", number: 2 },
    ],
};
