//! Tables: method `askrene-age`.
//!
//! Made by `boltgate-gen generate`. Don't edit: change schemas/ and run `make regenerate`.

use boltgate_transcode::table::{Field, Kind, Label, Message};

/// `cln.AskreneageRequest`
pub static ASKRENEAGE_REQUEST: Message = Message {
    name: "cln.AskreneageRequest",
    fields: &[
        Field { key: "layer", name: "layer", number: 1, label: Label::Singular, kind: Kind::String, required: true },
        Field { key: "cutoff", name: "cutoff", number: 2, label: Label::Singular, kind: Kind::Uint64, required: true },
    ],
    by_key: &[1, 0],
};

/// `cln.AskreneageResponse`
pub static ASKRENEAGE_RESPONSE: Message = Message {
    name: "cln.AskreneageResponse",
    fields: &[
        Field { key: "layer", name: "layer", number: 1, label: Label::Singular, kind: Kind::String, required: true },
        Field { key: "num_removed", name: "num_removed", number: 2, label: Label::Singular, kind: Kind::Uint64, required: true },
    ],
    by_key: &[0, 1],
};
