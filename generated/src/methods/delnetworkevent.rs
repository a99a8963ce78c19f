//! Tables: method `delnetworkevent`.
//!
//! Made by `boltgate-gen generate`. Don't edit: change schemas/ and run `make regenerate`.

use boltgate_transcode::table::{Field, Kind, Label, Message};

/// `cln.DelnetworkeventRequest`
pub static DELNETWORKEVENT_REQUEST: Message = Message {
    name: "cln.DelnetworkeventRequest",
    fields: &[
        Field { key: "created_index", name: "created_index", number: 1, label: Label::Singular, kind: Kind::Uint64, required: true },
    ],
    by_key: &[0],
};

/// `cln.DelnetworkeventResponse`
pub static DELNETWORKEVENT_RESPONSE: Message = Message {
    name: "cln.DelnetworkeventResponse",
    fields: &[
    ],
    by_key: &[],
};
