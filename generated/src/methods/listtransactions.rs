//! Tables: method `listtransactions`.
//!
//! Made by `boltgate-gen generate`. Don't edit: change schemas/ and run `make regenerate`.

use boltgate_transcode::table::{Field, Kind, Label, Message, Shape, Unit};

/// `cln.ListtransactionsRequest`
pub static LISTTRANSACTIONS_REQUEST: Message = Message {
    name: "cln.ListtransactionsRequest",
    fields: &[
    ],
    by_key: &[],
};

/// `cln.ListtransactionsResponse`
pub static LISTTRANSACTIONS_RESPONSE: Message = Message {
    name: "cln.ListtransactionsResponse",
    fields: &[
        Field { key: "transactions", name: "transactions", number: 1, label: Label::Repeated, kind: Kind::Message(&LISTTRANSACTIONS_TRANSACTIONS), required: true },
    ],
    by_key: &[0],
};

/// `cln.ListtransactionsTransactions`
pub static LISTTRANSACTIONS_TRANSACTIONS: Message = Message {
    name: "cln.ListtransactionsTransactions",
    fields: &[
        Field { key: "hash", name: "hash", number: 1, label: Label::Singular, kind: Kind::FixedBytes(32), required: true },
        Field { key: "rawtx", name: "rawtx", number: 2, label: Label::Singular, kind: Kind::Bytes, required: true },
        Field { key: "blockheight", name: "blockheight", number: 3, label: Label::Singular, kind: Kind::Uint32, required: true },
        Field { key: "txindex", name: "txindex", number: 4, label: Label::Singular, kind: Kind::Uint32, required: true },
        Field { key: "locktime", name: "locktime", number: 7, label: Label::Singular, kind: Kind::Uint32, required: true },
        Field { key: "version", name: "version", number: 8, label: Label::Singular, kind: Kind::Uint32, required: true },
        Field { key: "inputs", name: "inputs", number: 9, label: Label::Repeated, kind: Kind::Message(&LISTTRANSACTIONS_TRANSACTIONS_INPUTS), required: true },
        Field { key: "outputs", name: "outputs", number: 10, label: Label::Repeated, kind: Kind::Message(&LISTTRANSACTIONS_TRANSACTIONS_OUTPUTS), required: true },
    ],
    by_key: &[2, 0, 6, 4, 7, 1, 3, 5],
};

/// `cln.ListtransactionsTransactionsInputs`
pub static LISTTRANSACTIONS_TRANSACTIONS_INPUTS: Message = Message {
    name: "cln.ListtransactionsTransactionsInputs",
    fields: &[
        Field { key: "txid", name: "txid", number: 1, label: Label::Singular, kind: Kind::FixedBytes(32), required: true },
        Field { key: "index", name: "index", number: 2, label: Label::Singular, kind: Kind::Uint32, required: true },
        Field { key: "sequence", name: "sequence", number: 3, label: Label::Singular, kind: Kind::Uint32, required: true },
    ],
    by_key: &[1, 2, 0],
};

/// `cln.ListtransactionsTransactionsOutputs`
pub static LISTTRANSACTIONS_TRANSACTIONS_OUTPUTS: Message = Message {
    name: "cln.ListtransactionsTransactionsOutputs",
    fields: &[
        Field { key: "index", name: "index", number: 1, label: Label::Singular, kind: Kind::Uint32, required: true },
        Field { key: "scriptPubKey", name: "scriptPubKey", number: 3, label: Label::Singular, kind: Kind::Bytes, required: true },
        Field { key: "amount_msat", name: "amount_msat", number: 6, label: Label::Singular, kind: Kind::Shape(Shape::Amount(Unit::Msat)), required: true },
    ],
    by_key: &[2, 0, 1],
};
