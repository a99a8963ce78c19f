//! Tables: hook `db_write`.
//!
//! Made by `boltgate-gen generate`. Don't edit: change schemas/ and run `make regenerate`.

use boltgate_transcode::table::{Enum, EnumValue, Field, Kind, Label, Message};

/// `boltgate.v1.DbWriteAnswer`
pub static DB_WRITE_ANSWER: Message = Message {
    name: "boltgate.v1.DbWriteAnswer",
    fields: &[
        Field { key: "id", name: "id", number: 1, label: Label::Singular, kind: Kind::Uint64, required: true },
        Field { key: "response", name: "response", number: 2, label: Label::Singular, kind: Kind::Message(&DB_WRITE_RESPONSE), required: true },
    ],
    by_key: &[0, 1],
};

/// `boltgate.v1.DbWriteResponse`
pub static DB_WRITE_RESPONSE: Message = Message {
    name: "boltgate.v1.DbWriteResponse",
    fields: &[
        Field { key: "result", name: "result", number: 1, label: Label::Singular, kind: Kind::Enum(&DB_WRITE_RESPONSE_DB_WRITE_RESULT), required: true },
    ],
    by_key: &[0],
};

/// `boltgate.v1.DbWriteCall`
pub static DB_WRITE_CALL: Message = Message {
    name: "boltgate.v1.DbWriteCall",
    fields: &[
        Field { key: "id", name: "id", number: 1, label: Label::Singular, kind: Kind::Uint64, required: true },
        Field { key: "request", name: "request", number: 2, label: Label::Singular, kind: Kind::Message(&DB_WRITE_REQUEST), required: true },
    ],
    by_key: &[0, 1],
};

/// `boltgate.v1.DbWriteRequest`
pub static DB_WRITE_REQUEST: Message = Message {
    name: "boltgate.v1.DbWriteRequest",
    fields: &[
        Field { key: "data_version", name: "data_version", number: 1, label: Label::Singular, kind: Kind::Uint32, required: true },
        Field { key: "writes", name: "writes", number: 2, label: Label::Repeated, kind: Kind::String, required: true },
    ],
    by_key: &[0, 1],
};

/// `boltgate.v1.DbWriteResponse.DbWriteResult`
pub static DB_WRITE_RESPONSE_DB_WRITE_RESULT: Enum = Enum {
    name: "boltgate.v1.DbWriteResponse.DbWriteResult",
    values: &[
        EnumValue { json: "continue", name: "CONTINUE", number: 0 },
    ],
};
