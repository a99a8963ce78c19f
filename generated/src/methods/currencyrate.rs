//! Tables: method `currencyrate`.
//!
//! Made by `boltgate-gen generate`. Don't edit: change schemas/ and run `make regenerate`.

use boltgate_transcode::table::{Field, Kind, Label, Message};

/// `cln.CurrencyrateRequest`
pub static CURRENCYRATE_REQUEST: Message = Message {
    name: "cln.CurrencyrateRequest",
    fields: &[
        Field { key: "currency", name: "currency", number: 1, label: Label::Singular, kind: Kind::String, required: true },
        Field { key: "source", name: "source", number: 2, label: Label::Optional, kind: Kind::String, required: false },
    ],
    by_key: &[0, 1],
};

/// `cln.CurrencyrateResponse`
pub static CURRENCYRATE_RESPONSE: Message = Message {
    name: "cln.CurrencyrateResponse",
    fields: &[
        Field { key: "rate", name: "rate", number: 1, label: Label::Singular, kind: Kind::Double, required: true },
    ],
    by_key: &[0],
};
