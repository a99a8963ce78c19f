//! Tables: method `askrene-disable-node`.
//!
//! Made by `boltgate-gen generate`. Don't edit: change schemas/ and run `make regenerate`.

use boltgate_transcode::table::{Field, Kind, Label, Message};

/// `cln.AskrenedisablenodeRequest`
pub static ASKRENEDISABLENODE_REQUEST: Message = Message {
    name: "cln.AskrenedisablenodeRequest",
    fields: &[
        Field { key: "layer", name: "layer", number: 1, label: Label::Singular, kind: Kind::String, required: true },
        Field { key: "node", name: "node", number: 2, label: Label::Singular, kind: Kind::FixedBytes(33), required: true },
    ],
    by_key: &[0, 1],
};

/// `cln.AskrenedisablenodeResponse`
pub static ASKRENEDISABLENODE_RESPONSE: Message = Message {
    name: "cln.AskrenedisablenodeResponse",
    fields: &[
    ],
    by_key: &[],
};
