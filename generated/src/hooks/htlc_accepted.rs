//! Tables: hook `htlc_accepted`.
//!
//! Made by `boltgate-gen generate`. Don't edit: change schemas/ and run `make regenerate`.

use boltgate_transcode::table::{Enum, EnumValue, Field, Kind, Label, Message, Shape, Unit};

/// `boltgate.v1.HtlcAcceptedAnswer`
pub static HTLC_ACCEPTED_ANSWER: Message = Message {
    name: "boltgate.v1.HtlcAcceptedAnswer",
    fields: &[
        Field { key: "id", name: "id", number: 1, label: Label::Singular, kind: Kind::Uint64, required: true },
        Field { key: "response", name: "response", number: 2, label: Label::Singular, kind: Kind::Message(&HTLC_ACCEPTED_RESPONSE), required: true },
    ],
    by_key: &[0, 1],
};

/// `boltgate.v1.HtlcAcceptedResponse`
pub static HTLC_ACCEPTED_RESPONSE: Message = Message {
    name: "boltgate.v1.HtlcAcceptedResponse",
    fields: &[
        Field { key: "result", name: "result", number: 1, label: Label::Singular, kind: Kind::Enum(&HTLC_ACCEPTED_RESPONSE_HTLC_ACCEPTED_RESULT), required: true },
        Field { key: "payload", name: "payload", number: 2, label: Label::Optional, kind: Kind::Bytes, required: false },
        Field { key: "forward_to", name: "forward_to", number: 3, label: Label::Optional, kind: Kind::FixedBytes(32), required: false },
        Field { key: "extra_tlvs", name: "extra_tlvs", number: 4, label: Label::Optional, kind: Kind::Bytes, required: false },
        Field { key: "invoice_msat", name: "invoice_msat", number: 5, label: Label::Optional, kind: Kind::Shape(Shape::Amount(Unit::Msat)), required: false },
        Field { key: "failure_message", name: "failure_message", number: 6, label: Label::Optional, kind: Kind::Bytes, required: false },
        Field { key: "failure_onion", name: "failure_onion", number: 7, label: Label::Optional, kind: Kind::Bytes, required: false },
        Field { key: "payment_key", name: "payment_key", number: 8, label: Label::Optional, kind: Kind::FixedBytes(32), required: false },
    ],
    by_key: &[3, 5, 6, 2, 4, 1, 7, 0],
};

/// `boltgate.v1.HtlcAcceptedCall`
pub static HTLC_ACCEPTED_CALL: Message = Message {
    name: "boltgate.v1.HtlcAcceptedCall",
    fields: &[
        Field { key: "id", name: "id", number: 1, label: Label::Singular, kind: Kind::Uint64, required: true },
        Field { key: "request", name: "request", number: 2, label: Label::Singular, kind: Kind::Message(&HTLC_ACCEPTED_REQUEST), required: true },
    ],
    by_key: &[0, 1],
};

/// `boltgate.v1.HtlcAcceptedRequest`
pub static HTLC_ACCEPTED_REQUEST: Message = Message {
    name: "boltgate.v1.HtlcAcceptedRequest",
    fields: &[
        Field { key: "peer_id", name: "peer_id", number: 1, label: Label::Optional, kind: Kind::FixedBytes(33), required: false },
        Field { key: "onion", name: "onion", number: 2, label: Label::Singular, kind: Kind::Message(&HTLC_ACCEPTED_ONION), required: true },
        Field { key: "htlc", name: "htlc", number: 3, label: Label::Singular, kind: Kind::Message(&HTLC_ACCEPTED_HTLC), required: true },
        Field { key: "forward_to", name: "forward_to", number: 4, label: Label::Optional, kind: Kind::FixedBytes(32), required: false },
    ],
    by_key: &[3, 2, 1, 0],
};

/// `boltgate.v1.HtlcAcceptedOnion`
pub static HTLC_ACCEPTED_ONION: Message = Message {
    name: "boltgate.v1.HtlcAcceptedOnion",
    fields: &[
        Field { key: "payload", name: "payload", number: 1, label: Label::Singular, kind: Kind::Bytes, required: true },
        Field { key: "type", name: "item_type", number: 2, label: Label::Optional, kind: Kind::Enum(&HTLC_ACCEPTED_ONION_HTLC_ACCEPTED_ONION_TYPE), required: false },
        Field { key: "short_channel_id", name: "short_channel_id", number: 3, label: Label::Optional, kind: Kind::ShortChannelId, required: false },
        Field { key: "next_node_id", name: "next_node_id", number: 4, label: Label::Optional, kind: Kind::FixedBytes(33), required: false },
        Field { key: "forward_msat", name: "forward_msat", number: 5, label: Label::Optional, kind: Kind::Shape(Shape::Amount(Unit::Msat)), required: false },
        Field { key: "outgoing_cltv_value", name: "outgoing_cltv_value", number: 6, label: Label::Optional, kind: Kind::Uint32, required: false },
        Field { key: "total_msat", name: "total_msat", number: 7, label: Label::Optional, kind: Kind::Shape(Shape::Amount(Unit::Msat)), required: false },
        Field { key: "payment_secret", name: "payment_secret", number: 8, label: Label::Optional, kind: Kind::FixedBytes(32), required: false },
        Field { key: "payment_metadata", name: "payment_metadata", number: 9, label: Label::Optional, kind: Kind::Bytes, required: false },
        Field { key: "next_onion", name: "next_onion", number: 10, label: Label::Singular, kind: Kind::Bytes, required: true },
        Field { key: "shared_secret", name: "shared_secret", number: 11, label: Label::Singular, kind: Kind::FixedBytes(32), required: true },
    ],
    by_key: &[4, 3, 9, 5, 0, 8, 7, 10, 2, 6, 1],
};

/// `boltgate.v1.HtlcAcceptedHtlc`
pub static HTLC_ACCEPTED_HTLC: Message = Message {
    name: "boltgate.v1.HtlcAcceptedHtlc",
    fields: &[
        Field { key: "short_channel_id", name: "short_channel_id", number: 1, label: Label::Singular, kind: Kind::ShortChannelId, required: true },
        Field { key: "id", name: "id", number: 2, label: Label::Singular, kind: Kind::Uint64, required: true },
        Field { key: "amount_msat", name: "amount_msat", number: 3, label: Label::Singular, kind: Kind::Shape(Shape::Amount(Unit::Msat)), required: true },
        Field { key: "cltv_expiry", name: "cltv_expiry", number: 4, label: Label::Singular, kind: Kind::Uint32, required: true },
        Field { key: "cltv_expiry_relative", name: "cltv_expiry_relative", number: 5, label: Label::Singular, kind: Kind::Uint32, required: true },
        Field { key: "payment_hash", name: "payment_hash", number: 6, label: Label::Singular, kind: Kind::FixedBytes(32), required: true },
        Field { key: "extra_tlvs", name: "extra_tlvs", number: 7, label: Label::Optional, kind: Kind::Bytes, required: false },
    ],
    by_key: &[2, 3, 4, 6, 1, 5, 0],
};

/// `boltgate.v1.HtlcAcceptedResponse.HtlcAcceptedResult`
pub static HTLC_ACCEPTED_RESPONSE_HTLC_ACCEPTED_RESULT: Enum = Enum {
    name: "boltgate.v1.HtlcAcceptedResponse.HtlcAcceptedResult",
    values: &[
        EnumValue { json: "continue", name: "CONTINUE", number: 0 },
        EnumValue { json: "fail", name: "FAIL", number: 1 },
        EnumValue { json: "resolve", name: "RESOLVE", number: 2 },
    ],
};

/// `boltgate.v1.HtlcAcceptedOnion.HtlcAcceptedOnionType`
pub static HTLC_ACCEPTED_ONION_HTLC_ACCEPTED_ONION_TYPE: Enum = Enum {
    name: "boltgate.v1.HtlcAcceptedOnion.HtlcAcceptedOnionType",
    values: &[
        EnumValue { json: "tlv", name: "TLV", number: 0 },
    ],
};
