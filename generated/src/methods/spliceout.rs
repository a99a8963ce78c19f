//! Tables: method `spliceout`.
//!
//! Made by `boltgate-gen generate`. Don't edit: change schemas/ and run `make regenerate`.

use boltgate_transcode::table::{Field, Kind, Label, Message};

/// `cln.SpliceoutRequest`
pub static SPLICEOUT_REQUEST: Message = Message {
    name: "cln.SpliceoutRequest",
    fields: &[
        Field { key: "channel", name: "channel", number: 1, label: Label::Singular, kind: Kind::String, required: true },
        Field { key: "amount", name: "amount", number: 2, label: Label::Singular, kind: Kind::String, required: true },
        Field { key: "destination", name: "destination", number: 3, label: Label::Optional, kind: Kind::String, required: false },
        Field { key: "force_feerate", name: "force_feerate", number: 4, label: Label::Optional, kind: Kind::Bool, required: false },
    ],
    by_key: &[1, 0, 2, 3],
};

/// `cln.SpliceoutResponse`
pub static SPLICEOUT_RESPONSE: Message = Message {
    name: "cln.SpliceoutResponse",
    fields: &[
        Field { key: "psbt", name: "psbt", number: 1, label: Label::Optional, kind: Kind::String, required: false },
        Field { key: "tx", name: "tx", number: 2, label: Label::Optional, kind: Kind::String, required: false },
        Field { key: "txid", name: "txid", number: 3, label: Label::Optional, kind: Kind::String, required: false },
    ],
    by_key: &[0, 1, 2],
};
