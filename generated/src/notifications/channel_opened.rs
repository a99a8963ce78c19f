//! Tables: notification `channel_opened`.
//!
//! Made by `boltgate-gen generate`. Don't edit: change schemas/ and run `make regenerate`.

use boltgate_transcode::table::{Field, Kind, Label, Message, Shape, Unit};

/// `cln.StreamChannelOpenedRequest`
pub static STREAM_CHANNEL_OPENED_REQUEST: Message = Message {
    name: "cln.StreamChannelOpenedRequest",
    fields: &[
    ],
    by_key: &[],
};

/// `cln.ChannelOpenedNotification`
pub static CHANNEL_OPENED_NOTIFICATION: Message = Message {
    name: "cln.ChannelOpenedNotification",
    fields: &[
        Field { key: "id", name: "id", number: 1, label: Label::Singular, kind: Kind::FixedBytes(33), required: true },
        Field { key: "funding_msat", name: "funding_msat", number: 2, label: Label::Singular, kind: Kind::Shape(Shape::Amount(Unit::Msat)), required: true },
        Field { key: "funding_txid", name: "funding_txid", number: 3, label: Label::Singular, kind: Kind::FixedBytes(32), required: true },
        Field { key: "channel_ready", name: "channel_ready", number: 4, label: Label::Singular, kind: Kind::Bool, required: true },
    ],
    by_key: &[3, 1, 2, 0],
};
