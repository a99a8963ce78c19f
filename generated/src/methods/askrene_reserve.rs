//! Tables: method `askrene-reserve`.
//!
//! Made by `boltgate-gen generate`. Don't edit: change schemas/ and run `make regenerate`.

use boltgate_transcode::table::{Field, Kind, Label, Message, Shape, Unit};

/// `cln.AskrenereserveRequest`
pub static ASKRENERESERVE_REQUEST: Message = Message {
    name: "cln.AskrenereserveRequest",
    fields: &[
        Field { key: "path", name: "path", number: 1, label: Label::Repeated, kind: Kind::Message(&ASKRENERESERVE_PATH), required: true },
    ],
    by_key: &[0],
};

/// `cln.AskrenereservePath`
pub static ASKRENERESERVE_PATH: Message = Message {
    name: "cln.AskrenereservePath",
    fields: &[
        Field { key: "amount_msat", name: "amount_msat", number: 3, label: Label::Singular, kind: Kind::Shape(Shape::Amount(Unit::Msat)), required: true },
        Field { key: "short_channel_id_dir", name: "short_channel_id_dir", number: 4, label: Label::Singular, kind: Kind::ShortChannelIdDir, required: true },
        Field { key: "layer", name: "layer", number: 5, label: Label::Optional, kind: Kind::String, required: false },
    ],
    by_key: &[0, 2, 1],
};

/// `cln.AskrenereserveResponse`
pub static ASKRENERESERVE_RESPONSE: Message = Message {
    name: "cln.AskrenereserveResponse",
    fields: &[
    ],
    by_key: &[],
};
