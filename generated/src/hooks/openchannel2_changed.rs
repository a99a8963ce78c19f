//! Tables: hook `openchannel2_changed`.
//!
//! Made by `boltgate-gen generate`. Don't edit: change schemas/ and run `make regenerate`.

use boltgate_transcode::table::{Enum, EnumValue, Field, Kind, Label, Message};

/// `boltgate.v1.Openchannel2ChangedAnswer`
pub static OPENCHANNEL2_CHANGED_ANSWER: Message = Message {
    name: "boltgate.v1.Openchannel2ChangedAnswer",
    fields: &[
        Field { key: "id", name: "id", number: 1, label: Label::Singular, kind: Kind::Uint64, required: true },
        Field { key: "response", name: "response", number: 2, label: Label::Singular, kind: Kind::Message(&OPENCHANNEL2_CHANGED_RESPONSE), required: true },
    ],
    by_key: &[0, 1],
};

/// `boltgate.v1.Openchannel2ChangedResponse`
pub static OPENCHANNEL2_CHANGED_RESPONSE: Message = Message {
    name: "boltgate.v1.Openchannel2ChangedResponse",
    fields: &[
        Field { key: "result", name: "result", number: 1, label: Label::Singular, kind: Kind::Enum(&OPENCHANNEL2_CHANGED_RESPONSE_OPENCHANNEL2_CHANGED_RESULT), required: true },
        Field { key: "psbt", name: "psbt", number: 2, label: Label::Singular, kind: Kind::String, required: true },
    ],
    by_key: &[1, 0],
};

/// `boltgate.v1.Openchannel2ChangedCall`
pub static OPENCHANNEL2_CHANGED_CALL: Message = Message {
    name: "boltgate.v1.Openchannel2ChangedCall",
    fields: &[
        Field { key: "id", name: "id", number: 1, label: Label::Singular, kind: Kind::Uint64, required: true },
        Field { key: "request", name: "request", number: 2, label: Label::Singular, kind: Kind::Message(&OPENCHANNEL2_CHANGED_REQUEST), required: true },
    ],
    by_key: &[0, 1],
};

/// `boltgate.v1.Openchannel2ChangedRequest`
pub static OPENCHANNEL2_CHANGED_REQUEST: Message = Message {
    name: "boltgate.v1.Openchannel2ChangedRequest",
    fields: &[
        Field { key: "openchannel2_changed", name: "openchannel2_changed", number: 1, label: Label::Singular, kind: Kind::Message(&OPENCHANNEL2_CHANGED_OPENCHANNEL2_CHANGED), required: true },
    ],
    by_key: &[0],
};

/// `boltgate.v1.Openchannel2ChangedOpenchannel2Changed`
pub static OPENCHANNEL2_CHANGED_OPENCHANNEL2_CHANGED: Message = Message {
    name: "boltgate.v1.Openchannel2ChangedOpenchannel2Changed",
    fields: &[
        Field { key: "channel_id", name: "channel_id", number: 1, label: Label::Singular, kind: Kind::FixedBytes(32), required: true },
        Field { key: "psbt", name: "psbt", number: 2, label: Label::Singular, kind: Kind::String, required: true },
        Field { key: "require_confirmed_inputs", name: "require_confirmed_inputs", number: 3, label: Label::Singular, kind: Kind::Bool, required: true },
    ],
    by_key: &[0, 1, 2],
};

/// `boltgate.v1.Openchannel2ChangedResponse.Openchannel2ChangedResult`
pub static OPENCHANNEL2_CHANGED_RESPONSE_OPENCHANNEL2_CHANGED_RESULT: Enum = Enum {
    name: "boltgate.v1.Openchannel2ChangedResponse.Openchannel2ChangedResult",
    values: &[
        EnumValue { json: "continue", name: "CONTINUE", number: 0 },
    ],
};
