//! Tables: notification `connect`.
//!
//! Made by `boltgate-gen generate`. Don't edit: change schemas/ and run `make regenerate`.

use boltgate_transcode::table::{Enum, EnumValue, Field, Kind, Label, Message};

/// `cln.StreamConnectRequest`
pub static STREAM_CONNECT_REQUEST: Message = Message {
    name: "cln.StreamConnectRequest",
    fields: &[
    ],
    by_key: &[],
};

/// `cln.PeerConnectNotification`
pub static PEER_CONNECT_NOTIFICATION: Message = Message {
    name: "cln.PeerConnectNotification",
    fields: &[
        Field { key: "id", name: "id", number: 1, label: Label::Singular, kind: Kind::FixedBytes(33), required: true },
        Field { key: "direction", name: "direction", number: 2, label: Label::Singular, kind: Kind::Enum(&PEER_CONNECT_NOTIFICATION_PEER_CONNECT_DIRECTION), required: true },
        Field { key: "address", name: "address", number: 3, label: Label::Singular, kind: Kind::Message(&PEER_CONNECT_ADDRESS), required: true },
    ],
    by_key: &[2, 1, 0],
};

/// `cln.PeerConnectAddress`
pub static PEER_CONNECT_ADDRESS: Message = Message {
    name: "cln.PeerConnectAddress",
    fields: &[
        Field { key: "type", name: "item_type", number: 1, label: Label::Singular, kind: Kind::Enum(&PEER_CONNECT_ADDRESS_PEER_CONNECT_ADDRESS_TYPE), required: true },
        Field { key: "socket", name: "socket", number: 2, label: Label::Optional, kind: Kind::String, required: false },
        Field { key: "address", name: "address", number: 3, label: Label::Optional, kind: Kind::String, required: false },
        Field { key: "port", name: "port", number: 4, label: Label::Optional, kind: Kind::Uint16, required: false },
    ],
    by_key: &[2, 3, 1, 0],
};

/// `cln.PeerConnectNotification.PeerConnectDirection`
pub static PEER_CONNECT_NOTIFICATION_PEER_CONNECT_DIRECTION: Enum = Enum {
    name: "cln.PeerConnectNotification.PeerConnectDirection",
    values: &[
        EnumValue { json: "in", name: "IN", number: 0 },
        EnumValue { json: "out", name: "OUT", number: 1 },
    ],
};

/// `cln.PeerConnectAddress.PeerConnectAddressType`
pub static PEER_CONNECT_ADDRESS_PEER_CONNECT_ADDRESS_TYPE: Enum = Enum {
    name: "cln.PeerConnectAddress.PeerConnectAddressType",
    values: &[
        EnumValue { json: "local socket", name: "LOCAL_SOCKET", number: 0 },
        EnumValue { json: "ipv4", name: "IPV4", number: 1 },
        EnumValue { json: "ipv6", name: "IPV6", number: 2 },
        EnumValue { json: "torv2", name: "TORV2", number: 3 },
        EnumValue { json: "torv3", name: "TORV3", number: 4 },
        EnumValue { json: "websocket", name: "WEBSOCKET", number: 5 },
    ],
};
