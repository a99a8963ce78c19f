//! Tables: hook `openchannel2_sign`.
//!
//! Made by `boltgate-gen generate`. Don't edit: change schemas/ and run `make regenerate`.

use boltgate_transcode::table::{Enum, EnumValue, Field, Kind, Label, Message};

/// `boltgate.v1.Openchannel2SignAnswer`
pub static OPENCHANNEL2_SIGN_ANSWER: Message = Message {
    name: "boltgate.v1.Openchannel2SignAnswer",
    fields: &[
        Field { key: "id", name: "id", number: 1, label: Label::Singular, kind: Kind::Uint64, required: true },
        Field { key: "response", name: "response", number: 2, label: Label::Singular, kind: Kind::Message(&OPENCHANNEL2_SIGN_RESPONSE), required: true },
    ],
    by_key: &[0, 1],
};

/// `boltgate.v1.Openchannel2SignResponse`
pub static OPENCHANNEL2_SIGN_RESPONSE: Message = Message {
    name: "boltgate.v1.Openchannel2SignResponse",
    fields: &[
        Field { key: "result", name: "result", number: 1, label: Label::Singular, kind: Kind::Enum(&OPENCHANNEL2_SIGN_RESPONSE_OPENCHANNEL2_SIGN_RESULT), required: true },
        Field { key: "psbt", name: "psbt", number: 2, label: Label::Singular, kind: Kind::String, required: true },
    ],
    by_key: &[1, 0],
};

/// `boltgate.v1.Openchannel2SignCall`
pub static OPENCHANNEL2_SIGN_CALL: Message = Message {
    name: "boltgate.v1.Openchannel2SignCall",
    fields: &[
        Field { key: "id", name: "id", number: 1, label: Label::Singular, kind: Kind::Uint64, required: true },
        Field { key: "request", name: "request", number: 2, label: Label::Singular, kind: Kind::Message(&OPENCHANNEL2_SIGN_REQUEST), required: true },
    ],
    by_key: &[0, 1],
};

/// `boltgate.v1.Openchannel2SignRequest`
pub static OPENCHANNEL2_SIGN_REQUEST: Message = Message {
    name: "boltgate.v1.Openchannel2SignRequest",
    fields: &[
        Field { key: "openchannel2_sign", name: "openchannel2_sign", number: 1, label: Label::Singular, kind: Kind::Message(&OPENCHANNEL2_SIGN_OPENCHANNEL2_SIGN), required: true },
    ],
    by_key: &[0],
};

/// `boltgate.v1.Openchannel2SignOpenchannel2Sign`
pub static OPENCHANNEL2_SIGN_OPENCHANNEL2_SIGN: Message = Message {
    name: "boltgate.v1.Openchannel2SignOpenchannel2Sign",
    fields: &[
        Field { key: "channel_id", name: "channel_id", number: 1, label: Label::Singular, kind: Kind::FixedBytes(32), required: true },
        Field { key: "psbt", name: "psbt", number: 2, label: Label::Singular, kind: Kind::String, required: true },
    ],
    by_key: &[0, 1],
};

/// `boltgate.v1.Openchannel2SignResponse.Openchannel2SignResult`
pub static OPENCHANNEL2_SIGN_RESPONSE_OPENCHANNEL2_SIGN_RESULT: Enum = Enum {
    name: "boltgate.v1.Openchannel2SignResponse.Openchannel2SignResult",
    values: &[
        EnumValue { json: "continue", name: "CONTINUE", number: 0 },
    ],
};
