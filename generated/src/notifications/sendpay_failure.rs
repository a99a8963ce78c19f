//! Tables: notification `sendpay_failure`.
//!
//! Made by `boltgate-gen generate`. Don't edit: change schemas/ and run `make regenerate`.

use boltgate_transcode::table::{Enum, EnumValue, Field, Kind, Label, Message, Shape, Unit};

/// `cln.StreamSendPayFailureRequest`
pub static STREAM_SEND_PAY_FAILURE_REQUEST: Message = Message {
    name: "cln.StreamSendPayFailureRequest",
    fields: &[
    ],
    by_key: &[],
};

/// `cln.SendPayFailureNotification`
pub static SEND_PAY_FAILURE_NOTIFICATION: Message = Message {
    name: "cln.SendPayFailureNotification",
    fields: &[
        Field { key: "code", name: "code", number: 1, label: Label::Singular, kind: Kind::Sint64, required: true },
        Field { key: "message", name: "message", number: 2, label: Label::Singular, kind: Kind::String, required: true },
        Field { key: "data", name: "data", number: 3, label: Label::Singular, kind: Kind::Message(&SENDPAY_FAILURE_DATA), required: true },
    ],
    by_key: &[0, 2, 1],
};

/// `cln.SendpayFailureData`
pub static SENDPAY_FAILURE_DATA: Message = Message {
    name: "cln.SendpayFailureData",
    fields: &[
        Field { key: "created_index", name: "created_index", number: 1, label: Label::Optional, kind: Kind::Uint64, required: false },
        Field { key: "id", name: "id", number: 2, label: Label::Optional, kind: Kind::Uint64, required: false },
        Field { key: "payment_hash", name: "payment_hash", number: 3, label: Label::Optional, kind: Kind::FixedBytes(32), required: false },
        Field { key: "groupid", name: "groupid", number: 4, label: Label::Optional, kind: Kind::Uint64, required: false },
        Field { key: "updated_index", name: "updated_index", number: 5, label: Label::Optional, kind: Kind::Uint64, required: false },
        Field { key: "partid", name: "partid", number: 6, label: Label::Optional, kind: Kind::Uint64, required: false },
        Field { key: "destination", name: "destination", number: 7, label: Label::Optional, kind: Kind::FixedBytes(33), required: false },
        Field { key: "amount_msat", name: "amount_msat", number: 8, label: Label::Optional, kind: Kind::Shape(Shape::Amount(Unit::Msat)), required: false },
        Field { key: "amount_sent_msat", name: "amount_sent_msat", number: 9, label: Label::Optional, kind: Kind::Shape(Shape::Amount(Unit::Msat)), required: false },
        Field { key: "created_at", name: "created_at", number: 10, label: Label::Optional, kind: Kind::Uint64, required: false },
        Field { key: "completed_at", name: "completed_at", number: 11, label: Label::Optional, kind: Kind::Uint64, required: false },
        Field { key: "status", name: "status", number: 12, label: Label::Optional, kind: Kind::Enum(&SENDPAY_FAILURE_DATA_SENDPAY_FAILURE_DATA_STATUS), required: false },
        Field { key: "payment_preimage", name: "payment_preimage", number: 13, label: Label::Optional, kind: Kind::FixedBytes(32), required: false },
        Field { key: "label", name: "label", number: 14, label: Label::Optional, kind: Kind::String, required: false },
        Field { key: "bolt11", name: "bolt11", number: 15, label: Label::Optional, kind: Kind::String, required: false },
        Field { key: "bolt12", name: "bolt12", number: 16, label: Label::Optional, kind: Kind::String, required: false },
        Field { key: "description", name: "description", number: 17, label: Label::Optional, kind: Kind::String, required: false },
        Field { key: "erroronion", name: "erroronion", number: 18, label: Label::Optional, kind: Kind::Bytes, required: false },
        Field { key: "onionreply", name: "onionreply", number: 19, label: Label::Optional, kind: Kind::Bytes, required: false },
        Field { key: "erring_index", name: "erring_index", number: 20, label: Label::Optional, kind: Kind::Uint32, required: false },
        Field { key: "failcode", name: "failcode", number: 21, label: Label::Optional, kind: Kind::Uint32, required: false },
        Field { key: "failcodename", name: "failcodename", number: 22, label: Label::Optional, kind: Kind::String, required: false },
        Field { key: "erring_node", name: "erring_node", number: 23, label: Label::Optional, kind: Kind::FixedBytes(33), required: false },
        Field { key: "erring_channel", name: "erring_channel", number: 24, label: Label::Optional, kind: Kind::ShortChannelId, required: false },
        Field { key: "erring_direction", name: "erring_direction", number: 25, label: Label::Optional, kind: Kind::Uint32, required: false },
        Field { key: "raw_message", name: "raw_message", number: 26, label: Label::Optional, kind: Kind::Bytes, required: false },
    ],
    by_key: &[7, 8, 14, 15, 10, 9, 0, 16, 6, 23, 24, 19, 22, 17, 20, 21, 3, 1, 13, 18, 5, 2, 12, 25, 11, 4],
};

/// `cln.SendpayFailureData.SendpayFailureDataStatus`
pub static SENDPAY_FAILURE_DATA_SENDPAY_FAILURE_DATA_STATUS: Enum = Enum {
    name: "cln.SendpayFailureData.SendpayFailureDataStatus",
    values: &[
        EnumValue { json: "failed", name: "FAILED", number: 0 },
        EnumValue { json: "pending", name: "PENDING", number: 1 },
        EnumValue { json: "complete", name: "COMPLETE", number: 2 },
    ],
};
