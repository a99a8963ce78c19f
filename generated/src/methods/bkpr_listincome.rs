//! Tables: method `bkpr-listincome`.
//!
//! Made by `boltgate-gen generate`. Don't edit: change schemas/ and run `make regenerate`.

use boltgate_transcode::table::{Field, Kind, Label, Message, Shape, Unit};

/// `cln.BkprlistincomeRequest`
pub static BKPRLISTINCOME_REQUEST: Message = Message {
    name: "cln.BkprlistincomeRequest",
    fields: &[
        Field { key: "consolidate_fees", name: "consolidate_fees", number: 1, label: Label::Optional, kind: Kind::Bool, required: false },
        Field { key: "start_time", name: "start_time", number: 2, label: Label::Optional, kind: Kind::Uint32, required: false },
        Field { key: "end_time", name: "end_time", number: 3, label: Label::Optional, kind: Kind::Uint32, required: false },
    ],
    by_key: &[0, 2, 1],
};

/// `cln.BkprlistincomeResponse`
pub static BKPRLISTINCOME_RESPONSE: Message = Message {
    name: "cln.BkprlistincomeResponse",
    fields: &[
        Field { key: "income_events", name: "income_events", number: 1, label: Label::Repeated, kind: Kind::Message(&BKPRLISTINCOME_INCOME_EVENTS), required: true },
    ],
    by_key: &[0],
};

/// `cln.BkprlistincomeIncomeEvents`
pub static BKPRLISTINCOME_INCOME_EVENTS: Message = Message {
    name: "cln.BkprlistincomeIncomeEvents",
    fields: &[
        Field { key: "account", name: "account", number: 1, label: Label::Singular, kind: Kind::String, required: true },
        Field { key: "tag", name: "tag", number: 2, label: Label::Singular, kind: Kind::String, required: true },
        Field { key: "credit_msat", name: "credit_msat", number: 3, label: Label::Singular, kind: Kind::Shape(Shape::Amount(Unit::Msat)), required: true },
        Field { key: "debit_msat", name: "debit_msat", number: 4, label: Label::Singular, kind: Kind::Shape(Shape::Amount(Unit::Msat)), required: true },
        Field { key: "currency", name: "currency", number: 5, label: Label::Singular, kind: Kind::String, required: true },
        Field { key: "timestamp", name: "timestamp", number: 6, label: Label::Singular, kind: Kind::Uint32, required: true },
        Field { key: "description", name: "description", number: 7, label: Label::Optional, kind: Kind::String, required: false },
        Field { key: "outpoint", name: "outpoint", number: 8, label: Label::Optional, kind: Kind::String, required: false },
        Field { key: "txid", name: "txid", number: 9, label: Label::Optional, kind: Kind::FixedBytes(32), required: false },
        Field { key: "payment_id", name: "payment_id", number: 10, label: Label::Optional, kind: Kind::Bytes, required: false },
    ],
    by_key: &[0, 2, 4, 3, 6, 7, 9, 1, 5, 8],
};
