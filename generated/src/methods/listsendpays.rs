//! Tables: method `listsendpays`.
//!
//! Made by `boltgate-gen generate`. Don't edit: change schemas/ and run `make regenerate`.

use boltgate_transcode::table::{Enum, EnumValue, Field, Kind, Label, Message, Shape, Unit};

/// `cln.ListsendpaysRequest`
pub static LISTSENDPAYS_REQUEST: Message = Message {
    name: "cln.ListsendpaysRequest",
    fields: &[
        Field { key: "bolt11", name: "bolt11", number: 1, label: Label::Optional, kind: Kind::String, required: false },
        Field { key: "payment_hash", name: "payment_hash", number: 2, label: Label::Optional, kind: Kind::FixedBytes(32), required: false },
        Field { key: "status", name: "status", number: 3, label: Label::Optional, kind: Kind::Enum(&LISTSENDPAYS_REQUEST_LISTSENDPAYS_STATUS), required: false },
        Field { key: "index", name: "index", number: 4, label: Label::Optional, kind: Kind::Enum(&LISTSENDPAYS_REQUEST_LISTSENDPAYS_INDEX), required: false },
        Field { key: "start", name: "start", number: 5, label: Label::Optional, kind: Kind::Uint64, required: false },
        Field { key: "limit", name: "limit", number: 6, label: Label::Optional, kind: Kind::Uint32, required: false },
    ],
    by_key: &[0, 3, 5, 1, 4, 2],
};

/// `cln.ListsendpaysResponse`
pub static LISTSENDPAYS_RESPONSE: Message = Message {
    name: "cln.ListsendpaysResponse",
    fields: &[
        Field { key: "payments", name: "payments", number: 1, label: Label::Repeated, kind: Kind::Message(&LISTSENDPAYS_PAYMENTS), required: true },
    ],
    by_key: &[0],
};

/// `cln.ListsendpaysPayments`
pub static LISTSENDPAYS_PAYMENTS: Message = Message {
    name: "cln.ListsendpaysPayments",
    fields: &[
        Field { key: "id", name: "id", number: 1, label: Label::Singular, kind: Kind::Uint64, required: true },
        Field { key: "groupid", name: "groupid", number: 2, label: Label::Singular, kind: Kind::Uint64, required: true },
        Field { key: "payment_hash", name: "payment_hash", number: 3, label: Label::Singular, kind: Kind::FixedBytes(32), required: true },
        Field { key: "status", name: "status", number: 4, label: Label::Singular, kind: Kind::Enum(&LISTSENDPAYS_PAYMENTS_LISTSENDPAYS_PAYMENTS_STATUS), required: true },
        Field { key: "amount_msat", name: "amount_msat", number: 5, label: Label::Optional, kind: Kind::Shape(Shape::Amount(Unit::Msat)), required: false },
        Field { key: "destination", name: "destination", number: 6, label: Label::Optional, kind: Kind::FixedBytes(33), required: false },
        Field { key: "created_at", name: "created_at", number: 7, label: Label::Singular, kind: Kind::Uint64, required: true },
        Field { key: "amount_sent_msat", name: "amount_sent_msat", number: 8, label: Label::Singular, kind: Kind::Shape(Shape::Amount(Unit::Msat)), required: true },
        Field { key: "label", name: "label", number: 9, label: Label::Optional, kind: Kind::String, required: false },
        Field { key: "bolt11", name: "bolt11", number: 10, label: Label::Optional, kind: Kind::String, required: false },
        Field { key: "bolt12", name: "bolt12", number: 11, label: Label::Optional, kind: Kind::String, required: false },
        Field { key: "payment_preimage", name: "payment_preimage", number: 12, label: Label::Optional, kind: Kind::FixedBytes(32), required: false },
        Field { key: "erroronion", name: "erroronion", number: 13, label: Label::Optional, kind: Kind::Bytes, required: false },
        Field { key: "description", name: "description", number: 14, label: Label::Optional, kind: Kind::String, required: false },
        Field { key: "partid", name: "partid", number: 15, label: Label::Optional, kind: Kind::Uint64, required: false },
        Field { key: "created_index", name: "created_index", number: 16, label: Label::Singular, kind: Kind::Uint64, required: true },
        Field { key: "updated_index", name: "updated_index", number: 17, label: Label::Optional, kind: Kind::Uint64, required: false },
        Field { key: "completed_at", name: "completed_at", number: 18, label: Label::Optional, kind: Kind::Uint64, required: false },
    ],
    by_key: &[4, 7, 9, 10, 17, 6, 15, 13, 5, 12, 1, 0, 8, 14, 2, 11, 3, 16],
};

/// `cln.ListsendpaysRequest.ListsendpaysStatus`
pub static LISTSENDPAYS_REQUEST_LISTSENDPAYS_STATUS: Enum = Enum {
    name: "cln.ListsendpaysRequest.ListsendpaysStatus",
    values: &[
        EnumValue { json: "pending", name: "PENDING", number: 0 },
        EnumValue { json: "complete", name: "COMPLETE", number: 1 },
        EnumValue { json: "failed", name: "FAILED", number: 2 },
    ],
};

/// `cln.ListsendpaysRequest.ListsendpaysIndex`
pub static LISTSENDPAYS_REQUEST_LISTSENDPAYS_INDEX: Enum = Enum {
    name: "cln.ListsendpaysRequest.ListsendpaysIndex",
    values: &[
        EnumValue { json: "created", name: "CREATED", number: 0 },
        EnumValue { json: "updated", name: "UPDATED", number: 1 },
    ],
};

/// `cln.ListsendpaysPayments.ListsendpaysPaymentsStatus`
pub static LISTSENDPAYS_PAYMENTS_LISTSENDPAYS_PAYMENTS_STATUS: Enum = Enum {
    name: "cln.ListsendpaysPayments.ListsendpaysPaymentsStatus",
    values: &[
        EnumValue { json: "pending", name: "PENDING", number: 0 },
        EnumValue { json: "failed", name: "FAILED", number: 1 },
        EnumValue { json: "complete", name: "COMPLETE", number: 2 },
    ],
};
