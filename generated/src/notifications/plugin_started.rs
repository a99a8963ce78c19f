//! Tables: notification `plugin_started`.
//!
//! Made by `boltgate-gen generate`. Don't edit: change schemas/ and run `make regenerate`.

use boltgate_transcode::table::{Field, Kind, Label, Message};

/// `cln.StreamPluginStartedRequest`
pub static STREAM_PLUGIN_STARTED_REQUEST: Message = Message {
    name: "cln.StreamPluginStartedRequest",
    fields: &[
    ],
    by_key: &[],
};

/// `cln.PluginStartedNotification`
pub static PLUGIN_STARTED_NOTIFICATION: Message = Message {
    name: "cln.PluginStartedNotification",
    fields: &[
        Field { key: "plugin_name", name: "plugin_name", number: 1, label: Label::Singular, kind: Kind::String, required: true },
        Field { key: "plugin_path", name: "plugin_path", number: 2, label: Label::Singular, kind: Kind::String, required: true },
        Field { key: "methods", name: "methods", number: 3, label: Label::Repeated, kind: Kind::String, required: true },
    ],
    by_key: &[2, 0, 1],
};
