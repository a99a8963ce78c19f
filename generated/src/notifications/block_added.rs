//! Tables: notification `block_added`.
//!
//! Made by `boltgate-gen generate`. Don't edit: change schemas/ and run `make regenerate`.

use boltgate_transcode::table::{Field, Kind, Label, Message};

/// `cln.StreamBlockAddedRequest`
pub static STREAM_BLOCK_ADDED_REQUEST: Message = Message {
    name: "cln.StreamBlockAddedRequest",
    fields: &[
    ],
    by_key: &[],
};

/// `cln.BlockAddedNotification`
pub static BLOCK_ADDED_NOTIFICATION: Message = Message {
    name: "cln.BlockAddedNotification",
    fields: &[
        Field { key: "hash", name: "hash", number: 1, label: Label::Singular, kind: Kind::FixedBytes(32), required: true },
        Field { key: "height", name: "height", number: 2, label: Label::Singular, kind: Kind::Uint32, required: true },
    ],
    by_key: &[0, 1],
};
