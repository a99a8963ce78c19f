//! Tables: method `withdraw`.
//!
//! Made by `boltgate-gen generate`. Don't edit: change schemas/ and run `make regenerate`.

use boltgate_transcode::table::{Field, Kind, Label, Message, Shape, Unit};

/// `cln.WithdrawRequest`
pub static WITHDRAW_REQUEST: Message = Message {
    name: "cln.WithdrawRequest",
    fields: &[
        Field { key: "destination", name: "destination", number: 1, label: Label::Singular, kind: Kind::String, required: true },
        Field { key: "satoshi", name: "satoshi", number: 2, label: Label::Singular, kind: Kind::Shape(Shape::AmountOrAll(Unit::Sat)), required: true },
        Field { key: "minconf", name: "minconf", number: 3, label: Label::Optional, kind: Kind::Uint16, required: false },
        Field { key: "utxos", name: "utxos", number: 4, label: Label::Repeated, kind: Kind::Shape(Shape::Outpoint), required: false },
        Field { key: "feerate", name: "feerate", number: 5, label: Label::Optional, kind: Kind::Shape(Shape::Feerate), required: false },
    ],
    by_key: &[0, 4, 2, 1, 3],
};

/// `cln.WithdrawResponse`
pub static WITHDRAW_RESPONSE: Message = Message {
    name: "cln.WithdrawResponse",
    fields: &[
        Field { key: "tx", name: "tx", number: 1, label: Label::Singular, kind: Kind::Bytes, required: true },
        Field { key: "txid", name: "txid", number: 2, label: Label::Singular, kind: Kind::FixedBytes(32), required: true },
        Field { key: "psbt", name: "psbt", number: 3, label: Label::Singular, kind: Kind::String, required: true },
    ],
    by_key: &[2, 0, 1],
};
