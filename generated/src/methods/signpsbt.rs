//! Tables: method `signpsbt`.
//!
//! Made by `boltgate-gen generate`. Don't edit: change schemas/ and run `make regenerate`.

use boltgate_transcode::table::{Field, Kind, Label, Message};

/// `cln.SignpsbtRequest`
pub static SIGNPSBT_REQUEST: Message = Message {
    name: "cln.SignpsbtRequest",
    fields: &[
        Field { key: "psbt", name: "psbt", number: 1, label: Label::Singular, kind: Kind::String, required: true },
        Field { key: "signonly", name: "signonly", number: 2, label: Label::Repeated, kind: Kind::Uint32, required: false },
    ],
    by_key: &[0, 1],
};

/// `cln.SignpsbtResponse`
pub static SIGNPSBT_RESPONSE: Message = Message {
    name: "cln.SignpsbtResponse",
    fields: &[
        Field { key: "signed_psbt", name: "signed_psbt", number: 1, label: Label::Singular, kind: Kind::String, required: true },
    ],
    by_key: &[0],
};
