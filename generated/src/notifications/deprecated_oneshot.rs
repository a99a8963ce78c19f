//! Tables: notification `deprecated_oneshot`.
//!
//! Made by `boltgate-gen generate`. Don't edit: change schemas/ and run `make regenerate`.

use boltgate_transcode::table::{Field, Kind, Label, Message};

/// `cln.StreamDeprecatedOneshotRequest`
pub static STREAM_DEPRECATED_ONESHOT_REQUEST: Message = Message {
    name: "cln.StreamDeprecatedOneshotRequest",
    fields: &[
    ],
    by_key: &[],
};

/// `cln.DeprecatedOneshotNotification`
pub static DEPRECATED_ONESHOT_NOTIFICATION: Message = Message {
    name: "cln.DeprecatedOneshotNotification",
    fields: &[
        Field { key: "deprecated_ok", name: "deprecated_ok", number: 1, label: Label::Singular, kind: Kind::Bool, required: true },
    ],
    by_key: &[0],
};
