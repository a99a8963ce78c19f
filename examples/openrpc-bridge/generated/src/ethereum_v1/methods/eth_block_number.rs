//! Tables: method `eth_blockNumber`.
//!
//! Made by `boltgate-gen generate`. Don't edit: change ethereum/ and generate again.

use boltgate_transcode::table::{Field, Kind, Label, Message};

/// `ethereum.v1.BlockNumberRequest`
pub static BLOCK_NUMBER_REQUEST: Message = Message {
    name: "ethereum.v1.BlockNumberRequest",
    fields: &[
    ],
    by_key: &[],
};

/// `ethereum.v1.BlockNumberResponse`
pub static BLOCK_NUMBER_RESPONSE: Message = Message {
    name: "ethereum.v1.BlockNumberResponse",
    fields: &[
        Field { key: "value", name: "value", number: 1, label: Label::Singular, kind: Kind::String, required: true },
    ],
    by_key: &[0],
};
