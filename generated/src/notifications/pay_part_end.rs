//! Tables: notification `pay_part_end`.
//!
//! Made by `boltgate-gen generate`. Don't edit: change schemas/ and run `make regenerate`.

use boltgate_transcode::table::{Enum, EnumValue, Field, Kind, Label, Message};

/// `cln.StreamPayPartEndRequest`
pub static STREAM_PAY_PART_END_REQUEST: Message = Message {
    name: "cln.StreamPayPartEndRequest",
    fields: &[
    ],
    by_key: &[],
};

/// `cln.PayPartEndNotification`
pub static PAY_PART_END_NOTIFICATION: Message = Message {
    name: "cln.PayPartEndNotification",
    fields: &[
        Field { key: "status", name: "status", number: 1, label: Label::Singular, kind: Kind::Enum(&PAY_PART_END_NOTIFICATION_PAY_PART_END_STATUS), required: true },
        Field { key: "duration", name: "duration", number: 2, label: Label::Singular, kind: Kind::Double, required: true },
        Field { key: "payment_hash", name: "payment_hash", number: 3, label: Label::Singular, kind: Kind::FixedBytes(32), required: true },
        Field { key: "groupid", name: "groupid", number: 4, label: Label::Singular, kind: Kind::Uint64, required: true },
        Field { key: "partid", name: "partid", number: 5, label: Label::Singular, kind: Kind::Uint64, required: true },
        Field { key: "failed_msg", name: "failed_msg", number: 6, label: Label::Optional, kind: Kind::Bytes, required: false },
        Field { key: "failed_node_id", name: "failed_node_id", number: 7, label: Label::Optional, kind: Kind::FixedBytes(33), required: false },
        Field { key: "failed_short_channel_id", name: "failed_short_channel_id", number: 8, label: Label::Optional, kind: Kind::ShortChannelId, required: false },
        Field { key: "failed_direction", name: "failed_direction", number: 9, label: Label::Optional, kind: Kind::Uint32, required: false },
        Field { key: "error_code", name: "error_code", number: 10, label: Label::Optional, kind: Kind::Uint32, required: false },
        Field { key: "error_message", name: "error_message", number: 11, label: Label::Optional, kind: Kind::String, required: false },
    ],
    by_key: &[1, 9, 10, 8, 5, 6, 7, 3, 4, 2, 0],
};

/// `cln.PayPartEndNotification.PayPartEndStatus`
pub static PAY_PART_END_NOTIFICATION_PAY_PART_END_STATUS: Enum = Enum {
    name: "cln.PayPartEndNotification.PayPartEndStatus",
    values: &[
        EnumValue { json: "success", name: "SUCCESS", number: 0 },
        EnumValue { json: "failure", name: "FAILURE", number: 1 },
    ],
};
