//! Tables: method `eth_getTransactionCount`.
//!
//! Made by `boltgate-gen generate`. Don't edit: change ethereum/ and generate again.

use boltgate_transcode::table::{Field, Kind, Label, Message};

/// `ethereum.v1.GetTransactionCountRequest`
pub static GET_TRANSACTION_COUNT_REQUEST: Message = Message {
    name: "ethereum.v1.GetTransactionCountRequest",
    fields: &[
        Field { key: "Address", name: "address", number: 1, label: Label::Singular, kind: Kind::String, required: true },
        Field { key: "Block", name: "block", number: 2, label: Label::Singular, kind: Kind::String, required: true },
    ],
    by_key: &[0, 1],
};

/// `ethereum.v1.GetTransactionCountResponse`
pub static GET_TRANSACTION_COUNT_RESPONSE: Message = Message {
    name: "ethereum.v1.GetTransactionCountResponse",
    fields: &[
        Field { key: "value", name: "value", number: 1, label: Label::Singular, kind: Kind::String, required: true },
    ],
    by_key: &[0],
};
