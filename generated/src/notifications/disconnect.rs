//! Tables: notification `disconnect`.
//!
//! Made by `boltgate-gen generate`. Don't edit: change schemas/ and run `make regenerate`.

use boltgate_transcode::table::{Field, Kind, Label, Message};

/// `cln.StreamDisconnectRequest`
pub static STREAM_DISCONNECT_REQUEST: Message = Message {
    name: "cln.StreamDisconnectRequest",
    fields: &[
    ],
    by_key: &[],
};

/// `cln.DisconnectNotification`
pub static DISCONNECT_NOTIFICATION: Message = Message {
    name: "cln.DisconnectNotification",
    fields: &[
        Field { key: "id", name: "id", number: 1, label: Label::Singular, kind: Kind::FixedBytes(33), required: true },
    ],
    by_key: &[0],
};
