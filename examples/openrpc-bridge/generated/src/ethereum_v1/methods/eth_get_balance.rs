//! Tables: method `eth_getBalance`.
//!
//! Made by `boltgate-gen generate`. Don't edit: change ethereum/ and generate again.

use boltgate_transcode::table::{Field, Kind, Label, Message};

/// `ethereum.v1.GetBalanceRequest`
pub static GET_BALANCE_REQUEST: Message = Message {
    name: "ethereum.v1.GetBalanceRequest",
    fields: &[
        Field { key: "Address", name: "address", number: 1, label: Label::Singular, kind: Kind::String, required: true },
        Field { key: "Block", name: "block", number: 2, label: Label::Singular, kind: Kind::String, required: true },
    ],
    by_key: &[0, 1],
};

/// `ethereum.v1.GetBalanceResponse`
pub static GET_BALANCE_RESPONSE: Message = Message {
    name: "ethereum.v1.GetBalanceResponse",
    fields: &[
        Field { key: "value", name: "value", number: 1, label: Label::Singular, kind: Kind::String, required: true },
    ],
    by_key: &[0],
};
