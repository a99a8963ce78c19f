//! Tables: method `reckless`.
//!
//! Made by `boltgate-gen generate`. Don't edit: change schemas/ and run `make regenerate`.

use boltgate_transcode::table::{Enum, EnumValue, Field, Kind, Label, Message};

/// `boltgate.v1.RecklessRequest`
pub static RECKLESS_REQUEST: Message = Message {
    name: "boltgate.v1.RecklessRequest",
    fields: &[
        Field { key: "command", name: "command", number: 1, label: Label::Singular, kind: Kind::Enum(&RECKLESS_REQUEST_RECKLESS_COMMAND), required: true },
        Field { key: "target/subcommand", name: "target_subcommand", number: 2, label: Label::Repeated, kind: Kind::String, required: false },
        Field { key: "target", name: "target", number: 3, label: Label::Repeated, kind: Kind::String, required: false },
    ],
    by_key: &[0, 2, 1],
};

/// `boltgate.v1.RecklessResponse`
pub static RECKLESS_RESPONSE: Message = Message {
    name: "boltgate.v1.RecklessResponse",
    fields: &[
        Field { key: "result", name: "result", number: 1, label: Label::Repeated, kind: Kind::String, required: true },
        Field { key: "log", name: "log", number: 2, label: Label::Repeated, kind: Kind::String, required: true },
    ],
    by_key: &[1, 0],
};

/// `boltgate.v1.RecklessRequest.RecklessCommand`
pub static RECKLESS_REQUEST_RECKLESS_COMMAND: Enum = Enum {
    name: "boltgate.v1.RecklessRequest.RecklessCommand",
    values: &[
        EnumValue { json: "install", name: "INSTALL", number: 0 },
        EnumValue { json: "uninstall", name: "UNINSTALL", number: 1 },
        EnumValue { json: "search", name: "SEARCH", number: 2 },
        EnumValue { json: "enable", name: "ENABLE", number: 3 },
        EnumValue { json: "disable", name: "DISABLE", number: 4 },
        EnumValue { json: "source", name: "SOURCE", number: 5 },
        EnumValue { json: "--version", name: "__VERSION", number: 6 },
    ],
};
