//! Tables: method `askrene-remove-layer`.
//!
//! Made by `boltgate-gen generate`. Don't edit: change schemas/ and run `make regenerate`.

use boltgate_transcode::table::{Field, Kind, Label, Message};

/// `cln.AskreneremovelayerRequest`
pub static ASKRENEREMOVELAYER_REQUEST: Message = Message {
    name: "cln.AskreneremovelayerRequest",
    fields: &[
        Field { key: "layer", name: "layer", number: 1, label: Label::Singular, kind: Kind::String, required: true },
    ],
    by_key: &[0],
};

/// `cln.AskreneremovelayerResponse`
pub static ASKRENEREMOVELAYER_RESPONSE: Message = Message {
    name: "cln.AskreneremovelayerResponse",
    fields: &[
    ],
    by_key: &[],
};
