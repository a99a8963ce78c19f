//! Tables: method `listforwards`.
//!
//! Made by `boltgate-gen generate`. Don't edit: change schemas/ and run `make regenerate`.

use boltgate_transcode::table::{Enum, EnumValue, Field, Kind, Label, Message, Shape, Unit};

/// `cln.ListforwardsRequest`
pub static LISTFORWARDS_REQUEST: Message = Message {
    name: "cln.ListforwardsRequest",
    fields: &[
        Field { key: "status", name: "status", number: 1, label: Label::Optional, kind: Kind::Enum(&LISTFORWARDS_REQUEST_LISTFORWARDS_STATUS), required: false },
        Field { key: "in_channel", name: "in_channel", number: 2, label: Label::Optional, kind: Kind::ShortChannelId, required: false },
        Field { key: "out_channel", name: "out_channel", number: 3, label: Label::Optional, kind: Kind::ShortChannelId, required: false },
        Field { key: "index", name: "index", number: 4, label: Label::Optional, kind: Kind::Enum(&LISTFORWARDS_REQUEST_LISTFORWARDS_INDEX), required: false },
        Field { key: "start", name: "start", number: 5, label: Label::Optional, kind: Kind::Uint64, required: false },
        Field { key: "limit", name: "limit", number: 6, label: Label::Optional, kind: Kind::Uint32, required: false },
    ],
    by_key: &[1, 3, 5, 2, 4, 0],
};

/// `cln.ListforwardsResponse`
pub static LISTFORWARDS_RESPONSE: Message = Message {
    name: "cln.ListforwardsResponse",
    fields: &[
        Field { key: "forwards", name: "forwards", number: 1, label: Label::Repeated, kind: Kind::Message(&LISTFORWARDS_FORWARDS), required: true },
    ],
    by_key: &[0],
};

/// `cln.ListforwardsForwards`
pub static LISTFORWARDS_FORWARDS: Message = Message {
    name: "cln.ListforwardsForwards",
    fields: &[
        Field { key: "in_channel", name: "in_channel", number: 1, label: Label::Singular, kind: Kind::ShortChannelId, required: true },
        Field { key: "in_msat", name: "in_msat", number: 2, label: Label::Singular, kind: Kind::Shape(Shape::Amount(Unit::Msat)), required: true },
        Field { key: "status", name: "status", number: 3, label: Label::Singular, kind: Kind::Enum(&LISTFORWARDS_FORWARDS_LISTFORWARDS_FORWARDS_STATUS), required: true },
        Field { key: "received_time", name: "received_time", number: 4, label: Label::Singular, kind: Kind::Double, required: true },
        Field { key: "out_channel", name: "out_channel", number: 5, label: Label::Optional, kind: Kind::ShortChannelId, required: false },
        Field { key: "fee_msat", name: "fee_msat", number: 7, label: Label::Optional, kind: Kind::Shape(Shape::Amount(Unit::Msat)), required: false },
        Field { key: "out_msat", name: "out_msat", number: 8, label: Label::Optional, kind: Kind::Shape(Shape::Amount(Unit::Msat)), required: false },
        Field { key: "style", name: "style", number: 9, label: Label::Optional, kind: Kind::Enum(&LISTFORWARDS_FORWARDS_LISTFORWARDS_FORWARDS_STYLE), required: false },
        Field { key: "in_htlc_id", name: "in_htlc_id", number: 10, label: Label::Optional, kind: Kind::Uint64, required: false },
        Field { key: "out_htlc_id", name: "out_htlc_id", number: 11, label: Label::Optional, kind: Kind::Uint64, required: false },
        Field { key: "created_index", name: "created_index", number: 12, label: Label::Singular, kind: Kind::Uint64, required: true },
        Field { key: "updated_index", name: "updated_index", number: 13, label: Label::Optional, kind: Kind::Uint64, required: false },
        Field { key: "resolved_time", name: "resolved_time", number: 14, label: Label::Optional, kind: Kind::Double, required: false },
        Field { key: "failcode", name: "failcode", number: 15, label: Label::Optional, kind: Kind::Uint32, required: false },
        Field { key: "failreason", name: "failreason", number: 16, label: Label::Optional, kind: Kind::String, required: false },
    ],
    by_key: &[10, 13, 14, 5, 0, 8, 1, 4, 9, 6, 3, 12, 2, 7, 11],
};

/// `cln.ListforwardsRequest.ListforwardsStatus`
pub static LISTFORWARDS_REQUEST_LISTFORWARDS_STATUS: Enum = Enum {
    name: "cln.ListforwardsRequest.ListforwardsStatus",
    values: &[
        EnumValue { json: "offered", name: "OFFERED", number: 0 },
        EnumValue { json: "settled", name: "SETTLED", number: 1 },
        EnumValue { json: "local_failed", name: "LOCAL_FAILED", number: 2 },
        EnumValue { json: "failed", name: "FAILED", number: 3 },
    ],
};

/// `cln.ListforwardsRequest.ListforwardsIndex`
pub static LISTFORWARDS_REQUEST_LISTFORWARDS_INDEX: Enum = Enum {
    name: "cln.ListforwardsRequest.ListforwardsIndex",
    values: &[
        EnumValue { json: "created", name: "CREATED", number: 0 },
        EnumValue { json: "updated", name: "UPDATED", number: 1 },
    ],
};

/// `cln.ListforwardsForwards.ListforwardsForwardsStatus`
pub static LISTFORWARDS_FORWARDS_LISTFORWARDS_FORWARDS_STATUS: Enum = Enum {
    name: "cln.ListforwardsForwards.ListforwardsForwardsStatus",
    values: &[
        EnumValue { json: "offered", name: "OFFERED", number: 0 },
        EnumValue { json: "settled", name: "SETTLED", number: 1 },
        EnumValue { json: "local_failed", name: "LOCAL_FAILED", number: 2 },
        EnumValue { json: "failed", name: "FAILED", number: 3 },
    ],
};

/// `cln.ListforwardsForwards.ListforwardsForwardsStyle`
pub static LISTFORWARDS_FORWARDS_LISTFORWARDS_FORWARDS_STYLE: Enum = Enum {
    name: "cln.ListforwardsForwards.ListforwardsForwardsStyle",
    values: &[
        EnumValue { json: "legacy", name: "LEGACY", number: 0 },
        EnumValue { json: "tlv", name: "TLV", number: 1 },
    ],
};
