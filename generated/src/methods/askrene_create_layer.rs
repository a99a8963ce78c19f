//! Tables: method `askrene-create-layer`.
//!
//! Made by `boltgate-gen generate`. Don't edit: change schemas/ and run `make regenerate`.

use boltgate_transcode::table::{Field, Kind, Label, Message, Shape, Unit};

/// `cln.AskrenecreatelayerRequest`
pub static ASKRENECREATELAYER_REQUEST: Message = Message {
    name: "cln.AskrenecreatelayerRequest",
    fields: &[
        Field { key: "layer", name: "layer", number: 1, label: Label::Singular, kind: Kind::String, required: true },
        Field { key: "persistent", name: "persistent", number: 2, label: Label::Optional, kind: Kind::Bool, required: false },
    ],
    by_key: &[0, 1],
};

/// `cln.AskrenecreatelayerResponse`
pub static ASKRENECREATELAYER_RESPONSE: Message = Message {
    name: "cln.AskrenecreatelayerResponse",
    fields: &[
        Field { key: "layers", name: "layers", number: 1, label: Label::Repeated, kind: Kind::Message(&ASKRENECREATELAYER_LAYERS), required: true },
    ],
    by_key: &[0],
};

/// `cln.AskrenecreatelayerLayers`
pub static ASKRENECREATELAYER_LAYERS: Message = Message {
    name: "cln.AskrenecreatelayerLayers",
    fields: &[
        Field { key: "layer", name: "layer", number: 1, label: Label::Singular, kind: Kind::String, required: true },
        Field { key: "persistent", name: "persistent", number: 2, label: Label::Singular, kind: Kind::Bool, required: true },
        Field { key: "disabled_nodes", name: "disabled_nodes", number: 3, label: Label::Repeated, kind: Kind::FixedBytes(33), required: true },
        Field { key: "disabled_channels", name: "disabled_channels", number: 4, label: Label::Repeated, kind: Kind::ShortChannelIdDir, required: false },
        Field { key: "created_channels", name: "created_channels", number: 5, label: Label::Repeated, kind: Kind::Message(&ASKRENECREATELAYER_LAYERS_CREATED_CHANNELS), required: true },
        Field { key: "channel_updates", name: "channel_updates", number: 6, label: Label::Repeated, kind: Kind::Message(&ASKRENECREATELAYER_LAYERS_CHANNEL_UPDATES), required: true },
        Field { key: "constraints", name: "constraints", number: 7, label: Label::Repeated, kind: Kind::Message(&ASKRENECREATELAYER_LAYERS_CONSTRAINTS), required: true },
        Field { key: "biases", name: "biases", number: 8, label: Label::Repeated, kind: Kind::Message(&ASKRENECREATELAYER_LAYERS_BIASES), required: false },
        Field { key: "node_biases", name: "node_biases", number: 9, label: Label::Repeated, kind: Kind::Message(&ASKRENECREATELAYER_LAYERS_NODE_BIASES), required: false },
    ],
    by_key: &[7, 5, 6, 4, 3, 2, 0, 8, 1],
};

/// `cln.AskrenecreatelayerLayersCreatedChannels`
pub static ASKRENECREATELAYER_LAYERS_CREATED_CHANNELS: Message = Message {
    name: "cln.AskrenecreatelayerLayersCreatedChannels",
    fields: &[
        Field { key: "source", name: "source", number: 1, label: Label::Singular, kind: Kind::FixedBytes(33), required: true },
        Field { key: "destination", name: "destination", number: 2, label: Label::Singular, kind: Kind::FixedBytes(33), required: true },
        Field { key: "short_channel_id", name: "short_channel_id", number: 3, label: Label::Singular, kind: Kind::ShortChannelId, required: true },
        Field { key: "capacity_msat", name: "capacity_msat", number: 4, label: Label::Singular, kind: Kind::Shape(Shape::Amount(Unit::Msat)), required: true },
    ],
    by_key: &[3, 1, 2, 0],
};

/// `cln.AskrenecreatelayerLayersChannelUpdates`
pub static ASKRENECREATELAYER_LAYERS_CHANNEL_UPDATES: Message = Message {
    name: "cln.AskrenecreatelayerLayersChannelUpdates",
    fields: &[
        Field { key: "htlc_minimum_msat", name: "htlc_minimum_msat", number: 1, label: Label::Optional, kind: Kind::Shape(Shape::Amount(Unit::Msat)), required: false },
        Field { key: "htlc_maximum_msat", name: "htlc_maximum_msat", number: 2, label: Label::Optional, kind: Kind::Shape(Shape::Amount(Unit::Msat)), required: false },
        Field { key: "fee_base_msat", name: "fee_base_msat", number: 3, label: Label::Optional, kind: Kind::Shape(Shape::Amount(Unit::Msat)), required: false },
        Field { key: "fee_proportional_millionths", name: "fee_proportional_millionths", number: 4, label: Label::Optional, kind: Kind::Uint32, required: false },
        Field { key: "delay", name: "delay", number: 5, label: Label::Optional, kind: Kind::Uint16, required: false },
    ],
    by_key: &[4, 2, 3, 1, 0],
};

/// `cln.AskrenecreatelayerLayersConstraints`
pub static ASKRENECREATELAYER_LAYERS_CONSTRAINTS: Message = Message {
    name: "cln.AskrenecreatelayerLayersConstraints",
    fields: &[
        Field { key: "short_channel_id", name: "short_channel_id", number: 1, label: Label::Singular, kind: Kind::ShortChannelId, required: true },
        Field { key: "direction", name: "direction", number: 2, label: Label::Singular, kind: Kind::Uint32, required: true },
        Field { key: "maximum_msat", name: "maximum_msat", number: 3, label: Label::Optional, kind: Kind::Shape(Shape::Amount(Unit::Msat)), required: false },
        Field { key: "minimum_msat", name: "minimum_msat", number: 4, label: Label::Optional, kind: Kind::Shape(Shape::Amount(Unit::Msat)), required: false },
    ],
    by_key: &[1, 2, 3, 0],
};

/// `cln.AskrenecreatelayerLayersBiases`
pub static ASKRENECREATELAYER_LAYERS_BIASES: Message = Message {
    name: "cln.AskrenecreatelayerLayersBiases",
    fields: &[
        Field { key: "short_channel_id_dir", name: "short_channel_id_dir", number: 1, label: Label::Singular, kind: Kind::ShortChannelIdDir, required: true },
        Field { key: "bias", name: "bias", number: 2, label: Label::Singular, kind: Kind::Sint64, required: true },
        Field { key: "description", name: "description", number: 3, label: Label::Optional, kind: Kind::String, required: false },
        Field { key: "timestamp", name: "timestamp", number: 4, label: Label::Optional, kind: Kind::Uint64, required: true },
    ],
    by_key: &[1, 2, 0, 3],
};

/// `cln.AskrenecreatelayerLayersNodeBiases`
pub static ASKRENECREATELAYER_LAYERS_NODE_BIASES: Message = Message {
    name: "cln.AskrenecreatelayerLayersNodeBiases",
    fields: &[
        Field { key: "node", name: "node", number: 1, label: Label::Singular, kind: Kind::FixedBytes(33), required: true },
        Field { key: "in_bias", name: "in_bias", number: 2, label: Label::Singular, kind: Kind::Sint64, required: true },
        Field { key: "out_bias", name: "out_bias", number: 3, label: Label::Singular, kind: Kind::Sint64, required: true },
        Field { key: "description", name: "description", number: 4, label: Label::Optional, kind: Kind::String, required: false },
        Field { key: "timestamp", name: "timestamp", number: 5, label: Label::Singular, kind: Kind::Uint64, required: true },
    ],
    by_key: &[3, 1, 0, 2, 4],
};
