//! Tables: notification `shutdown`.
//!
//! Made by `boltgate-gen generate`. Don't edit: change schemas/ and run `make regenerate`.

use boltgate_transcode::table::{Message};

/// `cln.StreamShutdownRequest`
pub static STREAM_SHUTDOWN_REQUEST: Message = Message {
    name: "cln.StreamShutdownRequest",
    fields: &[
    ],
    by_key: &[],
};

/// `cln.ShutdownNotification`
pub static SHUTDOWN_NOTIFICATION: Message = Message {
    name: "cln.ShutdownNotification",
    fields: &[
    ],
    by_key: &[],
};
