//! Tables: notification `onionmessage_forward_fail`.
//!
//! Made by `boltgate-gen generate`. Don't edit: change schemas/ and run `make regenerate`.

use boltgate_transcode::table::{Field, Kind, Label, Message};

/// `cln.StreamOnionMessageForwardFailRequest`
pub static STREAM_ONION_MESSAGE_FORWARD_FAIL_REQUEST: Message = Message {
    name: "cln.StreamOnionMessageForwardFailRequest",
    fields: &[
    ],
    by_key: &[],
};

/// `cln.OnionMessageForwardFailNotification`
pub static ONION_MESSAGE_FORWARD_FAIL_NOTIFICATION: Message = Message {
    name: "cln.OnionMessageForwardFailNotification",
    fields: &[
        Field { key: "source", name: "source", number: 1, label: Label::Singular, kind: Kind::FixedBytes(33), required: true },
        Field { key: "incoming", name: "incoming", number: 2, label: Label::Singular, kind: Kind::Bytes, required: true },
        Field { key: "path_key", name: "path_key", number: 3, label: Label::Singular, kind: Kind::FixedBytes(33), required: true },
        Field { key: "outgoing", name: "outgoing", number: 4, label: Label::Optional, kind: Kind::Bytes, required: false },
        Field { key: "next_node_id", name: "next_node_id", number: 5, label: Label::Optional, kind: Kind::FixedBytes(33), required: false },
        Field { key: "next_short_channel_id_dir", name: "next_short_channel_id_dir", number: 6, label: Label::Optional, kind: Kind::ShortChannelIdDir, required: false },
    ],
    by_key: &[1, 4, 5, 3, 2, 0],
};
