//! Tables: method `eth_chainId`.
//!
//! Made by `boltgate-gen generate`. Don't edit: change ethereum/ and generate again.

use boltgate_transcode::table::{Field, Kind, Label, Message};

/// `ethereum.v1.ChainIdRequest`
pub static CHAIN_ID_REQUEST: Message = Message {
    name: "ethereum.v1.ChainIdRequest",
    fields: &[
    ],
    by_key: &[],
};

/// `ethereum.v1.ChainIdResponse`
pub static CHAIN_ID_RESPONSE: Message = Message {
    name: "ethereum.v1.ChainIdResponse",
    fields: &[
        Field { key: "value", name: "value", number: 1, label: Label::Singular, kind: Kind::String, required: true },
    ],
    by_key: &[0],
};
