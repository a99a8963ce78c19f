//! Tables: method `sendpay`.
//!
//! Made by `boltgate-gen generate`. Don't edit: change schemas/ and run `make regenerate`.

use boltgate_transcode::table::{Enum, EnumValue, Field, Kind, Label, Message, Shape, Unit};

/// `cln.SendpayRequest`
pub static SENDPAY_REQUEST: Message = Message {
    name: "cln.SendpayRequest",
    fields: &[
        Field { key: "route", name: "route", number: 1, label: Label::Repeated, kind: Kind::Message(&SENDPAY_ROUTE), required: true },
        Field { key: "payment_hash", name: "payment_hash", number: 2, label: Label::Singular, kind: Kind::FixedBytes(32), required: true },
        Field { key: "label", name: "label", number: 3, label: Label::Optional, kind: Kind::String, required: false },
        Field { key: "bolt11", name: "bolt11", number: 5, label: Label::Optional, kind: Kind::String, required: false },
        Field { key: "payment_secret", name: "payment_secret", number: 6, label: Label::Optional, kind: Kind::FixedBytes(32), required: false },
        Field { key: "partid", name: "partid", number: 7, label: Label::Optional, kind: Kind::Uint64, required: false },
        Field { key: "groupid", name: "groupid", number: 9, label: Label::Optional, kind: Kind::Uint64, required: false },
        Field { key: "amount_msat", name: "amount_msat", number: 10, label: Label::Optional, kind: Kind::Shape(Shape::Amount(Unit::Msat)), required: false },
        Field { key: "localinvreqid", name: "localinvreqid", number: 11, label: Label::Optional, kind: Kind::Bytes, required: false },
        Field { key: "payment_metadata", name: "payment_metadata", number: 12, label: Label::Optional, kind: Kind::Bytes, required: false },
        Field { key: "description", name: "description", number: 13, label: Label::Optional, kind: Kind::String, required: false },
    ],
    by_key: &[7, 3, 10, 6, 2, 8, 5, 1, 9, 4, 0],
};

/// `cln.SendpayRoute`
pub static SENDPAY_ROUTE: Message = Message {
    name: "cln.SendpayRoute",
    fields: &[
        Field { key: "id", name: "id", number: 2, label: Label::Optional, kind: Kind::FixedBytes(33), required: false },
        Field { key: "delay", name: "delay", number: 3, label: Label::Optional, kind: Kind::Uint32, required: false },
        Field { key: "channel", name: "channel", number: 4, label: Label::Optional, kind: Kind::ShortChannelId, required: false },
        Field { key: "amount_msat", name: "amount_msat", number: 5, label: Label::Optional, kind: Kind::Shape(Shape::Amount(Unit::Msat)), required: false },
        Field { key: "short_channel_id_dir", name: "short_channel_id_dir", number: 6, label: Label::Optional, kind: Kind::ShortChannelIdDir, required: false },
        Field { key: "node_id_out", name: "node_id_out", number: 7, label: Label::Optional, kind: Kind::FixedBytes(33), required: false },
        Field { key: "amount_out_msat", name: "amount_out_msat", number: 8, label: Label::Optional, kind: Kind::Shape(Shape::Amount(Unit::Msat)), required: false },
        Field { key: "cltv_out", name: "cltv_out", number: 9, label: Label::Optional, kind: Kind::Uint32, required: false },
    ],
    by_key: &[3, 6, 2, 7, 1, 0, 5, 4],
};

/// `cln.SendpayResponse`
pub static SENDPAY_RESPONSE: Message = Message {
    name: "cln.SendpayResponse",
    fields: &[
        Field { key: "id", name: "id", number: 1, label: Label::Singular, kind: Kind::Uint64, required: true },
        Field { key: "groupid", name: "groupid", number: 2, label: Label::Optional, kind: Kind::Uint64, required: false },
        Field { key: "payment_hash", name: "payment_hash", number: 3, label: Label::Singular, kind: Kind::FixedBytes(32), required: true },
        Field { key: "status", name: "status", number: 4, label: Label::Singular, kind: Kind::Enum(&SENDPAY_RESPONSE_SENDPAY_STATUS), required: true },
        Field { key: "amount_msat", name: "amount_msat", number: 5, label: Label::Optional, kind: Kind::Shape(Shape::Amount(Unit::Msat)), required: false },
        Field { key: "destination", name: "destination", number: 6, label: Label::Optional, kind: Kind::FixedBytes(33), required: false },
        Field { key: "created_at", name: "created_at", number: 7, label: Label::Singular, kind: Kind::Uint64, required: true },
        Field { key: "amount_sent_msat", name: "amount_sent_msat", number: 8, label: Label::Singular, kind: Kind::Shape(Shape::Amount(Unit::Msat)), required: true },
        Field { key: "label", name: "label", number: 9, label: Label::Optional, kind: Kind::String, required: false },
        Field { key: "partid", name: "partid", number: 10, label: Label::Optional, kind: Kind::Uint64, required: false },
        Field { key: "bolt11", name: "bolt11", number: 11, label: Label::Optional, kind: Kind::String, required: false },
        Field { key: "bolt12", name: "bolt12", number: 12, label: Label::Optional, kind: Kind::String, required: false },
        Field { key: "payment_preimage", name: "payment_preimage", number: 13, label: Label::Optional, kind: Kind::FixedBytes(32), required: false },
        Field { key: "message", name: "message", number: 14, label: Label::Optional, kind: Kind::String, required: false },
        Field { key: "completed_at", name: "completed_at", number: 15, label: Label::Optional, kind: Kind::Uint64, required: false },
        Field { key: "created_index", name: "created_index", number: 16, label: Label::Singular, kind: Kind::Uint64, required: true },
        Field { key: "updated_index", name: "updated_index", number: 17, label: Label::Optional, kind: Kind::Uint64, required: false },
    ],
    by_key: &[4, 7, 10, 11, 14, 6, 15, 5, 1, 0, 8, 13, 9, 2, 12, 3, 16],
};

/// `cln.SendpayResponse.SendpayStatus`
pub static SENDPAY_RESPONSE_SENDPAY_STATUS: Enum = Enum {
    name: "cln.SendpayResponse.SendpayStatus",
    values: &[
        EnumValue { json: "pending", name: "PENDING", number: 0 },
        EnumValue { json: "complete", name: "COMPLETE", number: 1 },
    ],
};
