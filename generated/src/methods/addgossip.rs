//! Tables: method `addgossip`.
//!
//! Made by `boltgate-gen generate`. Don't edit: change schemas/ and run `make regenerate`.

use boltgate_transcode::table::{Field, Kind, Label, Message};

/// `cln.AddgossipRequest`
pub static ADDGOSSIP_REQUEST: Message = Message {
    name: "cln.AddgossipRequest",
    fields: &[
        Field { key: "message", name: "message", number: 1, label: Label::Singular, kind: Kind::Bytes, required: true },
    ],
    by_key: &[0],
};

/// `cln.AddgossipResponse`
pub static ADDGOSSIP_RESPONSE: Message = Message {
    name: "cln.AddgossipResponse",
    fields: &[
    ],
    by_key: &[],
};
