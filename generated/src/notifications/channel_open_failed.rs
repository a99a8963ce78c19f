//! Tables: notification `channel_open_failed`.
//!
//! Made by `boltgate-gen generate`. Don't edit: change schemas/ and run `make regenerate`.

use boltgate_transcode::table::{Field, Kind, Label, Message};

/// `cln.StreamChannelOpenFailedRequest`
pub static STREAM_CHANNEL_OPEN_FAILED_REQUEST: Message = Message {
    name: "cln.StreamChannelOpenFailedRequest",
    fields: &[
    ],
    by_key: &[],
};

/// `cln.ChannelOpenFailedNotification`
pub static CHANNEL_OPEN_FAILED_NOTIFICATION: Message = Message {
    name: "cln.ChannelOpenFailedNotification",
    fields: &[
        Field { key: "channel_id", name: "channel_id", number: 1, label: Label::Singular, kind: Kind::FixedBytes(32), required: true },
    ],
    by_key: &[0],
};
