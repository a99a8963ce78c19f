//! Tables: method `multiwithdraw`.
//!
//! Made by `boltgate-gen generate`. Don't edit: change schemas/ and run `make regenerate`.

use boltgate_transcode::table::{Field, Kind, Label, Message, Shape};

/// `cln.MultiwithdrawRequest`
pub static MULTIWITHDRAW_REQUEST: Message = Message {
    name: "cln.MultiwithdrawRequest",
    fields: &[
        Field { key: "outputs", name: "outputs", number: 1, label: Label::Repeated, kind: Kind::Shape(Shape::OutputDesc), required: true },
        Field { key: "feerate", name: "feerate", number: 2, label: Label::Optional, kind: Kind::Shape(Shape::Feerate), required: false },
        Field { key: "minconf", name: "minconf", number: 3, label: Label::Optional, kind: Kind::Uint32, required: false },
        Field { key: "utxos", name: "utxos", number: 4, label: Label::Repeated, kind: Kind::Shape(Shape::Outpoint), required: false },
    ],
    by_key: &[1, 2, 0, 3],
};

/// `cln.MultiwithdrawResponse`
pub static MULTIWITHDRAW_RESPONSE: Message = Message {
    name: "cln.MultiwithdrawResponse",
    fields: &[
        Field { key: "tx", name: "tx", number: 1, label: Label::Singular, kind: Kind::Bytes, required: true },
        Field { key: "txid", name: "txid", number: 2, label: Label::Singular, kind: Kind::FixedBytes(32), required: true },
    ],
    by_key: &[0, 1],
};
