//! Tables: method `askrene-bias-node`.
//!
//! Made by `boltgate-gen generate`. Don't edit: change schemas/ and run `make regenerate`.

use boltgate_transcode::table::{Field, Kind, Label, Message};

/// `cln.AskrenebiasnodeRequest`
pub static ASKRENEBIASNODE_REQUEST: Message = Message {
    name: "cln.AskrenebiasnodeRequest",
    fields: &[
        Field { key: "layer", name: "layer", number: 1, label: Label::Singular, kind: Kind::String, required: true },
        Field { key: "node", name: "node", number: 2, label: Label::Singular, kind: Kind::FixedBytes(33), required: true },
        Field { key: "direction", name: "direction", number: 3, label: Label::Singular, kind: Kind::String, required: true },
        Field { key: "bias", name: "bias", number: 4, label: Label::Singular, kind: Kind::Sint64, required: true },
        Field { key: "description", name: "description", number: 5, label: Label::Optional, kind: Kind::String, required: false },
        Field { key: "relative", name: "relative", number: 6, label: Label::Optional, kind: Kind::Bool, required: false },
    ],
    by_key: &[3, 4, 2, 0, 1, 5],
};

/// `cln.AskrenebiasnodeResponse`
pub static ASKRENEBIASNODE_RESPONSE: Message = Message {
    name: "cln.AskrenebiasnodeResponse",
    fields: &[
        Field { key: "node_biases", name: "node_biases", number: 1, label: Label::Repeated, kind: Kind::Message(&ASKRENEBIASNODE_NODE_BIASES), required: true },
    ],
    by_key: &[0],
};

/// `cln.AskrenebiasnodeNodeBiases`
pub static ASKRENEBIASNODE_NODE_BIASES: Message = Message {
    name: "cln.AskrenebiasnodeNodeBiases",
    fields: &[
        Field { key: "layer", name: "layer", number: 1, label: Label::Singular, kind: Kind::String, required: true },
        Field { key: "node", name: "node", number: 2, label: Label::Singular, kind: Kind::FixedBytes(33), required: true },
        Field { key: "in_bias", name: "in_bias", number: 3, label: Label::Singular, kind: Kind::Sint64, required: true },
        Field { key: "out_bias", name: "out_bias", number: 4, label: Label::Singular, kind: Kind::Sint64, required: true },
        Field { key: "description", name: "description", number: 5, label: Label::Optional, kind: Kind::String, required: false },
        Field { key: "timestamp", name: "timestamp", number: 6, label: Label::Singular, kind: Kind::Uint64, required: true },
    ],
    by_key: &[4, 2, 0, 1, 3, 5],
};
