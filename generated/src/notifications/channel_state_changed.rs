//! Tables: notification `channel_state_changed`.
//!
//! Made by `boltgate-gen generate`. Don't edit: change schemas/ and run `make regenerate`.

use boltgate_transcode::table::{Enum, EnumValue, Field, Kind, Label, Message};

/// `cln.StreamChannelStateChangedRequest`
pub static STREAM_CHANNEL_STATE_CHANGED_REQUEST: Message = Message {
    name: "cln.StreamChannelStateChangedRequest",
    fields: &[
    ],
    by_key: &[],
};

/// `cln.ChannelStateChangedNotification`
pub static CHANNEL_STATE_CHANGED_NOTIFICATION: Message = Message {
    name: "cln.ChannelStateChangedNotification",
    fields: &[
        Field { key: "peer_id", name: "peer_id", number: 1, label: Label::Singular, kind: Kind::FixedBytes(33), required: true },
        Field { key: "channel_id", name: "channel_id", number: 2, label: Label::Singular, kind: Kind::FixedBytes(32), required: true },
        Field { key: "short_channel_id", name: "short_channel_id", number: 3, label: Label::Optional, kind: Kind::ShortChannelId, required: false },
        Field { key: "timestamp", name: "timestamp", number: 4, label: Label::Singular, kind: Kind::String, required: true },
        Field { key: "old_state", name: "old_state", number: 5, label: Label::Optional, kind: Kind::Enum(&crate::primitives::CHANNEL_STATE), required: false },
        Field { key: "new_state", name: "new_state", number: 6, label: Label::Singular, kind: Kind::Enum(&crate::primitives::CHANNEL_STATE), required: true },
        Field { key: "cause", name: "cause", number: 7, label: Label::Singular, kind: Kind::Enum(&CHANNEL_STATE_CHANGED_NOTIFICATION_CHANNEL_STATE_CHANGED_CAUSE), required: true },
        Field { key: "message", name: "message", number: 8, label: Label::Optional, kind: Kind::String, required: false },
    ],
    by_key: &[6, 1, 7, 5, 4, 0, 2, 3],
};

/// `cln.ChannelStateChangedNotification.ChannelStateChangedCause`
pub static CHANNEL_STATE_CHANGED_NOTIFICATION_CHANNEL_STATE_CHANGED_CAUSE: Enum = Enum {
    name: "cln.ChannelStateChangedNotification.ChannelStateChangedCause",
    values: &[
        EnumValue { json: "unknown", name: "UNKNOWN", number: 0 },
        EnumValue { json: "local", name: "LOCAL", number: 1 },
        EnumValue { json: "user", name: "USER", number: 2 },
        EnumValue { json: "remote", name: "REMOTE", number: 3 },
        EnumValue { json: "protocol", name: "PROTOCOL", number: 4 },
        EnumValue { json: "onchain", name: "ONCHAIN", number: 5 },
    ],
};
