//! Tables: notification `log`.
//!
//! Made by `boltgate-gen generate`. Don't edit: change schemas/ and run `make regenerate`.

use boltgate_transcode::table::{Enum, EnumValue, Field, Kind, Label, Message};

/// `cln.StreamLogRequest`
pub static STREAM_LOG_REQUEST: Message = Message {
    name: "cln.StreamLogRequest",
    fields: &[
    ],
    by_key: &[],
};

/// `cln.LogNotification`
pub static LOG_NOTIFICATION: Message = Message {
    name: "cln.LogNotification",
    fields: &[
        Field { key: "level", name: "level", number: 1, label: Label::Singular, kind: Kind::Enum(&LOG_NOTIFICATION_LOG_LEVEL), required: true },
        Field { key: "time", name: "time", number: 2, label: Label::Singular, kind: Kind::String, required: true },
        Field { key: "timestamp", name: "timestamp", number: 3, label: Label::Singular, kind: Kind::String, required: true },
        Field { key: "source", name: "source", number: 4, label: Label::Singular, kind: Kind::String, required: true },
        Field { key: "log", name: "log", number: 5, label: Label::Singular, kind: Kind::String, required: true },
    ],
    by_key: &[0, 4, 3, 1, 2],
};

/// `cln.LogNotification.LogLevel`
pub static LOG_NOTIFICATION_LOG_LEVEL: Enum = Enum {
    name: "cln.LogNotification.LogLevel",
    values: &[
        EnumValue { json: "io", name: "IO", number: 0 },
        EnumValue { json: "trace", name: "TRACE", number: 1 },
        EnumValue { json: "debug", name: "DEBUG", number: 2 },
        EnumValue { json: "info", name: "INFO", number: 3 },
        EnumValue { json: "unusual", name: "UNUSUAL", number: 4 },
        EnumValue { json: "broken", name: "BROKEN", number: 5 },
    ],
};
