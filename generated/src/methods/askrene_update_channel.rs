//! Tables: method `askrene-update-channel`.
//!
//! Made by `boltgate-gen generate`. Don't edit: change schemas/ and run `make regenerate`.

use boltgate_transcode::table::{Field, Kind, Label, Message, Shape, Unit};

/// `cln.AskreneupdatechannelRequest`
pub static ASKRENEUPDATECHANNEL_REQUEST: Message = Message {
    name: "cln.AskreneupdatechannelRequest",
    fields: &[
        Field { key: "layer", name: "layer", number: 1, label: Label::Singular, kind: Kind::String, required: true },
        Field { key: "short_channel_id_dir", name: "short_channel_id_dir", number: 2, label: Label::Singular, kind: Kind::ShortChannelIdDir, required: true },
        Field { key: "enabled", name: "enabled", number: 3, label: Label::Optional, kind: Kind::Bool, required: false },
        Field { key: "htlc_minimum_msat", name: "htlc_minimum_msat", number: 4, label: Label::Optional, kind: Kind::Shape(Shape::Amount(Unit::Msat)), required: false },
        Field { key: "htlc_maximum_msat", name: "htlc_maximum_msat", number: 5, label: Label::Optional, kind: Kind::Shape(Shape::Amount(Unit::Msat)), required: false },
        Field { key: "fee_base_msat", name: "fee_base_msat", number: 6, label: Label::Optional, kind: Kind::Shape(Shape::Amount(Unit::Msat)), required: false },
        Field { key: "fee_proportional_millionths", name: "fee_proportional_millionths", number: 7, label: Label::Optional, kind: Kind::Uint32, required: false },
        Field { key: "cltv_expiry_delta", name: "cltv_expiry_delta", number: 8, label: Label::Optional, kind: Kind::Uint16, required: false },
    ],
    by_key: &[7, 2, 5, 6, 4, 3, 0, 1],
};

/// `cln.AskreneupdatechannelResponse`
pub static ASKRENEUPDATECHANNEL_RESPONSE: Message = Message {
    name: "cln.AskreneupdatechannelResponse",
    fields: &[
    ],
    by_key: &[],
};
