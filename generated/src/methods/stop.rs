//! Tables: method `stop`.
//!
//! Made by `boltgate-gen generate`. Don't edit: change schemas/ and run `make regenerate`.

use boltgate_transcode::table::{Enum, EnumValue, Field, Kind, Label, Message};

/// `cln.StopRequest`
pub static STOP_REQUEST: Message = Message {
    name: "cln.StopRequest",
    fields: &[
    ],
    by_key: &[],
};

/// `cln.StopResponse`
pub static STOP_RESPONSE: Message = Message {
    name: "cln.StopResponse",
    fields: &[
        Field { key: "result", name: "result", number: 1, label: Label::Singular, kind: Kind::Enum(&STOP_RESPONSE_STOP_RESULT), required: true },
    ],
    by_key: &[0],
};

/// `cln.StopResponse.StopResult`
pub static STOP_RESPONSE_STOP_RESULT: Enum = Enum {
    name: "cln.StopResponse.StopResult",
    values: &[
        EnumValue { json: "Shutdown complete", name: "SHUTDOWN_COMPLETE", number: 0 },
    ],
};
