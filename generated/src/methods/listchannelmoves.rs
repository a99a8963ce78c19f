//! Tables: method `listchannelmoves`.
//!
//! Made by `boltgate-gen generate`. Don't edit: change schemas/ and run `make regenerate`.

use boltgate_transcode::table::{Enum, EnumValue, Field, Kind, Label, Message, Shape, Unit};

/// `cln.ListchannelmovesRequest`
pub static LISTCHANNELMOVES_REQUEST: Message = Message {
    name: "cln.ListchannelmovesRequest",
    fields: &[
        Field { key: "index", name: "index", number: 1, label: Label::Optional, kind: Kind::Enum(&LISTCHANNELMOVES_REQUEST_LISTCHANNELMOVES_INDEX), required: false },
        Field { key: "start", name: "start", number: 2, label: Label::Optional, kind: Kind::Uint64, required: false },
        Field { key: "limit", name: "limit", number: 3, label: Label::Optional, kind: Kind::Uint32, required: false },
    ],
    by_key: &[0, 2, 1],
};

/// `cln.ListchannelmovesResponse`
pub static LISTCHANNELMOVES_RESPONSE: Message = Message {
    name: "cln.ListchannelmovesResponse",
    fields: &[
        Field { key: "channelmoves", name: "channelmoves", number: 1, label: Label::Repeated, kind: Kind::Message(&LISTCHANNELMOVES_CHANNELMOVES), required: true },
    ],
    by_key: &[0],
};

/// `cln.ListchannelmovesChannelmoves`
pub static LISTCHANNELMOVES_CHANNELMOVES: Message = Message {
    name: "cln.ListchannelmovesChannelmoves",
    fields: &[
        Field { key: "created_index", name: "created_index", number: 1, label: Label::Singular, kind: Kind::Uint64, required: true },
        Field { key: "account_id", name: "account_id", number: 2, label: Label::Singular, kind: Kind::String, required: true },
        Field { key: "credit_msat", name: "credit_msat", number: 3, label: Label::Singular, kind: Kind::Shape(Shape::Amount(Unit::Msat)), required: true },
        Field { key: "debit_msat", name: "debit_msat", number: 4, label: Label::Singular, kind: Kind::Shape(Shape::Amount(Unit::Msat)), required: true },
        Field { key: "timestamp", name: "timestamp", number: 5, label: Label::Singular, kind: Kind::Uint64, required: true },
        Field { key: "primary_tag", name: "primary_tag", number: 6, label: Label::Singular, kind: Kind::Enum(&LISTCHANNELMOVES_CHANNELMOVES_LISTCHANNELMOVES_CHANNELMOVES_PRIMARY_TAG), required: true },
        Field { key: "payment_hash", name: "payment_hash", number: 7, label: Label::Optional, kind: Kind::FixedBytes(32), required: false },
        Field { key: "part_id", name: "part_id", number: 8, label: Label::Optional, kind: Kind::Uint64, required: false },
        Field { key: "group_id", name: "group_id", number: 9, label: Label::Optional, kind: Kind::Uint64, required: false },
        Field { key: "fees_msat", name: "fees_msat", number: 10, label: Label::Singular, kind: Kind::Shape(Shape::Amount(Unit::Msat)), required: true },
    ],
    by_key: &[1, 0, 2, 3, 9, 8, 7, 6, 5, 4],
};

/// `cln.ListchannelmovesRequest.ListchannelmovesIndex`
pub static LISTCHANNELMOVES_REQUEST_LISTCHANNELMOVES_INDEX: Enum = Enum {
    name: "cln.ListchannelmovesRequest.ListchannelmovesIndex",
    values: &[
        EnumValue { json: "created", name: "CREATED", number: 0 },
    ],
};

/// `cln.ListchannelmovesChannelmoves.ListchannelmovesChannelmovesPrimaryTag`
pub static LISTCHANNELMOVES_CHANNELMOVES_LISTCHANNELMOVES_CHANNELMOVES_PRIMARY_TAG: Enum = Enum {
    name: "cln.ListchannelmovesChannelmoves.ListchannelmovesChannelmovesPrimaryTag",
    values: &[
        EnumValue { json: "invoice", name: "INVOICE", number: 0 },
        EnumValue { json: "routed", name: "ROUTED", number: 1 },
        EnumValue { json: "pushed", name: "PUSHED", number: 2 },
        EnumValue { json: "lease_fee", name: "LEASE_FEE", number: 3 },
        EnumValue { json: "channel_proposed", name: "CHANNEL_PROPOSED", number: 4 },
        EnumValue { json: "penalty_adj", name: "PENALTY_ADJ", number: 5 },
        EnumValue { json: "journal_entry", name: "JOURNAL_ENTRY", number: 6 },
    ],
};
