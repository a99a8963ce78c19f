//! Tables: method `addpsbtoutput`.
//!
//! Made by `boltgate-gen generate`. Don't edit: change schemas/ and run `make regenerate`.

use boltgate_transcode::table::{Field, Kind, Label, Message, Shape, Unit};

/// `cln.AddpsbtoutputRequest`
pub static ADDPSBTOUTPUT_REQUEST: Message = Message {
    name: "cln.AddpsbtoutputRequest",
    fields: &[
        Field { key: "satoshi", name: "satoshi", number: 1, label: Label::Singular, kind: Kind::Shape(Shape::Amount(Unit::Sat)), required: true },
        Field { key: "locktime", name: "locktime", number: 2, label: Label::Optional, kind: Kind::Uint32, required: false },
        Field { key: "initialpsbt", name: "initialpsbt", number: 3, label: Label::Optional, kind: Kind::String, required: false },
        Field { key: "destination", name: "destination", number: 4, label: Label::Optional, kind: Kind::String, required: false },
    ],
    by_key: &[3, 2, 1, 0],
};

/// `cln.AddpsbtoutputResponse`
pub static ADDPSBTOUTPUT_RESPONSE: Message = Message {
    name: "cln.AddpsbtoutputResponse",
    fields: &[
        Field { key: "psbt", name: "psbt", number: 1, label: Label::Singular, kind: Kind::String, required: true },
        Field { key: "estimated_added_weight", name: "estimated_added_weight", number: 2, label: Label::Singular, kind: Kind::Uint32, required: true },
        Field { key: "outnum", name: "outnum", number: 3, label: Label::Singular, kind: Kind::Uint32, required: true },
    ],
    by_key: &[1, 2, 0],
};
