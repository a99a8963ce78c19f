//! Tables: method `recover`.
//!
//! Made by `boltgate-gen generate`. Don't edit: change schemas/ and run `make regenerate`.

use boltgate_transcode::table::{Enum, EnumValue, Field, Kind, Label, Message};

/// `cln.RecoverRequest`
pub static RECOVER_REQUEST: Message = Message {
    name: "cln.RecoverRequest",
    fields: &[
        Field { key: "hsmsecret", name: "hsmsecret", number: 1, label: Label::Singular, kind: Kind::String, required: true },
    ],
    by_key: &[0],
};

/// `cln.RecoverResponse`
pub static RECOVER_RESPONSE: Message = Message {
    name: "cln.RecoverResponse",
    fields: &[
        Field { key: "result", name: "result", number: 1, label: Label::Singular, kind: Kind::Enum(&RECOVER_RESPONSE_RECOVER_RESULT), required: true },
    ],
    by_key: &[0],
};

/// `cln.RecoverResponse.RecoverResult`
pub static RECOVER_RESPONSE_RECOVER_RESULT: Enum = Enum {
    name: "cln.RecoverResponse.RecoverResult",
    values: &[
        EnumValue { json: "Recovery restart in progress", name: "RECOVERY_RESTART_IN_PROGRESS", number: 0 },
    ],
};
