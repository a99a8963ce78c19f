//! Tables: method `txdiscard`.
//!
//! Made by `boltgate-gen generate`. Don't edit: change schemas/ and run `make regenerate`.

use boltgate_transcode::table::{Field, Kind, Label, Message};

/// `cln.TxdiscardRequest`
pub static TXDISCARD_REQUEST: Message = Message {
    name: "cln.TxdiscardRequest",
    fields: &[
        Field { key: "txid", name: "txid", number: 1, label: Label::Singular, kind: Kind::FixedBytes(32), required: true },
    ],
    by_key: &[0],
};

/// `cln.TxdiscardResponse`
pub static TXDISCARD_RESPONSE: Message = Message {
    name: "cln.TxdiscardResponse",
    fields: &[
        Field { key: "unsigned_tx", name: "unsigned_tx", number: 1, label: Label::Singular, kind: Kind::Bytes, required: true },
        Field { key: "txid", name: "txid", number: 2, label: Label::Singular, kind: Kind::FixedBytes(32), required: true },
    ],
    by_key: &[1, 0],
};
