//! Tables: method `datastore`.
//!
//! Made by `boltgate-gen generate`. Don't edit: change schemas/ and run `make regenerate`.

use boltgate_transcode::table::{Enum, EnumValue, Field, Kind, Label, Message};

/// `cln.DatastoreRequest`
pub static DATASTORE_REQUEST: Message = Message {
    name: "cln.DatastoreRequest",
    fields: &[
        Field { key: "hex", name: "hex", number: 2, label: Label::Optional, kind: Kind::Bytes, required: false },
        Field { key: "mode", name: "mode", number: 3, label: Label::Optional, kind: Kind::Enum(&DATASTORE_REQUEST_DATASTORE_MODE), required: false },
        Field { key: "generation", name: "generation", number: 4, label: Label::Optional, kind: Kind::Uint64, required: false },
        Field { key: "key", name: "key", number: 5, label: Label::Repeated, kind: Kind::String, required: true },
        Field { key: "string", name: "string", number: 6, label: Label::Optional, kind: Kind::String, required: false },
    ],
    by_key: &[2, 0, 3, 1, 4],
};

/// `cln.DatastoreResponse`
pub static DATASTORE_RESPONSE: Message = Message {
    name: "cln.DatastoreResponse",
    fields: &[
        Field { key: "generation", name: "generation", number: 2, label: Label::Optional, kind: Kind::Uint64, required: false },
        Field { key: "hex", name: "hex", number: 3, label: Label::Optional, kind: Kind::Bytes, required: false },
        Field { key: "string", name: "string", number: 4, label: Label::Optional, kind: Kind::String, required: false },
        Field { key: "key", name: "key", number: 5, label: Label::Repeated, kind: Kind::String, required: true },
    ],
    by_key: &[0, 1, 3, 2],
};

/// `cln.DatastoreRequest.DatastoreMode`
pub static DATASTORE_REQUEST_DATASTORE_MODE: Enum = Enum {
    name: "cln.DatastoreRequest.DatastoreMode",
    values: &[
        EnumValue { json: "must-create", name: "MUST_CREATE", number: 0 },
        EnumValue { json: "must-replace", name: "MUST_REPLACE", number: 1 },
        EnumValue { json: "create-or-replace", name: "CREATE_OR_REPLACE", number: 2 },
        EnumValue { json: "must-append", name: "MUST_APPEND", number: 3 },
        EnumValue { json: "create-or-append", name: "CREATE_OR_APPEND", number: 4 },
    ],
};
