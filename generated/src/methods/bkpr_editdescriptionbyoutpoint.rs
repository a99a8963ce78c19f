//! Tables: method `bkpr-editdescriptionbyoutpoint`.
//!
//! Made by `boltgate-gen generate`. Don't edit: change schemas/ and run `make regenerate`.

use boltgate_transcode::table::{Enum, EnumValue, Field, Kind, Label, Message, Shape, Unit};

/// `cln.BkpreditdescriptionbyoutpointRequest`
pub static BKPREDITDESCRIPTIONBYOUTPOINT_REQUEST: Message = Message {
    name: "cln.BkpreditdescriptionbyoutpointRequest",
    fields: &[
        Field { key: "outpoint", name: "outpoint", number: 1, label: Label::Singular, kind: Kind::String, required: true },
        Field { key: "description", name: "description", number: 2, label: Label::Singular, kind: Kind::String, required: true },
    ],
    by_key: &[1, 0],
};

/// `cln.BkpreditdescriptionbyoutpointResponse`
pub static BKPREDITDESCRIPTIONBYOUTPOINT_RESPONSE: Message = Message {
    name: "cln.BkpreditdescriptionbyoutpointResponse",
    fields: &[
        Field { key: "updated", name: "updated", number: 1, label: Label::Repeated, kind: Kind::Message(&BKPREDITDESCRIPTIONBYOUTPOINT_UPDATED), required: true },
    ],
    by_key: &[0],
};

/// `cln.BkpreditdescriptionbyoutpointUpdated`
pub static BKPREDITDESCRIPTIONBYOUTPOINT_UPDATED: Message = Message {
    name: "cln.BkpreditdescriptionbyoutpointUpdated",
    fields: &[
        Field { key: "account", name: "account", number: 1, label: Label::Singular, kind: Kind::String, required: true },
        Field { key: "type", name: "item_type", number: 2, label: Label::Singular, kind: Kind::Enum(&BKPREDITDESCRIPTIONBYOUTPOINT_UPDATED_BKPREDITDESCRIPTIONBYOUTPOINT_UPDATED_TYPE), required: true },
        Field { key: "tag", name: "tag", number: 3, label: Label::Singular, kind: Kind::String, required: true },
        Field { key: "credit_msat", name: "credit_msat", number: 4, label: Label::Singular, kind: Kind::Shape(Shape::Amount(Unit::Msat)), required: true },
        Field { key: "debit_msat", name: "debit_msat", number: 5, label: Label::Singular, kind: Kind::Shape(Shape::Amount(Unit::Msat)), required: true },
        Field { key: "currency", name: "currency", number: 6, label: Label::Singular, kind: Kind::String, required: true },
        Field { key: "timestamp", name: "timestamp", number: 7, label: Label::Singular, kind: Kind::Uint32, required: true },
        Field { key: "description", name: "description", number: 8, label: Label::Singular, kind: Kind::String, required: true },
        Field { key: "outpoint", name: "outpoint", number: 9, label: Label::Optional, kind: Kind::String, required: false },
        Field { key: "blockheight", name: "blockheight", number: 10, label: Label::Optional, kind: Kind::Uint32, required: false },
        Field { key: "origin", name: "origin", number: 11, label: Label::Optional, kind: Kind::String, required: false },
        Field { key: "payment_id", name: "payment_id", number: 12, label: Label::Optional, kind: Kind::Bytes, required: false },
        Field { key: "txid", name: "txid", number: 13, label: Label::Optional, kind: Kind::FixedBytes(32), required: false },
        Field { key: "fees_msat", name: "fees_msat", number: 14, label: Label::Optional, kind: Kind::Shape(Shape::Amount(Unit::Msat)), required: false },
        Field { key: "is_rebalance", name: "is_rebalance", number: 15, label: Label::Optional, kind: Kind::Bool, required: false },
        Field { key: "part_id", name: "part_id", number: 16, label: Label::Optional, kind: Kind::Uint32, required: false },
    ],
    by_key: &[0, 9, 3, 5, 4, 7, 13, 14, 10, 8, 15, 11, 2, 6, 12, 1],
};

/// `cln.BkpreditdescriptionbyoutpointUpdated.BkpreditdescriptionbyoutpointUpdatedType`
pub static BKPREDITDESCRIPTIONBYOUTPOINT_UPDATED_BKPREDITDESCRIPTIONBYOUTPOINT_UPDATED_TYPE: Enum = Enum {
    name: "cln.BkpreditdescriptionbyoutpointUpdated.BkpreditdescriptionbyoutpointUpdatedType",
    values: &[
        EnumValue { json: "chain", name: "CHAIN", number: 0 },
        EnumValue { json: "channel", name: "CHANNEL", number: 1 },
    ],
};
