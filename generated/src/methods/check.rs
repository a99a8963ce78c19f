//! Tables: method `check`.
//!
//! Made by `boltgate-gen generate`. Don't edit: change schemas/ and run `make regenerate`.

use boltgate_transcode::table::{Field, Kind, Label, Message, Shape};

/// `boltgate.v1.CheckRequest`
pub static CHECK_REQUEST: Message = Message {
    name: "boltgate.v1.CheckRequest",
    fields: &[
        Field { key: "command_to_check", name: "command_to_check", number: 1, label: Label::Singular, kind: Kind::String, required: true },
        Field { key: "", name: "params", number: 2, label: Label::Repeated, kind: Kind::Shape(Shape::Rest), required: false },
    ],
    by_key: &[1, 0],
};

/// `boltgate.v1.CheckResponse`
pub static CHECK_RESPONSE: Message = Message {
    name: "boltgate.v1.CheckResponse",
    fields: &[
        Field { key: "command_to_check", name: "command_to_check", number: 1, label: Label::Singular, kind: Kind::String, required: true },
    ],
    by_key: &[0],
};
