//! Tables: method `listhtlcs`.
//!
//! Made by `boltgate-gen generate`. Don't edit: change schemas/ and run `make regenerate`.

use boltgate_transcode::table::{Enum, EnumValue, Field, Kind, Label, Message, Shape, Unit};

/// `cln.ListhtlcsRequest`
pub static LISTHTLCS_REQUEST: Message = Message {
    name: "cln.ListhtlcsRequest",
    fields: &[
        Field { key: "id", name: "id", number: 1, label: Label::Optional, kind: Kind::String, required: false },
        Field { key: "index", name: "index", number: 2, label: Label::Optional, kind: Kind::Enum(&LISTHTLCS_REQUEST_LISTHTLCS_INDEX), required: false },
        Field { key: "start", name: "start", number: 3, label: Label::Optional, kind: Kind::Uint64, required: false },
        Field { key: "limit", name: "limit", number: 4, label: Label::Optional, kind: Kind::Uint32, required: false },
    ],
    by_key: &[0, 1, 3, 2],
};

/// `cln.ListhtlcsResponse`
pub static LISTHTLCS_RESPONSE: Message = Message {
    name: "cln.ListhtlcsResponse",
    fields: &[
        Field { key: "htlcs", name: "htlcs", number: 1, label: Label::Repeated, kind: Kind::Message(&LISTHTLCS_HTLCS), required: true },
    ],
    by_key: &[0],
};

/// `cln.ListhtlcsHtlcs`
pub static LISTHTLCS_HTLCS: Message = Message {
    name: "cln.ListhtlcsHtlcs",
    fields: &[
        Field { key: "short_channel_id", name: "short_channel_id", number: 1, label: Label::Singular, kind: Kind::ShortChannelId, required: true },
        Field { key: "id", name: "id", number: 2, label: Label::Singular, kind: Kind::Uint64, required: true },
        Field { key: "expiry", name: "expiry", number: 3, label: Label::Singular, kind: Kind::Uint32, required: true },
        Field { key: "amount_msat", name: "amount_msat", number: 4, label: Label::Singular, kind: Kind::Shape(Shape::Amount(Unit::Msat)), required: true },
        Field { key: "direction", name: "direction", number: 5, label: Label::Singular, kind: Kind::Enum(&LISTHTLCS_HTLCS_LISTHTLCS_HTLCS_DIRECTION), required: true },
        Field { key: "payment_hash", name: "payment_hash", number: 6, label: Label::Singular, kind: Kind::FixedBytes(32), required: true },
        Field { key: "state", name: "state", number: 7, label: Label::Singular, kind: Kind::Enum(&crate::primitives::HTLC_STATE), required: true },
        Field { key: "created_index", name: "created_index", number: 8, label: Label::Optional, kind: Kind::Uint64, required: true },
        Field { key: "updated_index", name: "updated_index", number: 9, label: Label::Optional, kind: Kind::Uint64, required: false },
    ],
    by_key: &[3, 7, 4, 2, 1, 5, 0, 6, 8],
};

/// `cln.ListhtlcsRequest.ListhtlcsIndex`
pub static LISTHTLCS_REQUEST_LISTHTLCS_INDEX: Enum = Enum {
    name: "cln.ListhtlcsRequest.ListhtlcsIndex",
    values: &[
        EnumValue { json: "created", name: "CREATED", number: 0 },
        EnumValue { json: "updated", name: "UPDATED", number: 1 },
    ],
};

/// `cln.ListhtlcsHtlcs.ListhtlcsHtlcsDirection`
pub static LISTHTLCS_HTLCS_LISTHTLCS_HTLCS_DIRECTION: Enum = Enum {
    name: "cln.ListhtlcsHtlcs.ListhtlcsHtlcsDirection",
    values: &[
        EnumValue { json: "out", name: "OUT", number: 0 },
        EnumValue { json: "in", name: "IN", number: 1 },
    ],
};
