//! Tables: method `plugin`.
//!
//! Made by `boltgate-gen generate`. Don't edit: change schemas/ and run `make regenerate`.

use boltgate_transcode::table::{Field, Kind, Label, Message};

/// `cln.PluginRequest`
pub static PLUGIN_REQUEST: Message = Message {
    name: "cln.PluginRequest",
    fields: &[
        Field { key: "subcommand", name: "subcommand", number: 1, label: Label::Singular, kind: Kind::Enum(&crate::primitives::PLUGIN_SUBCOMMAND), required: true },
        Field { key: "plugin", name: "plugin", number: 2, label: Label::Optional, kind: Kind::String, required: false },
        Field { key: "directory", name: "directory", number: 3, label: Label::Optional, kind: Kind::String, required: false },
        Field { key: "options", name: "options", number: 4, label: Label::Repeated, kind: Kind::String, required: false },
    ],
    by_key: &[2, 3, 1, 0],
};

/// `cln.PluginResponse`
pub static PLUGIN_RESPONSE: Message = Message {
    name: "cln.PluginResponse",
    fields: &[
        Field { key: "command", name: "command", number: 1, label: Label::Singular, kind: Kind::Enum(&crate::primitives::PLUGIN_SUBCOMMAND), required: true },
        Field { key: "plugins", name: "plugins", number: 2, label: Label::Repeated, kind: Kind::Message(&PLUGIN_PLUGINS), required: false },
        Field { key: "result", name: "result", number: 3, label: Label::Optional, kind: Kind::String, required: false },
    ],
    by_key: &[0, 1, 2],
};

/// `cln.PluginPlugins`
pub static PLUGIN_PLUGINS: Message = Message {
    name: "cln.PluginPlugins",
    fields: &[
        Field { key: "name", name: "name", number: 1, label: Label::Singular, kind: Kind::String, required: true },
        Field { key: "active", name: "active", number: 2, label: Label::Singular, kind: Kind::Bool, required: true },
        Field { key: "dynamic", name: "dynamic", number: 3, label: Label::Singular, kind: Kind::Bool, required: true },
    ],
    by_key: &[1, 2, 0],
};
