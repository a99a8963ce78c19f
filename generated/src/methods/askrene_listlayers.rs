//! Tables: method `askrene-listlayers`.
//!
//! Made by `boltgate-gen generate`. Don't edit: change schemas/ and run `make regenerate`.

use boltgate_transcode::table::{Field, Kind, Label, Message, Shape, Unit};

/// `cln.AskrenelistlayersRequest`
pub static ASKRENELISTLAYERS_REQUEST: Message = Message {
    name: "cln.AskrenelistlayersRequest",
    fields: &[
        Field { key: "layer", name: "layer", number: 1, label: Label::Optional, kind: Kind::String, required: false },
    ],
    by_key: &[0],
};

/// `cln.AskrenelistlayersResponse`
pub static ASKRENELISTLAYERS_RESPONSE: Message = Message {
    name: "cln.AskrenelistlayersResponse",
    fields: &[
        Field { key: "layers", name: "layers", number: 1, label: Label::Repeated, kind: Kind::Message(&ASKRENELISTLAYERS_LAYERS), required: true },
    ],
    by_key: &[0],
};

/// `cln.AskrenelistlayersLayers`
pub static ASKRENELISTLAYERS_LAYERS: Message = Message {
    name: "cln.AskrenelistlayersLayers",
    fields: &[
        Field { key: "layer", name: "layer", number: 1, label: Label::Singular, kind: Kind::String, required: true },
        Field { key: "disabled_nodes", name: "disabled_nodes", number: 2, label: Label::Repeated, kind: Kind::FixedBytes(33), required: true },
        Field { key: "created_channels", name: "created_channels", number: 3, label: Label::Repeated, kind: Kind::Message(&ASKRENELISTLAYERS_LAYERS_CREATED_CHANNELS), required: true },
        Field { key: "constraints", name: "constraints", number: 4, label: Label::Repeated, kind: Kind::Message(&ASKRENELISTLAYERS_LAYERS_CONSTRAINTS), required: true },
        Field { key: "persistent", name: "persistent", number: 5, label: Label::Singular, kind: Kind::Bool, required: true },
        Field { key: "disabled_channels", name: "disabled_channels", number: 6, label: Label::Repeated, kind: Kind::ShortChannelIdDir, required: false },
        Field { key: "channel_updates", name: "channel_updates", number: 7, label: Label::Repeated, kind: Kind::Message(&ASKRENELISTLAYERS_LAYERS_CHANNEL_UPDATES), required: true },
        Field { key: "biases", name: "biases", number: 8, label: Label::Repeated, kind: Kind::Message(&ASKRENELISTLAYERS_LAYERS_BIASES), required: false },
        Field { key: "node_biases", name: "node_biases", number: 9, label: Label::Repeated, kind: Kind::Message(&ASKRENELISTLAYERS_LAYERS_NODE_BIASES), required: false },
    ],
    by_key: &[7, 6, 3, 2, 5, 1, 0, 8, 4],
};

/// `cln.AskrenelistlayersLayersCreatedChannels`
pub static ASKRENELISTLAYERS_LAYERS_CREATED_CHANNELS: Message = Message {
    name: "cln.AskrenelistlayersLayersCreatedChannels",
    fields: &[
        Field { key: "source", name: "source", number: 1, label: Label::Singular, kind: Kind::FixedBytes(33), required: true },
        Field { key: "destination", name: "destination", number: 2, label: Label::Singular, kind: Kind::FixedBytes(33), required: true },
        Field { key: "short_channel_id", name: "short_channel_id", number: 3, label: Label::Singular, kind: Kind::ShortChannelId, required: true },
        Field { key: "capacity_msat", name: "capacity_msat", number: 4, label: Label::Singular, kind: Kind::Shape(Shape::Amount(Unit::Msat)), required: true },
    ],
    by_key: &[3, 1, 2, 0],
};

/// `cln.AskrenelistlayersLayersChannelUpdates`
pub static ASKRENELISTLAYERS_LAYERS_CHANNEL_UPDATES: Message = Message {
    name: "cln.AskrenelistlayersLayersChannelUpdates",
    fields: &[
        Field { key: "short_channel_id_dir", name: "short_channel_id_dir", number: 1, label: Label::Singular, kind: Kind::ShortChannelIdDir, required: true },
        Field { key: "enabled", name: "enabled", number: 2, label: Label::Optional, kind: Kind::Bool, required: false },
        Field { key: "htlc_minimum_msat", name: "htlc_minimum_msat", number: 3, label: Label::Optional, kind: Kind::Shape(Shape::Amount(Unit::Msat)), required: false },
        Field { key: "htlc_maximum_msat", name: "htlc_maximum_msat", number: 4, label: Label::Optional, kind: Kind::Shape(Shape::Amount(Unit::Msat)), required: false },
        Field { key: "fee_base_msat", name: "fee_base_msat", number: 5, label: Label::Optional, kind: Kind::Shape(Shape::Amount(Unit::Msat)), required: false },
        Field { key: "fee_proportional_millionths", name: "fee_proportional_millionths", number: 6, label: Label::Optional, kind: Kind::Uint32, required: false },
        Field { key: "cltv_expiry_delta", name: "cltv_expiry_delta", number: 7, label: Label::Optional, kind: Kind::Uint16, required: false },
    ],
    by_key: &[6, 1, 4, 5, 3, 2, 0],
};

/// `cln.AskrenelistlayersLayersConstraints`
pub static ASKRENELISTLAYERS_LAYERS_CONSTRAINTS: Message = Message {
    name: "cln.AskrenelistlayersLayersConstraints",
    fields: &[
        Field { key: "maximum_msat", name: "maximum_msat", number: 3, label: Label::Optional, kind: Kind::Shape(Shape::Amount(Unit::Msat)), required: false },
        Field { key: "minimum_msat", name: "minimum_msat", number: 4, label: Label::Optional, kind: Kind::Shape(Shape::Amount(Unit::Msat)), required: false },
        Field { key: "short_channel_id_dir", name: "short_channel_id_dir", number: 5, label: Label::Singular, kind: Kind::ShortChannelIdDir, required: true },
        Field { key: "timestamp", name: "timestamp", number: 6, label: Label::Optional, kind: Kind::Uint64, required: false },
    ],
    by_key: &[0, 1, 2, 3],
};

/// `cln.AskrenelistlayersLayersBiases`
pub static ASKRENELISTLAYERS_LAYERS_BIASES: Message = Message {
    name: "cln.AskrenelistlayersLayersBiases",
    fields: &[
        Field { key: "short_channel_id_dir", name: "short_channel_id_dir", number: 1, label: Label::Singular, kind: Kind::ShortChannelIdDir, required: true },
        Field { key: "bias", name: "bias", number: 2, label: Label::Singular, kind: Kind::Sint64, required: true },
        Field { key: "description", name: "description", number: 3, label: Label::Optional, kind: Kind::String, required: false },
        Field { key: "timestamp", name: "timestamp", number: 4, label: Label::Optional, kind: Kind::Uint64, required: true },
    ],
    by_key: &[1, 2, 0, 3],
};

/// `cln.AskrenelistlayersLayersNodeBiases`
pub static ASKRENELISTLAYERS_LAYERS_NODE_BIASES: Message = Message {
    name: "cln.AskrenelistlayersLayersNodeBiases",
    fields: &[
        Field { key: "node", name: "node", number: 1, label: Label::Singular, kind: Kind::FixedBytes(33), required: true },
        Field { key: "in_bias", name: "in_bias", number: 2, label: Label::Singular, kind: Kind::Sint64, required: true },
        Field { key: "out_bias", name: "out_bias", number: 3, label: Label::Singular, kind: Kind::Sint64, required: true },
        Field { key: "description", name: "description", number: 4, label: Label::Optional, kind: Kind::String, required: false },
        Field { key: "timestamp", name: "timestamp", number: 5, label: Label::Singular, kind: Kind::Uint64, required: true },
    ],
    by_key: &[3, 1, 0, 2, 4],
};
