//! Tables: notification `forward_event`.
//!
//! Made by `boltgate-gen generate`. Don't edit: change schemas/ and run `make regenerate`.

use boltgate_transcode::table::{Enum, EnumValue, Field, Kind, Label, Message, Shape, Unit};

/// `cln.StreamForwardEventRequest`
pub static STREAM_FORWARD_EVENT_REQUEST: Message = Message {
    name: "cln.StreamForwardEventRequest",
    fields: &[
    ],
    by_key: &[],
};

/// `cln.ForwardEventNotification`
pub static FORWARD_EVENT_NOTIFICATION: Message = Message {
    name: "cln.ForwardEventNotification",
    fields: &[
        Field { key: "payment_hash", name: "payment_hash", number: 1, label: Label::Singular, kind: Kind::FixedBytes(32), required: true },
        Field { key: "in_channel", name: "in_channel", number: 2, label: Label::Singular, kind: Kind::ShortChannelId, required: true },
        Field { key: "out_channel", name: "out_channel", number: 3, label: Label::Optional, kind: Kind::ShortChannelId, required: false },
        Field { key: "in_msat", name: "in_msat", number: 4, label: Label::Singular, kind: Kind::Shape(Shape::Amount(Unit::Msat)), required: true },
        Field { key: "out_msat", name: "out_msat", number: 5, label: Label::Optional, kind: Kind::Shape(Shape::Amount(Unit::Msat)), required: false },
        Field { key: "fee_msat", name: "fee_msat", number: 6, label: Label::Optional, kind: Kind::Shape(Shape::Amount(Unit::Msat)), required: false },
        Field { key: "status", name: "status", number: 7, label: Label::Singular, kind: Kind::Enum(&FORWARD_EVENT_NOTIFICATION_FORWARD_EVENT_STATUS), required: true },
        Field { key: "failcode", name: "failcode", number: 8, label: Label::Optional, kind: Kind::Uint32, required: false },
        Field { key: "failreason", name: "failreason", number: 9, label: Label::Optional, kind: Kind::String, required: false },
        Field { key: "style", name: "style", number: 10, label: Label::Optional, kind: Kind::Enum(&FORWARD_EVENT_NOTIFICATION_FORWARD_EVENT_STYLE), required: false },
        Field { key: "received_time", name: "received_time", number: 11, label: Label::Singular, kind: Kind::Double, required: true },
        Field { key: "resolved_time", name: "resolved_time", number: 12, label: Label::Optional, kind: Kind::Double, required: false },
    ],
    by_key: &[7, 8, 5, 1, 3, 2, 4, 0, 10, 11, 6, 9],
};

/// `cln.ForwardEventNotification.ForwardEventStatus`
pub static FORWARD_EVENT_NOTIFICATION_FORWARD_EVENT_STATUS: Enum = Enum {
    name: "cln.ForwardEventNotification.ForwardEventStatus",
    values: &[
        EnumValue { json: "offered", name: "OFFERED", number: 0 },
        EnumValue { json: "settled", name: "SETTLED", number: 1 },
        EnumValue { json: "local_failed", name: "LOCAL_FAILED", number: 2 },
        EnumValue { json: "failed", name: "FAILED", number: 3 },
    ],
};

/// `cln.ForwardEventNotification.ForwardEventStyle`
pub static FORWARD_EVENT_NOTIFICATION_FORWARD_EVENT_STYLE: Enum = Enum {
    name: "cln.ForwardEventNotification.ForwardEventStyle",
    values: &[
        EnumValue { json: "legacy", name: "LEGACY", number: 0 },
        EnumValue { json: "tlv", name: "TLV", number: 1 },
    ],
};
