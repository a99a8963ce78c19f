//! Tables: method `sendpsbt`.
//!
//! Made by `boltgate-gen generate`. Don't edit: change schemas/ and run `make regenerate`.

use boltgate_transcode::table::{Field, Kind, Label, Message};

/// `cln.SendpsbtRequest`
pub static SENDPSBT_REQUEST: Message = Message {
    name: "cln.SendpsbtRequest",
    fields: &[
        Field { key: "psbt", name: "psbt", number: 1, label: Label::Singular, kind: Kind::String, required: true },
        Field { key: "reserve", name: "reserve", number: 2, label: Label::Optional, kind: Kind::Uint32, required: false },
    ],
    by_key: &[0, 1],
};

/// `cln.SendpsbtResponse`
pub static SENDPSBT_RESPONSE: Message = Message {
    name: "cln.SendpsbtResponse",
    fields: &[
        Field { key: "tx", name: "tx", number: 1, label: Label::Singular, kind: Kind::Bytes, required: true },
        Field { key: "txid", name: "txid", number: 2, label: Label::Singular, kind: Kind::FixedBytes(32), required: true },
    ],
    by_key: &[0, 1],
};
