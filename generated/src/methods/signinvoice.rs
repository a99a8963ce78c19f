//! Tables: method `signinvoice`.
//!
//! Made by `boltgate-gen generate`. Don't edit: change schemas/ and run `make regenerate`.

use boltgate_transcode::table::{Field, Kind, Label, Message};

/// `cln.SigninvoiceRequest`
pub static SIGNINVOICE_REQUEST: Message = Message {
    name: "cln.SigninvoiceRequest",
    fields: &[
        Field { key: "invstring", name: "invstring", number: 1, label: Label::Singular, kind: Kind::String, required: true },
    ],
    by_key: &[0],
};

/// `cln.SigninvoiceResponse`
pub static SIGNINVOICE_RESPONSE: Message = Message {
    name: "cln.SigninvoiceResponse",
    fields: &[
        Field { key: "bolt11", name: "bolt11", number: 1, label: Label::Singular, kind: Kind::String, required: true },
    ],
    by_key: &[0],
};
