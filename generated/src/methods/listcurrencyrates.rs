//! Tables: method `listcurrencyrates`.
//!
//! Made by `boltgate-gen generate`. Don't edit: change schemas/ and run `make regenerate`.

use boltgate_transcode::table::{Field, Kind, Label, Message};

/// `cln.ListcurrencyratesRequest`
pub static LISTCURRENCYRATES_REQUEST: Message = Message {
    name: "cln.ListcurrencyratesRequest",
    fields: &[
        Field { key: "currency", name: "currency", number: 1, label: Label::Singular, kind: Kind::String, required: true },
    ],
    by_key: &[0],
};

/// `cln.ListcurrencyratesResponse`
pub static LISTCURRENCYRATES_RESPONSE: Message = Message {
    name: "cln.ListcurrencyratesResponse",
    fields: &[
        Field { key: "currencyrates", name: "currencyrates", number: 1, label: Label::Repeated, kind: Kind::Message(&LISTCURRENCYRATES_CURRENCYRATES), required: true },
    ],
    by_key: &[0],
};

/// `cln.ListcurrencyratesCurrencyrates`
pub static LISTCURRENCYRATES_CURRENCYRATES: Message = Message {
    name: "cln.ListcurrencyratesCurrencyrates",
    fields: &[
        Field { key: "source", name: "source", number: 1, label: Label::Singular, kind: Kind::String, required: true },
        Field { key: "amount", name: "amount", number: 2, label: Label::Singular, kind: Kind::Double, required: true },
    ],
    by_key: &[1, 0],
};
