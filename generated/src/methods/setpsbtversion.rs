//! Tables: method `setpsbtversion`.
//!
//! Made by `boltgate-gen generate`. Don't edit: change schemas/ and run `make regenerate`.

use boltgate_transcode::table::{Field, Kind, Label, Message};

/// `cln.SetpsbtversionRequest`
pub static SETPSBTVERSION_REQUEST: Message = Message {
    name: "cln.SetpsbtversionRequest",
    fields: &[
        Field { key: "psbt", name: "psbt", number: 1, label: Label::Singular, kind: Kind::String, required: true },
        Field { key: "version", name: "version", number: 2, label: Label::Singular, kind: Kind::Uint32, required: true },
    ],
    by_key: &[0, 1],
};

/// `cln.SetpsbtversionResponse`
pub static SETPSBTVERSION_RESPONSE: Message = Message {
    name: "cln.SetpsbtversionResponse",
    fields: &[
        Field { key: "psbt", name: "psbt", number: 1, label: Label::Singular, kind: Kind::String, required: true },
    ],
    by_key: &[0],
};
