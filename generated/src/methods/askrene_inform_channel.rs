//! Tables: method `askrene-inform-channel`.
//!
//! Made by `boltgate-gen generate`. Don't edit: change schemas/ and run `make regenerate`.

use boltgate_transcode::table::{Enum, EnumValue, Field, Kind, Label, Message, Shape, Unit};

/// `cln.AskreneinformchannelRequest`
pub static ASKRENEINFORMCHANNEL_REQUEST: Message = Message {
    name: "cln.AskreneinformchannelRequest",
    fields: &[
        Field { key: "layer", name: "layer", number: 1, label: Label::Singular, kind: Kind::String, required: true },
        Field { key: "short_channel_id_dir", name: "short_channel_id_dir", number: 6, label: Label::Singular, kind: Kind::ShortChannelIdDir, required: true },
        Field { key: "amount_msat", name: "amount_msat", number: 7, label: Label::Singular, kind: Kind::Shape(Shape::Amount(Unit::Msat)), required: true },
        Field { key: "inform", name: "inform", number: 8, label: Label::Singular, kind: Kind::Enum(&ASKRENEINFORMCHANNEL_REQUEST_ASKRENEINFORMCHANNEL_INFORM), required: true },
    ],
    by_key: &[2, 3, 0, 1],
};

/// `cln.AskreneinformchannelResponse`
pub static ASKRENEINFORMCHANNEL_RESPONSE: Message = Message {
    name: "cln.AskreneinformchannelResponse",
    fields: &[
        Field { key: "constraints", name: "constraints", number: 2, label: Label::Repeated, kind: Kind::Message(&ASKRENEINFORMCHANNEL_CONSTRAINTS), required: true },
    ],
    by_key: &[0],
};

/// `cln.AskreneinformchannelConstraints`
pub static ASKRENEINFORMCHANNEL_CONSTRAINTS: Message = Message {
    name: "cln.AskreneinformchannelConstraints",
    fields: &[
        Field { key: "short_channel_id_dir", name: "short_channel_id_dir", number: 1, label: Label::Singular, kind: Kind::ShortChannelIdDir, required: true },
        Field { key: "layer", name: "layer", number: 2, label: Label::Singular, kind: Kind::String, required: true },
        Field { key: "timestamp", name: "timestamp", number: 3, label: Label::Singular, kind: Kind::Uint64, required: true },
        Field { key: "maximum_msat", name: "maximum_msat", number: 4, label: Label::Optional, kind: Kind::Shape(Shape::Amount(Unit::Msat)), required: false },
        Field { key: "minimum_msat", name: "minimum_msat", number: 5, label: Label::Optional, kind: Kind::Shape(Shape::Amount(Unit::Msat)), required: false },
    ],
    by_key: &[1, 3, 4, 0, 2],
};

/// `cln.AskreneinformchannelRequest.AskreneinformchannelInform`
pub static ASKRENEINFORMCHANNEL_REQUEST_ASKRENEINFORMCHANNEL_INFORM: Enum = Enum {
    name: "cln.AskreneinformchannelRequest.AskreneinformchannelInform",
    values: &[
        EnumValue { json: "constrained", name: "CONSTRAINED", number: 0 },
        EnumValue { json: "unconstrained", name: "UNCONSTRAINED", number: 1 },
        EnumValue { json: "succeeded", name: "SUCCEEDED", number: 2 },
    ],
};
