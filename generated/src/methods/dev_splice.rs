//! Tables: method `dev-splice`.
//!
//! Made by `boltgate-gen generate`. Don't edit: change schemas/ and run `make regenerate`.

use boltgate_transcode::table::{Field, Kind, Label, Message};

/// `cln.DevspliceRequest`
pub static DEVSPLICE_REQUEST: Message = Message {
    name: "cln.DevspliceRequest",
    fields: &[
        Field { key: "script_or_json", name: "script_or_json", number: 1, label: Label::Singular, kind: Kind::String, required: true },
        Field { key: "dryrun", name: "dryrun", number: 2, label: Label::Optional, kind: Kind::Bool, required: false },
        Field { key: "force_feerate", name: "force_feerate", number: 3, label: Label::Optional, kind: Kind::Bool, required: false },
        Field { key: "debug_log", name: "debug_log", number: 4, label: Label::Optional, kind: Kind::Bool, required: false },
        Field { key: "dev-wetrun", name: "dev_wetrun", number: 5, label: Label::Optional, kind: Kind::Bool, required: false },
    ],
    by_key: &[3, 4, 1, 2, 0],
};

/// `cln.DevspliceResponse`
pub static DEVSPLICE_RESPONSE: Message = Message {
    name: "cln.DevspliceResponse",
    fields: &[
        Field { key: "dryrun", name: "dryrun", number: 1, label: Label::Repeated, kind: Kind::String, required: false },
        Field { key: "psbt", name: "psbt", number: 2, label: Label::Optional, kind: Kind::String, required: false },
        Field { key: "tx", name: "tx", number: 3, label: Label::Optional, kind: Kind::String, required: false },
        Field { key: "txid", name: "txid", number: 4, label: Label::Optional, kind: Kind::String, required: false },
        Field { key: "log", name: "log", number: 5, label: Label::Repeated, kind: Kind::String, required: false },
    ],
    by_key: &[0, 4, 1, 2, 3],
};
