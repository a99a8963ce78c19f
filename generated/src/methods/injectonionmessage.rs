//! Tables: method `injectonionmessage`.
//!
//! Made by `boltgate-gen generate`. Don't edit: change schemas/ and run `make regenerate`.

use boltgate_transcode::table::{Field, Kind, Label, Message};

/// `cln.InjectonionmessageRequest`
pub static INJECTONIONMESSAGE_REQUEST: Message = Message {
    name: "cln.InjectonionmessageRequest",
    fields: &[
        Field { key: "path_key", name: "path_key", number: 1, label: Label::Singular, kind: Kind::FixedBytes(33), required: true },
        Field { key: "message", name: "message", number: 2, label: Label::Singular, kind: Kind::Bytes, required: true },
    ],
    by_key: &[1, 0],
};

/// `cln.InjectonionmessageResponse`
pub static INJECTONIONMESSAGE_RESPONSE: Message = Message {
    name: "cln.InjectonionmessageResponse",
    fields: &[
    ],
    by_key: &[],
};
