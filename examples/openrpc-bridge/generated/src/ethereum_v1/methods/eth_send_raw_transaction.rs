//! Tables: method `eth_sendRawTransaction`.
//!
//! Made by `boltgate-gen generate`. Don't edit: change ethereum/ and generate again.

use boltgate_transcode::table::{Field, Kind, Label, Message};

/// `ethereum.v1.SendRawTransactionRequest`
pub static SEND_RAW_TRANSACTION_REQUEST: Message = Message {
    name: "ethereum.v1.SendRawTransactionRequest",
    fields: &[
        Field { key: "Transaction", name: "transaction", number: 1, label: Label::Singular, kind: Kind::String, required: true },
    ],
    by_key: &[0],
};

/// `ethereum.v1.SendRawTransactionResponse`
pub static SEND_RAW_TRANSACTION_RESPONSE: Message = Message {
    name: "ethereum.v1.SendRawTransactionResponse",
    fields: &[
        Field { key: "value", name: "value", number: 1, label: Label::Singular, kind: Kind::String, required: true },
    ],
    by_key: &[0],
};
