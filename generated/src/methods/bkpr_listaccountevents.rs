//! Tables: method `bkpr-listaccountevents`.
//!
//! Made by `boltgate-gen generate`. Don't edit: change schemas/ and run `make regenerate`.

use boltgate_transcode::table::{Enum, EnumValue, Field, Kind, Label, Message, Shape, Unit};

/// `cln.BkprlistaccounteventsRequest`
pub static BKPRLISTACCOUNTEVENTS_REQUEST: Message = Message {
    name: "cln.BkprlistaccounteventsRequest",
    fields: &[
        Field { key: "account", name: "account", number: 1, label: Label::Optional, kind: Kind::String, required: false },
        Field { key: "payment_id", name: "payment_id", number: 2, label: Label::Optional, kind: Kind::String, required: false },
    ],
    by_key: &[0, 1],
};

/// `cln.BkprlistaccounteventsResponse`
pub static BKPRLISTACCOUNTEVENTS_RESPONSE: Message = Message {
    name: "cln.BkprlistaccounteventsResponse",
    fields: &[
        Field { key: "events", name: "events", number: 1, label: Label::Repeated, kind: Kind::Message(&BKPRLISTACCOUNTEVENTS_EVENTS), required: true },
    ],
    by_key: &[0],
};

/// `cln.BkprlistaccounteventsEvents`
pub static BKPRLISTACCOUNTEVENTS_EVENTS: Message = Message {
    name: "cln.BkprlistaccounteventsEvents",
    fields: &[
        Field { key: "account", name: "account", number: 1, label: Label::Singular, kind: Kind::String, required: true },
        Field { key: "type", name: "item_type", number: 2, label: Label::Singular, kind: Kind::Enum(&BKPRLISTACCOUNTEVENTS_EVENTS_BKPRLISTACCOUNTEVENTS_EVENTS_TYPE), required: true },
        Field { key: "tag", name: "tag", number: 3, label: Label::Singular, kind: Kind::String, required: true },
        Field { key: "credit_msat", name: "credit_msat", number: 4, label: Label::Singular, kind: Kind::Shape(Shape::Amount(Unit::Msat)), required: true },
        Field { key: "debit_msat", name: "debit_msat", number: 5, label: Label::Singular, kind: Kind::Shape(Shape::Amount(Unit::Msat)), required: true },
        Field { key: "currency", name: "currency", number: 6, label: Label::Singular, kind: Kind::String, required: true },
        Field { key: "timestamp", name: "timestamp", number: 7, label: Label::Singular, kind: Kind::Uint32, required: true },
        Field { key: "outpoint", name: "outpoint", number: 8, label: Label::Optional, kind: Kind::String, required: false },
        Field { key: "blockheight", name: "blockheight", number: 9, label: Label::Optional, kind: Kind::Uint32, required: false },
        Field { key: "origin", name: "origin", number: 10, label: Label::Optional, kind: Kind::String, required: false },
        Field { key: "payment_id", name: "payment_id", number: 11, label: Label::Optional, kind: Kind::Bytes, required: false },
        Field { key: "txid", name: "txid", number: 12, label: Label::Optional, kind: Kind::FixedBytes(32), required: false },
        Field { key: "description", name: "description", number: 13, label: Label::Optional, kind: Kind::String, required: false },
        Field { key: "fees_msat", name: "fees_msat", number: 14, label: Label::Optional, kind: Kind::Shape(Shape::Amount(Unit::Msat)), required: false },
        Field { key: "is_rebalance", name: "is_rebalance", number: 15, label: Label::Optional, kind: Kind::Bool, required: false },
        Field { key: "part_id", name: "part_id", number: 16, label: Label::Optional, kind: Kind::Uint32, required: false },
        Field { key: "currencyrate", name: "currencyrate", number: 17, label: Label::Optional, kind: Kind::Double, required: false },
    ],
    by_key: &[0, 8, 3, 5, 16, 4, 12, 13, 14, 9, 7, 15, 10, 2, 6, 11, 1],
};

/// `cln.BkprlistaccounteventsEvents.BkprlistaccounteventsEventsType`
pub static BKPRLISTACCOUNTEVENTS_EVENTS_BKPRLISTACCOUNTEVENTS_EVENTS_TYPE: Enum = Enum {
    name: "cln.BkprlistaccounteventsEvents.BkprlistaccounteventsEventsType",
    values: &[
        EnumValue { json: "onchain_fee", name: "ONCHAIN_FEE", number: 0 },
        EnumValue { json: "chain", name: "CHAIN", number: 1 },
        EnumValue { json: "channel", name: "CHANNEL", number: 2 },
    ],
};
