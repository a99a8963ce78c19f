//! Tables: hook `peer_connected`.
//!
//! Made by `boltgate-gen generate`. Don't edit: change schemas/ and run `make regenerate`.

use boltgate_transcode::table::{Enum, EnumValue, Field, Kind, Label, Message};

/// `boltgate.v1.PeerConnectedAnswer`
pub static PEER_CONNECTED_ANSWER: Message = Message {
    name: "boltgate.v1.PeerConnectedAnswer",
    fields: &[
        Field { key: "id", name: "id", number: 1, label: Label::Singular, kind: Kind::Uint64, required: true },
        Field { key: "response", name: "response", number: 2, label: Label::Singular, kind: Kind::Message(&PEER_CONNECTED_RESPONSE), required: true },
    ],
    by_key: &[0, 1],
};

/// `boltgate.v1.PeerConnectedResponse`
pub static PEER_CONNECTED_RESPONSE: Message = Message {
    name: "boltgate.v1.PeerConnectedResponse",
    fields: &[
        Field { key: "result", name: "result", number: 1, label: Label::Singular, kind: Kind::Enum(&PEER_CONNECTED_RESPONSE_PEER_CONNECTED_RESULT), required: true },
        Field { key: "error_message", name: "error_message", number: 2, label: Label::Optional, kind: Kind::String, required: false },
    ],
    by_key: &[1, 0],
};

/// `boltgate.v1.PeerConnectedCall`
pub static PEER_CONNECTED_CALL: Message = Message {
    name: "boltgate.v1.PeerConnectedCall",
    fields: &[
        Field { key: "id", name: "id", number: 1, label: Label::Singular, kind: Kind::Uint64, required: true },
        Field { key: "request", name: "request", number: 2, label: Label::Singular, kind: Kind::Message(&PEER_CONNECTED_REQUEST), required: true },
    ],
    by_key: &[0, 1],
};

/// `boltgate.v1.PeerConnectedRequest`
pub static PEER_CONNECTED_REQUEST: Message = Message {
    name: "boltgate.v1.PeerConnectedRequest",
    fields: &[
        Field { key: "peer", name: "peer", number: 1, label: Label::Singular, kind: Kind::Message(&PEER_CONNECTED_PEER), required: true },
    ],
    by_key: &[0],
};

/// `boltgate.v1.PeerConnectedPeer`
pub static PEER_CONNECTED_PEER: Message = Message {
    name: "boltgate.v1.PeerConnectedPeer",
    fields: &[
        Field { key: "id", name: "id", number: 1, label: Label::Singular, kind: Kind::FixedBytes(33), required: true },
        Field { key: "direction", name: "direction", number: 2, label: Label::Singular, kind: Kind::Enum(&PEER_CONNECTED_PEER_PEER_CONNECTED_PEER_DIRECTION), required: true },
        Field { key: "addr", name: "addr", number: 3, label: Label::Singular, kind: Kind::String, required: true },
        Field { key: "remote_addr", name: "remote_addr", number: 4, label: Label::Optional, kind: Kind::String, required: false },
        Field { key: "features", name: "features", number: 5, label: Label::Singular, kind: Kind::Bytes, required: true },
    ],
    by_key: &[2, 1, 4, 0, 3],
};

/// `boltgate.v1.PeerConnectedResponse.PeerConnectedResult`
pub static PEER_CONNECTED_RESPONSE_PEER_CONNECTED_RESULT: Enum = Enum {
    name: "boltgate.v1.PeerConnectedResponse.PeerConnectedResult",
    values: &[
        EnumValue { json: "continue", name: "CONTINUE", number: 0 },
        EnumValue { json: "disconnect", name: "DISCONNECT", number: 1 },
    ],
};

/// `boltgate.v1.PeerConnectedPeer.PeerConnectedPeerDirection`
pub static PEER_CONNECTED_PEER_PEER_CONNECTED_PEER_DIRECTION: Enum = Enum {
    name: "boltgate.v1.PeerConnectedPeer.PeerConnectedPeerDirection",
    values: &[
        EnumValue { json: "in", name: "IN", number: 0 },
        EnumValue { json: "out", name: "OUT", number: 1 },
    ],
};
