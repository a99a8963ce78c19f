//! Tables: method `close`.
//!
//! Made by `boltgate-gen generate`. Don't edit: change schemas/ and run `make regenerate`.

use boltgate_transcode::table::{Enum, EnumValue, Field, Kind, Label, Message, Shape};

/// `cln.CloseRequest`
pub static CLOSE_REQUEST: Message = Message {
    name: "cln.CloseRequest",
    fields: &[
        Field { key: "id", name: "id", number: 1, label: Label::Singular, kind: Kind::String, required: true },
        Field { key: "unilateraltimeout", name: "unilateraltimeout", number: 2, label: Label::Optional, kind: Kind::Uint32, required: false },
        Field { key: "destination", name: "destination", number: 3, label: Label::Optional, kind: Kind::String, required: false },
        Field { key: "fee_negotiation_step", name: "fee_negotiation_step", number: 4, label: Label::Optional, kind: Kind::String, required: false },
        Field { key: "wrong_funding", name: "wrong_funding", number: 5, label: Label::Optional, kind: Kind::Shape(Shape::Outpoint), required: false },
        Field { key: "force_lease_closed", name: "force_lease_closed", number: 6, label: Label::Optional, kind: Kind::Bool, required: false },
        Field { key: "feerange", name: "feerange", number: 7, label: Label::Repeated, kind: Kind::Shape(Shape::Feerate), required: false },
    ],
    by_key: &[2, 3, 6, 5, 0, 1, 4],
};

/// `cln.CloseResponse`
pub static CLOSE_RESPONSE: Message = Message {
    name: "cln.CloseResponse",
    fields: &[
        Field { key: "type", name: "item_type", number: 1, label: Label::Singular, kind: Kind::Enum(&CLOSE_RESPONSE_CLOSE_TYPE), required: true },
        Field { key: "txs", name: "txs", number: 4, label: Label::Repeated, kind: Kind::Bytes, required: false },
        Field { key: "txids", name: "txids", number: 5, label: Label::Repeated, kind: Kind::FixedBytes(32), required: false },
    ],
    by_key: &[2, 1, 0],
};

/// `cln.CloseResponse.CloseType`
pub static CLOSE_RESPONSE_CLOSE_TYPE: Enum = Enum {
    name: "cln.CloseResponse.CloseType",
    values: &[
        EnumValue { json: "mutual", name: "MUTUAL", number: 0 },
        EnumValue { json: "unilateral", name: "UNILATERAL", number: 1 },
        EnumValue { json: "unopened", name: "UNOPENED", number: 2 },
    ],
};
