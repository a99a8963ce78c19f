//! Tables: notification `warning`.
//!
//! Made by `boltgate-gen generate`. Don't edit: change schemas/ and run `make regenerate`.

use boltgate_transcode::table::{Enum, EnumValue, Field, Kind, Label, Message};

/// `cln.StreamWarningRequest`
pub static STREAM_WARNING_REQUEST: Message = Message {
    name: "cln.StreamWarningRequest",
    fields: &[
    ],
    by_key: &[],
};

/// `cln.WarningNotification`
pub static WARNING_NOTIFICATION: Message = Message {
    name: "cln.WarningNotification",
    fields: &[
        Field { key: "level", name: "level", number: 1, label: Label::Singular, kind: Kind::Enum(&WARNING_NOTIFICATION_WARNING_LEVEL), required: true },
        Field { key: "time", name: "time", number: 2, label: Label::Singular, kind: Kind::String, required: true },
        Field { key: "timestamp", name: "timestamp", number: 3, label: Label::Singular, kind: Kind::String, required: true },
        Field { key: "source", name: "source", number: 4, label: Label::Singular, kind: Kind::String, required: true },
        Field { key: "log", name: "log", number: 5, label: Label::Singular, kind: Kind::String, required: true },
    ],
    by_key: &[0, 4, 3, 1, 2],
};

/// `cln.WarningNotification.WarningLevel`
pub static WARNING_NOTIFICATION_WARNING_LEVEL: Enum = Enum {
    name: "cln.WarningNotification.WarningLevel",
    values: &[
        EnumValue { json: "warn", name: "WARN", number: 0 },
        EnumValue { json: "error", name: "ERROR", number: 1 },
    ],
};
