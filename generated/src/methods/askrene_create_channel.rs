//! Tables: method `askrene-create-channel`.
//!
//! Made by `boltgate-gen generate`. Don't edit: change schemas/ and run `make regenerate`.

use boltgate_transcode::table::{Field, Kind, Label, Message, Shape, Unit};

/// `cln.AskrenecreatechannelRequest`
pub static ASKRENECREATECHANNEL_REQUEST: Message = Message {
    name: "cln.AskrenecreatechannelRequest",
    fields: &[
        Field { key: "layer", name: "layer", number: 1, label: Label::Singular, kind: Kind::String, required: true },
        Field { key: "source", name: "source", number: 2, label: Label::Singular, kind: Kind::FixedBytes(33), required: true },
        Field { key: "destination", name: "destination", number: 3, label: Label::Singular, kind: Kind::FixedBytes(33), required: true },
        Field { key: "short_channel_id", name: "short_channel_id", number: 4, label: Label::Singular, kind: Kind::ShortChannelId, required: true },
        Field { key: "capacity_msat", name: "capacity_msat", number: 5, label: Label::Singular, kind: Kind::Shape(Shape::Amount(Unit::Msat)), required: true },
    ],
    by_key: &[4, 2, 0, 3, 1],
};

/// `cln.AskrenecreatechannelResponse`
pub static ASKRENECREATECHANNEL_RESPONSE: Message = Message {
    name: "cln.AskrenecreatechannelResponse",
    fields: &[
    ],
    by_key: &[],
};
