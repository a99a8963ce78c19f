//! Tables: method `sendcustommsg`.
//!
//! Made by `boltgate-gen generate`. Don't edit: change schemas/ and run `make regenerate`.

use boltgate_transcode::table::{Field, Kind, Label, Message};

/// `cln.SendcustommsgRequest`
pub static SENDCUSTOMMSG_REQUEST: Message = Message {
    name: "cln.SendcustommsgRequest",
    fields: &[
        Field { key: "node_id", name: "node_id", number: 1, label: Label::Singular, kind: Kind::FixedBytes(33), required: true },
        Field { key: "msg", name: "msg", number: 2, label: Label::Singular, kind: Kind::Bytes, required: true },
    ],
    by_key: &[1, 0],
};

/// `cln.SendcustommsgResponse`
pub static SENDCUSTOMMSG_RESPONSE: Message = Message {
    name: "cln.SendcustommsgResponse",
    fields: &[
        Field { key: "status", name: "status", number: 1, label: Label::Singular, kind: Kind::String, required: true },
    ],
    by_key: &[0],
};
