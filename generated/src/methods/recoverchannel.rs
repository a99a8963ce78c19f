//! Tables: method `recoverchannel`.
//!
//! Made by `boltgate-gen generate`. Don't edit: change schemas/ and run `make regenerate`.

use boltgate_transcode::table::{Field, Kind, Label, Message};

/// `cln.RecoverchannelRequest`
pub static RECOVERCHANNEL_REQUEST: Message = Message {
    name: "cln.RecoverchannelRequest",
    fields: &[
        Field { key: "scb", name: "scb", number: 1, label: Label::Repeated, kind: Kind::Bytes, required: true },
    ],
    by_key: &[0],
};

/// `cln.RecoverchannelResponse`
pub static RECOVERCHANNEL_RESPONSE: Message = Message {
    name: "cln.RecoverchannelResponse",
    fields: &[
        Field { key: "stubs", name: "stubs", number: 1, label: Label::Repeated, kind: Kind::String, required: true },
    ],
    by_key: &[0],
};
