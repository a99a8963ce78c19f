//! Tables: method `commando`.
//!
//! Made by `boltgate-gen generate`. Don't edit: change schemas/ and run `make regenerate`.

use boltgate_transcode::table::{Field, Kind, Label, Message, Shape};

/// `boltgate.v1.CommandoRequest`
pub static COMMANDO_REQUEST: Message = Message {
    name: "boltgate.v1.CommandoRequest",
    fields: &[
        Field { key: "peer_id", name: "peer_id", number: 1, label: Label::Singular, kind: Kind::FixedBytes(33), required: true },
        Field { key: "method", name: "method", number: 2, label: Label::Singular, kind: Kind::String, required: true },
        Field { key: "params", name: "params", number: 3, label: Label::Optional, kind: Kind::Shape(Shape::JsonObjectOrArray), required: false },
        Field { key: "rune", name: "rune", number: 4, label: Label::Optional, kind: Kind::String, required: false },
        Field { key: "filter", name: "filter", number: 5, label: Label::Optional, kind: Kind::Shape(Shape::JsonObjectOrArray), required: false },
    ],
    by_key: &[4, 1, 2, 0, 3],
};

/// `boltgate.v1.CommandoResponse`
pub static COMMANDO_RESPONSE: Message = Message {
    name: "boltgate.v1.CommandoResponse",
    fields: &[
        Field { key: "", name: "result", number: 1, label: Label::Repeated, kind: Kind::Shape(Shape::Rest), required: false },
    ],
    by_key: &[0],
};
