//! Tables: method `connect`.
//!
//! Made by `boltgate-gen generate`. Don't edit: change schemas/ and run `make regenerate`.

use boltgate_transcode::table::{Enum, EnumValue, Field, Kind, Label, Message};

/// `cln.ConnectRequest`
pub static CONNECT_REQUEST: Message = Message {
    name: "cln.ConnectRequest",
    fields: &[
        Field { key: "id", name: "id", number: 1, label: Label::Singular, kind: Kind::String, required: true },
        Field { key: "host", name: "host", number: 2, label: Label::Optional, kind: Kind::String, required: false },
        Field { key: "port", name: "port", number: 3, label: Label::Optional, kind: Kind::Uint16, required: false },
    ],
    by_key: &[1, 0, 2],
};

/// `cln.ConnectResponse`
pub static CONNECT_RESPONSE: Message = Message {
    name: "cln.ConnectResponse",
    fields: &[
        Field { key: "id", name: "id", number: 1, label: Label::Singular, kind: Kind::FixedBytes(33), required: true },
        Field { key: "features", name: "features", number: 2, label: Label::Singular, kind: Kind::Bytes, required: true },
        Field { key: "direction", name: "direction", number: 3, label: Label::Singular, kind: Kind::Enum(&CONNECT_RESPONSE_CONNECT_DIRECTION), required: true },
        Field { key: "address", name: "address", number: 4, label: Label::Singular, kind: Kind::Message(&CONNECT_ADDRESS), required: true },
    ],
    by_key: &[3, 2, 1, 0],
};

/// `cln.ConnectAddress`
pub static CONNECT_ADDRESS: Message = Message {
    name: "cln.ConnectAddress",
    fields: &[
        Field { key: "type", name: "item_type", number: 1, label: Label::Singular, kind: Kind::Enum(&CONNECT_ADDRESS_CONNECT_ADDRESS_TYPE), required: true },
        Field { key: "socket", name: "socket", number: 2, label: Label::Optional, kind: Kind::String, required: false },
        Field { key: "address", name: "address", number: 3, label: Label::Optional, kind: Kind::String, required: false },
        Field { key: "port", name: "port", number: 4, label: Label::Optional, kind: Kind::Uint16, required: false },
    ],
    by_key: &[2, 3, 1, 0],
};

/// `cln.ConnectResponse.ConnectDirection`
pub static CONNECT_RESPONSE_CONNECT_DIRECTION: Enum = Enum {
    name: "cln.ConnectResponse.ConnectDirection",
    values: &[
        EnumValue { json: "in", name: "IN", number: 0 },
        EnumValue { json: "out", name: "OUT", number: 1 },
    ],
};

/// `cln.ConnectAddress.ConnectAddressType`
pub static CONNECT_ADDRESS_CONNECT_ADDRESS_TYPE: Enum = Enum {
    name: "cln.ConnectAddress.ConnectAddressType",
    values: &[
        EnumValue { json: "local socket", name: "LOCAL_SOCKET", number: 0 },
        EnumValue { json: "ipv4", name: "IPV4", number: 1 },
        EnumValue { json: "ipv6", name: "IPV6", number: 2 },
        EnumValue { json: "torv2", name: "TORV2", number: 3 },
        EnumValue { json: "torv3", name: "TORV3", number: 4 },
    ],
};
