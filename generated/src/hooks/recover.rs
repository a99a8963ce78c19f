//! Tables: hook `recover`.
//!
//! Made by `boltgate-gen generate`. Don't edit: change schemas/ and run `make regenerate`.

use boltgate_transcode::table::{Enum, EnumValue, Field, Kind, Label, Message};

/// `boltgate.v1.RecoverAnswer`
pub static RECOVER_ANSWER: Message = Message {
    name: "boltgate.v1.RecoverAnswer",
    fields: &[
        Field { key: "id", name: "id", number: 1, label: Label::Singular, kind: Kind::Uint64, required: true },
        Field { key: "response", name: "response", number: 2, label: Label::Singular, kind: Kind::Message(&RECOVER_RESPONSE), required: true },
    ],
    by_key: &[0, 1],
};

/// `boltgate.v1.RecoverResponse`
pub static RECOVER_RESPONSE: Message = Message {
    name: "boltgate.v1.RecoverResponse",
    fields: &[
        Field { key: "result", name: "result", number: 1, label: Label::Singular, kind: Kind::Enum(&RECOVER_RESPONSE_RECOVER_RESULT), required: true },
    ],
    by_key: &[0],
};

/// `boltgate.v1.RecoverCall`
pub static RECOVER_CALL: Message = Message {
    name: "boltgate.v1.RecoverCall",
    fields: &[
        Field { key: "id", name: "id", number: 1, label: Label::Singular, kind: Kind::Uint64, required: true },
        Field { key: "request", name: "request", number: 2, label: Label::Singular, kind: Kind::Message(&RECOVER_REQUEST), required: true },
    ],
    by_key: &[0, 1],
};

/// `boltgate.v1.RecoverRequest`
pub static RECOVER_REQUEST: Message = Message {
    name: "boltgate.v1.RecoverRequest",
    fields: &[
        Field { key: "codex32", name: "codex32", number: 1, label: Label::Singular, kind: Kind::String, required: true },
    ],
    by_key: &[0],
};

/// `boltgate.v1.RecoverResponse.RecoverResult`
pub static RECOVER_RESPONSE_RECOVER_RESULT: Enum = Enum {
    name: "boltgate.v1.RecoverResponse.RecoverResult",
    values: &[
        EnumValue { json: "continue", name: "CONTINUE", number: 0 },
    ],
};
