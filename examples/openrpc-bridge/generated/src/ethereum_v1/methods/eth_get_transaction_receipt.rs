//! Tables: method `eth_getTransactionReceipt`.
//!
//! Made by `boltgate-gen generate`. Don't edit: change ethereum/ and generate again.

use boltgate_transcode::table::{Enum, EnumValue, Field, Kind, Label, Message};

/// `ethereum.v1.GetTransactionReceiptRequest`
pub static GET_TRANSACTION_RECEIPT_REQUEST: Message = Message {
    name: "ethereum.v1.GetTransactionReceiptRequest",
    fields: &[
        Field { key: "Transaction hash", name: "transaction_hash", number: 1, label: Label::Singular, kind: Kind::String, required: true },
    ],
    by_key: &[0],
};

/// `ethereum.v1.GetTransactionReceiptResponse`
pub static GET_TRANSACTION_RECEIPT_RESPONSE: Message = Message {
    name: "ethereum.v1.GetTransactionReceiptResponse",
    fields: &[
        Field { key: "value", name: "value", number: 1, label: Label::Optional, kind: Kind::Message(&GET_TRANSACTION_RECEIPT_RESPONSE_VALUE), required: false },
    ],
    by_key: &[0],
};

/// `ethereum.v1.GetTransactionReceiptResponseValue`
pub static GET_TRANSACTION_RECEIPT_RESPONSE_VALUE: Message = Message {
    name: "ethereum.v1.GetTransactionReceiptResponseValue",
    fields: &[
        Field { key: "transactionHash", name: "transaction_hash", number: 1, label: Label::Singular, kind: Kind::String, required: true },
        Field { key: "blockNumber", name: "block_number", number: 2, label: Label::Singular, kind: Kind::String, required: true },
        Field { key: "status", name: "status", number: 3, label: Label::Singular, kind: Kind::Enum(&GET_TRANSACTION_RECEIPT_RESPONSE_VALUE_GET_TRANSACTION_RECEIPT_RESPONSE_VALUE_STATUS), required: true },
        Field { key: "gasUsed", name: "gas_used", number: 4, label: Label::Singular, kind: Kind::String, required: true },
        Field { key: "contractAddress", name: "contract_address", number: 5, label: Label::Optional, kind: Kind::String, required: false },
        Field { key: "logs", name: "logs", number: 6, label: Label::Repeated, kind: Kind::Message(&GET_TRANSACTION_RECEIPT_RESPONSE_VALUE_LOGS), required: true },
    ],
    by_key: &[1, 4, 3, 5, 2, 0],
};

/// `ethereum.v1.GetTransactionReceiptResponseValueLogs`
pub static GET_TRANSACTION_RECEIPT_RESPONSE_VALUE_LOGS: Message = Message {
    name: "ethereum.v1.GetTransactionReceiptResponseValueLogs",
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

/// `ethereum.v1.GetTransactionReceiptResponseValue.GetTransactionReceiptResponseValueStatus`
pub static GET_TRANSACTION_RECEIPT_RESPONSE_VALUE_GET_TRANSACTION_RECEIPT_RESPONSE_VALUE_STATUS: Enum = Enum {
    name: "ethereum.v1.GetTransactionReceiptResponseValue.GetTransactionReceiptResponseValueStatus",
    values: &[
        EnumValue { json: "0x0", name: "NUM_0X0", number: 0 },
        EnumValue { json: "0x1", name: "NUM_0X1", number: 1 },
    ],
};
