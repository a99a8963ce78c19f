//! Tables: method `eth_getLogs`.
//!
//! Made by `boltgate-gen generate`. Don't edit: change ethereum/ and generate again.

use boltgate_transcode::table::{Field, Kind, Label, Message, Shape};

/// `ethereum.v1.GetLogsRequest`
pub static GET_LOGS_REQUEST: Message = Message {
    name: "ethereum.v1.GetLogsRequest",
    fields: &[
        Field { key: "Filter", name: "filter", number: 1, label: Label::Singular, kind: Kind::Message(&GET_LOGS_REQUEST_FILTER), required: true },
    ],
    by_key: &[0],
};

/// `ethereum.v1.GetLogsRequestFilter`
pub static GET_LOGS_REQUEST_FILTER: Message = Message {
    name: "ethereum.v1.GetLogsRequestFilter",
    fields: &[
        Field { key: "fromBlock", name: "from_block", number: 1, label: Label::Optional, kind: Kind::String, required: false },
        Field { key: "toBlock", name: "to_block", number: 2, label: Label::Optional, kind: Kind::String, required: false },
        Field { key: "address", name: "address", number: 3, label: Label::Optional, kind: Kind::Shape(Shape::JsonValue), required: false },
        Field { key: "topics", name: "topics", number: 4, label: Label::Repeated, kind: Kind::Shape(Shape::JsonValue), required: false },
    ],
    by_key: &[2, 0, 1, 3],
};

/// `ethereum.v1.GetLogsResponse`
pub static GET_LOGS_RESPONSE: Message = Message {
    name: "ethereum.v1.GetLogsResponse",
    fields: &[
        Field { key: "value", name: "value", number: 1, label: Label::Repeated, kind: Kind::Message(&GET_LOGS_RESPONSE_VALUE), required: true },
    ],
    by_key: &[0],
};

/// `ethereum.v1.GetLogsResponseValue`
pub static GET_LOGS_RESPONSE_VALUE: Message = Message {
    name: "ethereum.v1.GetLogsResponseValue",
    fields: &[
        Field { key: "address", name: "address", number: 1, label: Label::Singular, kind: Kind::String, required: true },
        Field { key: "data", name: "data", number: 2, label: Label::Singular, kind: Kind::String, required: true },
        Field { key: "topics", name: "topics", number: 3, label: Label::Repeated, kind: Kind::String, required: true },
        Field { key: "blockNumber", name: "block_number", number: 4, label: Label::Optional, kind: Kind::String, required: false },
        Field { key: "transactionHash", name: "transaction_hash", number: 5, label: Label::Optional, kind: Kind::String, required: false },
        Field { key: "removed", name: "removed", number: 6, label: Label::Optional, kind: Kind::Bool, required: false },
    ],
    by_key: &[0, 3, 1, 5, 2, 4],
};
