//! Tables: method `eth_call`.
//!
//! Made by `boltgate-gen generate`. Don't edit: change ethereum/ and generate again.

use boltgate_transcode::table::{Field, Kind, Label, Message};

/// `ethereum.v1.CallRequest`
pub static CALL_REQUEST: Message = Message {
    name: "ethereum.v1.CallRequest",
    fields: &[
        Field { key: "Transaction", name: "transaction", number: 1, label: Label::Singular, kind: Kind::Message(&CALL_REQUEST_TRANSACTION), required: true },
        Field { key: "Block", name: "block", number: 2, label: Label::Singular, kind: Kind::String, required: true },
    ],
    by_key: &[1, 0],
};

/// `ethereum.v1.CallRequestTransaction`
pub static CALL_REQUEST_TRANSACTION: Message = Message {
    name: "ethereum.v1.CallRequestTransaction",
    fields: &[
        Field { key: "from", name: "from", number: 1, label: Label::Optional, kind: Kind::String, required: false },
        Field { key: "to", name: "to", number: 2, label: Label::Singular, kind: Kind::String, required: true },
        Field { key: "gas", name: "gas", number: 3, label: Label::Optional, kind: Kind::String, required: false },
        Field { key: "value", name: "value", number: 4, label: Label::Optional, kind: Kind::String, required: false },
        Field { key: "input", name: "input", number: 5, label: Label::Optional, kind: Kind::String, required: false },
    ],
    by_key: &[0, 2, 4, 1, 3],
};

/// `ethereum.v1.CallResponse`
pub static CALL_RESPONSE: Message = Message {
    name: "ethereum.v1.CallResponse",
    fields: &[
        Field { key: "value", name: "value", number: 1, label: Label::Singular, kind: Kind::String, required: true },
    ],
    by_key: &[0],
};
