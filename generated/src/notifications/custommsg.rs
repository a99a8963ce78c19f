//! Tables: notification `custommsg`.
//!
//! Made by `boltgate-gen generate`. Don't edit: change schemas/ and run `make regenerate`.

use boltgate_transcode::table::{Field, Kind, Label, Message};

/// `cln.StreamCustomMsgRequest`
pub static STREAM_CUSTOM_MSG_REQUEST: Message = Message {
    name: "cln.StreamCustomMsgRequest",
    fields: &[
    ],
    by_key: &[],
};

/// `cln.CustomMsgNotification`
pub static CUSTOM_MSG_NOTIFICATION: Message = Message {
    name: "cln.CustomMsgNotification",
    fields: &[
        Field { key: "peer_id", name: "peer_id", number: 1, label: Label::Singular, kind: Kind::FixedBytes(33), required: true },
        Field { key: "payload", name: "payload", number: 2, label: Label::Singular, kind: Kind::Bytes, required: true },
    ],
    by_key: &[1, 0],
};
