//! Tables: method `listnetworkevents`.
//!
//! Made by `boltgate-gen generate`. Don't edit: change schemas/ and run `make regenerate`.

use boltgate_transcode::table::{Enum, EnumValue, Field, Kind, Label, Message};

/// `cln.ListnetworkeventsRequest`
pub static LISTNETWORKEVENTS_REQUEST: Message = Message {
    name: "cln.ListnetworkeventsRequest",
    fields: &[
        Field { key: "id", name: "id", number: 1, label: Label::Optional, kind: Kind::String, required: false },
        Field { key: "index", name: "index", number: 2, label: Label::Optional, kind: Kind::Enum(&LISTNETWORKEVENTS_REQUEST_LISTNETWORKEVENTS_INDEX), required: false },
        Field { key: "start", name: "start", number: 3, label: Label::Optional, kind: Kind::Uint64, required: false },
        Field { key: "limit", name: "limit", number: 4, label: Label::Optional, kind: Kind::Uint32, required: false },
    ],
    by_key: &[0, 1, 3, 2],
};

/// `cln.ListnetworkeventsResponse`
pub static LISTNETWORKEVENTS_RESPONSE: Message = Message {
    name: "cln.ListnetworkeventsResponse",
    fields: &[
        Field { key: "networkevents", name: "networkevents", number: 1, label: Label::Repeated, kind: Kind::Message(&LISTNETWORKEVENTS_NETWORKEVENTS), required: true },
    ],
    by_key: &[0],
};

/// `cln.ListnetworkeventsNetworkevents`
pub static LISTNETWORKEVENTS_NETWORKEVENTS: Message = Message {
    name: "cln.ListnetworkeventsNetworkevents",
    fields: &[
        Field { key: "created_index", name: "created_index", number: 1, label: Label::Singular, kind: Kind::Uint64, required: true },
        Field { key: "timestamp", name: "timestamp", number: 2, label: Label::Singular, kind: Kind::Uint64, required: true },
        Field { key: "peer_id", name: "peer_id", number: 3, label: Label::Singular, kind: Kind::FixedBytes(33), required: true },
        Field { key: "type", name: "item_type", number: 4, label: Label::Singular, kind: Kind::String, required: true },
        Field { key: "reason", name: "reason", number: 5, label: Label::Optional, kind: Kind::String, required: false },
        Field { key: "duration_nsec", name: "duration_nsec", number: 6, label: Label::Optional, kind: Kind::Uint64, required: false },
        Field { key: "connect_attempted", name: "connect_attempted", number: 7, label: Label::Optional, kind: Kind::Bool, required: false },
    ],
    by_key: &[6, 0, 5, 2, 4, 1, 3],
};

/// `cln.ListnetworkeventsRequest.ListnetworkeventsIndex`
pub static LISTNETWORKEVENTS_REQUEST_LISTNETWORKEVENTS_INDEX: Enum = Enum {
    name: "cln.ListnetworkeventsRequest.ListnetworkeventsIndex",
    values: &[
        EnumValue { json: "created", name: "CREATED", number: 0 },
    ],
};
