//! Tables: method `txsend`.
//!
//! Made by `boltgate-gen generate`. Don't edit: change schemas/ and run `make regenerate`.

use boltgate_transcode::table::{Field, Kind, Label, Message};

/// `cln.TxsendRequest`
pub static TXSEND_REQUEST: Message = Message {
    name: "cln.TxsendRequest",
    fields: &[
        Field { key: "txid", name: "txid", number: 1, label: Label::Singular, kind: Kind::FixedBytes(32), required: true },
    ],
    by_key: &[0],
};

/// `cln.TxsendResponse`
pub static TXSEND_RESPONSE: Message = Message {
    name: "cln.TxsendResponse",
    fields: &[
        Field { key: "psbt", name: "psbt", number: 1, label: Label::Singular, kind: Kind::String, required: true },
        Field { key: "tx", name: "tx", number: 2, label: Label::Singular, kind: Kind::Bytes, required: true },
        Field { key: "txid", name: "txid", number: 3, label: Label::Singular, kind: Kind::FixedBytes(32), required: true },
    ],
    by_key: &[0, 1, 2],
};
