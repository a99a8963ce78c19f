//! Tables: method `listpays`.
//!
//! Made by `boltgate-gen generate`. Don't edit: change schemas/ and run `make regenerate`.

use boltgate_transcode::table::{Enum, EnumValue, Field, Kind, Label, Message, Shape, Unit};

/// `cln.ListpaysRequest`
pub static LISTPAYS_REQUEST: Message = Message {
    name: "cln.ListpaysRequest",
    fields: &[
        Field { key: "bolt11", name: "bolt11", number: 1, label: Label::Optional, kind: Kind::String, required: false },
        Field { key: "payment_hash", name: "payment_hash", number: 2, label: Label::Optional, kind: Kind::FixedBytes(32), required: false },
        Field { key: "status", name: "status", number: 3, label: Label::Optional, kind: Kind::Enum(&LISTPAYS_REQUEST_LISTPAYS_STATUS), required: false },
        Field { key: "index", name: "index", number: 4, label: Label::Optional, kind: Kind::Enum(&LISTPAYS_REQUEST_LISTPAYS_INDEX), required: false },
        Field { key: "start", name: "start", number: 5, label: Label::Optional, kind: Kind::Uint64, required: false },
        Field { key: "limit", name: "limit", number: 6, label: Label::Optional, kind: Kind::Uint32, required: false },
    ],
    by_key: &[0, 3, 5, 1, 4, 2],
};

/// `cln.ListpaysResponse`
pub static LISTPAYS_RESPONSE: Message = Message {
    name: "cln.ListpaysResponse",
    fields: &[
        Field { key: "pays", name: "pays", number: 1, label: Label::Repeated, kind: Kind::Message(&LISTPAYS_PAYS), required: true },
    ],
    by_key: &[0],
};

/// `cln.ListpaysPays`
pub static LISTPAYS_PAYS: Message = Message {
    name: "cln.ListpaysPays",
    fields: &[
        Field { key: "payment_hash", name: "payment_hash", number: 1, label: Label::Singular, kind: Kind::FixedBytes(32), required: true },
        Field { key: "status", name: "status", number: 2, label: Label::Singular, kind: Kind::Enum(&LISTPAYS_PAYS_LISTPAYS_PAYS_STATUS), required: true },
        Field { key: "destination", name: "destination", number: 3, label: Label::Optional, kind: Kind::FixedBytes(33), required: false },
        Field { key: "created_at", name: "created_at", number: 4, label: Label::Singular, kind: Kind::Uint64, required: true },
        Field { key: "label", name: "label", number: 5, label: Label::Optional, kind: Kind::String, required: false },
        Field { key: "bolt11", name: "bolt11", number: 6, label: Label::Optional, kind: Kind::String, required: false },
        Field { key: "bolt12", name: "bolt12", number: 7, label: Label::Optional, kind: Kind::String, required: false },
        Field { key: "amount_msat", name: "amount_msat", number: 8, label: Label::Optional, kind: Kind::Shape(Shape::Amount(Unit::Msat)), required: false },
        Field { key: "amount_sent_msat", name: "amount_sent_msat", number: 9, label: Label::Optional, kind: Kind::Shape(Shape::Amount(Unit::Msat)), required: false },
        Field { key: "erroronion", name: "erroronion", number: 10, label: Label::Optional, kind: Kind::Bytes, required: false },
        Field { key: "description", name: "description", number: 11, label: Label::Optional, kind: Kind::String, required: false },
        Field { key: "completed_at", name: "completed_at", number: 12, label: Label::Optional, kind: Kind::Uint64, required: false },
        Field { key: "preimage", name: "preimage", number: 13, label: Label::Optional, kind: Kind::FixedBytes(32), required: false },
        Field { key: "number_of_parts", name: "number_of_parts", number: 14, label: Label::Optional, kind: Kind::Uint64, required: false },
        Field { key: "created_index", name: "created_index", number: 15, label: Label::Optional, kind: Kind::Uint64, required: true },
        Field { key: "updated_index", name: "updated_index", number: 16, label: Label::Optional, kind: Kind::Uint64, required: false },
    ],
    by_key: &[7, 8, 5, 6, 11, 3, 14, 10, 2, 9, 4, 13, 0, 12, 1, 15],
};

/// `cln.ListpaysRequest.ListpaysStatus`
pub static LISTPAYS_REQUEST_LISTPAYS_STATUS: Enum = Enum {
    name: "cln.ListpaysRequest.ListpaysStatus",
    values: &[
        EnumValue { json: "pending", name: "PENDING", number: 0 },
        EnumValue { json: "complete", name: "COMPLETE", number: 1 },
        EnumValue { json: "failed", name: "FAILED", number: 2 },
    ],
};

/// `cln.ListpaysRequest.ListpaysIndex`
pub static LISTPAYS_REQUEST_LISTPAYS_INDEX: Enum = Enum {
    name: "cln.ListpaysRequest.ListpaysIndex",
    values: &[
        EnumValue { json: "created", name: "CREATED", number: 0 },
        EnumValue { json: "updated", name: "UPDATED", number: 1 },
    ],
};

/// `cln.ListpaysPays.ListpaysPaysStatus`
pub static LISTPAYS_PAYS_LISTPAYS_PAYS_STATUS: Enum = Enum {
    name: "cln.ListpaysPays.ListpaysPaysStatus",
    values: &[
        EnumValue { json: "pending", name: "PENDING", number: 0 },
        EnumValue { json: "failed", name: "FAILED", number: 1 },
        EnumValue { json: "complete", name: "COMPLETE", number: 2 },
    ],
};
