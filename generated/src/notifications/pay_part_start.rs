//! Tables: notification `pay_part_start`.
//!
//! Made by `boltgate-gen generate`. Don't edit: change schemas/ and run `make regenerate`.

use boltgate_transcode::table::{Field, Kind, Label, Message, Shape, Unit};

/// `cln.StreamPayPartStartRequest`
pub static STREAM_PAY_PART_START_REQUEST: Message = Message {
    name: "cln.StreamPayPartStartRequest",
    fields: &[
    ],
    by_key: &[],
};

/// `cln.PayPartStartNotification`
pub static PAY_PART_START_NOTIFICATION: Message = Message {
    name: "cln.PayPartStartNotification",
    fields: &[
        Field { key: "payment_hash", name: "payment_hash", number: 1, label: Label::Singular, kind: Kind::FixedBytes(32), required: true },
        Field { key: "groupid", name: "groupid", number: 2, label: Label::Singular, kind: Kind::Uint64, required: true },
        Field { key: "partid", name: "partid", number: 3, label: Label::Singular, kind: Kind::Uint64, required: true },
        Field { key: "total_payment_msat", name: "total_payment_msat", number: 4, label: Label::Singular, kind: Kind::Shape(Shape::Amount(Unit::Msat)), required: true },
        Field { key: "attempt_msat", name: "attempt_msat", number: 5, label: Label::Singular, kind: Kind::Shape(Shape::Amount(Unit::Msat)), required: true },
        Field { key: "hops", name: "hops", number: 6, label: Label::Repeated, kind: Kind::Message(&PAY_PART_START_HOPS), required: true },
    ],
    by_key: &[4, 1, 5, 2, 0, 3],
};

/// `cln.PayPartStartHops`
pub static PAY_PART_START_HOPS: Message = Message {
    name: "cln.PayPartStartHops",
    fields: &[
        Field { key: "next_node", name: "next_node", number: 1, label: Label::Singular, kind: Kind::FixedBytes(33), required: true },
        Field { key: "short_channel_id", name: "short_channel_id", number: 2, label: Label::Singular, kind: Kind::ShortChannelId, required: true },
        Field { key: "direction", name: "direction", number: 3, label: Label::Singular, kind: Kind::Uint32, required: true },
        Field { key: "channel_in_msat", name: "channel_in_msat", number: 4, label: Label::Singular, kind: Kind::Shape(Shape::Amount(Unit::Msat)), required: true },
        Field { key: "channel_out_msat", name: "channel_out_msat", number: 5, label: Label::Singular, kind: Kind::Shape(Shape::Amount(Unit::Msat)), required: true },
    ],
    by_key: &[3, 4, 2, 0, 1],
};
