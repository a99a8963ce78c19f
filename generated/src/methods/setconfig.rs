//! Tables: method `setconfig`.
//!
//! Made by `boltgate-gen generate`. Don't edit: change schemas/ and run `make regenerate`.

use boltgate_transcode::table::{Field, Kind, Label, Message, Shape, Unit};

/// `cln.SetconfigRequest`
pub static SETCONFIG_REQUEST: Message = Message {
    name: "cln.SetconfigRequest",
    fields: &[
        Field { key: "config", name: "config", number: 1, label: Label::Singular, kind: Kind::String, required: true },
        Field { key: "val", name: "val", number: 2, label: Label::Optional, kind: Kind::String, required: false },
        Field { key: "transient", name: "transient", number: 3, label: Label::Optional, kind: Kind::Bool, required: false },
    ],
    by_key: &[0, 2, 1],
};

/// `cln.SetconfigResponse`
pub static SETCONFIG_RESPONSE: Message = Message {
    name: "cln.SetconfigResponse",
    fields: &[
        Field { key: "config", name: "config", number: 1, label: Label::Singular, kind: Kind::Message(&SETCONFIG_CONFIG), required: true },
    ],
    by_key: &[0],
};

/// `cln.SetconfigConfig`
pub static SETCONFIG_CONFIG: Message = Message {
    name: "cln.SetconfigConfig",
    fields: &[
        Field { key: "config", name: "config", number: 1, label: Label::Singular, kind: Kind::String, required: true },
        Field { key: "source", name: "source", number: 2, label: Label::Optional, kind: Kind::String, required: false },
        Field { key: "plugin", name: "plugin", number: 3, label: Label::Optional, kind: Kind::String, required: false },
        Field { key: "dynamic", name: "dynamic", number: 4, label: Label::Singular, kind: Kind::Bool, required: true },
        Field { key: "set", name: "set", number: 5, label: Label::Optional, kind: Kind::Bool, required: false },
        Field { key: "value_str", name: "value_str", number: 6, label: Label::Optional, kind: Kind::String, required: false },
        Field { key: "value_msat", name: "value_msat", number: 7, label: Label::Optional, kind: Kind::Shape(Shape::Amount(Unit::Msat)), required: false },
        Field { key: "value_int", name: "value_int", number: 8, label: Label::Optional, kind: Kind::Sint64, required: false },
        Field { key: "value_bool", name: "value_bool", number: 9, label: Label::Optional, kind: Kind::Bool, required: false },
        Field { key: "sources", name: "sources", number: 10, label: Label::Repeated, kind: Kind::String, required: false },
        Field { key: "values_str", name: "values_str", number: 11, label: Label::Repeated, kind: Kind::String, required: false },
    ],
    by_key: &[0, 3, 2, 4, 1, 9, 8, 7, 6, 5, 10],
};
