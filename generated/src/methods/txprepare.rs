//! Tables: method `txprepare`.
//!
//! Made by `boltgate-gen generate`. Don't edit: change schemas/ and run `make regenerate`.

use boltgate_transcode::table::{Field, Kind, Label, Message, Shape};

/// `cln.TxprepareRequest`
pub static TXPREPARE_REQUEST: Message = Message {
    name: "cln.TxprepareRequest",
    fields: &[
        Field { key: "feerate", name: "feerate", number: 2, label: Label::Optional, kind: Kind::Shape(Shape::Feerate), required: false },
        Field { key: "minconf", name: "minconf", number: 3, label: Label::Optional, kind: Kind::Uint32, required: false },
        Field { key: "utxos", name: "utxos", number: 4, label: Label::Repeated, kind: Kind::Shape(Shape::Outpoint), required: false },
        Field { key: "outputs", name: "outputs", number: 5, label: Label::Repeated, kind: Kind::Shape(Shape::OutputDesc), required: true },
    ],
    by_key: &[0, 1, 3, 2],
};

/// `cln.TxprepareResponse`
pub static TXPREPARE_RESPONSE: Message = Message {
    name: "cln.TxprepareResponse",
    fields: &[
        Field { key: "psbt", name: "psbt", number: 1, label: Label::Singular, kind: Kind::String, required: true },
        Field { key: "unsigned_tx", name: "unsigned_tx", number: 2, label: Label::Singular, kind: Kind::Bytes, required: true },
        Field { key: "txid", name: "txid", number: 3, label: Label::Singular, kind: Kind::FixedBytes(32), required: true },
    ],
    by_key: &[0, 2, 1],
};
