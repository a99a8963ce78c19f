//! Tables: method `askrene-unreserve`.
//!
//! Made by `boltgate-gen generate`. Don't edit: change schemas/ and run `make regenerate`.

use boltgate_transcode::table::{Field, Kind, Label, Message, Shape, Unit};

/// `cln.AskreneunreserveRequest`
pub static ASKRENEUNRESERVE_REQUEST: Message = Message {
    name: "cln.AskreneunreserveRequest",
    fields: &[
        Field { key: "path", name: "path", number: 1, label: Label::Repeated, kind: Kind::Message(&ASKRENEUNRESERVE_PATH), required: true },
        Field { key: "dev_remove_all", name: "dev_remove_all", number: 2, label: Label::Optional, kind: Kind::Bool, required: false },
    ],
    by_key: &[1, 0],
};

/// `cln.AskreneunreservePath`
pub static ASKRENEUNRESERVE_PATH: Message = Message {
    name: "cln.AskreneunreservePath",
    fields: &[
        Field { key: "amount_msat", name: "amount_msat", number: 3, label: Label::Singular, kind: Kind::Shape(Shape::Amount(Unit::Msat)), required: true },
        Field { key: "short_channel_id_dir", name: "short_channel_id_dir", number: 4, label: Label::Singular, kind: Kind::ShortChannelIdDir, required: true },
        Field { key: "layer", name: "layer", number: 5, label: Label::Optional, kind: Kind::String, required: false },
    ],
    by_key: &[0, 2, 1],
};

/// `cln.AskreneunreserveResponse`
pub static ASKRENEUNRESERVE_RESPONSE: Message = Message {
    name: "cln.AskreneunreserveResponse",
    fields: &[
    ],
    by_key: &[],
};
