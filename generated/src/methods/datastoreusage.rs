//! Tables: method `datastoreusage`.
//!
//! Made by `boltgate-gen generate`. Don't edit: change schemas/ and run `make regenerate`.

use boltgate_transcode::table::{Field, Kind, Label, Message};

/// `cln.DatastoreusageRequest`
pub static DATASTOREUSAGE_REQUEST: Message = Message {
    name: "cln.DatastoreusageRequest",
    fields: &[
        Field { key: "key", name: "key", number: 1, label: Label::Repeated, kind: Kind::String, required: false },
    ],
    by_key: &[0],
};

/// `cln.DatastoreusageResponse`
pub static DATASTOREUSAGE_RESPONSE: Message = Message {
    name: "cln.DatastoreusageResponse",
    fields: &[
        Field { key: "datastoreusage", name: "datastoreusage", number: 1, label: Label::Singular, kind: Kind::Message(&DATASTOREUSAGE_DATASTOREUSAGE), required: true },
    ],
    by_key: &[0],
};

/// `cln.DatastoreusageDatastoreusage`
pub static DATASTOREUSAGE_DATASTOREUSAGE: Message = Message {
    name: "cln.DatastoreusageDatastoreusage",
    fields: &[
        Field { key: "key", name: "key", number: 1, label: Label::Singular, kind: Kind::String, required: true },
        Field { key: "total_bytes", name: "total_bytes", number: 2, label: Label::Singular, kind: Kind::Uint64, required: true },
    ],
    by_key: &[0, 1],
};
