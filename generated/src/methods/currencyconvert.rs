//! Tables: method `currencyconvert`.
//!
//! Made by `boltgate-gen generate`. Don't edit: change schemas/ and run `make regenerate`.

use boltgate_transcode::table::{Field, Kind, Label, Message, Shape, Unit};

/// `cln.CurrencyconvertRequest`
pub static CURRENCYCONVERT_REQUEST: Message = Message {
    name: "cln.CurrencyconvertRequest",
    fields: &[
        Field { key: "amount", name: "amount", number: 1, label: Label::Singular, kind: Kind::Double, required: true },
        Field { key: "currency", name: "currency", number: 2, label: Label::Singular, kind: Kind::String, required: true },
    ],
    by_key: &[0, 1],
};

/// `cln.CurrencyconvertResponse`
pub static CURRENCYCONVERT_RESPONSE: Message = Message {
    name: "cln.CurrencyconvertResponse",
    fields: &[
        Field { key: "msat", name: "msat", number: 1, label: Label::Singular, kind: Kind::Shape(Shape::Amount(Unit::Msat)), required: true },
    ],
    by_key: &[0],
};
