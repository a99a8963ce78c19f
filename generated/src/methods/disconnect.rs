//! Tables: method `disconnect`.
//!
//! Made by `boltgate-gen generate`. Don't edit: change schemas/ and run `make regenerate`.

use boltgate_transcode::table::{Field, Kind, Label, Message};

/// `cln.DisconnectRequest`
pub static DISCONNECT_REQUEST: Message = Message {
    name: "cln.DisconnectRequest",
    fields: &[
        Field { key: "id", name: "id", number: 1, label: Label::Singular, kind: Kind::FixedBytes(33), required: true },
        Field { key: "force", name: "force", number: 2, label: Label::Optional, kind: Kind::Bool, required: false },
    ],
    by_key: &[1, 0],
};

/// `cln.DisconnectResponse`
pub static DISCONNECT_RESPONSE: Message = Message {
    name: "cln.DisconnectResponse",
    fields: &[
    ],
    by_key: &[],
};
