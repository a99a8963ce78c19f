//! Tables: notification `rebalance_moved`.
//!
//! Made by `boltgate-gen generate`. Don't edit: change plugins/rebalance/ and generate again.

use boltgate_transcode::table::{Enum, EnumValue, Field, Kind, Label, Message, Shape, Unit};

/// `rebalance.v1.StreamMovedRequest`
pub static STREAM_MOVED_REQUEST: Message = Message {
    name: "rebalance.v1.StreamMovedRequest",
    fields: &[
    ],
    by_key: &[],
};

/// `rebalance.v1.MovedNotification`
pub static MOVED_NOTIFICATION: Message = Message {
    name: "rebalance.v1.MovedNotification",
    fields: &[
        Field { key: "id", name: "id", number: 1, label: Label::Singular, kind: Kind::Uint64, required: true },
        Field { key: "from", name: "from", number: 2, label: Label::Singular, kind: Kind::ShortChannelId, required: true },
        Field { key: "to", name: "to", number: 3, label: Label::Singular, kind: Kind::ShortChannelId, required: true },
        Field { key: "amount_msat", name: "amount_msat", number: 4, label: Label::Singular, kind: Kind::Shape(Shape::Amount(Unit::Msat)), required: true },
        Field { key: "state", name: "state", number: 5, label: Label::Singular, kind: Kind::Enum(&MOVED_NOTIFICATION_MOVED_NOTIFICATION_STATE), required: true },
    ],
    by_key: &[3, 1, 0, 4, 2],
};

/// `rebalance.v1.MovedNotification.MovedNotificationState`
pub static MOVED_NOTIFICATION_MOVED_NOTIFICATION_STATE: Enum = Enum {
    name: "rebalance.v1.MovedNotification.MovedNotificationState",
    values: &[
        EnumValue { json: "pending", name: "PENDING", number: 0 },
        EnumValue { json: "done", name: "DONE", number: 1 },
        EnumValue { json: "failed", name: "FAILED", number: 2 },
    ],
};
