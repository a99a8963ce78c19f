//! Tables: method `help`.
//!
//! Made by `boltgate-gen generate`. Don't edit: change schemas/ and run `make regenerate`.

use boltgate_transcode::table::{Enum, EnumValue, Field, Kind, Label, Message};

/// `cln.HelpRequest`
pub static HELP_REQUEST: Message = Message {
    name: "cln.HelpRequest",
    fields: &[
        Field { key: "command", name: "command", number: 1, label: Label::Optional, kind: Kind::String, required: false },
    ],
    by_key: &[0],
};

/// `cln.HelpResponse`
pub static HELP_RESPONSE: Message = Message {
    name: "cln.HelpResponse",
    fields: &[
        Field { key: "help", name: "help", number: 1, label: Label::Repeated, kind: Kind::Message(&HELP_HELP), required: true },
        Field { key: "format-hint", name: "format_hint", number: 2, label: Label::Optional, kind: Kind::Enum(&HELP_RESPONSE_HELP_FORMATHINT), required: false },
    ],
    by_key: &[1, 0],
};

/// `cln.HelpHelp`
pub static HELP_HELP: Message = Message {
    name: "cln.HelpHelp",
    fields: &[
        Field { key: "command", name: "command", number: 1, label: Label::Singular, kind: Kind::String, required: true },
    ],
    by_key: &[0],
};

/// `cln.HelpResponse.HelpFormathint`
pub static HELP_RESPONSE_HELP_FORMATHINT: Enum = Enum {
    name: "cln.HelpResponse.HelpFormathint",
    values: &[
        EnumValue { json: "simple", name: "SIMPLE", number: 0 },
    ],
};
