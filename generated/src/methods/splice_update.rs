//! Tables: method `splice_update`.
//!
//! Made by `boltgate-gen generate`. Don't edit: change schemas/ and run `make regenerate`.

use boltgate_transcode::table::{Field, Kind, Label, Message};

/// `cln.SpliceUpdateRequest`
pub static SPLICE_UPDATE_REQUEST: Message = Message {
    name: "cln.SpliceUpdateRequest",
    fields: &[
        Field { key: "channel_id", name: "channel_id", number: 1, label: Label::Singular, kind: Kind::FixedBytes(32), required: true },
        Field { key: "psbt", name: "psbt", number: 2, label: Label::Singular, kind: Kind::String, required: true },
    ],
    by_key: &[0, 1],
};

/// `cln.SpliceUpdateResponse`
pub static SPLICE_UPDATE_RESPONSE: Message = Message {
    name: "cln.SpliceUpdateResponse",
    fields: &[
        Field { key: "psbt", name: "psbt", number: 1, label: Label::Singular, kind: Kind::String, required: true },
        Field { key: "commitments_secured", name: "commitments_secured", number: 2, label: Label::Singular, kind: Kind::Bool, required: true },
        Field { key: "signatures_secured", name: "signatures_secured", number: 3, label: Label::Optional, kind: Kind::Bool, required: true },
    ],
    by_key: &[1, 0, 2],
};
