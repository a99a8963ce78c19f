//! Tables: method `getemergencyrecoverdata`.
//!
//! Made by `boltgate-gen generate`. Don't edit: change schemas/ and run `make regenerate`.

use boltgate_transcode::table::{Field, Kind, Label, Message};

/// `cln.GetemergencyrecoverdataRequest`
pub static GETEMERGENCYRECOVERDATA_REQUEST: Message = Message {
    name: "cln.GetemergencyrecoverdataRequest",
    fields: &[
    ],
    by_key: &[],
};

/// `cln.GetemergencyrecoverdataResponse`
pub static GETEMERGENCYRECOVERDATA_RESPONSE: Message = Message {
    name: "cln.GetemergencyrecoverdataResponse",
    fields: &[
        Field { key: "filedata", name: "filedata", number: 1, label: Label::Singular, kind: Kind::Bytes, required: true },
        Field { key: "can_create_penalty", name: "can_create_penalty", number: 2, label: Label::Optional, kind: Kind::Bool, required: true },
        Field { key: "backed_up_channel_ids", name: "backed_up_channel_ids", number: 3, label: Label::Repeated, kind: Kind::FixedBytes(32), required: true },
    ],
    by_key: &[2, 1, 0],
};
