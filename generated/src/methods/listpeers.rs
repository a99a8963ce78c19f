//! Tables: method `listpeers`.
//!
//! Made by `boltgate-gen generate`. Don't edit: change schemas/ and run `make regenerate`.

use boltgate_transcode::table::{Enum, EnumValue, Field, Kind, Label, Message};

/// `cln.ListpeersRequest`
pub static LISTPEERS_REQUEST: Message = Message {
    name: "cln.ListpeersRequest",
    fields: &[
        Field { key: "id", name: "id", number: 1, label: Label::Optional, kind: Kind::FixedBytes(33), required: false },
        Field { key: "level", name: "level", number: 2, label: Label::Optional, kind: Kind::Enum(&LISTPEERS_REQUEST_LISTPEERS_LEVEL), required: false },
    ],
    by_key: &[0, 1],
};

/// `cln.ListpeersResponse`
pub static LISTPEERS_RESPONSE: Message = Message {
    name: "cln.ListpeersResponse",
    fields: &[
        Field { key: "peers", name: "peers", number: 1, label: Label::Repeated, kind: Kind::Message(&LISTPEERS_PEERS), required: true },
    ],
    by_key: &[0],
};

/// `cln.ListpeersPeers`
pub static LISTPEERS_PEERS: Message = Message {
    name: "cln.ListpeersPeers",
    fields: &[
        Field { key: "id", name: "id", number: 1, label: Label::Singular, kind: Kind::FixedBytes(33), required: true },
        Field { key: "connected", name: "connected", number: 2, label: Label::Singular, kind: Kind::Bool, required: true },
        Field { key: "log", name: "log", number: 3, label: Label::Repeated, kind: Kind::Message(&LISTPEERS_PEERS_LOG), required: false },
        Field { key: "netaddr", name: "netaddr", number: 5, label: Label::Repeated, kind: Kind::String, required: false },
        Field { key: "features", name: "features", number: 6, label: Label::Optional, kind: Kind::Bytes, required: false },
        Field { key: "remote_addr", name: "remote_addr", number: 7, label: Label::Optional, kind: Kind::String, required: false },
        Field { key: "num_channels", name: "num_channels", number: 8, label: Label::Singular, kind: Kind::Uint32, required: true },
    ],
    by_key: &[1, 4, 0, 2, 3, 6, 5],
};

/// `cln.ListpeersPeersLog`
pub static LISTPEERS_PEERS_LOG: Message = Message {
    name: "cln.ListpeersPeersLog",
    fields: &[
        Field { key: "type", name: "item_type", number: 1, label: Label::Singular, kind: Kind::Enum(&LISTPEERS_PEERS_LOG_LISTPEERS_PEERS_LOG_TYPE), required: true },
        Field { key: "num_skipped", name: "num_skipped", number: 2, label: Label::Optional, kind: Kind::Uint32, required: false },
        Field { key: "time", name: "time", number: 3, label: Label::Optional, kind: Kind::String, required: false },
        Field { key: "source", name: "source", number: 4, label: Label::Optional, kind: Kind::String, required: false },
        Field { key: "log", name: "log", number: 5, label: Label::Optional, kind: Kind::String, required: false },
        Field { key: "node_id", name: "node_id", number: 6, label: Label::Optional, kind: Kind::FixedBytes(33), required: false },
        Field { key: "data", name: "data", number: 7, label: Label::Optional, kind: Kind::Bytes, required: false },
    ],
    by_key: &[6, 4, 5, 1, 3, 2, 0],
};

/// `cln.ListpeersRequest.ListpeersLevel`
pub static LISTPEERS_REQUEST_LISTPEERS_LEVEL: Enum = Enum {
    name: "cln.ListpeersRequest.ListpeersLevel",
    values: &[
        EnumValue { json: "io", name: "IO", number: 0 },
        EnumValue { json: "debug", name: "DEBUG", number: 1 },
        EnumValue { json: "info", name: "INFO", number: 2 },
        EnumValue { json: "unusual", name: "UNUSUAL", number: 3 },
        EnumValue { json: "trace", name: "TRACE", number: 4 },
    ],
};

/// `cln.ListpeersPeersLog.ListpeersPeersLogType`
pub static LISTPEERS_PEERS_LOG_LISTPEERS_PEERS_LOG_TYPE: Enum = Enum {
    name: "cln.ListpeersPeersLog.ListpeersPeersLogType",
    values: &[
        EnumValue { json: "SKIPPED", name: "SKIPPED", number: 0 },
        EnumValue { json: "BROKEN", name: "BROKEN", number: 1 },
        EnumValue { json: "UNUSUAL", name: "UNUSUAL", number: 2 },
        EnumValue { json: "INFO", name: "INFO", number: 3 },
        EnumValue { json: "DEBUG", name: "DEBUG", number: 4 },
        EnumValue { json: "IO_IN", name: "IO_IN", number: 5 },
        EnumValue { json: "IO_OUT", name: "IO_OUT", number: 6 },
        EnumValue { json: "TRACE", name: "TRACE", number: 7 },
    ],
};
