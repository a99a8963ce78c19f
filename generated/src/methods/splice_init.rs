//! Tables: method `splice_init`.
//!
//! Made by `boltgate-gen generate`. Don't edit: change schemas/ and run `make regenerate`.

use boltgate_transcode::table::{Field, Kind, Label, Message};

/// `cln.SpliceInitRequest`
pub static SPLICE_INIT_REQUEST: Message = Message {
    name: "cln.SpliceInitRequest",
    fields: &[
        Field { key: "channel_id", name: "channel_id", number: 1, label: Label::Singular, kind: Kind::FixedBytes(32), required: true },
        Field { key: "relative_amount", name: "relative_amount", number: 2, label: Label::Singular, kind: Kind::Sint64, required: true },
        Field { key: "initialpsbt", name: "initialpsbt", number: 3, label: Label::Optional, kind: Kind::String, required: false },
        Field { key: "feerate_per_kw", name: "feerate_per_kw", number: 4, label: Label::Optional, kind: Kind::Uint32, required: false },
        Field { key: "force_feerate", name: "force_feerate", number: 5, label: Label::Optional, kind: Kind::Bool, required: false },
    ],
    by_key: &[0, 3, 4, 2, 1],
};

/// `cln.SpliceInitResponse`
pub static SPLICE_INIT_RESPONSE: Message = Message {
    name: "cln.SpliceInitResponse",
    fields: &[
        Field { key: "psbt", name: "psbt", number: 1, label: Label::Singular, kind: Kind::String, required: true },
    ],
    by_key: &[0],
};
