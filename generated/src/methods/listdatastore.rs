//! Tables: method `listdatastore`.
//!
//! Made by `boltgate-gen generate`. Don't edit: change schemas/ and run `make regenerate`.

use boltgate_transcode::table::{Field, Kind, Label, Message};

/// `cln.ListdatastoreRequest`
pub static LISTDATASTORE_REQUEST: Message = Message {
    name: "cln.ListdatastoreRequest",
    fields: &[
        Field { key: "key", name: "key", number: 2, label: Label::Repeated, kind: Kind::String, required: false },
    ],
    by_key: &[0],
};

/// `cln.ListdatastoreResponse`
pub static LISTDATASTORE_RESPONSE: Message = Message {
    name: "cln.ListdatastoreResponse",
    fields: &[
        Field { key: "datastore", name: "datastore", number: 1, label: Label::Repeated, kind: Kind::Message(&LISTDATASTORE_DATASTORE), required: true },
    ],
    by_key: &[0],
};

/// `cln.ListdatastoreDatastore`
pub static LISTDATASTORE_DATASTORE: Message = Message {
    name: "cln.ListdatastoreDatastore",
    fields: &[
        Field { key: "key", name: "key", number: 1, label: Label::Repeated, kind: Kind::String, required: true },
        Field { key: "generation", name: "generation", number: 2, label: Label::Optional, kind: Kind::Uint64, required: false },
        Field { key: "hex", name: "hex", number: 3, label: Label::Optional, kind: Kind::Bytes, required: false },
        Field { key: "string", name: "string", number: 4, label: Label::Optional, kind: Kind::String, required: false },
    ],
    by_key: &[1, 2, 0, 3],
};
