//! Tables: method `askrene-bias-channel`.
//!
//! Made by `boltgate-gen generate`. Don't edit: change schemas/ and run `make regenerate`.

use boltgate_transcode::table::{Field, Kind, Label, Message};

/// `cln.AskrenebiaschannelRequest`
pub static ASKRENEBIASCHANNEL_REQUEST: Message = Message {
    name: "cln.AskrenebiaschannelRequest",
    fields: &[
        Field { key: "layer", name: "layer", number: 1, label: Label::Singular, kind: Kind::String, required: true },
        Field { key: "short_channel_id_dir", name: "short_channel_id_dir", number: 2, label: Label::Singular, kind: Kind::ShortChannelIdDir, required: true },
        Field { key: "bias", name: "bias", number: 3, label: Label::Singular, kind: Kind::Sint64, required: true },
        Field { key: "description", name: "description", number: 4, label: Label::Optional, kind: Kind::String, required: false },
        Field { key: "relative", name: "relative", number: 5, label: Label::Optional, kind: Kind::Bool, required: false },
    ],
    by_key: &[2, 3, 0, 4, 1],
};

/// `cln.AskrenebiaschannelResponse`
pub static ASKRENEBIASCHANNEL_RESPONSE: Message = Message {
    name: "cln.AskrenebiaschannelResponse",
    fields: &[
        Field { key: "biases", name: "biases", number: 1, label: Label::Repeated, kind: Kind::Message(&ASKRENEBIASCHANNEL_BIASES), required: true },
    ],
    by_key: &[0],
};

/// `cln.AskrenebiaschannelBiases`
pub static ASKRENEBIASCHANNEL_BIASES: Message = Message {
    name: "cln.AskrenebiaschannelBiases",
    fields: &[
        Field { key: "layer", name: "layer", number: 1, label: Label::Singular, kind: Kind::String, required: true },
        Field { key: "short_channel_id_dir", name: "short_channel_id_dir", number: 2, label: Label::Singular, kind: Kind::ShortChannelIdDir, required: true },
        Field { key: "bias", name: "bias", number: 3, label: Label::Singular, kind: Kind::Sint64, required: true },
        Field { key: "description", name: "description", number: 4, label: Label::Optional, kind: Kind::String, required: false },
        Field { key: "timestamp", name: "timestamp", number: 5, label: Label::Optional, kind: Kind::Uint64, required: true },
    ],
    by_key: &[2, 3, 0, 1, 4],
};
