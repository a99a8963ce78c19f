//! Tables: method `sql`.
//!
//! Made by `boltgate-gen generate`. Don't edit: change schemas/ and run `make regenerate`.

use boltgate_transcode::table::{Field, Kind, Label, Message, Shape};

/// `boltgate.v1.SqlRequest`
pub static SQL_REQUEST: Message = Message {
    name: "boltgate.v1.SqlRequest",
    fields: &[
        Field { key: "query", name: "query", number: 1, label: Label::Singular, kind: Kind::String, required: true },
    ],
    by_key: &[0],
};

/// `boltgate.v1.SqlResponse`
pub static SQL_RESPONSE: Message = Message {
    name: "boltgate.v1.SqlResponse",
    fields: &[
        Field { key: "rows", name: "rows", number: 1, label: Label::Repeated, kind: Kind::Shape(Shape::JsonValue), required: true },
        Field { key: "warning_db_failure", name: "warning_db_failure", number: 2, label: Label::Optional, kind: Kind::String, required: false },
    ],
    by_key: &[0, 1],
};
