//! Tables: method `staticbackup`.
//!
//! Made by `boltgate-gen generate`. Don't edit: change schemas/ and run `make regenerate`.

use boltgate_transcode::table::{Field, Kind, Label, Message};

/// `cln.StaticbackupRequest`
pub static STATICBACKUP_REQUEST: Message = Message {
    name: "cln.StaticbackupRequest",
    fields: &[
    ],
    by_key: &[],
};

/// `cln.StaticbackupResponse`
pub static STATICBACKUP_RESPONSE: Message = Message {
    name: "cln.StaticbackupResponse",
    fields: &[
        Field { key: "scb", name: "scb", number: 1, label: Label::Repeated, kind: Kind::Bytes, required: true },
    ],
    by_key: &[0],
};
