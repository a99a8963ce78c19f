//! Tables: method `eth_getBlockByNumber`.
//!
//! Made by `boltgate-gen generate`. Don't edit: change ethereum/ and generate again.

use boltgate_transcode::table::{Field, Kind, Label, Message, Shape};

/// `ethereum.v1.GetBlockByNumberRequest`
pub static GET_BLOCK_BY_NUMBER_REQUEST: Message = Message {
    name: "ethereum.v1.GetBlockByNumberRequest",
    fields: &[
        Field { key: "Block", name: "block", number: 1, label: Label::Singular, kind: Kind::String, required: true },
        Field { key: "Hydrated transactions", name: "hydrated_transactions", number: 2, label: Label::Singular, kind: Kind::Bool, required: true },
    ],
    by_key: &[0, 1],
};

/// `ethereum.v1.GetBlockByNumberResponse`
pub static GET_BLOCK_BY_NUMBER_RESPONSE: Message = Message {
    name: "ethereum.v1.GetBlockByNumberResponse",
    fields: &[
        Field { key: "value", name: "value", number: 1, label: Label::Optional, kind: Kind::Message(&GET_BLOCK_BY_NUMBER_RESPONSE_VALUE), required: false },
    ],
    by_key: &[0],
};

/// `ethereum.v1.GetBlockByNumberResponseValue`
pub static GET_BLOCK_BY_NUMBER_RESPONSE_VALUE: Message = Message {
    name: "ethereum.v1.GetBlockByNumberResponseValue",
    fields: &[
        Field { key: "number", name: "number", number: 1, label: Label::Singular, kind: Kind::String, required: true },
        Field { key: "hash", name: "hash", number: 2, label: Label::Singular, kind: Kind::String, required: true },
        Field { key: "parentHash", name: "parent_hash", number: 3, label: Label::Singular, kind: Kind::String, required: true },
        Field { key: "timestamp", name: "timestamp", number: 4, label: Label::Singular, kind: Kind::String, required: true },
        Field { key: "gasLimit", name: "gas_limit", number: 5, label: Label::Singular, kind: Kind::String, required: true },
        Field { key: "gasUsed", name: "gas_used", number: 6, label: Label::Singular, kind: Kind::String, required: true },
        Field { key: "baseFeePerGas", name: "base_fee_per_gas", number: 7, label: Label::Optional, kind: Kind::String, required: false },
        Field { key: "miner", name: "miner", number: 8, label: Label::Singular, kind: Kind::String, required: true },
        Field { key: "transactions", name: "transactions", number: 9, label: Label::Repeated, kind: Kind::Shape(Shape::JsonValue), required: true },
    ],
    by_key: &[6, 4, 5, 1, 7, 0, 2, 3, 8],
};
