//! Tables: notification `sendpay_success`.
//!
//! Made by `boltgate-gen generate`. Don't edit: change schemas/ and run `make regenerate`.

use boltgate_transcode::table::{Enum, EnumValue, Field, Kind, Label, Message, Shape, Unit};

/// `cln.StreamSendPaySuccessRequest`
pub static STREAM_SEND_PAY_SUCCESS_REQUEST: Message = Message {
    name: "cln.StreamSendPaySuccessRequest",
    fields: &[
    ],
    by_key: &[],
};

/// `cln.SendPaySuccessNotification`
pub static SEND_PAY_SUCCESS_NOTIFICATION: Message = Message {
    name: "cln.SendPaySuccessNotification",
    fields: &[
        Field { key: "created_index", name: "created_index", number: 1, label: Label::Singular, kind: Kind::Uint64, required: true },
        Field { key: "id", name: "id", number: 2, label: Label::Singular, kind: Kind::Uint64, required: true },
        Field { key: "payment_hash", name: "payment_hash", number: 3, label: Label::Singular, kind: Kind::FixedBytes(32), required: true },
        Field { key: "groupid", name: "groupid", number: 4, label: Label::Singular, kind: Kind::Uint64, required: true },
        Field { key: "updated_index", name: "updated_index", number: 5, label: Label::Optional, kind: Kind::Uint64, required: false },
        Field { key: "partid", name: "partid", number: 6, label: Label::Optional, kind: Kind::Uint64, required: false },
        Field { key: "destination", name: "destination", number: 7, label: Label::Optional, kind: Kind::FixedBytes(33), required: false },
        Field { key: "amount_msat", name: "amount_msat", number: 8, label: Label::Optional, kind: Kind::Shape(Shape::Amount(Unit::Msat)), required: false },
        Field { key: "amount_sent_msat", name: "amount_sent_msat", number: 9, label: Label::Singular, kind: Kind::Shape(Shape::Amount(Unit::Msat)), required: true },
        Field { key: "created_at", name: "created_at", number: 10, label: Label::Singular, kind: Kind::Uint64, required: true },
        Field { key: "completed_at", name: "completed_at", number: 11, label: Label::Optional, kind: Kind::Uint64, required: false },
        Field { key: "status", name: "status", number: 12, label: Label::Singular, kind: Kind::Enum(&SEND_PAY_SUCCESS_NOTIFICATION_SENDPAY_SUCCESS_STATUS), required: true },
        Field { key: "payment_preimage", name: "payment_preimage", number: 13, label: Label::Optional, kind: Kind::FixedBytes(32), required: false },
        Field { key: "label", name: "label", number: 14, label: Label::Optional, kind: Kind::String, required: false },
        Field { key: "bolt11", name: "bolt11", number: 15, label: Label::Optional, kind: Kind::String, required: false },
        Field { key: "bolt12", name: "bolt12", number: 16, label: Label::Optional, kind: Kind::String, required: false },
        Field { key: "description", name: "description", number: 17, label: Label::Optional, kind: Kind::String, required: false },
        Field { key: "erroronion", name: "erroronion", number: 18, label: Label::Optional, kind: Kind::Bytes, required: false },
    ],
    by_key: &[7, 8, 14, 15, 10, 9, 0, 16, 6, 17, 3, 1, 13, 5, 2, 12, 11, 4],
};

/// `cln.SendPaySuccessNotification.SendpaySuccessStatus`
pub static SEND_PAY_SUCCESS_NOTIFICATION_SENDPAY_SUCCESS_STATUS: Enum = Enum {
    name: "cln.SendPaySuccessNotification.SendpaySuccessStatus",
    values: &[
        EnumValue { json: "complete", name: "COMPLETE", number: 0 },
    ],
};
