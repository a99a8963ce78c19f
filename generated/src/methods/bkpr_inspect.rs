//! Tables: method `bkpr-inspect`.
//!
//! Made by `boltgate-gen generate`. Don't edit: change schemas/ and run `make regenerate`.

use boltgate_transcode::table::{Field, Kind, Label, Message, Shape, Unit};

/// `cln.BkprinspectRequest`
pub static BKPRINSPECT_REQUEST: Message = Message {
    name: "cln.BkprinspectRequest",
    fields: &[
        Field { key: "account", name: "account", number: 1, label: Label::Singular, kind: Kind::String, required: true },
    ],
    by_key: &[0],
};

/// `cln.BkprinspectResponse`
pub static BKPRINSPECT_RESPONSE: Message = Message {
    name: "cln.BkprinspectResponse",
    fields: &[
        Field { key: "txs", name: "txs", number: 1, label: Label::Repeated, kind: Kind::Message(&BKPRINSPECT_TXS), required: true },
    ],
    by_key: &[0],
};

/// `cln.BkprinspectTxs`
pub static BKPRINSPECT_TXS: Message = Message {
    name: "cln.BkprinspectTxs",
    fields: &[
        Field { key: "txid", name: "txid", number: 1, label: Label::Singular, kind: Kind::FixedBytes(32), required: true },
        Field { key: "blockheight", name: "blockheight", number: 2, label: Label::Optional, kind: Kind::Uint32, required: false },
        Field { key: "fees_paid_msat", name: "fees_paid_msat", number: 3, label: Label::Singular, kind: Kind::Shape(Shape::Amount(Unit::Msat)), required: true },
        Field { key: "outputs", name: "outputs", number: 4, label: Label::Repeated, kind: Kind::Message(&BKPRINSPECT_TXS_OUTPUTS), required: true },
    ],
    by_key: &[1, 2, 3, 0],
};

/// `cln.BkprinspectTxsOutputs`
pub static BKPRINSPECT_TXS_OUTPUTS: Message = Message {
    name: "cln.BkprinspectTxsOutputs",
    fields: &[
        Field { key: "account", name: "account", number: 1, label: Label::Singular, kind: Kind::String, required: true },
        Field { key: "outnum", name: "outnum", number: 2, label: Label::Singular, kind: Kind::Uint32, required: true },
        Field { key: "output_value_msat", name: "output_value_msat", number: 3, label: Label::Singular, kind: Kind::Shape(Shape::Amount(Unit::Msat)), required: true },
        Field { key: "currency", name: "currency", number: 4, label: Label::Singular, kind: Kind::String, required: true },
        Field { key: "credit_msat", name: "credit_msat", number: 5, label: Label::Optional, kind: Kind::Shape(Shape::Amount(Unit::Msat)), required: false },
        Field { key: "debit_msat", name: "debit_msat", number: 6, label: Label::Optional, kind: Kind::Shape(Shape::Amount(Unit::Msat)), required: false },
        Field { key: "originating_account", name: "originating_account", number: 7, label: Label::Optional, kind: Kind::String, required: false },
        Field { key: "output_tag", name: "output_tag", number: 8, label: Label::Optional, kind: Kind::String, required: false },
        Field { key: "spend_tag", name: "spend_tag", number: 9, label: Label::Optional, kind: Kind::String, required: false },
        Field { key: "spending_txid", name: "spending_txid", number: 10, label: Label::Optional, kind: Kind::FixedBytes(32), required: false },
        Field { key: "payment_id", name: "payment_id", number: 11, label: Label::Optional, kind: Kind::Bytes, required: false },
    ],
    by_key: &[0, 4, 3, 5, 6, 1, 7, 2, 10, 8, 9],
};
