//! Tables: method `preapproveinvoice`.
//!
//! Made by `boltgate-gen generate`. Don't edit: change schemas/ and run `make regenerate`.

use boltgate_transcode::table::{Field, Kind, Label, Message};

/// `cln.PreapproveinvoiceRequest`
pub static PREAPPROVEINVOICE_REQUEST: Message = Message {
    name: "cln.PreapproveinvoiceRequest",
    fields: &[
        Field { key: "bolt11", name: "bolt11", number: 1, label: Label::Singular, kind: Kind::String, required: true },
    ],
    by_key: &[0],
};

/// `cln.PreapproveinvoiceResponse`
pub static PREAPPROVEINVOICE_RESPONSE: Message = Message {
    name: "cln.PreapproveinvoiceResponse",
    fields: &[
    ],
    by_key: &[],
};
