//! Tables: method `askrene-remove-channel-update`.
//!
//! Made by `boltgate-gen generate`. Don't edit: change schemas/ and run `make regenerate`.

use boltgate_transcode::table::{Field, Kind, Label, Message};

/// `cln.AskreneremovechannelupdateRequest`
pub static ASKRENEREMOVECHANNELUPDATE_REQUEST: Message = Message {
    name: "cln.AskreneremovechannelupdateRequest",
    fields: &[
        Field { key: "layer", name: "layer", number: 1, label: Label::Singular, kind: Kind::String, required: true },
        Field { key: "short_channel_id_dir", name: "short_channel_id_dir", number: 2, label: Label::Singular, kind: Kind::ShortChannelIdDir, required: true },
    ],
    by_key: &[0, 1],
};

/// `cln.AskreneremovechannelupdateResponse`
pub static ASKRENEREMOVECHANNELUPDATE_RESPONSE: Message = Message {
    name: "cln.AskreneremovechannelupdateResponse",
    fields: &[
    ],
    by_key: &[],
};
