//! Tables: method `wait`.
//!
//! Made by `boltgate-gen generate`. Don't edit: change schemas/ and run `make regenerate`.

use boltgate_transcode::table::{Enum, EnumValue, Field, Kind, Label, Message, Shape, Unit};

/// `cln.WaitRequest`
pub static WAIT_REQUEST: Message = Message {
    name: "cln.WaitRequest",
    fields: &[
        Field { key: "subsystem", name: "subsystem", number: 1, label: Label::Singular, kind: Kind::Enum(&WAIT_REQUEST_WAIT_SUBSYSTEM), required: true },
        Field { key: "indexname", name: "indexname", number: 2, label: Label::Singular, kind: Kind::Enum(&WAIT_REQUEST_WAIT_INDEXNAME), required: true },
        Field { key: "nextvalue", name: "nextvalue", number: 3, label: Label::Singular, kind: Kind::Uint64, required: true },
    ],
    by_key: &[1, 2, 0],
};

/// `cln.WaitResponse`
pub static WAIT_RESPONSE: Message = Message {
    name: "cln.WaitResponse",
    fields: &[
        Field { key: "subsystem", name: "subsystem", number: 1, label: Label::Singular, kind: Kind::Enum(&WAIT_RESPONSE_WAIT_SUBSYSTEM), required: true },
        Field { key: "created", name: "created", number: 2, label: Label::Optional, kind: Kind::Uint64, required: false },
        Field { key: "updated", name: "updated", number: 3, label: Label::Optional, kind: Kind::Uint64, required: false },
        Field { key: "deleted", name: "deleted", number: 4, label: Label::Optional, kind: Kind::Uint64, required: false },
        Field { key: "details", name: "details", number: 5, label: Label::Optional, kind: Kind::Message(&WAIT_DETAILS), required: false },
        Field { key: "forwards", name: "forwards", number: 6, label: Label::Optional, kind: Kind::Message(&WAIT_FORWARDS), required: false },
        Field { key: "invoices", name: "invoices", number: 7, label: Label::Optional, kind: Kind::Message(&WAIT_INVOICES), required: false },
        Field { key: "sendpays", name: "sendpays", number: 8, label: Label::Optional, kind: Kind::Message(&WAIT_SENDPAYS), required: false },
        Field { key: "htlcs", name: "htlcs", number: 9, label: Label::Optional, kind: Kind::Message(&WAIT_HTLCS), required: false },
        Field { key: "chainmoves", name: "chainmoves", number: 10, label: Label::Optional, kind: Kind::Message(&WAIT_CHAINMOVES), required: false },
        Field { key: "channelmoves", name: "channelmoves", number: 11, label: Label::Optional, kind: Kind::Message(&WAIT_CHANNELMOVES), required: false },
        Field { key: "networkevents", name: "networkevents", number: 12, label: Label::Optional, kind: Kind::Message(&WAIT_NETWORKEVENTS), required: false },
    ],
    by_key: &[9, 10, 1, 3, 4, 5, 8, 6, 11, 7, 0, 2],
};

/// `cln.WaitForwards`
pub static WAIT_FORWARDS: Message = Message {
    name: "cln.WaitForwards",
    fields: &[
        Field { key: "status", name: "status", number: 1, label: Label::Optional, kind: Kind::Enum(&WAIT_FORWARDS_WAIT_FORWARDS_STATUS), required: false },
        Field { key: "in_channel", name: "in_channel", number: 2, label: Label::Optional, kind: Kind::ShortChannelId, required: false },
        Field { key: "in_htlc_id", name: "in_htlc_id", number: 3, label: Label::Optional, kind: Kind::Uint64, required: false },
        Field { key: "in_msat", name: "in_msat", number: 4, label: Label::Optional, kind: Kind::Shape(Shape::Amount(Unit::Msat)), required: false },
        Field { key: "out_channel", name: "out_channel", number: 5, label: Label::Optional, kind: Kind::ShortChannelId, required: false },
    ],
    by_key: &[1, 2, 3, 4, 0],
};

/// `cln.WaitInvoices`
pub static WAIT_INVOICES: Message = Message {
    name: "cln.WaitInvoices",
    fields: &[
        Field { key: "status", name: "status", number: 1, label: Label::Optional, kind: Kind::Enum(&WAIT_INVOICES_WAIT_INVOICES_STATUS), required: false },
        Field { key: "label", name: "label", number: 2, label: Label::Optional, kind: Kind::String, required: false },
        Field { key: "description", name: "description", number: 3, label: Label::Optional, kind: Kind::String, required: false },
        Field { key: "bolt11", name: "bolt11", number: 4, label: Label::Optional, kind: Kind::String, required: false },
        Field { key: "bolt12", name: "bolt12", number: 5, label: Label::Optional, kind: Kind::String, required: false },
    ],
    by_key: &[3, 4, 2, 1, 0],
};

/// `cln.WaitSendpays`
pub static WAIT_SENDPAYS: Message = Message {
    name: "cln.WaitSendpays",
    fields: &[
        Field { key: "status", name: "status", number: 1, label: Label::Optional, kind: Kind::Enum(&WAIT_SENDPAYS_WAIT_SENDPAYS_STATUS), required: false },
        Field { key: "partid", name: "partid", number: 2, label: Label::Optional, kind: Kind::Uint64, required: false },
        Field { key: "groupid", name: "groupid", number: 3, label: Label::Optional, kind: Kind::Uint64, required: false },
        Field { key: "payment_hash", name: "payment_hash", number: 4, label: Label::Optional, kind: Kind::FixedBytes(32), required: false },
    ],
    by_key: &[2, 1, 3, 0],
};

/// `cln.WaitHtlcs`
pub static WAIT_HTLCS: Message = Message {
    name: "cln.WaitHtlcs",
    fields: &[
        Field { key: "state", name: "state", number: 1, label: Label::Optional, kind: Kind::Enum(&crate::primitives::HTLC_STATE), required: false },
        Field { key: "htlc_id", name: "htlc_id", number: 2, label: Label::Optional, kind: Kind::Uint64, required: false },
        Field { key: "short_channel_id", name: "short_channel_id", number: 3, label: Label::Optional, kind: Kind::ShortChannelId, required: false },
        Field { key: "cltv_expiry", name: "cltv_expiry", number: 4, label: Label::Optional, kind: Kind::Uint32, required: false },
        Field { key: "amount_msat", name: "amount_msat", number: 5, label: Label::Optional, kind: Kind::Shape(Shape::Amount(Unit::Msat)), required: false },
        Field { key: "direction", name: "direction", number: 6, label: Label::Optional, kind: Kind::Enum(&WAIT_HTLCS_WAIT_HTLCS_DIRECTION), required: false },
        Field { key: "payment_hash", name: "payment_hash", number: 7, label: Label::Optional, kind: Kind::FixedBytes(32), required: false },
    ],
    by_key: &[4, 3, 5, 1, 6, 2, 0],
};

/// `cln.WaitChainmoves`
pub static WAIT_CHAINMOVES: Message = Message {
    name: "cln.WaitChainmoves",
    fields: &[
        Field { key: "account", name: "account", number: 1, label: Label::Singular, kind: Kind::String, required: true },
        Field { key: "credit_msat", name: "credit_msat", number: 2, label: Label::Singular, kind: Kind::Shape(Shape::Amount(Unit::Msat)), required: true },
        Field { key: "debit_msat", name: "debit_msat", number: 3, label: Label::Singular, kind: Kind::Shape(Shape::Amount(Unit::Msat)), required: true },
    ],
    by_key: &[0, 1, 2],
};

/// `cln.WaitChannelmoves`
pub static WAIT_CHANNELMOVES: Message = Message {
    name: "cln.WaitChannelmoves",
    fields: &[
        Field { key: "account", name: "account", number: 1, label: Label::Singular, kind: Kind::String, required: true },
        Field { key: "credit_msat", name: "credit_msat", number: 2, label: Label::Singular, kind: Kind::Shape(Shape::Amount(Unit::Msat)), required: true },
        Field { key: "debit_msat", name: "debit_msat", number: 3, label: Label::Singular, kind: Kind::Shape(Shape::Amount(Unit::Msat)), required: true },
    ],
    by_key: &[0, 1, 2],
};

/// `cln.WaitNetworkevents`
pub static WAIT_NETWORKEVENTS: Message = Message {
    name: "cln.WaitNetworkevents",
    fields: &[
        Field { key: "created_index", name: "created_index", number: 1, label: Label::Optional, kind: Kind::Uint64, required: false },
        Field { key: "type", name: "item_type", number: 2, label: Label::Optional, kind: Kind::Enum(&WAIT_NETWORKEVENTS_WAIT_NETWORKEVENTS_TYPE), required: false },
        Field { key: "peer_id", name: "peer_id", number: 3, label: Label::Optional, kind: Kind::FixedBytes(33), required: false },
    ],
    by_key: &[0, 2, 1],
};

/// `cln.WaitDetails`
pub static WAIT_DETAILS: Message = Message {
    name: "cln.WaitDetails",
    fields: &[
        Field { key: "status", name: "status", number: 1, label: Label::Optional, kind: Kind::Enum(&WAIT_DETAILS_WAIT_DETAILS_STATUS), required: false },
        Field { key: "label", name: "label", number: 2, label: Label::Optional, kind: Kind::String, required: false },
        Field { key: "description", name: "description", number: 3, label: Label::Optional, kind: Kind::String, required: false },
        Field { key: "bolt11", name: "bolt11", number: 4, label: Label::Optional, kind: Kind::String, required: false },
        Field { key: "bolt12", name: "bolt12", number: 5, label: Label::Optional, kind: Kind::String, required: false },
        Field { key: "partid", name: "partid", number: 6, label: Label::Optional, kind: Kind::Uint64, required: false },
        Field { key: "groupid", name: "groupid", number: 7, label: Label::Optional, kind: Kind::Uint64, required: false },
        Field { key: "payment_hash", name: "payment_hash", number: 8, label: Label::Optional, kind: Kind::FixedBytes(32), required: false },
        Field { key: "in_channel", name: "in_channel", number: 9, label: Label::Optional, kind: Kind::ShortChannelId, required: false },
        Field { key: "in_htlc_id", name: "in_htlc_id", number: 10, label: Label::Optional, kind: Kind::Uint64, required: false },
        Field { key: "in_msat", name: "in_msat", number: 11, label: Label::Optional, kind: Kind::Shape(Shape::Amount(Unit::Msat)), required: false },
        Field { key: "out_channel", name: "out_channel", number: 12, label: Label::Optional, kind: Kind::ShortChannelId, required: false },
    ],
    by_key: &[3, 4, 2, 6, 8, 9, 10, 1, 11, 5, 7, 0],
};

/// `cln.WaitRequest.WaitSubsystem`
pub static WAIT_REQUEST_WAIT_SUBSYSTEM: Enum = Enum {
    name: "cln.WaitRequest.WaitSubsystem",
    values: &[
        EnumValue { json: "invoices", name: "INVOICES", number: 0 },
        EnumValue { json: "forwards", name: "FORWARDS", number: 1 },
        EnumValue { json: "sendpays", name: "SENDPAYS", number: 2 },
        EnumValue { json: "htlcs", name: "HTLCS", number: 3 },
        EnumValue { json: "chainmoves", name: "CHAINMOVES", number: 4 },
        EnumValue { json: "channelmoves", name: "CHANNELMOVES", number: 5 },
        EnumValue { json: "networkevents", name: "NETWORKEVENTS", number: 6 },
    ],
};

/// `cln.WaitRequest.WaitIndexname`
pub static WAIT_REQUEST_WAIT_INDEXNAME: Enum = Enum {
    name: "cln.WaitRequest.WaitIndexname",
    values: &[
        EnumValue { json: "created", name: "CREATED", number: 0 },
        EnumValue { json: "updated", name: "UPDATED", number: 1 },
        EnumValue { json: "deleted", name: "DELETED", number: 2 },
    ],
};

/// `cln.WaitResponse.WaitSubsystem`
pub static WAIT_RESPONSE_WAIT_SUBSYSTEM: Enum = Enum {
    name: "cln.WaitResponse.WaitSubsystem",
    values: &[
        EnumValue { json: "invoices", name: "INVOICES", number: 0 },
        EnumValue { json: "forwards", name: "FORWARDS", number: 1 },
        EnumValue { json: "sendpays", name: "SENDPAYS", number: 2 },
        EnumValue { json: "htlcs", name: "HTLCS", number: 3 },
        EnumValue { json: "chainmoves", name: "CHAINMOVES", number: 4 },
        EnumValue { json: "channelmoves", name: "CHANNELMOVES", number: 5 },
        EnumValue { json: "networkevents", name: "NETWORKEVENTS", number: 6 },
    ],
};

/// `cln.WaitForwards.WaitForwardsStatus`
pub static WAIT_FORWARDS_WAIT_FORWARDS_STATUS: Enum = Enum {
    name: "cln.WaitForwards.WaitForwardsStatus",
    values: &[
        EnumValue { json: "offered", name: "OFFERED", number: 0 },
        EnumValue { json: "settled", name: "SETTLED", number: 1 },
        EnumValue { json: "failed", name: "FAILED", number: 2 },
        EnumValue { json: "local_failed", name: "LOCAL_FAILED", number: 3 },
    ],
};

/// `cln.WaitInvoices.WaitInvoicesStatus`
pub static WAIT_INVOICES_WAIT_INVOICES_STATUS: Enum = Enum {
    name: "cln.WaitInvoices.WaitInvoicesStatus",
    values: &[
        EnumValue { json: "unpaid", name: "UNPAID", number: 0 },
        EnumValue { json: "paid", name: "PAID", number: 1 },
        EnumValue { json: "expired", name: "EXPIRED", number: 2 },
    ],
};

/// `cln.WaitSendpays.WaitSendpaysStatus`
pub static WAIT_SENDPAYS_WAIT_SENDPAYS_STATUS: Enum = Enum {
    name: "cln.WaitSendpays.WaitSendpaysStatus",
    values: &[
        EnumValue { json: "pending", name: "PENDING", number: 0 },
        EnumValue { json: "failed", name: "FAILED", number: 1 },
        EnumValue { json: "complete", name: "COMPLETE", number: 2 },
    ],
};

/// `cln.WaitHtlcs.WaitHtlcsDirection`
pub static WAIT_HTLCS_WAIT_HTLCS_DIRECTION: Enum = Enum {
    name: "cln.WaitHtlcs.WaitHtlcsDirection",
    values: &[
        EnumValue { json: "out", name: "OUT", number: 0 },
        EnumValue { json: "in", name: "IN", number: 1 },
    ],
};

/// `cln.WaitNetworkevents.WaitNetworkeventsType`
pub static WAIT_NETWORKEVENTS_WAIT_NETWORKEVENTS_TYPE: Enum = Enum {
    name: "cln.WaitNetworkevents.WaitNetworkeventsType",
    values: &[
        EnumValue { json: "connect", name: "CONNECT", number: 0 },
        EnumValue { json: "connect_fail", name: "CONNECT_FAIL", number: 1 },
        EnumValue { json: "ping", name: "PING", number: 2 },
        EnumValue { json: "disconnect", name: "DISCONNECT", number: 3 },
    ],
};

/// `cln.WaitDetails.WaitDetailsStatus`
pub static WAIT_DETAILS_WAIT_DETAILS_STATUS: Enum = Enum {
    name: "cln.WaitDetails.WaitDetailsStatus",
    values: &[
        EnumValue { json: "unpaid", name: "UNPAID", number: 0 },
        EnumValue { json: "paid", name: "PAID", number: 1 },
        EnumValue { json: "expired", name: "EXPIRED", number: 2 },
        EnumValue { json: "pending", name: "PENDING", number: 3 },
        EnumValue { json: "failed", name: "FAILED", number: 4 },
        EnumValue { json: "complete", name: "COMPLETE", number: 5 },
        EnumValue { json: "offered", name: "OFFERED", number: 6 },
        EnumValue { json: "settled", name: "SETTLED", number: 7 },
        EnumValue { json: "local_failed", name: "LOCAL_FAILED", number: 8 },
    ],
};
