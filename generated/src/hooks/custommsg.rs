//! Tables: hook `custommsg`.
//!
//! Made by `boltgate-gen generate`. Don't edit: change schemas/ and run `make regenerate`.

use boltgate_transcode::table::{Enum, EnumValue, Field, Kind, Label, Message};

/// `boltgate.v1.CustommsgAnswer`
pub static CUSTOMMSG_ANSWER: Message = Message {
    name: "boltgate.v1.CustommsgAnswer",
    fields: &[
        Field { key: "id", name: "id", number: 1, label: Label::Singular, kind: Kind::Uint64, required: true },
        Field { key: "response", name: "response", number: 2, label: Label::Singular, kind: Kind::Message(&CUSTOMMSG_RESPONSE), required: true },
    ],
    by_key: &[0, 1],
};

/// `boltgate.v1.CustommsgResponse`
pub static CUSTOMMSG_RESPONSE: Message = Message {
    name: "boltgate.v1.CustommsgResponse",
    fields: &[
        Field { key: "result", name: "result", number: 1, label: Label::Singular, kind: Kind::Enum(&CUSTOMMSG_RESPONSE_CUSTOMMSG_RESULT), required: true },
    ],
    by_key: &[0],
};

/// `boltgate.v1.CustommsgCall`
pub static CUSTOMMSG_CALL: Message = Message {
    name: "boltgate.v1.CustommsgCall",
    fields: &[
        Field { key: "id", name: "id", number: 1, label: Label::Singular, kind: Kind::Uint64, required: true },
        Field { key: "request", name: "request", number: 2, label: Label::Singular, kind: Kind::Message(&CUSTOMMSG_REQUEST), required: true },
    ],
    by_key: &[0, 1],
};

/// `boltgate.v1.CustommsgRequest`
pub static CUSTOMMSG_REQUEST: Message = Message {
    name: "boltgate.v1.CustommsgRequest",
    fields: &[
        Field { key: "peer_id", name: "peer_id", number: 1, label: Label::Singular, kind: Kind::FixedBytes(33), required: true },
        Field { key: "payload", name: "payload", number: 2, label: Label::Singular, kind: Kind::Bytes, required: true },
    ],
    by_key: &[1, 0],
};

/// `boltgate.v1.CustommsgResponse.CustommsgResult`
pub static CUSTOMMSG_RESPONSE_CUSTOMMSG_RESULT: Enum = Enum {
    name: "boltgate.v1.CustommsgResponse.CustommsgResult",
    values: &[
        EnumValue { json: "continue", name: "CONTINUE", number: 0 },
    ],
};
